/* A picture that the document has, as one that stands alone: how the style sheet draws each part becomes attributes of
   it, and what is hidden is left out. */
import { safe, xml } from "./marks.js";

const SHAPE = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap"];
const LETTERED = ["fill", "font-family", "font-size", "font-weight", "text-anchor"];
const STYLED = { path: SHAPE, circle: SHAPE, rect: SHAPE, text: LETTERED, tspan: LETTERED };
const PLACES = ["d", "x", "y", "cx", "cy", "r", "width", "height", "transform"];

const copied = (part) => {
  if (part.nodeType === Node.TEXT_NODE) return safe(part.data);
  const style = getComputedStyle(part);
  if (style.display === "none" || part.matches(".hit")) return "";
  const placed = PLACES.map((name) => [name, part.getAttribute(name)]);
  const styled = (STYLED[part.localName] || []).map((name) => [name, style.getPropertyValue(name)]);
  const values = Object.fromEntries([...placed, ...styled]);
  return xml(part.localName === "a" ? "g" : part.localName, values, ...[...part.childNodes].map(copied));
};
/* The part of a sheet (sheet.js) of this width. */
export const copyOfDrawn = (svg, width) => {
  const { x, y, width: own, height } = svg.viewBox.baseVal;
  const scale = width / own;
  const place = { transform: `scale(${scale}) translate(${-x} ${-y})` };
  return { svg: xml("g", place, ...[...svg.childNodes].map(copied)), width, height: height * scale };
};
