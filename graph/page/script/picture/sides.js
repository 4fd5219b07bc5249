/* What argues about a claim by its sides, as the picture of its case takes it (case.js). */
import { SIDES, arguedAbout, arguedBy } from "../arguments.js";
import { claimFor } from "./evidence.js";

const DEEPEST = 3; // reasons of reasons of reasons

/* each claim stands in it once, so it ends also where claims argue in a circle */
const branchesOf = (argued, seen, depth) => {
  const fresh = argued.filter(({ id }) => !seen.has(id));
  for (const { id } of fresh) seen.add(id);
  return fresh.map(({ act, id }) => ({
    claim: claimFor(id),
    act,
    side: SIDES[act],
    isNamed: depth > 1 || act === "causes",
    branches: depth < DEEPEST ? branchesOf(arguedAbout(id), seen, depth + 1) : [],
  }));
};
const isTension = ({ act }) => act === "contrasts"; // which reads the same from both ends
/* the sides of a claim that there are: what is for it, limits it, stands against it, and what it argues itself */
export const sidesOf = (claimId) => {
  const own = arguedBy(claimId);
  const about = [...arguedAbout(claimId), ...own.filter(isTension)];
  const seen = new Set([claimId, ...about.map(({ id }) => id)]);
  const branchesFor = (argued, depth) => {
    for (const { id } of argued) seen.delete(id);
    return branchesOf(argued, seen, depth);
  };
  const sides = ["pro", "limiting", "contra"].map((side) => ({
    side,
    branches: branchesFor(about.filter(({ act }) => SIDES[act] === side), 1),
  }));
  const aims = branchesOf(own.filter((each) => !isTension(each)), seen, DEEPEST);
  const done = aims.map((branch) => ({ ...branch, isNamed: true, side: "own" }));
  return [...sides, { side: "own", branches: done }].filter(({ branches }) => branches.length);
};
