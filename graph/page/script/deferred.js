/* Cards that are deferred until somebody comes near (see graph/page/deferred.py), and links that bear an id alone
   until they are shown. */
import { cards, statement } from "./records.js";
import { shortened } from "./text.js";

/* in some parts a claim stands with its id alone, which keeps the page small: what it says stands in the list */
export const writeStatements = (part) => {
  for (const anchor of part.querySelectorAll('li a[href^="#claim-"]:not(.judged), .about a[href^="#claim-"]')) {
    anchor.textContent = shortened(statement(anchor.hash.slice("#claim-".length)), 160);
  }
};
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
  document.querySelectorAll(".deferred:not([hidden], [hidden]:not(#claims) *)").forEach(layOut);
