/* Answers questions in the short form: joins what Python has found for each condition (graph/ask/mirror.py). */
import { analyses } from "./analyses.js";
import { evaluation } from "./evaluate.js";
import { readings } from "./reading.js";
import { shortForms, write } from "./shortform.js";
import { completed } from "./tables.js";

const single = (seek) => (seek === "entities" ? "entity" : seek.slice(0, -1));
export const answering = (data, { nameOf, sectionOf, find, claims, order, leading }) => {
  const { phrases } = data;
  const number = new Map(order.map((key, place) => [key, place]));
  const keys = (numbers) => numbers.map((place) => order[place]);
  const kindOf = (seek) => (Object.hasOwn(phrases, seek) ? seek : "entities");
  const shared = { nameOf, sectionOf, find, claims, order, leading, number, keys, kindOf };
  const rests = completed(data, shared);
  const { parse } = shortForms(data, shared);
  const { evaluate, neighbours } = evaluation(data, shared);
  const { conditions, sentence } = readings(data, shared);
  const work = analyses(data, { ...shared, neighbours, rests });
  const notes = (question, ids) => {
    if (ids.length || question.where.length < 2) return [];
    return question.where
      .flat()
      .filter((one) => !one.negated && phrases[kindOf(question.seek)][one.word].names.length)
      .map((one) => {
        const alone = { seek: question.seek, where: [[one]], order: "" };
        const count = evaluate(alone).length;
        const amount = count < 2 ? `${count || "No"} ${single(question.seek)}` : `${count} ${question.seek}`;
        return `${amount} ${conditions(alone, nameOf, count < 2)}.`;
      });
  };
  const answer = (query) => {
    const question = parse(query);
    const worked = Object.hasOwn(work, question.seek)
      ? work[question.seek](question.where.map(([one]) => one.value))
      : { ids: evaluate(question), groups: [] };
    return {
      question,
      query: write(question),
      reading: sentence(question),
      notes: worked.notes || notes(question, worked.ids),
      ...worked,
    };
  };
  return { answer };
};
