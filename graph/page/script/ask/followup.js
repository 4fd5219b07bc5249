/* A question that goes on from the last answer: "of these, which ...", "and Kyrgyzstan?", "not Zeiger", "the first".
   The regular expressions stand in graph/ask/followup.py. */
import { reasonToRefuse } from "./conditions.js";
import { distinct, isSame, plainCondition, withInstead } from "./question.js";
import { cardOf, understoodOrNull } from "./understand.js";

// the card of one of the records that answered
const numberedCard = ({ kb }, { ids }, [, digits, word = ""]) => {
  const ordinal = word.toLowerCase();
  const spelt = ordinal === "last" ? ids.length : kb.data.followup.ordinals.indexOf(ordinal) + 1;
  const id = ids[(digits ? Number(digits) : spelt) - 1];
  return id && kb.section(id) !== "passages" ? cardOf(id) : null;
};
const countedOnly = ({ kb }, { question }) =>
  kb.analysis(question.target) ? null : { ...question, order: "", count: true, most: 0 };
// the last question, with the conditions of a further one
const narrowed = (names, { question }, [, text]) => {
  if (names.kb.analysis(question.target) || question.most) return null; // a condition behind a cut is none before it
  const further = understoodOrNull(names, `which ${question.target} ${text}`);
  if (further?.target !== question.target) return null;
  const where = distinct([...question.where, ...further.where]);
  return { ...question, where, order: further.order || question.order, count: further.count, most: further.most };
};
// the last question without what cites or mentions a record
const denied = (names, { question }, [, name]) => {
  const { kb } = names;
  if (kb.analysis(question.target) || question.most) return null;
  for (const [section, field] of Object.entries(kb.data.followup.fields)) {
    const [ids] = names.findRanked(name, [section]);
    if (ids.length !== 1 || !kb.row(question.target, field)) continue;
    const condition = plainCondition(field, ids[0]);
    const others = question.where.filter((part) => !isSame(part, [condition]));
    return { ...question, where: distinct([...others, [{ ...condition, negated: true }]]) };
  }
  return null;
};
// the last question about another record: in the place of the last one that it names of that sort
const replaced = (names, { question }, [, name]) => {
  const { kb } = names;
  for (const part of [...question.where].reverse()) {
    const [condition] = part;
    if (part.length > 1 || condition.negated) continue;
    const { sections } = kb.row(question.target, condition.field);
    const [ids] = sections.join() === "predicates" ? [[]] : names.findRanked(name, sections);
    if (ids.length !== 1) continue;
    const changed = withInstead(question, part, [{ ...condition, value: ids[0] }]);
    const once = { ...changed, where: distinct(changed.where) };
    return reasonToRefuse(kb, once) ? null : once;
  }
  return null;
};
const WAYS = { numbered: numberedCard, counted: countedOnly, narrowed, denied, instead: replaced };
/* the typed question of a text that goes on from an answer; null where it is a question by itself */
export const followed = (names, text, before) => {
  const asked = text.replace(/[?.! ]+$/, "");
  for (const [name, question] of Object.entries(WAYS)) {
    const match = new RegExp(`^(?:${names.kb.data.followup[name]})$`, "iu").exec(asked);
    if (match) return question(names, before, match);
  }
  return null;
};
