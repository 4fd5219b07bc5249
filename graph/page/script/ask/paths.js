/* How entities hang together: two are neighbours where one claim mentions both. */
import { memoized, unique } from "../collect.js";

export const mentionedBy = (kb, claims) => unique(claims.flatMap((claim) => kb.claims[claim].about));
export const citedBy = (kb, claims) => unique(claims.flatMap((claim) => kb.claims[claim].cites));

const around = new WeakMap(); // dataset -> entity -> its neighbours
/* the entities that some claim mentions together with this one, in reading order */
export const neighbours = (kb, id) => {
  const known = memoized(around, kb, () => new Map());
  return memoized(known, id, () => mentionedBy(kb, kb.about(id)).filter((near) => near !== id));
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
// one layer further: what is reached, from where and over how many unstated steps
const nextLayer = (kb, layer, best) => {
  const reached = new Map();
  for (const id of layer) {
    const stated = related(kb, id);
    for (const near of neighbours(kb, id).filter((entity) => !best.has(entity))) {
      const unstated = best.get(id).unstated + (stated.has(near) ? 0 : 1);
      const known = reached.get(near)?.unstated ?? Infinity;
      if (unstated < known) reached.set(near, { unstated, from: id });
    }
  }
  return reached;
};
/* the shortest chain from one entity to another; of several the one whose steps the claims state most firmly; null
   where no chain of claims leads there */
export const shortestPath = (kb, start, end) => {
  if (start > end) {
    const back = shortestPath(kb, end, start);
    return back && back.reverse();
  }
  const best = new Map([[start, { unstated: 0, from: "" }]]);
  let layer = [start];
  while (layer.length && !best.has(end)) {
    const reached = nextLayer(kb, layer, best);
    for (const [id, step] of reached) best.set(id, step);
    layer = [...reached.keys()];
  }
  if (!best.has(end)) return null;
  const entities = [end];
  while (entities[0] !== start) entities.unshift(best.get(entities[0]).from);
  return entities;
};
