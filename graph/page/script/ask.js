/* The box: suggests whole questions while somebody types, and takes a question, a name or words to search for. */
const offers = $("offers");
let chosen = -1, offered = [];
const named = (words, most) => { // records whose name or a word of it begins so: the name itself first, then the busiest
  const sought = fold(words);
  if (sought.length < 2) return [];
  const found = new Map();
  for (const [name, keys] of byName) {
    if (!name.startsWith(sought) && !name.includes(` ${sought}`)) continue;
    for (const key of keys) found.set(key, Math.max(found.get(key) || 0, fold(nameOf(key)).startsWith(sought) ? 2 : 1));
  }
  const { about, cites } = engine.data.found.claims;
  const busy = (key) => (about?.[key] || cites?.[key] || []).length;
  return [...found.keys()].sort((one, other) => found.get(other) - found.get(one) || busy(other) - busy(one)).slice(0, most);
};
const about = (key) => {
  const name = engine.data.by_id.includes(key) ? `"${key}"` : nameOf(key);
  if (has(sources, key)) return texts.offers.source.map((form) => said(form, name));
  const stated = engine.data.stated.filter(([, subject, , object]) => subject === key || object === key);
  const verbs = once(stated.map(([, subject, predicate]) => {
    const [reads, base] = engine.data.predicates[predicate];
    return subject === key ? said(texts.offers.does, name, base) : said(texts.offers.who, reads, name);
  }));
  return [...texts.offers.entity.slice(0, 2).map((form) => said(form, name)), ...verbs.slice(0, 3), ...texts.offers.entity.slice(2).map((form) => said(form, name))];
};
const suggestions = (typed) => {
  const words = typed.trim().split(/\s+/);
  const works = (question) => { try { return engine.answer(engine.toShort(question)); } catch { return null; } };
  const found = [];
  for (let from = Math.max(0, words.length - 4); from < words.length && !found.length; from += 1) { // complete the name that is being typed
    const before = words.slice(0, from).join(" ");
    for (const key of named(words.slice(from).join(" "), 6)) {
      const name = engine.data.by_id.includes(key) ? `"${key}"` : nameOf(key);
      if (before) found.push(`${before} ${name}`);
      const other = before && [...byName.get(fold(before)) || []][0];
      if (other && has(entities, other) && has(entities, key)) found.push(...texts.offers.pair.map((form) => said(form, nameOf(other), name)));
    }
    if (!before) found.splice(0, found.length, ...named(typed, 3).flatMap((key, place) => about(key).slice(0, place ? 2 : 5)));
  }
  const sought = fold(typed);
  found.push(...facts.questions.filter((question) => sought && fold(question).includes(sought)));
  if (typed.trim() && works(typed.trim())) found.unshift(typed.trim());
  return once(found).filter((question) => works(question)).slice(0, 8);
};
const offer = (list) => {
  offered = list;
  chosen = -1;
  offers.replaceChildren(...list.map((question, place) => make("li", { id: `offer-${place}`, role: "option", textContent: question })));
  offers.hidden = !list.length;
  box.setAttribute("aria-expanded", String(Boolean(list.length)));
  box.removeAttribute("aria-activedescendant");
};
const choose = (place) => {
  offers.children[chosen]?.setAttribute("aria-selected", "false");
  chosen = (place + offered.length) % offered.length;
  offers.children[chosen].setAttribute("aria-selected", "true");
  offers.children[chosen].scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-activedescendant", `offer-${chosen}`);
};
const submitted = (typed) => {
  const text = (offered[chosen] || typed).trim();
  offer([]);
  if (!text) return go({});
  const found = [...(byName.get(fold(text)) || [])];
  if (found.length === 1) return go({ focus: found[0] });
  const answer = answerTo(text);
  if (!answer.refused) return go({ ask: answer.query });
  // what is no question is looked for in the text, unless it means to be one
  return go(/^(which|what|who|how|does|do|is|are|where|why|list|count|claims|sources|through|compare)\b/i.test(text) ? { ask: text } : { q: text });
};
const typing = () => offer(box.value.trim().length > 1 ? suggestions(box.value) : []);
box.addEventListener("keydown", (event) => {
  if (!offered.length) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(event.key === "ArrowDown" ? chosen + 1 : Math.max(chosen, 0) - 1);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    offer([]);
  }
});
box.addEventListener("blur", () => setTimeout(() => offer([]), 150));
offers.addEventListener("mousedown", (event) => {
  event.preventDefault();
  chosen = [...offers.children].indexOf(event.target);
  if (chosen >= 0) submitted("");
});

/* The answer to a question: what was worked out, what is known beside, and how to write it. */
const told = (answer) => {
  if (answer.refused) {
    const links = answer.candidates.flatMap((key) => [link(address({ focus: key }), titleOf(key)), " "]);
    return [make("p", { className: "refused", textContent: `${answer.refused}. ` }, ...links)];
  }
  const parts = answer.notes.map((note) => make("p", { className: "quiet", textContent: note }));
  const item = (key) => make("li", {}, article.has(key) || has(entities, key) || has(sources, key) ? link(address({ focus: key }), titleOf(key)) : placed(key));
  for (const { title, ids } of answer.groups) parts.push(make("h4", { textContent: title }), make("ol", {}, ...ids.map(item)));
  if (!answer.groups.length && answer.question.seek !== "claims" && !answer.question.count) parts.push(make("ol", {}, ...answer.ids.map(item)));
  return [...parts, make("p", { className: "quiet" }, `${texts.form} `, make("code", { textContent: answer.query }))];
};
const placed = (key) => {
  const shown = document.querySelector(`[data-passage="${CSS.escape(key)}"]`);
  return shown ? shown.cloneNode(true) : make("span", { textContent: key });
};

/* Facets, which are also the legend of the list: what the claims at hand are like, and a way to see some of them. */
const FACETS = ["modality", "check", "support", "kind", "section", "cites"];
const facets = (state, shown) => {
  const counts = engine.data.found.claims;
  const place = new Map(engine.order.map((key, number) => [key, number]));
  const here = new Set(shown.map((key) => place.get(key)));
  const quote = (value) => (/^[^\s|"@]+$/.test(value) ? value : `"${value}"`);
  $("facets").replaceChildren(...FACETS.map((word) => {
    const values = Object.entries(counts[word] || {}).filter(([value]) => !value.includes("@"))
      .map(([value, numbers]) => [value, numbers.filter((number) => here.has(number)).length])
      .filter(([value, count]) => count || state.only.includes(`${word}:${quote(value)}`));
    if (word === "cites" || word === "kind") values.sort(([, one], [, other]) => other - one);
    const links = values.slice(0, 12).map(([value, count]) => {
      const one = `${word}:${quote(value)}`;
      const on = state.only.includes(one);
      const only = on ? state.only.filter((other) => other !== one) : [...state.only, one];
      const part = link(address({ ...state, only }), "");
      part.append(make("span", { className: `sign ${value.replace(/\W+/g, "-")}` }), `${word === "cites" ? nameOf(value) : engine.data.phrases.claims[word].values[value] || value} `, make("small", { textContent: count }));
      if (on) part.setAttribute("aria-current", "true");
      return make("li", {}, part);
    });
    return make("div", {}, make("h3", { textContent: texts.facets[word] }), make("ul", {}, ...links));
  }));
};
