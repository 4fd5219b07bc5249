/* The map as an SVG. `boxes` are the nodes with the place of each: `x`, `y`, the edges of its box (`left`, `top`,
   `right`, `bottom`) and the height of its letters (`letters`); `lines` end in the ids of two of them; `colour` has the
   page's colours. */
import { escaped } from "./text.js";

const FONT = 'font-family="system-ui, sans-serif"';
const MARGIN = 20; // around the nodes
const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
const xml = (name, values, inside = "") => `<${name}${attributes(values)}>${inside}</${name}>`;

const line = ({ from, to, color, width, dashes }, boxes, colour) => {
  const [start, end] = [boxes.get(from), boxes.get(to)];
  const values = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
  values.stroke = color?.color || colour("edge");
  values["stroke-width"] = width || 1;
  if (dashes) values["stroke-dasharray"] = dashes === true ? "6 6" : dashes.join(" ");
  return xml("line", values);
};
const shape = ({ x, y, left, top, right, bottom, node }, colour) => {
  const [sort] = node.group.split(" ");
  const size = node.size || 0;
  const paint = colour(sort === "claim" ? "line" : sort);
  if (node.shape === "box") {
    const frame = { x: left, y: top, width: right - left, height: bottom - top, rx: 3 };
    return xml("rect", { ...frame, fill: colour("card"), stroke: paint });
  }
  if (node.shape === "dot") return xml("circle", { cx: x, cy: y, r: size, fill: paint });
  const square = { x: x - size, y: y - size, width: size * 2, height: size * 2, fill: paint };
  return xml("rect", node.shape === "diamond" ? { ...square, transform: `rotate(45 ${x} ${y})` } : square);
};
const caption = ({ x, y, left, letters, node }, colour) => {
  const rows = (node.label || "").split("\n");
  const step = letters * 1.2;
  const isBox = node.shape === "box";
  const first = isBox ? y - ((rows.length - 1) * step) / 2 + letters * 0.35 : y + (node.size || 0) + step;
  const spans = rows.map((row, number) =>
    xml("tspan", { x: isBox ? left + 8 : x, y: first + number * step }, escaped(row)),
  );
  const values = { "font-size": letters, fill: colour("ink"), "text-anchor": isBox ? "start" : "middle" };
  return xml("text", values, spans.join(""));
};
export const svgOf = ({ boxes, lines, title, colour }) => {
  const nodes = [...boxes.values()];
  const left = Math.min(...nodes.map((box) => box.left)) - MARGIN;
  const top = Math.min(...nodes.map((box) => box.top)) - MARGIN;
  const right = Math.max(...nodes.map((box) => box.right)) + MARGIN;
  const bottom = Math.max(...nodes.map((box) => box.bottom)) + MARGIN;
  const paper = { x: left, y: top, width: "100%", height: "100%", fill: colour("paper") };
  const drawn = [
    xml("title", {}, escaped(title)),
    xml("rect", paper),
    ...lines.map((edge) => line(edge, boxes, colour)),
    ...nodes.map((box) => xml("g", { opacity: box.node.opacity ?? 1 }, shape(box, colour) + caption(box, colour))),
  ];
  const view = `viewBox="${left} ${top} ${right - left} ${bottom - top}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${view} ${FONT}>${drawn.join("")}</svg>`;
};
