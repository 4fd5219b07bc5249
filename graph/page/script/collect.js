/* Small things about lists, and about what is worked out once. */
export const unique = (list) => [...new Set(list)];
// worked out when it is first asked for: most pages are opened to see a few
export const lazily = (compute) => {
  let result = null;
  return () => (result ||= compute());
};
/* a list by a rank of its members, sorted in its place */
export const sortedBy = (list, rank) => list.sort((left, right) => rank(left) - rank(right));
/* numbers that are written as steps, each from the one before */
export const fromSteps = (steps) => {
  let number = 0;
  return steps.map((step) => {
    number += step;
    return number;
  });
};
/* what a table has under a key, which may be "constructor"; else something instead */
export const own = (table, key, instead = null) => (Object.hasOwn(table, key) ? table[key] : instead);
/* what a map has under a key, worked out when it is first asked for */
export const memoized = (map, key, compute) => {
  if (!map.has(key)) map.set(key, compute());
  return map.get(key);
};
const none = () => [];
// value -> what was added to it
export const grouped = (fill) => {
  const groups = new Map();
  fill((value, member) => memoized(groups, value, none).push(member));
  return groups;
};
/* each two of a list, in its order */
export const pairsOf = (list) => list.flatMap((left, rank) => list.slice(rank + 1).map((right) => [left, right]));
// value -> how often a list has it
export const occurrences = (list) => {
  const counts = new Map();
  for (const value of list) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
};
