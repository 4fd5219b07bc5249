/* The list: what it shows of a state, and the answer that stands above it. */
const records = [...document.querySelectorAll("#records .record")];
const holders = [...document.querySelectorAll("#claims .group, #claims .paragraph, #claims .sentence")];
let hidden = new Set(); // claims, so that only what changes is touched
const AT_ONCE = 10; // cards of a state that stand in the window before anybody has scrolled
const listed = (state, shown, answer) => {
  const keep = new Set(shown);
  for (const key of keys) {
    const gone = !keep.has(key);
    if (gone === hidden.has(key)) continue;
    article.get(key).hidden = gone;
    if (gone) hidden.add(key); else hidden.delete(key);
  }
  shown.slice(0, AT_ONCE).forEach((key) => unstow(article.get(key)));
  document.querySelector(".claim.current")?.classList.remove("current");
  article.get(state.focus)?.classList.add("current");
  const full = new Set();
  for (const key of shown) for (let part = article.get(key).parentElement; !full.has(part) && part.id !== "claims"; part = part.parentElement) full.add(part);
  for (const part of holders) if (part.hidden === full.has(part)) part.hidden = !full.has(part);
  const bare = isBare(state);
  const sought = fold(state.q).split(" ").filter(Boolean);
  const answers = new Set(answer && !answer.groups.length ? answer.ids : []);
  for (const each of records) {
    const key = each.id.slice(7);
    const record = entities[key] || sources[key];
    each.hidden = bare ? false : answer ? !answers.has(key)
      : !sought.length || Boolean(state.focus) || !sought.every((word) => fold([key, record.name, ...record.aliases].join(" ")).includes(word));
  }
  for (const group of document.querySelectorAll("#records .group")) group.hidden = !group.querySelector(".record:not([hidden])");
  $("focus").replaceChildren(
    ...[state.focus, ...state.line].map((key) => $(`record-${key}`)).filter(Boolean).map((each) => {
      unstow(each);
      const copy = each.cloneNode(true);
      copy.dataset.record = copy.id.slice(7);
      copy.removeAttribute("id");
      copy.hidden = false;
      if (has(entities, copy.dataset.record) && !state.line.length) copy.append(...beside(copy.dataset.record));
      copy.querySelector(".reference")?.append(" ", make("button", { type: "button", textContent: texts.reference, className: "small" }));
      return copy;
    }),
  );
  $("argued").replaceChildren(...(article.has(state.focus) ? argued(state.focus) : []));
  $("answer").replaceChildren(...(answer ? told(answer) : []), ...(state.line.length && !shown.length ? [chainOf(state.line)] : []));
  $("summary").textContent = sentence(state, shown, answer);
  $("focus-title").hidden = !$("focus").children.length;
  for (const part of document.querySelectorAll(".openers")) part.hidden = !bare || Boolean(state.step);
  $("clear").hidden = bare;
  $("narrow").hidden = bare && state.view !== "claims";
  for (const id of VIEWS) $(id).hidden = id === "claims" ? bare && state.view !== id : id === "records" ? bare && state.view !== id : !bare || state.view !== id;
  for (const tab of document.querySelectorAll("nav a")) {
    if (bare && tab.hash === `#${state.view}`) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  if (state.view !== "claims" && state.view !== "records") titled($(state.view));
  taught(state);
  const title = state.step ? said(texts.lesson, text(state.step, ".number"), text(state.step, "h3")) : article.has(state.focus) ? short(says(state.focus)) : bare && state.view === "claims" ? "" : $("summary").textContent;
  document.title = title ? `${title} · ${texts.title}` : texts.title;
};

/* what argues for and against a claim; what it argues itself stands on its card, and so does what it stands against,
   which reads the same from both ends */
const argued = (key) => leadingTo("argues", key).flatMap((other) => matched(markup(article.get(other)), ARGUED)
  .filter(([reads, to]) => to === key && texts.argued[plain(reads)] !== plain(reads))
  .map(([reads]) => make("p", {}, make("small", { textContent: texts.argued[plain(reads)] }), " ", link(`#focus=${other}`, short(says(other), 160)))));

/* what stands with an entity: each of these is a line of the map, for readers without a pointer */
const beside = (key) => {
  const counts = new Map();
  for (const claim of claimsOf(key)) for (const other of claims[claim].about) if (other !== key) counts.set(other, (counts.get(other) || 0) + 1);
  const found = [...counts].sort(([one, many], [other, more]) => more - many || (fold(nameOf(one)) < fold(nameOf(other)) ? -1 : 1));
  if (!found.length) return [];
  const links = found.flatMap(([other, count]) => [link(address({ line: [key, other].sort() }), `${nameOf(other)} (${count})`), " "]);
  return [make("p", { className: "about" }, make("small", { textContent: texts.beside }), " ", ...links)];
};
const chainOf = ([one, other]) => make("p", {}, link(address({ ask: `path from:${one} to:${other}` }), said(texts.chain, nameOf(one), nameOf(other))));
