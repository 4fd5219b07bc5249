/* Who does what to whom: the picture of all relations, laid out in graph/picture/relations.py. Busy subjects fold, what
   is pointed at leaves its lines alone, a line can be hit. And the deeds of one name, for the picture of a focus. */
import { lazily } from "../collect.js";
import { $, $$, parsed, widen } from "../dom.js";
import { claimIds, entities, nameOf } from "../records.js";
import { addressOfDeed, deedsOf } from "./deeds.js";
import { copyOfDrawn } from "./drawn.js";
import { TILE_ORDER } from "./tiles.js";

const moveDown = (part, distance) => part.setAttribute("transform", `translate(0 ${distance})`);
/* Puts everything where it stands while some subjects are folded. Those that fold are on top: `busy` has each with its
   verbs, and how much higher it and they are unfolded; what is below them all, `others`, only moves. */
const arrange = (svg, busy, others) => {
  let shift = 0;
  for (const { group, growth, verbs } of busy) {
    const isOpen = !group.matches(".closed");
    moveDown(group, shift);
    let inner = 0;
    for (const { verb, top, growth: more } of verbs) {
      moveDown(verb, top + inner);
      if (isOpen) inner += more;
    }
    if (isOpen) shift += growth;
  }
  for (const part of others) moveDown(part, shift);
  const { x, y, width, height } = svg.whole;
  svg.setAttribute("viewBox", `${x} ${y} ${width} ${height + shift}`);
};
const growthOf = ({ dataset }) => Number(dataset.growth || 0);
const verbIn = (verb) => {
  const [top] = /[\d.]+(?=\))/.exec(verb.getAttribute("transform"));
  return { verb, top: Number(top), growth: growthOf(verb) };
};
const subjectIn = (group) => ({
  group,
  growth: growthOf(group),
  verbs: $$(".deed", group).map(verbIn),
});

const lightLines = (svg, name) => {
  svg.classList.toggle("pointed", Boolean(name));
  for (const link of $$(".line", svg)) {
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
  const { x, y, width, height } = svg.viewBox.baseVal;
  svg.whole = { x, y, width, height };
  // keyboard and screen readers have all of it in the sentences, and once is enough
  svg.setAttribute("aria-hidden", "true");
  for (const link of $$("a", svg)) link.setAttribute("tabindex", -1);
  for (const link of $$("[data-row]", $("relations"))) {
    link.setAttribute("href", addressOfDeed(stated()[link.dataset.row]));
  }
  const busy = $$(".who[data-growth]", svg).map(subjectIn);
  const others = $$(".who:not([data-growth]), .goal", svg);
  const fold = (groups, isClosed) => {
    for (const { group } of groups) group.classList.toggle("closed", isClosed);
    arrange(svg, busy, others);
    $("unfold").setAttribute("aria-pressed", !svg.querySelector(".closed"));
  };
  $("unfold").hidden = !busy.length;
  $("unfold").addEventListener("click", () => fold(busy, !svg.querySelector(".closed")));
  svg.addEventListener("click", (event) => {
    openKind(event);
    const clicked = event.target.closest(".subject, .more")?.closest(".who[data-growth]");
    if (clicked) fold(busy.filter(({ group }) => group === clicked), !clicked.matches(".closed"));
  });
  svg.addEventListener("pointerover", () => $$(".line", svg).forEach(widen), { once: true });
  svg.addEventListener("pointerover", (event) => lightLines(svg, event.target.closest(".goal")));
};

/* what claims state of two names of these sets, one of each */
export const relationsBetween = (some, all) => {
  const leads = (from, to) => some.has(from) && all.has(to);
  return stated().filter(({ subject, object }) => leads(subject, object) || leads(object, subject));
};
const keyOfDeeds = () => {
  const grades = TILE_ORDER.filter((word) => stated().some(({ grade }) => grade === word));
  return [
    ...grades.map((word) => `deed ${word}`),
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
