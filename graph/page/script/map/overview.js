/* The overview: who is mentioned with whom, where Python has placed them (graph/page/network.py). */
import { $, parsed } from "../dom.js";
import { claimsOf, entities } from "../records.js";
import { isBare } from "../state.js";
import { labelOf, withRoomForLabels } from "./geometry.js";

const isNarrow = () => $("canvas").clientWidth < 560; // a phone: fewer names and larger, so that they can be read
const SHAPES = { actor: "dot", project: "square", concept: "diamond" };
const LARGE = 46; // letters on a phone
const MOST_NAMES = 10; // on a phone, which has room for a few in large letters

/* the map as the page opens with it, in the words of vis-network */
export const readMap = () => {
  const { nodes, edges, options } = parsed("network");
  const placed = nodes.map(([id, x, y, size, isNamed]) => ({ id, x, y, size, isNamed, ...entities.get(id) }));
  const named = placed.filter(({ isNamed }) => isNamed);
  const labelled = isNarrow() ? withRoomForLabels(named, LARGE, MOST_NAMES) : new Set(named.map(({ id }) => id));
  const letters = isNarrow() ? { font: { size: LARGE } } : {};
  const node = ({ id, x, y, size, name, sort }) => ({
    id,
    x,
    y,
    size,
    group: sort,
    shape: SHAPES[sort],
    label: labelled.has(id) ? labelOf(name) : " ",
    ...letters,
  });
  const edge = ([start, end, width, isDashed]) => {
    const from = nodes[start][0];
    const to = nodes[end][0];
    return { id: `${from},${to}`, from, to, width, dashes: Boolean(isDashed) };
  };
  return { options, nodes: placed.map(node), edges: edges.map(edge) };
};
/* the same of a state: who is not in it is pale */
export const overview = (map, { state, selected, answer }) => {
  if (isBare(state)) return map;
  const selectedIds = new Set(selected);
  const answerIds = new Set(answer ? answer.ids : []);
  const claimsAt = new Map(
    map.nodes.map(({ id }) => [id, new Set(claimsOf(id).filter((claim) => selectedIds.has(claim)))]),
  );
  const isBright = ({ id, group }) =>
    (claimsAt.get(id).size || answerIds.has(id)) && !(state.sorts.length && !state.sorts.includes(group));
  const isJoined = ({ from, to }) => [...claimsAt.get(from)].some((claim) => claimsAt.get(to).has(claim));
  return {
    nodes: map.nodes.map((node) => ({ ...node, opacity: isBright(node) ? 1 : 0.2 })),
    edges: map.edges.map((edge) => ({ ...edge, hidden: !isJoined(edge) })),
  };
};
