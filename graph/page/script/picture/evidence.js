/* Claims as pictures take them: plain data, with what a claim or one of its citations is graded. */
import { memoized, own } from "../collect.js";
import { conditionValues } from "../ask/question.js";
import { without } from "../ask/impact.js";
import { kb } from "../engine.js";
import { claimIds, claims, statement } from "../records.js";

export const GRADES = ["contradicted", "confirmed", "partly", "absent", "not-reached", "unchecked", "own"];
// the words of a check and of what a claim rests on, where a picture has another
const SAME = { "not-read": "not-reached", "the-author-s": "own", reported: "own" };
const graded = (word) => {
  const grade = word.replace(/\W+/g, "-");
  const known = own(SAME, grade, grade);
  return GRADES.includes(known) ? known : "unchecked";
};
/* what a claim rests on, in one of the GRADES */
export const gradeOf = (id) => graded(claims.get(id).grade);
/* the verdict on the citation of a work by a claim, in one of the GRADES */
export const verdictOf = (id, work) => graded(claims.get(id).verdicts[work] || "");
const isHedged = (id) => ["hedged", "predicted"].includes(claims.get(id).modality);
/* a claim for a picture in which claims are graded so */
export const claimFor = (id, grade = gradeOf) => {
  const { cites, verdicts, about } = claims.get(id);
  const citations = cites.map((work) => ({ id: work, verdict: graded(verdicts[work] || "") }));
  return { id, says: statement(id), grade: grade(id), hedged: isHedged(id), cites: citations, about };
};

/* the claims that are read from some passages */
export const claimsReadFrom = (passages) => {
  const { data, number } = kb();
  const ranks = new Set(passages.map((id) => number.get(id) - data.starts.passages));
  return claimIds.filter((_, position) => data.readFrom[position].some((rank) => ranks.has(rank)));
};
/* what a claim leads to, for counting */
export const linksFor = (id) => {
  const { cites, about } = claims.get(id);
  return { id, cites: cites.map((work) => ({ id: work })), about };
};

const fallen = new WeakMap(); // question -> what falls
/* The ids of the claims that fall, of those that lose a work, and of those that lose a reason alone, and which reasons
   those were, by the question what falls without some works. */
export const fallOf = (question) =>
  memoized(fallen, question, () => {
    const works = conditionValues(question);
    const { unsupported, weakened, losses, gone } = without(kb(), works);
    const losing = losses.map(({ claim }) => claim).filter((claim) => ![...weakened, ...gone].includes(claim));
    const arcs = losses.flatMap(({ claim, lost }) => lost.map((carrier) => kb().ids([carrier, claim])));
    return {
      works,
      falls: kb().ids([...unsupported, ...gone]),
      weakened: kb().ids(weakened),
      losing: kb().ids(losing),
      arcs: arcs.map(([from, to]) => ({ from, to })),
    };
  });
