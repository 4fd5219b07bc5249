import assert from "node:assert/strict";
import test from "node:test";

import { openingOf } from "../../../graph/page/script/picture/opening.js";
import { sheetOf } from "../../../graph/page/script/picture/sheet.js";
import { snapshot } from "./snapshot.js";

const { texts } = snapshot;
const GRADES = Object.keys(texts.grades);
const tiles = (count) =>
  Array.from({ length: count }, (_, rank) => ({ grade: GRADES[rank % GRADES.length], outline: rank % 3 ? "" : "hedged" }));
const content = (fields = {}) => ({
  titles: { tiles: "Claims", works: "Works", doers: "Deeds" },
  sections: [3, 60, 28].map((count, rank) => ({ heading: `Section ${"of many words ".repeat(rank)}`, counted: `${count} claims`, tiles: tiles(count) })),
  works: [19, 7, 1].map((count) => ({ name: `Somebody and Somebody Else ${count}`, grades: tiles(count).map(({ grade }) => grade) })),
  doers: [{ name: "Town", does: "supplies somebody with something ✓; ".repeat(6) }],
  isTiled: true,
  key: ["tile confirmed", "tile-hedged"],
  notes: ["and more"],
  ...fields,
});
const rects = (svg) =>
  [...svg.matchAll(/<rect [^>]*>/g)].map(([tag]) =>
    ["x", "y", "width", "height"].map((name) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)[1])),
  );
const overlap = ([x, y, width, height], [left, top, across, down]) =>
  x < left + across && left < x + width && y < top + down && top < y + height;

test("each claim is a tile, none lies on another, and none is outside", () => {
  const { svg, width, height } = openingOf(content(), 1248);
  const drawn = rects(svg);
  assert.equal(drawn.length, 3 + 60 + 28 + 19 + 7 + 1);
  for (const [rank, box] of drawn.entries()) {
    assert.ok(box[0] >= 0 && box[0] + box[2] <= width && box[1] + box[3] <= height, String(box));
    assert.ok(!drawn.slice(rank + 1).some((other) => overlap(box, other)), String(box));
  }
});
test("of very many claims a section is a bar, and a work of many claims, too", () => {
  const works = [{ name: "Work", grades: tiles(900).map(({ grade }) => grade) }];
  const { svg, width } = openingOf(content({ isTiled: false, works }), 1248);
  const drawn = rects(svg);
  assert.equal(drawn.length, 3 + GRADES.length + GRADES.length + GRADES.length);
  assert.ok(drawn.every(([x, , across]) => x + across <= width + 0.01));
});
test("what is missing leaves no title, and what somebody wrote is text", () => {
  const { svg } = openingOf(content({ works: [], doers: [{ name: "<img>", does: '"&' }] }), 1248);
  assert.ok(!svg.includes("Works"));
  assert.ok(svg.includes("&#60;img&#62;") && !svg.includes("<img"));
});
test("on a sheet its key has its words and its notes stand below it", () => {
  const { svg } = sheetOf({ headline: "Of 91 claims", lead: "Some cite.", parts: [openingOf(content(), 1248)] }, 1280, { texts });
  for (const words of ["Some cite.", texts.grades.confirmed, texts.key["tile-hedged"], "and more"]) {
    assert.ok(svg.includes(words), words);
  }
});
