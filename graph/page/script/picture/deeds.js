/* A name with who acts on it at its left and what it does at its right, as SVG: sentences that read from left to
   right, a stroke for each relation. Nothing here knows the document. Colours are those of the page, by name. */
import { grouped } from "../collect.js";
import { rowsOf, textWidth, widestOf } from "./letters.js";
import {
  HEDGED,
  at,
  belowEachOther,
  crossOn,
  fillOf,
  inkOf,
  linkedTo,
  round,
  signOf,
  strokeOf,
  stroked,
  textRows,
  xml,
} from "./marks.js";
import { TILE_ORDER } from "./tiles.js";

const LETTERS_HIGH = 14;
const ROW_STEP = 21; // from row to row
const HANG = 17; // from line to line of one text
const TICK = 14; // a short stroke
const ASIDE = 16; // two objects in a row
const FAN = 56; // where lines part
const BENT = 6; // how round their corners are
const LOWEST = 240; // the middle of the name: it is seen without scrolling
const MOST_DEEDS = 120; // relations of a name that are drawn
const ONLY_LIST = 620; // below it everything stands in one column, and no line is longer than a tick
const isStronger = (left, right) => TILE_ORDER.indexOf(left.grade) - TILE_ORDER.indexOf(right.grade);

const spanOf = (text) => textWidth(text, LETTERS_HIGH);
/* a text in lines that fit; nothing is cut */
const linesOfText = (text, width) => rowsOf(text, { width, size: LETTERS_HIGH });
const heightOf = (lines) => (lines.length - 1) * HANG + ROW_STEP;
const lettered = (lines, { y, ...place }) =>
  lines.map((line, rank) => textRows([line], { size: LETTERS_HIGH, ...place, y: y + rank * HANG })).join("");
const signed = ({ grade }, place) =>
  signOf(grade) && lettered([signOf(grade)], { ...place, colour: inkOf(strokeOf(grade)) });
const shortStroke = ({ grade, isFirm, isDenied }, x, y) =>
  stroked(`M${at(x, y)}h${TICK}`, strokeOf(grade), isFirm ? "" : HEDGED) +
  (isDenied ? crossOn(x + TICK / 2 - 4, y - 4) : "");
/* A plain line between the name and a row: it goes along a spine that all of them share, so that many are no bundle. */
const led = (x1, y1, x2, y2, spine) => {
  const plain = strokeOf("");
  if (Math.abs(y2 - y1) < BENT) return stroked(`M${at(x1, y2)}H${round(x2)}`, plain);
  const bend = Math.min(BENT, Math.abs(y2 - y1) / 2);
  const [down, across] = [Math.sign(y2 - y1) * bend, Math.sign(x2 - x1) * bend];
  const [corner, landing] = [at(spine, y1), at(spine, y2)];
  const out = `M${at(x1, y1)}L${at(spine - across, y1)}Q${corner} ${at(spine, y1 + down)}`;
  const d = `${out}L${at(spine, y2 - down)}Q${landing} ${at(spine + across, y2)}H${round(x2)}`;
  return stroked(d, plain);
};
/* the state that reads its claims: one claim is read by itself, several as those between both ends */
export const addressOfDeed = ({ claims, subject, object }) =>
  claims.length === 1 ? `#focus=${claims[0]}` : `#line=${subject},${object}`;
const readLink = (relation, inside) =>
  linkedTo(addressOfDeed(relation), { class: "deed", "data-id": relation.claims[0] }, inside);
const countBehind = ({ claims }) => (claims.length > 1 ? ` ×${claims.length}` : "");

/* Who acts on it, a relation in a row: `draw` gives its SVG with its top at a height. */
const incoming = (relation, { nameOf, left, width, isNarrow, end }) => {
  const room = width - (isNarrow ? TICK + 22 : 22);
  const given = relation.of && `… ${relation.of}`;
  const words = [nameOf(relation.subject), relation.verb, given].filter(Boolean).join(" ");
  const lines = linesOfText(words + countBehind(relation), room);
  const draw = (top, aimY) => {
    const middle = top + ROW_STEP / 2;
    const base = top + 15;
    if (isNarrow) {
      const mark = signed(relation, { x: left + TICK + 5, y: base });
      const tick = shortStroke(relation, left, middle);
      return readLink(relation, tick + mark + lettered(lines, { x: left + TICK + 22, y: base }));
    }
    const right = left + width;
    const tick = shortStroke(relation, right + 4, middle);
    const line = tick + led(right + 4 + TICK, middle, end, aimY, right + 10 + TICK);
    const mark = signed(relation, { x: right, y: base, "text-anchor": "end" });
    return readLink(relation, line + mark + lettered(lines, { x: right - 18, y: base, "text-anchor": "end" }));
  };
  return { height: heightOf(lines), draw };
};

/* the objects of a verb in rows: where each stands from the top of the verb */
const objectRows = (relations, { nameOf, left, right }) => {
  let x = left;
  let y = 0;
  const placed = [];
  for (const relation of relations) {
    const lead = TICK + 5 + (signOf(relation.grade) ? 16 : 0);
    const words = [nameOf(relation.object), relation.of].filter(Boolean).join(" ") + countBehind(relation);
    if (x > left && x + lead + spanOf(words) > right) {
      x = left;
      y += ROW_STEP;
    }
    const lines = linesOfText(words, Math.max(right - x - lead, 80));
    placed.push({ relation, x, y, lead, lines });
    if (lines.length > 1) {
      x = left;
      y += heightOf(lines);
    } else x += lead + spanOf(words) + ASIDE;
  }
  return { placed, height: x > left ? y + ROW_STEP : y };
};
const objectDrawn = ({ relation, x, y, lead, lines }, top) => {
  const base = top + y + 15;
  const tick = shortStroke(relation, x, top + y + ROW_STEP / 2);
  const mark = signed(relation, { x: x + TICK + 5, y: base });
  return readLink(relation, tick + mark + lettered(lines, { x: x + lead, y: base }));
};
/* What it does, a verb in a row with its objects behind it. */
const outgoing = (relations, { nameOf, left, width, verbWidth, isNarrow, start }) => {
  const lines = linesOfText(relations[0].verb, verbWidth);
  const objects = objectRows(relations, { nameOf, left: left + verbWidth + 12, right: left + width });
  const draw = (top, fromY) => {
    const middle = top + ROW_STEP / 2;
    const line = isNarrow ? "" : led(start, fromY, left - 10, middle, start + 12);
    const node = xml("circle", { cx: left - 10, cy: middle, r: 3.5, fill: fillOf("quiet") });
    const verb = lettered(lines, { x: left, y: top + 15 });
    return line + node + verb + objects.placed.map((object) => objectDrawn(object, top)).join("");
  };
  return { height: Math.max(objects.height, heightOf(lines)), draw };
};

const heightsOf = (rows) => rows.reduce((sum, { height }) => sum + height + 4, 0);
const stacked = (rows, top, aimY) =>
  belowEachOther(rows, top, ({ height, draw }, y) => ({ svg: draw(y, aimY), height: height + 4 })).svg;
/* where the columns are; the name takes what it needs, and who acts on it a third of the rest, if anybody does */
const columnsIn = (width, nameWidth, isActedOn) => {
  if (width < ONLY_LIST) return { acting: { left: 2, width: width - 4 }, doing: { left: 16, width: width - 18 } };
  const acting = { left: 2, width: isActedOn ? (width - nameWidth - 2 * FAN) * 0.34 : 0 };
  const nameLeft = isActedOn ? acting.left + acting.width + FAN : 2;
  const left = nameLeft + nameWidth + FAN;
  return { acting, name: { left: nameLeft, width: nameWidth }, doing: { left, width: width - left - 2 } };
};
/* So many relations of a name at most: of each verb the best borne out, then the second best of each, and so on. */
const foremost = (relations, focus, most) => {
  if (relations.length <= most) return relations;
  const counts = new Map(); // verb -> how many of its relations come before
  const ranked = [...relations].sort(isStronger).map((relation) => {
    const verb = `${relation.object === focus} ${relation.verb}`;
    const rank = counts.get(verb) || 0;
    counts.set(verb, rank + 1);
    return { relation, rank };
  });
  const first = ranked.sort((left, right) => left.rank - right.rank).slice(0, most);
  return first.map(({ relation }) => relation);
};
/* The picture of a name: `{svg, width, height, drawn, all}`, or null where nothing is stated of it.

   `focus` is the id of the name. A relation is `{claims, subject, verb, object, of, grade, isFirm, isDenied}` with the
   ids of the claims that state it, and `of` in words. `nameOf` names an id, `width` is in px. Of very many relations
   (`all`) the foremost are drawn, and how many those are is `drawn`. */
export const deedsOf = ({ focus, relations, nameOf, width, most = MOST_DEEDS }) => {
  const about = relations.filter(({ subject, object }) => subject === focus || object === focus);
  const listed = foremost(about, focus, most).sort(isStronger);
  const to = listed.filter(({ object }) => object === focus);
  const done = listed.filter(({ subject }) => subject === focus);
  const from = [...grouped((add) => done.forEach((relation) => add(relation.verb, relation))).values()];
  if (!to.length && !from.length) return null;
  const nameLines = linesOfText(nameOf(focus), width < ONLY_LIST ? width * 0.8 : Math.min(width * 0.18, 190));
  const nameWidth = widestOf(nameLines, LETTERS_HIGH, true);
  const { acting, name, doing } = columnsIn(width, nameWidth, to.length > 0);
  const isNarrow = !name;
  const ends = name ? { end: name.left - 6, start: name.left + name.width + 6 } : {};
  const widest = Math.max(...from.map(([{ verb }]) => spanOf(verb)), 0);
  const verbWidth = Math.min(widest, doing.width * (isNarrow ? 0.34 : 0.42));
  const actors = to.map((relation) => incoming(relation, { nameOf, ...acting, isNarrow, ...ends }));
  const deeds = from.map((group) => outgoing(group, { nameOf, ...doing, verbWidth, isNarrow, ...ends }));
  const nameHeight = nameLines.length * HANG + 16;
  const [above, below] = [heightsOf(actors), heightsOf(deeds)];
  const height = Math.ceil(isNarrow ? above + nameHeight + below : Math.max(above, below, nameHeight)) + 4;
  const nameY = isNarrow ? above + nameHeight / 2 : Math.min(height / 2, Math.max(LOWEST, above / 2));
  const label = lettered(nameLines, {
    x: name ? name.left : 2,
    y: nameY - ((nameLines.length - 1) * HANG) / 2 + 5,
    "font-weight": 700,
  });
  const inside =
    stacked(actors, isNarrow ? 2 : nameY - above / 2, nameY) +
    stacked(deeds, isNarrow ? above + nameHeight : Math.max(2, nameY - below / 2), nameY) +
    label;
  const values = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height };
  const svg = xml("svg", { ...values, "font-family": "system-ui, sans-serif" }, inside);
  return { svg, width, height, drawn: listed.length, all: about.length };
};
