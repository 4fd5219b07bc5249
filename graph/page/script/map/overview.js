/* Who with whom: what claims state of two names as an arrow, and faint behind it who is mentioned with whom in how many
   claims. Python has worked out where everything stands (graph/page/network.py); sizes and lines are of the claims that
   are shown, and no size is cut. */
import { grouped, lazily, occurrences, pairsOf } from "../collect.js";
import { parsed } from "../dom.js";
import { kb } from "../engine.js";
import { GRADES, gradeOf } from "../picture/evidence.js";
import { strokeOf } from "../picture/marks.js";
import { claimIds, claims, entities } from "../records.js";
import { isBare } from "../state.js";
import { colour } from "./colours.js";
import { NAME_HIGH, labelOf, spreadIn, withRoomForLabels } from "./geometry.js";

const SHAPES = { actor: "dot", project: "square", concept: "diamond" };
const FEW = 120; // faint lines, to which their strength is set until a reader sets it
const MOST_ARROWS = 200; // of more an eye follows none: then those few are drawn that most claims state
const PALE = 0.35; // of a sign that is in no claim that is shown
const HEDGED_DASHES = [6, 6];


const placedNode = ([id, x, y]) => {
  const { name, sort } = entities.get(id);
  return { id, x, y, name, group: sort, shape: SHAPES[sort] };
};
/* where everything stands, in the words of vis-network */
export const readMap = () => {
  const { nodes, options, sizes, widths } = parsed("network"); // sizes and widths: the most, and the least
  return { options, sizes, widths, nodes: nodes.map(placedNode) };
};
/* The nodes with the names that have room at a scale, so many at most, in letters that look as large at every scale. */
export const labelledAt = (nodes, scale, most) => {
  const size = NAME_HIGH / scale;
  const named = withRoomForLabels(nodes.filter(({ opacity }) => !opacity), size, most);
  return nodes.map((node) => ({ ...node, label: named.has(node.id) ? labelOf(node.name) : " ", font: { size } }));
};
/* nodes with their names in a place of a width and a height, with the scale at which all are seen, and how many names
   may be */
export const laidOutIn = (nodes, place) => {
  const { nodes: spread, scale, names } = spreadIn(nodes, place);
  return { nodes: labelledAt(spread, scale, names), scale, names };
};

// the pairs of names that stand together in a claim, as "first,second"
const pairsIn = (id) => pairsOf([...claims.get(id).about].sort()).map(String);
const statedBy = lazily(() =>
  grouped((add) => {
    for (const [position, subject, , object] of kb().stated()) add(claimIds[position], `${subject},${object}`);
  }),
);
const highest = (counts) => Math.max(1, ...counts.values());
/* the least strength at which there are no more faint lines than an eye can follow */
const fewest = (counts) => {
  const strengths = [...counts.values()].sort((weaker, stronger) => stronger - weaker);
  return strengths.length <= FEW ? 1 : strengths[FEW] + 1;
};
const arrow = ([key, ids]) => {
  const [from, to] = key.split(",");
  const grades = ids.map(gradeOf);
  const gravest = GRADES.find((grade) => grades.includes(grade));
  const width = 1.5 + Math.sqrt(ids.length);
  const dashes = ids.every((id) => claims.get(id).hedged) && HEDGED_DASHES;
  const smooth = { enabled: true, type: "curvedCW", roundness: 0.12 };
  const color = { color: colour(strokeOf(gravest).colour) };
  const arrows = { to: { enabled: true, scaleFactor: 0.6 } };
  return { id: `${key},states`, from, to, width, dashes, smooth, color, arrows };
};
const faintLine = (unit, thinnest) => ([key, count]) => {
  const [from, to] = key.split(",");
  const width = Math.max(unit * count, thinnest);
  return { id: key, from, to, width, color: { color: colour("rule") } };
};
/* the picture of a state: its nodes and lines, and what is said of them. `strength` is how many claims a faint line
   must have behind it, where the reader has set it. */
export const overview = (map, { state, selected, answer }) => {
  const shown = isBare(state) ? claimIds : selected;
  const answerIds = new Set(answer ? answer.ids : []);
  const counts = occurrences(shown.flatMap((id) => claims.get(id).about));
  const pairs = occurrences(shown.flatMap(pairsIn));
  const placed = new Set(map.nodes.map(({ id }) => id));
  const isPlaced = (key) => key.split(",").every((id) => placed.has(id));
  const stated = [
    ...grouped((add) => {
      for (const id of shown) for (const key of statedBy().get(id) || []) if (isPlaced(key)) add(key, id);
    }),
  ];
  const arrows = [...stated].sort(([, fewer], [, more]) => more.length - fewer.length);
  if (arrows.length > MOST_ARROWS) arrows.length = FEW;
  const [busiest, least] = map.sizes;
  const [most, thinnest] = map.widths;
  const strength = state.strength || fewest(pairs);
  const [largest, widest] = [highest(counts), highest(pairs)];
  const strong = [...pairs].filter(([key, count]) => count >= strength && isPlaced(key));
  const isBright = ({ id, group }) =>
    (counts.has(id) || answerIds.has(id)) && !(state.sorts.length && !state.sorts.includes(group));
  const sized = (node) => ({
    ...node,
    size: Math.max(busiest * Math.sqrt((counts.get(node.id) || 0) / largest), least),
    ...(isBright(node) ? {} : { opacity: PALE }),
  });
  return {
    nodes: map.nodes.map(sized),
    edges: [...strong.map(faintLine(most / widest, thinnest)), ...arrows.map(arrow)],
    said: {
      strength,
      widest,
      largest,
      arrows: arrows.length,
      stated: stated.length,
      faint: strong.length,
      pairs: pairs.size,
    },
  };
};
