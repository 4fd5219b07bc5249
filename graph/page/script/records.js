/* What the page holds: every claim, source, actor, project and concept, and their names. */
const root = document.documentElement;
const $ = (id) => document.getElementById(id);
const parsed = (id) => JSON.parse($(id).textContent);
const facts = parsed("facts");
const texts = facts.texts; // what the page says beside the data, in one place
const has = (record, key) => Object.prototype.hasOwnProperty.call(record, key);
const said = (text, ...values) => values.reduce((words, value) => words.replace("{}", () => value), text);
const thousands = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ","); // toLocaleString takes 20 ms to begin with
const many = (count, [one, several]) => said(count === 1 ? one : several, thousands(count));
const entities = Object.create(null), sources = Object.create(null), claims = Object.create(null);
const text = (part, within) => part.querySelector(within)?.textContent ?? "";
const once = (list) => [...new Set(list)];
const lazily = (work) => { // worked out when it is first asked for: most pages are opened to see a few
  let done = null;
  return () => done ||= work();
};
const grouped = (fill) => { // value -> what was added to it
  const found = new Map();
  fill((value, one) => { if (found.has(value)) found.get(value).push(one); else found.set(value, [one]); });
  return found;
};
/* What stands on a card, of a claim or another record, is read as text; in a page of very many claims it is also kept as
   text until somebody comes near, and an index says what is on the cards (see graph/page/deferred.py). */
const markup = (card) => (card.matches(".stowed") ? card.textContent : card.innerHTML);
const unstow = (card) => {
  if (!card.matches(".stowed")) return;
  card.innerHTML = card.textContent;
  card.classList.remove("stowed");
  titled(card);
};
const SIGNS_OF_HTML = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };
const plain = (html) => html.replace(/<(?:"[^"]*"|[^">])*>/g, "").replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(code) : SIGNS_OF_HTML[name]));
const matched = (html, pattern) => [...html.matchAll(pattern)].map((found) => found.slice(1)); // what the pattern's groups hold
const inside = (html, pattern) => matched(html, pattern)[0]?.[0] ?? "";
const numbered = []; // the keys of the records, as the index counts them
for (const part of document.querySelectorAll("#records .record")) {
  const key = part.id.slice(7), sort = part.classList[1], html = markup(part), name = plain(inside(html, /<h4><a[^>]*>(.*?)<\/a>/gs));
  numbered.push(key);
  if (sort === "source") sources[key] = { name, aliases: [plain(inside(html, /<cite>(.*?)<\/cite>/gs)), ...(facts.cited_as[key] || [])] };
  else entities[key] = { name, sort, aliases: matched(inside(html, /<p class="aliases">(.*?)<\/p>/gs), /<b>(.*?)<\/b>/gs).flat().map(plain) };
}
const article = new Map([...document.querySelectorAll(".claim")].map((each) => [each.id.slice(6), each]));
const keys = [...article.keys()];
const index = lazily(() => $("index") ? parsed("index") : {});
const LINKS = {
  about: (html) => matched(inside(html, /<p class="about">(.*?)<\/p>/gs), /href="#focus=([^"]*)"/g).flat(),
  cites: (html) => matched(html, CITED).map(([, source]) => source),
  argues: (html) => matched(html, ARGUED).map(([, other]) => other),
};
const CITED = /<li class="([^"]*)">\s*<a class="by" href="#focus=([^"]*)"/g;
const ARGUED = /<p><small>([^<]*)<\/small> <a href="#focus=([^"]*)"/g;
class Claim {
  constructor(card, place) { Object.assign(this, { card, place }); }
  links(kind) { return index()[kind]?.[this.place].map((number) => (kind === "argues" ? keys : numbered)[number]) || once(LINKS[kind](markup(this.card))); }
  get about() { return this.#about ||= this.links("about"); }
  get cites() { return this.#cites ||= this.links("cites"); }
  get argues() { return this.links("argues"); }
  get verdicts() { return Object.fromEntries(matched(markup(this.card), CITED).map(([verdict, source]) => [source, verdict])); }
  get hedged() { return this.card.matches(".hedged"); }
  #about = null;
  #cites = null;
}
keys.forEach((key, place) => { claims[key] = new Claim(article.get(key), place); });
/* what is on the cards, the other way round: record -> the places of the claims that mention, cite, or argue with it */
const leading = Object.fromEntries(["about", "cites", "argues"].map((links) => [
  links, lazily(() => grouped((add) => keys.forEach((key, place) => claims[key][links].forEach((to) => add(to, place))))),
]));
const leadingTo = (links, key) => (leading[links]().get(key) || []).map((place) => keys[place]);
const claimsOf = (key) => leadingTo(has(sources, key) ? "cites" : "about", key);
const WHOLE = { ł: "l", đ: "d", ø: "o", æ: "ae", œ: "oe", ð: "d", þ: "th", ħ: "h", ı: "i", ß: "ss" };
const folded = new Map(); // what is beyond ASCII recurs, and classes of all letters are slow: each run is folded once
const foldRun = (run) => {
  if (!folded.has(run)) folded.set(run, run.replace(/[łđøæœðþħıß]/g, (c) => WHOLE[c]).normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " "));
  return folded.get(run);
};
const fold = (text) => text.toLowerCase().replace(/[^\0-\x7f]+/g, foldRun).replace(/[\0-/:-@[-`{-\x7f]+/g, " ").trim();
const says = (key) => plain(inside(markup(article.get(key)), /<h4>(.*?)<\/h4>/gs)).trim();
const short = (text, most = 120) => (text.length > most ? `${text.slice(0, most - 2).replace(/\s+\S*$/, "")}\u00a0…` : text);
const nameOf = (key) => (has(entities, key) ? entities[key].name : has(sources, key) ? sources[key].name : key);
const titleOf = (key) => (article.has(key) ? says(key) : nameOf(key));
const byName = new Map(); // folded name -> ids
for (const [key, record] of [...Object.entries(entities), ...Object.entries(sources)]) {
  for (const name of [key, record.name, ...record.aliases]) {
    const known = fold(name);
    if (!byName.has(known)) byName.set(known, new Set());
    byName.get(known).add(key);
  }
}
const make = (tag, fields = {}, ...inside) => {
  const part = Object.assign(document.createElement(tag), fields);
  part.append(...inside);
  return part;
};
const link = (hash, text) => make("a", { href: hash, textContent: text });
// a library is half of the page, and a quarter of that when packed; the policy lets this very text run and no other
const library = (id) => document.head.append(make("script", { textContent: unpacked($(id).textContent) }));

/* Questions: the script that understands them and what it looks up are unpacked when the page is there, in parts that
   nobody has to wait for, or at once when somebody asks. */
let engine = null;
const sectionOf = new Map();
const loading = (function* () {
  library("questions");
  yield;
  const found = $("found").textContent, data = JSON.parse($("index") ? found : yield* unpacking(found));
  yield;
  const order = [...keys, ...numbered.filter((key) => has(sources, key)), ...numbered.filter((key) => has(entities, key)), ...data.passages];
  for (const key of order) sectionOf.set(key, article.has(key) ? "claims" : has(sources, key) ? "sources" : has(entities, key) ? `${entities[key].sort}s` : "passages");
  const texts = lazily(() => new Map(keys.map((key) => [fold(says(key)), key])));
  const understood = understanding(data, { nameOf, named: byName, fold, texts, sectionOf });
  yield;
  const answered = answering(data, { nameOf, fold, sectionOf, order, ...understood, claims: keys.map((key) => claims[key]), leading, lazily });
  engine = { ...understood, ...answered, data, order };
})();
const asking = () => { while (!engine) loading.next(); };
