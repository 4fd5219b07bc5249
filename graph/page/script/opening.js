/* The tiles of the opening, which stand in the order of the claims: each is told what its claim is and says, and arrow
   keys walk from one to the next. In the bar of a work the cells of its claims stand by verdict: for who has a mouse
   they are tiles, too. */
import { $, $$, isTouched, small } from "./dom.js";
import { go } from "./navigation.js";
import { verdictOf } from "./picture/evidence.js";
import { TILE_ORDER } from "./picture/tiles.js";
import { claimIds, claimsOf, statement } from "./records.js";
import { format } from "./text.js";
import { texts } from "./messages.js";

const idOf = (tile) => tile.hash.slice("#focus=".length);
const gradeOfTile = (tile) => texts.grades[tile.classList[0]];
const CELL = ".works i"; // of a bar
const workOf = (cell) => idOf(cell.closest("li").querySelector(".name"));
const claimOfCell = (cell) => {
  const work = workOf(cell);
  const ids = TILE_ORDER.flatMap((grade) => claimsOf(work).filter((id) => verdictOf(id, work) === grade));
  return ids[[...cell.parentNode.children].indexOf(cell)];
};
/* the tile above or below: of the nearest row in that direction the one that stands most nearly over this one */
const vertical = (tiles, tile, direction) => {
  const { left, top } = tile.getBoundingClientRect();
  const beyond = tiles.flatMap((neighbour) => {
    const box = neighbour.getBoundingClientRect();
    const rows = Math.round((box.top - top) * direction);
    return rows > 4 ? [{ neighbour, away: 1e4 * rows + Math.abs(box.left - left) }] : [];
  });
  return beyond.sort((nearer, farther) => nearer.away - farther.away)[0]?.neighbour;
};
const STEPS = {
  ArrowRight: (tiles, tile) => tiles[tiles.indexOf(tile) + 1],
  ArrowLeft: (tiles, tile) => tiles[tiles.indexOf(tile) - 1],
  ArrowDown: (tiles, tile) => vertical(tiles, tile, 1),
  ArrowUp: (tiles, tile) => vertical(tiles, tile, -1),
  Home: (tiles) => tiles[0],
  End: (tiles) => tiles.at(-1),
};
const walkTiles = (tiles) => (event) => {
  const tile = event.target.closest(".tiles a");
  const step = STEPS[event.key];
  if (!tile || !step || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  const next = step(tiles, tile);
  if (!next) return;
  tile.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
};
const point = ({ target }) => {
  const tile = target.closest?.(`.tiles a, ${CELL}`);
  if (!tile) return;
  const says = statement(tile.href ? idOf(tile) : claimOfCell(tile));
  const grade = `${gradeOfTile(tile)}. `;
  $("pointed").replaceChildren(small(grade), says);
  if (!tile.href) tile.title = grade + says;
};
const openCell = ({ target }) => {
  const cell = target.closest(CELL);
  if (!cell) return;
  // a finger covers several of them
  go({ focus: isTouched() ? workOf(cell) : claimOfCell(cell) });
};
export const startOpening = () => {
  const part = $("evidence");
  part.addEventListener("mouseover", point);
  part.addEventListener("click", openCell);
  const tiles = $$(".tiles a", part);
  if (!tiles.length) return;
  tiles.forEach((tile, position) => {
    tile.href = `#focus=${claimIds[position]}`;
    tile.tabIndex = position ? -1 : 0; // one stop for the Tab key
    tile.setAttribute("aria-label", format(texts.tile, gradeOfTile(tile), statement(idOf(tile))));
  });
  part.addEventListener("keydown", walkTiles(tiles));
  part.addEventListener("focusin", point);
};
