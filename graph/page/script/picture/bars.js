/* Records that answer, each with a bar of the claims that lead to it, in tiles by what was found; and below them what
   claims state between these records, as sentences with the stroke of their verdict. */
import { thousands } from "../text.js";
import { rowsOf } from "./letters.js";
import {
  HEDGED,
  ROW,
  SIZE,
  SMALL,
  fillOf,
  inkOf,
  linked,
  linkedTo,
  quietRow,
  sign,
  signOf,
  strokeOf,
  textRows,
  xml,
} from "./marks.js";
import { TILE_ORDER, shareBar, tallyOn, tileBar } from "./tiles.js";

const ONE_BELOW_ANOTHER = 600; // below which a bar stands under its name
const NAME_PART = 0.32; // of the width
const SIGN_ROOM = 20;
const BAR_HIGH = 14;
const [LEAST_STEP, MOST_STEP] = [6, 14]; // from tile to tile
const NUMBER = 48; // the room of the number behind a bar
const TALLIED = 180; // of the verdicts behind that
const LINE = 14; // of a stroke before a sentence

/* the bar, behind it how many claims it has, and their verdicts there or, where there is no room, below it */
const barOn = ({ grades }, most, { x, y, width, isNarrow }) => {
  const room = width - (isNarrow ? NUMBER : NUMBER + TALLIED);
  const step = Math.min(MOST_STEP, room / most);
  const isScaled = step < LEAST_STEP;
  const bar = isScaled
    ? shareBar(grades, { x, y, width: (room * grades.length) / most, height: BAR_HIGH })
    : tileBar(grades, { x, y, height: BAR_HIGH, step });
  const end = x + (isScaled ? room : most * step) + 10;
  const counted = quietRow(thousands(grades.length), { x: end, y: y + 12 });
  const verdicts = isNarrow ? tallyOn(grades, x, y + BAR_HIGH + SMALL + 2) : tallyOn(grades, end + NUMBER - 10, y + 12);
  return bar + counted + verdicts;
};
const recordOn = (record, most, { y, width }, { nameOf, sortOf }) => {
  const isNarrow = width < ONE_BELOW_ANOTHER;
  const name = isNarrow ? width : Math.round(width * NAME_PART);
  const rows = rowsOf(nameOf(record.id), { width: name - SIGN_ROOM - 12, size: SIZE, isBold: true });
  const high = rows.length * ROW;
  const place = isNarrow
    ? { x: SIGN_ROOM, y: y + high + 2, width: width - SIGN_ROOM, isNarrow }
    : { x: name, y: y + 1, width: width - name, isNarrow };
  const svg = linked(
    record.id,
    { class: sortOf(record.id) === "source" ? "work" : "name", tabindex: -1 },
    sign(sortOf(record.id), 7, y + 8),
    textRows(rows, { x: SIGN_ROOM, y: y + SIZE, "font-weight": 700 }),
    barOn(record, most, place),
  );
  return { svg, height: high + (isNarrow ? BAR_HIGH + SMALL + 8 : 0) + 9 };
};
const sentenceOn = (relation, { y, width }, { nameOf }) => {
  const grade = relation.grade.replaceAll(" ", "-");
  const { colour, width: thick } = strokeOf(grade);
  const marked = { x: LINE + 6, y: y + SIZE, colour: inkOf({ colour }) };
  const { subject, verb, object, of, claims } = relation;
  const words = [nameOf(subject), verb, nameOf(object), of, claims.length > 1 && `×${claims.length}`];
  const x = LINE + (signOf(grade) ? 22 : 8);
  const rows = rowsOf(words.filter(Boolean).join(" "), { width: width - x, size: SIZE });
  const dashes = relation.isFirm ? "" : HEDGED;
  const drawn = { stroke: fillOf(colour), "stroke-width": thick, "stroke-dasharray": dashes };
  const svg = linkedTo(
    claims.length === 1 ? `#focus=${encodeURIComponent(claims[0])}` : `#line=${subject},${object}`,
    { class: "tag", tabindex: -1 },
    xml("path", { d: `M0 ${y + 8}h${LINE}`, ...drawn }),
    signOf(grade) && textRows([signOf(grade)], marked),
    textRows(rows, { x, y: y + SIZE }),
  );
  return { svg, height: rows.length * ROW + 5 };
};
const below = (items, draw, from) => {
  let y = from;
  const drawn = items.map((item) => {
    const { svg, height } = draw(item, y);
    y += height;
    return svg;
  });
  return { svg: drawn.join(""), y };
};
/* A record is `{id, grades}`, a relation as relations.js has it; `title` stands above the relations. */
export const barsOf = ({ records, relations, title, notes }, width, page) => {
  const most = Math.max(1, ...records.map(({ grades }) => grades.length));
  const bars = below(records, (record, y) => recordOn(record, most, { y, width }, page), 4);
  const heading = relations.length ? textRows([title], { x: 0, y: bars.y + 26, size: 15, "font-weight": 700 }) : "";
  const told = below(relations, (each, y) => sentenceOn(each, { y, width }, page), bars.y + (heading ? 38 : 0));
  const grades = new Set(records.flatMap((record) => record.grades));
  const key = [
    ...records.map(({ id }) => page.sortOf(id)),
    ...TILE_ORDER.filter((grade) => grades.has(grade)).map((grade) => `tile ${grade}`),
    ...(relations.some(({ isFirm }) => !isFirm) ? ["hedged"] : []),
  ];
  return { svg: bars.svg + heading + told.svg, width, height: told.y, key, notes };
};
