/* The typed question: a target, and under `where` parts of one condition or several of which one must hold. */

/* A question that cannot be answered as it stands, as graph/ask/question.py has it: `span` is the part of the question
   that is meant, `expected` what could stand there, `candidates` the records that may have been meant; `proposals`
   are questions that would work and `nearest` the claims nearest in words, once somebody has looked. */
export class NotUnderstood extends Error {
  constructor(reason, message, { span = [0, 0], expected = [], candidates = [] } = {}) {
    super(message);
    Object.assign(this, { reason, start: span[0], end: span[1], expected, candidates, proposals: [], nearest: [] });
  }
}
export const unknownName = (message, details) => new NotUnderstood("unknown name", message, details);
/* What some work gives, or else what is made of the refusal that it throws; whatever else is thrown is a mistake of
   ours. */
export const unlessRefused = (work, makeOf = () => null) => {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotUnderstood) return makeOf(error);
    throw error;
  }
};
/* what is no question, or not to the end: the sentence that says so, and more as above */
export const noQuestion = (kb, sentence, gaps, more) =>
  new NotUnderstood("not a question", kb.say(sentence, gaps), more);
// each once, compared by what is in it
export const distinct = (values) => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
export const isSame = (left, right) => JSON.stringify(left) === JSON.stringify(right);
// the question with others in the place of one of its parts, or without it where there are none
export const withInstead = (question, part, ...parts) => ({
  ...question,
  where: question.where.flatMap((own) => (isSame(own, part) ? parts : [own])),
});
export const conditionsOf = (question) => question.where.flat();
const asked = (name, isDenied) => (question) => {
  const conditions = conditionsOf(question).filter(({ field, negated }) => field === name && negated === isDenied);
  return conditions.map(({ value }) => value);
};
/* the ids of those that a question leaves out, and the words that it seeks */
export const excludedFrom = asked("is", true);
export const wordsSought = asked("words", false);
export const affirmedIn = (question) => conditionsOf(question).filter(({ negated }) => !negated);
export const conditionValues = (question) => conditionsOf(question).map(({ value }) => value);
export const plainQuestion = (target, ...where) => ({ target, where, order: "", count: false, most: 0 });
export const plainCondition = (field, value, qualifier = "", object = "") => ({
  field,
  value,
  qualifier,
  object,
  negated: false,
});
