/* The stated relations that conditions speak of. */

/* the entity that is sought in a relation which a condition speaks of: from either end, or what is supplied */
const soughtIn = (kb, { field, value, qualifier, object }, [, subject, predicate, end, things = []]) => {
  if (predicate !== value) return [];
  if (field === "thing-of") return subject === qualifier && ["", end].includes(object) ? things : [];
  if (object && !things.includes(object)) return [];
  const sought = (from, to, side) => (from === qualifier && (kb.isSymmetric(value) || field === side) ? [to] : []);
  return [...sought(end, subject, "subject-of"), ...sought(subject, end, "object-of")];
};
/* the relations of a condition, each with the entity that is sought in it */
const relationsOf = (kb, condition) =>
  kb
    .statedBy(kb.about(condition.qualifier))
    .flatMap((relation) => soughtIn(kb, condition, relation).map((id) => [relation, id]));
/* the conditions of a question that speak of relations */
export const relatedIn = (kb, { target, where }) =>
  where.flat().filter(({ field }) => kb.row(target, field).sort === "relation");
/* the relations behind the entities that answer a question */
export const answeringRelations = (kb, question, ids) =>
  relatedIn(kb, question)
    .filter(({ negated }) => !negated)
    .flatMap((condition) => relationsOf(kb, condition))
    .filter(([, id]) => ids.includes(id))
    .map(([relation]) => relation);
/* the relations with a predicate in claims that mention an entity */
export const statedWith = (kb, predicate, id) =>
  kb.statedBy(kb.about(id)).filter(([, , stated]) => stated === predicate);
