/* A question in English to the typed question, or to a sentence that says why not and what could be asked. */
import { fold } from "../text.js";
import { queryOf } from "./joined.js";
import { Matcher } from "./match.js";
import { isLetterAway, nearest } from "./nearest.js";
import { NotUnderstood, noQuestion, unknownName, unlessRefused } from "./question.js";
import { parse } from "./shortform.js";
import { wordsOf } from "./words.js";

const SHARE = new RegExp(
  "^(?:what |which )?(share|percentage|how much) of (?:the )?" +
    "(?:(.+?)['’]s ([\\p{L}\\p{N}_]+)|([\\p{L}\\p{N}_]+) of (?:the )?(.+?)) (?:does|do|did) (.+?)" +
    " ([\\p{L}\\p{N}_]+)\\s*\\??$",
  "iu",
);

/* "what share of Tajikistan's debt does China own" in the short form, where a verb is "owns debt of" */
const shareOf = (text, names) => {
  const match = SHARE.exec(text);
  if (!match) return "";
  const [, share, owner, ownersThing, thing, whole, who, verb] = match;
  const { kb } = names;
  const { e: entities } = kb.sorts;
  const [wholes, subjects] = [owner || whole, who].map((name) => names.find(name, entities));
  if (wholes.length !== 1 || subjects.length !== 1) return "";
  const form = fold(`${verb} ${ownersThing || thing} of`);
  const [verbClass, predicate, ...further] = names.verbs.get(form) || [];
  if (!predicate || further.length) {
    const verbs = [...names.verbs.keys()].filter((known) => known.startsWith(`${fold(verb)} `)).sort();
    const others = verbs.length ? kb.say("known relations", { verbs: verbs.join(", ") }) : "";
    const message = kb.say("unknown relation", { verb: form }) + others;
    throw unknownName(message, { span: [0, text.length] });
  }
  const [subject, object] = verbClass === "RELATED" ? [wholes[0], subjects[0]] : [subjects[0], wholes[0]];
  const isPercent = names.lists.UNIT.has("percent") && share.toLowerCase() !== "how much";
  return `claims ${isPercent ? "unit:percent" : "has:figures"} states:${predicate}@${subject}+${object}`;
};
/* the text with verbs of the dataset that something divides in one piece: "owns Tajikistan's debt" is "owns debt of
   Tajikistan", and "supplied only by" is "only supplied by"; and "is" for an "isn't" with which it begins */
const turned = (asked, names) => {
  const text = asked.replace(/^(is|are|was|were|does|did|has|have)n['’]t(?![\p{L}\p{N}_])/iu, "$1");
  const isVerb = (words) => names.verbs.has(fold(words));
  const apart = (phrase, before, verb, only, behind) =>
    isVerb(`${verb} ${behind}`) ? `${before}${only} ${verb} ${behind}` : phrase;
  const split = /(^|[^\p{L}\p{N}_])([\p{L}\p{N}_]+) (only|solely|just) ([\p{L}\p{N}_]+)/giu;
  if (!/['’]s /.test(text)) return text.replace(split, apart);
  const heads = [...names.verbs.keys()].filter((form) => form.includes(" ")).map((form) => form.split(" ")[0]);
  const any = [...new Set(heads)].sort().join("|");
  const owning = new RegExp(
    `(^|[^\\p{L}\\p{N}_])(${any}) ((?:(?! (?:${any}) )[^?,;])+?)['’]s ([\\p{L}\\p{N}_]+)`,
    "giu",
  );
  const owned = (phrase, before, verb, owner, thing) =>
    isVerb(`${verb} ${thing} of`) ? `${before}${verb} ${thing} of ${owner}` : phrase;
  return text.replace(owning, owned).replace(split, apart);
};
/* that what was not understood is what somebody is to have said, and which claims come near it; else nothing */
const noSuchClaim = ({ words, kb }, index) => {
  const positions = words.list.map((_, position) => position);
  const says = positions.slice(0, index).find((position) => words.keyword("SAY", position));
  if (says === undefined) return null;
  if (positions.slice(says).some((position) => words.keyword("ABOUT", position))) return null;
  const span = words.span(says + words.keyword("SAY", says).length, words.length);
  const like = kb.search().saying(words.text.slice(span[0]));
  if (!like.length) return null;
  const refusal = unknownName(kb.say("unknown claim"), { span });
  return Object.assign(refusal, { nearest: like });
};
/* the section that nobody has, where one is named; else nothing */
const noSuchHeading = ({ words, names, kb, due }, index, stop, span) => {
  const isSection = [index - 2, index - 1].some((position) => words.keyword("SECTION", position));
  const isHeading = isSection || !(due.has("NAME") || due.has("UNIT") || names.find(stop, kb.allSections()).length);
  if (!stop || !(due.has("HEADING") || due.has("TOPIC")) || !isHeading) return null;
  const headings = [...new Set(names.lists.HEADING.values())].join(", ");
  const name = due.has("HEADING") ? "unknown heading" : "unknown topic";
  return unknownName(kb.say(name, { words: stop, headings }), { span });
};
/* that a question stops */
const stopped = ({ words, names, kb, due }, index, stop, span) => {
  let message = stop ? kb.say("stop", { words: stop }) : kb.say("early stop");
  const [close] = stop && due.has("RELATES") ? nearest(words.at(index).text, names.verbs.keys()) : [];
  if (close && isLetterAway(words.at(index).text, close)) message += kb.say("likeness", { name: close });
  const { s: sources, e: entities } = kb.sorts;
  const isNameDue = ["NAME", "NAMES", "PAGED"].some((terminal) => due.has(terminal));
  const isName = stop && isNameDue && !words.longestKeyword(index);
  const near = isName ? names.near(stop, [...sources, ...entities]) : [];
  return new NotUnderstood("not a question", message, { span, candidates: names.candidates(near) });
};
/* why a question is not understood, and where */
const refusalOf = (matcher) => {
  const { words, gaps, kb } = matcher;
  if (matcher.refusal) return noSuchClaim(matcher, words.length) || matcher.refusal;
  const index = words.skip(matcher.furthest);
  const named = gaps.name(index);
  const span = words.span(index, named ? named[1] : words.endOf(index));
  const stop = words.text.slice(...span);
  const unknownHeading = noSuchHeading(matcher, index, stop, span);
  if (unknownHeading) return unknownHeading;
  const unknownClaim = noSuchClaim(matcher, index);
  if (unknownClaim) return unknownClaim;
  if ((!stop || named) && words.list.slice(0, index + 1).some(({ comma }) => comma)) {
    return noQuestion(kb, "bare comma", {}, { span });
  }
  return stopped(matcher, index, stop, span);
};
/* the typed question that a text in English asks */
export const read = (text, names) => {
  const shared = shareOf(text, names);
  if (shared) return parse(shared, names);
  const whole = turned(text, names);
  const reread = whole !== text && unlessRefused(() => read(whole, names));
  if (reread) return reread; // else as it was said
  const words = wordsOf(text, names);
  const most = names.kb.data.limits.words;
  if (words.length > most) throw new NotUnderstood("too long", names.kb.say("many words", { most }));
  const matcher = new Matcher(words);
  const query = queryOf(matcher);
  if (query) return parse(query, names);
  throw refusalOf(matcher);
};
