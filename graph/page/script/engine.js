/* What answers questions here: the modules in ask/, with what Python has worked out for them. It is read when the page
   is there, in parts that nobody has to wait for, or at once when somebody asks. */
import { answering } from "./ask/answer.js";
import { Refused } from "./ask/refused.js";
import { understanding } from "./ask/understand.js";
import { lazily } from "./collect.js";
import { parsed } from "./dom.js";
import {
  cards,
  claimIds,
  claims,
  entities,
  idsByName,
  nameOf,
  positionsLinking,
  recordIds,
  sources,
  statement,
} from "./records.js";
import { fold } from "./text.js";

const data = lazily(() => parsed("questions"));
const order = lazily(() => [
  // of all records, as Python counts them
  ...claimIds,
  ...recordIds.filter((id) => sources.has(id)),
  ...recordIds.filter((id) => entities.has(id)),
  ...data().passages,
]);
const section = (id) => {
  if (cards.has(id)) return "claims";
  if (sources.has(id)) return "sources";
  return entities.has(id) ? `${entities.get(id).sort}s` : "passages";
};
const shared = lazily(() => ({ nameOf, order: order(), sectionOf: new Map(order().map((id) => [id, section(id)])) }));
const understood = lazily(() => {
  const claimByStatement = lazily(() => new Map(claimIds.map((id) => [fold(statement(id)), id])));
  return understanding(data(), { ...shared(), named: idsByName, claimByStatement });
});
let loaded = null;
const load = () => {
  const records = { claims: [...claims.values()], leading: positionsLinking };
  return {
    ...understood(),
    ...answering(data(), { ...shared(), ...understood(), ...records }),
    data: data(),
    order: order(),
  };
};
export const engine = () => (loaded ||= load());
export const isLoaded = () => Boolean(loaded);
export const LOADING = [data, understood, engine]; // one part after the other
export const answerTo = (question) => {
  try {
    return engine().answer(engine().toShort(question));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { refused: error.message, candidates: error.candidates, ids: [], groups: [], notes: [] };
  }
};
