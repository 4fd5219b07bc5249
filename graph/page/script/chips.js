/* The reading of a question as chips: each condition that was read, with a way to take it out. */
import { phrases } from "./ask/reading.js";
import { write } from "./ask/shortform.js";
import { element } from "./dom.js";
import { kb } from "./engine.js";
import { texts } from "./messages.js";
import { linkTo } from "./navigation.js";
import { valuesIn } from "./state.js";
import { inWords } from "./statements.js";
import { format, listed } from "./text.js";

const chip = (state, { label, rest }) => {
  const words = inWords(label);
  const anchor = linkTo({ ...state, ...rest }, words);
  anchor.setAttribute("aria-label", format(texts.without, words));
  return anchor;
};
/* the conditions of an answer; nothing for what is worked out whole, or refused */
const conditionChips = ({ question }) => {
  const isList = question && !kb().analysis(question.target) && question.where.length > 0;
  if (!isList) return [];
  const without = (rank) => ({ ...question, where: question.where.filter((_, position) => position !== rank) });
  return phrases(kb(), question).map((label, rank) => ({ label, rest: { ask: write(without(rank)), after: "" } }));
};
const narrowingChips = ({ only }) =>
  only.map((condition) => ({
    label: listed(valuesIn(condition), texts.or),
    rest: { only: only.filter((active) => active !== condition) },
  }));
export const chips = (state, answer) => {
  const all = [...(answer ? conditionChips(answer) : []), ...narrowingChips(state)];
  return all.length ? [element("p", { className: "chips" }, ...all.map((each) => chip(state, each)))] : [];
};
