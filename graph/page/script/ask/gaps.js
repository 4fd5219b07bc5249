/* What fills the places of a pattern: keywords, names and lists of them, verbs, numbers and other values. For each
   class of the table one method says in which ways it can be filled from a word on, and where each way ends; the
   longest ways come first. */
import { own, unique } from "../collect.js";
import { NUMERALS } from "./numerals.js";
import { PAGES } from "./shortform.js";

const SAYING = /(?:^|[^\p{L}\p{N}_])(?:say|says|said|state|states)(?: that)?\s*$/iu;
const VERB_CLASSES = ["RELATES", "RELATED", "BEING"];
const EMPTY = { names: [], joint: "", both: false, value: null, verb: "", asks: "", counts: false, does: false };
const filled = (fields) => ({ ...EMPTY, ...fields });
// a page holds for one name: those before it must have theirs
const arePaged = (names) => names.every(({ page }, rank) => !page || names.slice(0, rank).every((name) => name.page));

export class Gaps {
  constructor(words) {
    this.words = words;
    this.names = words.names;
  }
  /* the ways in which a place of this class can be filled from a word on: what fills it, and the word after it */
  fill(terminal, index) {
    const { words } = this;
    if (own(OWN_WAYS, terminal)) return OWN_WAYS[terminal](this, index);
    if (own(NUMERALS, terminal)) {
      return NUMERALS[terminal](this, index).map(([value, end]) => [filled({ value }), end]);
    }
    if (own(this.names.lists, terminal)) return this.#listed(terminal, index);
    if (VERB_CLASSES.includes(terminal)) return this.#verb(terminal, index);
    const start = words.skip(index);
    const keyword = this.#keyword(terminal, start);
    if (!keyword) return [];
    const [value, end] = keyword;
    if (this.names.keywords.valued.has(terminal)) return [[filled({ value }), end]];
    const isDo = terminal === "DO" || terminal === "DONT";
    return [[isDo ? filled({ does: words.at(start).text.startsWith("does") }) : null, end]];
  }
  /* the first of some keywords that stands here: its class, its value and the word after it */
  next(terminals, index) {
    for (const terminal of terminals) {
      const keyword = this.#keyword(terminal, this.words.skip(index));
      if (keyword) return [terminal, ...keyword];
    }
    return null;
  }
  /* the word after each keyword of one of these classes that stands here */
  ends(terminals, index) {
    return terminals.flatMap((terminal) => this.next([terminal], index)?.slice(2) ?? []);
  }
  /* the word after an "are there" that stands here */
  there(index) {
    return this.ends(["ARE"], index).flatMap((are) => this.ends(["THERE"], are));
  }
  /* a "which", "whose" or "are there" that may stand before a condition, and nothing */
  which(index) {
    return [...this.there(index), index].flatMap((start) => [...this.ends(["WHICH", "WHOSE"], start), start]);
  }
  #keyword(terminal, index) {
    const { words } = this;
    const pair = words.run(index, 2);
    if (pair === "reported by" && terminal === "MODALITY") return null; // by whom, and not how firmly
    if (pair === "reported by" && terminal === "SAID") return ["", index + 1];
    if (terminal === "NOTHING" && /^no citations?$/.test(pair)) {
      // but not "no citation that was checked"
      const isLast = words.ended(index + 2) || words.at(index + 2).comma || this.next(["AND", "BUT", "OR"], index + 2);
      return isLast ? ["", index + 2] : null;
    }
    const keyword = words.keyword(terminal, index);
    return keyword && [keyword.value || words.run(index, keyword.length) || "", index + keyword.length];
  }
  /* the name that stands here, known or not: neighbours that no word divides are one name that nobody has */
  name(from) {
    const { words } = this;
    const index = words.skip(from);
    if (index >= words.length) return null;
    const { claim, quoted, start } = words.at(index);
    const named = (name, end) => [{ name, span: words.span(index, end), page: "" }, end];
    if (!words.isPlain(index)) return named(claim || quoted, index + 1);
    const rest = SAYING.test(words.text.slice(0, start)) && words.run(index, words.length - index);
    if (rest && this.names.texts().has(rest)) return named(this.names.texts().get(rest), words.length);
    const length = this.#length(index);
    if (!length) return null;
    let end = index + length;
    for (let further = this.#neighbour(end); further; further = this.#neighbour(end)) end = further;
    return named(words.text.slice(...words.span(index, end)), end);
  }
  /* how many words the name here has, which is one where nobody knows it; 0 where there is none, or where it is rather
     a verb or keyword */
  #length(index) {
    const { words } = this;
    const length = words.nameLength(index);
    const fits = words.verb(index)[1] <= length && (words.isName(index) || !words.beginsKeyword(index));
    return (fits && length) || Number(words.isUnknown(index));
  }
  /* where a name goes on that ends before this word: behind an unknown word or another name, if no comma divides; but a
     number or an initial may stand behind one: "Jardine, 2018" and "Shen, H." are names */
  #neighbour(from) {
    const { words } = this;
    const index = words.skip(from);
    if (index >= words.length || !words.isPlain(index)) return 0;
    const { text, comma } = words.at(index);
    if (comma && !/^(?:.$|\p{Nd})/u.test(text)) return 0;
    const length = this.#length(index);
    return length ? index + length : 0;
  }
  /* the known name that begins here, as it is written, whatever stands behind it */
  singleName(index) {
    const { words } = this;
    const { claim, quoted } = words.at(index);
    if (!words.isPlain(index)) return claim || quoted;
    return words.text.slice(...words.span(index, index + words.nameLength(index)));
  }
  /* the names from here on that "and", "or" and commas join, the longest list first */
  severalNames(from, isPaged = false) {
    const [first = "", , begin = from] = this.next(["BOTH", "EITHER", "ALL"], from) || [];
    const ways = [];
    const names = [];
    let joined = { joint: "", comma: false, start: begin };
    for (let named = this.name(begin); named; named = joined && this.name(joined.start)) {
      const [name, index] = isPaged ? this.#paged(...named) : named;
      names.push(name);
      if (arePaged(names) && (!joined.comma || names.length === 1)) {
        const both = first === "BOTH" || first === "ALL";
        ways.unshift([filled({ names: [...names], joint: joined.joint, both }), index]);
      }
      joined = this.#joinedTo(name, index, joined.joint);
    }
    return first === "EITHER" ? ways.filter(([gap]) => gap.joint === "OR") : ways;
  }
  /* what joins a name with a further one, and the word after it; null where nothing does, or not what did before */
  #joinedTo(name, index, before) {
    const following = this.next(["AND", "OR"], index);
    if (following) {
      const [joint, , start] = following;
      return before && before !== joint ? null : { joint, comma: false, start };
    }
    const comma = Boolean(this.words.at(index)?.comma) && !name.page;
    return comma && !before ? { joint: "", comma, start: index } : null;
  }
  /* a name with the page behind it, and the word after that */
  #paged(name, index) {
    const { words } = this;
    const [, , first = words.length] = this.next(["PAGE"], index) || [];
    const pages = first < words.length && PAGES.exec(words.text.slice(words.at(first).start));
    if (!pages) return [name, index];
    const past = words.at(first).start + pages[0].length;
    let end = first;
    while (words.at(end)?.start < past) end += 1;
    return [{ ...name, page: pages[0] }, end];
  }
  /* how a question may begin: which, show me all, how many of, are there any; or with nothing */
  lead(from, hasNoun) {
    let gap = EMPTY;
    let index = from;
    const ways = [[gap, index]];
    for (const there of this.there(index)) {
      ways.unshift([gap, this.ends(["ANY"], there)[0] ?? there]);
    }
    const [, , behindVerb] = this.next(["DO", "ARE"], index) || [];
    if (behindVerb) ways.unshift(...this.ends(["ANY"], behindVerb).map((end) => [gap, end]));
    const leading = () => this.next(["WHICH", "COUNT", "GIVE"], index);
    for (let keyword = leading(); keyword; keyword = leading()) {
      const [terminal, word, end] = keyword;
      const asks = gap.asks || (terminal === "WHICH" ? word : "");
      const begun = filled({ counts: gap.counts || terminal === "COUNT", asks });
      [gap, index] = [begun, end];
      ways.unshift([begun, end]);
      if (hasNoun && asks) ways.splice(1, 0, ...this.ends(["ARE", "OF"], end).map((past) => [begun, past]));
    }
    return ways.flatMap(([begun, end]) => [...this.ends(["ALL"], end), end].map((past) => [begun, past]));
  }
  /* a value of one of the dataset's lists, such as a heading */
  #listed(terminal, index) {
    const { words } = this;
    const values = this.names.lists[terminal];
    const start = words.skip(index);
    if (start >= words.length) return [];
    const { quoted, text } = words.at(start);
    if (quoted !== null) return values.has(text) ? [[filled({ value: values.get(text) }), start + 1]] : [];
    if (terminal === "UNIT" && words.beginsKeyword(start)) return [];
    return unique([index, start]).flatMap((from) => {
      const [run, count] = words.longest(from, this.names.listRuns().get(terminal), (phrase) => values.has(phrase));
      return count ? [[filled({ value: values.get(run) }), from + count]] : [];
    });
  }
  // whether a sign stands between a verb and the name behind it: who benefits: A or B
  #isApart(index) {
    const { words } = this;
    if (index >= words.length || !words.nameLength(index)) return false;
    return /[,:;]/.test(words.text.slice(words.at(index - 1).end, words.at(index).start));
  }
  /* a verb of the dataset, where it is no part of a longer name; it may begin with a word that is passed over */
  #verb(terminal, index) {
    const { words } = this;
    return unique([index, words.skip(index)]).flatMap((from) => {
      const [verb, count] = words.verb(from);
      const end = from + count;
      const fits = count && count >= words.nameLength(from) && this.names.verbs.get(verb)[0] === terminal;
      return fits && !this.#isApart(end) ? [[filled({ verb }), end]] : [];
    });
  }
}
// one word that asks, or several: show me what
const askingAt = (gaps, index) => {
  const [, asks, end] = gaps.next(["WHICH"], index) || [];
  return end ? [...askingAt(gaps, end).map(([, past]) => past), end].map((past) => [filled({ asks }), past]) : [];
};
const endAt = (gaps, index) => {
  const are = gaps.ends(["ARE"], index);
  return [...gaps.ends(["THERE", "SAID"], are[0] ?? index), ...are, index]
    .filter((end) => gaps.words.ended(end))
    .map((end) => [null, end]);
};
// what is older or newer than a work whose year is known, as a span: newer than Shen 2018
const ageAt = (gaps, index) => {
  const [terminal, , start] = gaps.next(["BEFORE", "AFTER"], index) || [];
  const named = terminal && gaps.name(start);
  if (!named) return [];
  const [{ name }, past] = named;
  const end = Math.max(past, ...gaps.ends(["SOURCE_KIND", "SOURCES", "TEXT"], past)); // Brown's report
  const { names } = gaps;
  const { kb } = names;
  const { s: sources, e: entities } = kb.sorts;
  const [works, isAuthor] = names.findRanked(name, sources);
  const isWork = works.length === 1 && !(isAuthor && names.find(name, entities).length);
  const year = isWork ? kb.yearOf(works[0]) : "";
  return year ? [[filled({ value: `${terminal.toLowerCase()}-${year}` }), end]] : [];
};
// a superlative, with how many come in its order at the most: the three oldest, top 5
const orderAt = (gaps, index) =>
  [...NUMERALS.NUMBER(gaps, index), ["", index]].flatMap(([most, start]) => {
    const [, order, end] = gaps.next(["ORDER"], start) || [];
    if (!order) return [];
    const behind = most ? [] : NUMERALS.NUMBER(gaps, end);
    const way = ([number, past]) => [filled({ value: number ? `${order}@${number}` : order }), past];
    return [...behind, [most, end]].map(way);
  });
const OWN_WAYS = {
  LEAD: (gaps, index) => gaps.lead(index, false),
  LEADS: (gaps, index) => gaps.lead(index, true),
  PARTS: (gaps, index) => (gaps.words.ended(index) ? [] : [[null, index]]),
  NAME: (gaps, index) => {
    const named = gaps.name(index);
    return named ? [[filled({ names: [named[0]] }), named[1]]] : [];
  },
  NAMES: (gaps, index) => gaps.severalNames(index),
  PAGED: (gaps, index) => gaps.severalNames(index, true),
  W: (gaps, index) => gaps.which(index).map((end) => [null, end]),
  END: endAt,
  QUOTED: ({ words }, index) => {
    const value = words.at(index)?.quoted;
    return value ? [[filled({ value }), index + 1]] : [];
  },
  AGE: ageAt,
  ORDER: orderAt,
  WHICH: askingAt,
};
