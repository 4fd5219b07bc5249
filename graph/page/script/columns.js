/* Claims and records, as graph/page/records.py ships them in columns. No browser is needed. */
import { unique } from "./collect.js";

const inPairs = (flat) => Array.from({ length: flat.length / 2 }, (_, rank) => [flat[rank * 2], flat[rank * 2 + 1]]);
// of several checks of one work the gravest counts, as it does for what a claim rests on (graph/evidence/support.py)
const GRAVEST = ["contradicted", "confirmed", "partly", "absent", "not-reached", "not-read", "unchecked"];
const graver = (left, right) => (GRAVEST.indexOf(left) < GRAVEST.indexOf(right) ? left : right);

/* A claim. What it leads to is read when somebody asks: of twenty thousand claims few are looked at. */
class Claim {
  #columns;
  #links = {};
  constructor(columns, position) {
    this.#columns = columns;
    this.position = position;
  }
  #column(name) {
    return this.#columns.claims[name][this.position];
  }
  #word(name) {
    return this.#columns.words[name][this.#column(name)];
  }
  #once(name, read) {
    return (this.#links[name] ||= read());
  }
  get id() {
    return this.#column("id");
  }
  get says() {
    return this.#column("says");
  }
  get modality() {
    return this.#word("modality");
  }
  get hedged() {
    return this.modality === "hedged";
  }
  /* the word for what it rests on */
  get grade() {
    return this.#word("grade");
  }
  /* the ids of the entities that it mentions */
  get about() {
    return this.#once("about", () => this.#column("about").map((number) => this.#columns.entities.id[number]));
  }
  /* the ids of the works that it is about, and of all that it mentions */
  get works() {
    const { claims, sources } = this.#columns;
    return (claims.works[this.position] || []).map((number) => sources.id[number]);
  }
  get mentions() {
    return [...this.about, ...this.works];
  }
  /* its citations in their order: source and what a check found there, "never" where there was none */
  get checks() {
    const { sources, words } = this.#columns;
    return this.#once("checks", () =>
      inPairs(this.#column("cites")).map(([source, verdict]) => [sources.id[source], words.verdict[verdict]]),
    );
  }
  /* the ids of the works that it cites, each once */
  get cites() {
    return this.#once("cites", () => unique(this.checks.map(([source]) => source)));
  }
  /* for each work what was found there, "unchecked" where nobody looked */
  get verdicts() {
    const found = {};
    for (const [source, verdict] of this.checks) {
      const word = verdict === "never" ? "unchecked" : verdict;
      found[source] = Object.hasOwn(found, source) ? graver(found[source], word) : word;
    }
    return found;
  }
  /* what it does to other claims: the sort of argument and the id of the claim, in their order */
  get acts() {
    const { claims, words } = this.#columns;
    return this.#once("acts", () =>
      inPairs(this.#column("argues")).map(([act, aim]) => [words.argument[act], claims.id[aim]]),
    );
  }
  /* the ids of the claims about which it argues, each once */
  get argues() {
    return unique(this.acts.map(([, aim]) => aim));
  }
}

const recordsIn = ({ id, name, kind, aliases, sort = [] }, words) =>
  new Map(
    id.map((recordId, number) => [
      recordId,
      {
        name: name[number],
        kind: words.kind[kind[number]],
        aliases: aliases[number],
        ...(sort.length ? { sort: words.sort[sort[number]] } : {}),
      },
    ]),
  );
/* What the page holds: `claims`, `sources` and `entities` by id, `claimIds` in reading order, and `recordIds`, sources
   before entities, as Python counts them. */
export const readColumns = (columns) => {
  const claimIds = columns.claims.id;
  const sources = recordsIn(columns.sources, columns.words);
  const entities = recordsIn(columns.entities, columns.words);
  return {
    claimIds,
    claims: new Map(claimIds.map((id, position) => [id, new Claim(columns, position)])),
    sources,
    entities,
    recordIds: [...sources.keys(), ...entities.keys()],
  };
};
