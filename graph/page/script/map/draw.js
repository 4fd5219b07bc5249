/* The overview of all. vis-network draws it, which is packed in the page: until it is unpacked, and where a browser
   cannot unpack it, the place of the map says so, and everything else works. */
import { lazily } from "../collect.js";
import { $, element, isTouched, root } from "../dom.js";
import { texts } from "../messages.js";
import { currentState, go } from "../navigation.js";
import { nameOf } from "../records.js";
import { format, ngettext, thousands } from "../text.js";
import { unpacked } from "../unpack.js";
import { palette } from "./colours.js";
import { labelledAt, laidOutIn, overview, readMap } from "./overview.js";

const map = lazily(readMap);
let network = null;
const canvas = $("canvas");
const place = element("div", { className: "overview" });

let drawnMap = null; // what is shown, before it is laid out in its place
let whole = { scale: 1, names: 0 }; // at which scale all of the map is seen, and with how many names
/* the names that have room as large as the map is now */
const writeNames = () => {
  const { nodes } = network.body.data;
  nodes.update(labelledAt(nodes.get(), network.getScale(), whole.names));
};
const fit = () => {
  network.moveTo({ position: { x: 0, y: 0 }, scale: whole.scale });
  writeNames();
};
const zoom = (factor) => {
  network.moveTo({ scale: network.getScale() * factor });
  writeNames();
};
const endsOfLine = (edge) => (edge ? String(edge).split(",").slice(0, 2) : []);
const hover = ({ node, edge }) => {
  const title = node ? nameOf(node) : endsOfLine(edge).map(nameOf).join(" – ");
  place.style.cursor = title ? "pointer" : "";
  place.title = title;
};
const listen = () => {
  network.on("click", ({ nodes, edges }) => {
    if (nodes.length) go({ focus: nodes[0] });
    else if (edges.length) go({ line: endsOfLine(edges[0]) });
  });
  network.on("resize", () => drawnMap && layOutMap());
  for (const kind of ["Node", "Edge"]) {
    network.on(`hover${kind}`, hover);
    network.on(`blur${kind}`, () => {
      place.style.cursor = "";
    });
  }
  $("closer").addEventListener("click", () => zoom(1.25));
  $("farther").addEventListener("click", () => zoom(0.8));
  $("whole").addEventListener("click", fit);
  $("strength").addEventListener("change", ({ target }) => go({ ...currentState(), strength: Number(target.value) }));
  place.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.1 : 0.9);
    },
    { passive: false },
  );
};
// what stands in the place of the map, which is a text, and no picture
const stayUndrawn = () => {
  root.classList.add("undrawn");
  canvas.removeAttribute("role");
  return null;
};
// vis-network would be half of the page were it not packed; the policy lets this very text run and no other
const loadLibrary = async () => {
  document.head.append(element("script", { textContent: await unpacked($("drawing").textContent) }));
};
/* A promise of the network, or of null where it cannot be drawn. */
export const drawing = lazily(async () => {
  if (!map().nodes.length) return stayUndrawn(); // the page says that there is nothing to draw
  canvas.setAttribute("aria-busy", "true");
  try {
    await loadLibrary();
  } catch {
    canvas.firstElementChild.textContent = texts.undrawn;
    return stayUndrawn();
  } finally {
    canvas.removeAttribute("aria-busy");
  }
  const { options } = map();
  const interaction = { ...options.interaction, dragView: !isTouched() };
  const none = { nodes: [], edges: [] };
  canvas.firstElementChild.replaceWith(place); // what said that it waits
  network = new globalThis.vis.Network(place, none, { ...options, interaction, ...palette(options) });
  place.firstElementChild.tabIndex = -1; // the list is the way in for the keyboard
  listen();
  return network;
});

const sayStrength = ({ strength, widest, largest, arrows, stated, faint, pairs }) => {
  Object.assign($("strength"), { max: widest, value: strength });
  const together = format(texts.together, ngettext(strength, texts.claims), thousands(faint), thousands(pairs));
  const areas = format(texts.areas, ngettext(largest, texts.claims));
  $("drawn").textContent = [format(texts.arrows, thousands(arrows), thousands(stated)), together, areas].join(" ");
};

const layOutMap = () => {
  const { nodes, scale, names } = laidOutIn(drawnMap.nodes, { width: canvas.clientWidth, height: canvas.clientHeight });
  network.setData({ nodes, edges: drawnMap.edges });
  network.redraw(); // its place may have been hidden
  whole = { scale, names };
  network.moveTo({ position: { x: 0, y: 0 }, scale });
};
/* Draws a view (see list.js), if there is a network to draw it with. */
export const showMap = (view) => {
  if (!network) return;
  drawnMap = overview(map(), view);
  sayStrength(drawnMap.said); // which takes room from the map
  layOutMap();
};
export const currentNetwork = () => network;
export const recolour = () => network?.setOptions(palette(map().options));
