/* What could be asked instead of a question that was not understood: questions that work, made of the question itself,
   with a slip mended or of what it names. */
import { unique } from "../collect.js";
import { fold } from "../text.js";
import { evaluate } from "./evaluate.js";
import { hasDigit } from "./mend.js";
import { nearest } from "./nearest.js";
import { scanned } from "./partial.js";
import { isSame, distinct } from "./question.js";
import { inEnglish } from "./reading.js";
import { understoodOrNull } from "./understand.js";
import { wordsOf } from "./words.js";

const PROPOSED = ["about", "cites", "with", "for"]; // that are proposed beside a word which turns the meaning round
// the text with what was not understood replaced by what may have been meant, and without it
function* changesOf({ text, names }, { start, end, candidates, nearest: claims }) {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  for (const id of [...candidates.map((each) => each.id), ...claims].slice(0, 2)) yield `${before}"${id}"${after}`;
  const [first] = text.slice(start, end).split(" ");
  for (const vocabulary of [names.verbs, names.keywords.runs]) {
    for (const word of nearest(first, vocabulary.keys())) yield before + word + text.slice(start + first.length);
  }
  if (end > start) {
    yield `${before} ${after}`;
    yield before;
  }
}
// the words that turn a meaning round: without one of them a question is another, however near it looks
const turningIn = (words) => scanned(words).turning.map(fold).filter((word) => !hasDigit(word)).sort();
// the question with a change that makes it one; a word that turns its meaning round is not lost
const changedQuestions = (words, error) => {
  const turned = turningIn(words);
  const tried = new Set([words.text]);
  for (const change of changesOf(words, error)) {
    const changed = change.trim().replace(/\s+/g, " ");
    if (tried.has(changed)) continue;
    tried.add(changed);
    if (!isSame(turningIn(wordsOf(changed, words.names)), turned)) continue;
    const question = understoodOrNull(words.names, changed);
    if (question?.where.length) return [question];
  }
  return [];
};
// questions about what the text names, in the sort of record that it asks for
const questionsOfNames = (words) => {
  const { question, where, isWeighty } = scanned(words);
  // a condition that may be denied or compared is none to propose
  const parts = where.map(([first]) => [first]).filter(([{ field }]) => !isWeighty || PROPOSED.includes(field));
  const asked = (...some) => ({ ...question, where: distinct(some), order: "", count: false });
  if (!parts.length) return [];
  return [asked(...parts.slice(0, isWeighty ? 1 : 2)), ...parts.slice(0, 2).map((part) => asked(part))];
};
/* questions in English that are understood, as near to the text as can be told, the nearest first; perhaps none */
export const proposals = (names, text, error) => {
  const { words: mostWords, proposals: most } = names.kb.data.fallback;
  const words = wordsOf(text, names);
  const changed = words.length <= mostWords ? changedQuestions(words, error) : [];
  const { kb } = names;
  const isAnswered = (question) => kb.analysis(question.target) || evaluate(kb, question).length;
  // what the message of a refusal itself names
  const isNamed = error.reason === "not answered";
  const named = isNamed && understoodOrNull(names, error.message.split("; ask: ")[1] || "");
  const meant = error.meant ? [understoodOrNull(names, error.meant)].filter(Boolean) : [];
  const answered = (named ? [named] : distinct([...meant, ...changed, ...questionsOfNames(words)])).filter(isAnswered);
  const sentences = answered.map((question) => inEnglish(question, names));
  return unique(sentences).slice(0, most);
};
