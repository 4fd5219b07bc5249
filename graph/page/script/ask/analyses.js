/* What has to be worked out: a path between two entities, a comparison, what would fall without a source. */
import { unique } from "../collect.js";
import { listed } from "./reading.js";

const countOf = (count, word) => `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
const LEGS = ["supports", "causes"];
export const analyses = (data, { claims, keys, nameOf, neighbours, rests, sectionOf }) => {
  const { found } = data;
  const together = (one, other) => {
    const there = new Set(found.claims.about?.[other] || []);
    return keys((found.claims.about?.[one] || []).filter((claim) => there.has(claim)));
  };
  const related = (key) =>
    new Set(
      data.stated
        .filter(([, subject, , object]) => subject === key || object === key)
        .flatMap(([, subject, , object]) => [subject, object]),
    );
  const shortestChain = (one, other) => {
    if (one > other) {
      const back = shortestChain(other, one);
      return back && { ...back, entities: back.entities.reverse() };
    }
    const best = new Map([[one, [0, ""]]]);
    let ways = new Map([[one, 1]]);
    let layer = [one];
    while (layer.length && !best.has(other)) {
      const next = new Map();
      const counts = new Map();
      for (const here of layer) {
        const said = related(here);
        for (const there of neighbours(here)) {
          if (best.has(there)) continue;
          const unstated = best.get(here)[0] + (said.has(there) ? 0 : 1);
          counts.set(there, (counts.get(there) || 0) + ways.get(here));
          if (!next.has(there) || unstated < next.get(there)[0]) next.set(there, [unstated, here]);
        }
      }
      next.forEach((value, key) => best.set(key, value));
      [ways, layer] = [counts, [...next.keys()]];
    }
    if (!best.has(other)) return null;
    const entities = [other];
    while (entities[0] !== one) entities.unshift(best.get(entities[0])[1]);
    return { entities, others: ways.get(other) - 1 };
  };
  const path = ([one, other]) => {
    const way = shortestChain(one, other);
    if (!way) {
      return { ids: [], notes: [`No chain of claims leads from ${nameOf(one)} to ${nameOf(other)}.`], groups: [] };
    }
    const steps = way.entities
      .slice(1)
      .map((there, place) => [way.entities[place], there, together(way.entities[place], there)]);
    return {
      ids: unique([one, ...steps.flatMap(([, there, both]) => [...both, there])]),
      way: way.entities,
      notes: [
        `${countOf(steps.length, "step")}: ${way.entities.map(nameOf).join(" – ")}.`,
        ...(way.others ? [`${countOf(way.others, "other chain")} ${way.others === 1 ? "is" : "are"} as short.`] : []),
      ],
      groups: steps.map(([here, there, both]) => ({ title: `${nameOf(here)} – ${nameOf(there)}`, ids: both })),
    };
  };
  const comparison = (named) => {
    const works = sectionOf.get(named[0]) === "sources";
    const on = (key) => found.claims[works ? "cites" : "about"]?.[key] || [];
    const topics = (key) => (works ? unique(on(key).flatMap((claim) => claims[claim].about)) : neighbours(key));
    const others = named.length === 2 ? "the other" : "any other of them";
    const sides = [
      [
        works ? "{} are cited for" : "{} appear with",
        works ? "Only {} is cited for" : "Only {} appears with",
        named.map(topics),
      ],
      [
        works ? "Claims that cite {}" : "Claims that mention {}",
        works ? `Claims that cite {} and not ${others}` : `Claims that mention {} and not ${others}`,
        named.map((key) => keys(on(key))),
      ],
      ...(works
        ? []
        : [
            [
              "Sources cited for {}",
              "Sources cited for {} alone",
              named.map((key) => keys(found.sources.about?.[key] || [])),
            ],
          ]),
    ];
    const groups = sides.flatMap(([all, only, lists]) => [
      {
        title: all.replace("{}", listed(named.map(nameOf), "and")),
        ids: lists[0].filter((key) => lists.every((other) => other.includes(key))),
      },
      ...named.map((key, place) => ({
        title: only.replace("{}", nameOf(key)),
        ids: lists[place].filter(
          (each) => !named.includes(each) && !lists.some((other, at) => at !== place && other.includes(each)),
        ),
      })),
    ]);
    const side = named.map((key) => new Set(on(key)));
    const against = data.argues.filter(
      ([one, kind, other]) =>
        kind === "contrasts" &&
        side.some((these, place) => these.has(one) && side.some((those, at) => at !== place && those.has(other))),
    );
    const none = works
      ? "No claim that cites the one stands against one that cites the other; no disagreement is recorded."
      : "No claim about the one stands against one about the other; no disagreement is recorded.";
    return {
      ids: named,
      notes: against.length ? [] : [none],
      groups: [
        ...(against.length
          ? [
              {
                title: "Where they stand against each other",
                ids: unique(against.flatMap(([one, , other]) => keys([one, other]))),
              },
            ]
          : []),
        ...groups,
      ].filter((group) => group.ids.length),
    };
  };
  const fall = (named) => {
    const gone = new Set(named);
    const isGone = ([source, through]) => gone.has(source) || gone.has(through);
    const touched = rests().flatMap((works, claim) => (works.some(isGone) ? [claim] : []));
    const bare = new Set(touched.filter((claim) => rests()[claim].every(isGone)));
    const legs = data.argues.filter(([, kind]) => LEGS.includes(kind));
    const carried = new Set(legs.map(([, , claim]) => claim));
    const standing = (fallen) => {
      const on = new Set(
        rests().flatMap((works, claim) => (!fallen.has(claim) && (works.length || !carried.has(claim)) ? [claim] : [])),
      );
      for (let size = -1; size !== on.size;) {
        size = on.size;
        for (const [by, , claim] of legs) if (on.has(by) && !fallen.has(claim)) on.add(claim);
      }
      return on;
    };
    const after = standing(bare);
    const lost = new Set([...standing(new Set())].filter((claim) => !after.has(claim)));
    const losing = unique(
      legs.filter(([by, , claim]) => lost.has(by) && !bare.has(claim)).map(([, , claim]) => claim),
    ).sort((one, other) => one - other);
    const gonetoo = losing.filter((claim) => lost.has(claim));
    const fallen = [...bare, ...gonetoo];
    const weak = touched.filter((claim) => !bare.has(claim));
    if (!touched.length) {
      return {
        ids: [],
        notes: [`Nothing would fall without ${listed(named.map(nameOf), "and")}: no claim cites it.`],
        groups: [],
      };
    }
    return {
      ids: keys(fallen),
      notes: [],
      groups: [
        { title: `${countOf(bare.size, "claim")} without any citation left`, ids: keys([...bare]) },
        {
          title: `${countOf(gonetoo.length, "claim")} without an argument left, and without a citation of its own`,
          ids: keys(gonetoo),
        },
        { title: `${countOf(weak.length, "claim")} with a citation less`, ids: keys(weak) },
        { title: `${countOf(losing.length, "claim")} with an argument less`, ids: keys(losing) },
      ].filter((group) => group.ids.length),
    };
  };
  return { path, comparison, fall };
};
