import assert from "node:assert/strict";
import test from "node:test";

import { addressOf, isBare, stateOf, valuesIn } from "../../../graph/page/script/state.js";

const records = (...ids) => new Map(ids.map((id) => [id, {}]));
const STEPS = { "reading-2": { dataset: { state: "focus=town&only=modality:hedged" } } };
const page = {
  entities: records("town", "mayor", "constructor"),
  sources: records("brown-2020"),
  cards: records("first"),
  views: ["evidence", "claims", "records", "audit"],
  stepOf: (lesson, number) => STEPS[`${lesson}-${number}`] || null,
};
const BARE = { focus: "", line: [], ask: "", after: "", q: "", only: [], sorts: [], strength: 0, view: "evidence", unknown: "" };
const state = (hash) => stateOf(hash, page);

test("the state of an address has an address that names the same state", () => {
  for (const hash of [
    "",
    "focus=town",
    "focus=brown-2020",
    "focus=first",
    "line=mayor,town",
    "ask=claims+cites:brown-2020@3",
    "ask=claims+about:town&after=claims+about:mayor",
    "q=May or 'might'",
    "focus=town&only=modality:hedged check:partly&sorts=actor,concept",
    'only=section:"A first part"',
    'only=section:"A first part" support:"the author\'s"|reported|modality:hedged',
    "q=%23%26%2B=ł",
  ]) {
    const named = state(hash);
    assert.deepEqual(state(addressOf(named).slice(1)), named, hash);
    assert.equal(isBare(named), hash === "", hash);
  }
});
test("of the words and conditions of an address as many count as make a question", () => {
  assert.equal(state(`q=${"of the ".repeat(20_000)}`).q.length, 900);
  assert.equal(state(`only=${"modality:hedged ".repeat(20_000)}`).only.length, 56);
});
test("a condition of several values is one condition, and its values are said", () => {
  const { only } = state('only=section:"A | b" support:"the author\'s"|"reported"');
  assert.deepEqual(only, ['section:"A | b"', 'support:"the author\'s"|"reported"']);
  assert.deepEqual(valuesIn(only[1]), ["the author's", "reported"]);
});
test("an address keeps the signs that people read in it", () => {
  const named = { ...BARE, focus: "town", only: ["check:partly@brown-2020"], sorts: ["actor", "project"] };
  assert.equal(addressOf(named), "#focus=town&only=check:partly@brown-2020&sorts=actor,project");
  assert.equal(addressOf({ line: ["mayor", "town"] }), "#line=mayor,town");
  assert.equal(addressOf({}), "#");
});
test("what the page does not have is not taken from an address, and what it was called is known", () => {
  const UNKNOWN = {
    "focus=nobody": "nobody",
    "focus=__proto__": "__proto__",
    "focus=toString": "toString",
    "claim-second": "second",
    "line=town": "",
    "line=town,nobody": "nobody",
    "sorts=__proto__,x": "",
    "only=": "",
    "only=:::": "",
    "lesson=reading&step=9": "reading",
    "lesson=__proto__&step=constructor": "__proto__",
    lessons: "lessons",
    "so%20what": "so what",
  };
  for (const [hash, unknown] of Object.entries(UNKNOWN)) {
    assert.deepEqual(state(hash), { ...BARE, unknown, view: unknown ? "claims" : "evidence" }, hash);
  }
  assert.equal(state("focus=constructor").focus, "constructor", "but a record may be called so");
});
test("a record and a claim have anchors, and a part of the page is a view", () => {
  assert.deepEqual(state("claim-first"), { ...BARE, focus: "first" });
  assert.deepEqual(state("record-brown-2020"), { ...BARE, focus: "brown-2020" });
  assert.deepEqual(state("audit"), { ...BARE, view: "audit" });
});
test("a step of a lesson is the state that it names", () => {
  const step = STEPS["reading-2"];
  assert.deepEqual(state("lesson=reading&step=2"), { ...BARE, focus: "town", only: ["modality:hedged"], step });
});
test("conditions are parted where no quotes hold them together", () => {
  assert.deepEqual(state('only=section:"A first part" modality:hedged').only, [
    'section:"A first part"',
    "modality:hedged",
  ]);
});
