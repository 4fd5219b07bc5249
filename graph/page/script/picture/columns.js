/* Claims between works and names: cards in groups, at the left the works that they cite, at the right the names that
   two or more of them mention. On a narrow sheet tags below each card take the place of lines. What falls without a
   work is drawn so, too: then `gone` are the works that are away, and `arcs` lead from a claim that falls to one that
   loses a reason by it. */
import { ngettext, thousands } from "../text.js";
import { grouped } from "../collect.js";
import { MOST_ROWS, rowsOf, widestOf } from "./letters.js";
import {
  GONE,
  MENTION,
  REASON,
  ROW,
  SIZE,
  SMALL,
  SPINE,
  curve,
  dashesOf,
  line,
  linked,
  fillOf,
  ofPieces,
  sign,
  strokeOf,
  textRows,
  xml,
} from "./marks.js";
import { besideWhat, landings, topsOf } from "./places.js";
import { keyOfStack, stackOf, tagsBelow } from "./stack.js";

const ONE_COLUMN = 600; // below which there is one column
const MOST = 48; // works, and names
const WIDEST = 560; // a card
const SIGN = 14; // what the sign of a name takes

/* Records that claims lead to, with the claims of each, the busiest first: those that stand in the picture, and how
   many do not, for want of room (`further`) or of a second claim (`single`). */
const leading = (claims, targets, least, subjects) => {
  const byRecord = grouped((add) => claims.forEach((claim) => targets(claim).forEach((id) => add(id, claim.id))));
  const weight = ({ id, claimIds }) => (subjects.includes(id) ? claims.length : 0) + claimIds.length;
  const all = [...byRecord].map(([id, claimIds]) => ({ id, claimIds, isOfAll: claimIds.length === claims.length }));
  const shared = all
    .filter(({ claimIds }) => claimIds.length >= least)
    .sort((before, behind) => weight(behind) - weight(before));
  const further = Math.max(0, shared.length - MOST);
  return { drawn: shared.slice(0, MOST), further, single: all.length - shared.length };
};
const citedIn = ({ claims, subjects }) => leading(claims, ({ cites }) => cites.map(({ id }) => id), 1, subjects);
const mentionedIn = ({ claims, subjects, gone }) =>
  gone.length ? { drawn: [] } : leading(claims, ({ about }) => about, claims.length > 1 ? 2 : 1, subjects);
const leftOut = (names, works, { texts }) =>
  [
    [works.further, texts.further_works],
    [names.further, texts.further_names],
    [names.single, texts.single_names],
  ].flatMap(([count, forms]) => (count ? [ngettext(count, forms)] : []));

// a record with the rows of its name and what they take
const labelled = (record, room, { nameOf }) => {
  const rows = rowsOf(nameOf(record.id), { width: room, size: SIZE, most: MOST_ROWS, isBold: true });
  const width = widestOf(rows, SIZE, true) + 34; // with its number
  return { ...record, rows, width, height: rows.length * ROW + 6 };
};
const widthsOf = (width, works, names) => {
  const [left, right] = [works, names].map((list) => Math.max(0, ...list.map((each) => each.width)));
  const [before, behind] = [left, right].map((taken) => (taken ? taken + SIGN : 0));
  const gap = Math.max(52, width * 0.085);
  const room = width - before - behind - (left ? gap : 0) - gap;
  const spare = Math.max(0, room - WIDEST) / 2;
  const x = before + (left ? gap + spare : 0);
  const cards = Math.min(room, WIDEST);
  return { before, x, cards, edge: x + cards, behind: width - behind };
};
const number = (count) => xml("tspan", { dx: 6, fill: fillOf("quiet"), "font-size": SMALL }, thousands(count));
/* the name of a record, its sign where its lines end */
const nameBeside = (record, { x, isLeft }, { claims, subjects, gone }, { sortOf }) => {
  const values = {
    x: isLeft ? x - SIGN - 2 : x + SIGN + 2,
    y: record.top + 3 + SIZE,
    "text-anchor": isLeft && "end",
    "font-weight": subjects.includes(record.id) && 700,
    "text-decoration": gone.includes(record.id) && "line-through",
  };
  const counted = claims.length > 1 ? number(record.claimIds.length) : "";
  const text = textRows(record.rows, values).replace(/<\/text>$/, `${counted}</text>`);
  const shape = sign(sortOf(record.id), isLeft ? x - 6 : x + 6, record.top + record.height / 2);
  return { top: record.top, svg: linked(record.id, { class: isLeft ? "work" : "name" }, shape, text) };
};
/* Records beside the cards that lead to them, one that all lead to beside the first, where it is seen; those that all
   lead to and that need no lines stand on top. */
const placed = (records, boxes) => {
  const shown = records.map((record) => ({ ...record, ends: record.claimIds.filter((id) => boxes.has(id)) }));
  let bottom = 8;
  const above = shown
    .filter(({ isBare }) => isBare)
    .map((record) => {
      const top = bottom;
      bottom += record.height;
      return { ...record, top };
    });
  const items = besideWhat(
    shown.filter(({ isBare, ends }) => !isBare && ends.length),
    ({ ends, isOfAll }) => {
      const middles = ends.map((id) => boxes.get(id).middle);
      return isOfAll ? [Math.min(...middles)] : middles;
    },
  );
  const tops = topsOf(items, bottom);
  return [...above, ...items.map((item, rank) => ({ ...item, top: tops[rank] }))];
};
const bottomOf = (records) => Math.max(0, ...records.map(({ top, height }) => top + height));

/* The lines between the cards and the records at one side of them; `from` and `to` are the edges between which they
   run, and `drawn` gives stroke and title of a line. */
const linesBetween = (records, claims, { boxes, from, to, isLeft, drawn }) => {
  const ends = new Map(claims.map(({ id }) => [id, []]));
  for (const record of records.filter(({ isBare }) => !isBare)) for (const id of record.ends) ends.get(id).push(record);
  return claims.flatMap((claim) => {
    const targets = ends.get(claim.id);
    const outer = targets.map(({ top, height }) => top + height / 2);
    const { top, height } = boxes.get(claim.id);
    const inner = landings(outer, top, height);
    return targets.map(({ id }, rank) => ({
      top: Math.min(outer[rank], inner[rank]),
      svg: line({
        claim: claim.id,
        ends: [claim.id, id],
        path: isLeft ? curve(from, outer[rank], to, inner[rank]) : curve(from, inner[rank], to, outer[rank]),
        dashes: dashesOf(claim),
        ...drawn(claim, id),
      }),
    }));
  });
};
const citation = (page, gone) => (claim, id) => {
  const { verdict } = claim.cites.find((cited) => cited.id === id);
  const title = `${page.nameOf(id)}: ${page.texts.grades[verdict]}. ${claim.says}`;
  return gone.includes(id) ? { stroke: SPINE, dashes: GONE, title } : { stroke: strokeOf(verdict), title };
};
const mention = (page) => (claim, id) => ({ stroke: MENTION, title: `${page.nameOf(id)}. ${claim.says}` });
/* arcs from card to card in the room at the right */
const arcsOf = (arcs, { boxes, edge, width, height }, { texts }) =>
  arcs
    .filter(({ from, to }) => boxes.has(from) && boxes.has(to))
    .map(({ from, to }) => {
      const [start, end] = [boxes.get(from).middle, boxes.get(to).middle];
      const reach = edge + (width - edge) * (0.35 + (0.9 * Math.abs(end - start)) / height);
      const tip = `M${edge + 7} ${end - 4}L${edge} ${end}L${edge + 7} ${end + 4}`;
      const path = `M${edge} ${start}C${reach} ${start} ${reach} ${end} ${edge} ${end}${tip}`;
      const svg = line({ claim: to, ends: [to, from], path, stroke: REASON, title: texts.key.reason });
      return { top: Math.min(start, end), svg };
    });

/* what is in the picture, for its key */
const keyOf = (claims, { works, names, arcs, gone }, { sortOf }) => {
  const cited = claims.flatMap(({ cites }) => cites.filter(({ id }) => !gone.includes(id)));
  return [
    works.length && "source",
    ...names.map(({ id }) => sortOf(id)),
    works.length + names.length && claims.length > 1 && "number",
    ...cited.map(({ verdict }) => `line ${verdict}`),
    gone.length && "gone",
    claims.some(({ hedged }) => hedged) && "hedged",
    names.some(({ isBare }) => !isBare) && "mention",
    arcs.length && "reason",
  ].filter(Boolean);
};
const tagged = (content, claims, width, page) => {
  const names = mentionedIn(content);
  const told = names.drawn.filter(({ isOfAll }) => !isOfAll).map(({ id }) => id);
  const shared = new Set(told);
  const below = (claim, y) =>
    tagsBelow(
      claim,
      claim.about.filter((id) => shared.has(id)),
      { x: 6, y, width: width - 6 },
      page,
    );
  const { pieces, height } = stackOf(content.groups, { x: 0, width }, page, below);
  const key = keyOfStack(claims, told.map(page.sortOf));
  return { ...ofPieces(pieces), height, key, notes: leftOut(names, {}, page) };
};
export const columnsOf = (fields, width, page) => {
  const content = { gone: [], arcs: [], ...fields };
  const { gone, arcs } = content;
  const claims = content.groups.flatMap((group) => group.claims);
  if (width < ONE_COLUMN) return tagged(content, claims, width, page);
  const [cited, mentioned] = [citedIn(content), mentionedIn(content)];
  const works = cited.drawn.map((work) => labelled(work, Math.max(116, width * 0.14), page));
  const names = mentioned.drawn.map((name) => ({
    ...labelled(name, Math.max(150, width * 0.17), page),
    isBare: name.isOfAll && content.claims.length > 2,
  }));
  const widths = widthsOf(width, works, names);
  const { boxes, pieces, height } = stackOf(content.groups, { x: widths.x, width: widths.cards }, page);
  const [left, right] = [placed(works, boxes), placed(names, boxes)];
  const { before, x, edge, behind } = widths;
  const drawn = [
    ...linesBetween(left, claims, { boxes, from: before, to: x, isLeft: true, drawn: citation(page, gone) }),
    ...linesBetween(right, claims, { boxes, from: edge, to: behind, drawn: mention(page) }),
    ...arcsOf(arcs, { boxes, height, edge, width }, page),
    ...pieces,
    ...left.map((work) => nameBeside(work, { x: before, isLeft: true }, content, page)),
    ...right.map((name) => nameBeside(name, { x: behind }, content, page)),
  ];
  return {
    ...ofPieces(drawn),
    height: Math.max(height, bottomOf([...left, ...right])),
    key: keyOf(claims, { works: left, names: right, arcs, gone }, page),
    notes: leftOut(mentioned, cited, page),
  };
};
