/* Years and spans of years, as conditions have them: 2013, before-2013, after-2013, 2013-2017. */

const YEAR = "1[0-9]{3}|20[0-9]{2}";
const SPAN = new RegExp(`^(?:(before|after)-(${YEAR})|(${YEAR})-(${YEAR}))$`);
const EVER = 10_000; // behind all years

/* the first and the last year of a span; the last is before the first where it is none */
export const yearsOf = (value) => {
  if (/^[0-9]{1,6}$/.test(value)) return [Number(value), Number(value)];
  const [match, side, end, first, last] = SPAN.exec(value) || [];
  if (!match) return [1, 0];
  if (side) return side === "before" ? [0, Number(end) - 1] : [Number(end) + 1, EVER];
  return [Number(first), Number(last)];
};
/* the years that are not in a span, as values of a condition */
export const furtherYears = (value) => {
  const [first, last] = yearsOf(value);
  return [first && `before-${first}`, last < EVER && `after-${last}`].filter(Boolean).join("|");
};
/* a span as a sentence says it: the year 2013, a year before 2013 */
export const phrasedSpan = (kb, value) => {
  const [before, after] = value.split("-");
  if (after === undefined) return kb.say("exact year", { year: value });
  if (["before", "after"].includes(before)) return kb.say(`year ${before}`, { year: after });
  return kb.say("years between", { first: before, last: after });
};
