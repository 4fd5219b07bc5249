/* How the map lies in its place, and which names have room there. No browser is needed. */
import { MOST_ROWS, rowsOf, widestOf } from "../picture/letters.js";

const MOST_STRETCHED = 2; // times, to fill a place that is wider, or higher, than the map
const CLOSEST = 1.4;
const AROUND_MAP = { across: 150, down: 76 }; // pixels for the names at its edge
const ROOM_OF_NAME = 13_000; // square pixels, of which one name may be seen
export const NAME_HIGH = 13; // pixels, as they are seen
const NAME_WIDTH = 12; // times the height of a letter, of a row of a name
const LEADING = 1.2;

const span = (numbers) => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return { middle: (least + most) / 2, length: Math.max(most - least, 1) };
};
const bounded = (number, least, most) => Math.min(Math.max(number, least), most);
// with what vis-network leaves free between a sign and its name
const labelHeight = ({ name }) => (labelOf(name).split("\n").length + 0.7) * NAME_HIGH * LEADING;
// how far up and down signs with their names reach, as they are seen
const reach = (nodes, scale) => [
  Math.min(...nodes.map(({ y, size }) => (y - size) * scale)),
  Math.max(...nodes.map((node) => (node.y + node.size) * scale + labelHeight(node))),
];
/* Nodes moved up, and their scale made less, so that signs at the edge and the names below them are seen whole. */
const withRoomBelow = (nodes, scale, height) => {
  const [top, bottom] = reach(nodes, scale);
  const label = Math.max(...nodes.map(labelHeight));
  const less = scale * bounded((height - label) / Math.max(bottom - top - label, 1), 0.2, 1);
  const [up, down] = reach(nodes, less);
  return { nodes: nodes.map((node) => ({ ...node, y: node.y - (up + down) / 2 / less })), scale: less };
};
/* The places of nodes in a place of a width and a height, as they are to each other but stretched to fill it, with the
   scale at which all are seen, and how many names may be seen there. */
export const spreadIn = (nodes, { width, height }) => {
  const [x, y] = ["x", "y"].map((axis) => span(nodes.map((node) => node[axis])));
  const across = Math.max(width - Math.min(AROUND_MAP.across, width / 4), 1);
  const down = Math.max(height - AROUND_MAP.down, 1);
  const ratio = across / down / (x.length / y.length);
  const stretch = { x: bounded(ratio, 1, MOST_STRETCHED), y: bounded(1 / ratio, 1, MOST_STRETCHED) };
  const scale = Math.min(across / (x.length * stretch.x), down / (y.length * stretch.y), CLOSEST);
  const placed = nodes.map((node) => ({
    ...node,
    x: (node.x - x.middle) * stretch.x,
    y: (node.y - y.middle) * stretch.y,
    size: node.size / Math.sqrt(Math.min(scale, 1)), // half as small as the rest: the smallest is still seen
  }));
  const names = Math.ceil((width * height) / ROOM_OF_NAME);
  return { ...withRoomBelow(placed, scale, height), names };
};

export const labelOf = (name) => rowsOf(name, { width: NAME_WIDTH, size: 1, most: MOST_ROWS }).join("\n");
const boxBelow = ({ x, y, size, name }, letters) => {
  const rows = labelOf(name).split("\n");
  const half = (widestOf(rows, 1) * letters) / 2;
  return { left: x - half, top: y + size, right: x + half, bottom: y + size + rows.length * letters * LEADING };
};
const signBox = ({ id, x, y, size }) => ({ id, left: x - size, top: y - size, right: x + size, bottom: y + size });
const areApart = (box, neighbour) =>
  box.left > neighbour.right || box.right < neighbour.left || box.top > neighbour.bottom || box.bottom < neighbour.top;
/* The ids of the nodes that have room for a label in letters of this height, the largest first, and so many at most:
   none lies on another, nor on the sign of another node that is as large as its letters. */
export const withRoomForLabels = (nodes, letters, most) => {
  const bySize = [...nodes].sort((left, right) => right.size - left.size);
  const taken = bySize.filter(({ size }) => size * 2 >= letters).map(signBox);
  const ids = new Set();
  for (const node of bySize) {
    const box = boxBelow(node, letters);
    const isFree = taken.every((neighbour) => neighbour.id === node.id || areApart(box, neighbour));
    if (!isFree || ids.size === most) continue;
    taken.push(box);
    ids.add(node.id);
  }
  return ids;
};
