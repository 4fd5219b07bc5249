/* The words of a question, each folded, with its place in the text, and the claim whose id it is. */
import { fold } from "../text.js";

export const cut = (text, sectionOf) => {
  const words = [];
  let past = 0;
  for (const found of text.matchAll(/["“]([^"”]*)["”]|[\p{L}\p{N}]+/gu)) {
    const start = found.index;
    if (start < past) continue;
    const id = /[-_]/.test(text[start - 1] || "")
      ? null
      : /^[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])/i.exec(text.slice(start));
    const claim = id && sectionOf.get(id[0].toLowerCase()) === "claims" ? id[0].toLowerCase() : "";
    const end = start + (claim || found[0]).length;
    words.push({
      text: fold(found[1] ?? found[0]),
      claim,
      quoted: found[1],
      start,
      end,
      comma: text.slice(past, start).includes(","),
    });
    past = end;
  }
  return words;
};
