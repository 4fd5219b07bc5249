/* Understands and answers questions. It has no grammar and no rules of its own: the forms of questions and what they
   mean, the words, and which records a condition holds for come from Python (questions.py, forms.json). */
const understanding = (data, { nameOf, named, fold, texts, sectionOf }) => {
  const { sets, lists, words: known, predicates } = data;
  const has = (record, key) => Object.prototype.hasOwnProperty.call(record, key);
  const fillers = new Set(sets.fillers);
  const loose = new Map(); // an author's name, good where no record has the name itself
  for (const [key, names] of Object.entries(data.authors)) {
    for (const name of names) loose.set(name, [...(loose.get(name) || []), key]);
  }
  class Refused extends Error {
    constructor(message, candidates = [], instead = "") {
      super(message);
      Object.assign(this, { candidates, instead });
    }
  }

  /* words */
  const cut = (text) => {
    const words = [];
    let past = 0;
    for (const found of text.matchAll(/["“]([^"”]*)["”]|[\p{L}\p{N}]+/gu)) {
      const start = found.index;
      if (start < past) continue;
      const id = /[-_]/.test(text[start - 1] || "") ? null : /^[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])/i.exec(text.slice(start));
      const claim = id && sectionOf.get(id[0].toLowerCase()) === "claims" ? id[0].toLowerCase() : "";
      const end = start + (claim || found[0]).length;
      words.push({ text: fold(found[1] ?? found[0]), claim, quoted: found[1], start, end, comma: text.slice(past, start).includes(",") });
      past = end;
    }
    return words;
  };
  const SORTS = { s: ["sources"], e: ["actors", "projects", "concepts"], a: ["actors"], c: ["claims"] };
  const find = (name, sections) => {
    if (sections.includes(sectionOf.get(name))) return [[name], false];
    const own = [...(named.get(fold(name)) || [])].filter((key) => sections.includes(sectionOf.get(key)));
    if (own.length) return [own, false];
    return [(loose.get(fold(name)) || []).filter((key) => sections.includes(sectionOf.get(key))), true];
  };

  // "owns Tajikistan's debt" is "owns debt of Tajikistan", and the share that one owns a figure of that claim
  const turned = (text) => {
    const of = (verb, thing) => Object.keys(data.verbs).find((form) => form === fold(`${verb} ${thing} of`));
    const share = /^(?:what |which )?(share|percentage|how much) of (?:the )?(?:(.+?)['’]s (\w+)|(\w+) of (?:the )?(.+?)) (?:does|do|did) (.+?) (\w+)\s*\??$/i.exec(text);
    if (share && of(share[7], share[3] || share[4])) {
      const given = share[1] !== "how much" && Object.values(lists.UNIT).includes("percent") ? "unit:percent" : "has:figures";
      const [[keys], [whole]] = [find(share[6], SORTS.e), find(share[2] || share[5], SORTS.e)];
      const [sort, key] = data.verbs[of(share[7], share[3] || share[4])];
      const [one, other] = sort === "RELATED" ? [whole, keys] : [keys, whole];
      if (keys.length === 1 && whole.length === 1) return `claims ${given} states:${key}@${one}+${other}`;
    }
    const heads = [...new Set(Object.keys(data.verbs).filter((form) => form.includes(" ")).map((form) => form.split(" ")[0]))];
    return text.replace(new RegExp(`\\b(${heads.join("|")}) ([^?,;]+?)['’]s (\\w+)`, "gi"), (all, verb, owner, thing) => (of(verb, thing) ? `${verb} ${thing} of ${owner}` : all));
  };
  const SHORT = new RegExp(`^\\s*(?:(?:show|list|find|which)\\s+)?((?:count\\s+)?(?:${[...Object.keys(data.seeks), ...Object.keys(data.asks)].join("|")})(?=\\s|$)(?:\\s+-?[a-z-]+:.*|\\s*$))`, "is");
  // a question in English or in the short form, in the short form
  const toShort = (said) => {
    const text = said.split(/\s+/).join(" ").trim();
    if (!text) throw new Refused("There is no question");
    if (text.length > 1000) throw new Refused("The question is too long");
    const short = SHORT.exec(text);
    if (short) return short[1];
    const sign = /(?:^|[\s,;(])([-−–—!~¬])\s*(?:[\p{L}\p{N}]|$)/u.exec(text) || /([|/+=<>\\])/.exec(text.replace(/["“][^"”]*["”]/g, ""));
    if (sign) throw new Refused(`“${sign[1]}” is for the short form, such as claims cites:NAME; write it in words`);
    const other = turned(text);
    if (SHORT.test(other)) return other;
    if (other !== text) { try { return understand(other); } catch { /* as it was said */ } }
    return understand(text);
  };
  const understand = (text) => {
    const words = cut(text);
    let steps = 0, furthest = 0;
    const run = (i, count) => {
      const part = words.slice(i, i + count);
      return part.length < count || part.some((word, place) => word.quoted !== undefined || (place && word.claim)) ? null : part.map((word) => word.text).join(" ");
    };
    const longest = (i, most, holds) => {
      for (let count = Math.min(most, words.length - i); count > 0; count -= 1) {
        const said = run(i, count);
        if (said !== null && holds(said)) return [said, count];
      }
      return ["", 0];
    };
    const verbAt = (i) => longest(i, 8, (said) => has(data.verbs, said) && !has(known, said));
    const nameAt = (i) => longest(i, 25, (said) => named.has(said) || loose.has(said));
    // a word that is no keyword, or no more than a kind, makes a name of what it stands in
    const wins = (i) => {
      const [said] = nameAt(i);
      return Boolean(said) && said.split(" ").some((word) => !fillers.has(word) && (!has(known, word) || sets.kinds.includes(known[word][0])));
    };
    const keyword = (terminal, i) => {
      if (wins(i) && verbAt(i)[1] <= nameAt(i)[1] && !/^(FINDING|VERDICT|SPEAK|SAY)$/.test(terminal)) return null;
      if (terminal === "MODALITY" && run(i, 2) === "reported by") return null; // by whom, and not how firmly
      if (terminal === "SAID" && run(i, 2) === "reported by") return ["", i + 1];
      if (terminal === "NOTHING" && /^no citations?$/.test(run(i, 2) || "") && (ended(i + 2) || any(["AND", "BUT", "OR"], i + 2))) return ["", i + 2];
      const [said, count] = longest(i, 9, (one) => has(known, one) && known[one][0] === terminal);
      return count ? [known[said][1] || said, i + count] : null;
    };
    const name = (i) => {
      const word = words[i];
      if (!word) return null;
      if (word.claim) return [{ name: word.claim }, i + 1];
      if (word.quoted !== undefined) return [{ name: word.quoted.trim() }, i + 1];
      const rest = run(i, words.length - i);
      if (rest && /\b(say|says|said|state|states)( that)?\s*$/i.test(text.slice(0, word.start)) && texts().has(rest)) return [{ name: texts().get(rest) }, words.length];
      const [said, count] = nameAt(i);
      return count && verbAt(i)[1] <= count && (wins(i) || !keywordAt(i)) ? [{ name: said }, i + count] : null;
    };
    const keywordAt = (i) => longest(i, 9, (said) => has(known, said))[1] > nameAt(i)[1];
    const past = (i) => { while (words[i] && words[i].quoted === undefined && !words[i].claim && fillers.has(words[i].text) && !nameAt(i)[1]) i += 1; return i; };
    const word = (terminal, i) => keyword(terminal, past(i));
    const any = (terminals, i) => { for (const one of terminals) { const found = word(one, i); if (found) return [one, ...found]; } return null; };
    const ended = (i) => past(i) >= words.length;

    const list = (i, paged) => { // the names from here on, the longest list first
      const both = any(["BOTH", "EITHER"], i);
      if (both) i = both[2];
      const ways = [];
      const names = [];
      let joint = "", comma = false;
      for (;;) {
        const one = name(past(i));
        if (!one) break;
        names.push(one[0]);
        i = one[1];
        const page = paged && word("PAGE", i);
        const pages = page && /^(?:[0-9]+|[ivxlcdm]+)(?:-(?:[0-9]+|[ivxlcdm]+))?(?![\w-])/i.exec(text.slice(words[page[1]]?.start ?? text.length));
        if (pages) {
          one[0].page = pages[0];
          for (i = page[1]; words[i] && words[i].start < words[page[1]].start + pages[0].length;) i += 1;
        }
        const paging = names.every((each, place) => !each.page || names.slice(0, place).every((other) => other.page));
        if ((!comma || names.length === 1) && paging) ways.unshift([{ names: [...names], or: joint === "OR", both: both && both[0] === "BOTH" }, i]);
        const next = any(["AND", "OR"], i);
        comma = !next && Boolean(words[i]?.comma) && !one[0].page;
        if (comma && joint) break;
        if (next && joint && joint !== next[0]) break;
        if (next) { joint = next[0]; i = next[2]; } else if (!comma) break;
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
        now = { ...now, count: now.count || found[0] === "COUNT", asked: now.asked || (found[0] === "WHICH" ? found[1] : "") };
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
      if (terminal === "W") return [...["WHICH", "WHOSE"].map((one) => word(one, at)).filter(Boolean).map(([, j]) => [null, j]), [null, at]];
      if (terminal === "END") {
        const are = word("ARE", at);
        const there = word("THERE", are ? are[1] : at);
        return [there, are, [null, at]].filter(Boolean).map(([, j]) => [null, j]).filter(([, j]) => ended(j));
      }
      if (terminal === "NAMES" || terminal === "PAGED") return list(at, terminal === "PAGED");
      if (terminal === "NAME") { const one = name(i); return one ? [[{ names: [one[0]] }, one[1]]] : []; }
      if (terminal === "NUMBER") {
        const said = words[i]?.text ?? "";
        const spelt = said === "single" ? 1 : sets.numbers.indexOf(said);
        return /^\d{1,6}$/.test(said) || spelt >= 0 ? [[{ value: String(spelt >= 0 ? spelt : Number(said)) }, i + 1]] : [];
      }
      if (has(lists, terminal)) {
        if (terminal === "UNIT" && unquoted === undefined && has(known, words[i]?.text)) return [];
        if (unquoted !== undefined) return has(lists[terminal], fold(unquoted)) ? [[{ value: lists[terminal][fold(unquoted)] }, i + 1]] : [];
        return [...new Set([at, i])].map((from) => [from, ...longest(from, 25, (one) => has(lists[terminal], one))])
          .filter(([, , count]) => count).map(([from, said, count]) => [{ value: lists[terminal][said] }, from + count]);
      }
      if (terminal === "RELATES" || terminal === "RELATED" || terminal === "BEING") {
        return [...new Set([at, i])].map((from) => [from, ...verbAt(from)]) // "the new name of" begins with a filler
          .filter(([from, said, count]) => count && data.verbs[said][0] === terminal && count >= nameAt(from)[1])
          .map(([from, said, count]) => [{ verbs: data.verbs[said].slice(1), said }, from + count]);
      }
      const found = keyword(terminal, i);
      if (!found) return [];
      if (terminal === "WHICH") { // show me what
        const more = word("WHICH", found[1]) && take("WHICH", found[1]).map(([, j]) => [{ lead: true, asked: found[0] }, j]);
        return [...(more || []), [{ lead: true, asked: found[0] }, found[1]]];
      }
      if (sets.valued.includes(terminal)) return [[{ value: found[0] }, found[1]]];
      return [[terminal === "DO" || terminal === "DONT" ? { does: /^does/.test(words[i].text) } : null, found[1]]];
    };
    function* walk(node, i, gaps) {
      furthest = Math.max(furthest, i);
      if ((steps += 1) > 60000) return;
      if (node.rows) yield { rows: node.rows, i, gaps };
      for (const [whole, parts] of [["DONT", node.DO?.NOT], ["ARENT", node.ARE?.NOT]]) {
        const found = parts && word(whole, i);
        if (found) yield* walk(parts, found[1], whole === "DONT" ? [...gaps, { does: /^does/.test(words[past(i)].text) }] : gaps);
      }
      for (const terminal of Object.keys(node).sort()) { // a single name before a list of names
        if (terminal === "rows") continue;
        for (const [gap, j] of take(terminal, i)) yield* walk(node[terminal], j, gap ? [...gaps, gap] : gaps);
      }
    }

    /* meaning */
    const denials = new Set(sets.denials), verbs = new Set(sets.verbs);
    const wrong = [];
    const filled = ({ rows, gaps }) => {
      const asked = (gaps.find((gap) => gap.lead) || {}).asked || "";
      const values = gaps.filter((gap) => gap.names || gap.value !== undefined || gap.verbs);
      const ways = rows.map((row) => {
        const [form, sorts, meaning, rule] = row;
        const count = values.filter((gap) => gap.names).length;
        if (values.some((gap) => gap.both && (gap.or || !/ NOT NAMES$/.test(form)) && (gap.or || form.split(" ").some((terminal) => denials.has(terminal))))) return null;
        if (rule === "uncounted" && gaps.some((gap) => gap.lead && gap.count)) return null;
        const word = sorts.slice(count + 1);
        if (word ? word !== (asked === "whom" ? "who" : asked) : false) return null;
        let place = -1, byAuthor = 0;
        const filling = values.map((gap) => {
          if (gap.value !== undefined) return [gap.value];
          if (gap.verbs) {
            if (gap.verbs.length > 1) { wrong.push(new Refused(`“${gap.said}” may be one of several relations; ask in the short form, by its id`)); return null; }
            const [reads, , , reversed, , , thing] = predicates[gap.verbs[0]];
            const sort = reads === reversed ? "y" : thing ? "t" : "m";
            return sorts[count] === "-" || sorts[count] === sort ? gap.verbs : null;
          }
          place += 1;
          const found = gap.names.map((one) => {
            const [keys, less] = find(one.name, SORTS[sorts[place]]);
            byAuthor += less;
            if (keys.length > 1) wrong.push(new Refused(`“${one.name}” may be ${keys.map(nameOf).join(" or ")}`, keys));
            return keys.length === 1 ? quoted(keys[0]) + (one.page ? `@${one.page}` : "") : null;
          });
          return found.includes(null) ? null : found;
        });
        if (filling.includes(null)) return null;
        if (/\bDO SOURCE_KIND (SAY|CITE|MENTION)\b/.test(form) && filling[0][0] !== data.read) return null;
        const text = fill(meaning, filling, values);
        return text === null ? null : { text, rule, form, gaps, byAuthor, word };
      }).filter(Boolean);
      if (/\b(AND|BUT) NOT NAMES$/.test(rows[0][0]) && new Set(ways.map((way) => way.text)).size > 1) {
        wrong.push(new Refused("The name behind “not” is an author and something that claims mention; ask in two questions"));
        return null;
      }
      return ways.sort((one, other) => one.byAuthor - other.byAuthor || other.word.length - one.word.length)[0] || null;
    };
    const fill = (meaning, filling, values) => {
      const either = meaning.endsWith("|"), alike = meaning.endsWith("&");
      const tokens = [];
      for (const token of meaning.replace(/[|&]$/, "").split(" ")) {
        const several = values.findIndex((gap, place) => gap.names && gap.names.length > 1 && token.includes(`{${place}}`));
        const put = (one) => token.replace(/\{(\d+)(\+?)\}/g, (_, place, more) => {
          const value = Number(place) === several ? one : filling[place][0];
          return more ? String(Number(value) + 1) : quoted(value);
        }).replace("{#}", String(Math.max(1, ...values.map((gap) => (gap.names ? gap.names.length : 1)))));
        if (several < 0) { tokens.push(put("")); continue; }
        if (values[several].or && !either && !alike) return null;
        const each = filling[several].map(put);
        tokens.push(...(values[several].or && either ? [each.join("|")] : each));
      }
      return tokens.join(" ");
    };
    const quoted = (value) => (/^[^\s|"]+$/.test(value) || value.startsWith('"') ? value : `"${value.replaceAll('"', " ")}"`);

    /* conditions, joined */
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
        if (ended(j)) { yield [{ part, plain, joined: false }]; continue; }
        const joint = any(["AND", "BUT"], j);
        const ways = joint ? take("W", joint[2]).map(([, k]) => [true, k]) : [];
        for (const [joined, k] of [...ways, ...take("W", j).map(([, k]) => [false, k])]) {
          for (const [first, ...others] of parts(trie, k)) yield [{ part, plain, joined: false }, { ...first, joined }, ...others];
        }
      }
    }
    const denied = (one) => one.form.split(" ").some((terminal) => denials.has(terminal));
    const isVerb = (one) => one.form.split(" ").some((terminal) => {
      if (terminal !== "RELATED") return verbs.has(terminal);
      const { said } = one.gaps.find((gap) => gap.verbs);
      return /^(is|are|was|were) /.test(said) || !(/^\S+ed\b/.test(said) || said.endsWith(" by"));
    });
    const unclear = (what) => { throw new Refused(`${what}, which can be understood in more than one way; ask it in two questions`); };
    const joinedUp = (found) => {
      const flat = found.flatMap(({ part, joined }) => part.map((one, place) => [one, joined || place > 0]));
      flat.slice(1).forEach(([other, and], place) => {
        const [one] = flat[place];
        const counts = data.forms.counts.includes(one.rule) || (["figures", "unit", "kind_cited"].includes(one.rule) && denied(one));
        if (counts && !and) unclear("what stands behind a number may belong to what is counted");
        if (!denied(one) || denied(other) || ["nothing", "holds_none"].includes(one.rule)) return;
        if (data.forms.bare.includes(other.rule) && !isVerb(other)) unclear("a “not” may hold for both");
        if (one.gaps.some((gap) => gap.does) && isVerb(other) && !/(s|ing)$/.test(words[other.from].text)) unclear("a “not” may hold for both");
      });
      return found.map(({ part, plain }) => {
        if (part.length < 2) return part[0].text;
        const alike = part.every((one) => one.rule === part[0].rule) && data.forms.bare.includes(part[0].rule);
        if (part.some((one) => one.text.replace(/"[^"]*"/g, "").includes(" ")) || (plain && found.length > 1 && !alike)) unclear("“and” and “or” are mixed");
        if (part.some((one) => one.text.startsWith("sort:"))) unclear("“most” is an order and no condition that “or” could join");
        if (plain && part.some((one) => one.text.startsWith("-"))) unclear("“not” and “or” are mixed");
        return part.map((one) => one.text).join("|");
      }).join(" ");
    };
    const tied = (query) => {
      if (!query.includes("@?")) return query;
      const cited = [...new Set([...query.matchAll(/(?:^| |\|)(?:cites|quotes):("[^"]*"|[^\s|@]+)/g)].map((found) => found[1]))];
      if (cited.length > 1 || (!cited.length && /-check:[^ ]*@\?/.test(query))) unclear("it is not said of which citation");
      return query.replaceAll("@?", cited.length ? `@${cited[0]}` : "");
    };

    if (word("ALL", 0) && any(["ARE", "ARENT", "DO", "DONT", "CITE", "MENTION", "HAVE", "GIVE", "APPEAR"], past(word("ALL", 0)[1]) + 1) && !/ing$/.test(words[past(word("ALL", 0)[1]) + 1].text)) {
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
      for (const joined of parts(planted(data.forms[kind]), found.i)) return tied(`${count}${head.text} ${joinedUp(joined)}`);
    }
    if (wrong.length) throw wrong[wrong.length - 1];
    const from = words[Math.min(past(furthest), words.length - 1)];
    throw new Refused(words.length ? (furthest >= words.length ? "The question stops too early" : `Not understood from “${text.slice(from.start)}” on`) : "There is no question");
  };
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
  return { toShort, find, Refused };
};
