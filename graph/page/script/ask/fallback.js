/* What becomes of a question that is no pattern: it is mended, answered in part, or refused with what comes near it. */
import { unique } from "../collect.js";
import { fold, foldedWords, listed, thousands } from "../text.js";
import { answerOf } from "./answer.js";
import { evaluate } from "./evaluate.js";
import { languageRefusal } from "./language.js";
import { mendedQuestion, respelt, saysChanges } from "./mend.js";
import { quote } from "./names.js";
import { scanned } from "./partial.js";
import { stem } from "./phrases.js";
import { isSame, withInstead } from "./question.js";
import { countSentence, inEnglish } from "./reading.js";
import { isShortForm, write } from "./shortform.js";
import { proposals } from "./suggest.js";
import { cardOf, signIn, understoodOrNull } from "./understand.js";
import { beside } from "./wider.js";
import { wordsOf } from "./words.js";

const BY = / by$/; // ends the name of the sentence on such a sort beside an answer
// the question without each of its parts, and how many answers it has then
const narrowerNotes = (kb, question) => {
  const { where } = question;
  if (where.length < 2 || where.length > kb.data.fallback.parts) return [];
  return where.map((part) => {
    const wider = withInstead(question, part);
    return kb.say("narrower", { query: write(wider), count: thousands(evaluate(kb, wider).length) });
  });
};
// the claims of a sort that may be asked for: that argue, that give a year, that give a figure
const claimsOfSort = (kb, name) => {
  const having = (value) => kb.ids(kb.tables.numbers("claims", "has", value));
  if (name === "years first") return new Set(having("years"));
  if (name === "figures first") return new Set(having("figures"));
  const arguing = kb.argues().filter(([, kind]) => kind === "supports" || kind === "causes");
  return new Set(arguing.map(([claim]) => kb.order[claim]));
};
// the sort of claims that the words of a question ask for; nothing where they ask for none
const askedFor = (kb, text) => {
  const stems = foldedWords(text).map((word) => stem(kb, word)).join(" ");
  const sorts = Object.entries(kb.data.fallback.askedFor);
  const [name = ""] = sorts.find(([, asking]) => asking.some((words) => ` ${stems} `.includes(` ${words} `))) || [];
  return name;
};
// of the nearest claims those first that are of the sort that is asked for; and the name of that sort, if it matters
const askedFirst = (kb, text, ids, most) => {
  const name = askedFor(kb, text);
  if (!name) return [ids, ""];
  const fitting = claimsOfSort(kb, name);
  const first = ids.slice(0, most);
  const none = kb.data.fallback.noneNear[name];
  if (none && !first.some((id) => fitting.has(id))) return [ids, `${none} by`];
  const others = first.filter((id) => !fitting.has(id));
  const sorted = [...first.filter((id) => fitting.has(id)), ...others, ...ids.slice(most)];
  return [sorted, isSame(sorted, ids) ? "" : name];
};
// the nearest claims first, where claims are asked for in no order of their own
const ordered = (kb, { target, order }, text, found) => {
  if (target !== "claims" || order) return [found, ""];
  return askedFirst(kb, text, kb.search().nearest(text, found, found.length), kb.data.fallback.nearest);
};
// the answer to what is known of a question, the nearest in words first; null where it would be another question
const inPart = (words) => {
  const { names } = words;
  const { kb } = names;
  const [text, changes] = respelt(words, true);
  const { question, unused, isEmpty, isWeighty } = scanned(changes.length ? wordsOf(text, names) : words);
  const found = isWeighty || isEmpty ? [] : evaluate(kb, question);
  if (!found.length) return null;
  const search = kb.search();
  const near = search.nearest(text);
  const { few } = kb.data.limits;
  const isOfClaims = question.target === "claims";
  // what it names is not what it is about; and who appears with a name is not who does something with it
  const isBeside = isOfClaims ? near.length && !found.includes(near[0]) : kb.isOfEntities(question.target);
  if (unused.length && isBeside) return null;
  const [ids, sort] = ordered(kb, question, text, found);
  return {
    question,
    query: write(question),
    reading: inEnglish(question, names),
    ids,
    notes: [...(sort ? [kb.say(sort)] : []), ...narrowerNotes(kb, question)],
    groups: [],
    preface: changes.length ? saysChanges(kb, changes) : "",
    understood: "part",
    unused,
    nearest: found.length < few ? near.filter((id) => !found.includes(id)).slice(0, few) : [],
  };
};
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
// why there is no answer: nothing is recorded, the data hold nothing of some words, or a command is for that; and the
// few claims that are recorded beside
const reasonFor = (kb, words, { question, isEmpty, isWeighty }, unknown, message) => {
  const isRecorded = isWeighty || isEmpty || evaluate(kb, question).length;
  const besides = isRecorded ? [] : beside(kb, question, []).slice(0, kb.data.fallback.beside);
  const nothing = isRecorded ? message : countSentence(kb, question, 0).replace(/\.$/, "");
  let reason = [nothing, ...besides.map(({ says }) => says)].join(". ");
  if (unknown.length) reason = kb.say("not held", { reason, words: listed(unknown.map(quote), "and") });
  const isAboutIt = question.where.flat().some(({ field }) => field === "about" || field === "with");
  const command = !isAboutIt && words.classes().find(({ terminal }) => terminal === "COMMAND");
  if (command) reason = kb.say("command", { reason, command: command.value });
  const nearest = besides.flatMap(({ claims }) => (claims.length <= kb.data.limits.few ? claims : []));
  return { message: reason, nearest };
};
// put claims that argue first in a refusal where somebody asks why; say where a year or a figure is not near
const putFirst = (kb, text, error) => {
  const [ids, sort] = askedFirst(kb, text, error.nearest, kb.data.limits.few);
  const isWhy = foldedWords(text).includes("why");
  const reason = error.message;
  if (isWhy && sort) Object.assign(error, { nearest: ids, message: kb.say("nearest first", { reason }) });
  else if (!isWhy && BY.test(sort)) error.message = kb.say(sort.replace(BY, ""), { reason });
};
// whether records are counted, and no amount is asked for
const countsRecords = (words, { question }) => {
  const terminals = words.classes().map(({ terminal }) => terminal);
  return question.count || ["COUNT", "CLAIMS"].every((terminal) => terminals.includes(terminal));
};
// the answer to the first of two questions, where the second names nothing: who wrote it, and when
const firstOfTwo = (words) => {
  const { names, text } = words;
  const { beginnings } = names.kb.data.fallback;
  const begins = (index) => beginnings.includes(words.longestKeyword(index)?.terminal);
  for (let index = begins(0) ? words.length - 1 : 0; index > 1; index -= 1) {
    const joint = words.longestKeyword(index - 1)?.terminal === "AND" ? index - 1 : index;
    const isSecond = begins(index) && (joint < index || words.at(index).comma);
    const behind = words.list.map((_, place) => place).slice(index);
    if (isSecond && !behind.some((place) => words.isName(place))) {
      const question = understoodOrNull(names, text.slice(0, words.at(joint).start).replace(/[ ,]+$/, ""));
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
  const answer = (part && !part.unused.length ? part : firstOfTwo(words)) || part;
  return answer && error.reason === "wrong name" ? { ...answer, notes: [error.message, ...answer.notes] } : answer;
};
// say of a refusal in English why there is no answer; thrown as it is where nothing that is recorded names its words
const explain = (names, words, scan, error) => {
  const { kb } = names;
  const unused = scan.unused.filter((text) => !names.keywords.runs.has(fold(text)));
  const unknown = unused.filter((text) => !foldedWords(text).some((word) => kb.search().knows(word)));
  if (error.reason === "not a question") Object.assign(error, reasonFor(kb, words, scan, unknown, error.message));
  if (error.reason !== "unknown name" || error.proposals.length || !scan.isEmpty) return;
  if (!unused.length || unknown.length < unused.length) return;
  error.message = kb.say("nothing names", { words: listed(unused.map(quote), "and"), reason: error.message });
  throw error;
};
// the refusal with what most is said of in the data, where nothing else can be offered
const withSubjects = (names, error) => {
  if (error.nearest.length || error.candidates.length || error.reason === "not answered") return error;
  const { kb } = names;
  const ids = kb.data.sections.sorts.e.flatMap((section) => kb.idsIn(section)).filter((id) => kb.about(id).length);
  ids.sort((left, right) => kb.about(right).length - kb.about(left).length);
  error.candidates = names.candidates(ids.slice(0, kb.data.fallback.subjects));
  error.message = kb.say("subjects", { reason: error.message });
  return error;
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
  const refusal = languageRefusal(names, asked) || error;
  const isShort = isShortForm(asked, kb);
  const isEnglish = refusal === error && !isShort && words.length <= limits.words;
  const answer = isEnglish ? mendedOrInPart(names, words, error) : null;
  if (answer) return answer;
  refusal.proposals = proposals(names, asked, error);
  const spelt = wordsOf(respelt(words, true)[0], names);
  const scan = scanned(spelt);
  if (isEnglish) explain(names, spelt, scan, error);
  const near = kb.search().nearest(spelt.text);
  const { first, nearest } = kb.data.fallback;
  refusal.nearest = unique([...near.slice(0, first), ...refusal.nearest, ...near]).slice(0, nearest);
  const isStopped = isEnglish && error.reason === "not a question" && error.nearest.length;
  if (isStopped && !countsRecords(words, scan)) putFirst(kb, asked, error);
  throw isShort ? refusal : withSubjects(names, refusal);
};
