/* The table of patterns, graph/ask/english/patterns.txt, with every way to say something that a line of it has. */
import { lazily, unique } from "../collect.js";

const TOKEN = /[[\]()|]|[^\s[\]()|]+/g;
const GAPS = { "": "NAME", "*": "NAMES", "@": "PAGED" };

// what may stand behind each of some rows
const behind = (rows, ends) => rows.flatMap((row) => ends.map((end) => [...row, ...end]));
// every row of tokens that the brackets allow, up to the end or a closing bracket
const waysOf = (tokens) => {
  const ways = [];
  let rows = [[]];
  for (let token = tokens.shift(); token && token !== "]" && token !== ")"; token = tokens.shift()) {
    if (token === "[") rows = behind(rows, [[], ...waysOf(tokens)]);
    else if (token === "(") rows = behind(rows, waysOf(tokens));
    else if (token === "|") {
      ways.push(...rows);
      rows = [[]];
    } else rows = behind(rows, [[token]]);
  }
  return [...ways, ...rows];
};
// the classes of a row of tokens, the sorts of its names, and those of its verb
const formOf = (tokens) => {
  let [sorts, verbs] = ["", "-"];
  const terminals = tokens.map((token) => {
    if (/^[a-z]/.test(token)) {
      sorts += token[0];
      return GAPS[token.slice(1)];
    }
    const [terminal, letters] = token.split(":");
    verbs = letters ?? verbs;
    return terminal;
  });
  return { form: terminals.join(" "), sorts, verbs };
};
// every way to say something that a line has
const patternsOf = (line, meaning, rule) => {
  const [ways, asked = ""] = line.split(" ? ");
  const rows = unique(waysOf(ways.match(TOKEN)).map((row) => row.join(" ")));
  return rows.flatMap((row) => {
    const { form, sorts, verbs } = formOf(row.split(" ").filter(Boolean));
    return [...verbs].map((verb) => ({ form, sorts: sorts + verb + asked, meaning, rule }));
  });
};
// the classes of words without which nothing can be said by a line
const needsOf = (line, anywhere) => {
  let depth = 0;
  const needed = line
    .split(" ? ")[0]
    .match(TOKEN)
    .filter((token) => {
      depth += /^[[(]/.test(token) - /^[\])]/.test(token);
      return !depth && /\p{Lu}/u.test(token) && token === token.toUpperCase();
    });
  return unique(needed).filter((terminal) => !anywhere.includes(terminal));
};
// the lines of a table: what each needs, and its patterns
const tableLines = (groups, anywhere) =>
  groups.flatMap(([meaning, rule, ways]) =>
    ways.map((line) => ({ needs: needsOf(line, anywhere), patterns: lazily(() => patternsOf(line, meaning, rule)) })),
  );

export class Patterns {
  #tables;
  constructor(tables, { anywhere }) {
    // what is asked of -> lines: what each needs, and its patterns
    this.#tables = lazily(() => {
      const entries = Object.entries(tables);
      return new Map(entries.map(([table, groups]) => [table, tableLines(groups, anywhere)]));
    });
  }
  /* the patterns of a table by their first class, then by the next; of those alone that these classes can fulfil */
  trie(table, terminals) {
    const root = {};
    for (const { needs, patterns } of this.#tables().get(table)) {
      if (!needs.every((terminal) => terminals.has(terminal))) continue;
      for (const pattern of patterns()) {
        let node = root;
        for (const terminal of pattern.form.split(" ")) node = node[terminal] ||= {};
        (node[""] ||= []).push(pattern);
      }
    }
    return root;
  }
}
