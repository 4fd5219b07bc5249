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
const wordsOf = (() => { // claim -> everything that a search may find it by
  let known = null;
  return (key) => {
    known ||= new Map();
    if (!known.has(key)) {
      const { about, cites } = claims[key];
      const names = about.map((other) => [entities[other].name, ...entities[other].aliases].join(" "));
      const part = article.get(key);
      const text = [...part.querySelectorAll(".read")].reduce((all, addresses) => all.replace(addresses.textContent, " "), part.textContent);
      const sentence = part.parentElement.querySelector(":scope > .passage");
      known.set(key, fold([key, text, sentence ? sentence.textContent : "", ...names, ...cites.map(nameOf)].join(" ")));
    }
    return known.get(key);
  };
})();
const answerTo = (question) => {
  try {
    return engine.answer(engine.toShort(question));
  } catch (error) {
    if (!(error instanceof engine.Refused)) throw error;
    return { refused: error.message, candidates: error.candidates, ids: [], groups: [], notes: [] };
  }
};
const visible = (state, answer) => {
  const { focus, line, q, only, sorts } = state;
  const sought = fold(q).split(" ").filter(Boolean);
  let among = [...article.keys()];
  if (answer) {
    const named = answer.question?.seek === "claims" || answer.groups.length ? [...answer.ids, ...answer.groups.flatMap(({ ids }) => ids)] : [];
    const kept = new Set(named);
    among = answer.question && !named.some((key) => article.has(key)) && answer.question.seek !== "claims" ? [] : among.filter((key) => kept.has(key));
  }
  if (only.length) {
    const kept = new Set(engine.answer(`claims ${only.join(" ")}`).ids);
    among = among.filter((key) => kept.has(key));
  }
  if (!focus && !line.length && !sought.length && !sorts.length) return among;
  return among.filter((key) => {
    if (focus || line.length || sorts.length) {
      const { about, cites } = claims[key];
      if (focus && key !== focus && !about.includes(focus) && !cites.includes(focus)) return false;
      if (line.length && !line.every((end) => about.includes(end))) return false;
      if (sorts.length && !about.some((other) => sorts.includes(entities[other].sort))) return false;
    }
    return sought.every((word) => wordsOf(key).includes(word));
  });
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
  if (!focus && !line.length && !q) return (filters.length ? said(texts.some, many(shown.length, texts.of), total) : many(total, texts.claims)) + filtered;
  const one = shown.length === 1;
  const words = [];
  if (has(sources, focus)) words.push(said(texts.cite[one ? 0 : 1], nameOf(focus)));
  else if (has(entities, focus)) words.push(said(texts.mention[one ? 0 : 1], nameOf(focus)));
  else if (article.has(focus)) words.push(texts.focus);
  if (line.length) words.push(said(texts.both[one ? 0 : 1], ...line.map(nameOf)));
  if (q) words.push(said(texts.hold[one ? 0 : 1], q));
  return `${said(texts.some, many(shown.length, texts.of), total)} ${words.join(texts.and)}${filtered}`;
};
