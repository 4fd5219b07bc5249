/* The box: suggests questions while somebody types, and takes a question, a name or words to search for. */
import { $, element } from "./dom.js";
import { answerTo } from "./engine.js";
import { go } from "./navigation.js";
import { idsByName } from "./records.js";
import { suggestions } from "./suggest.js";
import { fold } from "./text.js";

const box = $("query");
const list = $("offers");
// what begins so means to be a question
const ASKING = /^(which|what|who|how|does|do|is|are|where|why|list|count|claims|sources|through|compare)\b/i;
let offered = [];
let chosen = -1; // questions, and the position of the one that the keyboard is on

const offer = (questions) => {
  offered = questions;
  chosen = -1;
  list.replaceChildren(
    ...questions.map((question, position) =>
      element("li", { id: `offer-${position}`, role: "option", textContent: question }),
    ),
  );
  list.hidden = !questions.length;
  box.setAttribute("aria-expanded", String(Boolean(questions.length)));
  box.removeAttribute("aria-activedescendant");
};
const choose = (position) => {
  list.children[chosen]?.setAttribute("aria-selected", "false");
  chosen = (position + offered.length) % offered.length;
  list.children[chosen].setAttribute("aria-selected", "true");
  list.children[chosen].scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-activedescendant", `offer-${chosen}`);
};
const submit = (typed) => {
  const text = (offered[chosen] || typed).trim();
  offer([]);
  if (!text) return go({});
  const ids = [...(idsByName.get(fold(text)) || [])];
  if (ids.length === 1) return go({ focus: ids[0] });
  const answer = answerTo(text);
  if (!answer.refused) return go({ ask: answer.query });
  return go(ASKING.test(text) ? { ask: text } : { q: text }); // what is no question is looked for in the text
};
const onBoxKey = (event) => {
  if (!offered.length) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(event.key === "ArrowDown" ? chosen + 1 : Math.max(chosen, 0) - 1);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    offer([]);
  }
};
export const showInBox = (text) => {
  box.value = text;
};
export const startBox = () => {
  $("search").addEventListener("submit", (event) => {
    event.preventDefault();
    submit(box.value);
  });
  box.addEventListener("input", () => offer(box.value.trim().length > 1 ? suggestions(box.value) : []));
  box.addEventListener("keydown", onBoxKey);
  box.addEventListener("blur", () => setTimeout(() => offer([]), 150));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    chosen = [...list.children].indexOf(event.target);
    if (chosen >= 0) submit("");
  });
};
