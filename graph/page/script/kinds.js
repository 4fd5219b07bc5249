/* "What can I ask?": every kind of question, each with an example that has answers. They are made of the conditions and
   orders that questions know (graph/ask/conditions/), with what occurs most in the data. */
import { quoted } from "./ask/shortform.js";
import { lazily } from "./collect.js";
import { $, element, small } from "./dom.js";
import { answerTo, kb, openersOf } from "./engine.js";
import { texts } from "./messages.js";
import { linkTo } from "./navigation.js";
import { inWords } from "./statements.js";
import { thousands } from "./text.js";

const size = ([, numbers]) => numbers.length;
/* the value of a condition that most records fulfil */
const commonest = (target, field) => {
  const values = [...kb().tables.of(target, field)].filter(([value, numbers]) => numbers.length && value);
  return values.sort((fewer, more) => size(more) - size(fewer))[0]?.[0];
};
const example = (question) => {
  const answer = answerTo(question);
  const isAnswered = !answer.refused && (answer.ids.length || answer.groups.length);
  return isAnswered ? { words: answer.reading, query: answer.query, count: answer.ids.length } : null;
};
const ofCondition = (target) => (field) => {
  const value = commonest(target, field);
  return value === undefined ? [] : [`${target} ${field}:${quoted(value)}`];
};
const ofTarget = (target) => {
  const { conditions, orders } = kb().data;
  return [
    ...Object.keys(conditions[target] || {}).flatMap(ofCondition(target)),
    ...Object.keys(orders[target] || {}).map((order) => `${target} sort:${order}`),
  ];
};
const made = lazily(() => [
  {
    title: texts.kinds.openers,
    examples: openersOf().map(({ question, answers }) => ({ words: question, query: question, count: answers })),
  },
  ...Object.entries(texts.kinds.of).map(([target, title]) => ({ title, examples: ofTarget(target).map(example) })),
]);
const exampleItem = ({ words, query, count }) =>
  element(
    "li",
    {},
    linkTo({ ask: query }, inWords(words)),
    " ",
    small(thousands(count)),
  );
const part = ({ title, examples: every }) => {
  const examples = every.filter(Boolean);
  if (!examples.length) return [];
  return [element("h4", { textContent: title }), element("ul", {}, ...examples.map(exampleItem))];
};
/* fills the part of the page that lists the kinds, when somebody comes to it */
export const showKinds = lazily(() => {
  $("examples").replaceChildren(...made().flatMap(part));
  return true;
});
