/* The records that answer a typed question. */
import { own, sortedBy, unique } from "../collect.js";
import { neighbours, withinSteps } from "./paths.js";
import { yearsOf } from "./years.js";

const RANGE = /^(\d+)(?:\s*[-–]\s*(\d+))?$/;
// the first and the last page of one page or a range, whose end may be cut short
const pageSpan = (pages) => {
  const [, first, last = first] = RANGE.exec(pages) || [];
  return first && [first, first.slice(0, Math.max(0, first.length - last.length)) + last].map(Number);
};
const ascending = (numbers) => [...numbers].sort((left, right) => left - right);
// the claims that cite a source on a page
const claimsOnPage = (kb, source, page) => {
  const asked = pageSpan(page);
  const cited = own(kb.data.pages, source, []);
  const onPage = cited.filter(
    ([written, span]) => written === page || (asked && span && span[0] <= asked[1] && asked[0] <= span[1]),
  );
  return ascending(unique(onPage.flatMap(([, , claims]) => claims)));
};
const whereNumber = (table, holds) =>
  [...table].filter(([value]) => holds(Number(value))).flatMap(([, numbers]) => numbers);

// the records of a year, or of one of a span
const ofYears = (table, value) => {
  const [first, last] = yearsOf(value);
  return ascending(unique(whereNumber(table, (year) => first <= year && year <= last)));
};

const byYears = (field) => (kb, kind, { value }) => ofYears(kb.tables.of(kind, field), value);
const byCount = (table, value) => whereNumber(table, (count) => count >= Number(value));

// conditions that no table has as they are
const WORKED_OUT = {
  is: (kb, _, { value }) => [kb.number.get(value)],
  with: (kb, _, { value }) => neighbours(kb, value).map((id) => kb.number.get(id)),
  within: (kb, _, { value, qualifier }) => withinSteps(kb, value, Number(qualifier)).map((id) => kb.number.get(id)),
  "at-least": (kb, kind, { value }) => byCount(kb.tables.of(kind, kind === "claims" ? "sources" : "claims"), value),
  "entities-at-least": (kb, kind, { value }) => byCount(kb.tables.of(kind, "entities"), value),
  year: byYears("year"),
  "cited-year": byYears("cited-year"),
  before: (kb, kind, { value }) => whereNumber(kb.tables.of(kind, "year"), (year) => year < Number(value)),
  after: (kb, kind, { value }) => whereNumber(kb.tables.of(kind, "year"), (year) => year > Number(value)),
};
// the works and actors through which these claims are said
const speakersOf = (kb, claims) => unique(kb.ids(claims).flatMap((id) => kb.tables.numbers("voices", "in", id)));
/* the records for which a condition holds, by their numbers */
export const lookedUp = (kb, target, condition) => {
  const kind = kb.kindOf(target);
  const { field, value, qualifier, object } = condition;
  if (own(WORKED_OUT, field)) return WORKED_OUT[field](kb, kind, condition);
  if (kind === "voices" && field === "states") {
    return speakersOf(kb, lookedUp(kb, "claims", condition));
  }
  if (field === "words") {
    const isVoice = kind === "voices";
    const claims = kb.phrases().holding(value, isVoice);
    return isVoice ? speakersOf(kb, claims) : claims;
  }
  if (field === "cites" && qualifier) {
    const citing = claimsOnPage(kb, value, qualifier);
    const read = kb.ids(citing).flatMap((id) => kb.tables.numbers("passages", "for", id));
    return kind === "passages" ? unique(read) : citing;
  }
  const written = value + (qualifier && `@${qualifier}`) + (object && `+${object}`);
  return kb.tables.numbers(kind, field, written);
};
/* the records of the part with the fewest, by way of the indexes; all where these do not give them */
const candidatesOf = (kb, { target, where }, lists) => {
  let fewest = null;
  where.forEach((part, rank) => {
    if (part.some(({ field, negated }) => negated || !kb.row(target, field).lookup)) return;
    const union = part.length > 1 ? unique(lists[rank].flat()) : lists[rank][0];
    const records = part.length > 1 && target === "claims" ? ascending(union) : union;
    if (!fewest || records.length < fewest.length) fewest = records;
  });
  const { unsought } = kb.data; // works that are read, and that no claim cites
  const all = kb.order.map((_, number) => number);
  return fewest || (target === "sources" ? all.filter((number) => !unsought.includes(number)) : all);
};
/* the ids of the records that answer */
export const evaluate = (kb, question) => {
  const { target, where, order, most } = question;
  const lists = where.map((part) => part.map((condition) => lookedUp(kb, target, condition)));
  const sets = lists.map((part) => part.map((numbers) => new Set(numbers)));
  const sections = kb.data.targets[target];
  const fits = (number) =>
    sections.includes(kb.section(kb.order[number])) &&
    where.every((part, rank) => part.some(({ negated }, index) => sets[rank][index].has(number) !== negated));
  const numbers = candidatesOf(kb, question, lists).filter(fits);
  const { ranks, starts } = kb.data;
  const kind = kb.kindOf(target);
  const rank = (number) => ranks[kind][order][number - starts[kind]];
  const ids = kb.ids(order ? sortedBy(numbers, rank) : numbers);
  return most ? ids.slice(0, most) : ids;
};
