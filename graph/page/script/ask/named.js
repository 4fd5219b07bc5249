/* The conditions that a name stands for in a question that is understood in part. */
import { own, unique } from "../collect.js";
import { fold } from "../text.js";
import { DECADE } from "./numerals.js";
import { plainCondition } from "./question.js";

const held = (field, ids) => unique(ids).map((id) => plainCondition(field, id));
// the actors who are quoted or reported for an actor: that one itself, and those who are part of it
const speakersFor = (kb, id) =>
  [id, ...kb.parts(id)].filter((actor) => kb.tables.numbers("claims", "by", actor).length);
// those of whose words are asked for: what somebody says
const partSaid = (kb, found) => {
  const { a: actors, s: sources } = kb.sorts;
  const works = found(sources);
  if (works.length && kb.isOnlyRead(works[0])) return [plainCondition("voice", "author")];
  return [...held("by", found(actors).flatMap((id) => speakersFor(kb, id))), ...held("cites", works)];
};
/* of several records that have a name, that one of them is meant; of works that have it not, that somebody made them */
export const partNamed = ({ names }, target, name, isSpeaking) => {
  const { kb } = names;
  const said = target === "claims" && isSpeaking ? partSaid(kb, (sections) => names.findRanked(name, sections)[0]) : [];
  if (said.length) return said;
  const ranked = Object.entries(kb.data.partial.names[target] || {}).map(([sort, field]) => {
    const [ids, isAuthor] = names.findRanked(name, sort === "entities" ? kb.sorts.e : [sort]);
    return [held(field, ids), isAuthor];
  });
  const named = ranked.filter(([, isAuthor]) => !isAuthor).flatMap(([part]) => part);
  if (named.length) return named;
  const byAuthor = ranked.flatMap(([part]) => part);
  const maker = target === "sources" && !byAuthor.length && names.lists.MAKER.get(fold(name));
  return maker ? [plainCondition("by", maker)] : byAuthor;
};
/* whether a work has the name */
export const namesWork = ({ names }, name) => names.findRanked(name, names.kb.sorts.s)[0].length > 0;
/* whether it is asked about works of some sort, and not about the one that is read alone */
export const asksForWorks = (words) => {
  const { kindRead } = words.names.kb.data;
  const isOfWorks = ({ terminal, value }) =>
    ["SOURCES", "PUBLISHED"].includes(terminal) || (terminal === "SOURCE_KIND" && value !== kindRead);
  return words.classes().some(isOfWorks);
};
/* whether a number is the end of a span, a decade of several, or the year of another work than those named */
export const isBound = (words, index, named) => {
  const { numbered, until } = words.names.kb.data.partial;
  const { text } = words.at(index);
  const isEnd = /^\p{Nd}/u.test(text) && index > 0 && until.includes(words.at(index - 1).text);
  if (isEnd || DECADE.test(text)) return true;
  return new RegExp(`^(?:${numbered})`).test(text) && named.some((name) => namesWork(words, name));
};
/* the order that a superlative asks for, where what is asked for has it */
export const orderNamed = (kb, target, word) =>
  Object.entries(kb.data.orders[target] || {}).find(([order, [, also]]) => word === order || word === also)?.[0] || "";
/* whether a word is written as a name that nobody has */
export const isUnknownName = ({ list, names, text }, index) => {
  const [letter] = text.slice(list[index].start);
  return letter !== letter.toLowerCase() && text !== text.toUpperCase() && !names.kb.search().knows(list[index].text);
};
/* what a word for a kind asks for: think tanks are actors, and works where it is asked which are cited */
export const targetOfKind = ({ names: { kb }, terminals }, target, { terminal, value }) => {
  const isOfWorks = own(kb.row("sources", "kind").values, value);
  const isCited = isOfWorks && ["CITED", "CITE"].some((each) => terminals.has(each));
  const kindTarget = target === "claims" && own(kb.data.partial.kindTargets, terminal);
  return kindTarget && isCited ? "sources" : kindTarget;
};
