/* Lessons: a step stands above the list, with the view that it names; whoever looks around finds the way back to it. */
const stepOf = (said) => $(`step-${said.get("lesson") || ""}-${said.get("step") || 1}`);
let last = null; // the step that was shown last
const taught = (state) => {
  if (state.step) last = state.step;
  if (state.view === "lessons") last = null;
  const parts = [];
  if (state.step) {
    const step = state.step.cloneNode(true);
    step.removeAttribute("id");
    titled(step);
    parts.push(step);
  } else if (last) {
    const [, key, number] = /^step-(.+)-(\d+)$/.exec(last.id);
    parts.push(make("p", { className: "turn" }, link(`#lesson=${key}&step=${number}`, said(texts.back, text(last, ".number")))));
  }
  $("lesson").replaceChildren(...parts);
};
/* in these parts a claim stands with its id alone, which keeps the page small: what it says stands in the list */
const titled = (part) => {
  for (const each of part.querySelectorAll('li a[href^="#claim-"], .about a[href^="#claim-"]')) each.textContent = short(says(each.hash.slice(7)), 160);
};
const turned = (key) => { // to the next step or the one before
  const way = $("lesson").querySelector(key === "ArrowRight" ? "[rel=next]" : "[rel=prev]");
  if (way) location.hash = way.hash;
};
