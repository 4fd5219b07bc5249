/* The overview as a picture to take away. `boxes` are the nodes by their ids, with the place of each: `x`, `y`, the
   edges of its box (`left`, `top`, `right`, `bottom`) and the height of its letters (`letters`); `lines` end in the ids
   of two of them. */
import { unique } from "./collect.js";
import { fillOf, sign, textRows, xml } from "./picture/marks.js";

const AROUND = 20; // around the nodes
// the head of an arrow, where the sign at its end begins
const head = (start, end, size, paint) => {
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const at = (distance, turn) => {
    const [x, y] = [Math.cos(angle + turn), Math.sin(angle + turn)];
    return `${(end.x - distance * x).toFixed(1)} ${(end.y - distance * y).toFixed(1)}`;
  };
  const [tip, back] = [size + 1, size + 10];
  return xml("path", { d: `M${at(tip, 0)}L${at(back, 0.35)} ${at(back, -0.35)}z`, fill: paint });
};
const stroke = ({ from, to, width, dashes, color, arrows }, boxes) => {
  const [start, end] = [boxes.get(from), boxes.get(to)];
  const paint = color?.color || fillOf("edge");
  const line = xml("line", {
    x1: start.x,
    y1: start.y,
    x2: end.x,
    y2: end.y,
    stroke: paint,
    "stroke-width": width || 1,
    "stroke-dasharray": dashes && "6 6",
  });
  return arrows ? line + head(start, end, end.node.size || 0, paint) : line;
};
const caption = ({ x, y, letters, node }) =>
  textRows((node.label || "").split("\n"), {
    x,
    y: y + (node.size || 0) + letters * 1.2,
    size: letters,
    step: letters * 1.2,
    "text-anchor": "middle",
    "paint-order": "stroke",
    stroke: fillOf("paper"),
    "stroke-width": 4,
  });
const nodeOn = (box) =>
  xml("g", { opacity: box.node.opacity ?? 1 }, sign(box.node.group, box.x, box.y, box.node.size), caption(box));
/* The part of a sheet (picture/sheet.js) of this width. */
export const overviewPart = ({ boxes, lines }, width) => {
  const nodes = [...boxes.values()];
  const left = Math.min(...nodes.map((box) => box.left)) - AROUND;
  const top = Math.min(...nodes.map((box) => box.top)) - AROUND;
  const right = Math.max(...nodes.map((box) => box.right)) + AROUND;
  const bottom = Math.max(...nodes.map((box) => box.bottom)) + AROUND;
  const scale = width / (right - left);
  const drawn = [...lines.map((each) => stroke(each, boxes)), ...nodes.map(nodeOn)];
  const place = { transform: `scale(${scale}) translate(${-left} ${-top})` };
  const key = [...unique(nodes.map(({ node }) => node.group)).sort(), ...(lines.length ? ["both"] : [])];
  return { svg: xml("g", place, ...drawn), width, height: (bottom - top) * scale, key };
};
