/* What becomes of a question that is no pattern: it is mended, answered in part, or refused with what comes near it. */
import { grouped, unique } from "../collect.js";
import { fold, foldedWords, listed } from "../text.js";
import { answerOf } from "./answer.js";
import { evaluate } from "./evaluate.js";
import { quote } from "./names.js";
import { languageRefusal } from "./language.js";
import { mendedQuestion, respelt, saysChanges } from "./mend.js";
import { BY, askedFirst, inPart, leftOver } from "./part.js";
import { scanned } from "./partial.js";
import { stem } from "./phrases.js";
import { plainCondition, plainQuestion } from "./question.js";
import { inEnglish } from "./reading.js";
import { soughtNear } from "./search.js";
import { isShortForm } from "./shortform.js";
import { proposals } from "./suggest.js";
import { cardOf, signIn, understoodOrNull } from "./understand.js";
import { beside } from "./wider.js";
import { wordsOf } from "./words.js";

// the stems of a text without the words that tell nothing, but with those that turn its sense round
const tellingStems = (kb, text) => {
  const { turning } = kb.data.fallback;
  const words = foldedWords(text).filter((word) => turning.includes(word) || !kb.search().stopWords.has(word));
  return words.map((word) => stem(kb, word));
};
// the claim of which a text has most of the words, in a row, or null
const claimInOwnWords = (kb, text) => {
  const typed = tellingStems(kb, text);
  if (typed.length < kb.data.fallback.leastOwn) return null;
  const [id] = kb.search().nearest(text);
  const own = id ? tellingStems(kb, kb.says(id)) : [];
  const isRun = (start) => typed.every((word, rank) => own[start + rank] === word);
  return 3 * typed.length >= 2 * own.length && own.some((_, start) => isRun(start)) ? id : null;
};
// why there is no answer: nothing is recorded, no claim speaks of some words, or a command is for that; and the
// few claims that are recorded beside
const reasonFor = (words, { question, isEmpty, isWeighty, unused }, { unknown, missing }, message) => {
  const { names } = words;
  const { kb } = names;
  const isOther = kb.isOfEntities(question.target) && unused.length; // who does something, not who appears with a name
  const isNews = words.terminals.has("NEWS_NOW");
  const isSettled = isNews || isWeighty || isEmpty || isOther || evaluate(kb, question).length;
  const besides = isSettled ? [] : beside(kb, question, []).slice(0, kb.data.fallback.beside);
  let reason = isNews ? kb.say("news") : message;
  if (!isSettled) reason = kb.say("looked for", { question: inEnglish(question, names) });
  reason = [reason, ...besides.map(({ says }) => says)].join(". ");
  if (unknown.length) reason = kb.say(isSettled ? "not held" : "not held, too", { reason, ...missing });
  const isAboutIt = question.where.flat().some(({ field }) => field === "about" || field === "with");
  const command = !isAboutIt && words.classes().find(({ terminal }) => terminal === "COMMAND");
  if (command) reason = kb.say("command", { reason, command: command.value });
  const nearest = besides.flatMap(({ claims }) => (claims.length <= kb.data.limits.few ? claims : []));
  return { message: reason, nearest };
};
// put claims that argue first in a refusal where somebody asks why; say where a year or a figure is not near
const putFirst = ({ text, names: { kb } }, scan, error) => {
  if (error.reason !== "not a question" || !error.nearest.length || scan.question.count) return;
  const [ids, sort] = askedFirst(kb, text, error.nearest, kb.data.limits.few);
  const isWhy = foldedWords(text).includes("why");
  const reason = error.message;
  if (isWhy && sort) Object.assign(error, { nearest: ids, message: kb.say("nearest first", { reason }) });
  else if (!isWhy && BY.test(sort)) error.message = kb.say(sort.replace(BY, ""), { reason });
};
// the answer to the first of two questions, where the second names nothing: who wrote it, and when
const firstOfTwo = (words) => {
  const { names, text } = words;
  const { beginnings } = names.kb.data.fallback;
  const begins = (index) => beginnings.includes(words.classAt(index));
  for (let index = begins(0) ? words.length - 1 : 0; index > 1; index -= 1) {
    const joint = words.classAt(index - 1) === "AND" ? index - 1 : index;
    const isNew = text.slice(words.at(index - 1).end, words.at(index).start).includes("?");
    const isSecond = isNew || (begins(index) && (joint < index || words.at(index).comma));
    if (isSecond && !words.list.some((_, place) => place >= index && words.isName(place))) {
      const question = understoodOrNull(names, text.slice(0, words.at(joint).start).replace(/[ ,?]+$/, ""));
      const unused = [text.slice(words.at(index).start).replace(/[ .?!]+$/, "")];
      if (question) return { ...answerOf(names, question, text), understood: "part", unused };
    }
  }
  return null;
};
const mendedOrInPart = (names, words, error) => {
  const { kb } = names;
  const { text } = words;
  const claim = claimInOwnWords(kb, text);
  if (claim) return { ...answerOf(names, cardOf(claim), text), preface: kb.say("own words", { claim }) };
  const mend = mendedQuestion(words, error);
  if (mend) return { ...answerOf(names, mend.question, text), preface: saysChanges(kb, mend.changes) };
  if (["ambiguous name", "not answered"].includes(error.reason) || signIn(kb, text)) return null;
  const part = inPart(words);
  const isWhole = part && !part.unused.length;
  const answer = isWhole ? part : firstOfTwo(words) || firstOfTwo(wordsOf(respelt(words)[0], names)) || part;
  return answer && error.reason === "wrong name" ? { ...answer, notes: [error.message, ...answer.notes] } : answer;
};
// say of a refusal in English why there is no answer; whether nothing that is recorded names its words
const explain = (names, words, scan, error) => {
  const { kb } = names;
  const left = leftOver(names, scan);
  const { unused, unknown, missing } = left;
  if (error.reason === "not a question") Object.assign(error, reasonFor(words, scan, left, error.message));
  if (error.reason !== "unknown name" || !unknown.length) return false;
  const isNameless = unknown.length === unused.length && scan.isEmpty && !error.proposals.length;
  error.message = kb.say(isNameless ? "nothing names" : "not held", { reason: error.message, ...missing });
  return isNameless;
};
const questionsOn = (target, field, values) =>
  values.map((value) => plainQuestion(target, [plainCondition(field, value)]));
// questions about what the nearest claims name, first of what a text names with some word, then of what more of them
// do; or else about the sections
const questionsNear = (names, text, near, target) => {
  const { kb } = names;
  const telling = tellingStems(kb, text);
  const isNamed = (id) => tellingStems(kb, kb.name(id)).some((word) => telling.includes(word));
  const { first, proposals: most } = kb.data.fallback;
  const claims = near.filter((id) => kb.section(id) === "claims");
  const ids = claims.slice(0, first).flatMap((id) => kb.claims[kb.number.get(id)].about);
  const counts = grouped((add) => ids.forEach((id) => add(id, id)));
  const subjects = unique(ids).sort(
    (left, right) => isNamed(right) - isNamed(left) || counts.get(right).length - counts.get(left).length,
  );
  const own = kb.data.partial.names[target]?.entities;
  const answered = own ? questionsOn(target, own, subjects).filter((question) => evaluate(kb, question).length) : [];
  const headings = unique([...names.lists.HEADING.values()]);
  const asked = [answered, questionsOn("claims", "about", subjects), questionsOn("claims", "section", headings)];
  return asked.find(({ length }) => length)?.slice(0, most).map((question) => inEnglish(question, names)) ?? [];
};
// the refusal with something to go on with: questions that work, and what most is said of where nothing is near
const withOffers = (names, text, error, target) => {
  if (error.reason === "not answered") return error;
  if (!error.proposals.length) error.proposals = questionsNear(names, text, error.nearest, target);
  if (error.nearest.length || error.candidates.length) return error;
  const { kb } = names;
  const saidOf = plainQuestion("entities", [plainCondition("has", "claims")]);
  const most = kb.data.fallback.subjects;
  error.candidates = names.candidates(evaluate(kb, { ...saidOf, order: "mentioned", most }));
  error.message = kb.say("subjects", { reason: error.message });
  return error;
};
// the refusal of another language; null where a slip in a small word is mended: "wat is"
const foreign = (words, error) => {
  const refusal = languageRefusal(words.names, words.text);
  return refusal && !mendedQuestion(words, error) ? refusal : null;
};
// the ids of the nearest claims, with those that a refusal has already behind the first
const nearestOf = (kb, text, error) => {
  const near = kb.search().nearest(text);
  const { first, nearest } = kb.data.fallback;
  return unique([...near.slice(0, first), ...error.nearest, ...near]).slice(0, nearest);
};
// the nearest claims, and before them or behind the first the works or entities that are asked for
const withSought = ({ names: { kb }, text, terminals }, { question }, near) => {
  const { first, nearest } = kb.data.fallback;
  const isOfClaims = question.target === "claims"; // "source?" may ask for that of a claim
  const sought = isOfClaims && terminals.has("SOURCES") ? "sources" : question.target;
  if (sought !== "sources" && terminals.has("COUNT")) return near;
  return unique([...near.slice(0, isOfClaims ? first : 0), ...soughtNear(kb, sought, text), ...near]).slice(0, nearest);
};
// put first what is asked for of the nearest, and say which words these are searched without
const finished = (words, spelt, scan, error, isNameless) => {
  putFirst(words, scan, error);
  if (!isNameless) error.nearest = withSought(spelt, scan, error.nearest);
  const { kb, keywords } = words.names;
  const { turning, unused } = scan;
  const { sense } = kb.data.fallback;
  const passed = [...turning, ...unused.filter((word) => sense.includes(keywords.runs.get(fold(word))?.[0]))];
  if (!passed.length || !error.nearest.length || error.reason === "not answered") return;
  error.message = kb.say("passed over", { reason: error.message, words: listed(passed.map(quote), "and") });
};
/* the answer to a question that was not understood as it stands, or the refusal with what comes near it */
export const fallenBack = (names, asked, error) => {
  const { kb } = names;
  const { limits } = kb.data;
  if (error.reason === "empty" || error.reason === "too long") {
    error.proposals = proposals(names, [...asked].slice(0, limits.letters).join(""), error);
    throw error;
  }
  const words = wordsOf(asked, names);
  const refusal = foreign(words, error) || error;
  const isShort = isShortForm(asked, kb);
  const isEnglish = refusal === error && !isShort && words.length <= limits.words;
  const answer = isEnglish ? mendedOrInPart(names, words, error) : null;
  if (answer) return answer;
  refusal.proposals = proposals(names, asked, error);
  const spelt = wordsOf(respelt(words, true)[0], names);
  const scan = scanned(spelt);
  const isNameless = isEnglish && explain(names, spelt, scan, error);
  if (!isNameless) refusal.nearest = nearestOf(kb, spelt.text, refusal);
  if (isEnglish) finished(words, spelt, scan, error, isNameless);
  throw isShort ? refusal : withOffers(names, spelt.text, refusal, scan.question.target);
};
