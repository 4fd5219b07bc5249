/* What the page holds: every claim, source, actor, project and concept, and their names. */
const root = document.documentElement;
const $ = (id) => document.getElementById(id);
const parsed = (id) => JSON.parse($(id).textContent);
const facts = parsed("facts");
const texts = facts.texts; // what the page says beside the data, in one place
const has = (record, key) => Object.prototype.hasOwnProperty.call(record, key);
const said = (text, ...values) => values.reduce((words, value) => words.replace("{}", () => value), text);
const many = (count, [one, several]) => said(count === 1 ? one : several, count.toLocaleString("en"));
const entities = Object.create(null), sources = Object.create(null), claims = Object.create(null);
const text = (part, within) => part.querySelector(within)?.textContent ?? "";
for (const part of document.querySelectorAll("#records .record")) {
  const key = part.id.slice(7), name = text(part, "h4 a"), sort = part.classList[1];
  if (sort === "source") sources[key] = { name, aliases: [text(part, "cite"), ...(facts.cited_as[key] || [])] };
  else entities[key] = { name, sort, aliases: [...part.querySelectorAll(".aliases b")].map((alias) => alias.textContent) };
}
const articles = [...document.querySelectorAll(".claim")];
const article = new Map(articles.map((each) => [each.id.slice(6), each]));
const once = (list) => [...new Set(list)];
const keyOf = (link) => link.getAttribute("href").slice(7); // behind #focus=; an address that is parsed takes thrice as long
const linked = (part, within) => once([...part.querySelectorAll(within)].map(keyOf));
// a claim's links are read when they are first asked for: most pages are opened to see a few
for (const [key, part] of article) {
  let known = null;
  Object.defineProperty(claims, key, {
    enumerable: true,
    get: () => known ||= {
      about: linked(part, ".about a"), cites: linked(part, ".cites .by"), hedged: part.classList.contains("hedged"),
      get verdicts() { return Object.fromEntries([...part.querySelectorAll(".cites > li > .by")].map((by) => [keyOf(by), by.parentElement.className])); },
    },
  });
}
const WHOLE = { ł: "l", đ: "d", ø: "o", æ: "ae", œ: "oe", ð: "d", þ: "th", ħ: "h", ı: "i", ß: "ss" };
const folded = new Map(); // what is beyond ASCII recurs, and classes of all letters are slow: each run is folded once
const foldRun = (run) => {
  if (!folded.has(run)) folded.set(run, run.replace(/[łđøæœðþħıß]/g, (c) => WHOLE[c]).normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " "));
  return folded.get(run);
};
const fold = (text) => text.toLowerCase().replace(/[^\0-\x7f]+/g, foldRun).replace(/[\0-/:-@[-`{-\x7f]+/g, " ").trim();
const says = (key) => article.get(key).querySelector("h4").textContent.trim();
const short = (text, most = 120) => (text.length > most ? `${text.slice(0, most - 2).replace(/\s+\S*$/, "")} …` : text);
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
  const data = JSON.parse(yield* unpacking($("found").textContent));
  yield;
  const order = [...article.keys(), ...Object.keys(sources), ...Object.keys(entities), ...data.passages];
  for (const key of order) sectionOf.set(key, article.has(key) ? "claims" : has(sources, key) ? "sources" : has(entities, key) ? `${entities[key].sort}s` : "passages");
  const all = [];
  for (const key of article.keys()) if (all.push(claims[key]) % 500 === 0) yield;
  let told = null;
  const texts = () => (told ||= new Map([...article.keys()].map((key) => [fold(says(key)), key])));
  const understood = understanding(data, { nameOf, named: byName, fold, texts, sectionOf });
  yield;
  const answered = yield* answering(data, { nameOf, fold, sectionOf, order, ...understood, claims: all });
  engine = { ...understood, ...answered, data, order };
  let done = 0;
  for (const key of article.keys()) if (wordsOf(key) && (done += 1) % 300 === 0) yield;
})();
const asking = () => { while (!engine) loading.next(); }; // the words to search for may still come
