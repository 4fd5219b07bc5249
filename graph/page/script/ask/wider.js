/* What is recorded beside what was asked for, so that an empty answer is never a false No. */
import { own, unique } from "../collect.js";
import { counted, foldedWords, thousands } from "../text.js";
import { evaluate } from "./evaluate.js";
import { stemsInRow } from "./phrases.js";
import { conditionsOf, distinct, excludedFrom, plainCondition, plainQuestion, withInstead } from "./question.js";
import { statedWith } from "./relations.js";
import { write } from "./shortform.js";
import { statedIn } from "./wording.js";

// fields of what is sought that claims have as well
const OF_BOTH = { passages: ["about", "cites", "section", "paragraph"], sources: ["about"] };
const MOST_TURNED = 3; // relations that are said the other way round
const recorded = (says, claims = []) => ({ says, claims });
const isWork = (kb, { value }) => kb.section(value) === "sources";
/* the same question of claims, where it is one of them, or of passages or sources and can be asked of claims; else
   null */
export const askedOfClaims = (question) => {
  if (question.target === "claims") return question;
  const conditions = conditionsOf(question);
  const fields = OF_BOTH[question.target] || [];
  const isOfBoth = conditions.length && conditions.every(({ field }) => fields.includes(field));
  const cited = question.target === "sources" ? [[plainCondition("at-least", "1")]] : [];
  const ofClaims = { ...question, target: "claims", where: [...question.where, ...cited], order: "", most: 0 };
  return isOfBoth ? ofClaims : null;
};
// what a wider question has, if anything, in the sentence of a name; that of one claim may be another
const offeredBy = (kb, wider, name, gaps = {}, { ofOne = name, noun = "claim" } = {}) => {
  const ids = evaluate(kb, wider);
  if (!ids.length) return [];
  const counts = { claims: counted(ids.length, noun), count: thousands(ids.length), query: write(wider) };
  const says = kb.say(ids.length === 1 ? ofOne : name, { ...gaps, ...counts });
  return [recorded(says, wider.target === "claims" ? ids.slice(0, kb.data.limits.beside) : [])];
};
// claims that hold the name of an entity, fit all else that was asked, and are not tagged with it
const untagged = (kb, question, condition, ids) => {
  const asked = askedOfClaims(question);
  if (!asked || condition.field !== "about" || isWork(kb, condition)) return [];
  const { stopWords } = kb.search();
  const isTelling = (name) => foldedWords(name).some((word) => !stopWords.has(word));
  const names = [kb.name(condition.value), ...kb.aliasesOf(condition.value)].filter(isTelling);
  if (!names.length) return [];
  const once = new Map(names.reverse().map((name) => [stemsInRow(kb, name), name]));
  const words = distinct([...once.values()].map((name) => plainCondition("words", name)));
  const denied = [{ ...condition, negated: true }];
  const wider = { ...withInstead(asked, [condition], words, denied), order: "", count: false };
  const noun = ids.length && !condition.negated ? "more claim" : "claim";
  return offeredBy(kb, wider, "untagged", {}, { ofOne: "untagged claim", noun });
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
    return offeredBy(kb, wider, sort, { name: kb.name(value), kin: kb.name(id) });
  });
};
// what stands at one end of a relation, and at the other
const roleEnds = ([, subject, , object], isSubject) => (isSubject ? [subject, object] : [object, subject]);
/* what claims state with the same predicate: what was named as the thing and not to whom, in the other role, its wholes
   and its parts */
const relationsBeside = (kb, { field, value, qualifier, object }, others) => {
  // the relations in claims that mention an entity; none of those that are left out
  const stating = (id) =>
    statedWith(kb, value, id).filter(([, doer, , receiver]) => !others.some((end) => [doer, receiver].includes(end)));
  const say = (name, relation, gaps) =>
    recorded(kb.say(name, { ...gaps, relation: statedIn(kb, relation) }), [kb.order[relation[0]]]);
  const ends =
    field === "states"
      ? [
          [qualifier, true, object],
          [object, false, qualifier],
        ]
      : [[qualifier, field !== "subject-of", ""]];
  const [thing, isSubject, subject] = ends.at(-1);
  const asThings = stating(thing).filter(
    ([, doer, , , things = []]) => field !== "thing-of" && things.includes(thing) && ["", doer].includes(subject),
  );
  const isOwn = (relation) => field === "states" && roleEnds(relation, true)[0] === qualifier;
  const isOtherRole = (relation) => /^[so].*-of$/.test(field) && roleEnds(relation, isSubject)[1] === thing;
  const ofKin = ends.flatMap(([id, isDoer, opposite]) => {
    const wholes = kb.wholes(id);
    return [...wholes, ...kb.parts(id)].flatMap((kinId) => {
      const form = wholes.includes(kinId) ? "whole relation" : "part relation";
      const isOfKin = ([near, far]) => near === kinId && ["", far].includes(opposite);
      const relations = stating(kinId).filter((relation) => isOfKin(roleEnds(relation, isDoer)));
      return relations.map((relation) => say(form, relation, { name: kb.name(id) }));
    });
  });
  return [
    ...asThings.map((relation) => say("thing and no end", relation)),
    ...stating(qualifier).filter(isOwn).slice(0, MOST_TURNED).map((relation) => say("another object", relation)),
    ...stating(thing).filter(isOtherRole).slice(0, MOST_TURNED).map((relation) => say("turned relation", relation)),
    ...ofKin,
  ];
};
// the claims that mention both ends of a relation that no claim states
const bothEnds = (kb, { field, qualifier, object }) => {
  if (field !== "states") return [];
  const wider = plainQuestion("claims", ...[qualifier, object].map((end) => [plainCondition("about", end)]));
  const [left, right] = [qualifier, object].map((end) => kb.name(end));
  return offeredBy(kb, wider, "both ends of claims", { left, right }, { ofOne: "both ends of a claim" });
};
// what is said by the one that was named, or by an actor who belongs to it: on what was asked, or at all
const partsSpeaking = (kb, question, condition) => {
  const { value } = condition;
  const members = kb.members(value); // the vice-president of a company, for its country
  const speaking = unique([value, ...members, ...members.flatMap((id) => kb.members(id))]).filter(
    (id) => kb.tables.numbers("claims", "by", id).length,
  );
  return speaking.flatMap((id) => {
    const byPart = [plainCondition("by", id)];
    const [onIt, atAll] = [withInstead(question, [condition], byPart), plainQuestion("claims", byPart)].map((wider) =>
      offeredBy(kb, wider, id === value ? "speaks" : "speaker for", { speaker: kb.name(id), name: kb.name(value) }),
    );
    return onIt.length ? onIt : atAll;
  });
};
const instead = (kb, question, condition) => {
  const { sort } = kb.row(question.target, condition.field);
  if (sort === "relation" || sort === "statement") {
    return [...relationsBeside(kb, condition, excludedFrom(question)), ...bothEnds(kb, condition)];
  }
  if (condition.field === "by") return partsSpeaking(kb, question, condition);
  if (condition.field === "part-of") {
    return offeredBy(kb, withInstead(question, [condition], [{ ...condition, field: "with" }]), "no part");
  }
  const isOfWhom = ["about", "with"].includes(condition.field) && !isWork(kb, condition);
  const isSilent = isOfWhom && question.target === "claims" && !kb.about(condition.value).length;
  const speaking = isSilent ? partsSpeaking(kb, question, condition) : [];
  return isOfWhom ? [...speaking, ...kin(kb, question, condition)] : [];
};
// what comes near a verdict, or the first of several: that no work was reached or read, that there was none, or that it
// bears out a part
const nearVerdict = (kb, question, part) => {
  const [condition] = part;
  const { field: sort, value: verdict, negated } = condition;
  const { widerVerdicts } = kb.data.limits;
  if (negated || question.target !== "claims" || !["verdict", "check"].includes(sort)) return [];
  return own(widerVerdicts, verdict, []).flatMap(([field, value, sentence]) => {
    const near = field ? { ...condition, field, value, qualifier: "" } : { ...condition, value };
    return offeredBy(kb, withInstead(question, part, [near]), sentence);
  });
};
/* what is recorded beside the answer, sentences and the claims of which each speaks; where there is an answer, only
   claims that hold a name without its tag */
export const beside = (kb, asked, ids) => {
  const question = { ...asked, most: 0 };
  const single = question.where.filter((part) => part.length === 1).flat();
  const plain = single.filter(({ negated }) => !negated);
  const rows = single.flatMap((condition) => untagged(kb, question, condition, ids));
  if (ids.length) return rows;
  const beyond = plain.flatMap((condition) => instead(kb, question, condition));
  const several = question.where.filter((part) => part.length > 1);
  const verdicts = [...plain.map((condition) => [condition]), ...several];
  return distinct([...rows, ...beyond, ...verdicts.flatMap((part) => nearVerdict(kb, question, part))]);
};
