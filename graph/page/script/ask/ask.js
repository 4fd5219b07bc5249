/* Questions in English or in the short form, and their answers. */
import { answerOf } from "./answer.js";
import { fallenBack } from "./fallback.js";
import { followed } from "./followup.js";
import { unlessRefused } from "./question.js";
import { understand } from "./understand.js";

/* understand a question and answer it; after another one it may go on from that: and Kyrgyzstan? */
export const ask = (names, text, before = null) => {
  const asked = text.split(/\p{White_Space}+/u).filter(Boolean).join(" ");
  const further = before && [...asked].length <= names.kb.data.limits.letters && followed(names, asked, before);
  if (further) {
    const preface = names.kb.say("taken over", { question: before.reading });
    return { ...answerOf(names, further, asked), preface };
  }
  return unlessRefused(
    () => answerOf(names, understand(names, asked), asked),
    (refusal) => fallenBack(names, asked, refusal),
  );
};
