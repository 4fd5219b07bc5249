/* Works, claims and what they are about, in columns that can be read. Where the claims have no room as cards they are
   marks, which tell their words to whoever points at them. */
import { grouped } from "../collect.js";
import { $ } from "../dom.js";
import { claims } from "../records.js";
import { heightOf, highest, positioned, stackHeight, withinRoom } from "./geometry.js";
import { citationLine, isNarrow, mark, mentionLine, room, sheet, tag } from "./nodes.js";

const MOST_CLAIMS = 150;
const MOST_LINES = 600; // the list has all
const ON_A_PHONE = 24; // letters in a row of a card
const linesOf = (id) => claims.get(id).cites.length + claims.get(id).about.length;

// a phone has cards alone, for nobody can point at a mark there
const drawable = (selected) => {
  const first = selected.slice(0, MOST_CLAIMS).filter(withinRoom(MOST_LINES, linesOf));
  return isNarrow() ? first.filter(withinRoom(room(), (id) => heightOf(sheet(id, ON_A_PHONE)))) : first;
};

/* The names of works, or of others, that claims lead to: the busiest that have room, each beside its claims.
   `positions` are of the claims that lead to a name; what the state is about has room always. */
const busiest = (positions, current) => {
  const weight = ({ record }) => (current.includes(record) ? MOST_CLAIMS : 0) + positions.get(record).length;
  const middle = ({ record }) => {
    const list = positions.get(record);
    return list.reduce((sum, position) => sum + position, 0) / list.length;
  };
  let left = room();
  return [...positions.keys()]
    .map((record) => ({ record, ...tag(record) }))
    .sort((lighter, heavier) => weight(heavier) - weight(lighter))
    .filter((node) => (left -= heightOf(node)) >= 0)
    .sort((upper, lower) => middle(upper) - middle(lower));
};

/* What stands in each column, and how far apart they stand: claims as cards in the shape that is drawn largest, else as
   marks. */
const planned = (drawn, works, names, { clientWidth: width, clientHeight: height }) => {
  const shapes = isNarrow()
    ? [[ON_A_PHONE, 190]]
    : [
        [34, 290],
        [50, 380],
      ]; // letters in a row of a card, and the distance
  const plans = shapes.map(([letters, distance]) => {
    const stacks = [works, drawn.map((id) => sheet(id, letters)), names];
    return { stacks, distance, scale: Math.min(width / (2 * distance + 240), height / highest(stacks)) };
  });
  const [plan] = plans
    .filter(({ stacks }) => isNarrow() || stackHeight(stacks[1]) <= room())
    .sort((smaller, larger) => larger.scale - smaller.scale);
  if (plan) return plan;
  const stacks = [works, drawn.map(mark), names];
  return { stacks, distance: Math.max(380, Math.min(640, ((width / height) * highest(stacks) - 330) / 2)) };
};
export const columns = ({ state, selected }) => {
  const current = [state.focus, ...state.line].filter(Boolean);
  const drawn = drawable(selected);
  const positionsBy = (sort) =>
    grouped((add) => {
      drawn.forEach((id, position) => claims.get(id)[sort].forEach((target) => add(target, position)));
    });
  const cites = positionsBy("cites");
  const about = positionsBy("about");
  const works = busiest(cites, current);
  const names = busiest(about, current);
  const nodes = positioned(planned(drawn, works, names, $("canvas")));
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = drawn.flatMap((id) => [
    ...claims.get(id).cites.map((source) => citationLine(id, source)),
    ...claims.get(id).about.map((entity) => mentionLine(id, entity)),
  ]);
  return {
    nodes,
    edges: edges.filter(({ to }) => ids.has(to)),
    select: [...ids].filter((id) => current.includes(id.split(" ")[1])),
    cut: selected.length - drawn.length,
    unnamed: cites.size + about.size - works.length - names.length,
  };
};
