/* The words of questions in English: which keyword or value a run of words is, whatever the dataset. */
import { fold } from "../text.js";

const MOST_NAME_WORDS = 25; // of a name inside a question; longer titles can still be named by id

/* for each first word of runs of words how many words the longest of them has */
export const runsOf = (vocabulary) => {
  const longest = new Map();
  for (const run of vocabulary) {
    const words = run.split(" ");
    longest.set(words[0], Math.max(longest.get(words[0]) || 0, Math.min(words.length, MOST_NAME_WORDS)));
  }
  return longest;
};

/* each key with its value, of groups of keys that have the same */
export const ungrouped = (groups) => new Map(groups.flatMap(([value, keys]) => keys.map((key) => [key, value])));

/* values by their folded words */
export const byWords = (values) => new Map(values.map((value) => [fold(value), value]));

export class Keywords {
  constructor({ words, keywords, lists }) {
    this.runs = ungrouped(words.map(([value, runs]) => [value, runs.split(",")])); // folded words -> class and value
    this.beginnings = runsOf(this.runs.keys());
    this.fillers = new Set(keywords.fillers);
    this.numbers = keywords.numbers;
    this.once = new Map(Object.entries(keywords.once)); // word -> how many times
    this.year = new RegExp(`^(?:${keywords.year})$`); // a number that may be one
    this.valued = new Set(keywords.valued);
    this.kindWords = new Set(keywords.kinds);
    this.overNames = new Set(keywords.overNames); // classes whose words stand even where a name has the same
    this.lists = Object.fromEntries(["KIND", "GRADE", "LANGUAGE"].map((list) => [list, byWords(lists[list])]));
  }
  /* whether a word denies a keyword: unhedged, non-academic */
  denies(text) {
    return ["un", "non"].some((prefix) => text.startsWith(prefix) && this.runs.has(text.slice(prefix.length)));
  }
}
