/* A chain of claims from one name to another: the names below each other on a line, beside it the claims of each step
   and the works below each claim. */
import { MOST_ROWS, rowsOf } from "./letters.js";
import {
  ROW,
  SIZE,
  SPINE,
  belowEachOther,
  cardOn,
  cardHeight,
  dashesOf,
  line,
  linked,
  sign,
  stroked,
  textRows,
} from "./marks.js";
import { keyOfStack, tagsBelow } from "./stack.js";

const INDENT = 44; // of the claims
const CARD = 620; // how wide a card is at most
const AXIS = 8; // where the line stands

const stationOf = (id, y, width, { nameOf, sortOf }) => {
  const rows = rowsOf(nameOf(id), { width: width - 24, size: SIZE + 1, most: MOST_ROWS, isBold: true });
  const svg = linked(
    id,
    { class: "name" },
    sign(sortOf(id), AXIS, y + 10, 6),
    textRows(rows, { x: AXIS + 16, y: y + 15, size: SIZE + 1, "font-weight": 700 }),
  );
  return { svg, height: rows.length * ROW + 12 };
};
const claimOn = (claim, ends, y, width, page) => {
  const height = cardHeight(claim, width);
  const under = tagsBelow(claim, [], { x: INDENT + 6, y: y + height, width: width - 6 }, page);
  const path = `M${AXIS} ${y + height / 2}H${INDENT}`;
  const values = { path, stroke: SPINE, dashes: dashesOf(claim), title: claim.says };
  const lead = line({ claim: claim.id, ends: [claim.id, ...ends], ...values });
  return {
    svg: lead + cardOn(claim, { x: INDENT, y, width, height }, page) + under.svg,
    height: height + under.height + 8,
  };
};
/* `way` are the names, `steps` the claims of each step. */
export const chainOf = ({ way, steps }, width, page) => {
  const cards = Math.min(width - INDENT, CARD);
  const marks = way.flatMap((id, rank) => {
    const ends = [id, way[rank + 1]];
    const claims = (steps[rank] || []).map((claim) => (y) => claimOn(claim, ends, y, cards, page));
    return [(y) => stationOf(id, y, width, page), ...claims];
  });
  const { svg, bottom } = belowEachOther(marks, 4, (draw, y) => draw(y));
  const spine = stroked(`M${AXIS} 14V${bottom - 24}`, { ...SPINE, width: 2 });
  const key = [...way.map(page.sortOf), ...keyOfStack(steps.flat())];
  return { svg: spine + svg, height: bottom, key };
};
