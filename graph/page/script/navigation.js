/* From the address to the state of this page, and the other way. */
import { $, $$, link } from "./dom.js";
import { cards, entities, sources } from "./records.js";
import { addressOf, stateOf } from "./state.js";

// the parts of the page, by the tabs that lead to them, and what stands beside the box
export const VIEWS = $$("nav a, .box a").map(({ hash }) => hash.slice(1));
const stepOf = (lesson, number) => $(`step-${lesson}-${number}`);
export const currentState = () => stateOf(location.hash.slice(1), { entities, sources, cards, views: VIEWS, stepOf });
export const linkTo = (state, words) => link(addressOf(state), words);
/* Back leads to where somebody was on the page, too. */
export const keepPlace = () => history.replaceState({ scroll: scrollY }, "");
export const go = (state) => {
  keepPlace();
  location.hash = addressOf(state);
};
