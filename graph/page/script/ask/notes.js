/* What is known beside an answer: the claims that state its relations, who speaks, the figures, or why it is empty. */
import { occurrences, own, unique } from "../collect.js";
import { foldedWords, listed, thousands } from "../text.js";
import { evaluate, lookedUp } from "./evaluate.js";
import {
  affirmedIn,
  conditionsOf,
  excludedFrom,
  isSame,
  plainCondition,
  plainQuestion,
  withInstead,
} from "./question.js";
import { countSentence } from "./reading.js";
import { answeringRelations, relatedIn } from "./relations.js";
import { write } from "./shortform.js";
import { valuesOfPassages } from "./tables.js";
import { howMany, speakerIn, standingOf, statedIn, worksBesideVoice } from "./wording.js";

// a claim and how firmly it stands, for a sentence
const claimGaps = (kb, claim) => ({ claim: kb.order[claim], standing: standingOf(kb, claim) });
// the relations behind the entities that answer, each with the claim that states it and how firmly
const statedNotes = (kb, question, ids) =>
  answeringRelations(kb, question, ids).map((relation) => statedIn(kb, relation));
/* the claims of which a condition asks who speaks in them */
export const claimsSpokenIn = (kb, condition) => {
  const { field, value } = condition;
  if (field === "words") return kb.phrases().holding(value, true);
  return field === "in" ? [kb.number.get(value)] : lookedUp(kb, "claims", condition);
};
// who speaks in each of the claims
const voiceNotes = (kb, conditions) =>
  conditions.flatMap((condition) => {
    return claimsSpokenIn(kb, condition).map((claim) => {
      const works = worksBesideVoice(kb, claim).map((id) => kb.name(id));
      const gaps = { speaker: speakerIn(kb, claim), ...claimGaps(kb, claim) };
      if (!works.length) return kb.say("speaker", gaps);
      return kb.say("citing speaker", { ...gaps, works: listed(works, "and") });
    });
  });
const isInUnit = (unit, asked) => foldedWords(asked).every((word) => foldedWords(unit).includes(word));
// the figures that the claims give, in these units if there are any
const figureNotes = (kb, ids, units) =>
  ids
    .flatMap((id) => kb.data.figures.filter(([claim]) => kb.order[claim] === id))
    .filter(([, unit]) => !units.length || units.some((asked) => isInUnit(unit, asked)))
    .map(([claim, , figure, entity]) =>
      entity
        ? kb.say("described figure", { figure, entity: kb.name(entity), ...claimGaps(kb, claim) })
        : kb.say("figure", { figure, ...claimGaps(kb, claim) }),
    );
// that one condition alone holds for nothing, and what is known of its record all the same
const nothingNote = (kb, id, question, singular) => {
  const name = kb.name(id);
  const nothing = `${howMany(0, question).toLowerCase()} ${singular.replace("{}", "it")}`;
  if (kb.section(id) === "sources") return kb.say("known source", { name, nothing });
  const count = singular === "mentions {}" ? 0 : kb.about(id).length;
  const forms = ["known entity", "known entity, mentioned once", "known entity, mentioned"];
  return kb.say(forms[Math.min(count, 2)], { name, count, nothing });
};
// whether the claims say it the other way round
const reverseNotes = (kb, { value, qualifier, object }) => {
  const question = plainQuestion("claims", [plainCondition("states", value, object, qualifier)]);
  const count = evaluate(kb, question).length;
  return count ? [kb.say("reverse", { count: countSentence(kb, question, count) })] : [];
};
// how many records one condition alone has
const aloneNotes = (kb, question, condition) => {
  const row = kb.row(question.target, condition.field);
  if (condition.negated || !row.sections.length || row.sort === "relation") return [];
  const reverse = row.sort === "statement" ? reverseNotes(kb, condition) : [];
  const alone = plainQuestion(question.target, [condition]);
  const count = evaluate(kb, alone).length;
  if (!count && !condition.qualifier) return [...reverse, nothingNote(kb, condition.value, question, row.phrases[2])];
  return question.where.length > 1 ? [...reverse, countSentence(kb, alone, count)] : reverse;
};
// what the words for several kinds of source cover
const kindNotes = (kb, question) =>
  conditionsOf(question)
    .filter(({ field, value }) => /^(?:only-)?kind$/.test(field) && own(kb.data.covers, value))
    .map(({ value }) => kb.say("kinds covered", { word: value, kinds: kb.data.covers[value].join(", ") }));
const isAbout = (part) => part.length === 1 && part[0].field === "about" && !part[0].negated;
const emptyNotes = (kb, question) => {
  const { target, where } = question;
  const ids = excludedFrom(question); // nobody else: but is it they?
  const relations = statedNotes(kb, question, ids);
  const isOfNone = ids.length && relatedIn(kb, question).length && !relations.length;
  const sentences = [
    ...relations.map((relation) => kb.say("excluded relation", { relation })),
    ...(isOfNone ? [kb.say("excluded, too", { names: listed(ids.map((id) => kb.name(id)), "and") })] : []),
    ...conditionsOf(question).flatMap((condition) => aloneNotes(kb, question, condition)),
  ];
  const stubs = kb.data.stubs ? [kb.say("stubs", { count: thousands(kb.data.stubs) })] : [];
  if (target !== "claims" || where.length !== 2 || !where.every(isAbout)) return [...sentences, ...stubs];
  const [left, right] = where.map(([{ value }]) => kb.name(value));
  return [...sentences, kb.say("path question", { left, right }), ...stubs];
};
// which part of all claims was counted
const shareNotes = (kb, { target, where, count }, number) => {
  if (!count || target !== "claims" || !where.length) return [];
  const whole = kb.claims.length;
  const percent = whole ? Math.floor((200 * number + whole) / (2 * whole)) : 0; // rounded, a half up
  return [kb.say("share", { count: thousands(number), whole: thousands(whole), percent })];
};
/* how many citations were checked as a condition says, of all in the claims that are else asked for */
const citationsNote = (kb, question, condition) => {
  const { value, qualifier } = condition;
  const { onCitation } = kb.data;
  const checks = evaluate(kb, withInstead(question, [condition])).flatMap((id) => kb.claims[kb.number.get(id)].checks);
  const ofWork = checks.filter(([source]) => ["", source].includes(qualifier));
  const isSo = (verdict) => verdict === value || (value === "open" && !onCitation.includes(verdict));
  const count = thousands(ofWork.filter(([, verdict]) => isSo(verdict)).length);
  const verdict = kb.row("claims", "check").values[value];
  return kb.say("citations", { count, whole: thousands(ofWork.length), verdict });
};
// how a headline is not to be misread
const headNotes = (kb, question, ids) => {
  if (question.target !== "claims") return [];
  const checks = affirmedIn(question).filter(({ field }) => field === "check");
  const amiss = checks.filter(({ qualifier, value }) => qualifier && kb.data.amiss.includes(value));
  const works = listed(unique(amiss.map(({ qualifier }) => kb.name(qualifier))), "and");
  const alone = question.count ? checks.filter((check) => question.where.some((part) => isSame(part, [check]))) : [];
  return [
    ...alone.map((check) => citationsNote(kb, question, check)),
    ...(works && ids.length ? [kb.say("held against", { works })] : []),
  ];
};
// how many there are for each of several conditions of which one must hold
const branchNotes = (kb, question) =>
  (question.count ? question.where : []).flatMap((part) =>
    (part.length > 1 ? part : []).map((condition) => {
      const alone = withInstead(question, part, [condition]);
      return countSentence(kb, alone, evaluate(kb, alone).length);
    }),
  );
// of how many an order was cut, and how many come level with the last that is there
const cutNotes = (kb, question, ids) => {
  const { order, target, most } = question;
  if (!most || !ids.length) return [];
  const uncut = { ...question, most: 0 };
  const whole = evaluate(kb, uncut);
  if (whole.length === ids.length) return [];
  const kind = kb.kindOf(target);
  const rank = (id) => kb.data.ranks[kind][order][kb.number.get(id) - kb.data.starts[kind]];
  const level = whole.slice(ids.length).filter((id) => rank(id) === rank(ids.at(-1))).length;
  const gaps = { whole: thousands(whole.length), level: thousands(level), query: write(uncut) };
  return [kb.say(level ? "level" : "cut", gaps)];
};
/* what the entries of works have of what was asked for, beside what their labels say */
export const detailNotes = (kb, { where }, ids) =>
  where.flat().filter(({ field, negated }) => field === "lacks" && negated).flatMap(({ value: asked }) => {
    const [detail, values] = own(kb.data.details, asked, []);
    const valueOf = (id) => values[kb.number.get(id) - kb.data.starts.sources];
    return detail ? ids.map((id) => kb.say("detail", { name: kb.name(id), detail, value: valueOf(id) })) : [];
  });
// how many passages are in each section
const sectionsNote = (kb, ids) => {
  const sections = valuesOfPassages(kb, "section");
  const counted = [...occurrences(ids.map((id) => sections.get(kb.number.get(id))))];
  return kb.say("sections", { counts: counted.map(([name, count]) => `${name} ${thousands(count)}`).join(", ") });
};
/* the sentences that stand below the records of an answer */
export const notesOf = (kb, question, ids) => {
  const plain = affirmedIn(question);
  const units = plain.filter(({ field }) => field === "unit").map(({ value }) => value);
  const asksFigures = question.target === "claims" && plain.some(({ field }) => field === "unit" || field === "has");
  return unique([
    ...headNotes(kb, question, ids),
    ...statedNotes(kb, question, ids),
    ...(ids.length && relatedIn(kb, question).some(({ negated }) => negated) ? [kb.say("no denial")] : []),
    ...(question.target === "voices" ? voiceNotes(kb, plain) : []),
    ...(asksFigures && !question.count ? figureNotes(kb, ids, units) : []),
    ...(["claims", "sources"].includes(question.target) ? kindNotes(kb, question) : []),
    ...detailNotes(kb, question, ids),
    ...(question.target === "passages" && ids.length ? [sectionsNote(kb, ids)] : []),
    ...shareNotes(kb, question, ids.length),
    ...branchNotes(kb, question),
    ...cutNotes(kb, question, ids),
    ...(ids.length ? [] : emptyNotes(kb, question)),
  ]);
};
