/* The tabs: a few that everybody sees, and behind "More" those for whoever looks further. */
import { $, $$ } from "./dom.js";
import { texts } from "./messages.js";
import { format } from "./text.js";

const furtherTabs = $("more");
const handle = furtherTabs.firstElementChild;
const mark = (part, isCurrent) => {
  if (isCurrent) part.setAttribute("aria-current", "page");
  else part.removeAttribute("aria-current");
};
/* marks the tab of the part that is shown; where it is a further one, "More" says which */
export const showTab = (view) => {
  for (const tab of $$("nav a")) mark(tab, tab.hash === `#${view}`);
  const current = furtherTabs.querySelector("a[aria-current]");
  mark(handle, Boolean(current));
  $("further").textContent = current ? format(texts.further, current.textContent) : "";
  furtherTabs.open = false;
};
/* closes "More" if it is open, and says whether it was */
export const closeMore = () => {
  const wasOpen = furtherTabs.open;
  furtherTabs.open = false;
  if (wasOpen) handle.focus();
  return wasOpen;
};
// on a phone what one may take away stands with the further tabs
const isInMore = (part) => furtherTabs.contains(part) || $("take").contains(part);
const NARROW = matchMedia("(max-width: 600px)");
/* On a phone the tabs have one line: the last of them stand behind "More", as long as the window is narrow. */
const lastTabs = $$("nav > a").slice(3);
const makeRoom = () => {
  const [first] = furtherTabs.lastElementChild.children;
  for (const tab of lastTabs) {
    if (NARROW.matches) furtherTabs.lastElementChild.insertBefore(tab, first);
    else furtherTabs.before(tab, " ");
  }
};
export const startTabs = () => {
  makeRoom();
  NARROW.addEventListener("change", makeRoom);
  addEventListener("pointerdown", ({ target }) => {
    if (!isInMore(target)) furtherTabs.open = false;
  });
  furtherTabs.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !isInMore(relatedTarget)) furtherTabs.open = false;
  });
};
