/* The place of the picture. What is about some claims is an SVG of ours (picture/), as high as it is; everything else
   is shown on the overview, which vis-network draws (map/). */
import { $, $$, element, root, whenIdle, widen } from "./dom.js";
import { drawing, recolour, showMap } from "./map/draw.js";
import { slicesOf } from "./paper.js";
import { page, pictureOf } from "./picture/pictures.js";
import { sheetOf } from "./picture/sheet.js";
import { inWords } from "./statements.js";

const LEAST = 280; // pixels, also where the place is hidden
const AHEAD = 1.5; // windows below the top, as far as a picture is drawn at once
const host = $("canvas");
const pictured = element("div", { className: "pictured", hidden: true });
let shown = null; // the view that is shown
let drawnFor = 0; // the width for which it was drawn
let unfinished = ""; // what is still to be drawn, below what anybody sees

const widthOfPlace = () => Math.max(LEAST, host.clientWidth);
/* the picture of the view that is shown as one SVG of a width, with lines below it; null on the overview */
export const sheetFor = (width, foot = [], until = Infinity) => {
  const drawn = pictureOf({ ...shown, summary: $("summary").textContent }, width - 32);
  return drawn && sheetOf({ ...drawn, headline: inWords(drawn.headline), foot }, width, page, until);
};
const STOPS = ["deed", "card", "work", "name", "tag"]; // of links in a picture: one of each can be reached with Tab
// what the place holds: the picture, or whatever else is there
const showHeld = (isPicture) => {
  for (const part of host.children) part.hidden = (part === pictured) !== isPicture;
  root.classList.toggle("focused", isPicture);
  if (isPicture) host.setAttribute("role", "group");
  else if (!root.classList.contains("undrawn")) host.setAttribute("role", "img");
};
const setStops = () => {
  for (const sort of STOPS) pictured.querySelector(`a.${sort}`)?.setAttribute("tabindex", "0");
};
/* what is still to be drawn, until it is */
const holdBack = (svg) => {
  unfinished = svg;
  pictured.setAttribute("aria-busy", Boolean(svg));
};
const complete = () => {
  if (!unfinished) return;
  pictured.firstElementChild.insertAdjacentHTML("beforeend", unfinished);
  holdBack("");
  setStops();
};
const redraw = () => {
  drawnFor = widthOfPlace();
  const sheet = sheetFor(drawnFor, [], (history.state?.scroll || 0) + innerHeight * AHEAD);
  showHeld(Boolean(sheet));
  const hadFocus = pictured.contains(document.activeElement);
  pictured.innerHTML = sheet?.svg || ""; // every word in it is escaped (picture/marks.js)
  holdBack(sheet?.later || "");
  if (unfinished) requestAnimationFrame(() => whenIdle(complete));
  setStops();
  if (hadFocus) pictured.querySelector("a.card")?.focus({ preventScroll: true });
  return Boolean(sheet);
};
/* Shows a view (see list.js); a promise, as the overview may have to be unpacked. */
export const showPicture = async (view) => {
  shown = view;
  if ($("map").hidden) {
    pictured.replaceChildren(); // a part of the page of its own needs no picture
    holdBack("");
    root.classList.remove("focused");
    return;
  }
  if (redraw()) return;
  await drawing();
  showHeld(!pictured.hidden); // the overview may have come meanwhile
  if (shown === view) showMap(view);
};

const tiedIds = (link) => (link.dataset.ends || "").split(" ").filter(Boolean);
/* lights what hangs together with what is pointed at, and dims the rest */
const light = (link) => {
  const svg = pictured.firstElementChild;
  svg?.classList.toggle("pointed", Boolean(link));
  for (const lit of $$(".lit", pictured)) lit.classList.remove("lit");
  if (!link) return;
  const { id } = link.dataset;
  const lines = $$("[data-ends]", pictured);
  const tied = lines.filter((each) => each === link || tiedIds(each).includes(id));
  const ids = new Set([id, ...tied.flatMap(tiedIds)]);
  if (!tied.length) svg.classList.remove("pointed"); // it belongs to all of them
  for (const each of tied) each.classList.add("lit");
  for (const each of $$("[data-id]", pictured)) each.classList.toggle("lit", ids.has(each.dataset.id));
};
/* what pointing needs: wide lines, and what the thing itself says */
const equip = ({ target }) => {
  complete();
  $$(".line:not(:has(.hit))", pictured).forEach(widen);
  const link = target.closest("[data-title]");
  if (!link) return;
  const title = document.createElementNS(link.namespaceURI, "title");
  title.textContent = link.dataset.title;
  link.prepend(title);
  delete link.dataset.title;
};
const linkAt = ({ target }) => target.closest?.("[data-id], [data-ends]") || null;
export const startDrawing = () => {
  host.append(pictured);
  // on a phone the picture stands below a list that may be long
  $("below").addEventListener("click", () => scrollTo({ top: scrollY + $("map").getBoundingClientRect().top }));
  pictured.addEventListener("pointerover", equip);
  addEventListener("beforeprint", () => {
    complete();
    const svg = pictured.querySelector("svg");
    if (svg && !pictured.hidden && !$("map").hidden) pictured.append(slicesOf(svg));
  });
  addEventListener("afterprint", () => pictured.querySelector(".slices")?.remove());
  for (const kind of ["pointerover", "focusin"]) pictured.addEventListener(kind, (event) => light(linkAt(event)));
  for (const kind of ["pointerleave", "focusout"]) pictured.addEventListener(kind, () => light(null));
  new ResizeObserver(() => {
    if (shown && !pictured.hidden && widthOfPlace() !== drawnFor) redraw();
  }).observe(host);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    recolour();
    if (pictured.hidden) showMap(shown);
  });
};
