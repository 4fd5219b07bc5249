/* The typed question of a text in English or in the short form, where the whole of it is understood. */
import { thousands } from "../text.js";
import { NotUnderstood, noQuestion, plainCondition, plainQuestion, unlessRefused } from "./question.js";
import { read } from "./reader.js";
import { isShortForm, parse } from "./shortform.js";

const JOINS = /([|/+=<>\\])/; // signs that join or compare, of which English knows nothing
// a sign that denies is never passed over; before a space it is a dash
const denial = ({ rules: { signs }, targets }) => {
  const begun = Object.keys(targets).join("|"); // what the short form begins with
  return new RegExp(`(?:(?:^|[\\s,;(])(?=.[\\p{L}\\p{N}])|^(?:${begun})\\s+(?=.(?:\\s|$)))([${signs}])`, "u");
};

/* a sign in a question in English that denies, joins or compares in the short form, and where it stands; or null */
export const signIn = (kb, asked) => {
  const unquoted = asked.replace(/["“][^"”]*["”]/g, (quotation) => "x".repeat(quotation.length));
  const match = denial(kb.data).exec(asked) || JOINS.exec(unquoted);
  if (!match) return null;
  const [phrase, sign] = match;
  const start = match.index + phrase.indexOf(sign);
  return { sign, span: [start, start + 1] };
};
export const cardOf = (id) => plainQuestion("card", [plainCondition("of", id)]);
export const understand = (names, asked) => {
  const { kb } = names;
  if (!asked) throw new NotUnderstood("empty", kb.say("empty question"));
  const { limits, sections } = kb.data;
  if ([...asked].length > limits.letters) {
    throw new NotUnderstood("too long", kb.say("long question", { most: thousands(limits.letters) }));
  }
  if (isShortForm(asked, kb)) return parse(asked, names);
  const ids = names.find(asked, sections.cards);
  if (ids.length === 1) return cardOf(ids[0]);
  const found = signIn(kb, asked);
  if (found) {
    const { sign, span } = found;
    throw noQuestion(kb, "sign", { sign }, { span });
  }
  return read(asked, names);
};
/* the same, or null where it is not understood */
export const understoodOrNull = (names, asked) => unlessRefused(() => understand(names, asked));
