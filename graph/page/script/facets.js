/* Facets, which are also the legend of the list: what the claims at hand are like, and a way to see some of them. */
import { own } from "./collect.js";
import { quoted } from "./ask/shortform.js";
import { $, element, link, small } from "./dom.js";
import { kb } from "./engine.js";
import { texts } from "./messages.js";
import { nameOf } from "./records.js";
import { addressOf } from "./state.js";

const FACETS = ["modality", "check", "support", "kind", "section", "cites"];
const MOST_VALUES = 12; // of a facet that are shown
const valueName = (facet, value) => {
  const { values } = kb().row("claims", facet);
  if (facet === "cites") return nameOf(value);
  if (facet === "support") return texts.grades[value.replace(" ", "-")] || texts.facets[value] || value;
  return own(values, value, value);
};
const valueLink = (state, facet, value, count) => {
  const condition = `${facet}:${quoted(value)}`;
  const isOn = state.only.includes(condition);
  const only = isOn ? state.only.filter((active) => active !== condition) : [...state.only, condition];
  const anchor = link(addressOf({ ...state, only }), "");
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
        .map(([value, claims]) => [value, claims.filter((position) => atHand.has(position)).length])
        .filter(([value, count]) => count || state.only.includes(`${facet}:${quoted(value)}`));
      if (facet === "cites" || facet === "kind") counts.sort(([, left], [, right]) => right - left);
      const links = counts.slice(0, MOST_VALUES).map(([value, count]) => valueLink(state, facet, value, count));
      return element("div", {}, element("h3", { textContent: texts.facets[facet] }), element("ul", {}, ...links));
    }),
  );
};
