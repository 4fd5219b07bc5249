/* What the page says beside the data, in one place (graph/page/messages.py), and what it does not print. */
import { parsed } from "./dom.js";
import { countBy } from "./text.js";

export const facts = parsed("facts");
export const texts = facts.texts;
countBy(texts.plural);
