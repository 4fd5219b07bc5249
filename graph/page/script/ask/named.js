/* What a name stands for in a question that is read in part. */
import { unique } from "../collect.js";
import { plainCondition } from "./question.js";

/* a table's own value, or null: a word of a question may be called as what every table has */
export const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : null);
const held = (field, ids) => unique(ids).map((id) => plainCondition(field, id));
// the actors who are quoted or reported for an actor: that one itself, and those who are part of it
const speakersFor = (kb, id) => {
  const parts = kb.parts(id).filter((part) => kb.section(part) === "actors");
  return [id, ...parts].filter((actor) => kb.tables.numbers("claims", "by", actor).length);
};
/* the conditions that a name stands for where records of a sort are asked for: of several records that have it, that
   one of them is meant; of a name of those who speak, that they say it */
export const partNamed = (names, target, name, speakers) => {
  const { kb } = names;
  const { a: actors, s: sources, e: entities } = kb.sorts;
  const found = (sections) => names.findRanked(name, sections)[0];
  if (target === "claims" && speakers.includes(name)) {
    const speaking = found(actors).flatMap((id) => speakersFor(kb, id));
    const works = found(sources);
    if (works.length && kb.isOnlyRead(works[0])) return [plainCondition("voice", "author")];
    const part = [...held("by", speaking), ...held("cites", works)];
    if (part.length) return part;
  }
  const fields = Object.entries(own(kb.data.partial.names, target) || {});
  const ranked = fields.map(([sort, field]) => {
    const [ids, isAuthor] = names.findRanked(name, sort === "entities" ? entities : [sort]);
    return [held(field, ids), isAuthor];
  });
  const named = ranked.filter(([, isAuthor]) => !isAuthor).flatMap(([part]) => part);
  return named.length ? named : ranked.flatMap(([part]) => part);
};
