/* The colours of the map, which are those of the page, light or dark. */
import { root } from "../dom.js";

const style = getComputedStyle(root); // which stays true when the colours change
export const colour = (name) => style.getPropertyValue(`--${name}`).trim();

const paint = (background, border) => ({ background, border });
const ofSort = (sort) => {
  const base = colour(sort);
  const onTop = paint(base, colour("ink"));
  return { color: { ...paint(base, colour("paper")), highlight: onTop, hover: onTop } };
};
/* what vis-network is told of colours, beside the other `options` of the map */
export const palette = (options) => {
  const groups = Object.fromEntries(["actor", "project", "concept"].map((sort) => [sort, ofSort(sort)]));
  const [ink, paper] = [colour("ink"), colour("paper")];
  const font = { ...options.nodes.font, color: ink, face: "system-ui, sans-serif", strokeWidth: 4, strokeColor: paper };
  const color = { color: colour("edge"), highlight: ink, hover: ink };
  return {
    groups,
    nodes: { ...options.nodes, font },
    edges: { ...options.edges, color },
  };
};
