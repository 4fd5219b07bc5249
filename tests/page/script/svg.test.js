import assert from "node:assert/strict";
import test from "node:test";

import { svgOf } from "../../../graph/page/script/svg.js";

const colour = (name) => `<${name}>`;
const box = (node, fields) => ({ x: 0, y: 0, left: -10, top: -5, right: 10, bottom: 5, letters: 10, node, ...fields });
const drawn = (nodes, lines = []) =>
  svgOf({ boxes: new Map(nodes.map((each) => [each.node.id, each])), lines, title: "A & B", colour });

test("what was written by somebody is text in the drawing", () => {
  const svg = drawn([box({ id: "a", group: "actor", shape: "dot", size: 3, label: "<script>\n&" })]);
  assert.ok(svg.includes("&#60;script&#62;</tspan>"));
  assert.ok(svg.includes("<title>A &#38; B</title>"));
  assert.ok(svg.includes('fill="&#60;actor&#62;"'));
});
test("the drawing has room around its nodes", () => {
  const nodes = [
    box({ id: "a", group: "claim", shape: "box" }),
    box({ id: "b", group: "claim", shape: "box" }, { right: 110 }),
  ];
  assert.ok(drawn(nodes).includes('viewBox="-30 -25 160 50"'));
});
test("each sort has its shape", () => {
  const shapes = { dot: "<circle ", square: "<rect ", diamond: 'transform="rotate(45 0 0)"', box: 'rx="3"' };
  for (const [shape, sign] of Object.entries(shapes)) {
    assert.ok(
      drawn([box({ id: "a", group: "actor tag", shape, size: 3, label: "A" })])
        .split("<g ")[1]
        .includes(sign),
      shape,
    );
  }
});
test("lines end in their nodes, dashed as they are on the map", () => {
  const nodes = [
    box({ id: "a", group: "actor", shape: "dot" }),
    box({ id: "b", group: "actor", shape: "dot" }, { x: 50 }),
  ];
  const line = (fields) => drawn(nodes, [{ from: "a", to: "b", ...fields }]).match(/<line [^>]*>/)[0];
  assert.equal(line({}), '<line x1="0" y1="0" x2="50" y2="0" stroke="&#60;edge&#62;" stroke-width="1">');
  assert.ok(line({ dashes: true, width: 2 }).includes('stroke-width="2" stroke-dasharray="6 6"'));
  assert.ok(
    line({ dashes: [2, 5], color: { color: "red" } }).includes('stroke="red" stroke-width="1" stroke-dasharray="2 5"'),
  );
});
