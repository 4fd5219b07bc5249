/* Tiles, which stand for claims, and bars of them: the fill is what a claim rests on, the outline how firmly it is
   said. */
import { thousands } from "../text.js";
import { textWidth } from "./letters.js";
import { SMALL, fillOf, inkOf, quietRow, signOf, strokeOf, textRows, xml } from "./marks.js";

export const TILE = 24; // pixels, the side of a tile
// in bars
export const TILE_ORDER = ["confirmed", "partly", "contradicted", "absent", "not-reached", "unchecked", "own"];
const FILLS = { confirmed: "good", partly: "differs", contradicted: "bad", absent: "ink" };
const OUTLINES = {
  hedged: { stroke: fillOf("ink"), "stroke-dasharray": "3 2" },
  normative: { stroke: fillOf("ink"), "stroke-width": 3 },
};
const isStrong = (grade) => Object.hasOwn(FILLS, grade);
const fillOfGrade = (grade) => {
  if (isStrong(grade)) return fillOf(FILLS[grade]);
  return fillOf(grade === "own" ? "rule" : "card");
};
const edgeColour = (grade) => (isStrong(grade) ? fillOfGrade(grade) : fillOf("line"));
export const tileOn = ({ grade, outline = "" }, x, y, size = TILE) => {
  const frame = { x: x + 0.75, y: y + 0.75, width: size - 1.5, height: size - 1.5, rx: 3, fill: fillOfGrade(grade) };
  const edge = { stroke: edgeColour(grade), "stroke-width": 1.5, ...OUTLINES[outline] };
  const sign = signOf(grade);
  const colour = isStrong(grade) ? "paper" : "ink";
  const place = { x: x + size / 2, y: y + size / 2 + 4.5, "text-anchor": "middle", "font-weight": 700, colour };
  return xml("rect", { ...frame, ...edge }) + (sign && textRows([sign], place));
};
const sharesOf = (grades) => {
  const counts = TILE_ORDER.map((grade) => ({ grade, count: grades.filter((each) => each === grade).length }));
  return counts.filter(({ count }) => count);
};
/* numbers behind the signs of what they count; what has no sign is left out */
export const tallyOn = (grades, x, y) => {
  let across = x;
  const drawn = sharesOf(grades)
    .filter(({ grade }) => signOf(grade))
    .map(({ grade, count }) => {
      const text = `${signOf(grade)}${thousands(count)}`;
      const svg = quietRow(text, { x: across, y, colour: inkOf(strokeOf(grade)) });
      across += textWidth(text, SMALL) + 6;
      return svg;
    });
  return drawn.join("");
};
/* a bar of small tiles in the order of their grades */
export const tileBar = (grades, { x, y, height, step }) =>
  sharesOf(grades)
    .flatMap(({ grade, count }) => Array.from({ length: count }, () => grade))
    .map((grade, rank) => {
      const frame = { x: x + rank * step + 0.5, y: y + 0.5, width: step - 2, height: height - 1, rx: 2 };
      return xml("rect", { ...frame, fill: fillOfGrade(grade), stroke: edgeColour(grade) });
    })
    .join("");
/* a bar whose parts are the share of each grade */
export const shareBar = (grades, { x, y, width, height }) => {
  let across = x;
  const parts = sharesOf(grades).map(({ grade, count }) => {
    const part = (width * count) / grades.length;
    const frame = { x: across, y, width: part, height, fill: fillOfGrade(grade), stroke: edgeColour(grade) };
    across += part;
    return xml("rect", { ...frame, "stroke-width": 0.5 });
  });
  return parts.join("");
};
