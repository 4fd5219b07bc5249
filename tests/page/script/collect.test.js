import assert from "node:assert/strict";
import test from "node:test";

import { grouped, lazily, unique } from "../../../graph/page/script/collect.js";

test("what is wanted once is worked out once, and not before", () => {
  let runs = 0;
  const value = lazily(() => ({ number: (runs += 1) }));
  assert.equal(runs, 0);
  assert.equal(value(), value());
  assert.equal(runs, 1);
});
test("members are grouped in the order in which they come", () => {
  const groups = grouped((add) => ["b1", "a1", "b2"].forEach((word) => add(word[0], word)));
  assert.deepEqual(
    [...groups],
    [
      ["b", ["b1", "b2"]],
      ["a", ["a1"]],
    ],
  );
});
test("of equal things the first stays", () => {
  assert.deepEqual(unique(["b", "a", "b"]), ["b", "a"]);
});
