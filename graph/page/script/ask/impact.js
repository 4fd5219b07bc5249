/* What falls without some sources: claims, the lines that they draw, and the arguments that they carry. Claims are
   numbers, in reading order. */
import { grouped, memoized, pairsOf, unique } from "../collect.js";

const CARRYING = ["supports", "causes"]; // the arguments on which a claim stands
// for each claim the works that it cites, and through which work each
const citationsOf = (kb) => {
  const secondHand = grouped((add) => kb.data.through.forEach(([claim, ...citation]) => add(claim, citation)));
  return kb.claims.map(({ cites }, claim) => secondHand.get(claim) || cites.map((source) => [source, ""]));
};
// the claims that stand where some have fallen: on a citation or their own word, or carried by one that stands
const standing = (citations, legs, fallen) => {
  const carried = new Set(legs.map(([, claim]) => claim));
  const isBottom = (claim) => !fallen.has(claim) && (citations[claim].length || !carried.has(claim));
  const stand = new Set([...citations.keys()].filter(isBottom));
  for (let size = -1; size !== stand.size;) {
    ({ size } = stand);
    for (const [carrier, claim] of legs) if (stand.has(carrier) && !fallen.has(claim)) stand.add(claim);
  }
  return stand;
};
// the claims that lose a carrier, those first that stand on nothing more
const lostSupport = (citations, legs, unsupported) => {
  const bare = new Set(unsupported);
  const left = standing(citations, legs, bare);
  const fallen = new Set([...standing(citations, legs, new Set())].filter((claim) => !left.has(claim)));
  const carriers = grouped((add) => legs.forEach(([carrier, claim]) => add(claim, carrier)));
  const losing = unique(legs.filter(([carrier]) => fallen.has(carrier)).map(([, claim]) => claim));
  return losing
    .filter((claim) => !bare.has(claim))
    .map((claim) => {
      const [lost, kept] = [true, false].map((falls) =>
        unique(carriers.get(claim)).filter((carrier) => fallen.has(carrier) === falls),
      );
      return { claim, lost, left: kept.length, falls: fallen.has(claim) };
    })
    .sort((before, behind) => behind.falls - before.falls || before.claim - behind.claim);
};

// the pairs of entities that only these claims mention together, whichever of the two comes first
const lostLines = (kb, fallen) => {
  const lines = [];
  const ends = new Map(); // the one that came first -> the others
  const isLine = (left, right) => Boolean(ends.get(left)?.has(right));
  for (const [left, right] of [...fallen].flatMap((claim) => pairsOf(kb.claims[claim].about))) {
    if (isLine(left, right) || isLine(right, left)) continue;
    lines.push([left, right]);
    memoized(ends, left, () => new Set()).add(right);
  }
  const remaining = kb.claims.filter((_, claim) => !fallen.has(claim));
  for (const [left, right] of remaining.flatMap(({ about }) => pairsOf(about))) {
    ends.get(left)?.delete(right);
    ends.get(right)?.delete(left);
  }
  return lines.filter((line) => isLine(...line));
};
const consequences = (kb, sourceIds) => {
  const citations = citationsOf(kb);
  const isGone = (citation) => citation.some((id) => sourceIds.includes(id));
  const touched = [...citations.keys()].filter((claim) => citations[claim].some(isGone));
  const [unsupported, weakened] = [true, false].map((isAll) =>
    touched.filter((claim) => citations[claim].every(isGone) === isAll),
  );
  const carrying = kb.argues().filter(([, kind]) => CARRYING.includes(kind));
  const legs = carrying.map(([carrier, , claim]) => [carrier, claim]);
  const losses = lostSupport(citations, legs, unsupported);
  const gone = losses.filter(({ falls }) => falls).map(({ claim }) => claim);
  return { unsupported, weakened, losses, gone, lines: lostLines(kb, new Set([...unsupported, ...gone])) };
};
const known = new WeakMap(); // dataset -> works -> what falls without them
/* What falls without some works; list and picture both ask for it. */
export const without = (kb, sourceIds) => {
  const falls = memoized(known, kb, () => new Map());
  return memoized(falls, sourceIds.join(), () => consequences(kb, sourceIds));
};
