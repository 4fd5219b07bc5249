/* HTML that is read as text, and text that is written as HTML. */
const CHARACTERS = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };
export const plain = (html) =>
  html
    .replace(/<(?:"[^"]*"|[^">])*>/g, "")
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(code) : CHARACTERS[name]));
// what the groups of a pattern hold, for each match
export const groupsIn = (html, pattern) => [...html.matchAll(pattern)].map((match) => match.slice(1));
export const firstIn = (html, pattern) => groupsIn(html, pattern)[0]?.[0] ?? "";
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
