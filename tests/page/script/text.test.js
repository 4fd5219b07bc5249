import assert from "node:assert/strict";
import test from "node:test";

import { fold, foldedWords, format, ngettext, shortened, thousands } from "../../../graph/page/script/text.js";
import { snapshot } from "./snapshot.js";

test("texts are folded as Python folds them", () => {
  assert.ok(snapshot.folded.length > 300);
  for (const [text, folded] of snapshot.folded) assert.equal(fold(text), folded, text);
});
test("the words of nothing are none", () => {
  assert.deepEqual(foldedWords(" — "), []);
  assert.deepEqual(foldedWords("Co-op's “5G”"), ["co", "op", "s", "5g"]);
});
test("gaps are filled in their order, and what fills one is no pattern and no gap", () => {
  assert.equal(format("{} and {}", "$&", "b"), "$& and b");
  assert.equal(format("{} and {}", "{}", "b"), "{} and b");
  assert.equal(format("{} and {}", "a"), "a and {}");
});
test("one has a form of its own, and thousands are parted", () => {
  const forms = ["{} claim", "{} claims"];
  assert.deepEqual(
    [0, 1, 2, 1234567].map((count) => ngettext(count, forms)),
    ["0 claims", "1 claim", "2 claims", "1,234,567 claims"],
  );
  assert.equal(thousands(999), "999");
});
test("a text is cut between words, and says so", () => {
  assert.equal(shortened("four little words here", 14), "four little\u00a0…");
  assert.equal(shortened("four", 4), "four");
});
