import assert from "node:assert/strict";
import test from "node:test";

import { labelOf, withRoomForLabels } from "../../../graph/page/script/map/geometry.js";

const node = (id, x, size) => ({ id, x, y: 0, size, name: "Town" });

test("a label has three rows at most", () => {
  assert.equal(labelOf("one two three four five six seven"), "one two three four\nfive six seven");
  assert.equal(labelOf("a".repeat(25)), "a".repeat(25));
  assert.equal(labelOf(`${"word ".repeat(20)}end`).split("\n").length, 3);
  assert.ok(labelOf("word ".repeat(20)).endsWith(" …"));
});
test("the largest nodes are named, none over another, and a few at most", () => {
  const nodes = [node("small", 0, 5), node("large", 10, 20), node("far", 1000, 5), node("farther", 2000, 4)];
  assert.deepEqual([...withRoomForLabels(nodes, 40, 9)], ["large", "far", "farther"]);
  assert.deepEqual([...withRoomForLabels(nodes, 40, 2)], ["large", "far"]);
  assert.equal(nodes[0].id, "small", "the nodes keep their order");
});
