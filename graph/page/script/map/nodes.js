/* The nodes and lines of a picture of claims: names in boxes, claims as cards or as marks, and what ties them. */
import { $ } from "../dom.js";
import { claims, entities, nameOf, sources, statement } from "../records.js";
import { shortened, wrapped } from "../text.js";
import { colour } from "./colours.js";

export const isNarrow = () => $("canvas").clientWidth < 560; // a phone: fewer and smaller, so that it can be read
// for a column: in a smaller scale nobody could read it
export const room = () => $("canvas").clientHeight / (isNarrow() ? 0.73 : 0.62);

const SIGNS = { actor: "●", project: "■", concept: "◆", source: "▲" };
export const tag = (id) => {
  const kind = sources.has(id) ? "source" : "entity";
  const sort = kind === "source" ? "source" : entities.get(id).sort;
  return {
    id: `${kind} ${id}`,
    label: wrapped(`${SIGNS[sort]} ${nameOf(id)}`, isNarrow() ? 16 : 34),
    group: `${sort} tag`,
    shape: "box",
    margin: 6,
    borderWidth: 2,
    font: { size: 14, strokeWidth: 0 },
  };
};
export const sheet = (claimId, width = 50) => ({
  id: `claim ${claimId}`,
  label: wrapped(shortened(statement(claimId), isNarrow() ? 90 : 120), width),
  group: "claim",
  shape: "box",
  margin: 7,
  font: { align: "left", size: 13, strokeWidth: 0 },
});
export const mark = (claimId) => ({ id: `claim ${claimId}`, label: " ", group: "claim", shape: "square", size: 4 });

// what a check found is told by the stroke, and by the colour besides
const STROKES = { confirmed: ["good", false], partly: ["differs", [9, 3, 2, 3]], contradicted: ["bad", [2, 5]] };
const HEDGED = [6, 6];
export const citationLine = (claimId, source) => {
  const { verdicts, hedged } = claims.get(claimId);
  const [paint, dashes] = STROKES[verdicts[source]] || ["edge", false];
  return {
    from: `claim ${claimId}`,
    to: `source ${source}`,
    width: paint === "edge" ? 1 : 2,
    color: { color: colour(paint) },
    dashes: dashes || (hedged && HEDGED),
  };
};
export const mentionLine = (claimId, entity) => ({
  from: `claim ${claimId}`,
  to: `entity ${entity}`,
  dashes: claims.get(claimId).hedged && HEDGED,
});
