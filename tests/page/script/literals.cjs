/* The regular expressions of modules, with the parser that node has: the line of each, itself, and its flags. */
const { readFileSync } = require("node:fs");
const { parse } = require("internal/deps/acorn/acorn/dist/acorn");

const literals = (node) => {
  if (Array.isArray(node)) return node.flatMap(literals);
  if (!node || typeof node !== "object" || node instanceof RegExp) return [];
  const own = node.regex ? [[node.loc.start.line, node.regex.pattern, node.regex.flags]] : [];
  return [...own, ...Object.values(node).flatMap(literals)];
};
const options = { ecmaVersion: "latest", sourceType: "module", locations: true };
const [, , ...paths] = process.argv;
console.log(JSON.stringify(paths.map((path) => literals(parse(readFileSync(path, "utf8"), options)))));
