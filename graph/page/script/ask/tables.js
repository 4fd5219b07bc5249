/* For each value of a condition the records for which it holds, as numbers. Python has worked out most of them
   (graph/page/mirror/); what the page says itself is worked out here, when it is first asked for. */
import { fromSteps, grouped, own, unique } from "../collect.js";

// value -> what was added to it, each once
const gathered = (fill) => new Map([...grouped(fill)].map(([value, records]) => [value, unique(records)]));
const eachClaim = (visit) => (kb) =>
  gathered((add) => kb.claims.forEach((claim, number) => visit(add, claim, number, kb)));
const passagesOf = (kb, claim) => {
  const first = kb.order.length - kb.data.passages.length;
  return kb.data.readFrom[claim].map((rank) => first + rank);
};
// the passages from which a claim is read, for each of its values
const ofRead = (valuesOf) =>
  eachClaim((add, claim, number, kb) =>
    valuesOf(claim).forEach((value) => passagesOf(kb, number).forEach((passage) => add(value, passage))),
  );
const eachSource = ({ cites }, kb, visit) => cites.forEach((id) => visit(kb.number.get(id)));
// those of the passages from which a claim is read
const ofPassages = (field) => (kb) => {
  const values = [...kb.tables.of("passages", field)];
  const valueOfPassage = new Map(values.flatMap(([value, numbers]) => numbers.map((number) => [number, value])));
  const claims = eachClaim((add, _, claim) =>
    passagesOf(kb, claim).forEach((passage) => add(valueOfPassage.get(passage), claim)),
  )(kb);
  return new Map(values.map(([value]) => [value, claims.get(value) || []]));
};
const arguing = (kb, kind, isPassive) =>
  gathered((add) => {
    for (const [claim, argument, argued] of kb.argues()) {
      if (argument === kind) add(kb.order[isPassive ? claim : argued], isPassive ? argued : claim);
    }
  });
const active = (kind) => (kb) => arguing(kb, kind, false);
const passive = (kind) => (kb) => arguing(kb, kind, true);
// whichever of the two says so: first what the claim says itself
const against = (kb) => {
  const pairs = [passive("contrasts")(kb), active("contrasts")(kb)].flatMap((table) => [...table]);
  return gathered((add) => pairs.forEach(([id, claims]) => claims.forEach((claim) => add(id, claim))));
};
const stating = (kb) =>
  gathered((add) => {
    for (const [claim, subject, predicate, object] of kb.stated()) {
      add(`${predicate}@${subject}+${object}`, claim);
      if (kb.isSymmetric(predicate)) add(`${predicate}@${object}+${subject}`, claim);
    }
  });
/* calls with each end of each stated relation, what stands at the other end, the predicate, and what is supplied: of
   one that reads the same both ways each end is the subject once */
const eachEnd = (kb, visit) => {
  for (const [, subject, predicate, object, of = []] of kb.stated()) {
    visit(subject, object, predicate, of);
    if (kb.isSymmetric(predicate)) visit(object, subject, predicate, of);
  }
};
const subjectsOf = (kb) =>
  gathered((add) =>
    eachEnd(kb, (subject, object, predicate, of) => {
      add(`${predicate}@${object}`, kb.number.get(subject));
      if (!kb.takesThing(predicate)) return;
      for (const thing of of) add(`${predicate}@${object}+${thing}`, kb.number.get(subject));
    }),
  );
const objectsOf = (kb) =>
  gathered((add) =>
    eachEnd(kb, (subject, object, predicate) => {
      if (!kb.isSymmetric(predicate)) add(`${predicate}@${subject}`, kb.number.get(object));
    }),
  );
const thingsOf = (kb) =>
  gathered((add) => {
    for (const [, subject, predicate, object, of = []] of kb.stated()) {
      for (const thing of of.map((id) => kb.number.get(id))) {
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
/* the words by which works of a kind may be asked for */
const wordsForKind = (kb, kind) =>
  Object.keys(kb.row("sources", "kind").values).filter((word) => (kb.data.covers[word] || [word]).includes(kind));
const kindsCited = (kb, { cites }) => cites.map((id) => wordsForKind(kb, kb.kindOfRecord(id)));
// of sources that are sought, and of entities, what `wordsOf` gives for the kind of each
const ofKind = (sort, wordsOf) => (kb) =>
  gathered((add) => {
    for (const id of kb.idsOf(sort)) {
      const number = kb.number.get(id);
      if (kb.data.unsought.includes(number)) continue;
      for (const word of wordsOf(kb, kb.kindOfRecord(id))) add(word, number);
    }
  });
const DERIVED = {
  "claims about": (kb) => kb.leading.about(),
  "claims cites": (kb) => kb.leading.cites(),
  "claims modality": eachClaim((add, { modality }, number) => add(modality, number)),
  "claims support": eachClaim((add, { grade }, number) => add(grade, number)),
  "claims check": eachClaim((add, { checks }, number, kb) => {
    for (const [source, verdict] of checks) {
      for (const value of kb.data.onCitation.includes(verdict) ? [verdict] : [verdict, "open"]) {
        add(value, number);
        add(`${value}@${source}`, number);
      }
    }
  }),
  "claims entities": eachClaim((add, { about }, number) => add(String(about.length), number)),
  "claims cited-year": (kb) =>
    gathered((add) => {
      for (const [year, works] of kb.tables.of("sources", "year")) {
        for (const id of kb.ids(works)) kb.citing(id).forEach((claim) => add(year, claim));
      }
    }),
  "claims kind": eachClaim((add, claim, number, kb) => {
    for (const word of kindsCited(kb, claim).flat()) add(word, number);
  }),
  "claims only-kind": eachClaim((add, claim, number, kb) => {
    const [first = [], ...further] = kindsCited(kb, claim);
    for (const word of first) if (further.every((words) => words.includes(word))) add(word, number);
  }),
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
  "sources kind": ofKind("s", wordsForKind),
  "entities kind": ofKind("e", (_, kind) => [kind]),
  "sources by": (kb) =>
    gathered((add) =>
      kb.data.makers.forEach((makers, rank) => makers.forEach((maker) => add(maker, kb.data.starts.sources + rank))),
    ),
  "sources about": eachClaim((add, claim, _, kb) =>
    claim.mentions.forEach((id) => eachSource(claim, kb, (work) => add(id, work))),
  ),
  "sources for": eachClaim((add, claim, _, kb) => eachSource(claim, kb, (work) => add(claim.id, work))),
  "passages about": ofRead(({ mentions }) => mentions),
  "passages cites": ofRead(({ cites }) => cites),
  "passages for": ofRead(({ id }) => [id]),
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
    if (!this.#tables.has(name)) {
      const { matches } = this.#kb.data;
      const table = own(DERIVED, name)
        ? DERIVED[name](this.#kb)
        : new Map(Object.entries(matches[kind]?.[field] || {}).map(([value, steps]) => [value, fromSteps(steps)]));
      this.#tables.set(name, table);
    }
    return this.#tables.get(name);
  }
  numbers(kind, field, value) {
    return this.of(kind, field).get(value) || [];
  }
}
