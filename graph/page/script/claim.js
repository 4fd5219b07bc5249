/* The card of a claim once somebody unfolds it: what it mentions becomes links, and what it argues, and what argues for
   and against it, is told in words. All cards have it in the data, and few are unfolded. */
import { layOut } from "./deferred.js";
import { element, link } from "./dom.js";
import { texts } from "./messages.js";
import { claims, claimsLinking, nameOf, statement } from "./records.js";
import { addressOf } from "./state.js";

const SIDES = { supports: "pro", causes: "pro", qualifies: "limiting", contrasts: "contra" };
const verdictClass = (word) => word.replaceAll(" ", "-").replaceAll("'", "");
const argumentItem = (act, way, claimId) => {
  const told = link(addressOf({ focus: claimId }), statement(claimId));
  told.className = `judged ${verdictClass(claims.get(claimId).grade)}`;
  return element("li", { className: SIDES[act] }, element("small", { textContent: texts.argued[act][way] }), " ", told);
};
const actsOf = (claimId, way, isMine) =>
  claims
    .get(claimId)
    .acts.filter(isMine)
    .map(([act, aim]) => [act, way, aim]);
/* What argues about a claim, and then what it argues itself; what two hold against each other reads the same from both
   ends, and stands once. */
const argumentsOf = (claimId) => {
  const about = claimsLinking("argues", claimId).flatMap((speaker) =>
    actsOf(speaker, 1, ([, aim]) => aim === claimId).map(([act]) => [act, 1, speaker]),
  );
  const isNew = ([act, aim]) => !about.some(([known, , speaker]) => known === act && speaker === aim);
  const own = actsOf(claimId, 0, (pair) => pair[0] !== "contrasts" || isNew(pair));
  return [...about, ...own].map((row) => argumentItem(...row));
};
const fill = (card) => {
  const rest = card.querySelector(".rest");
  if ("filled" in rest.dataset) return;
  rest.dataset.filled = "";
  const id = card.id.slice("claim-".length);
  const items = argumentsOf(id);
  if (items.length) rest.firstElementChild.after(element("ul", { className: "argued" }, ...items));
  const links = claims.get(id).about.flatMap((entity) => [link(addressOf({ focus: entity }), nameOf(entity)), " "]);
  rest.querySelector(".about")?.replaceChildren(...links);
};
/* the fold of a card as it is now: open it shows everything, closed the verdict and a line of what was found */
const follow = (card, isOpen) => {
  if (isOpen) fill(card);
  card.classList.toggle("whole", isOpen);
};
const setOpen = (card, isOpen) => {
  for (const fold of card.querySelectorAll("details")) fold.open = isOpen;
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
