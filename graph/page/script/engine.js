/* What answers questions here: the modules in ask/, with what Python has worked out for them. It is read when the page
   is there, in parts that nobody has to wait for, or at once when somebody asks. */
import { ask } from "./ask/ask.js";
import { Knowledge } from "./ask/knowledge.js";
import { Names } from "./ask/names.js";
import { offers, openers } from "./ask/offers.js";
import { unlessRefused } from "./ask/question.js";
import { lazily } from "./collect.js";
import { $, $$, element, parsed } from "./dom.js";
import {
  claimIds,
  claims,
  entities,
  idsByName,
  nameOf,
  positionsLinking,
  recordIds,
  recordOf,
  sources,
  statement,
} from "./records.js";

const data = lazily(() => parsed("questions"));
const order = lazily(() => [
  // of all records, as Python counts them
  ...claimIds,
  ...recordIds,
  ...data().passages,
]);
const section = (id) => {
  if (claims.has(id)) return "claims";
  if (sources.has(id)) return "sources";
  return entities.has(id) ? `${entities.get(id).sort}s` : "passages";
};
/* the notes on the card of a work or an entity: the one thing that is read back from the page, which would have four
   thousand bytes more with them twice. On a deferred card they are markup in a text. */
const notesOnCard = (id) => {
  const [card, part] = [$(`record-${id}`), element("template")];
  part.innerHTML = card.matches(".deferred") ? card.textContent : card.innerHTML;
  for (const label of $$(".note small", part.content)) label.remove();
  return $$(".note", part.content).map(({ textContent }) => textContent);
};
export const kb = lazily(
  () =>
    new Knowledge(data(), {
      order: order(),
      sectionOf: new Map(order().map((id) => [id, section(id)])),
      nameOf,
      aliasesOf: (id) => recordOf(id).aliases,
      kindOfId: (id) => recordOf(id).kind,
      notesOf: notesOnCard,
      named: idsByName,
      says: statement,
      claims: [...claims.values()],
      leading: positionsLinking,
    }),
);
let isReady = false;
export const names = lazily(() => {
  isReady = true;
  return new Names(kb());
});
export const isLoaded = () => isReady;
export const LOADING = [data, kb, names]; // one part after the other
/* the answer to a question, or why there is none; after an earlier answer it may go on from that */
export const answerTo = (question, before = null) =>
  unlessRefused(
    () => ask(names(), question, before),
    (refusal) => ({ ...refusal, refused: refusal.message, ids: [], groups: [], notes: [] }),
  );
export const offersFor = (typed) => offers(names(), typed);
export const openersOf = () => openers(names());
