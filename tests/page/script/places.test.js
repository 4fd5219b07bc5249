import assert from "node:assert/strict";
import test from "node:test";

import { cutsBetween, topsOf } from "../../../graph/page/script/picture/places.js";

test("items stand near where they belong, in their order, and none on another", () => {
  assert.deepEqual(topsOf([{ middle: 50, height: 20 }], 0), [40]);
  assert.deepEqual(topsOf([50, 50, 50].map((middle) => ({ middle, height: 20 })), 0), [20, 40, 60]);
  assert.deepEqual(topsOf([0, 0].map((middle) => ({ middle, height: 20 })), 4), [4, 24]);
});
test("a picture is cut for paper where no box stands, and not into strips", () => {
  const boxes = Array.from({ length: 30 }, (_, rank) => ({ top: rank * 50, bottom: rank * 50 + 44 }));
  const beside = { top: 290, bottom: 310 };
  const cuts = cutsBetween([...boxes, beside], 1500);
  assert.deepEqual([cuts[0], cuts.at(-1)], [0, 1500]);
  for (const cut of cuts) {
    assert.ok([...boxes, beside].every(({ top, bottom }) => cut <= top || cut >= bottom));
  }
  const heights = cuts.slice(1, -1).map((cut, rank) => cut - cuts[rank]);
  assert.ok(heights.length > 3 && heights.every((height) => height > 200 && height < 350));
  assert.deepEqual(cutsBetween([], 90), [0, 90]);
  assert.deepEqual(cutsBetween([{ top: 0, bottom: 900 }], 900), [0, 900]);
});
