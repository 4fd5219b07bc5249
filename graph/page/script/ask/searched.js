/* What records are found by, each text with what a word of it counts, as graph/search has it: of what the page has as
   data, and of the further texts that Python gives. */
import { memoized } from "../collect.js";
import { foldedWords } from "../text.js";
import { stem } from "./phrases.js";

// adds to what the words of a text weigh in a record; the records come in their order
const weigh = (postings, record, weight) => {
  for (const { ranks, weights } of postings) {
    if (ranks[ranks.length - 1] === record) weights[weights.length - 1] += weight;
    else {
      ranks.push(record);
      weights.push(weight);
    }
  }
};
const namesOf = (kb, id) => [kb.nameOf(id), ...kb.aliasesOf(id)].join(" ");
const makersOf = (kb, id) => kb.data.makers[kb.number.get(id) - kb.data.starts.sources];
const addFurther = ({ data, number }, id, add) => {
  for (const further of data.further.of[number.get(id)]) add(...data.further.weighed[further]);
};
export const ofClaim = (kb, id, add) => {
  const claim = kb.number.get(id);
  const { readFrom, ends, voices, citations, predicates, search } = kb.data;
  const { weights } = search;
  const { says, about, checks } = kb.claims[claim];
  add(says, weights.says);
  add(id, weights.id);
  for (const entity of about) add(namesOf(kb, entity), weights.name);
  for (const actor of kb.ids(voices[claim][2])) add(namesOf(kb, actor), weights.voice);
  for (const passage of readFrom[claim]) add(ends[passage].join(" "), weights.ends);
  for (const [, , predicate] of kb.statedBy([claim])) add(predicates[predicate][0], weights.verb);
  for (const [work] of checks) add([kb.nameOf(work), ...makersOf(kb, work)].join(" "), weights.work);
  for (const [, finding] of citations[claim]) add(finding, weights.finding);
  addFurther(kb, id, add);
};
/* of a work its entry, and beside it what it is cited for and what was found there */
export const ofSource = (kb, id, add) => {
  const { weights } = kb.data.search;
  const [title, ...citedAs] = kb.aliasesOf(id);
  add(title, weights.title);
  add([kb.nameOf(id), ...makersOf(kb, id), ...citedAs].join(" "), weights.maker);
  add(`${kb.kindOfId(id)} ${kb.yearOf(id)}`, weights.kind);
  for (const claim of kb.citing(id)) {
    const { says, about, checks } = kb.claims[claim];
    add(says, weights.citing);
    for (const entity of about) add(kb.nameOf(entity), weights.citing);
    checks.forEach(([work], rank) => work === id && add(kb.data.citations[claim][rank][1], weights.citing));
  }
  for (const note of kb.notesOf(id)) add(note, weights.note);
  addFurther(kb, id, add);
};
/* of an entity its names and its kind, and beside them the claims that mention it */
export const ofEntity = (kb, id, add) => {
  const { weights } = kb.data.search;
  add(namesOf(kb, id), weights.title);
  add(kb.kindOfId(id), weights.kind);
  for (const claim of kb.about(id)) add(kb.claims[claim].says, weights.citing);
  for (const note of kb.notesOf(id)) add(note, weights.note);
};

/* takes a record up into postings: stem -> the records that have it, in their order, and beside it their weights */
export const indexer = (kb, textsOf, postings) => {
  const postingOf = (word) => memoized(postings, stem(kb, word), () => ({ ranks: [], weights: [] }));
  // a word as it is written, or a text -> the postings of what it folds to: most recur
  const [ofWords, ofTexts] = [new Map(), new Map()];
  const ofWritten = (word) => memoized(ofWords, word, () => foldedWords(word).map(postingOf));
  const postingsIn = (text) => memoized(ofTexts, text, () => text.split(/[\s-]+/).flatMap(ofWritten));
  return (id, rank) => textsOf(kb, id, (text, weight) => weigh(postingsIn(text), rank, weight));
};
/* how much the words of each record weigh together, but for the length of the others */
export const normsOf = (kb, ids, postings) => {
  const { k1, b, tenths } = kb.data.search;
  const lengths = ids.map(() => 0);
  for (const { ranks, weights } of postings.values()) {
    ranks.forEach((rank, place) => {
      lengths[rank] += weights[place];
    });
  }
  const mean = lengths.reduce((total, length) => total + length, 0) / Math.max(lengths.length, 1) || tenths;
  return lengths.map((length) => tenths * k1 * (1 - b + (b * length) / mean));
};
