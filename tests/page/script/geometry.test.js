import assert from "node:assert/strict";
import test from "node:test";

import {
  heightOf,
  labelOf,
  positioned,
  stackHeight,
  withRoomForLabels,
  withinRoom,
} from "../../../graph/page/script/map/geometry.js";

const card = (rows) => ({ shape: "box", label: Array(rows).fill("x").join("\n") });
const node = (id, x, size) => ({ id, x, y: 0, size, name: "Town" });

test("a card is as high as its rows, a mark as itself", () => {
  assert.deepEqual([heightOf(card(1)), heightOf(card(3)), heightOf({ shape: "square" })], [32, 64, 10]);
  assert.equal(stackHeight([card(1), card(3)]), 96);
  assert.equal(stackHeight([]), 0);
});
test("as many pass as there is room for, and the first in any case", () => {
  assert.deepEqual([5, 5, 5, 5].filter(withinRoom(12, (size) => size)), [5, 5]);
  assert.deepEqual([50, 5].filter(withinRoom(12, (size) => size)), [50]);
  assert.deepEqual([].filter(withinRoom(12, (size) => size)), []);
});
test("columns stand around the middle, and no node on another", () => {
  const nodes = positioned({ stacks: [[card(1)], [card(2), card(3), card(1)], []], distance: 300 });
  assert.deepEqual(
    nodes.map(({ x }) => x),
    [-300, 0, 0, 0],
  );
  const [, upper, middle, lower] = nodes;
  assert.equal(upper.y - heightOf(upper) / 2, -stackHeight([upper, middle, lower]) / 2);
  assert.ok(middle.y - upper.y >= (heightOf(upper) + heightOf(middle)) / 2);
  assert.ok(lower.y - middle.y >= (heightOf(middle) + heightOf(lower)) / 2);
});
test("a low column is spread, as far as that does not tear it apart", () => {
  const high = Array.from({ length: 20 }, () => card(1));
  const [first, second] = positioned({ stacks: [[card(1), card(1)], high, []], distance: 300 });
  assert.equal(second.y - first.y, 32 + 30);
});
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
