/* The claims at hand as rows of a table: what the page has as data of each, and where it is from. */
import { valuesOfPassages } from "./ask/tables.js";
import { lazily } from "./collect.js";
import { kb } from "./engine.js";
import { texts } from "./messages.js";
import { cards, claims, nameOf, statement } from "./records.js";
import { format, withinQuotes } from "./text.js";

const JOINT = "; ";
// whoever speaks in a claim: who is quoted, else the work through which it was had, else the work that is read
const speakerOf = (id) => {
  const [work, through, quoted] = kb().data.voices[claims.get(id).position];
  const [speakers] = [quoted, through, work < 0 ? [] : [work]].filter((numbers) => numbers.length);
  return (speakers || []).map((number) => nameOf(kb().order[number])).join(JOINT);
};
const wordOf = (verdict) => (verdict === "never" ? texts.unchecked : verdict.replaceAll("-", " "));
const sourceNumber = (source) => kb().number.get(source) - kb().data.starts.sources;
/* the citations of a claim in their order */
const citationCells = ({ position, checks }) =>
  kb().data.citations[position].map(([locator, finding, address], rank) => {
    const [source, verdict] = checks[rank];
    const opens = address || kb().data.addresses[sourceNumber(source)];
    return { work: nameOf(source), locator, verdict: wordOf(verdict), finding, address: opens };
  });
const sections = lazily(() => valuesOfPassages(kb(), "section"));
const paragraphs = lazily(() => valuesOfPassages(kb(), "paragraph"));
/* a row of the columns that texts.columns names */
const rowOf = (id) => {
  const claim = claims.get(id);
  const passages = [...kb().data.readFrom[claim.position]].sort((left, right) => left - right);
  const first = kb().data.starts.passages + passages[0];
  const citations = citationCells(claim);
  const each = (field) => citations.map((citation) => citation[field]).join(JOINT);
  return [
    id,
    statement(id),
    claim.modality,
    speakerOf(id),
    sections().get(first) || "",
    paragraphs().get(first) || "",
    passages.map((passage) => format(texts.passage, ...kb().data.ends[passage].map(withinQuotes))).join(JOINT),
    each("work"),
    each("locator"),
    each("verdict"),
    each("finding"),
    each("address"),
    claim.mentions.map(nameOf).join(JOINT),
  ];
};
export const table = () => [texts.columns, ...[...cards.keys()].filter((id) => !cards.get(id).hidden).map(rowOf)];
