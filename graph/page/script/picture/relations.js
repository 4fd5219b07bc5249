/* Who does what to whom: the picture of all relations, laid out in graph/picture/relations.py. Busy subjects fold, what
   is pointed at leaves its lines alone, a line can be hit. And the deeds of one name, for the picture of a focus. */
import { lazily } from "../collect.js";
import { $, parsed, widen } from "../dom.js";
import { claimIds, entities, nameOf } from "../records.js";
import { GRADE_ORDER as DEED_GRADES, addressOfDeed, deedsOf } from "./deeds.js";
import { copyOfDrawn } from "./drawn.js";

const numbersIn = (text) => text.match(/-?[\d.]+/g).map(Number);

/* A verb with its lines, as it was laid out, folded where its subject is busy: its `top`, and its `growth` when it
   unfolds; of each line where it begins, from the top of the verb, and where it ends, in the whole. */
const laidOutVerb = (deed) => {
  const [, top] = numbersIn(deed.getAttribute("transform"));
  const lines = [...deed.querySelectorAll(".line")].map((link) => {
    const [x, y, bend, middle, , , , endX, endY] = numbersIn(link.firstChild.getAttribute("d"));
    return { link, x, y, bend, middle, endX, endY: endY + top };
  });
  return { deed, top, growth: Number(deed.dataset.growth || 0), lines };
};
const moveVerb = ({ deed, top, lines }, shift) => {
  deed.setAttribute("transform", `translate(0 ${top + shift})`);
  for (const { link, x, y, bend, middle, endX, endY } of lines) {
    const end = Math.round((endY - top - shift) * 10) / 10;
    const d = `M${x} ${y}H${bend}C${middle} ${y} ${middle} ${end} ${endX} ${end}`;
    for (const path of link.querySelectorAll("path:not(.cross)")) path.setAttribute("d", d);
  }
};
const arrange = (svg, subjects) => {
  let shift = 0;
  for (const { group, name, growth, deeds } of subjects) {
    const isOpen = !group.matches(".closed");
    let inner = shift;
    name.setAttribute("transform", `translate(0 ${shift})`);
    for (const deed of deeds) {
      moveVerb(deed, inner);
      if (isOpen) inner += deed.growth;
    }
    if (isOpen) shift += growth;
  }
  const { x, y, width, height } = svg.whole;
  svg.setAttribute("viewBox", `${x} ${y} ${width} ${height + shift}`);
};
/* an object to which only folded verbs would lead is not there yet */
const showGoals = (svg) => {
  const ends = new Set([...svg.querySelectorAll(".who:not(.closed) .line")].map(({ dataset }) => dataset.to));
  for (const goal of svg.querySelectorAll(".goal")) goal.classList.toggle("idle", !ends.has(goal.dataset.to));
};

const lightLines = (svg, name) => {
  svg.classList.toggle("pointed", Boolean(name));
  for (const link of svg.querySelectorAll(".line")) {
    link.classList.toggle("lit", link.dataset.to === name?.dataset.to);
  }
};
const openKind = (event) => {
  const kind = $(event.target.closest("a")?.getAttribute("href").slice(1));
  if (!kind?.matches("details")) return;
  event.preventDefault();
  kind.open = true;
  kind.scrollIntoView();
};

/* The relations as the page has them (see `rows` in graph/page/relations.py). */
const stated = lazily(() => {
  const { verbs, complements, grades, rows } = $("stated") ? parsed("stated") : { rows: [] };
  const entityIds = [...entities.keys()];
  return rows.map(([positions, subject, verb, object, of, grade, signs]) => ({
    claims: positions.map((position) => claimIds[position]),
    subject: entityIds[subject],
    verb: verbs[verb],
    object: entityIds[object],
    of: complements[of],
    grade: grades[grade],
    isFirm: Boolean(signs & 1),
    isDenied: Boolean(signs & 2),
  }));
});

export const startRelations = () => {
  const svg = document.querySelector(".deeds");
  if (!svg) return;
  svg.whole = svg.viewBox.baseVal;
  const { x, y, width, height } = svg.whole;
  svg.whole = { x, y, width, height };
  // keyboard and screen readers have all of it in the sentences, and once is enough
  svg.setAttribute("aria-hidden", "true");
  for (const link of svg.querySelectorAll("a")) link.setAttribute("tabindex", -1);
  for (const link of $("relations").querySelectorAll("[data-row]")) {
    link.setAttribute("href", addressOfDeed(stated()[link.dataset.row]));
  }
  const subjects = [...svg.querySelectorAll(".who")].map((group) => ({
    group,
    name: group.querySelector(".subject"),
    growth: Number(group.dataset.growth || 0),
    deeds: [...group.querySelectorAll(".deed")].map(laidOutVerb),
  }));
  const busy = subjects.filter(({ group }) => group.dataset.growth);
  const fold = (groups, isClosed) => {
    for (const { group } of groups) group.classList.toggle("closed", isClosed);
    arrange(svg, subjects);
    showGoals(svg);
    $("unfold").setAttribute("aria-pressed", !svg.querySelector(".closed"));
  };
  $("unfold").hidden = !busy.length;
  $("unfold").addEventListener("click", () => fold(busy, !svg.querySelector(".closed")));
  svg.addEventListener("click", (event) => {
    openKind(event);
    const clicked = event.target.closest(".subject, .more")?.closest(".who[data-growth]");
    if (clicked) fold(busy.filter(({ group }) => group === clicked), !clicked.matches(".closed"));
  });
  svg.addEventListener("pointerover", () => svg.querySelectorAll(".line").forEach(widen), { once: true });
  svg.addEventListener("pointerover", (event) => lightLines(svg, event.target.closest(".goal")));
};

/* what claims state of two names of these sets, one of each */
export const relationsBetween = (some, all) => {
  const leads = (from, to) => some.has(from) && all.has(to);
  return stated().filter(({ subject, object }) => leads(subject, object) || leads(object, subject));
};
const keyOfDeeds = () => {
  const grades = DEED_GRADES.filter((word) => stated().some(({ grade }) => grade === word));
  return [
    ...grades.map((word) => `deed ${word.replaceAll(" ", "-")}`),
    ...(stated().every(({ isFirm }) => isFirm) ? [] : ["hedged"]),
    ...(stated().some(({ isDenied }) => isDenied) ? ["denied"] : []),
  ];
};
/* The picture of all relations as it is now, folded or not, as a part of a sheet. */
export const relationsPart = (width) => ({
  ...copyOfDrawn(document.querySelector(".deeds"), width),
  key: keyOfDeeds(),
});
/* The picture of what an entity does and of who acts on it: `{svg, width, height}`, or null where nothing is stated. */
export const deedsAbout = (focus, width) => deedsOf({ focus, relations: stated(), nameOf, width });
