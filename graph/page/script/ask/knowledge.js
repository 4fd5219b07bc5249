/* The dataset as questions need it. Records are numbers, their places among the claims, sources, actors, projects,
   concepts and passages, or ids; `data` is what graph/page/mirror/ gives, `page` what the page says of records. */
import { grouped, lazily, own, unique } from "../collect.js";
import { fillGaps } from "../text.js";
import { Patterns } from "./patterns.js";
import { Phrases } from "./phrases.js";
import { searches } from "./search.js";
import { Tables } from "./tables.js";

export class Knowledge {
  /* `page` has `order` (all ids), `sectionOf` (by id), `nameOf`, `aliasesOf`, `kindOfId`, `notesOf`, `named`
     (ids by folded name), `says` (of a claim), `claims` (see columns.js) and `leading` (the claims that mention and
     cite a record) */
  constructor(data, page) {
    Object.assign(this, page);
    this.data = data;
    this.sorts = data.sections.sorts; // the sections of the records that a letter of a pattern stands for
    this.number = new Map(page.order.map((id, number) => [id, number]));
    this.patterns = new Patterns(data.patterns, data.rules);
    this.tables = new Tables(this);
    this.phrases = lazily(() => new Phrases(this));
    Object.assign(this, searches(this)); // the indexes of the words of claims, works and entities
    this.articles = new Set(this.ids(data.articles)); // of entities whose names stand behind "the"
    this.plurals = new Set(this.ids(data.plurals)); // of entities whose names are plurals
    // claim, subject, predicate, object, and what is supplied, by their ids
    this.stated = lazily(() => {
      const predicates = Object.keys(data.predicates);
      return data.stated.map(([claim, subject, predicate, object, ...of]) => [
        claim,
        page.order[subject],
        predicates[predicate],
        page.order[object],
        this.ids(of),
      ]);
    });
    this.relations = lazily(() => grouped((add) => this.stated().forEach((relation) => add(relation[0], relation))));
    // claim, what it does, and the claim about which it argues
    this.argues = lazily(() =>
      page.claims.flatMap(({ acts }, claim) => acts.map(([act, aim]) => [claim, act, this.number.get(aim)])),
    );
  }
  say(name, gaps = {}) {
    return fillGaps(this.data.sentences[name], gaps);
  }
  section(id) {
    return this.sectionOf.get(id) || (own(this.data.predicates, id) ? "predicates" : "");
  }
  /* those of some records that are of these sections; works that claims are about give way to entities */
  ofSections(ids, sections) {
    const fitting = ids.filter((id) => sections.includes(this.section(id)));
    if (fitting.length || !sections.includes("works")) return fitting;
    return ids.filter((id) => this.section(id) === "sources" && this.about(id).length);
  }
  allSections() {
    return Object.keys(this.data.sections.words);
  }
  name(id) {
    return this.nameOf(id);
  }
  ids(numbers) {
    return numbers.map((number) => this.order[number]);
  }
  idsIn(section) {
    if (section === "predicates") return Object.keys(this.data.predicates);
    return this.order.filter((id) => this.section(id) === section);
  }
  /* the ids of all sources (s), actors (a) or entities (e) */
  idsOf(sort) {
    return this.sorts[sort].flatMap((section) => this.idsIn(section));
  }
  /* the ids of claims as they stand in the files, which is not the order of the text */
  filedClaims() {
    const { filed } = this.data;
    return filed.length ? this.ids(filed) : this.order.slice(0, this.claims.length);
  }
  /* the claims that mention an entity or a work, and those that cite a source, by their numbers in reading order */
  about(id) {
    return this.leading.about().get(id) || [];
  }
  citing(id) {
    return this.leading.cites().get(id) || [];
  }
  /* what a sentence calls a record: Kazakhstan, the United States */
  called(id) {
    return this.articles.has(id) ? `the ${this.name(id)}` : this.name(id);
  }
  /* the year of a source; nothing where none is known */
  yearOf(id) {
    const number = this.number.get(id);
    return [...this.tables.of("sources", "year")].find(([, sources]) => sources.includes(number))?.[0] || "";
  }
  /* whether a work is read here and cited by nobody */
  isOnlyRead(id) {
    return id !== "" && id === this.data.reads && !this.citing(id).length;
  }
  /* what an entity is part of; what is part of it, based in it or led by it; and what is part of it */
  wholes(id) {
    const { context, partOf } = this.data;
    return context.filter(([part, edge]) => part === id && edge === partOf).flatMap(([, , wholes]) => wholes);
  }
  members(id) {
    return unique(this.data.context.filter(([, , wholes]) => wholes.includes(id)).map(([member]) => member));
  }
  parts(id) {
    return this.ids(this.tables.numbers("entities", "part-of", id));
  }
  hasOnlyParts(id) {
    return this.parts(id).length > 0 && this.parts(id).length === this.members(id).length;
  }
  /* the relations that these claims state: claim, subject, predicate, object, and what is supplied */
  statedBy(claims) {
    return claims.flatMap((claim) => this.relations().get(claim) || []);
  }
  /* what has the conditions of a target: its own name, or entities */
  kindOf(target) {
    return own(this.data.conditions, target) ? target : "entities";
  }
  isOfEntities(target) {
    return this.kindOf(target) === "entities";
  }
  rows(target) {
    return this.data.conditions[this.kindOf(target)];
  }
  row(target, field) {
    return own(this.rows(target), field);
  }
  analysis(target) {
    return own(this.data.analyses, target);
  }
  isSymmetric(predicate) {
    return this.data.predicates[predicate][0] === this.data.predicates[predicate][2];
  }
  /* whether one can say what: "supplies cameras to Kazakhstan" */
  takesThing(predicate) {
    return Boolean(this.data.predicates[predicate][4]);
  }
  /* whether a verb says the same in both directions (y), takes a thing (t), or not (m) */
  verbSort(predicate) {
    if (this.isSymmetric(predicate)) return "y";
    return this.takesThing(predicate) ? "t" : "m";
  }
}
