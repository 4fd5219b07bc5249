/* From what somebody asks to a state of the page, and from a state to its answer. A question may go on from the last
   answer: then its address also has the question before, so that it shows the same when it is opened again. */
import { answerTo, kb } from "./engine.js";
import { texts } from "./messages.js";
import { claimsOf, idsByName, isRecord, nameOf } from "./records.js";
import { fold, format } from "./text.js";

let lastAnswer = null; // from which a question may go on
const isCard = (answer) => answer?.question?.target === "card" && isRecord(answer.ids[0]);
const goingOnFrom = ({ reading }) => kb().say("taken over", { question: reading });
const isWhole = ({ preface, understood }) => !preface && understood === "whole";

/* The state that shows what was asked: a record that was named or asked about is put in focus. Of what was mended or
   understood in part the address has the words, of everything else the short form. */
export const stateAsking = (text) => {
  const [id, ...furtherIds] = idsByName.get(fold(text)) || [];
  if (id && !furtherIds.length) return { focus: id };
  const before = lastAnswer;
  const answer = answerTo(text, before);
  if (answer.refused) return { ask: text };
  const isFollowUp = Boolean(before) && answer.preface === goingOnFrom(before);
  if (isCard(answer) && (isFollowUp || isWhole(answer))) {
    if (!isFollowUp || isCard(before)) lastAnswer = answer; // behind "the first" there may come "the second"
    return { focus: answer.ids[0] };
  }
  if (isFollowUp) return { ask: answer.query, after: before.query };
  return { ask: isWhole(answer) ? answer.query : text };
};
const answerIn = ({ ask, after }) => {
  const answer = answerTo(ask);
  const before = after && !answer.refused ? answerTo(after) : null;
  return before && !before.refused ? { ...answer, preface: goingOnFrom(before) } : answer;
};
const areTogether = (from, to) => {
  const ids = new Set(claimsOf(from));
  return claimsOf(to).some((id) => ids.has(id));
};
/* Two of whom no claim mentions both: the shortest chain of claims from one to the other. */
const joined = (state, from, to) => {
  const answer = answerTo(`path from:${from} to:${to}`);
  const read = { ...answer, preface: format(texts.chain, nameOf(from), nameOf(to)) };
  return { state: { ...state, line: [], ask: answer.query }, answer, read };
};
/* The answer to the question of a state; where it asks for a record, the state has that in focus and no answer. `read`
   is the answer in either case, which says how the question was understood. */
export const answered = (state) => {
  const [from, to] = state.line;
  if (to && !areTogether(from, to)) return joined(state, from, to);
  if (!state.ask) return { state, answer: null, read: null };
  const read = answerIn(state);
  if (!read.refused) lastAnswer = read;
  if (isCard(read)) return { state: { ...state, focus: read.ids[0], ask: "", after: "" }, answer: null, read };
  return { state, answer: read, read };
};
