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
const active = (kind) => (kb) =>
  gathered((add) => arguing(kb, kind).forEach(([claim, , argued]) => add(kb.order[argued], claim)));
const passive = (kind) => (kb) =>
  gathered((add) => arguing(kb, kind).forEach(([claim, , argued]) => add(kb.order[claim], argued)));
// whichever of the two says so: first what the claim says itself
const against = (kb) =>
  gathered((add) => {
    for (const table of [passive, active]) {
      for (const [id, claims] of table("contrasts")(kb)) claims.forEach((claim) => add(id, claim));
    }
  });
// the stated relations; one that reads the same both ways is said of both
const stating = (kb) =>
  gathered((add) => {
    for (const [claim, subject, predicate, object] of kb.stated()) {
      add(`${predicate}@${subject}+${object}`, claim);
      if (kb.isSymmetric(predicate)) add(`${predicate}@${object}+${subject}`, claim);
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
