/* Whether a question is asked in another language than English: then that is said, and not which word is wrong. */
import { NotUnderstood } from "./question.js";
import { wordsOf } from "./words.js";

const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;
/* the refusal of a question that was not understood because it is not English; null where it seems to be */
export const languageRefusal = (names, text) => {
  const { kb, keywords } = names;
  const { other, both } = kb.data.language;
  const words = wordsOf(text, names);
  const isForeign = (word) => other.includes(word) || OTHER_SCRIPT.test(word);
  const isEnglish = (word) => !both.includes(word) && (keywords.fillers.has(word) || keywords.runs.has(word));
  let [english, foreign, index] = [0, 0, 0];
  while (index < words.length) {
    const { text: word, quoted } = words.at(index);
    const nameLength = words.isName(index) ? words.nameLength(index) : 0;
    index += nameLength || 1;
    if (nameLength || quoted !== null) continue;
    if (isForeign(word)) foreign += 1;
    else if (isEnglish(word)) english += 1;
  }
  if (foreign < english || (foreign === english && !other.includes(words.at(0)?.text))) return null;
  return new NotUnderstood("other language", kb.say("other language"), { span: [0, text.length] });
};
