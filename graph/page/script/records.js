/* What the page holds: every claim, source, actor, project and concept, and their names. */
import { aliasesOn, linksOn, markup, nameOn, statementOn, titleOn, verdictsOn } from "./card.js";
import { grouped, lazily } from "./collect.js";
import { $, parsed } from "./dom.js";
import { facts } from "./messages.js";
import { fold } from "./text.js";

export const entities = new Map();
export const sources = new Map();
export const recordIds = []; // as the index counts them
for (const card of document.querySelectorAll("#records .record")) {
  const id = card.id.slice("record-".length);
  const sort = card.classList[1];
  const html = markup(card);
  const name = nameOn(html);
  recordIds.push(id);
  if (sort === "source") sources.set(id, { name, aliases: [titleOn(html), ...(facts.cited_as[id] || [])] });
  else entities.set(id, { name, sort, aliases: aliasesOn(html) });
}

export const cards = new Map(
  [...document.querySelectorAll(".claim")].map((card) => [card.id.slice("claim-".length), card]),
);
export const claimIds = [...cards.keys()];
// where cards are kept as text: what is on them, so that nobody has to read them all
export const index = lazily(() => ($("index") ? parsed("index") : {}));
class Claim {
  #about = null;
  #cites = null;
  constructor(card, position) {
    this.card = card;
    this.position = position;
  }
  links(sort) {
    const numbers = index()[sort]?.[this.position];
    return numbers
      ? numbers.map((number) => (sort === "argues" ? claimIds : recordIds)[number])
      : linksOn(markup(this.card), sort);
  }
  get about() {
    return (this.#about ||= this.links("about"));
  }
  get cites() {
    return (this.#cites ||= this.links("cites"));
  }
  get argues() {
    return this.links("argues");
  }
  get verdicts() {
    return verdictsOn(markup(this.card));
  }
  get hedged() {
    return this.card.matches(".hedged");
  }
}
export const claims = new Map(claimIds.map((id, position) => [id, new Claim(cards.get(id), position)]));

/* the other way round: record -> the positions of the claims that mention, cite, or argue with it */
const positionsBy = (sort) =>
  grouped((add) => {
    for (const { [sort]: targets, position } of claims.values()) for (const id of targets) add(id, position);
  });
export const positionsLinking = Object.fromEntries(
  ["about", "cites", "argues"].map((sort) => [sort, lazily(() => positionsBy(sort))]),
);
export const claimsLinking = (sort, id) =>
  (positionsLinking[sort]().get(id) || []).map((position) => claimIds[position]);
export const claimsOf = (id) => claimsLinking(sources.has(id) ? "cites" : "about", id);

export const statement = (claimId) => statementOn(markup(cards.get(claimId)));
export const nameOf = (id) => (entities.get(id) || sources.get(id) || { name: id }).name;
export const isRecord = (id) => cards.has(id) || entities.has(id) || sources.has(id);
export const titleOf = (id) => (cards.has(id) ? statement(id) : nameOf(id));
export const idsByName = new Map(); // folded name -> ids, in the order in which graph/ask/names.py has them
for (const [id, { name, aliases }] of [...sources, ...entities]) {
  for (const folded of [id, name, ...aliases].map(fold)) {
    if (!idsByName.has(folded)) idsByName.set(folded, new Set());
    idsByName.get(folded).add(id);
  }
}
