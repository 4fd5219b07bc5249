/* The map. vis-network draws it, which is packed in the page: until it is unpacked, and where a browser cannot unpack
   it, the place of the map says so, and everything else works. */
import { lazily } from "../collect.js";
import { $, element, root } from "../dom.js";
import { texts } from "../messages.js";
import { currentState, go } from "../navigation.js";
import { nameOf, titleOf } from "../records.js";
import { format, ngettext, thousands } from "../text.js";
import { unpacked } from "../unpack.js";
import { chain } from "./chain.js";
import { palette } from "./colours.js";
import { columns } from "./columns.js";
import { overview, readMap } from "./overview.js";

const MOST_ANSWERS = 60; // claims of an answer in columns; more light up the overview
const map = lazily(readMap);
let network = null;
const canvas = $("canvas");

const fit = () => network.fit({ animation: false, maxZoomLevel: 1.4 });
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
const recordAt = (node) => String(node).split(" ").pop();
const endsOf = (edge) => (String(edge).includes(",") ? String(edge).split(",").slice(0, 2) : []); // of the overview
const hover = ({ node, edge }) => {
  const title = node ? titleOf(recordAt(node)) : endsOf(edge).map(nameOf).join(" – ");
  canvas.style.cursor = title ? "pointer" : "";
  canvas.title = title;
};
const listen = () => {
  network.on("click", ({ nodes, edges }) => {
    if (nodes.length) go({ focus: recordAt(nodes[0]) });
    else if (endsOf(edges[0]).length) go({ line: endsOf(edges[0]) });
  });
  for (const kind of ["Node", "Edge"]) {
    network.on(`hover${kind}`, hover);
    network.on(`blur${kind}`, () => {
      canvas.style.cursor = "";
    });
  }
  $("closer").addEventListener("click", () => zoom(1.25));
  $("farther").addEventListener("click", () => zoom(0.8));
  $("whole").addEventListener("click", fit);
  $("strength").addEventListener("change", ({ target }) => go({ ...currentState(), strength: Number(target.value) }));
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.1 : 0.9);
    },
    { passive: false },
  );
};
const sayUndrawn = () => {
  for (const name of ["role", "aria-labelledby"]) canvas.removeAttribute(name); // a text, and no picture
  canvas.firstElementChild.textContent = texts.undrawn;
  for (const tool of document.querySelectorAll("#map .drawn")) tool.hidden = true;
};
// vis-network would be half of the page were it not packed; the policy lets this very text run and no other
const loadLibrary = async () => {
  document.head.append(element("script", { textContent: await unpacked($("drawing").textContent) }));
};
/* A promise of the network, or of null where it cannot be drawn. */
export const drawing = lazily(async () => {
  canvas.setAttribute("aria-busy", "true");
  try {
    await loadLibrary();
  } catch {
    sayUndrawn();
    return null;
  } finally {
    canvas.removeAttribute("aria-busy");
  }
  const { options } = map();
  const interaction = { ...options.interaction, dragView: !matchMedia("(pointer: coarse)").matches };
  const none = { nodes: [], edges: [] };
  network = new globalThis.vis.Network(canvas, none, { ...options, interaction, ...palette(options) });
  canvas.firstElementChild.tabIndex = -1; // the list is the way in for the keyboard
  listen();
  return network;
});

const isAboutFew = ({ state, selected, answer }) =>
  state.focus || state.line.length || (answer && selected.length && selected.length <= MOST_ANSWERS);
const pictureOf = (view) => {
  if (view.answer?.way) return { ...chain(view.answer, view.selected), isFocused: true };
  return isAboutFew(view) ? { ...columns(view), isFocused: true } : overview(map(), view);
};
const sayStrength = ({ strength, widest, largest, arrows, faint, pairs }) => {
  Object.assign($("strength"), { max: widest, value: strength });
  const together = format(texts.together, ngettext(strength, texts.claims), thousands(faint), thousands(pairs));
  const areas = format(texts.areas, ngettext(largest, texts.claims));
  $("drawn").textContent = [ngettext(arrows, texts.arrows), together, areas].join(" ");
};
/* Draws a view (see list.js), if there is a network to draw it with, and says what the picture leaves out. */
export const showMap = (view) => {
  if (!network) return;
  const picture = pictureOf(view);
  root.classList.toggle("focused", Boolean(picture.isFocused));
  network.setData({ nodes: picture.nodes, edges: picture.edges });
  network.selectNodes(picture.select || [], false);
  if (picture.said) sayStrength(picture.said);
  const drawn = picture.nodes.filter(({ group }) => group === "claim").length;
  if (picture.cut > 0) $("summary").textContent += format(texts.cut, drawn);
  if (picture.unnamed > 0) $("summary").textContent += ngettext(picture.unnamed, texts.unnamed);
  fit();
};
export const recolour = () => network?.setOptions(palette(map().options));
