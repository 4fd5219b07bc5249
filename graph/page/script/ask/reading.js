/* The typed question in English: a sentence that is itself a question with the same meaning. */
import { own } from "../collect.js";
import { listed, thousands } from "../text.js";
import { phrasedValue, phrasesOf } from "./conditions.js";
import { quote } from "./names.js";
import { conditionsOf, isSame, unlessRefused } from "./question.js";
import { read } from "./reader.js";
import { howMany, nounOf } from "./wording.js";
import { wordsOf } from "./words.js";

// a phrase that denies, in the singular: does not supply, is not supplied by
const inSingular = (kb, phrase) => {
  const [verb] = phrase.split(" ", 1);
  return own(kb.data.singular, verb, verb) + phrase.slice(verb.length);
};
const filledPhrase = ({ phrase, value }) => phrase.replace("{}", () => value);
// the phrase of a part and the value for its gap; no value where the phrase is whole and joins with no other
const phraseOf = (kb, { target }, part, name, isSingular) => {
  const branches = part.map((condition) => {
    const row = kb.row(target, condition.field);
    const joins = row.sections.length && row.sort !== "relation" && !condition.qualifier && !condition.negated;
    const [several, denied, single] = phrasesOf(kb, condition, row);
    const deniedPhrase = isSingular ? inSingular(kb, denied) : denied;
    const plainPhrase = isSingular ? single : several;
    const phrase = condition.negated ? deniedPhrase : plainPhrase;
    return { phrase, value: phrasedValue(kb, condition, row, name), joins };
  });
  const [{ phrase, value, joins }] = branches;
  if (branches.length === 1) return joins ? [phrase, value] : [filledPhrase(branches[0]), ""];
  if (!branches.every((branch) => branch.phrase === phrase && branch.joins)) {
    return [branches.map(filledPhrase).join(" or else "), ""];
  }
  const values = branches.map((branch) => branch.value);
  return [phrase.replace("{}", () => listed(values, "or")), ""];
};
/* the conditions in words, neighbours with the same verb joined: cite Jardine 2019 and mention Huawei */
const phrased = (kb, question, name, isSingular = false) => {
  const parts = [];
  for (const part of question.where) {
    const [phrase, value] = phraseOf(kb, question, part, name, isSingular);
    const last = parts.at(-1);
    if (value && last?.phrase === phrase) last.values.push(value);
    else parts.push({ phrase, values: [value], negated: part.at(-1).negated });
  }
  return parts.reduce((words, { phrase, values, negated }, rank) => {
    // "do not cite x and mention y" leaves open whether the "not" is for both; behind a "but" it is not
    const behind = parts[rank - 1]?.negated && !negated ? " but " : " and ";
    return words + (words && behind) + phrase.replace("{}", () => listed(values, "and"));
  }, "");
};
/* how many records answer, in a sentence: 2 claims cite Jardine 2019 */
export const countSentence = (kb, question, count) => {
  const { target, where, order, most } = question;
  const gaps = { noun: nounOf(question, count), count: thousands(count) };
  if (where.length) gaps.conditions = phrased(kb, question, (id) => kb.called(id), count < 2);
  if (most && count) {
    [gaps.order] = kb.data.orders[target][order];
    return kb.say(where.length ? "first records that" : "first records", gaps);
  }
  if (!where.length) return kb.say(["no records", "one record", "records"][Math.min(count, 2)], gaps);
  if (count) return `${howMany(count, question)} ${gaps.conditions}.`;
  const isQuoted = conditionsOf(question).some(({ field, negated }) => field === "words" && !negated);
  return kb.say(isQuoted && where.length === 1 ? "no such words" : "no answer", gaps);
};

const sentenceAsking = (kb, question, name) => {
  const { target, where, order, count, most } = question;
  const analysis = kb.analysis(target);
  if (analysis) {
    const called = where.map(([{ value }]) => name(value));
    if (!called.length) return analysis.alone;
    const names = analysis.wording.split("{}").length === 2 ? [listed(called, "and")] : called;
    return names.reduce((words, each) => words.replace("{}", () => each), analysis.wording);
  }
  const conditions = where.length ? phrased(kb, question, name) : kb.say("no condition");
  const [adjective] = order ? kb.data.orders[target][order] : [""];
  if (most) {
    const ofFirst = `question of the first${where.length ? " that" : ""}`;
    return kb.say(ofFirst, { order: `${most} ${adjective}`, target, conditions });
  }
  const form = (count ? "counted question" : "question") + (order && " in order");
  return kb.say(form, { order: adjective, target, conditions });
};
/* whether a record is found by its name in a question: a name may be a keyword, or belong to two records */
export const stands = (names, id) => {
  const { kb } = names;
  const words = wordsOf(kb.name(id), names);
  const section = kb.section(id);
  if (section === "claims") return words.length === 1 && words.at(0).claim === id;
  const { e: entities, w: topics } = kb.sorts;
  const isTopic = section === "sources" && kb.about(id).length > 0; // which an entity of its name would hide
  const ownSections = entities.includes(section) ? entities : [section];
  const [ids] = names.findRanked(words.text, isTopic ? topics : ownSections);
  return ids.join() === id && words.isName(0) && words.nameLength(0) === words.length;
};
// whether the sentence is understood as the question that it says
const isRead = (asked, question, names) => isSame(unlessRefused(() => read(asked, names)), question);
/* whether the names of the sentence are those of the question: several of them may make another together */
const namesStand = (asked, named, question, names) => {
  // a name that stands before its verb may be read on with it: "what X exports"
  const isBeforeVerb = conditionsOf(question).some(({ field }) => field === "thing-of");
  if (named.length < 2 && !isBeforeVerb) return named.every((id) => stands(names, id));
  return isRead(asked, question, names);
};
/* names are said as a reader knows them, unless the sentence would then be understood otherwise */
export const inEnglish = (question, names) => {
  const { kb } = names;
  const named = [];
  const plain = sentenceAsking(kb, question, (id) => {
    named.push(id);
    return kb.called(id);
  });
  if (namesStand(plain, named, question, names)) return plain;
  const quoted = sentenceAsking(kb, question, (id) => quote(kb.called(id).replace(/^the /, "")));
  return isRead(quoted, question, names) ? quoted : sentenceAsking(kb, question, (id) => `"${id}"`);
};
/* each part of the conditions in words, as one record fulfils it: cites Jardine 2019 */
export const phrases = (kb, question) =>
  question.where.map((part) => {
    const [phrase, value] = phraseOf(kb, question, part, (id) => kb.called(id), true);
    return phrase.replace("{}", () => value);
  });
