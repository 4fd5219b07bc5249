/* Which claims a state shows. */
import { markup, wordsOn } from "./card.js";
import { grouped, lazily, unique } from "./collect.js";
import { answerTo } from "./engine.js";
import { fallOf } from "./picture/evidence.js";
import { cards, claimIds, claims, claimsOf, entities, index } from "./records.js";
import { fold, foldedWords } from "./text.js";

// everything that a search may find a claim by, as in graph/page/deferred.py
const searchText = (id) => {
  const card = cards.get(id);
  const passage = card.parentElement.firstElementChild; // that the claim is read from
  const aliases = claims.get(id).about.flatMap((entityId) => entities.get(entityId).aliases);
  return [id, wordsOn(markup(card)), passage.matches(".passage") ? passage.textContent : "", ...aliases].join(" ");
};
// from one position to the next
const claimsAt = (steps) => {
  let position = 0;
  return steps.map((step) => claimIds[(position += step)]);
};
const readWords = () =>
  grouped((add) => {
    for (const id of claimIds) for (const word of unique(searchText(id).split(/\s+/))) add(word, id);
  });
// folded word -> the claims that are found by it
export const vocabulary = lazily(() => {
  const { words } = index();
  const listing = words ? Object.entries(words).map(([word, steps]) => [word, claimsAt(steps)]) : [...readWords()];
  return listing.map(([word, ids]) => [fold(word), ids]);
});
const claimsWith = (part) => vocabulary().flatMap(([word, ids]) => (word.includes(part) ? ids : []));

// that lose a reason where a work is away: the answer tells of them in sentences
const losing = (question) => (question.target === "fall" ? fallOf(question).losing : []);
// of an answer, whose records are no claims where it has others and no groups; where there is none, what is near
const claimsIn = ({ refused, nearest, question, ids, groups }) => {
  if (refused) return nearest;
  const isOfClaims = question.target === "claims" || groups.length;
  return isOfClaims ? [...ids, ...groups.flatMap((group) => group.ids), ...losing(question)] : [];
};
export const selection = ({ focus, line, q, only, sorts }, answer) => {
  const lists = [focus, ...line].filter(Boolean).map((id) => (cards.has(id) ? [id] : claimsOf(id)));
  if (answer) lists.push(claimsIn(answer));
  if (only.length) lists.push(answerTo(`claims ${only.join(" ")}`).ids);
  if (sorts.length) {
    lists.push([...entities].filter(([, { sort }]) => sorts.includes(sort)).flatMap(([id]) => claimsOf(id)));
  }
  lists.push(...foldedWords(q).map(claimsWith));
  const sets = lists.map((list) => new Set(list));
  return claimIds.filter((id) => sets.every((set) => set.has(id)));
};
