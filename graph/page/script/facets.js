/* Facets, which are also the legend of the list: what the claims at hand are like, and a way to see some of them. */
import { own } from "./collect.js";
import { quoted } from "./ask/shortform.js";
import { $, element, small } from "./dom.js";
import { kb } from "./engine.js";
import { texts } from "./messages.js";
import { linkTo } from "./navigation.js";
import { nameOf } from "./records.js";

const FACETS = ["modality", "check", "support", "kind", "section", "cites"];
const MOST_VALUES = 12; // of a facet that are shown
const valueName = (facet, value) => {
  const { values } = kb().row("claims", facet);
  if (facet === "cites") return nameOf(value);
  if (facet === "support") return texts.grades[value.replace(" ", "-")] || texts.facets[value] || value;
  return own(values, value, value);
};
const valueLink = (state, facet, { value, condition, count }) => {
  const isOn = state.only.includes(condition);
  const only = isOn ? state.only.filter((active) => active !== condition) : [...state.only, condition];
  const anchor = linkTo({ ...state, only }, "");
  const sign = element("span", { className: `sign ${value.replace(/\W+/g, "-")}` });
  anchor.append(sign, `${valueName(facet, value)} `, small(count));
  if (isOn) anchor.setAttribute("aria-current", "true");
  return element("li", {}, anchor);
};
export const showFacets = ({ state, selected }) => {
  const { tables, number } = kb();
  const atHand = new Set(selected.map((id) => number.get(id)));
  $("facets").replaceChildren(
    ...FACETS.map((facet) => {
      const counts = [...tables.of("claims", facet)]
        .filter(([value]) => !value.includes("@"))
        .map(([value, claims]) => {
          const count = claims.filter((position) => atHand.has(position)).length;
          return { value, condition: `${facet}:${quoted(value)}`, count };
        })
        .filter(({ condition, count }) => count || state.only.includes(condition));
      if (facet === "cites" || facet === "kind") counts.sort((left, right) => right.count - left.count);
      const links = counts.slice(0, MOST_VALUES).map((each) => valueLink(state, facet, each));
      return element("div", {}, element("h3", { textContent: texts.facets[facet] }), element("ul", {}, ...links));
    }),
  );
};
