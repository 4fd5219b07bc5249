/* The answer to a typed question: the records that answer, how it was understood, and what is known where nothing
   does. */
import { unique } from "../collect.js";
import { analyse } from "./analyses.js";
import { evaluate } from "./evaluate.js";
import { claimsSpokenIn, notesOf } from "./notes.js";
import { affirmedIn, conditionsOf, plainCondition, plainQuestion } from "./question.js";
import { inEnglish } from "./reading.js";
import { answeringRelations } from "./relations.js";
import { soughtNear } from "./search.js";
import { write } from "./shortform.js";
import { askedOfClaims, beside } from "./wider.js";

const analysed = (kb, question, asked) => {
  const { ids, notes, groups, way } = analyse(kb, question);
  const [id] = ids;
  if (question.target !== "card" || !kb.sorts.e.includes(kb.section(id))) {
    return { ids, notes, groups, way, nearest: [] };
  }
  const text = `${asked} ${kb.name(id)} definition`;
  const { few } = kb.data.limits;
  const about = kb.ids(kb.about(id));
  const near = kb.search().nearest(text, about, few);
  const ofClaims = plainQuestion("claims", [plainCondition("about", id)]);
  const rows = beside(kb, ofClaims, about);
  const nearest = near.length ? near : unique(rows.flatMap(({ claims }) => claims)).slice(0, few);
  return { ids, notes: [...notes, ...rows.map(({ says }) => says)], groups, nearest };
};
// the claims that state the relations by which entities answer, or in which voices speak
const claimsBehind = (kb, question, ids) => {
  if (!ids.length) return [];
  if (question.target === "voices") {
    return affirmedIn(question).flatMap((condition) => claimsSpokenIn(kb, condition));
  }
  return kb.isOfEntities(question.target) ? answeringRelations(kb, question, ids).map(([claim]) => claim) : [];
};
// the claims nearest to words that are sought, or to a relation that may be said with another verb
const nearestTo = (kb, question, reading) => {
  const plain = affirmedIn(question);
  const isStated = plain.some(({ field }) => /^(relation|statement)$/.test(kb.row(question.target, field).sort));
  const words = plain.filter(({ field }) => field === "words").map(({ value }) => value).join(" ");
  return words || isStated ? kb.search().nearest(words ? `"${words}"` : reading) : [];
};
// where nothing fulfils all, the claims about what is named
const isNamed = (part) => part.length === 1 && ["about", "cites"].includes(part[0].field) && !part[0].negated;
const whichAreNotSo = (kb, question, asked) => {
  const named = question.where.filter(isNamed);
  if (!named.length || named.length === question.where.length) return [];
  const about = evaluate(kb, { ...question, where: named, order: "", count: false, most: 0 });
  return kb.search().nearest(asked, about, kb.data.limits.few);
};
// works that have the words beside those that are cited for something
const withWorks = (kb, question, reading, ids, nearest) => {
  const parts = conditionsOf(question);
  const isCitedFor = !ids.length || parts.some(({ field }) => field === "about");
  // what is left out is not shown beside
  if (question.target !== "sources" || !isCitedFor || parts.some(({ negated }) => negated)) return nearest;
  const works = soughtNear(kb, "sources", reading).filter((id) => !ids.includes(id));
  works.splice(kb.data.limits.few - ids.length);
  return [...nearest.slice(0, ids.length && 1), ...works, ...nearest];
};
const lookedUpAnswer = (kb, question, reading, asked) => {
  const { limits } = kb.data;
  const ids = evaluate(kb, question);
  const rows = beside(kb, question, ids);
  const notes = unique([...notesOf(kb, question, ids), ...rows.map(({ says }) => says)]);
  const isFew = ids.length < limits.few;
  const behind = () => kb.ids(claimsBehind(kb, question, ids));
  let nearest = isFew ? [...rows.flatMap(({ claims }) => claims), ...behind()] : [];
  const ofClaims = askedOfClaims(question);
  const isTold = question.target === "passages" || (question.target === "sources" && isFew);
  if (ofClaims && isTold && ids.length) {
    nearest.unshift(...evaluate(kb, ofClaims).slice(0, limits.few)); // what they say of it, or are cited for
  }
  if (!ids.length && !nearest.length) nearest = nearestTo(kb, question, reading);
  if (ofClaims && !ids.length && !nearest.length) nearest = whichAreNotSo(kb, ofClaims, asked);
  if (isFew) nearest = withWorks(kb, question, reading, ids, nearest);
  return { ids, notes, groups: [], nearest: unique(nearest).slice(0, limits.beside) };
};
export const answerOf = (names, question, asked = "") => {
  const { kb } = names;
  const reading = inEnglish(question, names);
  const isWorkedOut = kb.analysis(question.target);
  const found = isWorkedOut ? analysed(kb, question, asked) : lookedUpAnswer(kb, question, reading, asked);
  return { question, query: write(question), reading, preface: "", understood: "whole", unused: [], ...found };
};
