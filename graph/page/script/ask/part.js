/* The answer to what is known of a question that is no pattern, the nearest in words first. */
import { unique } from "../collect.js";
import { fold, foldedWords, listed, thousands } from "../text.js";
import { evaluate } from "./evaluate.js";
import { respelt, saysChanges } from "./mend.js";
import { scanned } from "./partial.js";
import { quote } from "./names.js";
import { detailNotes } from "./notes.js";
import { stem, stemsInRow } from "./phrases.js";
import { isSame, withInstead } from "./question.js";
import { inEnglish } from "./reading.js";
import { write } from "./shortform.js";
import { wordsOf } from "./words.js";

export const BY = / by$/; // ends the name of the sentence on such a sort beside an answer
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
  const [sort] = name.split(" ");
  if (name !== kb.data.fallback.reasons) return new Set(kb.ids(kb.tables.numbers("claims", "has", sort)));
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
export const askedFirst = (kb, text, ids, most) => {
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
const isSearched = (target) => ["claims", "sources"].includes(target);
const searchOf = (kb, target) => (target === "sources" ? kb.workSearch() : kb.search());
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
  if (order || !isSearched(target)) return [found, []];
  const near = searchOf(kb, target).nearest(text, found, found.length);
  if (target === "sources") return [near, []];
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
// the words of no class that were not read, those that no claim has, or no work; and the gaps that say so
export const leftOver = ({ keywords, kb }, scan) => {
  const { target } = scan.question;
  const isAsking = (word) => keywords.runs.has(word) || kb.data.partial.weightyWords.includes(word);
  const unused = scan.unused.filter((text) => !isAsking(fold(text)));
  const search = searchOf(kb, target);
  const unknown = unused.filter((text) => !foldedWords(text).some((word) => search.knows(word)));
  const noun = target === "sources" ? "source" : "claim";
  return { unused, unknown, missing: { noun, words: listed(unknown.map(quote), "or") } };
};
// what it names is not what it is about; and who appears with a name is not who does something with it
const isBeside = ({ names, terminals }, scan, text, found) => {
  const { kb } = names;
  const { target } = scan.question;
  if (!isSearched(target)) return kb.isOfEntities(target);
  const { unused, unknown } = leftOver(names, scan);
  // of much that is said of China nothing may be what is asked
  const isWide = target === "claims" && found.length > kb.data.fallback.nearest && !terminals.has("COUNT");
  if (isWide && unused.length && unused.length <= 2 * unknown.length) return true;
  const [nearest] = searchOf(kb, target).nearest(text);
  return !found.includes(nearest ?? found[0]);
};
// the answer to what is known of a question, the nearest in words first; null where it would be another question
export const inPart = (words) => {
  const { names } = words;
  const { kb } = names;
  const [text, changes] = respelt(words, true);
  const scan = scanned(changes.length ? wordsOf(text, names) : words);
  const { question, unused, isEmpty, isWeighty } = scan;
  const found = isWeighty || isEmpty ? [] : evaluate(kb, question);
  if (!found.length) return null;
  const near = kb.search().nearest(text);
  const isMissing = unused.some((word) => !kb.data.partial.lesser.includes(fold(word)));
  if (isMissing && isBeside(words, scan, text, found) && !isPlaced(scan)) return null;
  if (question.target === "claims" && isSilent(judging(kb, text), found)) return null;
  const [ids, notes] = ordered(words, scan, text, found);
  const { unknown, missing } = leftOver(names, scan);
  const isYesOrNo = question.target === "claims" && kb.data.fallback.yesOrNo.includes(words.at(0).text);
  const prefaces = [
    unknown.length && kb.say("no word", missing),
    changes.length && saysChanges(kb, changes),
    isYesOrNo && kb.say("yes or no"),
  ];
  return {
    question,
    query: write(question),
    reading: inEnglish(question, names),
    ids,
    notes: [...notes, ...detailNotes(kb, question, ids), ...narrowerNotes(kb, question)],
    groups: [],
    preface: prefaces.filter(Boolean).join(" "),
    understood: "part",
    unused,
    nearest: nearestBeside(kb, question, found, near),
  };
};
