/* Hides, orders and draws what the page already holds. The state is the address: #focus=ID, #line=ID,ID, &q=WORDS. */
"use strict";
(async () => {
  const root = document.documentElement;
  if (!("DecompressionStream" in window)) return; // a browser from before 2023 shows the document as it is
  root.classList.add("script");
  const $ = (id) => document.getElementById(id);
  const facts = JSON.parse($("facts").textContent);
  const map = JSON.parse($("network").textContent);
  const { options } = map;
  map.nodes = map.nodes.map(([id, label, shape, group, x, y, size]) => ({ id, label, shape, group, x, y, size }));
  map.edges = map.edges.map(([one, other, width, dashed]) => {
    const from = map.nodes[one].id, to = map.nodes[other].id;
    return { id: `${from},${to}`, from, to, width, dashes: Boolean(dashed) };
  });
  const entities = Object.create(null), sources = Object.create(null), claims = Object.create(null);
  for (const [key, name, sort, ...aliases] of facts.entities) entities[key] = { name, sort, aliases };
  for (const [key, name, ...aliases] of facts.sources) sources[key] = { name, aliases };
  const linked = (part, within) => [...new Set([...part.querySelectorAll(within)].map((link) => link.hash.slice(7)))];
  for (const part of document.querySelectorAll(".claim")) {
    claims[part.id.slice(6)] = {
      about: linked(part, ".about a"), cites: linked(part, ".cites .by"), hedged: part.classList.contains("hedged"),
    };
  }
  const MOST_DRAWN = 60; // claims in a focus view; the list has all
  const WHOLE = { ł: "l", đ: "d", ø: "o", æ: "ae", œ: "oe", ð: "d", þ: "th", ħ: "h", ı: "i", ß: "ss" };
  const fold = (text) => text.toLowerCase().replace(/[łđøæœðþħıß]/g, (c) => WHOLE[c]).normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const has = (record, key) => Object.prototype.hasOwnProperty.call(record, key);
  const nameOf = (key) => (has(entities, key) ? entities[key].name : has(sources, key) ? sources[key].name : key);

  const articles = [...document.querySelectorAll(".claim")];
  const records = [...document.querySelectorAll("#records .record")];
  const article = new Map(articles.map((each) => [each.id.replace("claim-", ""), each]));
  const says = (key) => article.get(key).querySelector("h4").textContent.trim();
  const words = new Map(); // claim -> everything that a search may find it by
  for (const [key, each] of article) {
    const { about, cites } = claims[key];
    const names = about.map((other) => [entities[other].name, ...entities[other].aliases].join(" "));
    const text = each.cloneNode(true);
    text.querySelectorAll(".read").forEach((addresses) => addresses.remove());
    const sentence = each.parentElement.querySelector(":scope > .passage");
    words.set(key, fold([key, text.textContent, sentence ? sentence.textContent : "", ...names, ...cites.map(nameOf)].join(" ")));
  }
  const byName = new Map(); // folded name -> ids
  for (const [key, record] of [...Object.entries(entities), ...Object.entries(sources)]) {
    for (const name of [key, record.name, ...record.aliases]) {
      byName.set(fold(name), (byName.get(fold(name)) || new Set()).add(key));
    }
  }

  $("names").replaceChildren(...[...Object.values(sources), ...Object.values(entities)].map(({ name }) => new Option(name, name)));

  /* state */
  const read = () => {
    const said = new URLSearchParams(location.hash.slice(1));
    const focus = said.get("focus") || "";
    const line = (said.get("line") || "").split(",").filter((key) => has(entities, key));
    return {
      focus: has(entities, focus) || has(sources, focus) || has(claims, focus) ? focus : "",
      line: line.length === 2 ? line : [],
      q: said.get("q") || "",
    };
  };
  const address = (state) => {
    const said = new URLSearchParams();
    if (state.focus) said.set("focus", state.focus);
    if (state.line) said.set("line", state.line);
    if (state.q) said.set("q", state.q);
    return `#${said}`.replaceAll("%2C", ",");
  };
  const go = (state) => { location.hash = address(state); };

  const visible = ({ focus, line, q }) => {
    const sought = fold(q).split(" ").filter(Boolean);
    return [...article.keys()].filter((key) => {
      const { about, cites } = claims[key];
      if (focus && key !== focus && !about.includes(focus) && !cites.includes(focus)) return false;
      if (line.length && !line.every((end) => about.includes(end))) return false;
      return sought.every((word) => words.get(key).includes(word));
    });
  };

  const sentence = ({ focus, line, q }, shown) => {
    const total = Object.keys(claims).length;
    if (!focus && !line.length && !q) return `${total} ${total === 1 ? "claim" : "claims"}`;
    const many = `${shown.length} of ${total} claims`;
    const one = shown.length === 1;
    const said = [];
    if (has(sources, focus)) said.push(`${one ? "cites" : "cite"} ${nameOf(focus)}`);
    else if (has(entities, focus)) said.push(`${one ? "mentions" : "mention"} ${nameOf(focus)}`);
    else if (has(claims, focus)) said.push("in focus");
    if (line.length) said.push(`${one ? "mentions" : "mention"} both ${line.map(nameOf).join(" and ")}`);
    if (q) said.push(`${one ? "holds" : "hold"} “${q}”`);
    return `${many} ${said.join(" and ")}`;
  };

  /* the list */
  const list = (state, shown) => {
    const keep = new Set(shown);
    for (const [key, each] of article) {
      each.hidden = !keep.has(key);
      each.classList.toggle("current", key === state.focus);
    }
    for (const part of document.querySelectorAll("#claims .sentence, #claims .paragraph, #claims .group")) {
      part.hidden = !part.querySelector(".claim:not([hidden])");
    }
    const bare = !state.focus && !state.line.length && !state.q;
    const sought = fold(state.q).split(" ").filter(Boolean);
    for (const each of records) {
      const key = each.id.replace("record-", "");
      const record = entities[key] || sources[key];
      const names = fold([key, record.name, ...record.aliases].join(" "));
      each.hidden = !bare && (state.focus || state.line.length || !sought.every((word) => names.includes(word)));
    }
    for (const group of document.querySelectorAll("#records .group")) {
      group.hidden = !group.querySelector(".record:not([hidden])");
    }
    $("focus").replaceChildren(
      ...[state.focus, ...state.line].map((key) => document.getElementById(`record-${key}`)).filter(Boolean).map((each) => {
        const copy = each.cloneNode(true);
        copy.dataset.record = copy.id.replace("record-", "");
        copy.removeAttribute("id");
        copy.hidden = false;
        return copy;
      }),
    );
    $("summary").textContent = sentence(state, shown);
    $("focus-title").hidden = !$("focus").children.length;
    $("clear").hidden = bare;
    for (const part of document.querySelectorAll("#audit, #pictures")) part.hidden = !bare;
    $("query").value = state.q;
    root.classList.toggle("focused", Boolean(state.focus || state.line.length));
    document.title = bare ? document.querySelector("h1").textContent : `${sentence(state, shown)} · ${document.querySelector("h1").textContent}`;
  };

  /* the map */
  const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
  const palette = () => {
    const groups = {};
    for (const sort of ["actor", "project", "concept", "source"]) {
      const base = colour(sort);
      const border = colour("paper");
      groups[`${sort} tag`] = { color: { background: colour("card"), border: base, highlight: { background: colour("focus"), border: base }, hover: { background: colour("focus"), border: base } } };
      groups[sort] = { color: { background: base, border, highlight: { background: base, border: colour("ink") }, hover: { background: base, border: colour("ink") } } };
    }
    groups.claim = { color: { background: colour("card"), border: colour("line"), highlight: { background: colour("focus"), border: colour("ink") }, hover: { background: colour("card"), border: colour("ink") } } };
    const font = { color: colour("ink"), size: 14, face: "system-ui, sans-serif", strokeWidth: 4, strokeColor: colour("paper") };
    const edge = { color: colour("line"), highlight: colour("ink"), hover: colour("ink"), opacity: 0.55 };
    return { groups, nodes: { ...options.nodes, font }, edges: { ...options.edges, color: edge } };
  };
  // vis-network is half of the page, and a sixth of it when packed; the policy lets this very text run and no other
  const unpack = async (packed) => {
    const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
    const library = document.createElement("script");
    library.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
    document.head.append(library);
  };
  await unpack($("vis").textContent);
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const touch = matchMedia("(pointer: coarse)");
  const interaction = { ...options.interaction, dragView: !touch.matches };
  const network = new vis.Network($("canvas"), { nodes: [], edges: [] }, { ...options, interaction, ...palette() });

  const overview = (state, shown) => {
    const named = new Set(shown.flatMap((key) => claims[key].about));
    const joined = new Set();
    for (const key of shown) {
      const about = [...claims[key].about].sort();
      about.forEach((one, place) => about.slice(place + 1).forEach((other) => joined.add(`${one},${other}`)));
    }
    return {
      nodes: map.nodes.map((node) => ({ ...node, opacity: named.has(node.id) ? 1 : 0.2 })),
      edges: map.edges.map((edge) => ({ ...edge, hidden: !joined.has(edge.id) })),
    };
  };

  const short = (text) => (text.length > 120 ? `${text.slice(0, 118).replace(/\s+\S*$/, "")} …` : text);
  const SIGNS = { actor: "●", project: "■", concept: "◆", source: "▲" };
  const lines = (text, width) => text.split(" ").reduce((rows, word) => {
    const last = rows[rows.length - 1];
    if (last && last.length + word.length < width) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
    return rows;
  }, []).join("\n");

  const columns = (state, shown) => {
    const drawn = shown.slice(0, MOST_DRAWN);
    const used = (field) => [...new Set(drawn.flatMap((key) => claims[key][field]))];
    const works = used("cites");
    const named = used("about");
    const nodes = [];
    const column = (keys, x, gap, node) => keys.forEach((key, place) => {
      nodes.push({ x, y: (place - (keys.length - 1) / 2) * gap, ...node(key) });
    });
    const height = Math.max(works.length * 44, drawn.length * 76, named.length * 40);
    const gap = (keys, least) => Math.max(least, Math.min(height / Math.max(keys.length, 1), least * 2));
    const tag = (id, sort, key) => ({ id: `${id} ${key}`, label: `${SIGNS[sort]} ${nameOf(key)}`, group: `${sort} tag`, shape: "box", margin: 6, borderWidth: 2, font: { size: 14, strokeWidth: 0 } });
    column(works, -460, gap(works, 44), (key) => tag("source", "source", key));
    column(drawn, 0, 76, (key) => ({ id: `claim ${key}`, label: lines(short(says(key)), 46), group: "claim", shape: "box", margin: 7, font: { align: "left", size: 13, strokeWidth: 0 } }));
    column(named, 460, gap(named, 40), (key) => tag("entity", entities[key].sort, key));
    const edges = drawn.flatMap((key) => [
      ...claims[key].cites.map((other) => ({ from: `claim ${key}`, to: `source ${other}`, dashes: claims[key].hedged })),
      ...claims[key].about.map((other) => ({ from: `claim ${key}`, to: `entity ${other}`, dashes: claims[key].hedged })),
    ]);
    const current = [state.focus, ...state.line].filter(Boolean);
    const select = nodes.map((node) => node.id).filter((id) => current.includes(id.split(" ")[1]));
    return { nodes, edges, select, cut: shown.length - drawn.length };
  };

  const fit = () => network.fit({ animation: false, maxZoomLevel: 1.4 });
  const draw = (state, shown) => {
    const picture = state.focus || state.line.length ? columns(state, shown) : overview(state, shown);
    network.setData({ nodes: picture.nodes, edges: picture.edges });
    network.selectNodes(picture.select || [], false);
    if (picture.cut > 0) $("summary").textContent += `; the map draws the first ${MOST_DRAWN}`;
    fit();
  };

  const show = () => {
    const state = read();
    const shown = visible(state);
    list(state, shown);
    draw(state, shown);
    if (state.focus || state.line.length) {
      const list = $("list").getBoundingClientRect();
      if (list.top < 0) scrollTo({ top: scrollY + list.top, behavior: still.matches ? "auto" : "smooth" });
    }
    root.dataset.shown = location.hash; // whoever drives the page from outside can wait for it
  };

  network.on("click", ({ nodes, edges }) => {
    if (nodes.length) go({ focus: String(nodes[0]).split(" ").pop() });
    else if (edges.length && !read().focus && String(edges[0]).includes(",")) go({ line: String(edges[0]) });
  });
  for (const sort of ["Node", "Edge"]) {
    network.on(`hover${sort}`, ({ node }) => {
      $("canvas").style.cursor = "pointer";
      $("canvas").title = node ? nameOf(String(node).split(" ").pop()) : "";
    });
    network.on(`blur${sort}`, () => { $("canvas").style.cursor = ""; });
  }
  $("canvas").firstElementChild.tabIndex = -1; // the list is the way in for the keyboard
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  $("closer").addEventListener("click", () => zoom(1.25));
  $("farther").addEventListener("click", () => zoom(0.8));
  $("whole").addEventListener("click", fit);
  $("canvas").addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.1 : 0.9);
  }, { passive: false });
  $("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const q = $("query").value.trim();
    const found = [...(byName.get(fold(q)) || [])];
    go(found.length === 1 ? { focus: found[0] } : { q });
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && location.hash.length > 1) go({});
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    network.setOptions(palette());
    show();
  });
  addEventListener("hashchange", show);
  show();
})();
