/* What the page adds to the record, or the line, that a state puts in focus. */
import { element, link } from "./dom.js";
import { texts } from "./messages.js";
import { claims, claimsOf, nameOf } from "./records.js";
import { addressOf } from "./state.js";
import { fold } from "./text.js";

const byName = (left, right) => (fold(nameOf(left)) < fold(nameOf(right)) ? -1 : 1);
/* what stands with an entity: each of these is a line of the map, for readers without a pointer */
export const companions = (entityId) => {
  const counts = new Map();
  for (const claimId of claimsOf(entityId)) {
    for (const id of claims.get(claimId).about) if (id !== entityId) counts.set(id, (counts.get(id) || 0) + 1);
  }
  if (!counts.size) return [];
  const links = [...counts]
    .sort(([leftId, left], [rightId, right]) => right - left || byName(leftId, rightId))
    .flatMap(([id, count]) => [link(addressOf({ line: [entityId, id].sort() }), `${nameOf(id)} (${count})`), " "]);
  return [element("p", { className: "about" }, element("small", { textContent: texts.beside }), " ", ...links)];
};
