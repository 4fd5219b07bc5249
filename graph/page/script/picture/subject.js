/* What a state is about: the works and names that all its claims lead to, in whichever way it was come to: by a link, a
   question or a facet. */
import { unique } from "../collect.js";
import { answerTo } from "../engine.js";
import { entities, sources } from "../records.js";
import { isReadHere } from "../selection.js";

const fieldOf = (id) => {
  if (!sources.has(id)) return "about";
  return isReadHere(id) ? "read" : "cites";
};
/* the conditions that a state sets, in the form that a question has them */
export const partsOf = ({ state, answer }) => {
  const { focus, line, only } = state;
  const ids = [focus, ...line].filter(Boolean);
  const named = ids.map((id) => ({ field: fieldOf(id), value: id }));
  const narrowed = only.length ? answerTo(`claims ${only.join(" ")}`).question.where : [];
  const alternatives = [...(answer?.question?.where || []), ...narrowed];
  return [...named, ...alternatives.map((part) => (part.length === 1 ? part[0] : {}))];
};
const isPlain = (part) =>
  ((part.field === "cites" && sources.has(part.value)) || (part.field === "about" && entities.has(part.value))) &&
  !part.negated &&
  !part.qualifier &&
  !part.object;
/* `works` and `names` by their ids; `isWhole` where the state sets no other condition. */
export const subjectOf = (view) => {
  const { state, answer } = view;
  const parts = partsOf(view);
  const plain = parts.filter(isPlain);
  const isOfClaims = !answer || answer.question?.target === "claims";
  const ids = isOfClaims ? unique(plain.map(({ value }) => value)) : [];
  return {
    works: ids.filter((id) => sources.has(id)),
    names: ids.filter((id) => entities.has(id)),
    isWhole: isOfClaims && plain.length === parts.length && !state.q && !state.sorts.length,
  };
};
