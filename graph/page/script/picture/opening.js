/* The opening as a picture to take away: the claims as tiles by section, or of very many a bar for each section; beside
   them the works as bars, and below those who does what to whom. No browser is needed. */
import { thousands } from "../text.js";
import { rowsOf, textWidth } from "./letters.js";
import { ROW, SIZE, SMALL, quietRow, textRows, xml } from "./marks.js";
import { TILE, shareBar, tallyOn, tileBar, tileOn } from "./tiles.js";

const TITLED = 15; // the size of the titles
const LEFT = 0.62; // of the width, for the tiles
const HALVES_APART = 40;
const HEADINGS = 190; // the width of the names of sections
const TILE_STEP = TILE + 2; // from tile to tile
const WORKS = 150; // the width of the names of works
const TALLY = 120; // of the numbers behind their bars
const BAR = 14; // its height
const WORK_STEP = 8; // from tile to tile of a work
const TITLE_ROOM = TITLED + 14;
const INDENTED = 14; // of a sentence below its subject

const titleOn = (title, x) => textRows([title], { x, y: TITLED, size: TITLED, "font-weight": 700 });
const tilesOf = (tiles, isTiled, { x, y, width }) => {
  if (!isTiled) {
    const grades = tiles.map(({ grade }) => grade);
    return { svg: shareBar(grades, { x, y: y + 4, width, height: BAR + 2 }), height: TILE };
  }
  const across = Math.max(1, Math.floor((width + TILE_STEP - TILE) / TILE_STEP));
  const rowOf = (rank) => Math.floor(rank / across);
  const drawn = tiles.map((tile, rank) => tileOn(tile, x + (rank % across) * TILE_STEP, y + rowOf(rank) * TILE_STEP));
  return { svg: drawn.join(""), height: Math.ceil(tiles.length / across) * TILE_STEP };
};
const sectionOn = ({ heading, counted, tiles }, isTiled, { y, width }) => {
  const rows = rowsOf(heading, { width: HEADINGS - 16, size: SIZE, isBold: true });
  const last = y + SIZE + rows.length * ROW;
  const grades = tiles.map(({ grade }) => grade);
  const drawn = tilesOf(tiles, isTiled, { x: HEADINGS, y, width: width - HEADINGS });
  const svg = [
    textRows(rows, { x: 0, y: y + SIZE, "font-weight": 700 }),
    quietRow(counted, { x: 0, y: last }),
    isTiled ? "" : tallyOn(grades, HEADINGS, y + TILE + SMALL),
    drawn.svg,
  ];
  return { svg: svg.join(""), height: Math.max(drawn.height + (isTiled ? 0 : ROW), (rows.length + 1) * ROW) + 10 };
};
const workOn = ({ name, grades }, most, { x, y, width }) => {
  const rows = rowsOf(name, { width: WORKS, size: SIZE });
  const height = rows.length * ROW + 6;
  const middle = y + height / 2;
  const room = width - WORKS - 10 - TALLY;
  const frame = { x: x + WORKS + 10, y: middle - BAR / 2, height: BAR };
  const isScaled = most * WORK_STEP > room;
  const bar = isScaled
    ? shareBar(grades, { ...frame, width: (room * grades.length) / most })
    : tileBar(grades, { ...frame, step: WORK_STEP });
  const number = thousands(grades.length);
  const behind = x + width - TALLY + 8;
  const svg = [
    textRows(rows, { x: x + WORKS, y: y + SIZE + 1, "text-anchor": "end" }),
    bar,
    quietRow(number, { x: behind, y: middle + 4 }),
    tallyOn(grades, behind + textWidth("0000", SMALL), middle + 4),
  ];
  return { svg: svg.join(""), height };
};
const doerOn = ({ name, does }, { x, y, width }) => {
  const [lines, first] = [rowsOf(does, { width: width - INDENTED, size: SIZE }), y + SIZE];
  const svg =
    textRows([name], { x, y: first, "font-weight": 700 }) + textRows(lines, { x: x + INDENTED, y: first + ROW });
  return { svg, height: (lines.length + 1) * ROW + 6 };
};
/* items below each other under a title */
const under = (title, items, draw, { x, y = 0 }) => {
  if (!items.length) return { svg: "", height: 0 };
  const drawn = [];
  let height = TITLE_ROOM;
  for (const item of items) {
    const { svg, height: taken } = draw(item, y + height);
    drawn.push(svg);
    height += taken;
  }
  return { svg: xml("g", { transform: y && `translate(0 ${y})` }, titleOn(title, x)) + drawn.join(""), height };
};
/* `sections` have a heading, words that count (`counted`) and `tiles`, each with its grade and outline; `works` a name
   and the grades of their claims; `doers` a name and what it does in words. `notes` say what is left out. */
export const openingOf = ({ titles, sections, works, doers, isTiled, key, notes }, width) => {
  const left = Math.round(width * LEFT);
  const right = { x: left + HALVES_APART, width: width - left - HALVES_APART };
  const most = Math.max(0, ...works.map(({ grades }) => grades.length));
  const draw = (section, y) => sectionOn(section, isTiled, { y, width: left });
  const tiles = under(titles.tiles, sections, draw, { x: 0 });
  const bars = under(titles.works, works, (work, y) => workOn(work, most, { ...right, y }), right);
  const y = bars.height && bars.height + 16;
  const told = under(titles.doers, doers, (doer, at) => doerOn(doer, { ...right, y: at }), { ...right, y });
  const height = Math.max(tiles.height, y + told.height);
  return { svg: tiles.svg + bars.svg + told.svg, width, height, key, notes };
};
