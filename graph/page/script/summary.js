/* What a state shows, in a sentence. `page` has what stands in it: the `texts` of the page, `nameOf` and `kindOf` of a
   record, how many claims there are (`total`), which of them one is (`rankOf`), and the `title` of a view. */
import { isBare, valuesIn } from "./state.js";
import { format, listed, ngettext, thousands } from "./text.js";

const ofAnswer = ({ question, way, reading, groups, ids }, selected, texts) => {
  const { target, count } = question;
  if (way || target === "comparison") return reading;
  if (target === "pairs") return format(texts.answer, ngettext(groups.length, texts.pairs), reading);
  const number = target === "claims" && !groups.length ? selected.length : ids.length;
  if (!number && !count) return format(texts.no_answer, reading);
  return format(texts.answer, ngettext(number, count || target === "claims" ? texts.claims : texts.answers), reading);
};
const conditions = ({ focus, line, q }, isSingle, { texts, nameOf, kindOf }) => {
  const form = isSingle ? 0 : 1;
  const words = [];
  const forms = { source: texts.cite, read: texts.read, entity: texts.mention };
  const kind = focus && kindOf(focus);
  if (kind === "claim") words.push(texts.focus);
  else if (kind) words.push(format(forms[kind][form], nameOf(focus)));
  if (line.length) words.push(format(texts.both[form], ...line.map(nameOf)));
  if (q) words.push(format(texts.hold[form], q));
  return words.join(texts.and);
};
// whether a claim is in focus, and nothing else is sought
const isClaim = (state, { kindOf }) =>
  state.focus && kindOf(state.focus) === "claim" && isBare({ ...state, focus: "" });
export const summary = ({ state, selected, answer }, page) => {
  const { texts, total } = page;
  const values = state.only.map((condition) => listed(valuesIn(condition), texts.or));
  const filters = [...values, ...state.sorts.map((sort) => texts.sorts[sort])];
  const filtered = filters.length ? ` (${filters.join(", ")})` : "";
  if (answer?.refused) return (selected.length ? ngettext(selected.length, texts.near) : texts.refused) + filtered;
  if (answer) return ofAnswer(answer, selected, texts) + filtered;
  if (state.view !== "claims" && state.view !== "evidence") return page.title(state.view);
  if (isClaim(state, page)) return format(texts.place, thousands(page.rankOf(state.focus)), thousands(total));
  const share = () => format(texts.some, ngettext(selected.length, texts.of), thousands(total));
  if (!isBare({ ...state, only: [], sorts: [] })) {
    return `${share()} ${conditions(state, selected.length === 1, page)}${filtered}`;
  }
  return (filters.length ? share() : ngettext(total, texts.claims)) + filtered;
};
