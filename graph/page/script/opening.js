/* The tiles of the opening, which stand in the order of the claims: each is told what its claim is and says, and arrow
   keys walk from one to the next. */
import { $, element } from "./dom.js";
import { claimIds, statement } from "./records.js";
import { format } from "./text.js";
import { texts } from "./messages.js";

const idOf = (tile) => tile.hash.slice("#focus=".length);
const gradeOfTile = (tile) => texts.grades[tile.classList[0]];
/* the tile above or below: of the nearest row in that direction the one that stands most nearly over this one */
const vertical = (tiles, tile, direction) => {
  const { left, top } = tile.getBoundingClientRect();
  const beyond = tiles
    .map((neighbour) => ({ neighbour, box: neighbour.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - top) * direction > 4);
  if (!beyond.length) return null;
  const row = direction * Math.min(...beyond.map(({ box }) => box.top * direction));
  const inRow = beyond.filter(({ box }) => Math.abs(box.top - row) < 4);
  const distance = ({ box }) => Math.abs(box.left - left);
  return inRow.sort((nearer, farther) => distance(nearer) - distance(farther))[0].neighbour;
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
  const tile = target.closest?.(".tiles a");
  if (!tile) return;
  const grade = element("small", { textContent: `${gradeOfTile(tile)}. ` });
  $("pointed").replaceChildren(grade, statement(idOf(tile)));
};
export const startOpening = () => {
  const part = $("tiles");
  const tiles = [...part.querySelectorAll(".tiles a")];
  if (!tiles.length) return;
  tiles.forEach((tile, position) => {
    tile.href = `#focus=${claimIds[position]}`;
    tile.tabIndex = position ? -1 : 0; // one stop for the Tab key
    tile.setAttribute("aria-label", format(texts.tile, gradeOfTile(tile), statement(idOf(tile))));
  });
  part.addEventListener("keydown", walkTiles(tiles));
  part.addEventListener("focusin", point);
  part.addEventListener("mouseover", point);
};
