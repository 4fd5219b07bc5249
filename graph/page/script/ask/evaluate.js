/* The records that answer a question. */
import { unique } from "../collect.js";

const span = (page) => {
  const range = /^(\d+)(?:\s*[-–]\s*(\d+))?$/.exec(page);
  return range
    ? [
        Number(range[1]),
        Number(range[2] ? range[1].slice(0, Math.max(0, range[1].length - range[2].length)) + range[2] : range[1]),
      ]
    : null;
};
const counted = (table, holds) =>
  Object.entries(table || {})
    .filter(([value]) => holds(Number(value)))
    .flatMap(([, numbers]) => numbers);
export const evaluation = (data, { claims, order, number, keys, kindOf, sectionOf }) => {
  const { found, phrases } = data;
  const around = new Map(); // entity -> what some claim mentions with it, in reading order
  const neighbours = (key) => {
    if (!around.has(key)) {
      around.set(
        key,
        unique((found.claims.about?.[key] || []).flatMap((claim) => claims[claim].about)).filter(
          (other) => other !== key,
        ),
      );
    }
    return around.get(key);
  };
  const within = (key, steps) => {
    const reached = new Set([key]);
    let layer = [key];
    for (let step = 0; step < steps; step += 1) {
      layer = unique(layer.flatMap(neighbours)).filter((other) => !reached.has(other));
      layer.forEach((other) => reached.add(other));
    }
    reached.delete(key);
    return [...reached].map((other) => number.get(other));
  };
  const onPages = (source, page) => {
    const asked = span(page);
    return (data.pages[source] || [])
      .filter(([written, first, last]) => written === page || (asked && last && first <= asked[1] && asked[0] <= last))
      .flatMap(([, , , numbers]) => numbers);
  };
  const lookUp = (seek, { word, value, at, of }) => {
    const table = found[kindOf(seek)];
    if (seek === "voices" && word === "states") {
      return unique(
        lookUp("claims", { word, value, at, of }).flatMap((claim) =>
          lookUp("voices", { word: "in", value: order[claim] }),
        ),
      );
    }
    const n = Number(value);
    if (word === "with") return neighbours(value).map((other) => number.get(other));
    if (word === "within") return within(value, Number(at));
    if (word === "at-least") return counted(table[seek === "claims" ? "sources" : "claims"], (count) => count >= n);
    if (word === "before") return counted(table.year, (year) => year < n);
    if (word === "after") return counted(table.year, (year) => year > n);
    if (word === "cites" && at) {
      const citing = unique(onPages(value, at)).sort((one, other) => one - other);
      return seek === "passages" ? unique(citing.flatMap((claim) => found.passages.for?.[order[claim]] || [])) : citing;
    }
    return table[word]?.[value + (at ? `@${at}` : "") + (of ? `+${of}` : "")] || [];
  };
  const evaluate = (question) => {
    const { seek, where } = question;
    const rows = phrases[kindOf(seek)];
    const lists = where.map((part) => part.map((one) => lookUp(seek, one)));
    let everything = null;
    where.forEach((part, place) => {
      if (!part.every((one) => !one.negated && rows[one.word].find)) return;
      const union = part.length > 1 ? unique(lists[place].flat()) : lists[place][0];
      const reached = seek === "claims" ? [...union].sort((one, other) => one - other) : union;
      if (!everything || reached.length < everything.length) everything = reached;
    });
    const sections = data.seeks[seek];
    everything = everything || order.map((_, place) => place);
    const sets = lists.map((part) => part.map((numbers) => new Set(numbers)));
    const ids = keys(
      everything.filter(
        (record) =>
          sections.includes(sectionOf.get(order[record])) &&
          where.every((part, place) => part.some((one, which) => sets[place][which].has(record) !== one.negated)),
      ),
    );
    if (!question.order) return ids;
    const table = found.claims[question.order === "cited" ? "cites" : "about"] || {};
    return ids.sort((one, other) => (table[other] || []).length - (table[one] || []).length);
  };
  return { evaluate, neighbours };
};
