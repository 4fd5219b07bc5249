/* The marks of a picture as SVG: rows of text, cards, signs, lines. Whatever somebody wrote is text in it. Colours are
   those of the page, by name, so that a picture turns dark with it; to take away they are resolved (see take.js). */
import { own } from "../collect.js";
import { escaped } from "../text.js";
import { MOST_ROWS, rowsOf, widestOf } from "./letters.js";

export const SIZE = 13; // of letters; what is beside the matter is smaller
export const SMALL = 12;
export const ROW = 17; // from one row of letters to the next
const PAD = 7; // above and below the rows of a card
const EDGE = 5; // the coloured edge of a card
// what XML cannot hold, and marks of direction, which would turn what stands beside them
const HARMFUL = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const NOTABLE = /[^ !#-%'-;=?-~]/; // what most texts here have none of, and is looked at twice where there is some
/* what somebody wrote, as text in a picture */
export const safe = (text) => (NOTABLE.test(text) ? escaped(String(text).replace(HARMFUL, " ")) : String(text));
/* a row of it; one from right to left is set apart from what stands beside it */
export const rowText = (row) => (RIGHT_TO_LEFT.test(row) ? `\u2068${safe(row)}\u2069` : safe(row));

export const round = (number) => Math.round(number * 10) / 10;
/* an element; attributes that are empty, null or false are left out */
export const xml = (name, values, ...inside) => {
  let tag = `<${name}`;
  for (const attribute in values) {
    const value = values[attribute];
    if (value || value === 0) tag += ` ${attribute}="${typeof value === "number" ? round(value) : safe(value)}"`;
  }
  tag += ">";
  for (const part of inside) if (part) tag += part;
  return `${tag}</${name}>`;
};
export const fillOf = (name) => `var(--${name})`;
export const titled = (text) => xml("title", {}, safe(text));
/* rows of text below each other; `y` is the base of the first */
export const textRows = (rows, { x, y, size = SIZE, step = ROW, colour = "ink", ...values }) => {
  const letters = { "font-size": size, fill: fillOf(colour), ...values };
  if (rows.length === 1) return xml("text", { x, y, ...letters }, rowText(rows[0]));
  const spans = rows.map((row, rank) => xml("tspan", { x, y: y + rank * step }, rowText(row)));
  return xml("text", letters, spans.join(""));
};
/* one row, small, of what is beside the matter */
export const quietRow = (text, place) => textRows([text], { size: SMALL, colour: "quiet", ...place });
const addressOfRecord = (id) => `#focus=${encodeURIComponent(id)}`;
// no stop for the Tab key but for the few that drawing.js makes
export const linkedTo = (href, values, ...inside) => xml("a", { href, ...values, tabindex: -1 }, ...inside);
/* a link to a record; by its id the script finds what hangs together */
export const linked = (id, values, ...inside) =>
  linkedTo(addressOfRecord(id), { "data-id": id, ...values }, ...inside);

/* What is told of a grade or a verdict by colour and width, of a citation and of the edge of a card. */
const STROKES = {
  contradicted: { colour: "bad", width: 3.5 },
  confirmed: { colour: "good", width: 2.5 },
  partly: { colour: "differs", width: 2 },
  absent: { colour: "ink", width: 1.5 },
};
const PLAIN = { colour: "line", width: 1.25 };
export const HEDGED = "5 4"; // dashes
export const GONE = "1.5 4";
export const dashesOf = ({ hedged }) => hedged && HEDGED;
export const strokeOf = (verdict) => own(STROKES, verdict, PLAIN);
/* the colour of letters beside such a stroke */
export const inkOf = ({ colour }, plain = "quiet") => (colour === PLAIN.colour ? plain : colour);
// the strokes of what has no verdict
export const SPINE = { colour: "line", width: 1.5 };
export const MENTION = { colour: "edge", width: 1 };
export const REASON = { colour: "ink", width: 1.5 };
/* a path drawn as a stroke */
export const stroked = (d, { colour, width }, dashes = "", sort = "") =>
  xml("path", {
    class: sort,
    d,
    fill: "none",
    stroke: fillOf(colour),
    "stroke-width": width,
    "stroke-dasharray": dashes,
  });
const signs = { contradicted: "✗", confirmed: "✓", partly: "~", absent: "–", "not-reached": "?" };
export const signOf = (grade) => own(signs, grade, "");

/* the edge of a card in the colour of its grade; of the author's own word it is blank */
export const edgeOf = (grade, { x, y, height }) => {
  const isBlank = grade === "own";
  const fill = fillOf(isBlank ? "paper" : strokeOf(grade).colour);
  return xml("rect", { x, y, width: EDGE, height, fill, stroke: isBlank && fillOf("line") });
};
const cardRows = (claim, width) => rowsOf(claim.says, { width: width - EDGE - 16, size: SIZE, most: MOST_ROWS });
export const cardHeight = (claim, width) => cardRows(claim, width).length * ROW + 2 * PAD;
/* A claim on a card: its whole text, and of what is no statement all in its title. */
export const cardOn = (claim, { x, y, width, height }, { texts }) => {
  const rows = cardRows(claim, width);
  const isCut = rows.at(-1).endsWith(" …");
  const says = `${claim.says} (${texts.grades[claim.grade]})`;
  const frame = { x, y, width, height, rx: 3, fill: fillOf("card"), stroke: fillOf("line") };
  return linked(
    claim.id,
    { class: "card", "aria-label": says, "data-title": isCut && claim.says },
    xml("rect", { ...frame, "stroke-dasharray": dashesOf(claim) }),
    edgeOf(claim.grade, { x, y, height }),
    textRows(rows, { x: x + EDGE + 9, y: y + PAD + SIZE }),
  );
};

// around a place, so far to each side
const SIGNS = {
  actor: (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
  project: (x, y, r) => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}`,
  concept: (x, y, r) => `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}`,
  source: (x, y, r) => `M${x} ${y - r}L${x + r} ${y + r}H${x - r}`,
};
/* the sign of a kind of record, which its shape tells */
export const sign = (sort, x, y, size = 5) =>
  xml("path", { d: `${SIGNS[sort](round(x), round(y), size)}Z`, fill: fillOf(sort) });

/* a place in a path */
export const at = (x, y) => `${round(x)} ${round(y)}`;
/* what crosses a stroke of what is denied */
export const crossOn = (x, y) => stroked(`M${at(x, y)}l8 8m0-8l-8 8`, REASON);
/* The path of a line from edge to edge, which leaves and arrives level: it stays between the two. */
export const curve = (x1, y1, x2, y2) => {
  const middle = (x1 + x2) / 2;
  return `M${at(x1, y1)}C${at(middle, y1)} ${at(middle, y2)} ${at(x2, y2)}`;
};
/* A line between two records, which leads to its claim. Its title, and what makes it wide enough to be pointed at, it
   is given when somebody points (drawing.js): there are hundreds of them. */
export const line = ({ claim, ends, path, stroke, dashes, title }) =>
  linkedTo(
    addressOfRecord(claim),
    { class: "line", "data-ends": ends.join(" "), "data-title": title, "aria-hidden": "true" },
    stroked(path, stroke, dashes, "stroke"),
  );

/* What is drawn below each other from a height on: `draw` gives the SVG and the height of each. Gives what was drawn,
   and where it ends. */
export const belowEachOther = (items, from, draw) => {
  let bottom = from;
  const drawn = items.map((item) => {
    const { svg, height } = draw(item, bottom);
    bottom += height;
    return svg;
  });
  return { svg: drawn.join(""), bottom };
};
/* What was drawn in pieces, each with the height where it begins: what lies far below can be put in later. */
export const ofPieces = (pieces) => ({ pieces, svg: pieces.map(({ svg }) => svg).join("") });

/* Pieces set beside each other, and below each other where a row is full; each has a width, may be higher than a step,
   and is drawn at a place. Gives what was drawn and how high it is. */
export const flowing = (pieces, { x, y, width = Infinity, gap = 14, step = 20 }) => {
  let [across, down, high] = [0, 0, step];
  const drawn = pieces.map((piece) => {
    if (across && across + piece.width > width) [across, down, high] = [0, down + high, step];
    high = Math.max(high, piece.height || 0);
    const svg = piece.draw(x + across, y + down);
    across += piece.width + gap;
    return svg;
  });
  return { svg: drawn.join(""), height: pieces.length ? down + high : 0 };
};
/* a record's name behind its sign, small, as a piece of a flow; `verdict` is of the citation of it by the claim */
export const tag = (id, { nameOf, sortOf, texts }, { claim, verdict = "", room }) => {
  const text = [signOf(verdict), nameOf(id)].filter(Boolean).join(" ");
  const rows = rowsOf(text, { width: room - 16, size: SMALL, most: MOST_ROWS });
  const label = verdict ? `${nameOf(id)} (${texts.grades[verdict]})` : nameOf(id);
  return {
    width: widestOf(rows, SMALL) + 16,
    height: rows.length * ROW + 4,
    draw: (x, y) =>
      linked(
        id,
        { class: "tag", "data-ends": `${claim} ${id}`, "aria-label": label },
        sign(sortOf(id), x + 5, y + 10, 4.5),
        textRows(rows, { x: x + 14, y: y + 14, size: SMALL, colour: inkOf(strokeOf(verdict), "ink") }),
      ),
  };
};
