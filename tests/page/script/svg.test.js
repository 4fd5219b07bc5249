import assert from "node:assert/strict";
import test from "node:test";

import { overviewPart } from "../../../graph/page/script/svg.js";

const box = (node, fields) => ({ x: 0, y: 0, left: -10, top: -5, right: 10, bottom: 5, letters: 10, node, ...fields });
const part = (nodes, lines = []) =>
  overviewPart({ boxes: new Map(nodes.map((each) => [each.node.id, each])), lines }, 320);
const actor = (id, fields) => box({ id, group: "actor", size: 3, label: id }, fields);

test("what was written by somebody is text in the drawing", () => {
  const { svg } = part([box({ id: "a", group: "actor", size: 3, label: "<script>\n&" })]);
  assert.ok(svg.includes("&#60;script&#62;</tspan>"));
  assert.ok(svg.includes('fill="var(--actor)"'));
});
test("the drawing has room around its nodes, and is as wide as the sheet", () => {
  const { svg, width, height } = part([actor("a"), actor("b", { right: 110 })]);
  assert.ok(svg.includes('transform="scale(2) translate(30 25)"'));
  assert.deepEqual([width, height], [320, 100]);
});
test("each kind has its shape, and the key names those that are there", () => {
  const shapes = { actor: "a3 3 0", project: "h6v6", concept: "L3 0L0 3" };
  for (const [group, shape] of Object.entries(shapes)) {
    const { svg, key } = part([box({ id: "a", group, size: 3, label: "A" })]);
    assert.ok(svg.includes(shape), group);
    assert.deepEqual(key, [group]);
  }
});
const line = (fields) =>
  part([actor("a"), actor("b", { x: 50 })], [{ from: "a", to: "b", ...fields }]).svg.match(/<line [^>]*>/)[0];
test("lines end in their nodes, dashed as they are on the map", () => {
  assert.equal(line({}), '<line x1="0" y1="0" x2="50" y2="0" stroke="var(--edge)" stroke-width="1">');
  assert.ok(line({ dashes: true, width: 2 }).includes('stroke-width="2" stroke-dasharray="6 6"'));
});
