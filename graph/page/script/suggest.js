/* Whole questions for what somebody has typed so far, of which each is understood. */
import { unique } from "./collect.js";
import { engine } from "./engine.js";
import { facts, texts } from "./messages.js";
import { entities, idsByName, nameOf, sources } from "./records.js";
import { fold, format } from "./text.js";

const MOST = 8;
const LONGEST_NAME = 4; // words behind the last that may belong to the name that is being typed
const isUnderstood = (question) => {
  try {
    return Boolean(engine().answer(engine().toShort(question)));
  } catch {
    return false;
  }
};
// whose name or a word of it begins so: the name itself first, then the busiest
const recordsCalled = (words, most) => {
  const folded = fold(words);
  if (folded.length < 2) return [];
  const fits = new Map();
  for (const [name, ids] of idsByName) {
    if (!name.startsWith(folded) && !name.includes(` ${folded}`)) continue;
    for (const id of ids) fits.set(id, Math.max(fits.get(id) || 0, fold(nameOf(id)).startsWith(folded) ? 2 : 1));
  }
  const { about, cites } = engine().data.found.claims;
  const claims = (id) => (about?.[id] || cites?.[id] || []).length;
  return [...fits.keys()]
    .sort((left, right) => fits.get(right) - fits.get(left) || claims(right) - claims(left))
    .slice(0, most);
};
const asTyped = (id) => (engine().data.by_id.includes(id) ? `"${id}"` : nameOf(id));
const questionsAbout = (id) => {
  const name = asTyped(id);
  if (sources.has(id)) return texts.offers.source.map((form) => format(form, name));
  const { stated, predicates } = engine().data;
  const relations = stated.filter(([, subject, , object]) => subject === id || object === id);
  const inVerbs = unique(
    relations.map(([, subject, predicate]) => {
      const [reads, base] = predicates[predicate];
      return subject === id ? format(texts.offers.does, name, base) : format(texts.offers.who, reads, name);
    }),
  );
  const [first, second, ...further] = texts.offers.entity.map((form) => format(form, name));
  return [first, second, ...inVerbs.slice(0, 3), ...further];
};
// what was typed before the name, with the name; and two names as one question
const completions = (before, id) => {
  const questions = [`${before} ${asTyped(id)}`];
  const [first] = idsByName.get(fold(before)) || [];
  if (entities.has(first) && entities.has(id)) {
    questions.push(...texts.offers.pair.map((form) => format(form, nameOf(first), nameOf(id))));
  }
  return questions;
};
export const suggestions = (text) => {
  const typed = text.trim();
  const words = typed.split(/\s+/);
  let questions = [];
  for (let from = Math.max(0, words.length - LONGEST_NAME); from < words.length && !questions.length; from += 1) {
    const before = words.slice(0, from).join(" ");
    if (before) questions = recordsCalled(words.slice(from).join(" "), 6).flatMap((id) => completions(before, id));
    else questions = recordsCalled(typed, 3).flatMap((id, rank) => questionsAbout(id).slice(0, rank ? 2 : 5));
  }
  const folded = fold(typed);
  questions.push(...facts.questions.filter((question) => folded && fold(question).includes(folded)));
  if (typed && isUnderstood(typed)) questions.unshift(typed);
  return unique(questions).filter(isUnderstood).slice(0, MOST);
};
