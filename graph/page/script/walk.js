/* Arrow keys walk: from claim to claim in the list as it is shown, and within a column of the picture. */
import { layOut } from "./deferred.js";
import { $$ } from "./dom.js";

const COLUMNS = [".deed", ".card", ".work", ".name", ".tag"];
const inPicture = (link) => {
  const sort = COLUMNS.find((each) => link.matches(each));
  return sort ? $$(`a${sort}`, link.closest("svg")) : [];
};
const headingIn = (card) => {
  layOut(card);
  return card.querySelector("h4 a");
};
/* the link that is one step below, or above, the one that has the focus; null where there is none */
const neighbour = (active, step) => {
  const link = active.closest(".picture a");
  if (link) {
    const links = inPicture(link);
    return links[links.indexOf(link) + step] || null;
  }
  const card = active.closest(".claim");
  if (!card) return null;
  const cards = $$("#claims .claim:not([hidden])");
  const next = cards[cards.indexOf(card) + step];
  return next ? headingIn(next) : null;
};
export const walk = (event) => {
  const next = neighbour(document.activeElement, event.key === "ArrowDown" ? 1 : -1);
  if (!next) return;
  event.preventDefault();
  if (next.matches(".picture a")) {
    document.activeElement.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
  }
  next.focus();
};
