/* Whether two scripts are the same program: whether their syntax trees are the same, with the parser that node has. */
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { parse } = require("internal/deps/acorn/acorn/dist/acorn");

const AS_WRITTEN = ["start", "end", "raw"]; // where and how a node is written; its value stands beside
const meaning = (node) => {
  if (Array.isArray(node)) return node.map(meaning);
  if (!node || typeof node !== "object" || node instanceof RegExp) return node;
  const fields = Object.entries(node).filter(([name]) => !AS_WRITTEN.includes(name));
  return Object.fromEntries(fields.map(([name, value]) => [name, meaning(value)]));
};
const tree = (path) => meaning(parse(readFileSync(path, "utf8"), { ecmaVersion: "latest" }));
const [, , whole, small] = process.argv;
assert.deepEqual(tree(small), tree(whole));
