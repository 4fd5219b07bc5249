/* Where the nodes of a picture stand. No browser is needed: what is measured is given. */
import { wrapped } from "../text.js";

// of a node in a column, with the room below it
export const heightOf = (node) => (node.shape === "square" ? 10 : node.label.split("\n").length * 16 + 16);
export const stackHeight = (stack) => stack.reduce((sum, node) => sum + heightOf(node), 0);
export const highest = (stacks) => Math.max(...stacks.map(stackHeight));

/* a filter that lets pass as many as there is room for, and the first in any case */
export const withinRoom = (most, size) => {
  let left = most;
  return (item, position) => (left -= size(item)) >= 0 || position === 0;
};
/* The stacks as columns, so far from each other: each as high as the highest, if that does not tear it apart. */
export const positioned = ({ stacks, distance }) => {
  const most = highest(stacks);
  return stacks.flatMap((stack, column) => {
    const gap = Math.min(30, (most - stackHeight(stack)) / Math.max(stack.length, 1));
    let y = -(stackHeight(stack) + gap * stack.length) / 2;
    return stack.map((node) => {
      const half = (heightOf(node) + gap) / 2;
      y += 2 * half;
      return { x: distance * (column - 1), y: Math.round(y - half), ...node }; // vis-network reads 1e-14 as 1
    });
  });
};

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
