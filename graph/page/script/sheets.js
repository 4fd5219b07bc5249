/* The pictures to take away: of a state what is drawn of it, and of a part of the page that is a picture the whole. */
import { own } from "./collect.js";
import { $, root } from "./dom.js";
import { sheetFor } from "./drawing.js";
import { drawing } from "./map/draw.js";
import { facts, texts } from "./messages.js";
import { gradeOf, verdictOf } from "./picture/evidence.js";
import { openingOf } from "./picture/opening.js";
import { page } from "./picture/pictures.js";
import { relationsPart } from "./picture/relations.js";
import { sheetOf } from "./picture/sheet.js";
import { keyOfTiles } from "./picture/tiles.js";
import { claimIds, claims, claimsOf, nameOf, sources } from "./records.js";
import { overviewPart } from "./svg.js";
import { ngettext } from "./text.js";

const MARGINS = 32;
const MOST_WORKS = 8; // as the page has them in sight
const TILE_OUTLINES = { hedged: "hedged", predicted: "hedged", normative: "normative" };

const tileFor = (id) => ({ grade: gradeOf(id), outline: TILE_OUTLINES[claims.get(id).modality] });
/* the works that claims cite, with what was found there, those of most claims first */
const citedWorks = () =>
  [...sources.keys()]
    .map((id) => ({ name: nameOf(id), grades: claimsOf(id).map((claim) => verdictOf(claim, id)) }))
    .filter(({ grades }) => grades.length)
    .sort((busy, busier) => busier.grades.length - busy.grades.length);
const openingSheet = (width, foot) => {
  const { headline, further, titles, sections, left, doers, isTiled } = facts.opening;
  let first = 0;
  const rows = sections.map(([heading, counted, count]) => {
    first += count;
    return { heading, counted, tiles: claimIds.slice(first - count, first).map(tileFor) };
  });
  const works = citedWorks();
  const tiles = rows.flatMap((row) => row.tiles);
  const key = [
    ...keyOfTiles(tiles.map(({ grade }) => grade)),
    ...tiles.flatMap(({ outline }) => (isTiled && outline ? [`tile-${outline}`] : [])),
  ];
  const hidden = works.length - MOST_WORKS;
  const notes = [...(hidden > 0 ? [ngettext(hidden, texts.further_works)] : []), ...left];
  const content = { titles, sections: rows, works: works.slice(0, MOST_WORKS), doers, isTiled, key, notes };
  return sheetOf({ headline, lead: further, parts: [openingOf(content, width - MARGINS)], foot }, width, page);
};
const relationsSheet = (width, foot) => {
  const { headline, notes } = facts.relations;
  return sheetOf({ headline, parts: [{ ...relationsPart(width - MARGINS), notes }], foot }, width, page);
};
const overviewSheet = async (width, foot) => {
  const network = await drawing();
  if (!network) return null;
  const boxes = new Map(
    network.body.data.nodes.get().map((node) => {
      const letters = network.body.nodes[node.id].options.font.size;
      return [node.id, { ...network.getBoundingBox(node.id), ...network.getPosition(node.id), letters, node }];
    }),
  );
  const lines = network.body.data.edges.get().filter((edge) => !edge.hidden);
  const parts = [overviewPart({ boxes, lines }, width - MARGINS)];
  return sheetOf({ headline: `${texts.title}: ${$("summary").textContent}`, parts, foot }, width, page);
};
const SHEETS = { evidence: openingSheet, relations: relationsSheet };
/* What is shown as one SVG of a width, with lines below it; a promise, and of nothing where nothing can be drawn. */
export const sheetShown = async (width, foot) => {
  const { view } = root.dataset;
  if (own(SHEETS, view)) return SHEETS[view](width, foot);
  return sheetFor(width, foot) || overviewSheet(width, foot);
};
