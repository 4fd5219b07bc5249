/* From the address to the state of this page, and the other way. */
import { $ } from "./dom.js";
import { cards, entities, sources } from "./records.js";
import { addressOf, stateOf } from "./state.js";

const PAGE_PARTS = ["claims", "records", "relations", "arguments", "pictures", "audit", "lessons"];
export const VIEWS = PAGE_PARTS.filter((id) => $(id));
const stepOf = (lesson, number) => $(`step-${lesson}-${number}`);
export const currentState = () => stateOf(location.hash.slice(1), { entities, sources, cards, views: VIEWS, stepOf });
export const go = (state) => {
  location.hash = addressOf(state);
};
