/* Lessons: a step stands above the list, with the view that it names; whoever looks around finds the way back to it. */
import { $, $$, element, link, textIn } from "./dom.js";
import { texts } from "./messages.js";
import { inWords, writeStatements } from "./statements.js";
import { format } from "./text.js";

let lastStep = null; // that was shown
const wayBack = (step) => {
  const [, lesson, number] = /^step-(.+)-(\d+)$/.exec(step.id);
  return link(`#lesson=${lesson}&step=${number}`, format(texts.back, textIn(step, ".number")));
};
export const showStep = (state) => {
  if (state.step) lastStep = state.step;
  if (state.view === "lessons") lastStep = null;
  const parts = [];
  if (state.step) {
    const step = state.step.cloneNode(true);
    step.removeAttribute("id");
    writeStatements(step);
    for (const { firstChild } of $$("details .quiet, details .quiet .hidden", step)) {
      firstChild.data = inWords(firstChild.data);
    }
    parts.push(step);
  } else if (lastStep) {
    parts.push(element("p", { className: "turn" }, wayBack(lastStep)));
  }
  $("lesson").replaceChildren(...parts);
};
// to the next step or the one before
export const turn = (key) => {
  const neighbour = $("lesson").querySelector(key === "ArrowRight" ? "[rel=next]" : "[rel=prev]");
  if (neighbour) location.hash = neighbour.hash;
};
export const titleOfStep = (step) => format(texts.lesson, textIn(step, ".number"), textIn(step, "h3"));
