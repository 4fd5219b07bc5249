/* Numbers, times and years in a question, from a word on: their value as a condition has it, and the word after it. */
const DASH = /^\s*[-–—]\s*$/u;
// a year with the word before it, as a condition has it
export const DECADE = /^(1[0-9]{2}0|20[0-9]0)s$/;
const spanIn = (first, last) => (first === last ? String(first) : `${first}-${last}`);
const SPANNED = {
  IN: spanIn,
  OF: spanIn,
  BEFORE: (first) => `before-${first}`,
  AFTER: (_, last) => `after-${last}`,
  SINCE: (first) => `after-${first - 1}`,
  UNTIL: (_, last) => `before-${last + 1}`,
};

// a number, in digits or up to ten in words
const numberAt = ({ words, names }, from) => {
  const index = words.skip(from);
  const text = words.at(index)?.text || "";
  const spelt = text === "single" ? 1 : names.keywords.numbers.indexOf(text);
  if (!/^[0-9]{1,6}$/.test(text) && spelt < 0) return [];
  return [[String(spelt < 0 ? Number(text) : spelt), index + 1]];
};
// a place in a row: first, up to tenth
const ordinalAt = ({ words, names }, from) => {
  const index = words.skip(from);
  const place = names.kb.data.followup.ordinals.indexOf(words.at(index)?.text);
  return place < 0 ? [] : [[String(place + 1), index + 1]];
};
// a number that may be a year
const yearAt = (gaps, index) => numberAt(gaps, index).filter(([value]) => gaps.names.keywords.year.test(value));
// the first and the last year of a year or a decade that stands here, and the word after it
const yearsAt = (gaps, index) => {
  const start = gaps.words.skip(index);
  const [, decade] = DECADE.exec(gaps.words.at(start)?.text || "") || [];
  if (decade) return [[Number(decade), Number(decade) + 9, start + 1]];
  return yearAt(gaps, index).map(([value, end]) => [Number(value), Number(value), end]);
};
// what a span ends with whose beginning was said
const lasting = (gaps, terminal, index, first) => {
  const joints = { BETWEEN: ["AND"], IN: ["TO", "UNTIL"] }[terminal];
  if (!joints) return [];
  const { words } = gaps;
  const [joined] = gaps.ends(joints, index);
  const between = words.text.slice(words.at(index - 1).end, words.at(index)?.start);
  const isDashed = joined === undefined && DASH.test(between);
  const next = terminal === "IN" ? gaps.ends(["OR"], index).flatMap((end) => yearsAt(gaps, end)) : [];
  return [
    ...(joined === undefined ? [] : yearsAt(gaps, joined)),
    ...(isDashed ? yearsAt(gaps, index) : []),
    ...next.filter(([latest]) => latest === first + 1),
  ];
};
// a year or a span of years: in 2013, before 2013, since 2013, from 2013 to 2017, from 2013 or 2014, in the 1980s
const spanAt = (gaps, index) => {
  const [terminal, , start] = gaps.next(gaps.names.kb.data.rules.spans, index) || [];
  if (!terminal) return [];
  return yearsAt(gaps, start).flatMap(([first, last, end]) => {
    const ends = lasting(gaps, terminal, end, last).filter(([, latest]) => latest >= first);
    const spans = ends.map(([, latest, past]) => [`${first}-${latest}`, past]);
    const plain = terminal in SPANNED ? [[SPANNED[terminal](first, last), end]] : [];
    return gaps.ends(["OR"], end).length ? [...plain, ...spans] : [...spans, ...plain];
  });
};
// a number of times: twice, five times
const often = (gaps, from) => {
  const index = gaps.words.skip(from);
  const value = gaps.names.keywords.once.get(gaps.words.at(index)?.text);
  if (value) return [[value, index + 1]];
  return numberAt(gaps, from).flatMap(([times, end]) => gaps.ends(["TIMES"], end).map((past) => [times, past]));
};
/* whether a superlative stands beside a word: top 5 */
export const isBesideOrder = (words, index) =>
  [index - 1, index + 1].some((place) => words.classAt(place) === "ORDER");
// a number that may be no year
const amountAt = (gaps, index) => numberAt(gaps, index).filter(([value]) => !gaps.names.keywords.year.test(value));
export const NUMERALS = {
  NUMBER: numberAt,
  AMOUNT: amountAt,
  ORDINAL: ordinalAt,
  YEAR: yearAt,
  SPAN: spanAt,
  OFTEN: often,
};
