import assert from "node:assert/strict";
import test from "node:test";

import { nearest } from "../../../graph/page/script/ask/nearest.js";
import { snapshot } from "./snapshot.js";

test("what somebody may have meant is what Python says", () => {
  assert.ok(snapshot.likeness.length > 20);
  for (const [word, candidates, close] of snapshot.likeness) assert.deepEqual(nearest(word, candidates, 3), close, word);
});
test("a name that shares the end alone is not meant", () => {
  assert.deepEqual(nearest("social media", ["state media"]), []);
});
