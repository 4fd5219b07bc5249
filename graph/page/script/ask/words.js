/* A question as its words: where keywords, verbs of the dataset and names begin, and how far they go. Nothing is
   decided here: a word may begin a keyword, a verb and a name at once, and the patterns say which is due. */
import { fold } from "../text.js";

const WORD = /["“]([^"”]*)["”]|[\p{L}\p{N}]+/gu;
const CLAIM_ID = /[a-z0-9]+(?:-[a-z0-9]+)+(?![\p{L}\p{N}_-])/iuy;
const SHORT_IS = /(?:(what|who|where|when|how)['’]?|(that|it|there)['’])s(?![\p{L}\p{N}_])/iuy; // what's
const MOST_KEPT = 16;

// the id of the claim that is written there, with its hyphens; else nothing
const claimAt = (text, start, kb) => {
  CLAIM_ID.lastIndex = start;
  const written = /[-_]/.test(text[start - 1] || "") ? null : CLAIM_ID.exec(text);
  const claim = written ? written[0].toLowerCase() : "";
  return kb.section(claim) === "claims" ? claim : "";
};
// "what" and "is" for the word there that joins them: what's, whats; else null
const contracted = (text, start, comma) => {
  SHORT_IS.lastIndex = start;
  const match = SHORT_IS.exec(text);
  if (!match) return null;
  const asking = match[1] || match[2];
  const end = start + match[0].length;
  const plain = { quoted: null, claim: "" };
  return [
    { text: fold(asking), start, end: start + asking.length, comma, ...plain },
    { text: "is", start: end - 1, end, comma: false, ...plain },
  ];
};
const cut = (text, kb) => {
  const words = [];
  let past = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (start < past) continue;
    const comma = text.slice(past, start).includes(",");
    const quoted = match[1]?.trim() ?? null;
    const claim = quoted === null ? claimAt(text, start, kb) : "";
    const joined = quoted === null && !claim ? contracted(text, start, comma) : null;
    past = joined ? joined[1].end : start + (claim || match[0]).length;
    const whole = { text: fold(claim || (match[1] ?? match[0])), start, end: past, quoted, claim, comma };
    words.push(...(joined || [whole]));
  }
  return words;
};

const isInRow = ({ quoted, claim }, rank) => quoted === null && !(rank && claim);

class Words {
  #keywords;
  #verbs;
  #names;
  constructor(text, names) {
    this.text = text;
    this.names = names;
    this.list = cut(text, names.kb);
    const { runs, beginnings } = names.keywords;
    const perWord = (longest, holds) => this.list.map((_, index) => this.longest(index, longest, holds));
    this.#names = perWord(names.runs(), (run) => names.isName(run)).map(([, count]) => count);
    const isVerb = (run) => !names.endsInArticle(run) && names.plainVerbs().has(names.plainVerb(run)) && !runs.has(run);
    const verbs = perWord(names.verbRuns(), isVerb); // an article may stand in one: owns the debt of
    this.#verbs = verbs.map(([run, count]) => [names.plainVerbs().get(names.plainVerb(run)) || "", count]);
    this.#keywords = perWord(beginnings, (run) => runs.has(run)).map(([run, length]) => {
      const [terminal, value] = runs.get(run) || [];
      return length ? { terminal, value, length } : null;
    });
  }
  get length() {
    return this.list.length;
  }
  at(index) {
    return this.list[index];
  }
  isPlain(index) {
    return !this.list[index].claim && this.list[index].quoted === null;
  }
  /* so many words in a row; null where the question ends before, or quotes or an id stand in between */
  run(index, count) {
    const part = this.list.slice(index, index + count);
    return part.length === count && part.every(isInRow) ? part.map((word) => word.text).join(" ") : null;
  }
  /* the longest run of words from here on of which something holds, and its length; `longest` has how many words the
     longest has that begins with a word */
  longest(index, longest, holds) {
    const most = longest.get(this.list[index].text.split(" ")[0]) || 0;
    for (let count = Math.min(most, this.length - index); count > 0; count -= 1) {
      const run = this.run(index, count);
      if (run !== null && holds(run)) return [run, count];
    }
    return ["", 0];
  }
  /* the classes of all keywords that stand somewhere in the question */
  get terminals() {
    const terminals = new Set(this.#keywords.filter(Boolean).map(({ terminal }) => terminal));
    if (terminals.has("DONT")) terminals.add("DO").add("NOT");
    if (terminals.has("ARENT")) terminals.add("ARE").add("NOT");
    return terminals;
  }
  /* the keywords of the question, one behind the other, names passed over */
  classes() {
    const keywords = [];
    for (let index = 0; index < this.length;) {
      const keyword = this.#keywords[index];
      const isKeyword = keyword && keyword.length > (this.isName(index) ? this.#names[index] : 0);
      if (isKeyword) keywords.push(keyword);
      index += isKeyword ? keyword.length : Math.max(1, this.#names[index]);
    }
    return keywords;
  }
  verb(index) {
    return this.#verbs[index] || ["", 0];
  }
  nameLength(index) {
    return this.#names[index] || 0;
  }
  /* whether the name here is more than keywords: some word of it is none, or no more than a kind */
  isName(index) {
    const { fillers, runs, kindWords } = this.names.keywords;
    return this.list
      .slice(index, index + this.nameLength(index))
      .some(({ text }) => !fillers.has(text) && (!runs.has(text) || kindWords.has(runs.get(text)[0])));
  }
  /* whether a name begins here that is none by chance: "us" is a word, and "US" a state */
  isNamed(index) {
    const { claim, quoted, text, start, end } = this.at(index);
    if (claim || quoted !== null) return Boolean(claim) || this.names.isName(text);
    if (!this.isName(index)) return false;
    const typed = this.text.slice(start, end);
    const isShouted = typed === typed.toUpperCase() && typed !== typed.toLowerCase() && typed.length > 1;
    return this.nameLength(index) > 1 || isShouted || !this.names.kb.search().stopWords.has(text);
  }
  /* the keyword here, if it is of this class; none, too, where a name goes before it */
  keyword(terminal, index) {
    const keyword = this.#keywords[index];
    if (keyword?.terminal !== terminal) return null;
    const isHidden = this.isName(index) && this.verb(index)[1] <= this.nameLength(index);
    return isHidden && !this.names.keywords.overNames.has(terminal) ? null : keyword;
  }
  /* the longest keyword that begins here, whether or not a name does */
  longestKeyword(index) {
    return this.#keywords[index] || null;
  }
  /* its class; nothing where none begins here */
  classAt(index) {
    return this.#keywords[index]?.terminal;
  }
  beginsKeyword(index) {
    return (this.#keywords[index]?.length || 0) > this.nameLength(index);
  }
  isUnknown(index) {
    if (!this.isPlain(index) || this.names.keywords.fillers.has(this.list[index].text)) return false;
    return !this.#keywords[index] && !this.#names[index] && !this.#verbs[index][1];
  }
  /* the first word from here on that is not passed over: articles and the like are, unless a name begins so */
  skip(index) {
    let next = index;
    const { fillers } = this.names.keywords;
    while (this.list[next] && this.isPlain(next) && fillers.has(this.list[next].text) && !this.#names[next]) next += 1;
    return next;
  }
  ended(index) {
    return this.skip(index) >= this.length;
  }
  /* the word after the keyword or verb that begins here, or after this word */
  endOf(index) {
    return index + Math.max(1, this.#keywords[index]?.length || 0, this.verb(index)[1]);
  }
  /* where in the text the words from one to before another stand */
  span(index, end) {
    if (index >= this.length) return [this.text.length, this.text.length];
    return [this.list[index].start, this.list[Math.max(index, end - 1)].end];
  }
}

/* the words of a text, which one question after the other is asked about */
export const wordsOf = (text, names) => {
  if (!names.words.has(text)) {
    if (names.words.size >= MOST_KEPT) names.words.delete(names.words.keys().next().value);
    names.words.set(text, new Words(text, names));
  }
  return names.words.get(text);
};
