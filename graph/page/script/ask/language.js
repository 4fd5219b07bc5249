/* Whether a question is asked in another language than English, told as graph/ask/language.py tells it. */
export const isOtherLanguage = (words, nameLength, { language, sets, words: known }) => {
  let english = 0;
  let other = 0;
  for (let index = 0; index < words.length; index += nameLength(index) || 1) {
    const { text, quoted } = words[index];
    if (quoted !== undefined || nameLength(index)) continue;
    if (language.other.includes(text) || /(?!\p{Script=Latin})\p{L}/u.test(text)) other += 1;
    else if (!language.both.includes(text) && (sets.fillers.includes(text) || Object.hasOwn(known, text))) english += 1;
  }
  return other > english;
};
