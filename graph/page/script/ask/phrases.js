/* Words in a row, whatever their endings: which claims say them, and in which passages they are quoted. */
import { memoized } from "../collect.js";
import { foldedWords } from "../text.js";

const stems = new Map();
/* a folded word without its ending, so that plural and past are found by the singular and present */
export const stem = (kb, word) => memoized(stems, word, () => withoutEnding(word, kb.data.search.endings));
const withoutEnding = (word, endings) => {
  if (word.length <= 3 || word.endsWith("ss")) return word;
  const [ending, instead] = endings.find(([end]) => word.endsWith(end)) || ["", ""];
  const short = word.slice(0, word.length - ending.length) + instead;
  let root = short.length >= 3 ? short : word;
  if (root.length > 3 && root.endsWith("e")) root = root.slice(0, -1);
  const isDoubled = root.length > 4 && root.at(-1) === root.at(-2) && !"lsz".includes(root.at(-1));
  return isDoubled ? root.slice(0, -1) : root;
};
/* the stems of a text in a row, with a space before and behind each */
export const stemsInRow = (kb, text) => ` ${foldedWords(text).map((word) => stem(kb, word)).join(" ")} `;

/* What each claim says, and how the passages begin and end in which it stands, in stems. The index of the search says
   where to look, so that only what may hold some words is read. */
export class Phrases {
  #kb;
  #rows = new Map(); // claim -> what it says, and behind a bar the ends of its passages
  constructor(kb) {
    this.#kb = kb;
  }
  #row(claim) {
    return memoized(this.#rows, claim, () => {
      const { data, order } = this.#kb;
      const parts = [this.#kb.says(order[claim]), ...data.readFrom[claim].flatMap((passage) => data.ends[passage])];
      return parts.map((part) => stemsInRow(this.#kb, part)).join("|");
    });
  }
  /* the claims that say these words in a row; where they are quoted, also those whose passages begin or end so */
  holding(text, isQuoted = false) {
    const row = stemsInRow(this.#kb, text);
    const lists = foldedWords(row).map((word) => this.#kb.search().claimsWith(word));
    const [fewest = []] = lists.sort((left, right) => left.length - right.length);
    return fewest.filter((claim) => {
      const whole = this.#row(claim);
      return (isQuoted ? whole : whole.split("|")[0]).includes(row);
    });
  }
}
