/* Where a claim stands with its id alone, which keeps questions and the page short: what it says, in its place. */
import { $$ } from "./dom.js";
import { texts } from "./messages.js";
import { linkTo } from "./navigation.js";
import { claims, statement } from "./records.js";
import { format, shortened } from "./text.js";

const LONGEST = 70; // letters, beside other words
const IDS = /(?<![a-z0-9])[a-z0-9]+(?:-[a-z0-9]+)+/g;
const quotation = (id) => format(texts.word, shortened(statement(id).replace(/\.$/, ""), LONGEST));
/* a text with what its claims say */
export const inWords = (text) => text.replace(IDS, (id) => (claims.has(id) ? quotation(id) : id));
/* The same in parts, in which that leads to the claim. Where a text has said it already, with the id in brackets behind
   it, it is said once. */
export const linkedWords = (text) => {
  const parts = [];
  let rest = text;
  for (const id of (text.match(IDS) || []).filter((word) => claims.has(word))) {
    const place = rest.indexOf(id);
    const [before, behind] = [rest.slice(0, place), rest.slice(place + id.length)];
    const told = `${statement(id)} (`;
    const isTold = before.endsWith(told) && behind.startsWith(")");
    const words = isTold ? statement(id) : quotation(id);
    parts.push(isTold ? before.slice(0, -told.length) : before, linkTo({ focus: id }, words));
    rest = isTold ? behind.slice(1) : behind;
  }
  return [...parts, rest];
};
/* of the links to claims in a part of the page */
export const writeStatements = (part) => {
  for (const anchor of $$('li a[href^="#claim-"]:not(.judged), .about a[href^="#claim-"]', part)) {
    anchor.textContent = shortened(statement(anchor.hash.slice("#claim-".length)), 160);
  }
};
