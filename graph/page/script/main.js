/* From an address to what is shown. */
import { answered } from "./asking.js";
import { startBox, showInBox } from "./box.js";
import { startFolds } from "./claim.js";
import { layOut, layOutAll, linkTitles } from "./deferred.js";
import { $, root, whenIdle } from "./dom.js";
import { LOADING, answerTo, isLoaded, kb } from "./engine.js";
import { showFacets } from "./facets.js";
import { startDossiers } from "./focus.js";
import { turn } from "./lesson.js";
import { showList } from "./list.js";
import { showPicture, startDrawing } from "./drawing.js";
import { currentNetwork } from "./map/draw.js";
import { currentState, go, keepPlace } from "./navigation.js";
import { startOpening } from "./opening.js";
import { selection } from "./selection.js";
import { isBare } from "./state.js";
import { startRelations } from "./picture/relations.js";
import { closeMore, startTabs } from "./tabs.js";
import { startTaking } from "./take.js";
import { walk } from "./walk.js";

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
let current = null; // the view that is shown, and its address

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
const show = async () => {
  const { hash } = location;
  const view = viewOf(currentState());
  const { state, answer } = view;
  current = { view, hash };
  showList(view);
  const drawn = showPicture(view);
  showInBox(answer?.understood === "whole" ? answer.reading : state.ask || state.q);
  $("taken").textContent = "";
  if (isLoaded()) showFacets(view);
  if (history.state) scrollTo({ top: history.state.scroll, behavior: "instant" });
  else if (isBare(state) && !state.step) scrollTo({ top: 0, behavior: "instant" }); // not to the element of that name
  else scrollToList(state);
  $("lesson").querySelector("h3")?.focus({ preventScroll: true });
  await drawn;
  if (current.view === view) root.dataset.shown = hash; // whoever drives the page from outside can wait for it
};

const SLICE = 1000; // claims of which the index is made at a time: at most 50 ms
/* what can wait until the first picture is there, in parts for which nobody has to wait: `true` says that it goes on */
const later = [
  ...LOADING,
  () => {
    showFacets(current.view);
    root.dataset.asks = "";
  },
  () => kb().search().takeUp(SLICE), // so that nobody who types waits for it
];
const workOff = () => {
  if (later[0]() !== true) later.shift();
  if (later.length) whenIdle(workOff);
};

const isTyping = ({ target }) => /^(INPUT|SUMMARY)$/.test(target.tagName);
const goToBox = (event) => {
  if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  $("query").focus();
  $("query").select();
};
const onPageKey = (event) => {
  if (event.key === "/") goToBox(event);
  if (event.key === "Escape" && !closeMore() && location.hash.length > 1) go({});
  if (event.key === "f" && (event.ctrlKey || event.metaKey)) layOutAll(); // the browser searches what is laid out
  if (/^Arrow(Up|Down)$/.test(event.key)) walk(event);
  if (/^Arrow(Left|Right)$/.test(event.key) && !isTyping(event)) turn(event.key);
};
const start = async () => {
  if ("oncontentvisibilityautostatechange" in root) {
    addEventListener("contentvisibilityautostatechange", ({ target, skipped }) => {
      if (!skipped) layOut(target);
    });
  } else layOutAll(); // in browsers of before 2024
  addEventListener("beforeprint", layOutAll);
  addEventListener("hashchange", show);
  addEventListener("keydown", onPageKey);
  addEventListener("click", ({ target }) => target.closest?.("a[href^='#']") && keepPlace(), { capture: true });
  addEventListener("pagehide", keepPlace);
  // What is kept while the page goes does not outlive a reload. Of a state that is not shown yet the place is another.
  addEventListener("scrollend", () => current.hash === location.hash && keepPlace());
  history.scrollRestoration = "manual"; // the browser would scroll before the list is what it was
  startBox();
  startTabs();
  startOpening();
  linkTitles();
  startFolds();
  startDossiers();
  startTaking();
  startRelations();
  startDrawing();
  globalThis.whosays = { answerTo, currentNetwork }; // for whoever drives the page from outside
  await show();
  requestAnimationFrame(() => setTimeout(workOff));
};
start();
