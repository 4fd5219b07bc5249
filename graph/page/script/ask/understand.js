/* Understands questions. It has no grammar and no rules of its own: the forms of questions and what they mean, the
   words, and which records a condition holds for come from Python (graph/ask/mirror.py, patterns.txt). */
import { fold } from "../text.js";
import { joining, tied } from "./joined.js";
import { isOtherLanguage } from "./language.js";
import { meanings } from "./meaning.js";
import { SORTS, namesOf } from "./names.js";
import { readerOf } from "./reader.js";
import { Refused } from "./refused.js";
import { cut } from "./words.js";

const SHARE = new RegExp(
  "^(?:what |which )?(share|percentage|how much) of (?:the )?(?:(.+?)['’]s (\\w+)|(\\w+) of (?:the )?(.+?)) " +
    "(?:does|do|did) (.+?) (\\w+)\\s*\\??$",
  "i",
);
const planted = (rows) => {
  if (!rows.trie) {
    const trie = {};
    for (const row of rows) {
      let node = trie;
      for (const terminal of row[0].split(" ")) node = node[terminal] ||= {};
      (node.rows ||= []).push(row);
    }
    Object.defineProperty(rows, "trie", { value: trie });
  }
  return rows.trie;
};
export const understanding = (data, { nameOf, named, claimByStatement, sectionOf }) => {
  const { lists } = data;
  const { loose, find } = namesOf(data.authors, { named, sectionOf });
  // "owns Tajikistan's debt" is "owns debt of Tajikistan", and the share that one owns a figure of that claim
  const turned = (text) => {
    const of = (verb, thing) => Object.keys(data.verbs).find((form) => form === fold(`${verb} ${thing} of`));
    const share = SHARE.exec(text);
    if (share && of(share[7], share[3] || share[4])) {
      const given =
        share[1] !== "how much" && Object.values(lists.UNIT).includes("percent") ? "unit:percent" : "has:figures";
      const [[keys], [whole]] = [find(share[6], SORTS.e), find(share[2] || share[5], SORTS.e)];
      const [sort, key] = data.verbs[of(share[7], share[3] || share[4])];
      const [one, other] = sort === "RELATED" ? [whole, keys] : [keys, whole];
      if (keys.length === 1 && whole.length === 1) return `claims ${given} states:${key}@${one}+${other}`;
    }
    const heads = [
      ...new Set(
        Object.keys(data.verbs)
          .filter((form) => form.includes(" "))
          .map((form) => form.split(" ")[0]),
      ),
    ];
    return text.replace(
      new RegExp(`\\b(${heads.join("|")}) ([^?,;]+?)['’]s (\\w+)`, "gi"),
      (all, verb, owner, thing) => (of(verb, thing) ? `${verb} ${thing} of ${owner}` : all),
    );
  };
  const seeks = [...Object.keys(data.seeks), ...Object.keys(data.asks)].join("|");
  const SHORT = new RegExp(
    `^\\s*(?:(?:show|list|find|which)\\s+)?((?:count\\s+)?(?:${seeks})(?=\\s|$)(?:\\s+-?[a-z-]+:.*|\\s*$))`,
    "is",
  );
  // a question in English or in the short form, in the short form
  const toShort = (said) => {
    try {
      return shortOf(said);
    } catch (error) {
      if (error instanceof Refused && isOther(said)) throw new Refused(data.language.sentence);
      throw error;
    }
  };
  const isOther = (text) => {
    if (text.length > 1000) return false;
    const words = cut(text, sectionOf);
    const { nameLength } = readerOf(text, words, { data, named, loose, claimByStatement });
    return isOtherLanguage(words, nameLength, data);
  };
  const shortOf = (said) => {
    const text = said.split(/\s+/).join(" ").trim();
    if (!text) throw new Refused("There is no question");
    if (text.length > 1000) throw new Refused("The question is too long");
    const short = SHORT.exec(text);
    if (short) return short[1];
    const sign =
      /(?:^|[\s,;(])([-−–—!~¬])\s*(?:[\p{L}\p{N}]|$)/u.exec(text) ||
      /([|/+=<>\\])/.exec(text.replace(/["“][^"”]*["”]/g, ""));
    if (sign) throw new Refused(`“${sign[1]}” is for the short form, such as claims cites:NAME; write it in words`);
    const other = turned(text);
    if (SHORT.test(other)) return other;
    if (other !== text) {
      try {
        return understand(other);
      } catch {
        /* as it was said */
      }
    }
    return understand(text);
  };
  const understand = (text) => {
    const words = cut(text, sectionOf);
    const reader = readerOf(text, words, { data, named, loose, claimByStatement });
    const { any, word, past, ended, walk } = reader;
    const { filled, wrong, denials } = meanings(data, { find, nameOf });
    const { parts, joinedUp } = joining(data, words, reader, { filled, denials });
    if (
      word("ALL", 0) &&
      any(["ARE", "ARENT", "DO", "DONT", "CITE", "MENTION", "HAVE", "GIVE", "APPEAR"], past(word("ALL", 0)[1]) + 1) &&
      !words[past(word("ALL", 0)[1]) + 1].text.endsWith("ing")
    ) {
      throw new Refused("This is a statement; begin with which");
    }
    for (const found of walk(planted(data.forms.heads), 0, [])) {
      const whole = !found.rows[0][0].endsWith("PARTS");
      if (whole && !ended(found.i)) continue;
      const head = filled(found);
      if (!head) continue;
      const count = found.gaps.some((gap) => gap.lead && gap.count) ? "count " : "";
      if (whole) return tied(count + head.text);
      const seek = head.text.split(" ")[0];
      const kind = data.seeks[seek] && data.found[seek] ? seek : "entities";
      for (const joined of parts(planted(data.forms[kind]), found.i)) {
        return tied(`${count}${head.text} ${joinedUp(joined)}`);
      }
    }
    if (wrong.length) throw wrong[wrong.length - 1];
    const from = words[Math.min(past(reader.furthest()), words.length - 1)];
    throw new Refused(
      words.length
        ? reader.furthest() >= words.length
          ? "The question stops too early"
          : `Not understood from “${text.slice(from.start)}” on`
        : "There is no question",
    );
  };
  return { toShort, find };
};
