/* An answer as parts of the page: its notes, its records and its short form, or why there is none. */
import { element, link } from "./dom.js";
import { texts } from "./messages.js";
import { cards, entities, sources, titleOf } from "./records.js";
import { addressOf } from "./state.js";

const focusOn = (id) => link(addressOf({ focus: id }), titleOf(id));
const passage = (id) => {
  const original = document.querySelector(`[data-passage="${CSS.escape(id)}"]`);
  return original ? original.cloneNode(true) : element("span", { textContent: id });
};
const item = (id) =>
  element("li", {}, cards.has(id) || entities.has(id) || sources.has(id) ? focusOn(id) : passage(id));
const refusal = ({ refused, candidates }) =>
  element(
    "p",
    { className: "refused", textContent: `${refused}. ` },
    ...candidates.flatMap((id) => [focusOn(id), " "]),
  );
export const answerParts = (answer) => {
  if (answer.refused) return [refusal(answer)];
  const parts = answer.notes.map((note) => element("p", { className: "quiet", textContent: note }));
  for (const { title, ids } of answer.groups) {
    parts.push(element("h4", { textContent: title }), element("ol", {}, ...ids.map(item)));
  }
  const { seek, count } = answer.question;
  if (!answer.groups.length && seek !== "claims" && !count) parts.push(element("ol", {}, ...answer.ids.map(item)));
  const query = element("code", { textContent: answer.query });
  return [...parts, element("p", { className: "quiet" }, `${texts.form} `, query)];
};
