/* Tiles, which stand for claims, and bars of them: the fill is what a claim rests on, the outline how firmly it is
   said. */
import { own } from "../collect.js";
import { thousands } from "../text.js";
import { textWidth } from "./letters.js";
import { SMALL, fillOf, flowing, inkOf, quietRow, signOf, strokeOf, textRows, xml } from "./marks.js";

export const TILE = 24; // pixels, the side of a tile
// in bars
export const TILE_ORDER = ["confirmed", "partly", "contradicted", "absent", "not-reached", "unchecked", "own"];
const FILLS = { confirmed: "good", partly: "differs", contradicted: "bad", absent: "ink" };
// as the page has them: dashes around the fill, or two lines
const OUTLINES = {
  hedged: { inset: 2.5, width: 2.5, dashes: "4 3" },
  normative: { inset: 3, width: 1 },
};
const paintOf = (grade) => {
  const strong = own(FILLS, grade);
  return { fill: fillOf(strong || (grade === "own" ? "rule" : "card")), stroke: fillOf(strong || "line") };
};
export const tileOn = ({ grade, outline = "" }, x, y, size = TILE) => {
  const isStrong = Boolean(own(FILLS, grade));
  const { fill, stroke } = paintOf(grade);
  const { inset = 0.75, width = 1.5, dashes } = own(OUTLINES, outline, {});
  const side = size - 2 * inset;
  const frame = { x: x + inset, y: y + inset, width: side, height: side, fill, rx: 3 };
  const edge = { stroke: isStrong ? stroke : fillOf("quiet"), "stroke-width": width, "stroke-dasharray": dashes };
  const far = size - width;
  const outer = `M${x + width / 2} ${y + width / 2}h${far}v${far}h${-far}z`;
  const drawn = outline
    ? xml("rect", { ...frame, rx: 0, stroke: !dashes && edge.stroke }) +
      xml("path", { d: outer, fill: "none", ...edge })
    : xml("rect", { ...frame, stroke, "stroke-width": width });
  const sign = signOf(grade);
  const colour = isStrong ? "paper" : "ink";
  const place = { x: x + size / 2, y: y + size / 2 + 4.5, "text-anchor": "middle", "font-weight": 700, colour };
  return drawn + (sign && textRows([sign], place));
};
const sharesOf = (grades) => {
  const counts = TILE_ORDER.map((grade) => ({ grade, count: grades.filter((each) => each === grade).length }));
  return counts.filter(({ count }) => count);
};
/* numbers behind the signs of what they count; what has no sign is left out */
export const tallyOn = (grades, x, y) => {
  const numbers = sharesOf(grades)
    .filter(({ grade }) => signOf(grade))
    .map(({ grade, count }) => {
      const text = `${signOf(grade)}${thousands(count)}`;
      const colour = inkOf(strokeOf(grade));
      return { width: textWidth(text, SMALL), draw: (across) => quietRow(text, { x: across, y, colour }) };
    });
  return flowing(numbers, { x, y, gap: 6 }).svg;
};
// a bar of small tiles in the order of their grades
const tileBar = (grades, { x, y, height, step }) =>
  [...grades]
    .sort((left, right) => TILE_ORDER.indexOf(left) - TILE_ORDER.indexOf(right))
    .map((grade, rank) => {
      const frame = { x: x + rank * step + 0.5, y: y + 0.5, width: step - 2, height: height - 1, rx: 2 };
      return xml("rect", { ...frame, ...paintOf(grade) });
    })
    .join("");
/* a bar whose parts are the share of each grade */
export const shareBar = (grades, { x, y, width, height }) => {
  const parts = sharesOf(grades).map(({ grade, count }) => {
    const part = (width * count) / grades.length;
    const frame = { y, width: part, height, ...paintOf(grade), "stroke-width": 0.5 };
    return { width: part, draw: (across) => xml("rect", { x: across, ...frame }) };
  });
  return flowing(parts, { x, y, gap: 0 }).svg;
};
/* The bar of a record beside others, of which one has the most claims: small tiles, between the least and the most
   wide; where the least have no room, shares. */
export const barFor = (grades, most, { room, least, widest, ...place }) =>
  room / most < least
    ? shareBar(grades, { ...place, width: (room * grades.length) / most })
    : tileBar(grades, { ...place, step: Math.min(widest, room / most) });
/* entries of a key for tiles of these grades */
export const keyOfTiles = (grades) => sharesOf(grades).map(({ grade }) => `tile ${grade}`);
