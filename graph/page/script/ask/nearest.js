/* What somebody may have meant: words by likeness, which suggests and never decides. */

const ALIKE = 0.7; // below it a suggestion is noise
const ALIKE_BEGINNINGS = 0.5; // "social" and "state" are not, and "media" behind both makes the two no more alike
const FURTHER = 8; // that are kept beyond the limit
const LOOKED_AT = 40; // that are looked at beyond the limit

// the letters that two words have in common, in order: the longest common subsequence
const common = (left, right) => {
  let row = new Uint16Array(right.length + 1);
  for (const letter of left) {
    const next = new Uint16Array(right.length + 1);
    right.forEach((sign, index) => {
      next[index + 1] = sign === letter ? row[index] + 1 : Math.max(row[index + 1], next[index]);
    });
    row = next;
  }
  return row[right.length];
};
// the normalized similarity by insertions and deletions
const similarity = (left, right, least) => {
  const most = left.length + right.length;
  if (!most) return 1;
  if (1 - Math.abs(left.length - right.length) / most < least) return 0; // as long as that no common letters help
  return 1 - (most - 2 * common(left, right)) / most;
};
const caseless = (text) => text.toLowerCase().replaceAll("ß", "ss");
const digitsIn = (text) => (text.match(/\p{Nd}+/gu) || []).join(" ");

/* Whether two words are one letter apart: changed, missing, too many, or two neighbours swapped. */
export const isLetterAway = (word, further) => {
  if (word === further || Math.abs(word.length - further.length) > 1) return false;
  let start = 0;
  while (start < word.length && start < further.length && word[start] === further[start]) start += 1;
  const [left, right] = [word.slice(start), further.slice(start)];
  const isSwapped = left.length > 1 && left.slice(0, 2) === right[1] + right[0] && left.slice(2) === right.slice(2);
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) || isSwapped;
};

// whether two names share more than how they end: their first words, or what these begin with
const beginsAlike = (word, candidate) => {
  const [words, others] = [word.split(/[ -]/), candidate.split(/[ -]/)];
  const [first, other] = [words[0], others[0]];
  if (others.includes(first) || words.includes(other) || isLetterAway(first, other)) return true;
  if (first.startsWith(other) || other.startsWith(first)) return true;
  const [left, right] = [[...first], [...other]];
  while (left.length && right.length && left.at(-1) === right.at(-1)) {
    left.pop();
    right.pop();
  }
  return !left.length || !right.length || similarity(left, right, ALIKE_BEGINNINGS) >= ALIKE_BEGINNINGS;
};

/* The candidates most like a word, best first; those with the same digits come before the others, and
   one that shares the end alone is none. */
export const nearest = (word, candidates, limit = 1) => {
  const letters = caseless([...word].slice(0, 100).join(""));
  const digits = digitsIn(letters);
  return [...candidates]
    .map((candidate) => ({ candidate, alike: similarity([...letters], [...caseless(candidate)], ALIKE) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((left, right) => right.alike - left.alike)
    .slice(0, limit + LOOKED_AT)
    .filter(({ candidate }) => beginsAlike(letters, caseless(candidate)))
    .slice(0, limit + FURTHER)
    .map(({ candidate }) => candidate)
    .sort((left, right) => (digitsIn(left) !== digits) - (digitsIn(right) !== digits))
    .slice(0, limit);
};
