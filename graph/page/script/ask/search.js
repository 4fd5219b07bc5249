/* The records nearest to some words, by Okapi BM25 (graph/search): claims, works and entities have an index each. A
   word counts by its stem, and one that no record has by those that begin like it or are one letter away. */
import { grouped, lazily, unique } from "../collect.js";
import { fold } from "../text.js";
import { isLetterAway } from "./nearest.js";
import { stem, stemsInRow } from "./phrases.js";
import { indexer, normsOf, ofClaim, ofEntity, ofSource } from "./searched.js";

const isUpper = (word) => word === word.toUpperCase() && word !== word.toLowerCase();

export class Search {
  #kb;
  #ids;
  #idle; // words by which nothing is searched
  #takeUp;
  #index = new Map(); // the postings of the records that are taken up
  #taken = 0; // records
  #impacts = new Map(); // stem -> its records and what it counts there, before it is known how rare it is
  #norms;
  #byLetter;
  #alike; // groups of stems with which people ask for the same
  #groups; // and the same beside those near in meaning, with what another word of the group counts
  #ranked = new Map();
  /* of records by what adds the texts of each, and beside the words that only ask those by which none is searched */
  constructor(kb, ids, textsOf, idle = []) {
    this.#kb = kb;
    this.#ids = ids;
    const { alike, near, like, nearly, stop } = kb.data.search;
    this.stopWords = new Set(stop);
    this.#idle = new Set([...stop, ...idle]);
    this.#alike = alike.map((stems) => stems.split(" "));
    const groupsOf = (each, share) => each.map((stems) => ({ stems: stems.split(" "), share }));
    this.#groups = [...groupsOf(alike, like), ...groupsOf(near, nearly)];
    this.#takeUp = indexer(kb, textsOf, this.#index);
    this.#byLetter = lazily(() => grouped((put) => [...this.#postings.keys()].forEach((term) => put(term[0], term))));
    this.#norms = lazily(() => normsOf(kb, ids, this.#postings));
  }
  get #postings() {
    this.takeUp(Infinity);
    return this.#index;
  }
  /* takes up so many more records, and says whether there are still others: whoever searches takes up the rest */
  takeUp(most) {
    const { length } = this.#ids;
    for (let left = most; left && this.#taken < length; left -= 1) this.#takeUp(this.#ids[this.#taken], this.#taken++);
    return this.#taken < length;
  }
  /* the claims that have a stem, in reading order */
  claimsWith(term) {
    return this.#postings.get(term)?.ranks ?? [];
  }
  /* the ids of the claims that are found by one of some stems */
  having(terms) {
    return new Set(this.#kb.ids(terms.flatMap((term) => this.claimsWith(term))));
  }
  /* the stems of the words with which people ask for the same as with one, the first of its group */
  alikeTo(word) {
    return this.#alike.find(([first]) => first === stem(this.#kb, word));
  }
  /* the claims that have a word with these folded letters in it, whatever its ending, in reading order */
  claimsContaining(letters) {
    const root = stem(this.#kb, letters);
    const isMeant = (term) => term.includes(letters) || term.includes(root);
    const claims = [...this.#postings].flatMap(([term, { ranks }]) => (isMeant(term) ? ranks : []));
    return unique(claims).sort((left, right) => left - right);
  }
  /* the ids of the records nearest to some words, best first; of those among which it is searched, all come */
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
  /* whether some record is found by this word, whatever its ending, or people ask with it as with others */
  knows(word) {
    const root = stem(this.#kb, word);
    return this.#postings.has(root) || this.#alike.some((group) => group.includes(root));
  }
  // all records with some of the words, best first
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
    for (const { stems, share } of groups) {
      const further = stems.filter((word) => this.#postings.has(word) && !words.includes(word));
      this.#add(scores, further, share);
    }
    const rounded = [...scores].map(([rank, score]) => [rank, Math.round(score * 10 ** digits)]);
    const best = rounded.sort((left, right) => right[1] - left[1] || left[0] - right[0]);
    return best.map(([rank]) => this.#ids[rank]);
  }
  // add to the scores of the records what one word counts for which several terms may stand
  #add(scores, terms, share) {
    const [first = new Map(), ...further] = terms.map((term) => this.#impact(term));
    const impacts = further.length ? new Map(first) : first;
    for (const more of further) {
      for (const [rank, impact] of more) if (impact > (impacts.get(rank) || 0)) impacts.set(rank, impact);
    }
    const rarity = Math.log(1 + (this.#ids.length - impacts.size + 0.5) / (impacts.size + 0.5));
    const factor = share * (rarity * (this.#kb.data.search.k1 + 1));
    for (const [rank, impact] of impacts) scores.set(rank, (scores.get(rank) || 0) + factor * impact);
  }
  #impact(term) {
    if (!this.#impacts.has(term)) {
      const norms = this.#norms();
      const { ranks, weights } = this.#postings.get(term);
      const impacts = ranks.map((rank, place) => [rank, weights[place] / (weights[place] + norms[rank])]);
      this.#impacts.set(term, new Map(impacts));
    }
    return this.#impacts.get(term);
  }
  // the stems that are like one: longer by an ending; where no record has it, those a letter away
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
  // the stems of the words that are searched for, and the groups of those alike, of a quotation none; "us" asks, and
  // "US" is a state
  #wanted(text) {
    const [words, groups] = [new Set(), new Set()];
    const isShouted = isUpper(text);
    for (const typed of text.match(/[\p{L}\p{N}]+/gu) || []) {
      const isShortName = isUpper(typed) && typed.length > 1 && !isShouted;
      for (const word of fold(typed).split(" ").filter(Boolean)) {
        const root = stem(this.#kb, word);
        for (const group of this.#groups) if (group.stems.includes(root)) groups.add(group);
        if (isShortName || !this.#idle.has(word)) words.add(root);
      }
    }
    return { words: [...words], groups: words.size && !text.startsWith('"') ? [...groups] : [] };
  }
}

/* the indexes of a dataset, each made when somebody first searches */
export const searches = (kb) => ({
  search: lazily(() => new Search(kb, kb.idsIn("claims"), ofClaim)),
  workSearch: lazily(() => new Search(kb, kb.idsOf("s"), ofSource, kb.data.search.ofWorks)),
  entitySearch: lazily(() => new Search(kb, kb.idsOf("e"), ofEntity)),
});
/* the works or the entities nearest to some words, where these are asked for; none where claims are */
export const soughtNear = (kb, target, text) => {
  const { fewOf, most } = kb.data.search;
  if (target === "sources") {
    return kb.workSearch().nearest(text).filter((id) => !kb.isOnlyRead(id)).slice(0, fewOf[0]);
  }
  if (!kb.isOfEntities(target)) return [];
  const near = kb.entitySearch().nearest(text, null, 2 * most);
  return near.filter((id) => kb.data.targets[target].includes(kb.section(id))).slice(0, fewOf[1]);
};
