/* Small things about lists, and about what is worked out once. */
export const unique = (list) => [...new Set(list)];
// worked out when it is first asked for: most pages are opened to see a few
export const lazily = (compute) => {
  let result = null;
  return () => (result ||= compute());
};
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
// value -> what was added to it
export const grouped = (fill) => {
  const groups = new Map();
  fill((value, member) => {
    if (groups.has(value)) groups.get(value).push(member);
    else groups.set(value, [member]);
  });
  return groups;
};
