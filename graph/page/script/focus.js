/* What the page adds to the record, or the line, that a state puts in focus. */
import { sentenceOf, standingOf } from "./ask/wording.js";
import { occurrences } from "./collect.js";
import { $$, element, small } from "./dom.js";
import { kb } from "./engine.js";
import { texts } from "./messages.js";
import { linkTo } from "./navigation.js";
import { claimIds, claims, claimsOf, entities, nameOf } from "./records.js";
import { fold } from "./text.js";

const byName = (left, right) => (fold(nameOf(left)) < fold(nameOf(right)) ? -1 : 1);
/* what stands with an entity: each of these is a line of the map, for readers without a pointer */
const companions = (entityId) => {
  const counts = occurrences(claimsOf(entityId).flatMap((claimId) => claims.get(claimId).about));
  counts.delete(entityId);
  if (!counts.size) return [];
  const links = [...counts]
    .sort(([leftId, left], [rightId, right]) => right - left || byName(leftId, rightId))
    .flatMap(([id, count]) => [linkTo({ line: [entityId, id].sort() }, `${nameOf(id)} (${count})`), " "]);
  return [element("p", { className: "about" }, small(texts.beside), " ", ...links)];
};
/* the relations that claims state of an entity, at whichever end, each a way to its claim */
const relationItems = (entityId) =>
  kb()
    .statedBy(kb().about(entityId))
    .filter(([, subject, , object, things]) => [subject, object, ...things].includes(entityId))
    .map((stated) => {
      const [claim] = stated;
      const standing = small(standingOf(kb(), claim));
      return element("li", {}, linkTo({ focus: claimIds[claim] }, sentenceOf(kb(), stated)), " ", standing);
    });
const fillDossier = (rest) => {
  const dossier = rest.parentElement;
  const id = dossier.dataset.record;
  if (!entities.has(id) || rest.querySelector(".relations")) return;
  const isAlone = dossier.parentElement.children.length === 1; // and none of two between which a line is
  const relations = element("ul", { className: "relations" }, ...relationItems(id));
  rest.append(...(isAlone ? companions(id) : []), relations);
};
const DOSSIER = "#focus .rest";
const fillToggled = ({ target }) => target.matches?.(DOSSIER) && fillDossier(target);
/* A dossier above the list is filled when somebody unfolds or prints it: in a large dataset there is much to tell. */
export const startDossiers = () => {
  addEventListener("toggle", fillToggled, true); // a toggle does not bubble
  addEventListener("beforeprint", () => $$(DOSSIER).forEach(fillDossier));
};
