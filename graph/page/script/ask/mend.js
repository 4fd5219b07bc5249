/* A question with its slips mended: a word one letter off, a word written twice, a small word too many. Only what is
   near certain is mended, and always said. */
import { memoized, unique } from "../collect.js";
import { fold } from "../text.js";
import { isLetterAway } from "./nearest.js";
import { understoodOrNull } from "./understand.js";

/* whether a word has a digit */
export const hasDigit = (word) => /\p{Nd}/u.test(word);
const wordsIn = (runs) => runs.flatMap((run) => run.split(" "));
const isCapital = (word) => word !== "" && [...word][0] !== [...word][0].toLowerCase();
const letters = (word) => [...word].sort().join("");
// the first letter of a word and its consonants, none doubled
const consonants = (word) => (word.slice(0, 1) + word.slice(1).replace(/[aeiouy]/g, "")).replace(/(.)\1+/gu, "$1");
/* what was changed in a question, in a sentence */
export const saysChanges = (kb, changes) => {
  const parts = changes.map(([typed, instead]) =>
    instead ? kb.say("change", { typed, instead }) : kb.say("omission", { typed }),
  );
  return kb.say("mend", { changes: parts.join(", ") });
};
// whether a word is near certainly another one; a short one may be swapped, and only a long one changed
const isSlip = ({ least, leastChanged }, word, known) => {
  if (!isLetterAway(word, known)) return false;
  const isAsLong = word.length === known.length;
  const isSwapped = isAsLong && letters(word) === letters(known);
  if (isSwapped) return known.length >= least - 1;
  return known.length >= (isAsLong ? leastChanged : least) && word[0] === known[0];
};

/* The words that questions about a dataset are made of. */
class Spelling {
  #rules;
  #search;
  #asking;
  #naming;
  #proper; // words that a name writes with a capital
  #plain;
  #joined; // two words of a name, written as one
  #classes; // what a word of asking means
  constructor({ kb, keywords, verbs }, vocabulary) {
    this.#classes = keywords.runs;
    const rows = [...vocabulary].sort().map((run) => run.split(" "));
    const pairs = rows.flatMap((row) => row.slice(1).map((word, index) => [row[index], word]));
    this.#joined = new Map(pairs.map((pair) => [pair.join(""), pair.join(" ")]));
    this.#rules = kb.data.mend;
    this.#search = kb.search();
    this.#asking = unique(wordsIn([...keywords.runs.keys(), ...verbs.keys()]));
    const ids = [...kb.idsOf("s"), ...kb.idsOf("e")];
    const capitals = ids.flatMap((id) => kb.name(id).split(/\s+/)).filter(isCapital);
    this.#proper = new Set(capitals.map(fold));
    this.#naming = unique(wordsIn(vocabulary)).filter((word) => !hasDigit(word));
    const small = [...keywords.fillers, ...this.#search.stopWords, ...kb.data.partial.weightyWords];
    this.#plain = new Set([...this.#asking, ...this.#naming, ...small]);
  }
  // the words of names that are one as it is spelt in Britain, and as in America
  #speltElsewhere(word) {
    const spelt = [word.replaceAll("ization", "isation"), word.replaceAll("isation", "ization")];
    return unique(spelt).filter((each) => this.#naming.includes(each));
  }
  /* whether a folded word is one that anybody knows */
  isKnown(word) {
    // "organisation" is a word of questions, and in a name "organization"
    if (!this.#naming.includes(word) && this.#speltElsewhere(word).length) return false;
    return this.#plain.has(word) || hasDigit(word) || this.#search.knows(word);
  }
  /* the one word that a folded word is a letter away from; nothing where there is none, or more than one. Last come
     a long word with other vowels and what a name has as two words */
  mended(word, isFirst, areNamesAlone) {
    const { beginning, leastLong, leastOfName } = this.#rules;
    const near = (known) => isSlip(this.#rules, word, known);
    // a common noun is never changed: "experts" are not "exports"
    const isChanged = (known) => known.length === word.length && letters(known) !== letters(word);
    const isFree = (known) => !isChanged(known) || this.#proper.has(known);
    const naming = this.#naming.filter((known) => known.length >= leastOfName && near(known) && isFree(known));
    const asking = areNamesAlone ? [] : this.#asking.filter(near);
    const first = isFirst ? asking.filter((known) => beginning.includes(known)) : [];
    const isLong = word.length >= leastLong;
    const alike = isLong ? this.#naming.filter((known) => consonants(known) === consonants(word)) : [];
    const words = [this.#speltElsewhere(word), first, asking, naming, alike].find((each) => each.length) || [];
    if (!words.length) return this.#joined.get(word) || "";
    const meanings = words.map((known) => JSON.stringify(this.#classes.get(known) || known));
    const [longest] = words.sort().reverse().sort((left, right) => right.length - left.length);
    return unique(meanings).length === 1 ? longest : "";
  }
}
const spellings = new WeakMap(); // names -> the words of their dataset
const spellingOf = (names) => memoized(spellings, names, () => new Spelling(names, names.vocabulary()));
// where idle words end that begin here; 0 where none do
const endOfIdle = (words, index) => {
  const keyword = words.longestKeyword(index);
  return ["IDLE", "IN_LIST"].includes(keyword?.terminal) ? words.at(index + keyword.length - 1).end : 0;
};
/* the text with misspelt words mended, words that stand twice standing once, idle ones gone; and what was changed */
export const respelt = (words, areNamesAlone = false) => {
  const known = spellingOf(words.names);
  const { stopWords } = words.names.kb.search();
  const changes = [];
  let { text } = words;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    if (!words.isPlain(index)) continue;
    const { text: word, start, end } = words.at(index);
    const past = areNamesAlone ? 0 : endOfIdle(words, index);
    if (past) {
      text = text.slice(0, start) + text.slice(past).replace(/^[ ,]+/, "");
      changes.unshift([words.text.slice(start, past), ""]);
      continue;
    }
    const before = words.at(index - 1);
    const typed = words.text.slice(start, end);
    const isTwice = before?.text === word && stopWords.has(word);
    const instead = isTwice || known.isKnown(word) ? "" : known.mended(word, index === 0, areNamesAlone);
    if (isTwice) text = text.slice(0, before.end) + text.slice(end);
    else if (instead) text = text.slice(0, start) + instead + text.slice(end);
    if (isTwice || instead) changes.unshift([typed, instead]);
  }
  return [text, changes];
};
/* the question with its slips mended, where it is understood whole then; else null */
export const mendedQuestion = (words, { start, end }) => {
  const { slips, small } = words.names.kb.data.mend;
  const [text, changes] = respelt(words);
  const stop = words.text.slice(start, end);
  const tries = changes.length && changes.length <= slips ? [[text, changes]] : [];
  // "in which" is not "which"
  if (!changes.length && start && small.includes(fold(stop))) {
    tries.push([words.text.slice(0, start) + words.text.slice(end).trimStart(), [[stop, ""]]]);
  }
  for (const [changed, slipped] of tries) {
    const question = understoodOrNull(words.names, changed);
    if (question) return { question, changes: slipped };
  }
  return null;
};
