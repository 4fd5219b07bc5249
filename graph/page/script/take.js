/* To take away: what is drawn as a picture for a slide, the claims as a table, a link for somebody else who has the
   file, a reference. */
import { csvOf } from "./csv.js";
import { $, element } from "./dom.js";
import { colour } from "./map/colours.js";
import { facts, texts } from "./messages.js";
import { sheetShown } from "./sheets.js";
import { table } from "./table.js";
import { format } from "./text.js";

const SLIDE = 1280; // pixels, the width of a picture to take away
const FINER = 2; // times as many in a PNG

// what the file is called: the state, as far as a file may be called so
const nameOfFile = () => {
  const fields = [...new URLSearchParams(location.hash.slice(1))].flat().join(" ");
  const words = fields.match(/[\p{L}\p{N}]+/gu) || ["evidence"];
  return words.join("-").slice(0, 60);
};
const save = (ending, content, type) => {
  const download = `${nameOfFile()}.${ending}`;
  const anchor = element("a", { download, href: URL.createObjectURL(new Blob([content], { type })) });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
};
/* The address of this state for somebody else: of a page from a disk the name of the file, and never where it lies. */
export const shared = ({ protocol, href, pathname, hash }) => {
  if (/^https?:$/.test(protocol)) return href;
  const file = protocol === "file:" ? pathname.split("/").pop() : "";
  return `${decodeURIComponent(file)}${hash}`;
};
const foot = () =>
  [facts.byline, format(texts.source, texts.title, shared(location)), facts.credit].filter(Boolean);
/* The sheet so that it stands alone: its colours are those that are seen here, and nothing in it is a link. */
const alone = ({ svg, ...size }) => ({
  ...size,
  svg: svg
    .replace(/var\(--([a-z]+)\)/g, (_, name) => colour(name))
    .replace(/<a [^<>]*>/g, (tag) => {
      const [, title] = /data-title="([^"]*)"/.exec(tag) || [];
      return title ? `<g><title>${title}</title>` : "<g>";
    })
    .replaceAll("</a>", "</g>"),
});
const pixels = async ({ svg, width, height }) => {
  const image = element("img", { width, height });
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = element("canvas", { width: width * FINER, height: height * FINER });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve) => {
    canvas.toBlob(resolve);
  });
};
const savePicture = async (sort) => {
  const shown = await sheetShown(SLIDE, foot());
  if (!shown) {
    $("taken").textContent = texts.undrawn;
    return;
  }
  const drawn = alone(shown);
  if (sort === "svg") save("svg", drawn.svg, "image/svg+xml");
  else save("png", await pixels(drawn), "image/png");
};
const copyText = async (text, message) => {
  try {
    await navigator.clipboard.writeText(text);
    $("taken").textContent = message;
  } catch {
    $("taken").textContent = text; // a page from disk may not write there
  }
};
const reference = () => {
  const cited = $("focus").querySelector(".reference");
  const words = [...cited.childNodes].filter((part) => !/^(A|BUTTON)$/.test(part.tagName));
  const text = words.map((part) => part.textContent).join("");
  return `${text.trim()} ${cited.querySelector("a.out")?.href || ""}`.trim();
};
const TAKE = {
  png: () => savePicture("png"),
  svg: () => savePicture("svg"),
  csv: () => save("csv", csvOf(table()), "text/csv"),
  link: () => copyText(shared(location), texts.copied),
  reference: () => copyText(reference(), texts.referred),
};
export const startTaking = () =>
  addEventListener("click", ({ target }) => {
    const sort = target.dataset?.take;
    if (sort) TAKE[sort]();
  });
