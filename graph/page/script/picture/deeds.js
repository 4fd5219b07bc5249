/* A name with who acts on it at its left and what it does at its right, as SVG: sentences that read from left to
   right, a stroke for each relation. Nothing here knows the document. Colours are those of the page, by name. */
import { rowsOf, textWidth } from "./letters.js";
import { HEDGED, crossOn, fillOf, inkOf, linkedTo, round, rowText, signOf, strokeOf, xml } from "./marks.js";

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
export const DEED_GRADES = ["confirmed", "partly", "contradicted", "absent", "not reached", "unchecked", "own"];
const styleOf = ({ grade }) => {
  const word = grade.replaceAll(" ", "-");
  return { ...strokeOf(word), sign: signOf(word) };
};
const isStronger = (left, right) => DEED_GRADES.indexOf(left.grade) - DEED_GRADES.indexOf(right.grade);

const spanOf = (text, isBold = false) => textWidth(text, LETTERS_HIGH, isBold);
/* a text in lines that fit; nothing is cut */
const linesOfText = (text, width) => rowsOf(text, { width, size: LETTERS_HIGH });
const lettered = (lines, { x, y, colour = "ink", ...more }) => {
  const values = { x: round(x), fill: fillOf(colour), "font-size": LETTERS_HIGH, ...more };
  return lines.map((line, rank) => xml("text", { ...values, y: round(y + rank * HANG) }, rowText(line))).join("");
};
const signed = ({ sign, colour }, values) => lettered([sign], { ...values, colour: inkOf({ colour }) });
const stroked = (relation, d) => {
  const { colour, width } = styleOf(relation);
  const values = { d, fill: "none", stroke: fillOf(colour), "stroke-width": width };
  return xml("path", { ...values, "stroke-dasharray": relation.isFirm ? "" : HEDGED });
};
const crossed = ({ isDenied }, x, y) => (isDenied ? crossOn(x - 4, y - 4) : "");
const shortStroke = (relation, x, y) =>
  stroked(relation, `M${round(x)} ${round(y)}h${TICK}`) + crossed(relation, x + TICK / 2, y);
const at = (x, y) => `${round(x)} ${round(y)}`;
/* A plain line between the name and a row: it goes along a spine that all of them share, so that many are no bundle. */
const led = (x1, y1, x2, y2, spine) => {
  const drawn = { fill: "none", stroke: fillOf("line"), "stroke-width": 1.25 };
  if (Math.abs(y2 - y1) < BENT) return xml("path", { d: `M${at(x1, y2)}H${round(x2)}`, ...drawn });
  const bend = Math.min(BENT, Math.abs(y2 - y1) / 2);
  const [down, across] = [Math.sign(y2 - y1) * bend, Math.sign(x2 - x1) * bend];
  const [corner, landing] = [at(spine, y1), at(spine, y2)];
  const out = `M${at(x1, y1)}L${at(spine - across, y1)}Q${corner} ${at(spine, y1 + down)}`;
  const d = `${out}L${at(spine, y2 - down)}Q${landing} ${at(spine + across, y2)}H${round(x2)}`;
  return xml("path", { d, ...drawn });
};
/* the state that reads its claims: one claim is read by itself, several as those between both ends */
export const addressOfDeed = ({ claims, subject, object }) =>
  claims.length === 1 ? `#focus=${claims[0]}` : `#line=${subject},${object}`;
const readLink = (relation, inside) =>
  linkedTo(addressOfDeed(relation), { class: "deed", tabindex: -1, "data-id": relation.claims[0] }, inside);
const countBehind = ({ claims }) => (claims.length > 1 ? ` ×${claims.length}` : "");

/* Who acts on it, a relation in a row: `draw` gives its SVG with its top at a height. */
const incoming = (relation, { nameOf, left, width, isNarrow, end }) => {
  const style = styleOf(relation);
  const room = width - (isNarrow ? TICK + 22 : 22);
  const given = relation.of && `… ${relation.of}`;
  const words = [nameOf(relation.subject), relation.verb, given].filter(Boolean).join(" ");
  const lines = linesOfText(words + countBehind(relation), room);
  const draw = (top, aimY) => {
    const middle = top + ROW_STEP / 2;
    const base = top + 15;
    if (isNarrow) {
      const mark = signed(style, { x: left + TICK + 5, y: base });
      const tick = shortStroke(relation, left, middle);
      return readLink(relation, tick + mark + lettered(lines, { x: left + TICK + 22, y: base }));
    }
    const right = left + width;
    const tick = shortStroke(relation, right + 4, middle);
    const line = tick + led(right + 4 + TICK, middle, end, aimY, right + 10 + TICK);
    const mark = signed(style, { x: right, y: base, "text-anchor": "end" });
    return readLink(relation, line + mark + lettered(lines, { x: right - 18, y: base, "text-anchor": "end" }));
  };
  return { height: (lines.length - 1) * HANG + ROW_STEP, draw };
};

/* the objects of a verb in rows: where each stands from the top of the verb */
const objectRows = (relations, { nameOf, left, right }) => {
  let x = left;
  let y = 0;
  const placed = [];
  for (const relation of relations) {
    const lead = TICK + 5 + (styleOf(relation).sign ? 16 : 0);
    const words = [nameOf(relation.object), relation.of].filter(Boolean).join(" ") + countBehind(relation);
    if (x > left && x + lead + spanOf(words) > right) {
      x = left;
      y += ROW_STEP;
    }
    const lines = linesOfText(words, Math.max(right - x - lead, 80));
    placed.push({ relation, x, y, lead, lines });
    if (lines.length > 1) {
      x = left;
      y += (lines.length - 1) * HANG + ROW_STEP;
    } else x += lead + spanOf(words) + ASIDE;
  }
  return { placed, height: x > left ? y + ROW_STEP : y };
};
const objectDrawn = ({ relation, x, y, lead, lines }, top) => {
  const style = styleOf(relation);
  const base = top + y + 15;
  const tick = shortStroke(relation, x, top + y + ROW_STEP / 2);
  const mark = style.sign && signed(style, { x: x + TICK + 5, y: base });
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
  return { height: Math.max(objects.height, (lines.length - 1) * HANG + ROW_STEP), draw };
};

const byVerb = (relations) => {
  const groups = new Map();
  for (const relation of [...relations].sort(isStronger)) {
    if (!groups.has(relation.verb)) groups.set(relation.verb, []);
    groups.get(relation.verb).push(relation);
  }
  return [...groups.values()];
};
const heightsOf = (rows) => rows.reduce((sum, { height }) => sum + height + 4, 0);
const stacked = (rows, top, aimY) => {
  let y = top;
  const drawn = [];
  for (const { height, draw } of rows) {
    drawn.push(draw(y, aimY));
    y += height + 4;
  }
  return drawn.join("");
};
/* where the columns are; the name takes what it needs, and who acts on it a third of the rest, if anybody does */
const columnsIn = (width, nameWidth, isActedOn) => {
  if (width < ONLY_LIST) return { acting: { left: 2, width: width - 4 }, done: { left: 16, width: width - 18 } };
  const acting = { left: 2, width: isActedOn ? (width - nameWidth - 2 * FAN) * 0.34 : 0 };
  const nameLeft = isActedOn ? acting.left + acting.width + FAN : 2;
  const left = nameLeft + nameWidth + FAN;
  return { acting, name: { left: nameLeft, width: nameWidth }, done: { left, width: width - left - 2 } };
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
   ids of the claims that state it (or `claim`, one id), and `of` in words. `nameOf` names an id, `width` is in px. Of
   very many relations (`all`) the foremost are drawn, and how many those are is `drawn`. */
export const deedsOf = ({ focus, relations, nameOf, width, most = MOST_DEEDS }) => {
  const about = relations.filter(({ subject, object }) => subject === focus || object === focus);
  const listed = foremost(about, focus, most).map((relation) => ({
    ...relation,
    claims: relation.claims ?? [relation.claim],
  }));
  const to = listed.filter(({ object }) => object === focus).sort(isStronger);
  const from = byVerb(listed.filter(({ subject }) => subject === focus));
  if (!to.length && !from.length) return null;
  const nameLines = linesOfText(nameOf(focus), width < ONLY_LIST ? width * 0.8 : Math.min(width * 0.18, 190));
  const nameWidth = Math.max(...nameLines.map((line) => spanOf(line, true)));
  const { acting, name, done } = columnsIn(width, nameWidth, to.length > 0);
  const isNarrow = !name;
  const ends = name ? { end: name.left - 6, start: name.left + name.width + 6 } : {};
  const widest = Math.max(...from.map(([{ verb }]) => spanOf(verb)), 0);
  const verbWidth = Math.min(widest, done.width * (isNarrow ? 0.34 : 0.42));
  const actors = to.map((relation) => incoming(relation, { nameOf, ...acting, isNarrow, ...ends }));
  const deeds = from.map((group) => outgoing(group, { nameOf, ...done, verbWidth, isNarrow, ...ends }));
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
