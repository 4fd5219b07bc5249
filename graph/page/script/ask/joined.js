/* Conditions that "and", "or" and "but" join, as long as it is clear what they join. */
import { unclear } from "./refused.js";

// the citation that a check is of
export const tied = (query) => {
  if (!query.includes("@?")) return query;
  const cited = [
    ...new Set([...query.matchAll(/(?:^| |\|)(?:cites|quotes):("[^"]*"|[^\s|@]+)/g)].map((found) => found[1])),
  ];
  if (cited.length > 1 || (!cited.length && /-check:[^ ]*@\?/.test(query))) unclear("it is not said of which citation");
  return query.replaceAll("@?", cited.length ? `@${cited[0]}` : "");
};
export const joining = (data, words, { past, any, take, ended, walk }, { filled, denials }) => {
  const verbs = new Set(data.sets.verbs);
  function* either(trie, i) {
    for (const found of walk(trie, i, [])) {
      const one = filled(found);
      if (!one) continue;
      one.from = past(i);
      yield [[one], found.i, false];
      const or = any(["ELSE", "OR"], found.i);
      if (!or) continue;
      for (const [, j] of take("W", or[2])) {
        for (const [others, k, plain] of either(trie, j)) yield [[one, ...others], k, plain || or[0] === "OR"];
      }
    }
  }
  function* parts(trie, i) {
    for (const [part, j, plain] of either(trie, i)) {
      if (ended(j)) {
        yield [{ part, plain, joined: false }];
        continue;
      }
      const joint = any(["AND", "BUT"], j);
      const ways = joint ? take("W", joint[2]).map(([, next]) => [true, next]) : [];
      for (const [joined, k] of [...ways, ...take("W", j).map(([, next]) => [false, next])]) {
        for (const [first, ...others] of parts(trie, k)) {
          yield [{ part, plain, joined: false }, { ...first, joined }, ...others];
        }
      }
    }
  }
  const denied = (one) => one.form.split(" ").some((terminal) => denials.has(terminal));
  const isVerb = (one) =>
    one.form.split(" ").some((terminal) => {
      if (terminal !== "RELATED") return verbs.has(terminal);
      const { said } = one.gaps.find((gap) => gap.verbs);
      return /^(is|are|was|were) /.test(said) || !(/^\S+ed\b/.test(said) || said.endsWith(" by"));
    });
  const joinedUp = (found) => {
    const flat = found.flatMap(({ part, joined }) => part.map((one, place) => [one, joined || place > 0]));
    flat.slice(1).forEach(([other, and], place) => {
      const [one] = flat[place];
      const counts =
        data.forms.counts.includes(one.rule) || (data.forms.countsWhenDenied.includes(one.rule) && denied(one));
      if (counts && !and) unclear("what stands behind a number may belong to what is counted");
      if (!denied(one) || denied(other) || data.forms.denyNothing.includes(one.rule)) return;
      if (data.forms.bare.includes(other.rule) && !isVerb(other)) unclear("a “not” may hold for both");
      if (one.gaps.some((gap) => gap.does) && isVerb(other) && !/(s|ing)$/.test(words[other.from].text)) {
        unclear("a “not” may hold for both");
      }
    });
    return found
      .map(({ part, plain }) => {
        if (part.length < 2) return part[0].text;
        const alike = part.every((one) => one.rule === part[0].rule) && data.forms.bare.includes(part[0].rule);
        if (
          part.some((one) => one.text.replace(/"[^"]*"/g, "").includes(" ")) ||
          (plain && found.length > 1 && !alike)
        ) {
          unclear("“and” and “or” are mixed");
        }
        if (part.some((one) => one.text.startsWith("sort:"))) {
          unclear("“most” is an order and no condition that “or” could join");
        }
        if (plain && part.some((one) => one.text.startsWith("-"))) unclear("“not” and “or” are mixed");
        return part.map((one) => one.text).join("|");
      })
      .join(" ");
  };
  return { parts, joinedUp };
};
