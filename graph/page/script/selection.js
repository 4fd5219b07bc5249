/* Which claims a state shows. */
import { answerTo, kb } from "./engine.js";
import { claimsReadFrom, fallOf } from "./picture/evidence.js";
import { claimIds, claims, claimsOf, entities, sources } from "./records.js";
import { foldedWords } from "./text.js";

// that lose a reason where a work is away: the answer tells of them in sentences
const losing = (question) => (question.target === "fall" ? fallOf(question).losing : []);
// of an answer, whose records are no claims where it has others and no groups; where there is none, what is near. Of
// sentences they are those that are read from them, of voices those in which they speak
const claimsIn = ({ refused, nearest, question, ids, groups }) => {
  if (refused || question.target === "voices") return nearest;
  if (question.target === "passages") return claimsReadFrom(ids);
  const isOfClaims = question.target === "claims" || groups.length;
  return isOfClaims ? [...ids, ...groups.flatMap((group) => group.ids), ...losing(question)] : [];
};
/* whether a source is the work that is read here, and no claim leads to it */
export const isReadHere = (id) => sources.has(id) && !claimsOf(id).length && kb().isOnlyRead(id);
// of a record the claims that lead to it, and of the work that is read here all: they are its own
const claimsAbout = (id) => {
  if (claims.has(id)) return [id];
  return isReadHere(id) ? claimIds : claimsOf(id);
};
export const selection = ({ focus, line, q, only, sorts }, answer) => {
  const lists = [focus, ...line].filter(Boolean).map(claimsAbout);
  if (answer) lists.push(claimsIn(answer));
  if (only.length) lists.push(answerTo(`claims ${only.join(" ")}`).ids);
  if (sorts.length) {
    lists.push([...entities].filter(([, { sort }]) => sorts.includes(sort)).flatMap(([id]) => claimsOf(id)));
  }
  lists.push(...foldedWords(q).map((part) => kb().ids(kb().search().claimsContaining(part))));
  const sets = lists.map((list) => new Set(list));
  return claimIds.filter((id) => sets.every((set) => set.has(id)));
};
