import assert from "node:assert/strict";
import test from "node:test";

import { countBy, fold, foldedWords, format, ngettext, shortened, thousands, withinQuotes } from "../../../graph/page/script/text.js";
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
test("what stands in quotation marks has single ones in it, as in Python", () => {
  assert.equal(withinQuotes("“Most riders” … he said"), "‘Most riders’ … he said");
  assert.equal(withinQuotes('It\'s ("so")'), "It's (‘so’)");
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

test("a language may have three forms, by a list of which number has which", () => {
  const digits = Array.from({ length: 200 }, (_, count) => (count === 1 ? 0 : [2, 3, 4].includes(count % 10) ? 1 : 2));
  countBy(digits.join(""));
  const forms = ["{} plik", "{} pliki", "{} plików"];
  assert.deepEqual([1, 3, 101, 1_203].map((count) => ngettext(count, forms)), [
    "1 plik",
    "3 pliki",
    "101 plików",
    "1,203 pliki",
  ]);
  countBy("");
  assert.deepEqual([0, 1, 2].map((count) => ngettext(count, ["{} file", "{} files"])), ["0 files", "1 file", "2 files"]);
});
