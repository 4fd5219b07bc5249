/* The tables of conditions: for each value the records for which a condition holds, as numbers. Python has found most
   of them; what the page says itself is worked out here. */
import { lazily } from "../collect.js";

const unrelated = (table) => Object.setPrototypeOf(table, null); // a record may be called "constructor"
/* completes `data.found`, and puts beside it what each claim rests on */
export const completed = (data, { claims, order, leading, number }) => {
  const { predicates, found } = data;
  for (const tables of [...Object.values(found), data]) {
    for (const table of Object.values(tables)) {
      if (table && !Array.isArray(table) && typeof table === "object") unrelated(table);
    }
  }
  /* what the page says itself: what claims cite and mention, where they stand, how they argue. Each table, from a value
     to the records for which it holds, is worked out when it is first asked for: with many claims all of them take a
     while */
  const derive = (seek, word, fill, values = []) => {
    const tables = (found[seek] ||= {});
    Object.defineProperty(tables, word, {
      enumerable: true,
      get: lazily(() => {
        const sets = new Map(values.map((value) => [value, new Set()]));
        fill((value, record) => {
          if (!sets.has(value)) sets.set(value, new Set());
          sets.get(value).add(record);
        });
        return unrelated(Object.fromEntries([...sets].map(([value, records]) => [value, [...records]])));
      }),
    });
  };
  const passage = (place) => order.length - data.passages.length + place;
  const from = (claim) => data.places[claim].map(passage);
  const each = (visit) => (add) => claims.forEach((one, claim) => visit(add, one, claim));
  for (const word of ["about", "cites"]) {
    // which the page knows already
    Object.defineProperty((found.claims ||= {}), word, {
      enumerable: true,
      get: lazily(() => unrelated(Object.fromEntries(leading[word]()))),
    });
  }
  derive(
    "sources",
    "about",
    each((add, { about, cites }) =>
      about.forEach((entity) => cites.forEach((source) => add(entity, number.get(source)))),
    ),
  );
  derive(
    "sources",
    "for",
    each((add, { cites }, claim) => cites.forEach((source) => add(order[claim], number.get(source)))),
  );
  derive(
    "passages",
    "about",
    each((add, { about }, claim) => about.forEach((entity) => from(claim).forEach((place) => add(entity, place)))),
  );
  derive(
    "passages",
    "cites",
    each((add, { cites }, claim) => cites.forEach((source) => from(claim).forEach((place) => add(source, place)))),
  );
  derive(
    "passages",
    "for",
    each((add, _, claim) => from(claim).forEach((place) => add(order[claim], place))),
  );
  for (const word of ["section", "paragraph"]) {
    const tables = found.passages[word] || {};
    const valueOf = new Map(Object.entries(tables).flatMap(([value, within]) => within.map((place) => [place, value])));
    derive(
      "claims",
      word,
      each((add, _, claim) => from(claim).forEach((place) => add(valueOf.get(place), claim))),
      Object.keys(tables),
    );
  }
  derive("claims", "states", (add) =>
    data.stated.forEach(([claim, subject, predicate, object]) => {
      add(`${predicate}@${subject}+${object}`, claim);
      if (predicates[predicate][0] === predicates[predicate][3]) add(`${predicate}@${object}+${subject}`, claim);
    }),
  );
  const argued = {
    supports: ["supports", "supported-by"],
    contrasts: ["contrasts"],
    qualifies: ["qualifies", "qualified-by"],
    causes: ["causes", "caused-by"],
  };
  for (const [kind, words] of Object.entries(argued)) {
    words.forEach((word, back) =>
      derive("claims", word, (add) =>
        data.argues
          .filter(([, said]) => said === kind)
          .forEach(([claim, , other]) => {
            if (!back) add(order[other], claim);
            if (back || words.length === 1) add(order[claim], other);
          }),
      ),
    );
  }
  return lazily(() => {
    // for each claim what it cites, and the work through which it does
    const cited = claims.map(({ cites }) => cites.map((source) => [source, ""]));
    for (const [claim, source, through] of data.through) cited[claim].find(([work]) => work === source)[1] = through;
    return cited;
  });
};
