/* Which picture a state has, and what is in it. A state without one is shown on the overview of all. */
import { conditionsOf, conditionValues } from "../ask/question.js";
import { grouped, own, unique } from "../collect.js";
import { texts } from "../messages.js";
import { claimsOf, entities, nameOf, sources } from "../records.js";
import { isBare } from "../state.js";
import { format, listed, ngettext, thousands } from "../text.js";
import { barsOf } from "./bars.js";
import { caseOf } from "./case.js";
import { chainOf } from "./chain.js";
import { columnsOf } from "./columns.js";
import { comparisonOf } from "./comparison.js";
import { GRADES, claimFor, fallOf, gradeOf, linksFor, verdictOf } from "./evidence.js";
import { headlineOf } from "./headline.js";
import { deedsAbout, relationsBetween } from "./relations.js";
import { sidesOf } from "./sides.js";
import { partsOf, subjectOf } from "./subject.js";
import { tensionsOf } from "./tensions.js";

const MOST_CLAIMS = 150; // that are drawn; the list has all
const MOST_OF_STEP = 6;
const MOST_RECORDS = 60;
const MOST_RELATIONS = 40;
const isWorkOrName = (id) => sources.has(id) || entities.has(id);
const sortOf = (id) => (sources.has(id) ? "source" : entities.get(id)?.sort || "concept");
export const page = { texts, nameOf, sortOf };

const membersOf = (ids) => {
  const members = new Set(ids);
  return (id) => members.has(id);
};
/* Groups of ids as groups of claims, so many at most: what comes first is drawn. */
const within = (groups, most, grade) => {
  let left = most;
  return groups.map(({ ids, ...group }) => {
    const drawn = ids.slice(0, left);
    left -= drawn.length;
    return { ...group, count: ids.length, claims: drawn.map((id) => claimFor(id, grade)) };
  });
};
const cutTo = (drawn, all, forms) =>
  drawn < all ? [format(texts.cut, thousands(drawn), ngettext(all, forms))] : [];
const cutIn = (groups) => {
  const drawn = groups.reduce((sum, { claims }) => sum + claims.length, 0);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return cutTo(drawn, all, texts.claims);
};
/* claims of groups in their columns, as a part of a sheet */
const columnsPart = (content, width) => {
  const columns = columnsOf(content, width, page);
  return { ...columns, notes: [...cutIn(content.groups), ...columns.notes] };
};
const gradedGroups = (ids, grade) => {
  const byGrade = grouped((add) => ids.forEach((id) => add(grade(id), id)));
  return GRADES.filter((each) => byGrade.has(each)).map((each) => ({
    title: texts.grades[each],
    grade: each,
    ids: byGrade.get(each),
  }));
};
// what a name does, and what is done to it, stands above its claims
const isOfName = ({ works, names, isWhole }) => isWhole && names.length === 1 && !works.length;
const asColumns = (view, width) => {
  const subject = subjectOf(view);
  const [work] = subject.works;
  const isOfWork = subject.works.length === 1;
  const grade = isOfWork ? (id) => verdictOf(id, work) : gradeOf;
  const claims = view.selected.map(linksFor);
  const groups = within(gradedGroups(view.selected, grade), MOST_CLAIMS, grade);
  const alone = isOfWork ? claims.filter(({ cites }) => cites.length === 1).length : 0;
  const deeds = isOfName(subject) && deedsAbout(subject.names[0], width);
  const isOfClaim = claims.length === 1 && claims[0].id === view.state.focus;
  const sides = claims.length === 1 ? sidesOf(claims[0].id) : [];
  return {
    headline: headlineOf({ ...view, subject, groups, alone, sides, isOfClaim }, page),
    parts: [
      ...(deeds ? [{ ...deeds, notes: cutTo(deeds.drawn, deeds.all, texts.relations) }] : []),
      columnsPart({ groups, claims, subjects: [...subject.works, ...subject.names] }, width),
      ...(sides.length ? [caseOf({ subject: claims[0].id, sides }, width, page)] : []),
    ],
  };
};
const asFall = ({ answer, selected }, width) => {
  const { works, falls, weakened, losing, arcs } = fallOf(answer.question);
  const isSelected = membersOf(selected);
  const bands = Object.entries({ falls, work: weakened, reason: losing }).map(([band, ids]) => ({
    band,
    title: texts.bands[band],
    grade: "",
    ids: ids.filter(isSelected),
  }));
  const groups = within(bands, MOST_CLAIMS).filter(({ count }) => count);
  const claims = groups.flatMap((group) => group.claims);
  const numbers = groups.map(({ band, count }) => ngettext(count, texts.falling[band]));
  const headline = format(texts.answered, answer.reading, numbers.join(", "));
  return { headline, parts: [columnsPart({ groups, claims, subjects: works, gone: works, arcs }, width)] };
};
const asComparison = ({ answer, selected }, width) => {
  const compared = conditionValues(answer.question);
  const sets = compared.map((id) => new Set(claimsOf(id)));
  // the claims on these records and none of the others
  const groupOn = (title, records) => ({
    title,
    grade: "",
    ids: selected.filter((id) => sets.every((set, rank) => set.has(id) === records.includes(compared[rank]))),
  });
  const [first, ...further] = compared.map((record) => {
    const others = compared.filter((each) => each !== record).map(nameOf);
    return groupOn(format(texts.own, nameOf(record), listed(others, texts.or)), [record]);
  });
  const all = [first, groupOn(listed(compared.map(nameOf), texts.and.trim()), compared), ...further];
  const most = Math.floor(MOST_CLAIMS / all.length);
  const groups = all.flatMap((group) => within([group], most));
  const drawn = comparisonOf({ groups }, width, page);
  const numbers = groups.map(({ title, count }) => format(texts.answer, title, thousands(count)));
  const headline = format(texts.answered, answer.reading, numbers.join("; "));
  return { headline, parts: [{ ...drawn, notes: cutIn(groups) }] };
};
const asTensions = ({ answer, selected, summary }, width) => {
  const isSelected = membersOf(selected);
  const pairs = answer.groups.map(({ ids }) => ids).filter((pair) => pair.every(isSelected));
  const drawn = pairs.slice(0, MOST_CLAIMS / 2);
  const notes = cutTo(drawn.length, pairs.length, texts.pairs);
  const picture = tensionsOf({ pairs: drawn.map((pair) => pair.map((id) => claimFor(id))) }, width, page);
  return { headline: summary, parts: [{ ...picture, notes }] };
};
const asChain = ({ answer, selected }, width) => {
  const isSelected = membersOf(selected);
  const groups = answer.groups.flatMap(({ ids }) => within([{ ids: ids.filter(isSelected) }], MOST_OF_STEP));
  const picture = chainOf({ way: answer.way, steps: groups.map(({ claims }) => claims) }, width, page);
  const headline = `${answer.reading} ${answer.notes[0] || ""}`.trim();
  return { headline, parts: [{ ...picture, notes: cutIn(groups) }] };
};
const gradesLeadingTo = (id) => claimsOf(id).map((claim) => (sources.has(id) ? verdictOf(claim, id) : gradeOf(claim)));
/* the claims in which those speak who answer, as a part of a sheet */
const spoken = (ids, width) => {
  const groups = within([{ title: texts.spoken, grade: "", ids }], MOST_CLAIMS);
  return columnsPart({ groups, claims: ids.map(linksFor), subjects: [] }, width);
};
/* the names in the conditions of a state */
const namedIn = (view) => {
  const asked = view.answer?.question ? conditionsOf(view.answer.question) : [];
  const values = [...asked, ...partsOf(view)].flatMap(({ value, qualifier, object }) => [value, qualifier, object]);
  return unique(values).filter(isWorkOrName);
};
/* records with the claims that lead to each, and what claims state of them and of who was asked about */
const recordBars = (ids, asked, width) => {
  if (!ids.length) return [];
  const stated = relationsBetween(new Set(ids), new Set([...ids, ...asked]));
  const records = ids.slice(0, MOST_RECORDS).map((id) => ({ id, grades: gradesLeadingTo(id) }));
  const relations = stated.slice(0, MOST_RELATIONS);
  const notes = [
    ...cutTo(records.length, ids.length, texts.answers),
    ...cutTo(relations.length, stated.length, texts.relations),
  ];
  return [barsOf({ records, relations, title: texts.between, notes }, width, page)];
};
/* records that answer; of voices those that are cited or mentioned, and the claims in which they speak */
const asRecords = (view, width) => {
  const { answer, selected, summary } = view;
  const isOfVoices = answer.question.target === "voices";
  const ids = answer.ids.filter((id) => isWorkOrName(id) && (!isOfVoices || claimsOf(id).length));
  const said = isOfVoices && selected.length ? [spoken(selected, width)] : [];
  const parts = [...said, ...recordBars(ids, namedIn(view), width)];
  return { headline: summary, lead: ids.length ? texts.bars : "", parts };
};
/* where no claim answers: what there is of the names that were asked about, each by itself */
const asNothing = (view, width) => {
  const ids = namedIn(view).filter((id) => claimsOf(id).length);
  const lead = [texts.nothing, ...(ids.length ? [texts.bars] : [])].join(" ");
  return { headline: view.summary, lead, parts: recordBars(ids, [], width) };
};
const ANALYSED = { fall: asFall, comparison: asComparison, pairs: asTensions, path: asChain, voices: asRecords };


/* The headline of a state and the parts of its picture, or null. `view` is what list.js shows, and its `summary`. */
export const pictureOf = (view, width) => {
  const { state, selected, answer } = view;
  if (isBare({ ...state, sorts: [] })) return null;
  if (!selected.length) return (answer?.ids.some(isWorkOrName) ? asRecords : asNothing)(view, width);
  const target = answer?.question?.target || "";
  return own(ANALYSED, target, asColumns)(view, width);
};
