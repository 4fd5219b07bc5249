/* The case of a claim: below it what argues for it, what limits it and what stands against it, each with what argues
   about that in turn, and what it argues itself. A spine leads from a heading, or from a card, to what hangs on it. */
import { ngettext } from "../text.js";
import { SIZE, SMALL, cardHeight, cardOn, fillOf, line, quietRow, textRows, xml } from "./marks.js";
import { keyOfCards, keyOfWorks, tagsBelow } from "./stack.js";

const BESIDE = 600; // from this width on sides stand beside each other
const GUTTER = 28; // between them
const WIDEST_CASE = 640; // a side that stands alone
const STEP_IN = 22; // from a spine to what hangs on it
const NARROWEST_CARD = 180;
const BETWEEN_BRANCHES = 8;
const CASE_HEADING = 28;
const CASE_SIGNS = { pro: "+", limiting: "±", contra: "−", own: "→" };
const STROKE = { colour: "line", width: 1.5 };

const claimsBelow = (branches) => branches.flatMap(({ claim, branches: further }) => [claim, ...claimsBelow(further)]);
/* a branch: what the claim does, its card with the works that it cites, and what hangs on it */
const branchOn = (branch, { x, y, width, above }, page) => {
  const { claim, act, side, isNamed, branches } = branch;
  const label = isNamed ? `${CASE_SIGNS[side]} ${page.texts.argued[act][0]}` : "";
  const top = y + (label ? SMALL + 6 : 0);
  const height = cardHeight(claim, width);
  const aside = branches.length ? STEP_IN : 6; // beside the spine
  const under = tagsBelow(claim, [], { x: x + aside, y: top + height, width: width - aside }, page);
  const tick = { claim: claim.id, ends: [claim.id, above], path: `M${x - STEP_IN + 8} ${top + height / 2}H${x}` };
  const svg = [
    label && quietRow(label, { x, y: y + SMALL + 1 }),
    line({ ...tick, stroke: STROKE, dashes: "", title: claim.says }),
    cardOn(claim, { x, y: top, width, height }, page),
    under.svg,
  ];
  const below = top + height + under.height + BETWEEN_BRANCHES;
  const inner = width - STEP_IN >= NARROWEST_CARD ? { x: x + STEP_IN, width: width - STEP_IN } : { x, width };
  const deeper = branchesOn(branches, { ...inner, y: below, from: top + height, above: claim.id }, page);
  return { svg: svg.join("") + deeper.svg, height: below - y + deeper.height, at: top + height / 2 };
};
const branchesOn = (branches, { x, y, width, from, above }, page) => {
  let [bottom, last] = [y, from];
  const drawn = branches.map((branch) => {
    const { svg, height, at } = branchOn(branch, { x, y: bottom, width, above }, page);
    bottom += height;
    last = at;
    return svg;
  });
  const spine = { x1: x - STEP_IN + 8, x2: x - STEP_IN + 8, y1: from, y2: last, stroke: fillOf("line") };
  return {
    svg: (branches.length ? xml("line", { ...spine, "stroke-width": 1.5 }) : "") + drawn.join(""),
    height: bottom - y,
  };
};
const sideOn = ({ side, branches }, { x, y, width }, { subject, page }) => {
  const title = `${CASE_SIGNS[side]} ${ngettext(branches.length, page.texts.sides[side])}`;
  const heading = textRows([title], { x, y: y + SIZE + 4, "font-weight": 700 });
  const inside = { x: x + STEP_IN, y: y + CASE_HEADING, width: width - STEP_IN, from: y + SIZE + 10, above: subject };
  const drawn = branchesOn(branches, inside, page);
  return { svg: heading + drawn.svg, height: CASE_HEADING + drawn.height + 10 };
};
const sidesIn = (sides, wanted) => sides.filter(({ side }) => wanted.includes(side));
const claimsOfSides = (column) => claimsBelow(column.flatMap(({ branches }) => branches));
/* Sides in two columns: what is for it at the left, what limits it or stands against it at the right; what the claim
   argues itself where there is more room. */
const columnsFor = (sides) => {
  const columns = [sidesIn(sides, ["pro"]), sidesIn(sides, ["limiting", "contra"])].filter((column) => column.length);
  const own = sidesIn(sides, ["own"]);
  if (!own.length) return columns;
  if (columns.length < 2) return [...columns, own];
  const [left, right] = columns;
  const isLeftShorter = claimsOfSides(left).length <= claimsOfSides(right).length;
  return isLeftShorter ? [[...left, ...own], right] : [left, [...right, ...own]];
};
/* `subject` is the id of the claim; a side is `{side, branches}`, and a branch `{claim, act, side, isNamed,
   branches}`. */
export const caseOf = ({ subject, sides }, width, page) => {
  const columns = width < BESIDE ? [columnsFor(sides).flat()] : columnsFor(sides);
  const room = (width - GUTTER * (columns.length - 1)) / columns.length;
  const each = columns.length === 1 ? Math.min(room, WIDEST_CASE) : room;
  const heights = [];
  const drawn = columns.flatMap((column, rank) => {
    let y = 0;
    const parts = column.map((side) => {
      const { svg, height } = sideOn(side, { x: rank * (each + GUTTER), y, width: each }, { subject, page });
      y += height;
      return svg;
    });
    heights.push(y);
    return parts;
  });
  const claims = claimsOfSides(sides);
  const key = [...keyOfWorks(claims), ...keyOfCards(claims)];
  return { svg: drawn.join(""), width, height: Math.max(0, ...heights), key };
};
