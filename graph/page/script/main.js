/* From an address to what is shown. */
const box = $("query");
const still = matchMedia("(prefers-reduced-motion: reduce)");
let network = null;
const stateNow = () => {
  const state = read();
  state.only = state.only.filter((one) => !answerTo(`claims ${one}`).refused); // somebody may have typed the address
  const answer = state.ask ? answerTo(state.ask) : null;
  return { state, answer, shown: visible(state, answer) };
};
const show = () => {
  const { ask, only } = read();
  if (ask || only.length) asking();
  const { state, answer, shown } = stateNow();
  listed(state, shown, answer);
  draw(state, shown, answer);
  box.value = answer && !answer.refused ? answer.reading : state.ask || state.q;
  $("taken").textContent = "";
  if (engine) facets(state, shown);
  const { top } = $("list").getBoundingClientRect();
  const isLow = state.step && top > innerHeight * 0.6; // on a phone the map stands above: the text of a step goes before it
  if (isLow || ((state.step || !isBare(state)) && top < 0)) {
    scrollTo({ top: scrollY + top - (isLow ? innerHeight * 0.4 : 0), behavior: still.matches ? "auto" : "smooth" });
  }
  $("lesson").querySelector("h3")?.focus({ preventScroll: true });
  root.dataset.shown = location.hash; // whoever drives the page from outside can wait for it
};
/* what can wait until the first picture is there, in parts for which nobody has to wait */
const later = (function* () {
  yield* loading;
  const { state, shown } = stateNow();
  facets(state, shown);
  root.dataset.asks = "";
  yield;
  vocabulary();
})();
const idle = window.requestIdleCallback || setTimeout; // Safari has none
const goOn = () => { if (!later.next().done) idle(goOn); };
const start = () => {
  root.classList.add("script");
  library("drawing");
  unfold();
  const unstowAll = () => document.querySelectorAll(".stowed:not([hidden], [hidden] *)").forEach(unstow);
  if ("oncontentvisibilityautostatechange" in root) addEventListener("contentvisibilityautostatechange", ({ target, skipped }) => { if (!skipped) unstow(target); });
  else unstowAll(); // in browsers of before 2024
  addEventListener("beforeprint", unstowAll);
  addEventListener("hashchange", show);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && location.hash.length > 1) go({});
    if (event.key === "f" && (event.ctrlKey || event.metaKey)) unstowAll(); // the browser searches what is laid out
    if (/^Arrow(Left|Right)$/.test(event.key) && !/^(INPUT|SUMMARY)$/.test(event.target.tagName)) turned(event.key);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    network.setOptions(palette());
    show();
  });
  $("search").addEventListener("submit", (event) => {
    event.preventDefault();
    asking();
    submitted(box.value);
  });
  box.addEventListener("input", () => {
    asking();
    typing();
  });
  addEventListener("click", ({ target }) => {
    const what = target.closest?.("button.small") ? "reference" : target.dataset?.take;
    if (!what) return;
    asking();
    TAKE[what]();
  });
  show();
  requestAnimationFrame(() => setTimeout(goOn));
};
start();
