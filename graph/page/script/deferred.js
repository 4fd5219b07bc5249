/* Cards that are deferred until somebody comes near (see graph/page/deferred.py), and links of cards. */
import { cards } from "./records.js";
import { writeStatements } from "./statements.js";
import { $$ } from "./dom.js";

/* what a claim says leads to it, where a script answers */
const linkTitle = (card) => {
  card.querySelector("h4 a").href = `#focus=${card.id.slice("claim-".length)}`;
};
export const linkTitles = () =>
  [...cards.values()].filter((card) => !card.matches(".deferred")).forEach(linkTitle);
export const layOut = (card) => {
  if (!card.matches(".deferred")) return;
  card.innerHTML = card.textContent;
  card.classList.remove("deferred");
  writeStatements(card);
  if (card.matches(".claim")) linkTitle(card);
};
/* for paper, which has the claims below the opening, and for the browser's own search */
export const layOutAll = () =>
  $$(".deferred:not([hidden], [hidden]:not(#claims) *)").forEach(layOut);
