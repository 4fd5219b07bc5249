/* The document, and elements for it. */
export const root = document.documentElement;
export const $ = (id) => document.getElementById(id);
export const parsed = (id) => JSON.parse($(id).textContent);
export const textIn = (part, selector) => part.querySelector(selector)?.textContent ?? "";
export const element = (tag, fields = {}, ...children) => {
  const created = Object.assign(document.createElement(tag), fields);
  created.append(...children);
  return created;
};
export const link = (hash, text) => element("a", { href: hash, textContent: text });
