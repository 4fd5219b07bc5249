/* The sheet that pictures stand on: the headline above them, the key in words, below them what was left out and, to
   take away, who made it and where it stands. */
import { grouped, own, sortedBy, unique } from "../collect.js";
import { rowsOf, textWidth } from "./letters.js";
import {
  GONE,
  HEDGED,
  MENTION,
  REASON,
  SMALL,
  crossOn,
  edgeOf,
  fillOf,
  flowing,
  inkOf,
  ofPieces,
  quietRow,
  sign,
  signOf,
  strokeOf,
  stroked,
  textRows,
  titled,
  xml,
} from "./marks.js";
import { TILE_ORDER, tileOn } from "./tiles.js";

const MARGIN = 16;
const TITLE = 17; // the size of the headline
const KEY_TILE = 19; // the side of a tile in the key
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const sample = (x, y, stroke, dashes = "") => stroked(`M${x} ${y + 10}h22`, stroke, dashes);
const outlined = (outline) => (x, y) => tileOn({ grade: "", outline }, x + 2, y, KEY_TILE);
const SAMPLES = {
  denied: (x, y) => sample(x, y, strokeOf("")) + crossOn(x + 7, y + 6),
  hedged: (x, y) => sample(x, y, strokeOf(""), HEDGED),
  gone: (x, y) => sample(x, y, strokeOf(""), GONE),
  both: (x, y) => sample(x, y, MENTION),
  mention: (x, y) => sample(x, y, MENTION),
  reason: (x, y) => sample(x, y, REASON),
  number: (x, y) => quietRow("2", { x: x + 7, y: y + 14 }),
  line: (x, y, verdict) => sample(x, y, strokeOf(verdict)),
  // a stroke with the sign that stands behind it
  deed: (x, y, grade) => {
    const stroke = strokeOf(grade);
    const place = { x: x + 15, y: y + 14, colour: inkOf(stroke) };
    return stroked(`M${x} ${y + 10}h12`, stroke) + quietRow(signOf(grade), place);
  },
  tile: (x, y, grade) => tileOn({ grade }, x + 2, y, KEY_TILE),
  "tile-hedged": outlined("hedged"),
  "tile-normative": outlined("normative"),
  edge: (x, y, grade) => edgeOf(grade, { x: x + 8, y: y + 3, height: 14 }),
};
/* how an entry of a key looks: the sign of a kind, a line of a verdict, the edge of a card, or what else there is */
const glyph = (entry, x, y) => {
  const [sort, verdict] = entry.split(" ");
  return own(SAMPLES, sort) ? SAMPLES[sort](x, y, verdict) : sign(sort, x + 11, y + 10);
};
/* entries of one sort beside each other, and verdicts in the order that they have everywhere */
const inOrder = (key) => {
  const split = unique(key).map((entry) => entry.split(" "));
  const sorts = unique(split.map(([sort]) => sort));
  const rank = ([sort, verdict]) => sorts.indexOf(sort) * 10 + TILE_ORDER.indexOf(verdict);
  return sortedBy(split, rank).map((words) => words.join(" "));
};
// what looks the same is one entry, which says all that it stands for
const entriesOf = (key, { texts }) => {
  const looks = grouped((add) => key.forEach((entry) => add(glyph(entry, 0, 0), entry)));
  return [...looks.values()].map((entries) => {
    const words = entries
      .map((entry) => entry.split(" "))
      .map(([sort, verdict]) => (verdict ? texts.grades[verdict] : texts.key[sort]))
      .join(", ");
    return {
      width: textWidth(words, SMALL) + 28,
      draw: (x, y) => glyph(entries[0], x, y) + quietRow(words, { x: x + 28, y: y + 14 }),
    };
  });
};
const paragraph = (text, y, width, { size = SMALL, colour = "quiet", ...values } = {}) => {
  const step = Math.round(size * 1.35);
  const rows = rowsOf(text, { width, size, isBold: Boolean(values["font-weight"]) });
  return {
    svg: textRows(rows, { x: MARGIN, y: y + size, size, step, colour, ...values }),
    height: rows.length * step,
  };
};
/* One SVG of parts below each other, each `{svg, width, height}`, or with `pieces` in place of one `svg` (ofPieces in
   marks.js), with the entries of its `key` and its `notes`. `lead` stands below the headline, and `foot` are lines
   below it all. What begins below `until` is not in the SVG but in `later`, which belongs at its end. */
export const sheetOf = ({ headline, lead = "", parts, foot = [] }, width, page, until = Infinity) => {
  const room = width - 2 * MARGIN;
  const [drawn, later] = [[], []];
  let y = 14;
  const put = ({ svg, height }, space) => {
    drawn.push(svg);
    y += height + space;
  };
  put(paragraph(headline, y, room, { size: TITLE, colour: "ink", "font-weight": 600 }), 8);
  if (lead) put(paragraph(lead, y, room), 8);
  const key = entriesOf(inOrder(parts.flatMap((part) => part.key || [])), page);
  put(flowing(key, { x: MARGIN, y, width: room }), 8);
  for (const part of parts) {
    const pieces = part.pieces || [{ top: 0, svg: part.svg }];
    const place = { transform: `translate(${MARGIN} ${y})` };
    const [near, far] = [true, false].map((isNear) => pieces.filter(({ top }) => y + top <= until === isNear));
    if (far.length) later.push(xml("g", place, ofPieces(far).svg));
    put({ svg: xml("g", place, ofPieces(near).svg), height: part.height }, 10);
  }
  for (const note of [...parts.flatMap((part) => part.notes || []), ...foot]) put(paragraph(note, y, room), 4);
  const height = Math.ceil(y + 12);
  const values = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "picture",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": FONT,
    role: "group",
    "aria-label": headline,
  };
  const ground = xml("rect", { class: "ground", width, height, fill: fillOf("paper") });
  const svg = xml("svg", values, foot.length && titled(headline), ground, ...drawn);
  return { svg, later: later.join(""), width, height };
};
