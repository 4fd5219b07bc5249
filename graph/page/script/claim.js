/* The card of a claim once somebody unfolds it: what it mentions becomes links, and what it argues, and what argues for
   and against it, is told in words. All cards have it in the data, and few are unfolded. */
import { SIDES, arguedAbout, arguedBy } from "./arguments.js";
import { layOut } from "./deferred.js";
import { $$, element, small } from "./dom.js";
import { texts } from "./messages.js";
import { linkTo } from "./navigation.js";
import { claims, nameOf, statement } from "./records.js";

const verdictClass = (word) => word.replaceAll(" ", "-").replaceAll("'", "");
// `way` is 0 for what a claim argues, and 1 for what argues about it
const argumentItem = (way) => ({ act, id }) => {
  const told = linkTo({ focus: id }, statement(id));
  told.className = `judged ${verdictClass(claims.get(id).grade)}`;
  return element("li", { className: SIDES[act] }, small(texts.argued[act][way]), " ", told);
};
const argumentItems = (id) => [
  ...arguedAbout(id).map(argumentItem(1)),
  ...arguedBy(id).map(argumentItem(0)),
];
const fill = (card) => {
  const rest = card.querySelector(".rest");
  if ("filled" in rest.dataset) return;
  rest.dataset.filled = "";
  const id = card.id.slice("claim-".length);
  const items = argumentItems(id);
  if (items.length) rest.firstElementChild.after(element("ul", { className: "argued" }, ...items));
  const links = claims.get(id).mentions.flatMap((named) => [linkTo({ focus: named }, nameOf(named)), " "]);
  rest.querySelector(".about")?.replaceChildren(...links);
};
/* the fold of a card as it is now: open it shows everything, closed the verdict and a line of what was found */
const follow = (card, isOpen) => {
  if (isOpen) fill(card);
  card.classList.toggle("whole", isOpen);
};
const setOpen = (card, isOpen) => {
  for (const fold of $$("details", card)) fold.open = isOpen;
  follow(card, isOpen);
};
/* The card of the claim in focus, or none: everything on it is open. */
export const showCurrent = (card) => {
  const last = document.querySelector(".claim.current");
  if (last && last !== card) {
    last.classList.remove("current");
    setOpen(last, false);
  }
  if (!card || last === card) return;
  layOut(card); // which may be far from what is shown
  card.classList.add("current");
  setOpen(card, true);
};
export const startFolds = () =>
  addEventListener(
    "toggle",
    ({ target }) => {
      if (target.matches?.(".claim > .rest")) follow(target.parentElement, target.open);
    },
    true, // a toggle does not bubble
  );
