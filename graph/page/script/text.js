/* Texts: their gaps filled, folded for comparing, and shortened. */
import { memoized } from "./collect.js";

export const format = (text, ...values) => text.replaceAll("{}", (gap) => values.shift() ?? gap);
// toLocaleString takes 20 ms to begin with
export const thousands = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
// the gaps of a sentence of graph/ask/sentences.py have names
export const fillGaps = (text, gaps) => text.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);
export const listed = (words, joint) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
/* how many of something there are, as a sentence says it; `none` stands for the number where there is none */
export const counted = (number, noun, plural = `${noun}s`, none = "") => {
  if (!number && none) return `${none} ${noun}`;
  return `${thousands(number)} ${number === 1 ? noun : plural}`;
};
// the double quotation marks of what stands in such marks itself are single ones, as graph.text has it
export const withinQuotes = (text) => text.replace(/(^|[\s([—–-])["“”„]/g, "$1‘").replace(/["“”„]/g, "’");
// of another language, which form goes with each of the first 200 numbers; beyond them the last two digits decide
let listedForms = "";
export const countBy = (forms) => {
  listedForms = forms;
};
const countedForm = (count) =>
  Number(listedForms ? listedForms[count < 200 ? count : 100 + (count % 100)] : count !== 1);
export const ngettext = (count, forms) => format(forms[countedForm(count)], thousands(count));

export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`); // for XML
/* Without case, accents and punctuation, as graph.text folds in Python. What is beyond ASCII recurs, and classes of all
   letters are slow: each run of it is folded once. */
const LETTERS = { ł: "l", đ: "d", ø: "o", æ: "ae", œ: "oe", ð: "d", þ: "th", ħ: "h", ı: "i", ß: "ss" };
const foldedRuns = new Map();
const foldRun = (run) =>
  memoized(foldedRuns, run, () => {
    const letters = run.replace(/[łđøæœðþħıß]/g, (letter) => LETTERS[letter]).normalize("NFKD");
    return letters.replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ");
  });
export const fold = (text) =>
  text
    .toLowerCase()
    .replace(/[^\0-\x7f]+/g, foldRun)
    .replace(/[\0-/:-@[-`{-\x7f]+/g, " ")
    .trim();
export const foldedWords = (text) => fold(text).split(" ").filter(Boolean);

export const shortened = (text, most = 120) =>
  text.length > most ? `${text.slice(0, most - 2).replace(/\s+\S*$/, "")}\u00a0…` : text;
