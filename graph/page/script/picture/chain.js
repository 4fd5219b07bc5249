/* A chain of claims from one name to another: the names below each other on a line, beside it the claims of each step
   and the works below each claim. */
import { MOST_ROWS, rowsOf } from "./letters.js";
import { ROW, SIZE, cardOn, cardHeight, dashesOf, line, linked, fillOf, sign, textRows, xml } from "./marks.js";
import { keyOfCards, keyOfWorks, tagsBelow } from "./stack.js";

const INDENT = 44; // of the claims
const CARD = 620; // how wide a card is at most
const SPINE = 8; // where the line stands
const STEP = { colour: "line", width: 1.5 };

const stationOf = (id, y, width, { nameOf, sortOf }) => {
  const rows = rowsOf(nameOf(id), { width: width - 24, size: SIZE + 1, most: MOST_ROWS, isBold: true });
  const svg = linked(
    id,
    { class: "name", tabindex: -1 },
    sign(sortOf(id), SPINE, y + 10, 6),
    textRows(rows, { x: SPINE + 16, y: y + 15, size: SIZE + 1, "font-weight": 700 }),
  );
  return { svg, height: rows.length * ROW + 12 };
};
const claimOn = (claim, ends, y, width, page) => {
  const height = cardHeight(claim, width);
  const under = tagsBelow(claim, [], { x: INDENT + 6, y: y + height, width: width - 6 }, page);
  const path = `M${SPINE} ${y + height / 2}H${INDENT}`;
  const values = { path, stroke: STEP, dashes: dashesOf(claim), title: claim.says };
  const lead = line({ claim: claim.id, ends: [claim.id, ...ends], ...values });
  return {
    svg: lead + cardOn(claim, { x: INDENT, y, width, height }, page) + under.svg,
    height: height + under.height + 8,
  };
};
/* `way` are the names, `steps` the claims of each step. */
export const chainOf = ({ way, steps }, width, page) => {
  const cards = Math.min(width - INDENT, CARD);
  const drawn = [];
  let y = 4;
  const put = ({ svg, height }) => {
    drawn.push(svg);
    y += height;
  };
  way.forEach((id, rank) => {
    put(stationOf(id, y, width, page));
    const ends = [id, way[rank + 1]];
    for (const claim of steps[rank] || []) put(claimOn(claim, ends, y, cards, page));
  });
  const spine = { x1: SPINE, y1: 14, x2: SPINE, y2: y - 24, stroke: fillOf("line"), "stroke-width": 2 };
  const claims = steps.flat();
  const key = [...way.map(page.sortOf), ...keyOfWorks(claims), ...keyOfCards(claims)];
  return { svg: xml("line", spine) + drawn.join(""), width, height: y, key, notes: [] };
};
