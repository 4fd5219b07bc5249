/* The state of the page stands in its address alone: #focus=ID, #line=ID,ID, #ask=QUESTION, &q=WORDS, &only=CONDITIONS,
   &sorts=SORTS, #lesson=ID&step=NUMBER (which is the state that the step names), or the id of a part of the page. */
const VIEWS = ["claims", "records", "arguments", "pictures", "audit", "lessons"].filter((id) => $(id));
const read = (hash = location.hash.slice(1)) => {
  const plain = /^(?:claim|record)-(.+)$/.exec(hash);
  const said = new URLSearchParams(plain ? `focus=${plain[1]}` : hash);
  const step = stepOf(said);
  if (step) return { ...read(step.dataset.state), step };
  const focus = said.get("focus") || "";
  const line = (said.get("line") || "").split(",").filter((key) => has(entities, key));
  return {
    focus: has(entities, focus) || has(sources, focus) || article.has(focus) ? focus : "",
    line: line.length === 2 ? line : [],
    ask: said.get("ask") || "",
    q: said.get("q") || "",
    only: (said.get("only") || "").match(/[a-z-]+:(?:"[^"]*"|[^\s"]+)/g) || [],
    sorts: (said.get("sorts") || "").split(",").filter((sort) => ["actor", "project", "concept"].includes(sort)),
    view: VIEWS.includes(hash) ? hash : "claims",
  };
};
const address = (state) => {
  const said = new URLSearchParams();
  for (const key of ["focus", "ask", "q"]) if (state[key]) said.set(key, state[key]);
  if (state.line?.length) said.set("line", state.line);
  if (state.only?.length) said.set("only", state.only.join(" "));
  if (state.sorts?.length) said.set("sorts", state.sorts);
  return `#${said}`.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%40", "@");
};
const go = (state) => { location.hash = address(state); };
const isBare = ({ focus, line, ask, q, only, sorts }) => !focus && !line.length && !ask && !q && !only.length && !sorts.length;

/* which claims a state shows, and in what words */
const textOf = (key) => { // everything that a search may find a claim by, as in graph/page/deferred.py
  const card = article.get(key), first = card.parentElement.firstElementChild; // the sentence that the claim is read from
  const aliases = claims[key].about.flatMap((other) => entities[other].aliases);
  return [key, plain(markup(card).replace(/<p class="read">.*?<\/p>/gs, " ")), first.matches(".passage") ? first.textContent : "", ...aliases].join(" ");
};
const vocabulary = lazily(() => { // folded word -> the claims that are found by it
  const unfolded = index().words
    ? Object.entries(index().words).map(([word, steps]) => { let place = 0; return [word, steps.map((step) => keys[place += step])]; })
    : [...grouped((add) => keys.forEach((key) => once(textOf(key).split(/\s+/)).forEach((word) => add(word, key))))];
  return unfolded.map(([word, claims]) => [fold(word), claims]);
});
const holding = (word) => vocabulary().flatMap(([one, claims]) => (one.includes(word) ? claims : []));
const answerTo = (question) => {
  try {
    return engine.answer(engine.toShort(question));
  } catch (error) {
    if (!(error instanceof engine.Refused)) throw error;
    return { refused: error.message, candidates: error.candidates, ids: [], groups: [], notes: [] };
  }
};
const visible = ({ focus, line, q, only, sorts }, answer) => {
  const among = [focus, ...line].filter(Boolean).map((end) => (article.has(end) ? [end] : claimsOf(end)));
  if (answer) among.push(answer.question?.seek === "claims" || answer.groups.length ? [...answer.ids, ...answer.groups.flatMap(({ ids }) => ids)] : []);
  if (only.length) among.push(engine.answer(`claims ${only.join(" ")}`).ids);
  if (sorts.length) among.push(Object.keys(entities).filter((key) => sorts.includes(entities[key].sort)).flatMap(claimsOf));
  among.push(...fold(q).split(" ").filter(Boolean).map(holding));
  const kept = among.map((list) => new Set(list));
  return keys.filter((key) => kept.every((set) => set.has(key)));
};
const sentence = ({ focus, line, q, only, sorts, view }, shown, answer) => {
  const total = article.size;
  if (answer && answer.refused) return texts.refused;
  const filters = [...only.map((one) => one.replace(/^[a-z-]+:/, "").replaceAll('"', "")), ...sorts.map((sort) => texts.sorts[sort])];
  const filtered = filters.length ? ` (${filters.join(", ")})` : "";
  if (answer) {
    const { seek, count } = answer.question;
    if (answer.way || seek === "comparison") return answer.reading + filtered;
    const found = seek === "claims" && !answer.groups.length ? shown.length : answer.ids.length;
    return said(texts.answer, many(found, count || seek === "claims" ? texts.claims : texts.answers), answer.reading) + filtered;
  }
  if (view !== "claims") return document.querySelector(`nav a[href="#${view}"]`)?.textContent || "";
  if (!focus && !line.length && !q) return (filters.length ? said(texts.some, many(shown.length, texts.of), thousands(total)) : many(total, texts.claims)) + filtered;
  const one = shown.length === 1;
  const words = [];
  if (has(sources, focus)) words.push(said(texts.cite[one ? 0 : 1], nameOf(focus)));
  else if (has(entities, focus)) words.push(said(texts.mention[one ? 0 : 1], nameOf(focus)));
  else if (article.has(focus)) words.push(texts.focus);
  if (line.length) words.push(said(texts.both[one ? 0 : 1], ...line.map(nameOf)));
  if (q) words.push(said(texts.hold[one ? 0 : 1], q));
  return `${said(texts.some, many(shown.length, texts.of), thousands(total))} ${words.join(texts.and)}${filtered}`;
};
