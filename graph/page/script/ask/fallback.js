/* What becomes of a question that is no pattern: it is mended, answered in part, or refused with what comes near it. */
import { grouped, unique } from "../collect.js";
import { fold, foldedWords, listed, thousands } from "../text.js";
import { answerOf } from "./answer.js";
import { evaluate } from "./evaluate.js";
import { languageRefusal } from "./language.js";
import { mendedQuestion, respelt, saysChanges } from "./mend.js";
import { quote } from "./names.js";
import { scanned } from "./partial.js";
import { stem, stemsInRow } from "./phrases.js";
import { isSame, plainCondition, plainQuestion, withInstead } from "./question.js";
import { inEnglish } from "./reading.js";
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
// the sort of claims that the words of a question ask for, and these words; nothing where they ask for none
const askedFor = (kb, text) => {
  const stems = stemsInRow(kb, text);
  const begins = stems.startsWith(" when "); // it is no question in "wrong when somebody looked"
  const isAsked = (words) => stems.includes(` ${words} `) && (words !== "when" || begins);
  const sorts = Object.entries(kb.data.fallback.askedFor).map(([name, asking]) => [name, asking.filter(isAsked)]);
  return sorts.find(([, asked]) => asked.length) || ["", []];
};
// the claims that speak of what good or harm something does, where a text asks for that; else none
const judging = (kb, text) => {
  const stems = foldedWords(text).map((word) => stem(kb, word));
  const search = kb.search();
  const groups = Object.entries(kb.data.fallback.judged).map(([word, saying]) => [search.alikeTo(word), saying]);
  const asked = groups.filter(([asking]) => asking.some((word) => stems.includes(word)));
  return search.having(asked.flatMap(([asking, saying]) => [...asking, ...saying.map((word) => stem(kb, word))]));
};
// of the first ids those first that are fitting, and the name of the sort where that changes anything
const fittingFirst = (ids, fitting, most, name) => {
  const first = ids.slice(0, most);
  const others = first.filter((id) => !fitting.has(id));
  const sorted = [...first.filter((id) => fitting.has(id)), ...others, ...ids.slice(most)];
  return [sorted, isSame(sorted, ids) ? "" : name];
};
// of the nearest claims those first that are of the sort that is asked for; and the name of that sort, if it matters
const askedFirst = (kb, text, ids, most) => {
  const { noneNear, reasons } = kb.data.fallback;
  const [name, asked] = askedFor(kb, text);
  if (!name) {
    const speaking = judging(kb, text);
    return speaking.size ? fittingFirst(ids, speaking, ids.length, "judged first") : [ids, ""];
  }
  const first = ids.slice(0, most);
  const own = kb.search().having(asked); // they say "objective" themselves
  if (name === reasons && first.some((id) => own.has(id))) return [ids, ""];
  const fitting = claimsOfSort(kb, name);
  const none = noneNear[name];
  if (none && !first.some((id) => fitting.has(id))) return [ids, `${none} by`];
  return fittingFirst(ids, fitting, most, name);
};
// what is found, the nearest first where claims are asked for in no order of their own; and what is said of that
const ordered = (words, scan, text, found) => {
  const { kb } = words.names;
  const { target, order, count } = scan.question;
  const search = kb.search();
  if (target === "passages") {
    const ranks = unique(search.nearest(text).flatMap((id) => kb.data.readFrom[kb.number.get(id)]));
    const first = ranks.map((rank) => kb.data.passages[rank]).filter((id) => found.includes(id));
    return [unique([...first, ...found]), []];
  }
  if (target !== "claims" || order) return [found, []];
  const near = search.nearest(text, found, found.length);
  const [ids, sort] = count ? [near, ""] : askedFirst(kb, text, near, kb.data.fallback.nearest);
  const notes = sort ? [kb.say(sort)] : [];
  const { wanted } = scan;
  if (wanted && ids.length > Number(wanted)) notes.push(kb.say("wanted", { wanted, whole: thousands(ids.length) }));
  return [ids, notes];
};
const isPlaced = ({ question, wanted }) => wanted || question.where.flat().some(({ field }) => field === "section");
// whether none of what is found is among the claims that speak of what is asked for, if any do
const isSilent = (speaking, found) => speaking.size > 0 && !found.some((id) => speaking.has(id));
// the nearest claims beside what is found, unless these are claims enough
const nearestBeside = (kb, { target }, found, near) => {
  const { few } = kb.data.limits;
  return found.length < few || target !== "claims" ? near.filter((id) => !found.includes(id)).slice(0, few) : [];
};
// the answer to what is known of a question, the nearest in words first; null where it would be another question
const inPart = (words) => {
  const { names } = words;
  const { kb } = names;
  const [text, changes] = respelt(words, true);
  const scan = scanned(changes.length ? wordsOf(text, names) : words);
  const { question, unused, isEmpty, isWeighty } = scan;
  const found = isWeighty || isEmpty ? [] : evaluate(kb, question);
  if (!found.length) return null;
  const search = kb.search();
  const near = search.nearest(text);
  const isOfClaims = question.target === "claims";
  // what it names is not what it is about; and who appears with a name is not who does something with it
  const isBeside = isOfClaims ? near.length && !found.includes(near[0]) : kb.isOfEntities(question.target);
  if (unused.length && isBeside && !isPlaced(scan)) return null;
  if (isOfClaims && isSilent(judging(kb, text), found)) return null;
  const [ids, notes] = ordered(words, scan, text, found);
  return {
    question,
    query: write(question),
    reading: inEnglish(question, names),
    ids,
    notes: [...notes, ...narrowerNotes(kb, question)],
    groups: [],
    preface: changes.length ? saysChanges(kb, changes) : "",
    understood: "part",
    unused,
    nearest: nearestBeside(kb, question, found, near),
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
// why there is no answer: nothing is recorded, no claim speaks of some words, or a command is for that; and the
// few claims that are recorded beside
const reasonFor = (words, { question, isEmpty, isWeighty, unused }, unknown, message) => {
  const { names } = words;
  const { kb } = names;
  const isOther = kb.isOfEntities(question.target) && unused.length; // who does something, not who appears with a name
  const isNews = words.terminals.has("NEWS_NOW");
  const isSettled = isNews || isWeighty || isEmpty || isOther || evaluate(kb, question).length;
  const besides = isSettled ? [] : beside(kb, question, []).slice(0, kb.data.fallback.beside);
  const nothing = isNews ? kb.say("news") : message;
  const lookedFor = isSettled ? nothing : kb.say("looked for", { question: inEnglish(question, names) });
  let reason = [lookedFor, ...besides.map(({ says }) => says)].join(". ");
  if (unknown.length) reason = kb.say("not held", { reason, words: listed(unknown.map(quote), "and") });
  const isAboutIt = question.where.flat().some(({ field }) => field === "about" || field === "with");
  const command = !isAboutIt && words.classes().find(({ terminal }) => terminal === "COMMAND");
  if (command) reason = kb.say("command", { reason, command: command.value });
  const nearest = besides.flatMap(({ claims }) => (claims.length <= kb.data.limits.few ? claims : []));
  return { message: reason, nearest };
};
// put claims that argue first in a refusal where somebody asks why; say where a year or a figure is not near
const putFirst = (words, scan, error) => {
  if (error.reason !== "not a question" || !error.nearest.length || scan.question.count) return;
  const { text, names } = words;
  const { kb } = names;
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
    const isSecond = begins(index) && (joint < index || words.at(index).comma);
    if (isSecond && !words.list.some((_, place) => place >= index && words.isName(place))) {
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
  const isWhole = part && !part.unused.length;
  const answer = isWhole ? part : firstOfTwo(words) || firstOfTwo(wordsOf(respelt(words)[0], names)) || part;
  return answer && error.reason === "wrong name" ? { ...answer, notes: [error.message, ...answer.notes] } : answer;
};
// say of a refusal in English why there is no answer; whether nothing that is recorded names its words
const explain = (names, words, scan, error) => {
  const { kb } = names;
  const { weightyWords } = kb.data.partial;
  const isAsking = (word) => names.keywords.runs.has(word) || weightyWords.includes(word);
  const unused = scan.unused.filter((text) => !isAsking(fold(text)));
  const unknown = unused.filter((text) => !foldedWords(text).some((word) => kb.search().knows(word)));
  if (error.reason === "not a question") Object.assign(error, reasonFor(words, scan, unknown, error.message));
  if (error.reason !== "unknown name" || !unknown.length) return false;
  const isNameless = unknown.length === unused.length && scan.isEmpty && !error.proposals.length;
  const sentence = isNameless ? "nothing names" : "not held";
  error.message = kb.say(sentence, { words: listed(unknown.map(quote), "and"), reason: error.message });
  return isNameless;
};
// questions about what the nearest claims name, first of what a text names with some word, then of what more of them
// do; or else about the sections
const questionsNear = (names, text, near) => {
  const { kb } = names;
  const telling = tellingStems(kb, text);
  const isNamed = (id) => tellingStems(kb, kb.name(id)).some((word) => telling.includes(word));
  const { first, proposals: most } = kb.data.fallback;
  const ids = near.slice(0, first).flatMap((id) => kb.claims[kb.number.get(id)].about);
  const counts = grouped((add) => ids.forEach((id) => add(id, id)));
  const subjects = unique(ids).sort(
    (left, right) => isNamed(right) - isNamed(left) || counts.get(right).length - counts.get(left).length,
  );
  const parts = subjects.map((id) => plainCondition("about", id));
  const sections = unique([...names.lists.HEADING.values()]).map((heading) => plainCondition("section", heading));
  const asked = (parts.length ? parts : sections).slice(0, most);
  return asked.map((part) => inEnglish(plainQuestion("claims", [part]), names));
};
// the refusal with something to go on with: questions that work, and what most is said of where nothing is near
const withOffers = (names, text, error) => {
  if (error.reason === "not answered") return error;
  if (!error.proposals.length) error.proposals = questionsNear(names, text, error.nearest);
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
  if (isEnglish) putFirst(words, scan, error);
  throw isShort ? refusal : withOffers(names, spelt.text, refusal);
};
