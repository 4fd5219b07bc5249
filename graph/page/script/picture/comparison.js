/* Two or more records compared: what claims say of each alone, and between them what they say of all. */
import { keyOfStack, stackOf, tagsBelow } from "./stack.js";

const APART = 20; // between columns
const NARROWEST = 200; // a column

/* Groups stand beside each other where there is room, else below each other. */
export const comparisonOf = ({ groups }, width, page) => {
  const share = (width - APART * (groups.length - 1)) / groups.length;
  const isBeside = share >= NARROWEST;
  const each = isBeside ? share : width;
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
  return { svg: drawn.join(""), height: bottom, key: keyOfStack(groups.flatMap((group) => group.claims)) };
};
