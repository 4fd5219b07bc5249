import assert from "node:assert/strict";
import test from "node:test";

import { csvOf } from "../../../graph/page/script/csv.js";
import { snapshot } from "./snapshot.js";

test("rows end as a spreadsheet wants them, and each cell is between quotes", () => {
  assert.equal(
    csvOf([
      ["id", "claim"],
      ["a", "x, y\nz"],
    ]),
    '\ufeff"id","claim"\r\n"a","x, y\nz"\r\n',
  );
});
test("a quote is doubled", () => {
  assert.equal(csvOf([['say "so"']]), '\ufeff"say ""so"""\r\n');
});
test("no cell is a formula", () => {
  assert.equal(
    csvOf([["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "1=1"]]),
    `\ufeff"'=1+1","'+1","'-1","'@x","'\tx","'\rx","'\nx","'＝1","'＋1","'－1","'＠x","1=1"\r\n`,
  );
});
test("any cell is written as Python writes it", () => {
  const [rows, sheet] = snapshot.sheet;
  assert.equal(csvOf(rows), sheet);
});
