/* What the page holds: every claim, source, actor, project and concept, and their names; and where each stands. */
import { grouped, lazily, memoized } from "./collect.js";
import { readColumns } from "./columns.js";
import { $$, parsed } from "./dom.js";
import { fold } from "./text.js";

const dataset = readColumns(parsed("columns"));
export const claims = dataset.claims;
export const claimIds = dataset.claimIds;
export const entities = dataset.entities;
export const sources = dataset.sources;
export const recordIds = dataset.recordIds;
// the cards of claims, which stand in the page in the order of the claims
export const cards = new Map(
  $$("#claims .claim").map((card, position) => [claimIds[position], card]),
);

/* the other way round: record -> the positions of the claims that mention, cite, or argue with it */
const TARGETS = { about: "mentions", cites: "cites", argues: "argues" };
const positionsBy = (sort) =>
  grouped((add) => {
    for (const { [sort]: targets, position } of claims.values()) for (const id of targets) add(id, position);
  });
export const positionsLinking = Object.fromEntries(
  Object.entries(TARGETS).map(([sort, targets]) => [sort, lazily(() => positionsBy(targets))]),
);
export const claimsLinking = (sort, id) =>
  (positionsLinking[sort]().get(id) || []).map((position) => claimIds[position]);
/* of a work the claims that cite it, or else those that are about it */
export const claimsOf = (id) => {
  const citing = sources.has(id) ? claimsLinking("cites", id) : [];
  return citing.length ? citing : claimsLinking("about", id);
};

export const statement = (claimId) => claims.get(claimId).says;
/* a work or an entity */
export const recordOf = (id) => entities.get(id) || sources.get(id);
export const nameOf = (id) => recordOf(id)?.name ?? id;
export const isRecord = (id) => claims.has(id) || Boolean(recordOf(id));
export const titleOf = (id) => (claims.has(id) ? statement(id) : nameOf(id));
export const idsByName = new Map(); // folded name -> ids, in the order in which graph/ask/names.py has them
for (const [id, { name, aliases }] of [...sources, ...entities]) {
  for (const folded of [id, name, ...aliases].map(fold)) {
    memoized(idsByName, folded, () => new Set()).add(id);
  }
}
