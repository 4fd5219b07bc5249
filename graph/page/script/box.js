/* The box: offers whole questions, with the number of their answers, and takes whatever somebody types. */
import { stateAsking } from "./asking.js";
import { $, element, isTouched } from "./dom.js";
import { offersFor, openersOf } from "./engine.js";
import { texts } from "./messages.js";
import { go } from "./navigation.js";
import { format, ngettext, thousands } from "./text.js";

const box = $("query");
const list = $("offers");
let choices = [];
let chosen = -1; // offers, and the position of the one that the keyboard is on

const offerItem = ({ question, answers }, position) => {
  const choice = element("li", { id: `offer-${position}`, role: "option", textContent: question });
  choice.dataset.answers = thousands(answers); // which the style sheet writes at the right
  choice.setAttribute("aria-label", format(texts.offer, question, ngettext(answers, texts.answers)));
  return choice;
};
const offer = (offers) => {
  choices = offers;
  chosen = -1;
  list.replaceChildren(...offers.map(offerItem));
  list.hidden = !offers.length;
  box.setAttribute("aria-expanded", String(Boolean(offers.length)));
  box.removeAttribute("aria-activedescendant");
};
const offerForBox = () => offer(box.value.trim() ? offersFor(box.value) : openersOf());
const choose = (position) => {
  list.children[chosen]?.setAttribute("aria-selected", "false");
  chosen = (position + choices.length) % choices.length;
  const choice = list.children[chosen];
  choice.setAttribute("aria-selected", "true");
  choice.scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-activedescendant", `offer-${chosen}`);
};
const submit = (typed) => {
  const text = (choices[chosen]?.question || typed).trim();
  offer([]);
  if (isTouched()) box.blur(); // or the keyboard on the screen hides the answer
  go(text ? stateAsking(text) : {});
};
const onBoxKey = (event) => {
  if (event.key === "ArrowDown" && !choices.length) offerForBox();
  if (!choices.length) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(event.key === "ArrowDown" ? chosen + 1 : Math.max(chosen, 0) - 1);
  } else if (event.key === "Escape") {
    event.preventDefault(); // what was typed stays
    event.stopPropagation();
    offer([]);
  }
};
export const showInBox = (text) => {
  box.value = text;
  if (document.activeElement !== box) return;
  box.setSelectionRange(0, text.length); // the next question takes its place
  box.scrollLeft = 0;
};
export const startBox = () => {
  $("search").addEventListener("submit", (event) => {
    event.preventDefault();
    submit(box.value);
  });
  box.addEventListener("input", offerForBox);
  box.addEventListener("focus", () => box.value.trim() || offerForBox());
  box.addEventListener("keydown", onBoxKey);
  box.addEventListener("blur", () => offer([]));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    chosen = [...list.children].indexOf(event.target);
    if (chosen >= 0) submit("");
  });
};
