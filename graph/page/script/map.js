/* The map: an overview of who is mentioned with whom, columns for some claims, a chain for a path. */
let map = null;
const SHAPES = { actor: "dot", project: "square", concept: "diamond" };
const LABEL = 20; // characters in a row of a label, as the layout in Python has them
const LARGE = 46;
const fewNames = (nodes) => { // the busiest ten at most, and none on another
  const placed = new Map();
  for (const [id, x, y, size] of nodes.filter(([, , , , named]) => named).sort((one, other) => other[3] - one[3])) {
    const rows = rowsOf(entities[id].name).split("\n"), half = Math.max(...rows.map((row) => row.length)) * LARGE * 0.3;
    const box = [x - half, y + size, x + half, y + size + rows.length * LARGE * 1.2];
    const isFree = [...placed.values()].every((other) => box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1]);
    if (isFree && placed.size < 10) placed.set(id, box);
  }
  return placed;
};
const charted = () => {
  const { nodes, edges, options } = JSON.parse(unpacked($("network").textContent));
  const few = isNarrow() && fewNames(nodes); // a phone has room for a few, in large letters
  map = {
    options,
    nodes: nodes.map(([id, x, y, size, named]) => {
      const { name, sort } = entities[id], node = { id, x, y, size, group: sort, shape: SHAPES[sort], label: named ? rowsOf(name) : " " };
      return few ? { ...node, label: few.has(id) ? node.label : " ", font: { size: LARGE } } : node;
    }),
    edges: edges.map(([one, other, width, dashed]) => {
      const from = nodes[one][0], to = nodes[other][0];
      return { id: `${from},${to}`, from, to, width, dashes: Boolean(dashed) };
    }),
  };
};
const rowsOf = (name) => {
  const rows = wrapped(name, LABEL + 1).split("\n");
  return rows.length > 3 ? `${rows.slice(0, 3).join("\n")} …` : rows.join("\n");
};
const MOST_DRAWN = 150, MOST_LINES = 600; // of claims in columns; the list has all
const MOST_ANSWERS = 60; // claims of an answer in columns; more light up the overview
const ON_A_PHONE = 24; // letters in a row of a card
const room = () => $("canvas").clientHeight / (isNarrow() ? 0.73 : 0.62); // for a column; in a smaller scale nobody could read it
const style = getComputedStyle(root); // which stays true when the colours change
const colour = (name) => style.getPropertyValue(`--${name}`).trim();
const palette = () => {
  const groups = {};
  const paint = (background, border) => ({ background, border });
  for (const sort of ["actor", "project", "concept", "source"]) {
    const base = colour(sort), focus = paint(colour("focus"), base);
    groups[`${sort} tag`] = { color: { ...paint(colour("card"), base), highlight: focus, hover: focus } };
    groups[sort] = { color: { ...paint(base, colour("paper")), highlight: paint(base, colour("ink")), hover: paint(base, colour("ink")) } };
  }
  groups.claim = { color: { ...paint(colour("card"), colour("line")), highlight: paint(colour("focus"), colour("ink")), hover: paint(colour("card"), colour("ink")) } };
  const font = { ...map.options.nodes.font, color: colour("ink"), face: "system-ui, sans-serif", strokeWidth: 4, strokeColor: colour("paper") };
  const edge = { color: colour("edge"), highlight: colour("ink"), hover: colour("ink") };
  return { groups, nodes: { ...map.options.nodes, font }, edges: { ...map.options.edges, color: edge } };
};
const overview = (state, shown, answer) => {
  if (isBare(state)) return map;
  const kept = new Set(shown), answers = new Set(answer ? answer.ids : []);
  const here = new Map(map.nodes.map(({ id }) => [id, new Set(claimsOf(id).filter((claim) => kept.has(claim)))]));
  const isBright = ({ id, group }) => (here.get(id).size || answers.has(id)) && !(state.sorts.length && !state.sorts.includes(group));
  const isJoined = ({ from, to }) => [...here.get(from)].some((claim) => here.get(to).has(claim));
  return {
    nodes: map.nodes.map((node) => ({ ...node, opacity: isBright(node) ? 1 : 0.2 })),
    edges: map.edges.map((edge) => ({ ...edge, hidden: !isJoined(edge) })),
  };
};
const SIGNS = { actor: "●", project: "■", concept: "◆", source: "▲" };
const wrapped = (text, width) => text.split(" ").reduce((rows, word) => {
  const last = rows[rows.length - 1];
  if (last && last.length + word.length < width) rows[rows.length - 1] = `${last} ${word}`;
  else rows.push(word);
  return rows;
}, []).join("\n");
const tag = (id, sort, key) => ({ id: `${id} ${key}`, label: wrapped(`${SIGNS[sort]} ${nameOf(key)}`, isNarrow() ? 16 : 34), group: `${sort} tag`, shape: "box", margin: 6, borderWidth: 2, font: { size: 14, strokeWidth: 0 } });
const isNarrow = () => $("canvas").clientWidth < 560; // a phone: fewer and smaller, so that it can be read
const sheet = (key, wide = 50) => ({ id: `claim ${key}`, label: wrapped(short(says(key), isNarrow() ? 90 : 120), wide), group: "claim", shape: "box", margin: 7, font: { align: "left", size: 13, strokeWidth: 0 } });
// what a check found is told by the stroke, and by the colour besides
const STROKES = { confirmed: ["good", false], partly: ["differs", [9, 3, 2, 3]], contradicted: ["bad", [2, 5]] };
const cited = (key, other) => {
  const [paint, dashes] = STROKES[claims[key].verdicts[other]] || ["edge", false];
  return { from: `claim ${key}`, to: `source ${other}`, width: paint === "edge" ? 1 : 2, color: { color: colour(paint) }, dashes: dashes || (claims[key].hedged && [6, 6]) };
};
const mentioned = (key, other) => ({ from: `claim ${key}`, to: `entity ${other}`, dashes: claims[key].hedged && [6, 6] });
const mark = (key) => ({ id: `claim ${key}`, label: " ", group: "claim", shape: "square", size: 4 });
const linked = (key) => [...claims[key].cites, ...claims[key].about];
const tall = (node) => (node.shape === "square" ? 10 : node.label.split("\n").length * 16 + 16); // with the room below it
const high = (stack) => stack.reduce((sum, node) => sum + tall(node), 0);
const drawable = (shown) => { // a phone has cards alone, for nobody can point at a mark there
  const within = (most, size) => (key, place) => (most -= size(key)) >= 0 || !place;
  const first = shown.slice(0, MOST_DRAWN).filter(within(MOST_LINES, (key) => linked(key).length));
  return isNarrow() ? first.filter(within(room(), (key) => tall(sheet(key, ON_A_PHONE)))) : first;
};
/* The names of works, or of others, that claims lead to: the busiest that have room, each beside its claims. `places` says
   which claims lead to a name; what the state is about has room always. */
const busiest = (places, current) => {
  const weight = ({ key }) => (current.includes(key) ? MOST_DRAWN : 0) + places.get(key).length;
  const middle = ({ key }) => places.get(key).reduce((sum, place) => sum + place, 0) / places.get(key).length;
  const nodes = [...places.keys()].map((key) => (has(sources, key) ? { key, ...tag("source", "source", key) } : { key, ...tag("entity", entities[key].sort, key) }));
  let left = room();
  return nodes.sort((one, other) => weight(other) - weight(one)).filter((node) => (left -= tall(node)) >= 0).sort((one, other) => middle(one) - middle(other));
};
/* What stands in each column, and how far they stand apart: as cards in the shape that is drawn largest, else as marks. */
const planned = (drawn, works, others, { clientWidth: width, clientHeight: height }) => {
  const highest = (stacks) => Math.max(...stacks.map(high));
  const shapes = isNarrow() ? [[ON_A_PHONE, 190]] : [[34, 290], [50, 380]]; // the letters in a row of a card, and how far the columns stand apart
  const [plan] = shapes.map(([wide, side]) => {
    const stacks = [works, drawn.map((key) => sheet(key, wide)), others];
    return { stacks, side, scale: Math.min(width / (2 * side + 240), height / highest(stacks)) };
  }).filter(({ stacks }) => isNarrow() || high(stacks[1]) <= room()).sort((one, other) => other.scale - one.scale);
  if (plan) return plan;
  const stacks = [works, drawn.map(mark), others];
  return { stacks, side: Math.max(380, Math.min(640, ((width / height) * highest(stacks) - 330) / 2)) };
};
/* Works, claims and what they are about, in columns that can be read. Where the claims have no room as cards they are
   marks, which tell their words to whoever points at them. */
const columns = (state, shown) => {
  const current = [state.focus, ...state.line].filter(Boolean), drawn = drawable(shown);
  const [cites, about] = ["cites", "about"].map((links) => grouped((add) => drawn.forEach((key, place) => claims[key][links].forEach((other) => add(other, place)))));
  const [works, others] = [busiest(cites, current), busiest(about, current)];
  const { stacks, side } = planned(drawn, works, others, $("canvas"));
  const highest = Math.max(...stacks.map(high));
  const nodes = stacks.flatMap((stack, column) => { // each column as high as the highest, if that does not tear it apart
    const loose = Math.min(30, (highest - high(stack)) / Math.max(stack.length, 1));
    let y = -(high(stack) + loose * stack.length) / 2;
    return stack.map((node) => {
      const half = (tall(node) + loose) / 2;
      y += 2 * half;
      return { x: side * (column - 1), y: Math.round(y - half), ...node }; // vis reads 1e-14 as 1
    });
  });
  const there = new Set(nodes.map(({ id }) => id));
  const edges = drawn.flatMap((key) => [...claims[key].cites.map((other) => cited(key, other)), ...claims[key].about.map((other) => mentioned(key, other))]);
  return {
    nodes, edges: edges.filter(({ to }) => there.has(to)), select: [...there].filter((id) => current.includes(id.split(" ")[1])),
    cut: shown.length - drawn.length, unnamed: cites.size + about.size - works.length - others.length,
  };
};
const chain = ({ way, groups }, shown) => {
  const nodes = way.map((key, place) => ({ x: 0, y: 0, ...tag("entity", entities[key].sort, key), place }));
  const edges = [];
  const [most, x, row, wide] = isNarrow() ? [3, 200, 84, 32] : [6, 330, 80, 50]; // claims of a step, where they stand, how
  let y = 0, cut = 0;
  groups.forEach((group, step) => {
    const ids = group.ids.filter((key) => shown.includes(key));
    nodes[step].y = y;
    ids.slice(0, most).forEach((key) => {
      y += row;
      if (!nodes.some(({ id }) => id === `claim ${key}`)) nodes.push({ x, y, ...sheet(key, wide) });
      edges.push(mentioned(key, way[step]), mentioned(key, way[step + 1]));
    });
    cut += Math.max(0, ids.length - most);
    y += row;
  });
  nodes[way.length - 1].y = y;
  return { nodes, edges, cut };
};
const fit = () => network.fit({ animation: false, maxZoomLevel: 1.4 });
const draw = (state, shown, answer) => {
  const few = state.focus || state.line.length || (answer && shown.length && shown.length <= MOST_ANSWERS);
  const picture = answer?.way ? chain(answer, shown) : few ? columns(state, shown) : overview(state, shown, answer);
  root.classList.toggle("focused", Boolean(answer?.way || few));
  network.setData({ nodes: picture.nodes, edges: picture.edges });
  network.selectNodes(picture.select || [], false);
  if (picture.cut > 0) $("summary").textContent += said(texts.cut, picture.nodes.filter(({ group }) => group === "claim").length);
  if (picture.unnamed > 0) $("summary").textContent += many(picture.unnamed, texts.unnamed);
  fit();
};
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
const unfold = () => {
  charted();
  const interaction = { ...map.options.interaction, dragView: !matchMedia("(pointer: coarse)").matches };
  network = new vis.Network($("canvas"), { nodes: [], edges: [] }, { ...map.options, interaction, ...palette() });
  network.on("click", ({ nodes, edges }) => {
    if (nodes.length) go({ focus: String(nodes[0]).split(" ").pop() });
    else if (edges.length && String(edges[0]).includes(",")) go({ line: String(edges[0]).split(",") });
  });
  for (const sort of ["Node", "Edge"]) {
    network.on(`hover${sort}`, ({ node, edge }) => {
      const plain = String(edge).includes(",") ? String(edge).split(",").map(nameOf).join(" – ") : "";
      $("canvas").style.cursor = node || plain ? "pointer" : "";
      $("canvas").title = node ? titleOf(String(node).split(" ").pop()) : plain;
    });
    network.on(`blur${sort}`, () => { $("canvas").style.cursor = ""; });
  }
  $("canvas").firstElementChild.tabIndex = -1; // the list is the way in for the keyboard
  $("closer").addEventListener("click", () => zoom(1.25));
  $("farther").addEventListener("click", () => zoom(0.8));
  $("whole").addEventListener("click", fit);
  $("canvas").addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.1 : 0.9);
  }, { passive: false });
};
