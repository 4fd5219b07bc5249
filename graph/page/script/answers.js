/* An answer as parts of the page: how it was understood, its notes, its records, what is near it, and its short form;
   or why there is none, and what could be asked instead. */
import { lazily } from "./collect.js";
import { element } from "./dom.js";
import { kb } from "./engine.js";
import { texts } from "./messages.js";
import { linkTo } from "./navigation.js";
import { entities, idsByName, isRecord, titleOf } from "./records.js";
import { linkedWords } from "./statements.js";
import { fold, format, listed, ngettext } from "./text.js";

const MOST_TOLD = 200; // records or sentences of a part of an answer: nobody reads more of a list of links
const MOST_NEAR = 5; // claims near a refused question that are named above the list, which has them all
const focusOn = (id) => linkTo({ focus: id }, titleOf(id));
const heading = (textContent) => element("h4", { textContent });
const asking = (question) => linkTo({ ask: question }, question);
const passage = (id) => {
  const original = document.querySelector(`[data-passage="${CSS.escape(id)}"]`);
  return original ? original.cloneNode(true) : element("span", { textContent: id });
};
const item = (id) => element("li", {}, isRecord(id) ? focusOn(id) : passage(id));
const asSentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? "" : "."}`;
// two names with a dash between them are a line, which leads to its claims
const lineIn = (text) => {
  const ids = text.split(" – ").map((name) => [...(idsByName.get(fold(name)) || [])]);
  return ids.length === 2 && ids.every(([id, ...others]) => entities.has(id) && !others.length) ? ids.flat() : [];
};
const sentenceItem = (text) => {
  const line = lineIn(text);
  return element("li", {}, ...(line.length ? [linkTo({ line }, text)] : linkedWords(text)));
};

// a question in the short form, as it stands in a note
const shortForms = lazily(() => {
  const targets = Object.keys(kb().data.targets).join("|");
  return new RegExp(`(\\b(?:count )?(?:${targets})(?: -?[a-z]+(?:-[a-z]+)*:(?:"[^"]*"|[^\\s"])+)+)`);
});
const noteParts = (note) =>
  note
    .split(shortForms())
    .flatMap((part, rank) => (rank % 2 ? [element("code", {}, asking(part))] : linkedWords(part)));
const notePart = (note) => element("p", { className: "quiet" }, ...noteParts(note));
const nearParts = (title, ids) => (ids.length ? [heading(title), element("ol", {}, ...ids.map(item))] : []);

const candidatePart = (candidates) => {
  const links = candidates.flatMap(({ id, name }) => [isRecord(id) ? focusOn(id) : name, " "]);
  return element("p", { className: "about" }, `${texts.candidates} `, ...links);
};
const proposalParts = (proposals) => [
  heading(texts.proposals),
  element("ul", {}, ...proposals.map((question) => element("li", {}, asking(question)))),
];
const refusalParts = ({ refused, candidates, proposals, nearest }) => [
  element("p", { className: "refused" }, ...noteParts(asSentence(refused))),
  ...(candidates.length ? [candidatePart(candidates)] : []),
  ...(proposals.length ? proposalParts(proposals) : []),
  ...nearParts(texts.nearest, nearest.slice(0, MOST_NEAR)),
];
/* sentences on how a question was read, which stand above everything else */
export const prefaceOf = ({ preface, understood, unused }) => {
  const words = (unused || []).map((word) => format(texts.word, word));
  const part = words.length ? format(texts.part, listed(words, texts.and.trim())) : texts.named;
  return [preface, understood === "part" && part].filter(Boolean);
};
/* a list of so many items at most, with how many more there are */
const numbered = (items, make) => {
  const left = items.length - MOST_TOLD;
  const more = left > 0 ? [element("p", { className: "quiet", textContent: ngettext(left, texts.left_out) })] : [];
  return [element("ol", {}, ...items.slice(0, MOST_TOLD).map(make)), ...more];
};
export const answerParts = (answer) => {
  if (answer.refused) return refusalParts(answer);
  const parts = answer.notes.map(notePart);
  for (const { title, ids, sentences } of answer.groups.filter((group) => group.ids.length + group.sentences.length)) {
    const items = [...ids.map((id) => () => item(id)), ...sentences.map((text) => () => sentenceItem(text))];
    parts.push(heading(title), ...numbered(items, (make) => make()));
  }
  const { target, count } = answer.question;
  if (!answer.groups.length && target !== "claims" && !count && answer.ids.length) {
    parts.push(...numbered(answer.ids, item));
  }
  const query = element("code", { textContent: answer.query });
  const form = element("p", { className: "quiet" }, `${texts.form} `, query);
  return [...parts, form];
};
/* claims beside an answer, which stand below those that answer */
export const partsBeside = ({ refused, nearest }) => (refused ? [] : nearParts(texts.see, nearest));
