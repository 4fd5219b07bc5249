import assert from "node:assert/strict";
import test from "node:test";

import { answering } from "../../../graph/page/script/ask/answer.js";
import { Refused } from "../../../graph/page/script/ask/refused.js";
import { understanding } from "../../../graph/page/script/ask/understand.js";
import { grouped } from "../../../graph/page/script/collect.js";
import { fold } from "../../../graph/page/script/text.js";
import { snapshot } from "./snapshot.js";

const { data, claims, names, order, sections, answers } = snapshot;
const nameOf = (id) => names[id]?.[1] ?? id;
const sectionOf = new Map(order.map((id) => [id, sections[id] || "passages"]));
const ids = grouped((add) =>
  Object.entries(names).forEach(([id, all]) => new Set(all.map(fold)).forEach((name) => add(name, id))),
);
const byStatement = new Map(claims.map(({ id, says }) => [fold(says), id]));
const leading = Object.fromEntries(
  ["about", "cites"].map((sort) => [
    sort,
    () => grouped((add) => claims.forEach((claim, position) => claim[sort].forEach((id) => add(id, position)))),
  ]),
);
const understood = understanding(data, { nameOf, named: ids, claimByStatement: () => byStatement, sectionOf });
const { answer } = answering(data, { nameOf, sectionOf, order, claims, leading, ...understood });
const answered = (question) => {
  try {
    const { query, reading, ids: found } = answer(understood.toShort(question));
    return { query, reading, ids: found };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return null;
  }
};

test("every question of the table is answered as Python answers it, or refused by both", () => {
  assert.ok(answers.length > 300);
  for (const [question, expected] of answers) assert.deepEqual(answered(question), expected, question);
});
test("what is refused is refused with a sentence, and with the records that may be meant", () => {
  assert.throws(
    () => understood.toShort("which claims cite Younas"),
    ({ message, candidates }) => {
      assert.match(message, /“younas” may be .+ or .+/i);
      return candidates.length === 2;
    },
  );
  assert.throws(() => answer("claims nonsense:1"), /is no condition on claims/);
});
test("a question in another language is refused as such, and one in English is not", () => {
  assert.ok(snapshot.refused.length > 15);
  for (const [question, isOther] of snapshot.refused) {
    assert.throws(
      () => understood.toShort(question),
      (error) => error instanceof Refused && (error.message === data.language.sentence) === isOther,
      question,
    );
  }
});
test("an answer has the same short form as the question that it answers", () => {
  for (const [, expected] of answers) if (expected) assert.equal(answer(expected.query).query, expected.query);
});
