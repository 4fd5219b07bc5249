/* The claims at hand as rows of a table: what stands on a card, and where it is from. */
import { unique } from "./collect.js";
import { layOut } from "./deferred.js";
import { textIn } from "./dom.js";
import { kb } from "./engine.js";
import { texts } from "./messages.js";
import { cards, claims, nameOf, statement } from "./records.js";

const JOINT = "; ";
// whoever speaks in a claim: who is quoted, else the work through which it was had, else the work that is read
const speakerOf = (id) => {
  const [work, through, quoted] = kb().data.voices[claims.get(id).position];
  const [speakers] = [quoted, through, work < 0 ? [] : [work]].filter((numbers) => numbers.length);
  return (speakers || []).map((number) => nameOf(kb().order[number])).join(JOINT);
};
// what stands between the name of the work and the verdict: page, section and the like
const locatorOn = (citation) => {
  const words = [];
  let part = citation.querySelector(".by").nextSibling;
  for (; part && part.nodeName !== "B"; part = part.nextSibling) words.push(part.textContent);
  return words
    .join("")
    .replace(/\s+/g, " ")
    .replace(/^[\s,]+|[\s:]+$/g, "");
};
const wordOf = ([, verdict]) => (verdict === "never" ? texts.unchecked : verdict.replaceAll("-", " "));
// as the claim has them: on its card those come first that decide
const citationsOn = (card, id) => {
  const { checks } = claims.get(id);
  const order = checks.map(([source]) => nameOf(source));
  const citations = [...card.querySelectorAll(".cites li:has(.by)")].map((citation) => ({
    work: textIn(citation, ".by"),
    locator: locatorOn(citation),
    finding: textIn(citation, ".finding"),
    address: citation.querySelector(".out")?.href || "",
  }));
  citations.sort((left, right) => order.indexOf(left.work) - order.indexOf(right.work));
  return citations.map((citation, rank) => ({ ...citation, verdict: wordOf(checks[rank]) }));
};
const passagesOn = (card) => [...card.querySelectorAll(".passage > :not(small)")].map((part) => part.textContent);
/* a row of the columns that texts.columns names */
const rowOf = (id) => {
  const card = cards.get(id);
  layOut(card);
  const citations = citationsOn(card, id);
  const each = (field) => citations.map((citation) => citation[field]).join(JOINT);
  const place = (part, selector) => textIn(card.closest(part) || card, selector).trim();
  const sentences = [textIn(card.closest(".sentence") || card, ":scope > .passage"), ...passagesOn(card)];
  return [
    id,
    statement(id),
    card.classList[1],
    speakerOf(id),
    place(".group", "h3"),
    place(".paragraph", ".number").replace(/\D+/g, ""),
    unique(sentences.map((text) => text.trim()).filter(Boolean)).join(JOINT),
    each("work"),
    each("locator"),
    each("verdict"),
    each("finding"),
    each("address"),
    claims.get(id).mentions.map(nameOf).join(JOINT),
  ];
};
export const table = () => [texts.columns, ...[...cards.keys()].filter((id) => !cards.get(id).hidden).map(rowOf)];
