/* To take away: the map as a picture, the claims as a table, the address of this state, a reference. */
import { csvOf } from "./csv.js";
import { $, element } from "./dom.js";
import { colour } from "./map/colours.js";
import { drawing } from "./map/draw.js";
import { texts } from "./messages.js";
import { cards, claims, nameOf, statement } from "./records.js";
import { svgOf } from "./svg.js";

const save = (name, content, type) => {
  const anchor = element("a", { download: name, href: URL.createObjectURL(new Blob([content], { type })) });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
};
const svg = async () => {
  const network = await drawing();
  const boxes = new Map(
    network.body.data.nodes.get().map((node) => {
      const letters = network.body.nodes[node.id].options.font.size;
      return [node.id, { ...network.getBoundingBox(node.id), ...network.getPosition(node.id), letters, node }];
    }),
  );
  return svgOf({
    boxes,
    lines: network.body.data.edges.get().filter((edge) => !edge.hidden),
    title: document.title,
    colour,
  });
};
const png = async () => {
  await drawing();
  const canvas = $("canvas").querySelector("canvas");
  const copy = element("canvas", { width: canvas.width, height: canvas.height });
  const brush = copy.getContext("2d");
  brush.fillStyle = colour("paper");
  brush.fillRect(0, 0, copy.width, copy.height);
  brush.drawImage(canvas, 0, 0);
  return new Promise((resolve) => {
    copy.toBlob(resolve);
  });
};
const row = ([id, card]) => {
  const { cites, verdicts, about } = claims.get(id);
  return [
    id,
    statement(id),
    card.classList[1],
    card.closest(".group").querySelector("h3").textContent,
    cites.map(nameOf).join("; "),
    cites.map((source) => verdicts[source]).join("; "),
    about.map(nameOf).join("; "),
  ];
};
const csv = () => csvOf([texts.columns, ...[...cards].filter(([, card]) => !card.hidden).map(row)]);
const copyText = async (text, message) => {
  try {
    await navigator.clipboard.writeText(text);
    $("taken").textContent = message;
  } catch {
    $("taken").textContent = text; // a page from disk may not write there
  }
};
const reference = () => {
  const parts = [...$("focus").querySelector(".reference").childNodes];
  return parts
    .filter((part) => !/^(A|BUTTON)$/.test(part.tagName))
    .map((part) => part.textContent)
    .join("")
    .trim();
};
const TAKE = {
  png: async () => save("map.png", await png(), "image/png"),
  svg: async () => save("map.svg", await svg(), "image/svg+xml"),
  csv: () => save("claims.csv", `\ufeff${csv()}`, "text/csv"),
  link: () => copyText(location.href, texts.copied),
  reference: () => copyText(reference(), texts.referred),
};
export const startTaking = () =>
  addEventListener("click", ({ target }) => {
    const sort = target.closest?.("button.small") ? "reference" : target.dataset?.take;
    if (sort) TAKE[sort]();
  });
