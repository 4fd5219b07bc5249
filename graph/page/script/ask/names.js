/* The names of records as questions bear them. */
import { fold } from "../text.js";

export const SORTS = { s: ["sources"], e: ["actors", "projects", "concepts"], a: ["actors"], c: ["claims"] };
/* Which records of some sections a name may mean: `named` has the names of records, folded, `authors` those of works */
export const namesOf = (authors, { named, sectionOf }) => {
  const loose = new Map(); // an author's name, good where no record has the name itself
  for (const [key, names] of Object.entries(authors)) {
    for (const name of names) loose.set(name, [...(loose.get(name) || []), key]);
  }
  const find = (name, sections) => {
    if (sections.includes(sectionOf.get(name))) return [[name], false];
    const own = [...(named.get(fold(name)) || [])].filter((key) => sections.includes(sectionOf.get(key)));
    if (own.length) return [own, false];
    return [(loose.get(fold(name)) || []).filter((key) => sections.includes(sectionOf.get(key))), true];
  };
  return { loose, find };
};
