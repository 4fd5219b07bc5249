/* What records and answers are in a line of English: a relation, who speaks, how many. */
import { counted } from "../text.js";

/* the verb of a predicate, as its subject has it: supplies, supply */
export const verbOf = (kb, subject, predicate) => kb.data.predicates[predicate][kb.plurals.has(subject) ? 1 : 0];
/* a stated relation in a sentence: Hikvision supplies Kazakhstan (facial recognition) */
export const sentenceOf = (kb, [, subject, predicate, object, things = []]) => {
  const supplied = things.length ? ` (${things.map((id) => kb.name(id)).join(", ")})` : "";
  return `${kb.called(subject)} ${verbOf(kb, subject, predicate)} ${kb.called(object)}${supplied}`;
};
/* how firmly a claim is said, and what it rests on */
export const standingOf = (kb, claim) => {
  const { modality, grade } = kb.claims[claim];
  return `${modality}, ${kb.data.standing[grade]}`;
};
/* a relation that a claim states, with the claim and how firmly it stands */
export const statedIn = (kb, relation) => {
  const [claim] = relation;
  return `${sentenceOf(kb, relation)}: ${kb.order[claim]}, ${standingOf(kb, claim)}`;
};
/* who is speaking in a claim, as a chain from the work that is read to whom it quotes */
export const speakerIn = (kb, claim) => {
  const [work, ...links] = kb.data.voices[claim];
  const names = links.filter((link) => link.length).map((link) => kb.ids(link).map(kb.nameOf).join(" and "));
  return [work < 0 ? "the work" : kb.name(kb.order[work]), ...names].join(" → ");
};
/* the works that a claim cites and that do not speak in it */
export const worksBesideVoice = (kb, claim) => {
  const [work, ...links] = kb.data.voices[claim];
  const speaking = new Set([work, ...links.flat()].filter((number) => number >= 0).map((number) => kb.order[number]));
  return kb.claims[claim].cites.filter((id) => !speaking.has(id));
};
/* what a claim says behind its mark, or what a reader calls another record, with the id behind it */
export const withId = (kb, id) => {
  if (kb.section(id) !== "claims") return `${kb.name(id)} (${id})`;
  const mark = kb.data.marks[kb.claims[kb.number.get(id)].grade];
  return [mark, kb.says(id), `(${id})`].filter(Boolean).join(" ");
};
/* what a question asks for, one of it or several */
export const nounOf = ({ target }, count) => {
  if (count > 1) return target;
  return target === "entities" ? "entity" : target.slice(0, -1);
};
/* how many of what a question asks for */
export const howMany = (count, question) => counted(count, nounOf(question, 1), nounOf(question, 2), "No");
