/* Whole questions made of the data: to begin with, and while somebody types. Each has answers, and says how many. */
import { unique } from "../collect.js";
import { fold, format } from "../text.js";
import { analyse } from "./analyses.js";
import { evaluate } from "./evaluate.js";
import { stands } from "./reading.js";
import { understoodOrNull } from "./understand.js";

// what a question calls a record: by its name, unless that would be read otherwise
const typedName = (names, id) => (stands(names, id) ? names.kb.name(id) : `"${id}"`);
const claimsCount = (kb, id) => kb.citing(id).length || kb.about(id).length;
// the records whose name begins so, or a word of it: the name itself first, then the busiest
const recordsBegun = (names, begun) => {
  const { kb } = names;
  const folded = fold(begun);
  if ([...folded].length < 2) return [];
  const fits = new Map();
  for (const [name, ids] of names.namings()) {
    if (!name.startsWith(folded) && !name.includes(` ${folded}`)) continue;
    for (const id of ids) fits.set(id, fits.get(id) || fold(kb.name(id)).startsWith(folded));
  }
  return [...fits.keys()].sort(
    (left, right) => fits.get(right) - fits.get(left) || claimsCount(kb, right) - claimsCount(kb, left),
  );
};
// what may be asked of a record, the verbs of its own relations among it
const questionsOf = (names, id) => {
  const { kb } = names;
  const { source, entity, others, does, who } = kb.data.offers;
  const name = typedName(names, id);
  const asked = (forms) => forms.map((form) => format(form, name));
  if (kb.section(id) === "sources") return asked(source);
  const relations = kb.statedBy(kb.about(id)).filter(([, ...ends]) => ends.flat().includes(id));
  const inVerbs = relations.flatMap(([, subject, predicate]) => {
    const [reads, several] = kb.data.predicates[predicate];
    if (subject !== id) return [format(who, reads, name)];
    return /^(is|are|was|were) /.test(reads) ? [] : [format(does, name, several)]; // "does" has no "is moving to"
  });
  return [...asked(entity), ...unique(inVerbs).slice(0, 3), ...asked(others)];
};
// what was typed, with the name that was begun; what goes on from that; and two names as questions
const completed = (names, before, id) => {
  const { offers, sections } = names.kb.data;
  const name = typedName(names, id);
  const [first] = names.findRanked(before, sections.sorts.e);
  const isPair = first.length === 1 && names.kb.section(id) !== "sources";
  const pairs = isPair ? offers.pair.map((form) => format(form, typedName(names, first[0]), name)) : [];
  const begun = `${before} ${name}`;
  const further = questionsOf(names, id).filter((question) => fold(question).startsWith(`${fold(begun)} `));
  return [begun, ...further, ...pairs];
};
const countOf = (names, asked) => {
  const { kb } = names;
  const question = understoodOrNull(names, asked);
  if (!question) return 0;
  return (kb.analysis(question.target) ? analyse(kb, question).ids : evaluate(kb, question)).length;
};
// those of the questions that are understood whole and have an answer, each once
const answeredOffers = (names, questions, most) => {
  const offers = [];
  for (const question of unique(questions)) {
    if (offers.length === most) break;
    const answers = countOf(names, question);
    if (answers) offers.push({ question, answers });
  }
  return offers;
};
/* questions to begin with, which Python has chosen */
export const openers = ({ kb }) => kb.data.offers.opening.map(([question, answers]) => ({ question, answers }));
/* whole questions that go on from what somebody has typed so far, or are about what it names */
export const offers = (names, typed) => {
  const { longest, most } = names.kb.data.offers;
  const words = typed.split(/\p{White_Space}+/u).filter(Boolean);
  const questions = words.length ? [typed] : [];
  for (let start = Math.max(0, words.length - longest); start < words.length; start += 1) {
    const [before, begun] = [words.slice(0, start).join(" "), words.slice(start).join(" ")];
    const ids = recordsBegun(names, begun).slice(0, before ? 6 : 3);
    if (before) questions.push(...ids.flatMap((id) => completed(names, before, id)));
    else questions.push(...ids.flatMap((id, rank) => questionsOf(names, id).slice(0, rank ? 2 : 5)));
    if (ids.length) break;
  }
  const folded = fold(typed);
  const known = new Set(questions.map(fold));
  for (const { question } of openers(names)) {
    const asked = fold(question);
    if (folded && asked.includes(folded) && !known.has(asked)) questions.push(question);
  }
  return answeredOffers(names, questions, most);
};
