import assert from "node:assert/strict";
import test from "node:test";

import { summary } from "../../../graph/page/script/summary.js";

const texts = {
  claims: ["{} claim", "{} claims"],
  of: ["{} of", "{} of"],
  some: "{} {} claims",
  answers: ["{} answer", "{} answers"],
  answer: "{}: {}",
  pairs: ["{} pair of claims", "{} pairs of claims"],
  refused: "No answer",
  near: ["No answer; {} claim is near in words", "No answer; {} claims are near in words"],
  cite: ["cites {}", "cite {}"],
  mention: ["mentions {}", "mention {}"],
  both: ["mentions both {} and {}", "mention both {} and {}"],
  hold: ["holds “{}”", "hold “{}”"],
  focus: "in focus",
  place: "Claim {} of {}, as the text has them",
  and: " and ",
  sorts: { actor: "with an actor" },
};
const NAMES = { town: "Town", mayor: "Mayor", work: "Work 2020" };
const KINDS = { town: "entity", work: "source", first: "claim" };
const page = {
  texts,
  total: 1200,
  nameOf: (id) => NAMES[id],
  kindOf: (id) => KINDS[id],
  rankOf: () => 7,
  title: (view) => `the ${view}`,
};
const BARE = { focus: "", line: [], q: "", only: [], sorts: [], view: "claims" };
const say = (state, count = 2, answer = null) =>
  summary({ state: { ...BARE, ...state }, selected: Array(count).fill("x"), answer }, page);
const answer = (target, fields) => ({
  question: { target, count: false },
  reading: "Which?",
  ids: ["a"],
  groups: [],
  ...fields,
});

test("the page opens with the number of its claims, a view with its name", () => {
  assert.equal(say({}, 1200), "1,200 claims");
  assert.equal(say({ view: "audit" }), "the audit");
});
test("a state says what its claims have in common, in one and in several", () => {
  assert.equal(say({ focus: "work" }), "2 of 1,200 claims cite Work 2020");
  assert.equal(say({ focus: "town" }, 1), "1 of 1,200 claims mentions Town");
  assert.equal(say({ focus: "first" }, 1), "Claim 7 of 1,200, as the text has them");
  assert.equal(say({ focus: "first", q: "tax" }, 1), "1 of 1,200 claims in focus and holds “tax”");
  assert.equal(say({ line: ["mayor", "town"] }, 0), "0 of 1,200 claims mention both Mayor and Town");
  assert.equal(say({ focus: "town", q: "tax" }), "2 of 1,200 claims mention Town and hold “tax”");
});
test("what narrows a state stands in brackets", () => {
  const narrowed = { only: ['section:"A part"', "modality:hedged"], sorts: ["actor"] };
  assert.equal(say(narrowed), "2 of 1,200 claims (A part, hedged, with an actor)");
  assert.equal(say({ ...narrowed, q: "tax", sorts: [] }), "2 of 1,200 claims hold “tax” (A part, hedged)");
});
test("an answer is counted as what it asks for, and read back", () => {
  assert.equal(say({ ask: "x" }, 2, answer("claims")), "2 claims: Which?");
  assert.equal(say({ ask: "x" }, 2, answer("sources")), "1 answer: Which?");
  assert.equal(
    say({ ask: "x" }, 2, answer("sources", { question: { target: "sources", count: true } })),
    "1 claim: Which?",
  );
  assert.equal(say({ ask: "x" }, 2, answer("path", { way: ["town"] })), "Which?");
  assert.equal(say({ ask: "x", only: ["modality:hedged"] }, 2, answer("comparison")), "Which? (hedged)");
});
test("claims that stand against each other are counted two by two", () => {
  const groups = [{ ids: ["a", "b"] }, { ids: ["a", "c"] }];
  assert.equal(say({ ask: "x" }, 3, answer("pairs", { groups })), "2 pairs of claims: Which?");
  assert.equal(say({ ask: "x" }, 0, answer("pairs")), "0 pairs of claims: Which?");
});
test("where there is no answer, the claims that are shown instead are counted", () => {
  assert.equal(say({ ask: "x" }, 0, { refused: "Why" }), "No answer");
  assert.equal(say({ ask: "x" }, 1, { refused: "Why" }), "No answer; 1 claim is near in words");
  assert.equal(say({ ask: "x" }, 9, { refused: "Why" }), "No answer; 9 claims are near in words");
  const narrowed = { ask: "x", only: ["modality:hedged"] };
  assert.equal(say(narrowed, 1, { refused: "Why" }), "No answer; 1 claim is near in words (hedged)");
});
