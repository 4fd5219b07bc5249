/* What stands on a card, of a claim or another record, read as text: in a page of very many claims a card is kept as
   text until somebody comes near (see graph/page/deferred.py). */
import { unique } from "./collect.js";
import { firstIn, groupsIn, plain } from "./html.js";

const CITATION = /<li class="([^"]*)">\s*<a class="by" href="#focus=([^"]*)"/g;
const ARGUMENT = /<p><small>([^<]*)<\/small> <a href="#focus=([^"]*)"/g;
export const markup = (card) => (card.matches(".deferred") ? card.textContent : card.innerHTML);
export const statementOn = (html) => plain(firstIn(html, /<h4>(.*?)<\/h4>/gs)).trim();
export const nameOn = (html) => plain(firstIn(html, /<h4><a[^>]*>(.*?)<\/a>/gs));
export const titleOn = (html) => plain(firstIn(html, /<cite>(.*?)<\/cite>/gs));
export const aliasesOn = (html) =>
  groupsIn(firstIn(html, /<p class="aliases">(.*?)<\/p>/gs), /<b>(.*?)<\/b>/gs)
    .flat()
    .map(plain);
// everything that is written on it but the addresses that a curator read: nobody searches for those
export const wordsOn = (html) => plain(html.replace(/<p class="read">.*?<\/p>/gs, " "));
export const verdictsOn = (html) =>
  Object.fromEntries(groupsIn(html, CITATION).map(([verdict, source]) => [source, verdict]));
export const argumentsOn = (html) => groupsIn(html, ARGUMENT).map(([reads, claim]) => ({ reads: plain(reads), claim }));
// the records to which a claim leads, by the sort of link
const LINKS = {
  about: (html) => groupsIn(firstIn(html, /<p class="about">(.*?)<\/p>/gs), /href="#focus=([^"]*)"/g).flat(),
  cites: (html) => groupsIn(html, CITATION).map(([, source]) => source),
  argues: (html) => groupsIn(html, ARGUMENT).map(([, claim]) => claim),
};
export const linksOn = (html, sort) => unique(LINKS[sort](html));
