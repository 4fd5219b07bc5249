/* Reads the words of a question: what stands at a place, as one of the terminals that make up forms of questions. */
import { fold } from "../text.js";

const MOST_STEPS = 60000;
export const readerOf = (text, words, { data, named, loose, claimByStatement }) => {
  const { sets, lists, words: known } = data;
  const fillers = new Set(sets.fillers);
  let steps = 0;
  let furthest = 0;
  const run = (i, count) => {
    const part = words.slice(i, i + count);
    return part.length < count || part.some((word, place) => word.quoted !== undefined || (place && word.claim))
      ? null
      : part.map((word) => word.text).join(" ");
  };
  const longest = (i, most, holds) => {
    for (let count = Math.min(most, words.length - i); count > 0; count -= 1) {
      const said = run(i, count);
      if (said !== null && holds(said)) return [said, count];
    }
    return ["", 0];
  };
  const verbAt = (i) => longest(i, 8, (said) => Object.hasOwn(data.verbs, said) && !Object.hasOwn(known, said));
  const nameAt = (i) => longest(i, 25, (said) => named.has(said) || loose.has(said));
  // a word that is no keyword, or no more than a kind, makes a name of what it stands in
  const wins = (i) => {
    const [said] = nameAt(i);
    return (
      Boolean(said) &&
      said
        .split(" ")
        .some((word) => !fillers.has(word) && (!Object.hasOwn(known, word) || sets.kinds.includes(known[word][0])))
    );
  };
  const keyword = (terminal, i) => {
    if (wins(i) && verbAt(i)[1] <= nameAt(i)[1] && !/^(FINDING|VERDICT|SPEAK|SAY)$/.test(terminal)) return null;
    if (terminal === "MODALITY" && run(i, 2) === "reported by") return null; // by whom, and not how firmly
    if (terminal === "SAID" && run(i, 2) === "reported by") return ["", i + 1];
    if (
      terminal === "NOTHING" &&
      /^no citations?$/.test(run(i, 2) || "") &&
      (ended(i + 2) || any(["AND", "BUT", "OR"], i + 2))
    ) {
      return ["", i + 2];
    }
    const [said, count] = longest(i, 9, (one) => Object.hasOwn(known, one) && known[one][0] === terminal);
    return count ? [known[said][1] || said, i + count] : null;
  };
  const name = (i) => {
    const word = words[i];
    if (!word) return null;
    if (word.claim) return [{ name: word.claim }, i + 1];
    if (word.quoted !== undefined) return [{ name: word.quoted.trim() }, i + 1];
    const rest = run(i, words.length - i);
    if (
      rest &&
      /\b(say|says|said|state|states)( that)?\s*$/i.test(text.slice(0, word.start)) &&
      claimByStatement().has(rest)
    ) {
      return [{ name: claimByStatement().get(rest) }, words.length];
    }
    const [said, count] = nameAt(i);
    return count && verbAt(i)[1] <= count && (wins(i) || !keywordAt(i)) ? [{ name: said }, i + count] : null;
  };
  const keywordAt = (i) => longest(i, 9, (said) => Object.hasOwn(known, said))[1] > nameAt(i)[1];
  const past = (i) => {
    while (
      words[i] &&
      words[i].quoted === undefined &&
      !words[i].claim &&
      fillers.has(words[i].text) &&
      !nameAt(i)[1]
    ) {
      i += 1;
    }
    return i;
  };
  const word = (terminal, i) => keyword(terminal, past(i));
  const any = (terminals, i) => {
    for (const one of terminals) {
      const found = word(one, i);
      if (found) return [one, ...found];
    }
    return null;
  };
  const ended = (i) => past(i) >= words.length;

  const list = (i, paged) => {
    // the names from here on, the longest list first
    const both = any(["BOTH", "EITHER"], i);
    if (both) i = both[2];
    const ways = [];
    const names = [];
    let joint = "";
    let comma = false;
    for (;;) {
      const one = name(past(i));
      if (!one) break;
      names.push(one[0]);
      i = one[1];
      const page = paged && word("PAGE", i);
      const pages =
        page &&
        /^(?:[0-9]+|[ivxlcdm]+)(?:-(?:[0-9]+|[ivxlcdm]+))?(?![\w-])/i.exec(
          text.slice(words[page[1]]?.start ?? text.length),
        );
      if (pages) {
        one[0].page = pages[0];
        for (i = page[1]; words[i] && words[i].start < words[page[1]].start + pages[0].length;) i += 1;
      }
      const paging = names.every((each, place) => !each.page || names.slice(0, place).every((other) => other.page));
      if ((!comma || names.length === 1) && paging) {
        ways.unshift([{ names: [...names], or: joint === "OR", both: both && both[0] === "BOTH" }, i]);
      }
      const next = any(["AND", "OR"], i);
      comma = !next && Boolean(words[i]?.comma) && !one[0].page;
      if (comma && joint) break;
      if (next && joint && joint !== next[0]) break;
      if (next) {
        joint = next[0];
        i = next[2];
      } else if (!comma) break;
    }
    return both && both[0] === "EITHER" ? ways.filter(([way]) => way.or) : ways;
  };
  const lead = (i, noun) => {
    const state = { lead: true, count: false, asked: "" };
    const ways = [[state, i]];
    const there = word("ARE", i) && word("THERE", word("ARE", i)[1]);
    if (there) ways.unshift([state, (word("ANY", there[1]) || there)[1]]);
    const some = any(["DO", "ARE"], i);
    if (some && word("ANY", some[2])) ways.unshift([state, word("ANY", some[2])[1]]);
    let now = { ...state };
    for (let found = any(["WHICH", "COUNT", "GIVE"], i); found; found = any(["WHICH", "COUNT", "GIVE"], i)) {
      now = {
        ...now,
        count: now.count || found[0] === "COUNT",
        asked: now.asked || (found[0] === "WHICH" ? found[1] : ""),
      };
      i = found[2];
      ways.unshift([now, i]);
      const are = noun && word("ARE", i);
      if (are && now.asked) ways.splice(1, 0, [now, are[1]]);
    }
    return ways.flatMap(([one, at]) => (word("ALL", at) ? [[one, word("ALL", at)[1]]] : []).concat([[one, at]]));
  };
  const take = (terminal, at) => {
    const i = past(at);
    const unquoted = words[i]?.quoted;
    if (terminal === "LEAD" || terminal === "LEADS") return lead(at, terminal === "LEADS");
    if (terminal === "PARTS") return ended(at) ? [] : [[null, at]];
    if (terminal === "W") {
      return [
        ...["WHICH", "WHOSE"]
          .map((one) => word(one, at))
          .filter(Boolean)
          .map(([, j]) => [null, j]),
        [null, at],
      ];
    }
    if (terminal === "END") {
      const are = word("ARE", at);
      const there = word("THERE", are ? are[1] : at);
      return [there, are, [null, at]]
        .filter(Boolean)
        .map(([, j]) => [null, j])
        .filter(([, j]) => ended(j));
    }
    if (terminal === "NAMES" || terminal === "PAGED") return list(at, terminal === "PAGED");
    if (terminal === "NAME") {
      const one = name(i);
      return one ? [[{ names: [one[0]] }, one[1]]] : [];
    }
    if (terminal === "NUMBER") {
      const said = words[i]?.text ?? "";
      const spelt = said === "single" ? 1 : sets.numbers.indexOf(said);
      return /^\d{1,6}$/.test(said) || spelt >= 0
        ? [[{ value: String(spelt >= 0 ? spelt : Number(said)) }, i + 1]]
        : [];
    }
    if (Object.hasOwn(lists, terminal)) {
      if (terminal === "UNIT" && unquoted === undefined && Object.hasOwn(known, words[i]?.text)) return [];
      if (unquoted !== undefined) {
        return Object.hasOwn(lists[terminal], fold(unquoted))
          ? [[{ value: lists[terminal][fold(unquoted)] }, i + 1]]
          : [];
      }
      return [...new Set([at, i])]
        .map((from) => [from, ...longest(from, 25, (one) => Object.hasOwn(lists[terminal], one))])
        .filter(([, , count]) => count)
        .map(([from, said, count]) => [{ value: lists[terminal][said] }, from + count]);
    }
    if (terminal === "RELATES" || terminal === "RELATED" || terminal === "BEING") {
      return [...new Set([at, i])]
        .map((from) => [from, ...verbAt(from)]) // "the new name of" begins with a filler
        .filter(([from, said, count]) => count && data.verbs[said][0] === terminal && count >= nameAt(from)[1])
        .map(([from, said, count]) => [{ verbs: data.verbs[said].slice(1), said }, from + count]);
    }
    const found = keyword(terminal, i);
    if (!found) return [];
    if (terminal === "WHICH") {
      // show me what
      const more =
        word("WHICH", found[1]) && take("WHICH", found[1]).map(([, j]) => [{ lead: true, asked: found[0] }, j]);
      return [...(more || []), [{ lead: true, asked: found[0] }, found[1]]];
    }
    if (sets.valued.includes(terminal)) return [[{ value: found[0] }, found[1]]];
    return [[terminal === "DO" || terminal === "DONT" ? { does: words[i].text.startsWith("does") } : null, found[1]]];
  };
  function* walk(node, i, gaps) {
    furthest = Math.max(furthest, i);
    if ((steps += 1) > MOST_STEPS) return;
    if (node.rows) yield { rows: node.rows, i, gaps };
    for (const [whole, parts] of [
      ["DONT", node.DO?.NOT],
      ["ARENT", node.ARE?.NOT],
    ]) {
      const found = parts && word(whole, i);
      if (found) {
        yield* walk(
          parts,
          found[1],
          whole === "DONT" ? [...gaps, { does: words[past(i)].text.startsWith("does") }] : gaps,
        );
      }
    }
    for (const terminal of Object.keys(node).sort()) {
      // a single name before a list of names
      if (terminal === "rows") continue;
      for (const [gap, j] of take(terminal, i)) yield* walk(node[terminal], j, gap ? [...gaps, gap] : gaps);
    }
  }
  const nameLength = (i) => (wins(i) ? nameAt(i)[1] : 0);
  return { any, word, past, ended, take, walk, nameLength, furthest: () => furthest };
};
