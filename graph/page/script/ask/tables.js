/* For each value of a condition the records for which it holds, as numbers. Python has worked out most of them
   (graph/page/mirror/); what the page says itself is worked out here, when it is first asked for. */
import { fromSteps, grouped, memoized, own, unique } from "../collect.js";

// value -> what was added to it, each once
const gathered = (fill) => new Map([...grouped(fill)].map(([value, records]) => [value, unique(records)]));
const passagesOf = ({ data }, claim) => data.readFrom[claim].map((rank) => data.starts.passages + rank);
const worksOf = (kb, claim) => kb.claims[claim].cites.map((id) => kb.number.get(id));
const itself = (_, claim) => [claim];
// for each value of a claim its records: the claim itself, or what else is told by it
const byClaim = (valuesOf, recordsOf = itself) => (kb) =>
  gathered((add) =>
    kb.claims.forEach((claim, number) => {
      const records = recordsOf(kb, number);
      for (const value of valuesOf(claim, kb, number)) for (const record of records) add(value, record);
    }),
  );
/* passage -> the value that it has of a field, as its section or its paragraph */
export const valuesOfPassages = (kb, field) => {
  const values = [...kb.tables.of("passages", field)];
  return new Map(values.flatMap(([value, numbers]) => numbers.map((number) => [number, value])));
};
// those of the passages from which a claim is read
const ofPassages = (field) => (kb) => {
  const values = valuesOfPassages(kb, field);
  const claims = byClaim((_, __, claim) => passagesOf(kb, claim).map((passage) => values.get(passage)))(kb);
  return new Map([...kb.tables.of("passages", field).keys()].map((value) => [value, claims.get(value) || []]));
};
const arguing = (kb, kind) => kb.argues().filter(([, argument]) => argument === kind);
// of the claims that argue so: whose id it is asked by, and which is found
const byEnd = (known, sought) => (kind) => (kb) =>
  gathered((add) => arguing(kb, kind).forEach((row) => add(kb.order[row[known]], row[sought])));
const active = byEnd(2, 0);
const passive = byEnd(0, 2);
// whichever of the two says so: first what the claim says itself
const against = (kb) =>
  gathered((add) => {
    for (const table of [passive, active]) {
      for (const [id, claims] of table("contrasts")(kb)) claims.forEach((claim) => add(id, claim));
    }
  });
/* the stated relations; one that reads the same both ways has each end as its subject once */
const turnedRelations = (kb) =>
  kb.stated().flatMap((relation) => {
    const [claim, subject, predicate, object, things] = relation;
    return kb.isSymmetric(predicate) ? [relation, [claim, object, predicate, subject, things]] : [relation];
  });
const stating = (kb) =>
  gathered((add) => {
    for (const [claim, subject, predicate, object] of turnedRelations(kb)) {
      add(`${predicate}@${subject}+${object}`, claim);
    }
  });
const subjectsOf = (kb) =>
  gathered((add) => {
    for (const [, subject, predicate, object, things] of turnedRelations(kb)) {
      const number = kb.number.get(subject);
      add(`${predicate}@${object}`, number);
      if (kb.takesThing(predicate)) for (const thing of things) add(`${predicate}@${object}+${thing}`, number);
    }
  });
const objectsOf = (kb) =>
  gathered((add) => {
    for (const [, subject, predicate, object] of kb.stated()) {
      if (!kb.isSymmetric(predicate)) add(`${predicate}@${subject}`, kb.number.get(object));
    }
  });
const thingsOf = (kb) =>
  gathered((add) => {
    for (const [, subject, predicate, object, things] of kb.stated()) {
      for (const thing of things.map((id) => kb.number.get(id))) {
        add(`${predicate}@${subject}`, thing);
        if (kb.takesThing(predicate)) add(`${predicate}@${subject}+${object}`, thing);
      }
    }
  });
// who speaks in each claim: the work that is read, those through which it speaks, and whom they quote
const speaking = (kb) =>
  gathered((add) =>
    kb.data.voices.forEach(([work, through, saidBy], claim) => {
      const chain = [...(work < 0 ? [] : [work]), ...through, ...saidBy];
      for (const speaker of chain) add(kb.order[claim], speaker);
    }),
  );
const DERIVED = {
  "claims about": (kb) => kb.leading.about(),
  "claims cites": (kb) => kb.leading.cites(),
  "claims modality": byClaim(({ modality }) => [modality]),
  "claims support": byClaim(({ grade }) => [grade]),
  "claims check": byClaim(({ checks }, kb) =>
    checks.flatMap(([source, verdict]) => {
      const values = kb.data.onCitation.includes(verdict) ? [verdict] : [verdict, "open"];
      return values.flatMap((value) => [value, `${value}@${source}`]);
    }),
  ),
  "claims entities": byClaim(({ about }) => [String(about.length)]),
  "claims section": ofPassages("section"),
  "claims paragraph": ofPassages("paragraph"),
  "claims states": stating,
  "claims supports": active("supports"),
  "claims supported-by": passive("supports"),
  "claims contrasts": against,
  "claims qualifies": active("qualifies"),
  "claims qualified-by": passive("qualifies"),
  "claims causes": active("causes"),
  "claims caused-by": passive("causes"),
  "sources about": byClaim(({ mentions }) => mentions, worksOf),
  "sources for": byClaim(({ id }) => [id], worksOf),
  "passages about": byClaim(({ mentions }) => mentions, passagesOf),
  "passages cites": byClaim(({ cites }) => cites, passagesOf),
  "passages for": byClaim(({ id }) => [id], passagesOf),
  "entities subject-of": subjectsOf,
  "entities object-of": objectsOf,
  "entities thing-of": thingsOf,
  "voices in": speaking,
};

export class Tables {
  #kb;
  #tables = new Map();
  constructor(kb) {
    this.#kb = kb;
  }
  /* the table of a condition on what is sought; a record may be called "constructor" */
  of(kind, field) {
    const name = `${kind} ${field}`;
    return memoized(this.#tables, name, () => {
      if (own(DERIVED, name)) return DERIVED[name](this.#kb);
      const values = Object.entries(this.#kb.data.matches[kind]?.[field] || {});
      return new Map(values.map(([value, steps]) => [value, fromSteps(steps)]));
    });
  }
  numbers(kind, field, value) {
    return this.of(kind, field).get(value) || [];
  }
}
