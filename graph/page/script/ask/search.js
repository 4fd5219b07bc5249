/* The claims nearest to some words, by Okapi BM25 (graph/search). A word counts by its stem, and one that no
   claim has by those that begin like it or are one letter away. The index is made here of what the page has as data,
   and of the further texts that Python gives. */
import { grouped, lazily, unique } from "../collect.js";
import { fold, foldedWords } from "../text.js";
import { isLetterAway } from "./nearest.js";
import { stem, stemsInRow } from "./phrases.js";

const isUpper = (word) => word === word.toUpperCase() && word !== word.toLowerCase();
// adds to what the words of a text weigh in a claim; the claims come in their order
const weigh = (postings, claim, weight) => {
  for (const { claims, weights } of postings) {
    if (claims[claims.length - 1] === claim) weights[weights.length - 1] += weight;
    else {
      claims.push(claim);
      weights.push(weight);
    }
  }
};
const wordsOfWork = (kb, id) =>
  [kb.nameOf(id), ...kb.data.makers[kb.number.get(id) - kb.data.starts.sources]].join(" ");
const writtenWords = (text) => text.split(/[\s-]+/);
/* takes a claim up into postings: stem -> the claims that have it, in reading order, and beside it their weights */
const indexer = (kb, postings) => {
  const postingOf = (word) => {
    const term = stem(kb, word);
    if (!postings.has(term)) postings.set(term, { claims: [], weights: [] });
    return postings.get(term);
  };
  const written = new Map(); // a word as it is written -> the postings of what it folds to: most stand in many texts
  const postingsOfWritten = (word) =>
    written.get(word) || written.set(word, foldedWords(word).map(postingOf)).get(word);
  const { readFrom, ends, voices, citations, further, search } = kb.data;
  const { weights: counts } = search;
  const postingsIn = (text) => writtenWords(text).flatMap(postingsOfWritten);
  const weighText = (text, claim, weight) => {
    for (const word of writtenWords(text)) weigh(postingsOfWritten(word), claim, weight);
  };
  const namesOf = (id) => postingsIn([kb.nameOf(id), ...kb.aliasesOf(id)].join(" "));
  const names = new Map(); // those of an entity, which stands beside many claims
  const ofNames = (id) => names.get(id) || names.set(id, namesOf(id)).get(id);
  const ofWork = (id) => names.get(id) || names.set(id, postingsIn(wordsOfWork(kb, id))).get(id);
  const ofFurther = further.weighed.map(([text]) => postingsIn(text));
  const knownEnds = []; // those of a passage from which claims are read
  const ofEnds = (passage) => (knownEnds[passage] ||= postingsIn(ends[passage].join(" ")));
  return (claim) => {
    const { id, says, about, checks } = kb.claims[claim];
    weighText(says, claim, counts.says);
    weighText(id, claim, counts.id);
    for (const entity of about) weigh(ofNames(entity), claim, counts.name);
    for (const actor of kb.ids(voices[claim][2])) weigh(ofNames(actor), claim, counts.voice);
    for (const passage of readFrom[claim]) weigh(ofEnds(passage), claim, counts.ends);
    for (const [, , predicate] of kb.statedBy([claim])) weighText(kb.data.predicates[predicate][0], claim, counts.verb);
    for (const [work] of checks) weigh(ofWork(work), claim, counts.work);
    for (const [, finding] of citations[claim]) weighText(finding, claim, counts.finding);
    for (const number of further.of[claim]) weigh(ofFurther[number], claim, further.weighed[number][1]);
  };
};
/* how much the words of each claim weigh together, but for the length of the others */
const normsOf = (kb, postings) => {
  const { k1, b, tenths } = kb.data.search;
  const lengths = kb.claims.map(() => 0);
  for (const { claims, weights } of postings.values()) {
    claims.forEach((claim, rank) => {
      lengths[claim] += weights[rank];
    });
  }
  const mean = lengths.reduce((total, length) => total + length, 0) / Math.max(lengths.length, 1) || tenths;
  return lengths.map((length) => tenths * k1 * (1 - b + (b * length) / mean));
};

export class Search {
  #kb;
  #takeUp;
  #index = new Map(); // the postings of the claims that are taken up
  #taken = 0; // claims
  #impacts = new Map(); // stem -> its claims and what it counts there, before it is known how rare it is
  #norms;
  #byLetter;
  #alike;
  #ranked = new Map();
  constructor(kb) {
    this.#kb = kb;
    const { alike, stop } = kb.data.search;
    this.stopWords = new Set(stop);
    this.#alike = lazily(() => alike.map((words) => unique(words.split(" ").map((word) => stem(kb, word)))));
    this.#takeUp = indexer(kb, this.#index);
    this.#byLetter = lazily(() => grouped((put) => [...this.#postings.keys()].forEach((term) => put(term[0], term))));
    this.#norms = lazily(() => normsOf(kb, this.#postings));
  }
  get #postings() {
    this.takeUp(Infinity);
    return this.#index;
  }
  /* takes up so many more claims, and says whether there are still others: whoever searches takes up the rest */
  takeUp(most) {
    const { length } = this.#kb.claims;
    for (let left = most; left && this.#taken < length; left -= 1) this.#takeUp(this.#taken++);
    return this.#taken < length;
  }
  /* the claims that have a stem, in reading order */
  claimsWith(term) {
    return this.#postings.get(term)?.claims ?? [];
  }
  /* the ids of the claims that are found by one of some stems */
  having(terms) {
    return new Set(this.#kb.ids(terms.flatMap((term) => this.claimsWith(term))));
  }
  /* the stems of the words with which people ask for the same as with one, the first of its group */
  alikeTo(word) {
    return this.#alike().find(([first]) => first === stem(this.#kb, word));
  }
  /* the claims that have a word with these folded letters in it, whatever its ending, in reading order */
  claimsContaining(letters) {
    const root = stem(this.#kb, letters);
    const isMeant = (term) => term.includes(letters) || term.includes(root);
    const claims = [...this.#postings].flatMap(([term, posting]) => (isMeant(term) ? posting.claims : []));
    return unique(claims).sort((left, right) => left - right);
  }
  /* the ids of the claims nearest to some words, best first; of some claims those without any of the words come last */
  nearest(text, among = null, most = this.#kb.data.search.most) {
    const near = this.#rank(text);
    if (!among) return near.slice(0, most);
    const chosen = new Set(among);
    const first = near.filter((id) => chosen.has(id));
    for (const id of first) chosen.delete(id);
    const { number } = this.#kb;
    const further = [...chosen].sort((left, right) => number.get(left) - number.get(right));
    return [...first, ...further].slice(0, most);
  }
  /* the nearest claims that have half of a text's words or more: a suggestion and no answer */
  saying(text) {
    const { words } = this.#wanted(text);
    const own = (id) => stemsInRow(this.#kb, this.#kb.says(id));
    const hasHalf = (id) => 2 * words.filter((word) => own(id).includes(` ${word} `)).length >= words.length;
    return this.nearest(text, null, 3).filter(hasHalf);
  }
  /* whether some claim is found by this word, whatever its ending, or people ask with it as with others */
  knows(word) {
    const root = stem(this.#kb, word);
    return this.#postings.has(root) || this.#alike().some((group) => group.includes(root));
  }
  // all claims with some of the words, best first
  #rank(text) {
    if (!this.#ranked.has(text)) {
      if (this.#ranked.size > 15) this.#ranked.clear();
      this.#ranked.set(text, this.#found(text));
    }
    return this.#ranked.get(text);
  }
  #found(text) {
    const scores = new Map();
    const { words, groups } = this.#wanted(text);
    const { like, digits } = this.#kb.data.search;
    for (const word of words) {
      this.#add(scores, this.#postings.has(word) ? [word] : [], 1);
      this.#add(scores, this.#like(word), like);
    }
    for (const group of groups) {
      const further = group.filter((word) => this.#postings.has(word) && !words.includes(word));
      this.#add(scores, further, like);
    }
    const rounded = [...scores].map(([claim, score]) => [claim, Math.round(score * 10 ** digits)]);
    const best = rounded.sort((left, right) => right[1] - left[1] || left[0] - right[0]);
    return this.#kb.ids(best.map(([claim]) => claim));
  }
  // add to the scores of the claims what one word counts for which several terms may stand
  #add(scores, terms, share) {
    const [first = new Map(), ...further] = terms.map((term) => this.#impact(term));
    const impacts = further.length ? new Map(first) : first;
    for (const more of further) {
      for (const [claim, impact] of more) if (impact > (impacts.get(claim) || 0)) impacts.set(claim, impact);
    }
    const rarity = Math.log(1 + (this.#kb.claims.length - impacts.size + 0.5) / (impacts.size + 0.5));
    const factor = share * (rarity * (this.#kb.data.search.k1 + 1));
    for (const [claim, impact] of impacts) scores.set(claim, (scores.get(claim) || 0) + factor * impact);
  }
  #impact(term) {
    if (!this.#impacts.has(term)) {
      const norms = this.#norms();
      const { claims, weights } = this.#postings.get(term);
      const impacts = claims.map((claim, rank) => [claim, weights[rank] / (weights[rank] + norms[claim])]);
      this.#impacts.set(term, new Map(impacts));
    }
    return this.#impacts.get(term);
  }
  // the stems that are like one: longer by an ending; where no claim has it, those a letter away
  #like(word) {
    const { least } = this.#kb.data.search;
    const terms = this.#byLetter().get(word[0]) || [];
    if (this.#postings.has(word)) {
      const root = word.endsWith("y") ? `${word.slice(0, -1)}i` : word;
      return root.length >= least - 1 ? terms.filter((term) => term !== word && term.startsWith(root)) : [];
    }
    if (word.length < least) return [];
    return terms.filter((term) => word.slice(0, least) === term.slice(0, least) || isLetterAway(word, term));
  }
  // the stems of the words that are searched for, and the groups of those alike; "us" asks, and "US" is a state
  #wanted(text) {
    const [words, groups] = [new Set(), new Set()];
    const isShouted = isUpper(text);
    for (const typed of text.match(/[\p{L}\p{N}]+/gu) || []) {
      const isShortName = isUpper(typed) && typed.length > 1 && !isShouted;
      for (const word of fold(typed).split(" ").filter(Boolean)) {
        const root = stem(this.#kb, word);
        for (const group of this.#alike()) if (group.includes(root)) groups.add(group);
        if (isShortName || !this.stopWords.has(word)) words.add(root);
      }
    }
    return { words: [...words], groups: words.size ? [...groups] : [] };
  }
}
