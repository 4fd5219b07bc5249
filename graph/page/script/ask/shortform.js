/* The short form, "claims cites:jardine-2019 about:huawei -cites:zeiger-2019", read and written. */
import { reasonToRefuse, valueOf } from "./conditions.js";
import { sortedBy } from "../collect.js";
import { listed } from "../text.js";
import { quote } from "./names.js";
import { NotUnderstood, distinct, noQuestion } from "./question.js";

export const PAGES = /^(?:[0-9]+|[ivxlcdm]+)(?:-(?:[0-9]+|[ivxlcdm]+))?(?![\p{L}\p{N}_-])/iu; // 9, iv, 325-26
const FIELD = "[a-z]+(?:-[a-z]+)*";
const VALUE = '(?:"[^"]*"|[^\\s|"@]*)';
const QUALIFIER = '(?:"[^"]*"|[^\\s|"])*';
const QUALIFIED = `${VALUE}(?:@${QUALIFIER})?`;
const VALUED = new RegExp(`(-?)((?:(${FIELD}):\\s*)?)(${VALUE})(?:@(${QUALIFIER}))?`, "iy");
const PART = new RegExp(`-?${FIELD}:\\s*${QUALIFIED}(?:\\|-?(?:${FIELD}:)?${QUALIFIED})*(?!\\S)|\\S+`, "gi");
const END = /"[^"]*"|[^"+]+/g; // what stands on one side of a plus sign
const stripped = (text, signs) => text.replace(new RegExp(`^[${signs}]+|[${signs}]+$`, "g"), "");

const beginning = (text, { targets }) => {
  const target = Object.keys(targets).join("|");
  const before = "^(\\s*(?:(?:show|list|find|which)\\s+)?(count\\s+)?)";
  return new RegExp(`${before}(${target})(?=\\s|$)(?:\\s+-?[a-z-]+:|\\s*$)`, "i").exec(text);
};
/* whether a text is meant as the short form: a section's word alone, or followed by a field and a value */
export const isShortForm = (text, kb) => Boolean(beginning(text, kb.data));

export const quoted = (value) => (/^[^\s|"@]+$/.test(value) ? value : `"${value.replaceAll('"', " ")}"`);
const writtenValue = ({ value, qualifier, object }) =>
  quoted(value) + (qualifier && `@${quoted(qualifier)}`) + (object && `+${quoted(object)}`);
const writtenPart = (part) =>
  part
    .map((condition, rank) => {
      const { field, negated } = condition;
      const previous = part[rank - 1];
      const isAgain = previous?.field === field && !previous.negated && !negated;
      return `${isAgain ? "" : `${negated ? "-" : ""}${field}:`}${writtenValue(condition)}`;
    })
    .join("|");
/* the question in its canonical short form */
export const write = ({ target, where, order, count, most }) => {
  const sorted = order ? [`sort:${order}${most ? `@${most}` : ""}`] : [];
  return [...(count ? ["count"] : []), target, ...where.map(writtenPart), ...sorted].join(" ");
};

const noCondition = (kb, part, target, span) => {
  const expected = Object.keys(kb.rows(target)).map((field) => `${field}:`);
  return noQuestion(kb, "condition", { part, target }, { span, expected });
};
// the order that a word means, and how many come in it at the most, where that stands behind an @
const orderOf = (kb, text, target, span) => {
  if (text === "passage") return ["", 0]; // the order in which everything comes anyway
  const [, word, most] = /^([^@]*)(?:@0*([1-9][0-9]{0,5}))?$/.exec(text) || [];
  const orders = Object.entries(kb.data.orders[target] || {});
  const [meant] = orders.find(([order, [, also]]) => word === order || (word && word === also)) || [];
  if (meant) return [meant, Number(most || 0)];
  const known = listed(["passage", ...orders.map(([order]) => order)], "or");
  throw noQuestion(kb, "order", { orders: known }, { span });
};
/* the qualifier and the object: a page, a source, a number of steps, or the ends of a relation */
const besides = (names, field, value, written, row, span) => {
  const { kb } = names;
  const refusal = (reason, gaps) =>
    noQuestion(kb, reason, { field, value, ...gaps }, { span });
  const qualifier = /^"[^"]*"$/.test(written) ? written.slice(1, -1).trim() : written;
  if (field === "cites") {
    if (qualifier && PAGES.exec(qualifier)?.[0] !== qualifier) throw refusal("page", { page: quote(qualifier) });
    return [qualifier, ""];
  }
  if (field === "check") return [qualifier && names.resolve(qualifier, kb.sorts.s, span), ""];
  if (field === "within") {
    if (!/^[1-6]$/.test(qualifier)) throw refusal("steps", { range: kb.say("steps range") });
    return [qualifier, ""];
  }
  if (row.sort === "statement" || row.sort === "relation") {
    const ends = (qualifier.match(END) || []).map((end) => stripped(end, '" '));
    return endsBeside(names, field, value, ends, row, { refusal, span });
  }
  if (qualifier) throw refusal("no page");
  return ["", ""];
};
const endsBeside = (names, field, value, [before = "", after = ""], row, { refusal, span }) => {
  if (row.sort === "statement") {
    if (!before || !after) throw refusal("both ends");
  } else {
    const isThing = field !== "object-of" && names.kb.takesThing(value);
    if (after && !isThing) throw refusal("no thing", { thing: after });
    if (!before) throw refusal("one end");
  }
  return [before, after].map((end) => end && names.resolve(end, names.kb.sorts.e, span));
};
/* one condition, of which `match` is the text, and which stands at `start` */
const conditionOf = (names, match, start, target, { field, negated }) => {
  const { kb } = names;
  const [text, minus, name, , written, qualifier = ""] = match;
  const span = [start, start + Math.max(text.length, 1)];
  const row = kb.row(target, field);
  if (!row) throw noCondition(kb, text, target, span);
  const refusal = (reason) => noQuestion(kb, reason, { field }, { span });
  const meant = stripped(written, '"').trim();
  if (!meant) throw refusal("no value");
  if (kb.data.rules.signs.includes(meant[0])) throw refusal("denied value");
  const begin = start + minus.length + name.length;
  const value = valueOf(names, field, row, meant, [begin, begin + written.length]);
  const [end, object] = besides(names, field, value, qualifier.trim(), row, span);
  const isTurned = field === "object-of" && kb.isSymmetric(value);
  return { field: isTurned ? "subject-of" : field, value, qualifier: end, object, negated };
};
/* the conditions of one part, and whether one minus holds for all; a field holds for the values behind it */
const alternativesOf = (names, part, start, target) => {
  const { kb } = names;
  const conditions = [];
  let fields = 0;
  let sort = { field: "", negated: false };
  for (let position = 0; position <= part.length;) {
    VALUED.lastIndex = position;
    const match = VALUED.exec(part);
    const end = position + match[0].length;
    if (end < part.length && part[end] !== "|") {
      throw noCondition(kb, part, target, [start, start + part.length]);
    }
    const [text, minus, , field] = match;
    if (field) {
      sort = { field: field.toLowerCase(), negated: Boolean(minus) };
      fields += 1;
    } else if (minus) throw noCondition(kb, part, target, [start + position, start + position + text.length]);
    conditions.push(conditionOf(names, match, start + position, target, sort));
    position = end + 1;
  }
  return [distinct(conditions), fields === 1 && conditions[0].negated];
};
/* the typed question of a text in the short form; a value may be an id, or any name in double quotes */
export const parse = (text, names) => {
  const { kb } = names;
  const refusal = (message) => new NotUnderstood("not a question", message, { span: [0, text.length] });
  const begins = beginning(text, kb.data);
  if (!begins) throw refusal(kb.say("beginning", { targets: Object.keys(kb.data.targets).join(", ") }));
  const target = begins[3].toLowerCase();
  const begin = begins[1].length + target.length;
  const where = [];
  let [order, most] = ["", 0];
  for (const match of text.slice(begin).matchAll(PART)) {
    const [part] = match;
    const start = begin + match.index;
    if (part.startsWith("sort:") && !order) {
      [order, most] = orderOf(kb, part.slice("sort:".length), target, [start, start + part.length]);
      continue;
    }
    const [conditions, isDenied] = alternativesOf(names, part, start, target);
    where.push(...(isDenied ? conditions.map((condition) => [condition]) : [conditions]));
  }
  const analysis = kb.analysis(target);
  const rank = ([{ field }]) => analysis.fields.indexOf(field);
  if (analysis) sortedBy(where, rank);
  const question = { target, where: distinct(where), order, count: Boolean(begins[2]), most };
  const reason = most && question.count ? kb.say("counted cut") : reasonToRefuse(kb, question);
  if (reason) throw refusal(reason);
  return question;
};
