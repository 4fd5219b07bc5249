/* The names on the overview, and which of them have room. No browser is needed. */
import { wrapped } from "../text.js";

const LABEL = 20; // characters in a row of a label of the overview, as the layout in Python has them
export const labelOf = (name) => {
  const rows = wrapped(name, LABEL + 1).split("\n");
  return rows.length > 3 ? `${rows.slice(0, 3).join("\n")} …` : rows.join("\n");
};
const boxBelow = ({ x, y, size, name }, letters) => {
  const rows = labelOf(name).split("\n");
  const half = Math.max(...rows.map((text) => text.length)) * letters * 0.3;
  return { left: x - half, top: y + size, right: x + half, bottom: y + size + rows.length * letters * 1.2 };
};
const areApart = (box, neighbour) =>
  box.left > neighbour.right || box.right < neighbour.left || box.top > neighbour.bottom || box.bottom < neighbour.top;
/* The ids of the nodes that have room for a label in letters of this height, none on another: the largest, and so many
   at most. */
export const withRoomForLabels = (nodes, letters, most) => {
  const boxes = new Map();
  for (const node of [...nodes].sort((left, right) => right.size - left.size)) {
    const box = boxBelow(node, letters);
    const isFree = [...boxes.values()].every((neighbour) => areApart(box, neighbour));
    if (isFree && boxes.size < most) boxes.set(node.id, box);
  }
  return new Set(boxes.keys());
};
