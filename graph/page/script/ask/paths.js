/* How entities hang together: two are neighbours where one claim mentions both. */
import { unique } from "../collect.js";

export const mentionedBy = (kb, claims) => unique(claims.flatMap((claim) => kb.claims[claim].about));
export const citedBy = (kb, claims) => unique(claims.flatMap((claim) => kb.claims[claim].cites));

const around = new WeakMap(); // dataset -> entity -> its neighbours
/* the entities that some claim mentions together with this one, in reading order */
export const neighbours = (kb, id) => {
  if (!around.has(kb)) around.set(kb, new Map());
  const known = around.get(kb);
  if (!known.has(id)) known.set(id, mentionedBy(kb, kb.about(id)).filter((near) => near !== id));
  return known.get(id);
};
/* the claims that mention both entities, in reading order */
export const coMentions = (kb, left, right) => {
  const mentioning = new Set(kb.about(right));
  return kb.about(left).filter((claim) => mentioning.has(claim));
};
/* the entities that can be reached from this one in so many steps, without itself */
export const withinSteps = (kb, id, steps) => {
  const reached = new Set([id]);
  let layer = [id];
  for (let step = 0; step < steps; step += 1) {
    layer = unique(layer.flatMap((inner) => neighbours(kb, inner))).filter((near) => !reached.has(near));
    for (const near of layer) reached.add(near);
  }
  reached.delete(id);
  return [...reached];
};
/* the entities to which a claim states a relation of this one */
const related = (kb, id) => {
  const ends = kb.statedBy(kb.about(id)).map(([, subject, , object]) => [subject, object]);
  return new Set(ends.filter((pair) => pair.includes(id)).flat());
};
// one layer further: what is reached, from where and over how many unstated steps, and in how many ways
const nextLayer = (kb, layer, best, ways) => {
  const [reached, counts] = [new Map(), new Map()];
  for (const id of layer) {
    const stated = related(kb, id);
    for (const near of neighbours(kb, id).filter((entity) => !best.has(entity))) {
      const unstated = best.get(id).unstated + (stated.has(near) ? 0 : 1);
      counts.set(near, (counts.get(near) || 0) + ways.get(id));
      const known = reached.get(near)?.unstated ?? Infinity;
      if (unstated < known) reached.set(near, { unstated, from: id });
    }
  }
  return [reached, counts];
};
/* the shortest chain from one entity to another; of several the one whose steps the claims state most firmly; null
   where no chain of claims leads there */
export const shortestPath = (kb, start, end) => {
  if (start > end) {
    const back = shortestPath(kb, end, start);
    return back && { ...back, entities: back.entities.reverse() };
  }
  const best = new Map([[start, { unstated: 0, from: "" }]]);
  let ways = new Map([[start, 1]]);
  let layer = [start];
  while (layer.length && !best.has(end)) {
    const [reached, counts] = nextLayer(kb, layer, best, ways);
    for (const [id, step] of reached) best.set(id, step);
    [ways, layer] = [counts, [...reached.keys()]];
  }
  if (!best.has(end)) return null;
  const entities = [end];
  while (entities[0] !== start) entities.unshift(best.get(entities[0]).from);
  return { entities, asShort: ways.get(end) };
};
