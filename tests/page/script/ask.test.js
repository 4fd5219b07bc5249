import assert from "node:assert/strict";
import test from "node:test";

import { answerOf } from "../../../graph/page/script/ask/answer.js";
import { ask } from "../../../graph/page/script/ask/ask.js";
import { Knowledge } from "../../../graph/page/script/ask/knowledge.js";
import { Names } from "../../../graph/page/script/ask/names.js";
import { offers } from "../../../graph/page/script/ask/offers.js";
import { NotUnderstood } from "../../../graph/page/script/ask/question.js";
import { Search } from "../../../graph/page/script/ask/search.js";
import { ofClaim } from "../../../graph/page/script/ask/searched.js";
import { parse } from "../../../graph/page/script/ask/shortform.js";
import { grouped, lazily } from "../../../graph/page/script/collect.js";
import { readColumns } from "../../../graph/page/script/columns.js";
import { fold } from "../../../graph/page/script/text.js";
import { snapshot } from "./snapshot.js";

const namesIn = ({ data, columns, notes }) => {
  const { claims, claimIds, sources, entities, recordIds } = readColumns(columns);
  const sectionOf = (id) => {
    if (claims.has(id)) return "claims";
    if (sources.has(id)) return "sources";
    return entities.has(id) ? `${entities.get(id).sort}s` : "passages";
  };
  const order = [...claimIds, ...recordIds, ...data.passages];
  const record = (id) => sources.get(id) || entities.get(id);
  const leadingTo = (targets) =>
    lazily(() => grouped((add) => claims.forEach((claim) => claim[targets].forEach((id) => add(id, claim.position)))));
  const called = grouped((add) => {
    for (const id of recordIds) {
      const { name, aliases } = record(id);
      new Set([id, name, ...aliases].map(fold)).forEach((known) => add(known, id));
    }
  });
  const kb = new Knowledge(data, {
    order,
    sectionOf: new Map(order.map((id) => [id, sectionOf(id)])),
    nameOf: (id) => record(id)?.name ?? id,
    aliasesOf: (id) => record(id).aliases,
    kindOfId: (id) => record(id).kind,
    notesOf: (id) => notes[id],
    named: called,
    says: (id) => claims.get(id).says,
    claims: [...claims.values()],
    leading: { about: leadingTo("mentions"), cites: leadingTo("cites") },
  });
  return new Names(kb);
};
/* the answer, or the refusal, with the fields that Python's has */
const answered = (names, [question, first]) => {
  try {
    const answer = ask(names, question, first ? ask(names, first) : null);
    const { query, reading, ids, notes, groups, preface, understood, unused, nearest } = answer;
    return { query, reading, ids, notes, groups, preface, understood, unused, nearest };
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    const { reason, message, start, end, expected, candidates, proposals, nearest } = error;
    return { reason, message, start, end, expected, candidates, proposals, nearest };
  }
};

/* what is wrong with some cases, each a sentence */
const mistakes = (cases, found) =>
  cases.flatMap(([typed, expected]) => {
    try {
      assert.deepEqual(found(typed), expected);
      return [];
    } catch (error) {
      return [`${typed}\n${error.stack}`];
    }
  });
const assertNone = (wrong, cases) =>
  assert.equal(wrong.length, 0, `${wrong.length} of ${cases.length}\n\n${wrong.slice(0, 5).join("\n\n")}`);

for (const [name, dataset] of Object.entries(snapshot.datasets)) {
  const names = namesIn(dataset);
  test(`every question to the dataset "${name}" is answered, or refused, as Python does it`, () => {
    assert.ok(dataset.cases.length > 300);
    assertNone(
      mistakes(dataset.cases, (asked) => answered(names, asked)),
      dataset.cases,
    );
  });
  test(`claims of "${name}" are found alike, whether the index is made at once or bit by bit, or half of it when asked`, () => {
    const { kb } = names;
    const words = kb.claims.slice(0, 20).map(({ says }) => says);
    const [bitByBit, half] = [1, 2].map(() => new Search(kb, kb.order.slice(0, kb.claims.length), ofClaim));
    assert.equal(half.takeUp(1), kb.claims.length > 1);
    let bits = 1;
    while (bitByBit.takeUp(2)) bits += 1;
    assert.equal(bits, Math.ceil(kb.claims.length / 2));
    for (const text of words) {
      const nearest = kb.search().nearest(text);
      assert.deepEqual(bitByBit.nearest(text), nearest);
      assert.deepEqual(half.nearest(text), nearest);
    }
  });
  test(`an answer of "${name}" has the same short form as the question that it answers`, () => {
    for (const [, { query }] of dataset.cases) {
      if (query) assert.equal(answerOf(names, parse(query, names)).query, query);
    }
  });
  test(`what is offered while somebody types a question to "${name}" is what Python offers`, () => {
    assertNone(
      mistakes(dataset.offers, (typed) => offers(names, typed)),
      dataset.offers,
    );
  });
}
