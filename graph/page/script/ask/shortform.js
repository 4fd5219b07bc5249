/* The short form of questions, read and written. */
import { unique } from "../collect.js";
import { fold } from "../text.js";
import { quoted } from "./quoted.js";
import { Refused } from "./refused.js";

const VALUE = '(?:"[^"]*"|[^\\s|"@]*)';
const BESIDE = '(?:"[^"]*"|[^\\s|"])*';
const ENTITIES = ["actors", "projects", "concepts"];
const bare = (text) => text.replace(/^"([^"]*)"$/, "$1").trim();
const beside = ({ at, of }) => (at ? `@${quoted(at)}` : "") + (of ? `+${quoted(of)}` : "");
export const write = ({ seek, where, order: sort, count }) =>
  [
    ...(count ? ["count"] : []),
    seek,
    ...where.map((part) =>
      part
        .map((one, place) => {
          const last = part[place - 1];
          const again = last && !last.negated && !one.negated && last.word === one.word;
          const word = again ? "" : `${one.negated ? "-" : ""}${one.word}:`;
          return word + quoted(one.value) + beside(one);
        })
        .join("|"),
    ),
    ...(sort ? [`sort:${sort}`] : []),
  ].join(" ");
export const shortForms = (data, { kindOf, nameOf, sectionOf, find }) => {
  const { predicates, phrases } = data;
  const parse = (text) => {
    const begins = new RegExp(
      `^\\s*(count\\s+)?(${[...Object.keys(data.seeks), ...Object.keys(data.asks)].join("|")})(?=\\s|$)`,
      "i",
    ).exec(text);
    if (!begins) throw new Refused(`Begin with one of: ${Object.keys(data.seeks).join(", ")}`);
    const seek = begins[2].toLowerCase();
    const question = { seek, where: [], order: "", count: Boolean(begins[1]) };
    const alternative = `(?:\\|-?(?:[a-z]+(?:-[a-z]+)*:)?${VALUE}(?:@${BESIDE})?)`;
    const condition = `-?[a-z]+(?:-[a-z]+)*:\\s*${VALUE}(?:@${BESIDE})?${alternative}*(?!\\S)`;
    const parts = new RegExp(`${condition}|\\S+`, "gi");
    for (const [part] of text.slice(begins[0].length).matchAll(parts)) {
      const sort = /^sort:(.*)$/.exec(part);
      if (sort) {
        const may = [
          "passage",
          ...(seek === "sources" ? ["cited"] : []),
          ...(data.seeks[seek] && kindOf(seek) === "entities" ? ["mentioned"] : []),
        ];
        if (!may.includes(sort[1]) || question.order) throw new Refused(`“${part}” is no order of ${seek}`);
        question.order = sort[1] === "passage" ? "" : sort[1];
        continue;
      }
      const either = alternatives(part, seek);
      const neither = either.length > 1 && either.every((one) => one.negated && one.word === either[0].word);
      if (neither) question.where.push(...either.map((one) => [one]));
      else question.where.push(either);
    }
    if (Object.hasOwn(data.asks, seek)) {
      const words = Object.keys(phrases[seek]);
      question.where.sort((one, other) => words.indexOf(one[0].word) - words.indexOf(other[0].word));
      trouble(question, words);
    }
    if (seek === "voices" && !question.where.some((part) => part.length > 1 || !part[0].negated)) {
      throw new Refused("Say in which claim: in:CLAIM");
    }
    const told = new Set();
    question.where = question.where.filter((part) => !told.has(JSON.stringify(part)) && told.add(JSON.stringify(part)));
    return question;
  };
  const trouble = ({ seek, where, count }, words) => {
    const named = where.map(([one]) => one.value);
    if (count || where.some((part) => part.length > 1 || part[0].negated)) {
      throw new Refused(`A ${seek} takes names and nothing else`);
    }
    const least = seek === "fall" ? 1 : 2;
    const most = seek === "path" ? 2 : seek === "comparison" ? 4 : 20;
    if (new Set(named).size < least) {
      throw new Refused(`A ${seek} needs ${least} name${least > 1 ? "s" : ""}, and not the same one twice`);
    }
    if (named.length > most || (seek === "path" && where.some(([one], place) => one.word !== words[place]))) {
      throw new Refused(`A ${seek} takes no more than ${most} names`);
    }
    if (seek === "comparison" && new Set(named.map((key) => sectionOf.get(key) === "sources")).size > 1) {
      throw new Refused("Works are compared with works, and actors, projects and concepts with each other");
    }
  };
  const alternatives = (part, seek) => {
    const said = [];
    let word = "";
    let negated = false;
    const one = new RegExp(`(-?)(?:([a-z]+(?:-[a-z]+)*):\\s*)?(${VALUE})(?:@(${BESIDE}))?(?:\\||$)`, "giy");
    for (let match; one.lastIndex < part.length && (match = one.exec(part));) {
      if (match[1] && !match[2]) throw new Refused(`“${match[0]}” is no condition on ${seek}`);
      if (match[2]) [word, negated] = [match[2].toLowerCase(), Boolean(match[1])];
      const row = phrases[kindOf(seek)][word];
      if (!row || !Object.hasOwn(phrases[kindOf(seek)], word)) {
        throw new Refused(`“${match[0].replace(/\|$/, "")}” is no condition on ${seek}`);
      }
      said.push({ word: word, negated, ...valued(seek, word, row, bare(match[3]), match[4] || "") });
    }
    if (!said.length || one.lastIndex < part.length || part.endsWith("|")) {
      throw new Refused(`“${part}” is no condition on ${seek}`);
    }
    const told = new Set();
    return said.filter((each) => !told.has(JSON.stringify(each)) && told.add(JSON.stringify(each)));
  };
  const resolved = (name, sections) => {
    const [ids] = find(name, sections);
    if (ids.length === 1) return ids[0];
    throw new Refused(
      ids.length ? `“${name}” may be ${ids.map(nameOf).join(" or ")}` : `Nothing here is called “${name}”`,
      ids,
    );
  };
  const valued = (seek, word, row, value, ends) => {
    const [at, of] = [...bare(ends).matchAll(/"[^"]*"|[^"+]+/g)].map(([end]) => bare(end)).concat("", "");
    const plain = { value, at: "", of: "" };
    if (!value) throw new Refused(`${word}: names nothing`);
    if (/^[-−–—!~¬]/.test(value)) throw new Refused(`A sign that denies stands before the word: -${word}:`);
    if (row.sort === "relation" || row.sort === "statement") {
      if (!Object.hasOwn(predicates, value)) throw new Refused(`“${value}” is no relation here`);
      const [reads, , , reversed] = predicates[value];
      plain.at = at && resolved(at, ENTITIES);
      plain.of = of && resolved(of, ENTITIES);
      if (!at || (row.sort === "statement" && !of)) {
        throw new Refused(`${word}: needs ${row.sort === "statement" ? "both ends" : "the other end"}`);
      }
      if (of && row.sort === "relation" && (word === "object-of" || !predicates[value][6])) {
        throw new Refused(`${word}:${value} takes no +${of}`);
      }
      return word === "object-of" && reads === reversed ? { word: "subject-of", ...plain } : plain;
    }
    if (row.names.length) plain.value = resolved(value, row.names);
    else if (row.sort === "number") {
      if (!/^\d{1,6}$/.test(value)) throw new Refused(`“${value}” is no number`);
      plain.value = String(Number(value));
    } else {
      const listed = row.sort === "headings" ? data.lists.HEADING : row.sort === "units" ? data.lists.UNIT : null;
      const known = listed
        ? Object.fromEntries(Object.values(listed).map((each) => [each, each]))
        : { ...row.values, ...row.also };
      const meant =
        listed && Object.hasOwn(listed, fold(value))
          ? listed[fold(value)]
          : Object.keys(known).find((each) => [fold(each), fold(known[each])].includes(fold(value)));
      if (meant === undefined) {
        throw new Refused(`“${value}” is no ${word} here; write one of: ${unique(Object.keys(known)).join(", ")}`);
      }
      plain.value = Object.hasOwn(row.also, meant) ? row.also[meant] : meant;
    }
    if (of) throw new Refused(`${word}: takes no +${of}`);
    if (word === "check") plain.at = at && resolved(at, ["sources"]);
    else if (word === "within") {
      if (!/^[1-6]$/.test(at)) throw new Refused("The number of steps lies between 1 and 6");
      plain.at = at;
    } else if (word === "cites") {
      if (at && !/^(?:[0-9]+|[ivxlcdm]+)(?:-(?:[0-9]+|[ivxlcdm]+))?$/.test(at)) {
        throw new Refused(`“${at}” is no page; write 9, iv or 325-26`);
      }
      plain.at = at;
    } else if (at) throw new Refused(`${word}: has no page; only cites: has`);
    return plain;
  };
  return { parse };
};
