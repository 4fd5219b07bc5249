/* Answers that are worked out and not looked up: a path, a comparison, what would fall. Each comes in parts: a title,
   with records or sentences under it. */
import { unique } from "../collect.js";
import { counted, listed, thousands } from "../text.js";
import { without } from "./impact.js";
import { citedBy, coMentions, mentionedBy, neighbours, shortestPath } from "./paths.js";
import { conditionValues } from "./question.js";
import { statedIn, withId } from "./wording.js";

const NAME_JOINT = " – ";
const partOf = (title, ids, sentences = []) => ({ title, ids, sentences });
const withoutGroups = (ids, ...notes) => ({ ids, notes, groups: [] });
const step = (kb, near, far) => kb.say("step", { near: kb.name(near), far: kb.name(far) });
// what the curator knows of the two without a claim
const contextNotes = (kb, ends) =>
  [ends, [...ends].reverse()].flatMap(([near, far]) =>
    kb.data.context
      .filter(([id, , wholes]) => id === near && wholes.includes(far))
      .map(([, edge]) => kb.say("context", { near: kb.name(near), edge, far: kb.name(far) })),
  );
// the relations between two entities that claims state, as sentences
const statedSteps = (kb, near, far, claims) =>
  kb
    .statedBy(claims)
    .filter(([, subject, , object]) => [subject, object].includes(near) && [subject, object].includes(far))
    .map((relation) => statedIn(kb, relation));
const path = (kb, ends) => {
  const entities = shortestPath(kb, ...ends);
  const context = contextNotes(kb, ends);
  if (!entities) {
    const [start, end] = ends.map(kb.nameOf);
    return withoutGroups([], kb.say("no path", { start, end }), ...context);
  }
  const steps = entities.slice(1).map((far, rank) => [entities[rank], far, coMentions(kb, entities[rank], far)]);
  const groups = steps.map(([near, far, claims]) =>
    partOf(step(kb, near, far), kb.ids(claims), statedSteps(kb, near, far, claims)),
  );
  const names = entities.map(kb.nameOf).join(NAME_JOINT);
  return {
    ids: unique([ends[0], ...steps.flatMap(([, far, claims]) => [...kb.ids(claims), far])]),
    way: entities, // for the map
    notes: [kb.say("chain", { steps: counted(steps.length, "step"), names }), ...context],
    groups,
  };
};
// for each column, what stands in the further ones
const outsideOf = (columns) =>
  columns.map((_, own) => new Set(columns.flatMap((column, index) => (index === own ? [] : column))));
// what stands in the columns of all the records, and then what stands in that of only one
const compared = (kb, ids, row, columns) => {
  const names = listed(ids.map(kb.nameOf), "and");
  const others = kb.say(ids.length === 2 ? "the other" : "the others");
  const shared = columns[0].filter((id) => columns.every((column) => column.includes(id)));
  const outside = outsideOf(columns);
  const own = ids.map((record, rank) =>
    partOf(
      kb.say(`own ${row}`, { name: kb.name(record), others }),
      columns[rank].filter((id) => !outside[rank].has(id) && !ids.includes(id)),
    ),
  );
  return [partOf(kb.say(`shared ${row}`, { names }), shared), ...own];
};
const comparison = (kb, ids) => {
  const areWorks = kb.section(ids[0]) === "sources";
  const claims = ids.map((id) => (areWorks ? kb.citing(id) : kb.about(id)));
  const said = ids.map((id) => (areWorks ? [] : kb.tables.numbers("claims", "by", id)));
  const claimIds = claims.map((numbers) => kb.ids(numbers));
  const rows = areWorks
    ? [
        ["citing claims", claimIds],
        ["topics", claims.map((numbers) => mentionedBy(kb, numbers))],
      ]
    : [
        ...(said.every((numbers) => numbers.length) ? [["said claims", said.map((numbers) => kb.ids(numbers))]] : []),
        ["neighbours", ids.map((id) => neighbours(kb, id))],
        ["claims", claimIds],
        ["sources", claims.map((numbers) => citedBy(kb, numbers))],
      ];
  const stated = claims.map((numbers, rank) => [...said[rank], ...numbers]);
  const outside = outsideOf(stated);
  const contrasts = stated.flatMap((column, rank) =>
    column.flatMap((claim) =>
      kb.argues().filter(([by, kind, aim]) => by === claim && kind === "contrasts" && outside[rank].has(aim)),
    ),
  );
  const opposed = contrasts.map(([claim, , aim]) =>
    kb.say("contrast", { claim: withId(kb, kb.order[claim]), contrasted: withId(kb, kb.order[aim]) }),
  );
  const nothing = kb.say(areWorks ? "no contrast of works" : "no contrast of entities");
  const opposition = partOf(kb.say("opposition"), [], opposed.length ? unique(opposed) : [nothing]);
  const counts = ids.map((id, rank) => `${kb.name(id)} ${thousands(claimIds[rank].length)}`).join(", ");
  const notes = [kb.say(areWorks ? "counts of works" : "counts of entities", { counts })];
  return { ids, notes, groups: [opposition, ...rows.flatMap(([row, columns]) => compared(kb, ids, row, columns))] };
};
// a claim that loses arguments, in a sentence
const lossOf = (kb, { claim, lost, left, falls }) => {
  const remainder = left ? kb.say("arguments left", { count: left }) : kb.say("citations left");
  return kb.say("loss", {
    claim: withId(kb, kb.order[claim]),
    arguments: counted(lost.length, "argument"),
    lost: kb.ids(lost).join(", "),
    consequence: falls ? kb.say("fallen claim") : remainder,
  });
};
const isFilled = (group) => group.ids.length || group.sentences.length;
const fall = (kb, ids) => {
  const { unsupported, weakened, losses, gone, lines } = without(kb, ids);
  if (!unsupported.length && !weakened.length) {
    return withoutGroups([], kb.say("no fall", { names: listed(ids.map(kb.nameOf), "and") }));
  }
  const title = (name, number) => kb.say(name, { claims: counted(number, "claim") });
  const ofClaims = (name, numbers) => partOf(title(name, numbers.length), kb.ids(numbers));
  const steps = lines.map(([left, right]) => step(kb, left, right));
  const groups = [
    ofClaims("unsupported", unsupported),
    ofClaims("unargued", gone),
    ofClaims("weakened", weakened),
    partOf(kb.say("lost lines", { lines: counted(lines.length, "line") }), [], steps),
    partOf(title("lost arguments", losses.length), [], losses.map((loss) => lossOf(kb, loss))),
  ];
  return { ids: kb.ids([...unsupported, ...gone]), notes: [], groups: groups.filter(isFilled) };
};
const card = (_, ids) => withoutGroups(ids);
// the claims that stand against each other, two by two; where entities are named, one of the two mentions them
const pairs = (kb, entities) => {
  const isAbout = (claim) => entities.every((id) => kb.claims[claim].about.includes(id));
  const opposed = kb.argues()
    .filter(([claim, kind, aim]) => kind === "contrasts" && (isAbout(claim) || isAbout(aim)))
    .map(([claim, , aim]) => kb.ids([claim, aim]));
  if (!opposed.length) {
    const names = listed(entities.map(kb.nameOf), "and");
    return withoutGroups([], names ? kb.say("no pairs about", { names }) : kb.say("no pairs"));
  }
  const groups = opposed.map((pair, rank) => partOf(kb.say("pair", { number: rank + 1 }), pair));
  return { ids: unique(opposed.flat()), notes: [kb.say("pairs")], groups };
};
const ANALYSES = { path, comparison, fall, card, pairs };
export const analyse = (kb, question) => ANALYSES[question.target](kb, conditionValues(question));
