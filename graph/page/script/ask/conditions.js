/* What may be asked of what: how each condition is said, and which values it may have, by its row in
   graph/ask/conditions. Which records it holds for stands in tables.js. */
import { own, unique } from "../collect.js";
import { counted, fold } from "../text.js";
import { quote } from "./names.js";
import { nearest } from "./nearest.js";
import { noQuestion, unknownName } from "./question.js";
import { verbOf } from "./wording.js";
import { phrasedSpan, yearsOf } from "./years.js";

const numberOf = (kb, field, { sort }, text, span) => {
  if (/^[0-9]{1,6}$/.test(text)) return String(Number(text));
  const value = text.toLowerCase();
  const [first, last] = sort === "years" ? yearsOf(value) : [1, 0];
  if (first <= last) return value;
  const sentence = sort === "years" ? "years" : "digits";
  throw noQuestion(kb, sentence, { value: quote(text), field }, { span });
};
/* the value that a text means in a condition: an id, a number, or a word of the condition's list */
export const valueOf = (names, field, row, text, span) => {
  const { kb } = names;
  if (row.sections.length) return names.resolve(text, row.sections, span);
  if (row.sort === "text") return text;
  if (row.sort === "number" || row.sort === "years") return numberOf(kb, field, row, text, span);
  const words = fold(text);
  const listed = names.lists[row.list];
  if (listed?.has(words)) return listed.get(words);
  const synonyms = new Map(Object.entries(row.synonyms));
  const phrases = new Map(
    listed ? [...listed.values()].map((value) => [value, value]) : [...Object.entries(row.values), ...synonyms],
  );
  for (const [value, phrase] of phrases) {
    if (words === fold(value) || words === fold(phrase)) return synonyms.has(value) ? phrase : value;
  }
  const expected = [...phrases.keys()];
  const [close] = nearest(words, expected.map(fold));
  const hint = close
    ? kb.say("near value", { value: close })
    : kb.say("possible values", { values: expected.join(", ") });
  const message = kb.say("unknown value", { value: quote(text), field, hint });
  throw unknownName(message, { span, expected });
};
/* why a question about voices or one that is worked out has no answer as it stands; empty where it has one */
export const reasonToRefuse = (kb, { target, where, count }) => {
  const analysis = kb.analysis(target);
  if (!analysis) {
    const speaks = target !== "voices" || where.some((part) => part.length > 1 || !part[0].negated);
    return speaks ? "" : kb.say("silent claim");
  }
  if (count) return kb.say("count", { target });
  if (where.some((part) => part.length > 1 || part[0].negated)) return kb.say("plain names", { target });
  const { fields, least, most } = analysis;
  const conditions = where.flat();
  if (fields.length > 1 && conditions.map(({ field }) => field).join() !== fields.join()) {
    return kb.say("ends", { target, fields: fields.map((field) => `${field}:NAME`).join(" and ") });
  }
  const ids = conditions.map(({ value }) => value);
  if (unique(ids).length < least) {
    const reason = kb.say(least > 1 ? "few names" : "one name", { target, least });
    return ids.length > 1 ? kb.say("same name", { reason }) : reason;
  }
  if (ids.length > most) return kb.say("many names", { target, most });
  const areSources = unique(ids.map((id) => kb.section(id) === "sources"));
  return target === "comparison" && areSources.length > 1 ? kb.say("unlike names") : "";
};

// a verb in the plural, denied: do not supply, are not supplied by
const BE = /^(are|were)(?: |$)/;
const deniedVerb = (several) => (BE.test(several) ? several.replace(BE, "$1 not ") : `do not ${several}`);
/* how several records fulfil a condition, do not, and how one does */
export const phrasesOf = (kb, { field, value, qualifier }, row) => {
  if (row.sort === "relation") {
    if (field === "thing-of") return kb.data.phrases.thing;
    const [verb, several] = kb.data.predicates[value].slice(field === "subject-of" ? 0 : 2);
    return [several, deniedVerb(several), verb].map((phrase) => `${phrase} {}`);
  }
  if (field === "check" && qualifier) return kb.data.phrases.citation;
  const said = own(row.special, value, row.phrases);
  const phrases = said.map((phrase) => phrase || deniedVerb(said[0]));
  if (field !== "within") return phrases;
  return phrases.map((phrase) => phrase.replace("{}", counted(Number(qualifier), "step")));
};
// the ends of a relation as a sentence says them
const phrasedEnds = (kb, { field, value, qualifier, object }, row, name) => {
  const [near, far] = [name(qualifier), object && name(object)];
  const verb = field.endsWith("-of") && field !== "thing-of" ? "" : verbOf(kb, qualifier, value);
  if (row.sort === "statement") return kb.say("statement", { subject: near, verb, object: far });
  if (field !== "thing-of") return far ? kb.say("thing given", { thing: far, recipient: near }) : near;
  return kb.say(far ? "thing to somebody" : "thing given away", { entity: near, verb, recipient: far });
};
/* the value of a condition as a sentence says it; `name` says what a record is called, and is asked for each */
export const phrasedValue = (kb, condition, row, name) => {
  const { field, value, qualifier } = condition;
  if (row.sort === "statement" || row.sort === "relation") return phrasedEnds(kb, condition, row, name);
  if (field === "cites" && qualifier) return kb.say("cited page", { name: name(value), page: qualifier });
  if (row.sections.length) return name(value);
  if (field === "check" && qualifier) {
    return kb.say("checked citation", { name: name(qualifier), verdict: row.values[value] });
  }
  if (row.sort === "years") return phrasedSpan(kb, value);
  if ((row.list && row.list !== "LANGUAGE") || row.sort === "text") return `"${value}"`;
  return own(row.values, value, value);
};
