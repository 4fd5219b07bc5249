/* A chain of claims from one entity to another: the entities below each other, beside them the claims of each step. */
import { isNarrow, mentionLine, sheet, tag } from "./nodes.js";

const NARROW = { most: 3, x: 200, row: 84, letters: 32 };
const WIDE = { most: 6, x: 330, row: 80, letters: 50 }; // claims of a step, where they stand, and how
export const chain = ({ way, groups }, selected) => {
  const nodes = way.map((id) => ({ x: 0, y: 0, ...tag(id) }));
  const edges = [];
  const ids = new Set();
  const { most, x, row, letters } = isNarrow() ? NARROW : WIDE;
  let y = 0;
  let cut = 0;
  groups.forEach((group, step) => {
    const claimIds = group.ids.filter((id) => selected.includes(id));
    nodes[step].y = y;
    for (const id of claimIds.slice(0, most)) {
      y += row;
      if (!ids.has(id)) nodes.push({ x, y, ...sheet(id, letters) });
      ids.add(id);
      edges.push(mentionLine(id, way[step]), mentionLine(id, way[step + 1]));
    }
    cut += Math.max(0, claimIds.length - most);
    y += row;
  });
  nodes[way.length - 1].y = y;
  return { nodes, edges, cut };
};
