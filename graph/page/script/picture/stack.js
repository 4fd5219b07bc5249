/* Claims as cards of one width below each other, under the headings of their groups. A group is `{title, grade, claims,
   count}`: of `count` claims these are drawn. */
import { format, thousands } from "../text.js";
import { MOST_ROWS, rowsOf } from "./letters.js";
import { ROW, SIZE, cardHeight, cardOn, flowing, inkOf, signOf, strokeOf, tag, textRows } from "./marks.js";

const BETWEEN_CARDS = 6; // between cards
const HEADING = 30;

const headingOf = ({ title, grade, claims, count }, { x, y, width }, { texts }) => {
  const rest = count > claims.length ? ` (${format(texts.first_drawn, thousands(claims.length))})` : "";
  const text = [signOf(grade), `${title}: ${thousands(count)}${rest}`].filter(Boolean).join(" ");
  const rows = rowsOf(text, { width, size: SIZE, most: MOST_ROWS, isBold: true });
  return {
    svg: textRows(rows, { x, y: y + 20, colour: grade ? inkOf(strokeOf(grade)) : "ink", "font-weight": 700 }),
    height: HEADING + (rows.length - 1) * ROW,
  };
};
/* What is drawn of the groups, how high it is, and where each card stands. `below` draws what stands below a card. */
export const stackOf = (groups, { x, y: start = 0, width }, page, below = () => ({ svg: "", height: 0 })) => {
  const boxes = new Map();
  const pieces = [];
  let y = start;
  for (const group of groups) {
    const heading = headingOf(group, { x, y, width }, page);
    pieces.push({ top: y, svg: heading.svg });
    y += heading.height;
    for (const claim of group.claims) {
      const height = cardHeight(claim, width);
      const under = below(claim, y + height);
      pieces.push({ top: y, svg: cardOn(claim, { x, y, width, height }, page) + under.svg });
      boxes.set(claim.id, { top: y, height, middle: y + height / 2 });
      y += height + under.height + BETWEEN_CARDS;
    }
    y += BETWEEN_CARDS;
  }
  return { pieces, boxes, height: y - start };
};
/* what cards without lines need in a key: what their edges tell, and how they are said */
export const keyOfCards = (claims) => [
  ...claims.map(({ grade }) => `edge ${grade}`),
  ...(claims.some(({ hedged }) => hedged) ? ["hedged"] : []),
];
export const keyOfWorks = (claims) => (claims.some(({ cites }) => cites.length) ? ["source"] : []);
/* The works of a claim as tags below its card, and what else it leads to. */
export const tagsBelow = (claim, about, { x, y, width }, page) => {
  const works = claim.cites.map(({ id, verdict }) => tag(id, page, { claim: claim.id, verdict, room: width }));
  const names = about.map((id) => tag(id, page, { claim: claim.id, room: width }));
  const flow = flowing([...works, ...names], { x, y: y + 1, width, gap: 10 });
  return flow.height ? { svg: flow.svg, height: flow.height + 6 } : flow;
};
