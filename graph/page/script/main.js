/* From an address to what is shown. */
import { answered } from "./asking.js";
import { startBox, showInBox } from "./box.js";
import { startFolds } from "./claim.js";
import { layOut, layOutAll } from "./deferred.js";
import { $, root } from "./dom.js";
import { LOADING, answerTo, isLoaded, kb } from "./engine.js";
import { showFacets } from "./facets.js";
import { startDossiers } from "./focus.js";
import { turn } from "./lesson.js";
import { showList } from "./list.js";
import { drawing, recolour, showMap } from "./map/draw.js";
import { currentState, go } from "./navigation.js";
import { selection } from "./selection.js";
import { isBare } from "./state.js";
import { startTaking } from "./take.js";

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
let current = null; // the view that is shown, and its address
let isSettled = false; // whether there is a map by now, or it is known that there will be none

const viewOf = (state) => {
  const only = state.only.filter((condition) => !answerTo(`claims ${condition}`).refused); // somebody may have typed it
  const view = answered({ ...state, only });
  return { ...view, selected: selection(view.state, view.answer) };
};
const scrollToList = (state) => {
  const { top } = $("list").getBoundingClientRect();
  // on a phone the map stands above: the text of a step, or of an answer, goes before it
  const isLow = (state.step || state.ask) && top > innerHeight * 0.6;
  if (!isLow && (top >= 0 || (!state.step && isBare(state)))) return;
  const behavior = reducedMotion.matches ? "auto" : "smooth";
  scrollTo({ top: scrollY + top - (isLow ? innerHeight * 0.4 : 0), behavior });
};
// what waits for the map
const finish = () => {
  showMap(current.view);
  root.dataset.shown = current.hash; // whoever drives the page from outside can wait for it
};
const show = () => {
  const { hash } = location;
  const view = viewOf(currentState());
  const { state, answer } = view;
  current = { view, hash };
  showList(view);
  if (isSettled) showMap(view);
  showInBox(answer?.understood === "whole" ? answer.reading : state.ask || state.q);
  $("taken").textContent = "";
  if (isLoaded()) showFacets(view);
  scrollToList(state);
  $("lesson").querySelector("h3")?.focus({ preventScroll: true });
  if (isSettled) root.dataset.shown = hash;
};

/* what can wait until the first picture is there, in parts for which nobody has to wait */
const later = [
  ...LOADING,
  () => {
    showFacets(current.view);
    root.dataset.asks = "";
  },
  () => kb().search(), // so that nobody who types waits for it
];
// Safari has no idle callbacks; elsewhere a frame that nobody looks at may be idle and not be told so, hence the limit
const idle = globalThis.requestIdleCallback
  ? (work) => globalThis.requestIdleCallback(work, { timeout: 1000 })
  : setTimeout;
const workOff = () => {
  later.shift()();
  if (later.length) idle(workOff);
};

const onPageKey = (event) => {
  if (event.key === "Escape" && location.hash.length > 1) go({});
  if (event.key === "f" && (event.ctrlKey || event.metaKey)) layOutAll(); // the browser searches what is laid out
  if (/^Arrow(Left|Right)$/.test(event.key) && !/^(INPUT|SUMMARY)$/.test(event.target.tagName)) turn(event.key);
};
const start = async () => {
  root.classList.add("script");
  if ("oncontentvisibilityautostatechange" in root) {
    addEventListener("contentvisibilityautostatechange", ({ target, skipped }) => {
      if (!skipped) layOut(target);
    });
  } else layOutAll(); // in browsers of before 2024
  addEventListener("beforeprint", layOutAll);
  addEventListener("hashchange", show);
  addEventListener("keydown", onPageKey);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    recolour();
    show();
  });
  startBox();
  startFolds();
  startDossiers();
  startTaking();
  show();
  globalThis.whosays = { answerTo, network: null }; // for whoever drives the page from outside
  globalThis.whosays.network = await drawing();
  isSettled = true;
  finish();
  requestAnimationFrame(() => setTimeout(workOff));
};
start();
