/* What is recorded beside what was asked for, so that an empty answer is never a false No. */
import { counted, fold, thousands } from "../text.js";
import { evaluate } from "./evaluate.js";
import { stemsInRow } from "./phrases.js";
import { conditionsOf, distinct, plainCondition, plainQuestion, withInstead } from "./question.js";
import { statedWith } from "./relations.js";
import { write } from "./shortform.js";
import { statedIn } from "./wording.js";

const recorded = (says, claims = []) => ({ says, claims });
const most = (kb, ids) => ids.slice(0, kb.data.limits.beside);
const isWork = (kb, { value }) => kb.section(value) === "sources";
// claims that hold the name of an entity, fit all else that was asked, and are not tagged with it
const untagged = (kb, question, condition, ids) => {
  if (question.target !== "claims" || condition.field !== "about" || isWork(kb, condition)) return [];
  const { stopWords } = kb.search();
  const isTelling = (name) =>
    fold(name)
      .split(" ")
      .some((word) => word && !stopWords.has(word));
  const names = [kb.name(condition.value), ...kb.aliasesOf(condition.value)].filter(isTelling);
  if (!names.length) return [];
  const once = new Map(names.reverse().map((name) => [stemsInRow(kb, name), name]));
  const words = distinct([...once.values()].map((name) => plainCondition("words", name)));
  const denied = [{ ...condition, negated: true }];
  const wider = { ...withInstead(question, [condition], words, denied), order: "", count: false };
  const claimIds = evaluate(kb, wider);
  if (!claimIds.length) return [];
  const form = claimIds.length === 1 ? "untagged claim" : "untagged";
  const claims = counted(claimIds.length, ids.length ? "more claim" : "claim");
  return [recorded(kb.say(form, { claims, query: write(wider) }), most(kb, claimIds))];
};
// the relations with a predicate in claims that mention an entity; none of those that are left out
const statedBesides = (kb, predicate, id, others) =>
  statedWith(kb, predicate, id).filter(([, doer, , receiver]) => !others.some((end) => [doer, receiver].includes(end)));
// the relations in which what was named is what is supplied, and not to whom
const asThings = (kb, { field, value, qualifier, object }, others) => {
  if (!["subject-of", "object-of", "states"].includes(field)) return [];
  const [thing, subject] = field === "states" ? [object, qualifier] : [qualifier, ""];
  return statedBesides(kb, value, thing, others)
    .filter(([, doer, , , things = []]) => things.includes(thing) && ["", doer].includes(subject))
    .map((relation) =>
      recorded(kb.say("thing and no end", { relation: statedIn(kb, relation) }), [kb.order[relation[0]]]),
    );
};
// the answers for a whole that the entity is part of, and for its parts
const kin = (kb, question, condition) => {
  const { value } = condition;
  const parts = kb.parts(value);
  const members = kb.about(value).length ? [] : kb.members(value);
  const kindred = [
    ...parts.map((id) => ["part", id]),
    ...members.flatMap((id) => (parts.includes(id) ? [] : [["led or based", id]])),
    ...kb.wholes(value).map((id) => ["whole", id]),
  ];
  return kindred.flatMap(([sort, id]) => {
    const wider = withInstead(question, [condition], [{ ...condition, value: id }]);
    const ids = evaluate(kb, wider);
    if (!ids.length) return [];
    const gaps = { name: kb.name(value), kin: kb.name(id), query: write(wider), count: thousands(ids.length) };
    return [recorded(kb.say(sort, gaps), question.target === "claims" ? most(kb, ids) : [])];
  });
};
// the same relation of a whole that one of the ends is part of, or of a part
const kinRelations = (kb, { field, value, qualifier, object }, others) => {
  const ends =
    field === "states"
      ? [
          [qualifier, true, object],
          [object, false, qualifier],
        ]
      : [[qualifier, field !== "subject-of", ""]];
  return ends.flatMap(([id, isSubject, opposite]) => {
    const wholes = kb.wholes(id);
    return [...wholes, ...kb.parts(id)].flatMap((kinId) =>
      statedBesides(kb, value, kinId, others)
        .filter(([, subject, , end]) => {
          const [near, far] = isSubject ? [subject, end] : [end, subject];
          return near === kinId && ["", far].includes(opposite);
        })
        .map((relation) => {
          const form = wholes.includes(kinId) ? "whole relation" : "part relation";
          const gaps = { name: kb.name(id), relation: statedIn(kb, relation) };
          return recorded(kb.say(form, gaps), [kb.order[relation[0]]]);
        }),
    );
  });
};
// the claims that mention both ends of a relation that no claim states
const bothEnds = (kb, { field, qualifier, object }) => {
  if (field !== "states") return [];
  const wider = plainQuestion("claims", ...[qualifier, object].map((end) => [plainCondition("about", end)]));
  const ids = evaluate(kb, wider);
  if (!ids.length) return [];
  const form = ids.length === 1 ? "both ends of a claim" : "both ends of claims";
  const [left, right] = [qualifier, object].map((end) => kb.name(end));
  const gaps = { claims: counted(ids.length, "claim"), left, right, query: write(wider) };
  return [recorded(kb.say(form, gaps), most(kb, ids))];
};
// what is said by the one that was named, or by an actor who belongs to it: on what was asked, or at all
const partsSpeaking = (kb, question, condition) => {
  const { value } = condition;
  const speaking = [value, ...kb.members(value)].filter((id) => kb.tables.numbers("claims", "by", id).length);
  return speaking.flatMap((id) => {
    const byPart = [plainCondition("by", id)];
    for (const wider of [withInstead(question, [condition], byPart), plainQuestion("claims", byPart)]) {
      const ids = evaluate(kb, wider);
      const gaps = { speaker: kb.name(id), name: kb.name(condition.value), query: write(wider) };
      if (ids.length) {
        const form = id === value ? "speaks" : "speaker for";
        return [recorded(kb.say(form, { ...gaps, count: thousands(ids.length) }), most(kb, ids))];
      }
    }
    return [];
  });
};
// what comes near a verdict that no check found: that no work was reached or read, or that it bears out a part
const nearVerdict = (kb, question, condition) => {
  const [value, sentence] = kb.data.limits.widerVerdicts[condition.value];
  const wider = withInstead(question, [condition], [{ ...condition, value }]);
  const ids = evaluate(kb, wider);
  const gaps = { query: write(wider), count: thousands(ids.length) };
  return ids.length ? [recorded(kb.say(sentence, gaps), most(kb, ids))] : [];
};
const instead = (kb, question, condition) => {
  const { sort } = kb.row(question.target, condition.field);
  if (sort === "relation" || sort === "statement") {
    const left = conditionsOf(question).filter(({ field, negated }) => field === "is" && negated);
    const others = left.map(({ value }) => value);
    return [...asThings(kb, condition, others), ...kinRelations(kb, condition, others), ...bothEnds(kb, condition)];
  }
  if (condition.field === "by") return partsSpeaking(kb, question, condition);
  const isOfWhom = ["about", "with"].includes(condition.field) && !isWork(kb, condition);
  const isSilent = isOfWhom && question.target === "claims" && !kb.about(condition.value).length;
  const speaking = isSilent ? partsSpeaking(kb, question, condition) : [];
  const isOfChecks = ["verdict", "check"].includes(condition.field);
  if (isOfChecks && condition.value in kb.data.limits.widerVerdicts) return nearVerdict(kb, question, condition);
  return isOfWhom ? [...speaking, ...kin(kb, question, condition)] : [];
};
/* what is recorded beside the answer, sentences and the claims of which each speaks; where there is an answer, only
   claims that hold a name without its tag */
export const beside = (kb, question, ids) => {
  const plain = question.where.filter((part) => part.length === 1 && !part[0].negated).flat();
  const rows = plain.flatMap((condition) => untagged(kb, question, condition, ids));
  if (ids.length) return rows;
  return distinct([...rows, ...plain.flatMap((condition) => instead(kb, question, condition))]);
};
