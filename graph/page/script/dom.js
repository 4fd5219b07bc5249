/* The document, and elements for it. */
export const root = document.documentElement;
export const $ = (id) => document.getElementById(id);
export const $$ = (selector, part = document) => [...part.querySelectorAll(selector)];
export const parsed = (id) => JSON.parse($(id).textContent);
export const textIn = (part, selector) => part.querySelector(selector)?.textContent ?? "";
export const element = (tag, fields = {}, ...children) => {
  const created = Object.assign(document.createElement(tag), fields);
  created.append(...children);
  return created;
};
/* whether a finger points */
export const isTouched = () => matchMedia("(pointer: coarse)").matches;
export const small = (textContent) => element("small", { textContent });
/* a line is thin: a wide one that nobody sees lies over it, for the pointer */
export const widen = (line) => {
  const hit = line.querySelector("path").cloneNode();
  hit.setAttribute("class", "hit");
  line.append(hit);
};
// Safari has no idle callbacks; elsewhere a frame that nobody looks at may be idle and not be told so, hence the limit
export const whenIdle = globalThis.requestIdleCallback
  ? (work) => globalThis.requestIdleCallback(work, { timeout: 1000 })
  : setTimeout;
export const link = (hash, text) => element("a", { href: hash, textContent: text });
