/* The patterns that fit a question, and what they mean in the short form. A question is one whole pattern, or a head
   ("which claims") and conditions behind it, which joined.js puts together. */
import { own, unique } from "../collect.js";
import { Gaps } from "./gaps.js";
import { coMentions } from "./paths.js";
import { NotUnderstood, noQuestion, unlessRefused } from "./question.js";
import { furtherYears } from "./years.js";

const EXCEPT_NAMES = /\b(?:AND|BUT) NOT NAMES$/;
const GAP = /\{(\d+)([+!]?)\}/g;
const ONE_WORD = /^[^\s|"]+$/;

const terminalsOf = ({ form }) => form.split(" ");
const isDenying = (kb, pattern) => terminalsOf(pattern).some((terminal) => kb.data.rules.denials.includes(terminal));
// for each gap for names whether what is named there is denied; what falls without it is not
const deniedGaps = (kb, pattern) => {
  const flags = [];
  let isDenied = false;
  for (const terminal of terminalsOf(pattern)) {
    isDenied ||= kb.data.rules.denials.includes(terminal) && !pattern.form.includes("FALL");
    if (!["NAME", "NAMES", "PAGED"].includes(terminal)) continue;
    flags.push(isDenied);
    isDenied = false;
  }
  return flags;
};
const valuesOf = ({ gaps }) => gaps.filter((gap) => gap.names.length || gap.value !== null || gap.verb);
export const isDenied = (kb, { pattern }) => isDenying(kb, pattern);
/* whether a meaning has a verb of its own; "supplied by" has none, "are supplied by" has */
export const hasVerb = (kb, { pattern, match }) => {
  const terminals = terminalsOf(pattern);
  if (terminals.some((terminal) => kb.data.rules.verbs.includes(terminal))) return true;
  const { verb } = (terminals.includes("RELATED") && match.gaps.find((gap) => gap.verb)) || {};
  return Boolean(verb) && (/^(?:is|are|was|were)(?: |$)/.test(verb) || !/^\S*ed(?: |$)| by$/.test(verb));
};
/* the refusal of words that can mean more than one thing */
export const unclear = (kb, reason, span) =>
  noQuestion(kb, "unclear", { reason }, { span });

const refused = (pattern, match, error) => ({ text: "", pattern, match, byAuthor: 0, error });
const quotedOnce = (value) =>
  ONE_WORD.test(value) || value.startsWith('"') ? value : `"${value.replaceAll('"', " ")}"`;
const cited = (id, { page }) => quotedOnce(id) + (page && `@${page}`);
// one condition with the first value of each gap
const put = (token, filling, count) => {
  const valueOfGap = (_, gap, sign) => {
    const [value] = filling[gap];
    if (sign) return sign === "+" ? String(Number(value) + 1) : furtherYears(value);
    return quotedOnce(value);
  };
  return token.replace(GAP, valueOfGap).replaceAll("{#}", () => count);
};
// the meaning with its gaps filled; nothing where names are joined with an "or" that it does not know
const fillMeaning = (meaning, filling, values) => {
  const [joinsOr, isAlike] = [meaning.endsWith("|"), meaning.endsWith("&")];
  const count = String(Math.max(1, ...values.map((gap) => gap.names.length)));
  const tokens = [];
  for (const token of meaning.replace(/[|&]+$/, "").split(" ")) {
    const several = filling.findIndex((ids, gap) => ids.length > 1 && token.includes(`{${gap}}`));
    const isNeither = joinsOr && token.startsWith("-"); // not a or b
    const isOr = values[several]?.joint === "OR" && !isNeither;
    if (isOr && !joinsOr && !isAlike) return "";
    const conditions = (filling[several] || [""]).map((value) => {
      const chosen = filling.map((ids, gap) => (gap === several ? [value] : ids));
      return put(token, chosen, count);
    });
    if (isOr && joinsOr) tokens.push(conditions.join("|"));
    else tokens.push(...conditions);
  }
  return tokens.join(" ");
};

// rules that ask of the records that are named, gap by gap, how they belong together
const BELONGING = {
  // "in debt" is no place with parts, and "in China" something is based, too
  lies_in: (kb, wholes) => wholes.every((id) => kb.hasOnlyParts(id)),
  group: (kb, [whole], ids) => ids.every((id) => kb.parts(whole).includes(id)),
  apart: (kb, [near], [far]) => !coMentions(kb, near, far).length, // else claims tell what they have in common
};
// of two that fit the one for the word that asks, as in "who"; sorts end with that word
const byFit = (left, right) =>
  Boolean(left.error) - Boolean(right.error) ||
  left.byAuthor - right.byAuthor ||
  right.pattern.sorts.length - left.pattern.sorts.length;

/* Matches one question, and keeps what went wrong on the way for the refusal. */
export class Matcher {
  #steps = 0;
  #tries = new Map();
  constructor(words) {
    this.words = words;
    this.names = words.names;
    this.kb = words.names.kb;
    this.rules = this.kb.data.rules; // those that the matcher knows by their names
    this.gaps = new Gaps(words);
    this.furthest = 0; // the word up to which something fitted
    this.due = new Set(); // the classes that could stand there
    this.refusal = null; // why the first pattern that fits the whole question means nothing
  }
  /* what the patterns of a table that fit from a word on mean, one after the other */
  *matches(table, index) {
    if (!this.#tries.has(table)) this.#tries.set(table, this.kb.patterns.trie(table, this.words.terminals));
    for (const match of this.#walk(this.#tries.get(table), index, [], index)) {
      const isWhole = table === "heads" && !match.patterns[0].form.endsWith("PARTS");
      const meaning = (!isWhole || this.words.ended(match.end)) && this.#meaning(match);
      if (meaning) yield meaning;
    }
  }
  *#walk(node, index, gaps, start) {
    this.#steps += 1;
    if (this.#steps > this.kb.data.limits.steps) return;
    this.#note(node, index);
    if (node[""]) yield { patterns: node[""], start, end: index, gaps };
    const terminals = Object.keys(node).filter(Boolean).sort(); // a single name before a list of names
    const ways = [
      ["DONT", node.DO?.NOT],
      ["ARENT", node.ARE?.NOT],
      ...terminals.map((terminal) => [terminal, node[terminal]]),
    ];
    for (const [terminal, further] of ways) {
      for (const [gap, end] of further ? this.gaps.fill(terminal, index) : []) {
        yield* this.#walk(further, end, gap ? [...gaps, gap] : gaps, start);
      }
    }
  }
  // what could stand at the furthest word
  #note(node, index) {
    if (index > this.furthest) [this.furthest, this.due] = [index, new Set()];
    if (index === this.furthest) for (const terminal of Object.keys(node)) if (terminal) this.due.add(terminal);
  }
  // what a match means: of several patterns the one whose names are records' own; null where none fits
  #meaning(match) {
    const [pattern] = match.patterns;
    const fitting = match.patterns.map((each) => this.#fitting(each, match)).filter(Boolean);
    if (!fitting.length) {
      const error = this.#wrongName(match);
      // any words would be a name that nobody has
      const { is, work } = this.rules;
      const isAny = pattern.form === "NAME" || [is, work].includes(pattern.rule);
      if (error && isAny && error.reason !== "ambiguous name") return null;
      return error && refused(pattern, match, error);
    }
    const meant = unique(fitting.filter(({ error }) => !error).map(({ text }) => text));
    if (EXCEPT_NAMES.test(pattern.form) && meant.length > 1) {
      const [{ name, span }] = valuesOf(match).at(-1).names;
      return refused(pattern, match, unclear(this.kb, this.kb.say("author and entity", { name }), span));
    }
    return fitting.sort(byFit)[0];
  }
  // whether "or" joins names of which a comma stands behind the first
  #isChoice({ joint, names: [first, second] }) {
    return joint === "OR" && this.words.text.slice(first.span[1], second.span[0]).includes(",");
  }
  // what a pattern means with these gaps; null where they are of other sorts
  #fitting(pattern, match) {
    const values = valuesOf(match);
    if (!this.#isAskedSo(pattern, match)) return null;
    const denied = deniedGaps(this.kb, pattern);
    const named = values.filter(({ names }) => names.length);
    const isBothUnclear = named.some(({ both, joint }, rank) => both && (joint === "OR" || denied[rank]));
    if (isBothUnclear) return this.#unclear(pattern, match, "both names");
    const isOpen = pattern.meaning.includes("ject-of:") && named.some((gap) => this.#isChoice(gap));
    if (isOpen) return this.#unclear(pattern, match, "open or"); // who supplies A, B or C
    if (this.#isOfOtherWork(pattern, values)) return null;
    const { filling, byAuthor } = this.#filling(pattern, values);
    if (filling.includes(null)) return null;
    const meaning = pattern.meaning.replaceAll("{read}", () => quotedOnce(this.kb.data.reads));
    if (meaning.startsWith("!!")) return this.#unanswered(pattern, match, meaning.slice(3));
    const place = pattern.rule === this.rules.is && this.names.origin(named[0].names[0].name);
    // "not Chinese" is not "not China"
    if (place) return this.#unanswered(pattern, match, this.kb.say("origin", { name: place }));
    if (meaning.startsWith("!")) return this.#unclear(pattern, match, "", meaning.slice(2));
    const spoken = pattern.rule === this.rules.says && this.kb.isOnlyRead(this.kb.data.reads);
    const written = fillMeaning(meaning, filling, values);
    // the work that is read says what its author does
    const text = spoken
      ? written.replace(new RegExp(`\\bcites:${this.kb.data.reads}(?!\\S)`, "g"), "voice:author")
      : written;
    return text ? { text, pattern, match, byAuthor, error: null } : this.#unclear(pattern, match, "open or");
  }
  // whether a pattern is of the work that is read, and none of its gaps names the kind of that
  #isOfOtherWork({ rule }, values) {
    return rule === this.rules.read && !values.some(({ value }) => value === this.kb.data.read);
  }
  // whether the word that asks, and whether something is counted, are as the pattern has them
  #isAskedSo({ sorts, rule }, match) {
    const asks = sorts.slice(valuesOf(match).filter((gap) => gap.names.length).length + 1);
    const asked = match.gaps.find((gap) => gap.asks)?.asks || "";
    if (asks && asks !== (asked === "whom" ? "who" : asked)) return false;
    return rule !== "uncounted" || !match.gaps.some((gap) => gap.counts);
  }
  // for each gap its values, or null where it has none of the right sort; and how many names are authors'
  #filling({ sorts, rule }, values) {
    const letters = sorts.slice(0, values.filter((gap) => gap.names.length).length).split("");
    const verbSort = sorts[letters.length];
    let byAuthor = 0;
    const filling = values.map((gap) => {
      if (gap.names.length) {
        const sections = this.kb.sorts[letters.shift()];
        const ranked = gap.names.map(({ name }) => this.names.findRanked(name, sections));
        byAuthor += ranked.filter(([, isAuthor]) => isAuthor).length;
        const isEntity = ({ name }) => this.names.find(name, this.kb.sorts.e).length;
        const { work } = this.rules;
        const isFitting = ranked.every(([ids]) => ids.length === 1) && !(rule === work && gap.names.some(isEntity));
        return isFitting ? ranked.map(([[id]], rank) => cited(id, gap.names[rank])) : null;
      }
      if (!gap.verb) return [gap.value || ""];
      const predicates = this.names.verbs.get(gap.verb).slice(1);
      const fits = predicates.length === 1 && ["-", this.kb.verbSort(predicates[0])].includes(verbSort);
      return fits ? predicates : null;
    });
    const isFitting = filling.includes(null) || !own(BELONGING, rule) || BELONGING[rule](this.kb, ...filling);
    return { filling: isFitting ? filling : [null], byAuthor };
  }
  #unanswered(pattern, match, message) {
    const error = new NotUnderstood("not answered", message, { span: this.#span(match) });
    return refused(pattern, match, error);
  }
  #span({ start, end }) {
    return this.words.span(start, end);
  }
  #unclear(pattern, match, reason, message = this.kb.say(reason)) {
    return refused(pattern, match, unclear(this.kb, message, this.#span(match)));
  }
  // the name or verb for which a match means nothing
  #wrongName(match) {
    const sorts = match.patterns.map((pattern) => pattern.sorts);
    let rank = 0;
    const check = () => {
      for (const gap of valuesOf(match)) {
        this.#checkVerb(gap, match);
        if (!gap.names.length) continue;
        const letters = unique(sorts.map((letter) => letter[rank]));
        const sections = unique(letters.flatMap((letter) => this.kb.sorts[letter]));
        rank += 1;
        for (const { name, span } of gap.names) this.names.resolve(name, sections, span);
      }
      return null;
    };
    return unlessRefused(check, (refusal) => refusal);
  }
  #checkVerb(gap, match) {
    const { verb, value } = gap;
    const span = this.#span(match);
    const predicates = verb ? this.names.verbs.get(verb).slice(1) : [];
    if (predicates.length > 1) {
      const { data } = this.kb;
      const kind = data.sections.words.predicates;
      const candidates = predicates.map((id) => ({ id, kind, name: data.predicates[id][0] }));
      const message = this.kb.say("ambiguous verb", { verb, count: candidates.length });
      throw new NotUnderstood("ambiguous name", message, { span, candidates });
    }
    const known = [null, this.kb.data.read, ...this.names.lists.HEADING.values()];
    if (match.patterns[0].rule === this.rules.read && !known.includes(value)) {
      throw new NotUnderstood("wrong name", this.kb.say("wrong kind", { kind: value }), { span });
    }
  }
}
