/* A whole question in the short form: its head, and conditions that "and" and "or" join. What could be understood in
   two ways is refused: a "not" that may hold for two conditions, an "and" mixed with an "or". */
import { unique } from "../collect.js";
import { hasVerb, isDenied, unclear } from "./match.js";
import { noQuestion } from "./question.js";

const CITED = /(?:^| |\|)(?:cites|quotes):("[^"]*"|[^\s|@]+)/g;

// whether a noun's verb follows it without a "which": all claims are hedged
const isStatement = ({ gaps, words, kb }) => {
  const [past] = gaps.ends(["ALL"], 0);
  if (past === undefined) return false;
  const verb = words.skip(past) + 1;
  return Boolean(gaps.next(kb.data.rules.stating, verb)) && !words.at(words.skip(verb)).text.endsWith("ing");
};
// whether one of the meanings is none after all; the first such reason is kept for the refusal
const isRefused = (matcher, meanings) => {
  const error = meanings.find((meaning) => meaning.error)?.error;
  matcher.refusal ||= error;
  return Boolean(error);
};
// conditions from a word on that "or" joins, and the word after them
function* alternativesFrom(matcher, table, index) {
  for (const meaning of matcher.matches(table, index)) {
    const { end } = meaning.match;
    yield [{ meanings: [meaning], isPlain: false, joint: "" }, end];
    const [joint, , start] = matcher.gaps.next(["ELSE", "OR"], end) || [];
    for (const begin of joint ? matcher.gaps.which(start) : []) {
      for (const [further, last] of alternativesFrom(matcher, table, begin)) {
        const isPlain = further.isPlain || joint === "OR";
        yield [{ meanings: [meaning, ...further.meanings], isPlain, joint: "" }, last];
      }
    }
  }
}
// whether the one speaks of works, and the next of a year that may be theirs; "and are" begins something new
const isDated = ({ kb }, first, { meanings: [meaning] }, joint) =>
  meaning.pattern.rule === "dated" &&
  !(joint && hasVerb(kb, meaning)) &&
  kb.data.rules.ofWorks.includes(first.meanings.at(-1).pattern.rule);
// whether a kind stands bare behind something else, or who cites as who wrote it: who uses Huawei technology
const isLoose = (first, { meanings: [{ pattern }] }, joint) => {
  const isCiting = pattern.rule === "made" && first.meanings.at(-1).pattern.form.endsWith("CITED");
  return !joint && (isCiting || (pattern.rule === "entity_kind" && !pattern.form.includes(" ")));
};
// the conditions from a word on to the end of the question, joined with "and", "but" or nothing
function* conditionsFrom(matcher, table, from) {
  const { gaps, words } = matcher;
  for (const [first, end] of alternativesFrom(matcher, table, from)) {
    if ([end, ...gaps.there(end)].some((past) => words.ended(past))) {
      yield [first];
      continue;
    }
    const [word, , start] = gaps.next(["AND", "BUT"], end) || [];
    const joined = word ? gaps.which(start).map((index) => [word, index]) : [];
    for (const [joint, begin] of [...joined, ...gaps.which(end).map((index) => ["", index])]) {
      for (const [second, ...further] of conditionsFrom(matcher, table, begin)) {
        if (isDated(matcher, first, second, joint) || isLoose(first, second, joint)) continue;
        yield [first, { ...second, joint }, ...further];
      }
    }
  }
}
// refuse a condition with a verb of its own on what is an order's first: which of the top five are books
const refuseCut = ({ kb, words }, head, [first]) => {
  const { start } = first.match;
  const isCut = /sort:[^ ]*@/.test(head.text) && hasVerb(kb, first);
  if (isCut && words.classAt(start - 1) !== "WHICH") {
    throw unclear(kb, kb.say("cut before"), words.span(start, words.length));
  }
};
// the refusal of what stands from one meaning to another
const unclearIn = ({ kb, words }, reason, first, last) =>
  unclear(kb, kb.say(reason), words.span(first.match.start, last.match.end));
// the refusal of conditions that may belong to what stands before them, or share its "not"
const sharedIn = ({ kb, words }, conditions) => {
  const { bare, counts, countsWhenDenied, denyNothing } = kb.data.rules;
  const row = conditions.flatMap(({ meanings, joint }) =>
    meanings.map((meaning, rank) => ({ meaning, joint: rank ? "OR" : joint })),
  );
  for (const [rank, { meaning: second, joint }] of row.slice(1).entries()) {
    const { meaning: first } = row[rank];
    const { rule } = first.pattern;
    const refusal = (reason) => unclearIn({ kb, words }, reason, first, second);
    const isCount = counts.includes(rule) || (countsWhenDenied.includes(rule) && isDenied(kb, first));
    if (isCount && !joint && second.pattern.rule !== "placed") return refusal("number");
    const isApart = joint === "BUT" || denyNothing.includes(rule); // not this but that
    if (isDenied(kb, first) && !isDenied(kb, second) && !isApart) {
      const { text } = words.at(words.skip(second.match.start));
      const isBase = !/(?:s|ing)$/.test(text) && first.match.gaps.some((gap) => gap.does);
      const isShared = hasVerb(kb, second) ? isBase : bare.includes(second.pattern.rule);
      if (isShared) return refusal("shared not");
    }
  }
  return null;
};
// conditions of which one must hold, in the short form
const written = ({ kb, words }, { meanings, isPlain }, isOneOfSeveral) => {
  if (meanings.length === 1) return meanings[0].text;
  const refusal = (reason) => unclearIn({ kb, words }, reason, meanings[0], meanings.at(-1));
  const rules = unique(meanings.map(({ pattern }) => pattern.rule));
  const isAlike = rules.length === 1 && kb.data.rules.bare.includes(rules[0]); // nothing is mixed
  const hasAnd = meanings.some(({ text }) => text.replaceAll(/"[^"]*"/g, "").includes(" "));
  if (hasAnd || (isPlain && isOneOfSeveral && !isAlike)) throw refusal("and with or");
  if (meanings.some(({ text }) => text.startsWith("sort:"))) throw refusal("most with or");
  if (isPlain && meanings.some(({ text }) => text.startsWith("-"))) throw refusal("not with or");
  return meanings.map(({ text }) => text).join("|");
};
// in "cite Jardine 2019 and are confirmed" the check that is meant is that of Jardine 2019
const tied = (kb, text) => {
  if (!text.includes("@?")) return text;
  const sources = unique([...text.matchAll(CITED)].map(([, source]) => source));
  const meant = text.replaceAll("@?", "");
  const isUntied = sources.length > 1 || (sources.length ? /lacks:page@\?/ : /-check:[^ ]*@\?/).test(text);
  if (isUntied) throw Object.assign(unclear(kb, kb.say("untied check"), [0, 0]), { meant });
  if (!sources.length) return meant;
  return text
    .replace(/(^|[^\p{L}\p{N}_])verdict:([^ |]*@\?)/gu, "$1check:$2")
    .replaceAll("@?", () => `@${sources[0]}`);
};
/* the question of a matcher in the short form; nothing where no pattern fits */
export const queryOf = (matcher) => {
  const { kb, words } = matcher;
  if (isStatement(matcher)) {
    throw noQuestion(kb, "assertion", {}, { span: words.span(0, 1) });
  }
  for (const head of matcher.matches("heads", 0)) {
    const count = head.match.gaps.some((gap) => gap.counts) ? "count " : "";
    if (!head.pattern.form.endsWith("PARTS")) {
      if (!isRefused(matcher, [head])) return tied(kb, count + head.text);
      continue;
    }
    const [target] = head.text.split(" ");
    const table = kb.data.rules.tables.includes(target) ? target : "entities";
    for (const conditions of conditionsFrom(matcher, table, head.match.end)) {
      const meanings = conditions.flatMap((part) => part.meanings);
      if (isRefused(matcher, meanings)) continue;
      refuseCut(matcher, head, meanings);
      const shared = sharedIn(matcher, conditions);
      if (shared) {
        const conditionsAlone = meanings.map(({ text }) => text.replaceAll("@?", ""));
        const areJoined = conditions.every((part) => part.meanings.length === 1);
        throw Object.assign(shared, { meant: areJoined ? `${count}${head.text} ${conditionsAlone.join(" ")}` : "" });
      }
      const parts = conditions.map((part) => written(matcher, part, conditions.length > 1));
      return tied(kb, `${count}${head.text} ${parts.join(" ")}`);
    }
  }
  return "";
};
