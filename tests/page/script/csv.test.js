import assert from "node:assert/strict";
import test from "node:test";

import { csvOf } from "../../../graph/page/script/csv.js";

test("rows end as a spreadsheet wants them, and each cell is between quotes", () => {
  assert.equal(
    csvOf([
      ["id", "claim"],
      ["a", "x, y\nz"],
    ]),
    '"id","claim"\r\n"a","x, y\nz"',
  );
});
test("a quote is doubled", () => {
  assert.equal(csvOf([['say "so"']]), '"say ""so"""');
});
test("no cell is a formula", () => {
  assert.equal(
    csvOf([["=1+1", "+1", "-1", "@x", "\tx", "\rx", "1=1"]]),
    `"'=1+1","'+1","'-1","'@x","'\tx","'\rx","1=1"`,
  );
});
