import assert from "node:assert/strict";
import test from "node:test";

import { NAME_HIGH, labelOf, spreadIn, withRoomForLabels } from "../../../graph/page/script/map/geometry.js";

const node = (id, x, size) => ({ id, x, y: 0, size, name: "Town" });

test("a label has all of a name; what is none is cut", () => {
  assert.equal(labelOf("one two three four five six seven"), "one two three four\nfive six seven");
  assert.ok(labelOf(`${"word ".repeat(20)}end`).endsWith("end"));
  assert.ok(labelOf("word ".repeat(200)).endsWith(" …"));
});
test("the largest nodes are named, none over another, and so many at most", () => {
  const nodes = [node("small", 0, 5), node("large", 10, 20), node("far", 1000, 5), node("farther", 2000, 4)];
  assert.deepEqual([...withRoomForLabels(nodes, 40, 9)], ["large", "far", "farther"]);
  assert.deepEqual([...withRoomForLabels(nodes, 40, 2)], ["large", "far"]);
  assert.equal(nodes[0].id, "small", "the nodes keep their order");
});
test("a name does not lie on the sign of another, though on no smaller one than its letters", () => {
  const [high, below] = [node("high", 0, 30), { ...node("below", 0, 29), y: 50 }];
  assert.deepEqual([...withRoomForLabels([high, below], 40, 9)], ["below"]);
  assert.deepEqual([...withRoomForLabels([high, { ...below, size: 2 }], 40, 1)], ["high"]);
});
test("a map fills a place of another shape, in its order, and all of it is seen", () => {
  const nodes = [node("left", -100, 5), { ...node("top", 300, 5), y: -80 }, { ...node("right", 500, 5), y: 900 }];
  for (const place of [{ width: 1280, height: 600 }, { width: 358, height: 480 }, { width: 10, height: 10 }]) {
    const { nodes: spread, scale, names } = spreadIn(nodes, place);
    const [left, top, right] = spread;
    assert.ok(left.x < top.x && top.x < right.x && top.y < left.y && left.y < right.y);
    assert.ok((right.x - left.x) * scale <= place.width && (right.y - top.y) * scale <= place.height);
    assert.ok(names >= 1 && NAME_HIGH >= 12);
    assert.ok(left.size * scale >= Math.min(5, 5 * scale), "a sign shrinks by less than the map");
  }
  const { scale } = spreadIn([node("single", 7, 5)], { width: 1280, height: 600 });
  assert.ok(scale > 0 && scale < 10);
});
