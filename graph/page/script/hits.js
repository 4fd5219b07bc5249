/* The words that were searched for, marked in the claims that hold them, without a change of the document. */
import { stem } from "./ask/phrases.js";
import { wordsSought } from "./ask/question.js";
import { unique } from "./collect.js";
import { kb } from "./engine.js";
import { cards } from "./records.js";
import { fold, foldedWords } from "./text.js";
import { $$ } from "./dom.js";

const MOST_MARKED = 200; // claims: nobody reads more of a search
const SEARCHED = "h4, .finding, .note";

/* the words of a state that may be marked: those of the box, of "which claims hold the words", and of what was not
   understood as a question, but for words that only ask */
const searchedWords = ({ q, ask }, answer) => {
  const held = answer?.question ? wordsSought(answer.question) : [];
  const near = answer?.refused ? foldedWords(ask).filter((word) => !kb().search().stopWords.has(word)) : [];
  return unique([...foldedWords(q), ...held.flatMap(foldedWords), ...near]);
};
const rangesIn = (card, isHit) => {
  const ranges = [];
  for (const part of $$(SEARCHED, card)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const { index, 0: word } of walker.currentNode.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
        if (!isHit(word)) continue;
        const range = new Range();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
};
export const markHits = ({ state, selected, answer }) => {
  const { highlights } = CSS;
  if (!highlights) return; // in browsers of before 2025
  highlights.delete("hits");
  const words = searchedWords(state, answer);
  if (!words.length) return;
  const roots = words.map((word) => stem(kb(), word));
  const isHit = (word) => {
    const folded = fold(word);
    return words.some((letters) => folded.includes(letters)) || roots.includes(stem(kb(), folded));
  };
  const ranges = selected.slice(0, MOST_MARKED).flatMap((id) => rangesIn(cards.get(id), isHit));
  highlights.set("hits", new globalThis.Highlight(...ranges));
};
