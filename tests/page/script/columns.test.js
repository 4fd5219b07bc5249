import assert from "node:assert/strict";
import test from "node:test";

import { readColumns } from "../../../graph/page/script/columns.js";

const page = readColumns({
  words: {
    modality: ["asserted", "hedged"],
    grade: ["contradicted", "the author's"],
    verdict: ["confirmed", "partly", "contradicted", "not-reached", "never"],
    argument: ["supports", "contrasts"],
    kind: ["city", "person", "essay"],
    sort: ["actor", "concept"],
  },
  claims: {
    id: ["first", "second"],
    says: ["The town has a mayor & an “office”.", "Another."],
    modality: [1, 0],
    grade: [0, 1],
    about: [[1, 0], []],
    works: { 0: [1] },
    cites: [[1, 0, 0, 4, 1, 2], []],
    argues: [[0, 1, 1, 1], []],
  },
  sources: { id: ["brown-2020", "constructor"], name: ["Brown 2020", "C"], kind: [2, 2], aliases: [["On & on"], []] },
  entities: { id: ["town", "mayor"], name: ["Town", "Mayor"], sort: [0, 0], kind: [0, 1], aliases: [["Place"], []] },
});
const first = page.claims.get("first");

test("a claim has what its record says, and its place in the text", () => {
  assert.deepEqual(page.claimIds, ["first", "second"]);
  assert.deepEqual([first.id, first.position, first.says], ["first", 0, "The town has a mayor & an “office”."]);
  assert.deepEqual([first.modality, first.hedged, first.grade], ["hedged", true, "contradicted"]);
  assert.deepEqual(first.about, ["mayor", "town"]);
  assert.deepEqual(first.mentions, ["mayor", "town", "constructor"]);
  assert.deepEqual(page.claims.get("second").mentions, []);
});
test("it cites each work once, and the gravest of several checks is the verdict on the work", () => {
  assert.deepEqual(first.cites, ["constructor", "brown-2020"]);
  assert.deepEqual(first.verdicts, { constructor: "contradicted", "brown-2020": "unchecked" });
  assert.deepEqual(first.checks.at(-1), ["constructor", "contradicted"]);
});
test("arguments say what they do; a claim that is argued about twice is named once", () => {
  const both = [
    ["supports", "second"],
    ["contrasts", "second"],
  ];
  assert.deepEqual(first.acts, both);
  assert.deepEqual(first.argues, ["second"]);
  assert.deepEqual(page.claims.get("second").acts, []);
});
test("sources stand before entities, each with name, kind and other names", () => {
  assert.deepEqual(page.recordIds, ["brown-2020", "constructor", "town", "mayor"]);
  assert.deepEqual(page.sources.get("brown-2020"), { name: "Brown 2020", kind: "essay", aliases: ["On & on"] });
  assert.deepEqual(page.entities.get("town"), { name: "Town", kind: "city", aliases: ["Place"], sort: "actor" });
});
