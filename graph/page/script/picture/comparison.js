/* Two or more records compared: what claims say of each alone, and between them what they say of all. */
import { keyOfCards, keyOfWorks, stackOf, tagsBelow } from "./stack.js";

const APART = 20; // between columns
const NARROWEST = 200; // a column

/* Groups stand beside each other where there is room, else below each other. */
export const comparisonOf = ({ groups }, width, page) => {
  const isBeside = (width - APART * (groups.length - 1)) / groups.length >= NARROWEST;
  const each = isBeside ? (width - APART * (groups.length - 1)) / groups.length : width;
  const drawn = [];
  let bottom = 0;
  groups.forEach((group, rank) => {
    const x = isBeside ? rank * (each + APART) : 0;
    const y = isBeside ? 0 : bottom;
    const below = (claim, at) => tagsBelow(claim, [], { x: x + 6, y: at, width: each - 6 }, page);
    const { pieces, height } = stackOf([group], { x, y, width: each }, page, below);
    drawn.push(...pieces.map(({ svg }) => svg));
    bottom = isBeside ? Math.max(bottom, height) : bottom + height;
  });
  const claims = groups.flatMap((group) => group.claims);
  const key = [...keyOfWorks(claims), ...keyOfCards(claims)];
  return { svg: drawn.join(""), width, height: bottom, key, notes: [] };
};
