/* From an address to what is shown. */
const box = $("query");
const still = matchMedia("(prefers-reduced-motion: reduce)");
let turn = 0;
const stateNow = () => {
  const state = read();
  const answer = state.ask ? answerTo(state.ask) : null;
  return { state, answer, shown: visible(state, answer) };
};
const show = async () => {
  const mine = turn += 1;
  const { ask, only } = read();
  if (ask || only.length) await asking();
  if (mine !== turn) return; // another state came meanwhile
  const { state, answer, shown } = stateNow();
  listed(state, shown, answer);
  draw(state, shown, answer);
  box.value = answer && !answer.refused ? answer.reading : state.ask || state.q;
  $("taken").textContent = "";
  if (engine) facets(state, shown);
  if (!isBare(state) && $("list").getBoundingClientRect().top < 0) {
    scrollTo({ top: scrollY + $("list").getBoundingClientRect().top, behavior: still.matches ? "auto" : "smooth" });
  }
  root.dataset.shown = location.hash; // whoever drives the page from outside can wait for it
};
const start = async () => {
  root.classList.add("script");
  await unfold();
  addEventListener("hashchange", show);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && location.hash.length > 1) go({});
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    network.setOptions(palette());
    show();
  });
  $("search").addEventListener("submit", async (event) => {
    event.preventDefault();
    await asking();
    submitted(box.value);
  });
  box.addEventListener("input", async () => {
    await asking();
    typing();
  });
  addEventListener("click", async ({ target }) => {
    const what = target.closest?.("button.small") ? "reference" : target.dataset?.take;
    if (!what) return;
    await asking();
    TAKE[what]();
  });
  await show();
  await asking();
  const { state, shown } = stateNow();
  facets(state, shown);
  root.dataset.asks = "";
};
if ("DecompressionStream" in window) start(); // a browser from before 2023 shows the document as it is
