/* From what a reader calls something to its id: by id, label, name, alias, title or an author's family name. Nothing is
   guessed: a name that no record has is unknown, one that several have is ambiguous, and both come with candidates. */
import { grouped, lazily, own, unique } from "../collect.js";
import { fold, foldedWords, listed } from "../text.js";
import { byWords, Keywords, runsOf, ungrouped } from "./keywords.js";
import { nearest } from "./nearest.js";
import { NotUnderstood, unknownName } from "./question.js";

const MOST_QUOTED = 60;
const BEGINNING = 3; // words of a name, a title perhaps, by one of which it is suggested
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
// what somebody wrote, inside a message: in quotes, cut short
export const quote = (text) => {
  const signs = [...text];
  const plain = signs.length > MOST_QUOTED ? `${signs.slice(0, MOST_QUOTED - 1).join("")}…` : text;
  return `"${plain.replace(UNSEEN, " ")}"`;
};
const withArticle = (word) => `${/^[aeio]/.test(word) ? "an" : "a"} ${word}`;
/* "~built on" is short for all that follows from "is built on" (see graph/page/mirror/english.py) */
const verbsIn = (groups) => {
  const verbs = new Map();
  for (const [form, kind] of ungrouped(groups)) {
    const behind = form.slice(1);
    if (form.startsWith("~")) {
      verbs.set(`is ${behind}`, kind);
      verbs.set(behind, kind[0] === "RELATES" ? ["BEING", ...kind.slice(1)] : kind);
      for (const be of ["are", "was", "were"]) verbs.set(`${be} ${behind}`, kind);
    } else verbs.set(form, kind);
  }
  return verbs;
};

export class Names {
  #byAuthor;
  #claims;
  constructor(kb) {
    const { data } = kb;
    this.kb = kb;
    this.words = new Map(); // text -> its words
    this.keywords = new Keywords(data);
    this.verbs = verbsIn(data.verbs); // form -> the class of the verb, and its predicates
    const lists = ["HEADING", "UNIT", "CONCLUSION", "PLACE", "GROUP"].map((list) => [list, new Map(data.lists[list])]);
    this.lists = { ...this.keywords.lists, ...Object.fromEntries(lists), TOPIC: ungrouped(data.lists.TOPIC) };
    this.lists.MAKER = byWords(data.makers.flat());
    this.#byAuthor = grouped((add) => {
      kb.idsIn("sources").forEach((id, rank) => {
        for (const name of new Set([...data.called[rank], ...data.makers[rank].map(fold)])) add(name, id);
      });
    });
    this.#claims = lazily(() => grouped((add) => kb.filedClaims().forEach((id) => add(fold(id), id))));
    this.runs = lazily(() => runsOf(this.vocabulary()));
    this.verbRuns = lazily(() => new Map([...runsOf(this.verbs.keys())].map(([first, length]) => [first, length + 1])));
    const verbs = [...this.verbs.keys()].reverse();
    this.plainVerbs = lazily(() => new Map(verbs.map((form) => [this.plainVerb(form), form])));
    this.listRuns = lazily(() => {
      return new Map(Object.entries(this.lists).map(([list, values]) => [list, runsOf(values.keys())]));
    });
    this.texts = lazily(() => new Map(kb.filedClaims().map((id) => [fold(kb.says(id)), id])));
  }
  #own(folded) {
    return [...(this.kb.named.get(folded) || []), ...(this.#claims().get(folded) || [])];
  }
  #isArticle(word) {
    return this.kb.data.keywords.articles.includes(word);
  }
  endsInArticle(run) {
    return this.#isArticle(run.split(" ").at(-1));
  }
  /* a folded form of a verb without articles, which a question may have otherwise: has deal with, owns debt of */
  plainVerb(form) {
    const words = form.split(" ");
    return words.filter((word) => !this.#isArticle(word)).join(" ");
  }
  /* all names of sources and entities, in folded words */
  vocabulary() {
    return unique([...this.kb.named.keys(), ...this.#byAuthor.keys()]);
  }
  /* every name of sources and entities, with the records that have it */
  namings() {
    const alone = [...this.#claims().keys()].filter((name) => this.#byAuthor.has(name) && !this.kb.named.has(name));
    return [...this.kb.named.keys(), ...alone].map((name) => [name, this.#own(name)]);
  }
  /* the state or region of which a name is no more than the adjective: Chinese; else nothing */
  origin(name) {
    return own(this.kb.data.origins, fold(name), "");
  }
  /* whether some record has these folded words as a name, or an author as theirs */
  isName(words) {
    return this.kb.named.has(words) || this.#byAuthor.has(words);
  }
  /* the ids of the records of these sections with this name: their own names first, then authors' */
  find(name, sections) {
    const folded = fold(name);
    const ids = this.kb.ofSections(this.#own(folded), sections);
    return ids.length ? ids : this.kb.ofSections(this.#byAuthor.get(folded) || [], sections);
  }
  /* the same, with an id going before all names, and whether it is an author's name and no record's own */
  findRanked(name, sections) {
    if (this.kb.ofSections([name], sections).length) return [[name], false];
    const isOwn = this.kb.ofSections(this.#own(fold(name)), sections).length > 0;
    return [this.find(name, sections), !isOwn];
  }
  /* the id that the name means among these sections, or a refusal */
  resolve(name, sections, span) {
    const [ids] = this.findRanked(name, sections);
    if (ids.length === 1) return ids[0];
    if (!ids.length) throw this.#unknown(name, sections, span);
    const message = this.kb.say("ambiguous name", { name: quote(name), records: this.#called(ids) });
    throw new NotUnderstood("ambiguous name", message, { span, candidates: this.candidates(ids) });
  }
  #unknown(name, sections, span) {
    const { kb } = this;
    const { words } = kb.data.sections;
    const sorts = sections.map((section) => words[section]).filter(Boolean);
    const sort = listed(sorts, "or");
    const furtherSections = kb.allSections().filter((section) => !sections.includes(section));
    const elsewhere = this.find(name, furtherSections);
    const close = this.near(name, sections);
    if (elsewhere.length) {
      const kind = withArticle(words[kb.section(elsewhere[0])]);
      const message = kb.say("wrong name", { name: quote(name), kind, wanted: withArticle(sort) });
      const candidates = this.candidates(close.length ? close : elsewhere);
      return new NotUnderstood("wrong name", message, { span, candidates });
    }
    const unknown = sections.length <= kb.sorts.w.length ? "unknown name" : "unknown name of any sort";
    let message = kb.say(unknown, { sort, name: quote(name) });
    if (/(?:^|[^\p{L}\p{N}_])(?:or|neither|nor)(?![\p{L}\p{N}_])|,/u.test(name)) message += kb.say("joined names");
    if (close.length) message += kb.say("likeness", { name: this.#called(close) });
    return unknownName(message, { span, candidates: this.candidates(close) });
  }
  /* folded name -> the id of a record of these sections that has it */
  #namesIn(sections) {
    const names = new Map();
    for (const folded of new Set([...this.kb.named.keys(), ...this.#claims().keys()])) {
      const ids = this.kb.ofSections(this.#own(folded), sections);
      if (ids.length && folded) names.set(folded, ids[ids.length - 1]);
    }
    for (const section of ["predicates", "passages"]) {
      if (sections.includes(section)) for (const id of this.kb.idsIn(section)) names.set(fold(id), id);
    }
    return names;
  }
  /* the ids of records of these sections whose names are like this one, or hold it as a word; best first */
  near(name, sections, limit = 3) {
    const names = this.#namesIn(sections);
    const words = fold(name);
    const { stop } = this.kb.data.search;
    const [first] = words.split(" ");
    if (foldedWords(name).every((word) => stop.includes(word))) return [];
    const close = nearest(words, names.keys(), limit * 2).map((folded) => names.get(folded));
    const isWithFirst = ([folded]) => !stop.includes(first) && folded.split(" ", BEGINNING).includes(first);
    const withFirst = [...names].filter(isWithFirst).map(([, id]) => id);
    const isOfClaims = sections.length === 1 && sections[0] === "claims";
    const saying = isOfClaims && words.includes(" ") ? this.kb.search().saying(name) : [];
    return unique([...saying, ...close, ...withFirst]).slice(0, limit);
  }
  /* the records that may have been meant, as a refusal lists them */
  candidates(ids) {
    const { words } = this.kb.data.sections;
    return ids.map((id) => ({ id, kind: words[this.kb.section(id)], name: this.kb.name(id) }));
  }
  #called(ids) {
    const names = ids.map((id) => (this.kb.name(id) === id ? id : `${this.kb.name(id)} (${id})`));
    return listed(names, "or");
  }
}
