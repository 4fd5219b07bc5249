import assert from "node:assert/strict";
import test from "node:test";

import { grouped, lazily, memoized, occurrences, pairsOf, unique } from "../../../graph/page/script/collect.js";

test("what is wanted once is worked out once, and not before", () => {
  let runs = 0;
  const value = lazily(() => ({ number: (runs += 1) }));
  assert.equal(runs, 0);
  assert.equal(value(), value());
  assert.equal(runs, 1);
});
test("what a map has under a key is worked out once, nothing and null, too", () => {
  const known = new Map();
  const values = [0, null, 0].map((key) => memoized(known, key, () => known.size || null));
  assert.deepEqual(values, [null, 1, null]);
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
test("each value is counted, and each two of a list are a pair", () => {
  assert.deepEqual([...occurrences(["b", "a", "b"])], [["b", 2], ["a", 1]]);
  assert.deepEqual(pairsOf(["a", "b", "c"]), [["a", "b"], ["a", "c"], ["b", "c"]]);
  assert.deepEqual(pairsOf(["a"]), []);
});
