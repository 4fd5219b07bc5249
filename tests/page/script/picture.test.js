import assert from "node:assert/strict";
import test from "node:test";

import { barsOf } from "../../../graph/page/script/picture/bars.js";
import { caseOf } from "../../../graph/page/script/picture/case.js";
import { chainOf } from "../../../graph/page/script/picture/chain.js";
import { columnsOf } from "../../../graph/page/script/picture/columns.js";
import { comparisonOf } from "../../../graph/page/script/picture/comparison.js";
import { headlineOf } from "../../../graph/page/script/picture/headline.js";
import { rowsOf, textWidth } from "../../../graph/page/script/picture/letters.js";
import { sheetOf } from "../../../graph/page/script/picture/sheet.js";
import { tensionsOf } from "../../../graph/page/script/picture/tensions.js";
import { snapshot } from "./snapshot.js";

const argued = { supports: ["supports"], contrasts: ["contrasts with"] };
const texts = { ...snapshot.texts, argued };
const SORTS = ["actor", "project", "concept"];
const page = {
  texts,
  nameOf: (id) => (id === "hostile" ? '<img src="x">&' : `Name of ${id}`),
  sortOf: (id) => (id.startsWith("work") ? "source" : SORTS[id.length % 3]),
};
const GRADES = Object.keys(texts.grades);
/* claims drawn by a count, so that every run has the same */
const claim = (rank) => ({
  id: `claim-${rank}`,
  says: `Claim ${rank} says ${"that something is so and so ".repeat(rank % 9)}`.trim(),
  grade: GRADES[rank % GRADES.length],
  hedged: rank % 4 === 0,
  cites: Array.from({ length: rank % 4 }, (_, other) => ({
    id: `work-${(rank * 7 + other * 3) % 23}`,
    verdict: GRADES[(rank + other) % 6],
  })),
  about: Array.from({ length: rank % 5 }, (_, other) => `name-${(rank * 5 + other * 11) % 37}`),
});
const claims = Array.from({ length: 90 }, (_, rank) => claim(rank));
const grouped = (list) =>
  GRADES.map((grade) => list.filter((each) => each.grade === grade))
    .filter((group) => group.length)
    .map((group) => ({ title: texts.grades[group[0].grade], grade: group[0].grade, claims: group, count: group.length }));
const columns = (list, width, fields = {}) =>
  columnsOf({ groups: grouped(list), claims: list, subjects: [], ...fields }, width, page);
const arcs = [1, 5, 9].map((rank) => ({ from: `claim-${rank}`, to: `claim-${rank + 40}` }));
/* so many branches, each with one less below it */
const branches = (count, from, side) =>
  Array.from({ length: count }, (_, rank) => ({
    claim: claim(from + rank * 7),
    act: rank % 2 ? "supports" : "contrasts",
    side,
    isNamed: rank % 2 === 0,
    branches: branches(count - 2, from + rank * 7 + 1, side),
  }));
const sides = ["pro", "limiting", "contra", "own"].map((side, rank) => ({ side, branches: branches(4 - rank, rank * 100, side) }));
const pictures = (width) => ({
  columns: columns(claims, width),
  case: caseOf({ subject: "claim-1", sides }, width, page),
  pro: caseOf({ subject: "claim-1", sides: sides.slice(0, 1) }, width, page),
  single: columns([claims[7]], width),
  fall: columns(claims, width, { gone: ["work-3"], subjects: ["work-3"], arcs }),
  comparison: comparisonOf({ groups: grouped(claims).slice(0, 3) }, width, page),
  tensions: tensionsOf({ pairs: claims.slice(0, 20).map((each, rank) => [each, claims[rank + 20]]) }, width, page),
  chain: chainOf({ way: ["a", "b", "c"], steps: [claims.slice(0, 6), claims.slice(6, 9)] }, width, page),
});

const relation = (rank) => ({
  subject: `name-${rank}`,
  verb: "supplies",
  object: `name-${rank + 1}`,
  of: rank % 2 ? "with something" : "",
  grade: GRADES[rank % GRADES.length],
  isFirm: rank % 3 > 0,
  claims: rank % 2 ? [`claim-${rank}`] : [`claim-${rank}`, "claim-99"],
});
const records = [0, 1, 19, 140].map((count) => ({ id: `work-${count}`, grades: claims.map(({ grade }) => grade).slice(0, count) }));
const bars = (width, fields = {}) =>
  barsOf({ records, relations: [0, 1, 2].map(relation), title: "What is stated", notes: [], ...fields }, width, page);

const marksIn = (svg) => [...svg.matchAll(/data-(?:id|ends)="([^"]*)"/g)].map(([, ids]) => ids).sort();
const numbers = (text) => text.match(/-?\d+(?:\.\d+)?/g).map(Number);
const attribute = (tag, name) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)[1]);
const cardsIn = (svg) =>
  [...svg.matchAll(/class="card".*?(<rect [^>]*>)/gs)].map(([, rect]) =>
    ["x", "y", "width", "height"].map((name) => attribute(rect, name)),
  );
/* points along the parts of a path: straight ones, and curves of four points */
const pointsOn = (path) => {
  const points = [];
  let at = [0, 0];
  for (const [, command, values] of path.matchAll(/([MLCHV])([^MLCHV]*)/g)) {
    const ends = numbers(values);
    if (command === "M") at = ends;
    else if (command === "C") {
      const [from, [a, b, c, d, e, f]] = [at, ends];
      for (let step = 0; step <= 40; step += 1) {
        const [t, u] = [step / 40, 1 - step / 40];
        const mix = (p, q, r, s) => u ** 3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t ** 3 * s;
        points.push([mix(from[0], a, c, e), mix(from[1], b, d, f)]);
      }
      at = [e, f];
    } else {
      const to = { L: ends, H: [ends[0], at[1]], V: [at[0], ends[0]] }[command];
      for (let step = 0; step <= 40; step += 1) points.push(at.map((from, axis) => from + ((to[axis] - from) * step) / 40));
      at = to;
    }
  }
  return points;
};
const linesIn = (svg) => [...svg.matchAll(/<path class="stroke" d="([^"]*)"/g)].map(([, path]) => path);
const SLACK = 0.6; // an edge is no crossing
const isBehind = ([x, y, width, height]) => ([across, down]) =>
  across > x + SLACK && across < x + width - SLACK && down > y + SLACK && down < y + height - SLACK;

const rowsStandApart = (name, picture, width) =>
  test(`text is 12 px or more, and rows stand apart: ${name}, ${width} wide`, () => {
    for (const [, size] of picture.svg.matchAll(/font-size="([\d.]+)"/g)) assert.ok(Number(size) >= 12);
    const rows = [...picture.svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/gs)].flatMap(([, values, inside]) => {
      const size = Number(/font-size="([\d.]+)"/.exec(values)[1]);
      const isEnd = values.includes('text-anchor="end"');
      const isMiddle = values.includes('text-anchor="middle"');
      const isSingle = !inside.includes("<tspan x"); // it is its own row
      const spans = isSingle ? `<tspan ${/x="[\d.-]+" y="[\d.-]+"/.exec(values)[0]}>${inside}` : inside;
      return [...spans.matchAll(/<tspan x="([\d.-]+)" y="([\d.-]+)">([^<]*)/g)].map(([, x, y, row]) => {
        const long = textWidth(row, size) * 0.8; // what is really drawn is narrower than what is reckoned with
        const left = Number(x) - (isEnd ? long : isMiddle ? long / 2 : 0);
        return { left, right: left + long, top: Number(y) - size * 0.75, bottom: Number(y) + 2, row };
      });
    });
    for (const [rank, row] of rows.entries()) {
      assert.ok(row.left >= -1 && row.right <= width + 1, `${row.row} at ${row.left}`);
      for (const next of rows.slice(rank + 1)) {
        const isApart =
          row.right <= next.left || next.right <= row.left || row.bottom <= next.top || next.bottom <= row.top;
        assert.ok(isApart, `${row.row} / ${next.row}`);
      }
    }
  });
for (const width of [280, 358, 640, 752, 1248, 1800]) {
  for (const [name, picture] of Object.entries(pictures(width))) {
    test(`no line runs behind a card: ${name}, ${width} wide`, () => {
      const cards = cardsIn(picture.svg);
      assert.ok(cards.length);
      for (const path of linesIn(picture.svg)) {
        const points = pointsOn(path);
        for (const card of cards) assert.ok(!points.some(isBehind(card)), `${path} behind ${card}`);
        assert.ok(points.every(([across]) => across >= 0 && across <= width), path);
      }
    });
    test(`cards stand apart and within the sheet: ${name}, ${width} wide`, () => {
      const cards = cardsIn(picture.svg);
      for (const [rank, [x, y, w, h]] of cards.entries()) {
        assert.ok(x >= 0 && x + w <= width + SLACK && y + h <= picture.height, `${x} ${w}`);
        for (const [left, top, across, down] of cards.slice(rank + 1)) {
          assert.ok(left >= x + w || left + across <= x || top >= y + h || top + down <= y, name);
        }
      }
    });
    rowsStandApart(name, picture, width);
  }
  rowsStandApart("bars", bars(width), width);
}
test("a picture of the same data is the same, byte by byte", () => {
  assert.deepEqual(pictures(752), pictures(752));
});
test("cards, works, names and lines are links to their records", () => {
  const { svg } = columns(claims, 752);
  const hrefs = (sort) => [...svg.matchAll(new RegExp(`<a href="([^"]*)"[^>]* class="${sort}"`, "g"))].map(([, href]) => href);
  assert.deepEqual(hrefs("card").length, claims.length);
  assert.ok(hrefs("work").includes("#focus=work-3"));
  assert.ok(hrefs("name").every((href) => href.startsWith("#focus=name-")));
  const lines = [...svg.matchAll(/<a href="#focus=([^"]*)" class="line" data-ends="(\S+) (\S+)"/g)];
  assert.ok(lines.length > 50);
  for (const [, leadsTo, from] of lines) assert.equal(leadsTo, from);
});
test("records that answer have a bar of their claims, and lead on as the relations between them do", () => {
  const { svg, key } = bars(752, { records: records.slice(0, 3) });
  assert.equal((svg.match(/<rect /g) || []).length, 20);
  for (const { id } of records.slice(0, 3)) assert.ok(svg.includes(`href="#focus=${id}"`), id);
  assert.ok(svg.includes('href="#focus=claim-1"') && svg.includes('href="#line=name-0,name-1"'));
  assert.ok(key.includes("source") && key.includes("hedged") && key.includes(`tile ${GRADES[0]}`));
  assert.ok(!bars(752, { relations: [] }).svg.includes("What is stated"));
});
test("cards stand in their groups, in the order of the claims", () => {
  const { svg } = columns(claims, 752);
  const ids = [...svg.matchAll(/data-id="(claim-\d+)"/g)].map(([, id]) => id);
  assert.deepEqual(ids, grouped(claims).flatMap((group) => group.claims.map(({ id }) => id)));
});
test("names that one claim mentions are counted, and not drawn", () => {
  const first = { ...claim(1), about: ["shared", "alone"] };
  const second = { ...claim(2), about: ["shared", "another"] };
  const third = { ...claim(3), about: [] };
  const { svg, notes } = columns([first, second, third], 752);
  assert.ok(svg.includes("Name of shared"));
  assert.ok(!svg.includes("Name of alone"));
  assert.deepEqual(notes, ["and 2 names that one claim mentions"]);
});
test("what all claims mention has no lines", () => {
  const all = claims.slice(0, 9).map((each) => ({ ...each, about: ["all"] }));
  const { svg } = columns(all, 752);
  assert.ok(svg.includes("Name of all"));
  assert.ok(!svg.includes(" all\" tabindex"));
});
test("the key has what is in the picture and nothing else", () => {
  const plain = { ...claim(1), grade: "own", hedged: false, cites: [], about: [] };
  assert.deepEqual(columns([plain], 752).key, []);
  const cited = { ...plain, cites: [{ id: "work", verdict: "confirmed" }], hedged: true };
  assert.deepEqual(columns([cited], 752).key, ["source", "line confirmed", "hedged"]);
  assert.ok(columns([cited, { ...cited, id: "second" }], 752).key.includes("number"));
});
test("a claim stands whole on its card; of what is no statement all is said when it is pointed at", () => {
  const long = { ...claim(1), says: `${"word ".repeat(40)}end` };
  assert.ok(columns([long], 752).svg.includes("end</tspan>"));
  const endless = { ...claim(1), says: "word ".repeat(400).trim() };
  const { svg } = columns([endless], 752);
  assert.equal(cardsIn(svg)[0][3], 8 * 17 + 14);
  assert.ok(svg.includes(" …</tspan>"));
  assert.ok(svg.includes(` data-title="${endless.says}"`));
});
test("the name of a work stands whole below a claim, in as many rows as it takes, and nothing on it", () => {
  const works = ["work-of-the-standing-committee-on-names-of-great-length", "work-b"].map((id) => ({ id, verdict: "partly" }));
  const [first, second] = [{ ...claim(1), cites: works }, { ...claim(2), id: "second" }];
  const drawn = comparisonOf({ groups: [{ title: "A", claims: [first, second], count: 2 }] }, 300, page);
  const words = drawn.svg.replace(/<[^>]+>/g, "");
  assert.ok(words.includes("great-length"), words);
  assert.ok(!words.includes("…"));
});
test("what begins below a height is left for later, and nothing of it is lost", () => {
  const part = { ...columns(claims, 752), notes: [] };
  const whole = sheetOf({ headline: "All", parts: [part] }, 784, page);
  const begun = sheetOf({ headline: "All", parts: [part] }, 784, page, 1200);
  assert.equal(whole.later, "");
  assert.equal(begun.height, whole.height);
  assert.ok(cardsIn(begun.svg).every(([, y]) => y <= 1200) && cardsIn(begun.svg).length > 10);
  assert.ok(cardsIn(begun.later).every(([, y]) => y > 1000) && cardsIn(begun.later).length > 10);
  assert.deepEqual(marksIn(begun.svg + begun.later), marksIn(whole.svg));
});
test("whatever somebody wrote is text", () => {
  const bad = { ...claim(1), id: 'x"><script>', says: "<script>alert(1)</script>\u0000\ud800", about: ["hostile"] };
  const { svg } = columns([bad, { ...bad, id: "y" }, { ...bad, id: "z", about: [] }], 752);
  const sheet = sheetOf({ headline: "<b>&", parts: [{ svg, width: 752, height: 9 }], foot: ["<i>"] }, 784, page).svg;
  assert.ok(!/<(?:script|img|b|i)\b/.test(sheet));
  // oxlint-disable-next-line no-control-regex
  assert.ok(!/[\0\ud800]/.test(sheet));
});

test("rows are broken where they end, a long word within itself, and what is left over is cut", () => {
  const fit = { width: 60, size: 13 };
  for (const row of rowsOf("some words in a row and averyveryverylongwordthatendsnowhere", fit)) {
    assert.ok(textWidth(row, 13) <= 60, row);
  }
  assert.deepEqual(rowsOf("a b", fit), ["a b"]);
  assert.equal(rowsOf("word ".repeat(30), { ...fit, most: 2 }).length, 2);
  assert.ok(rowsOf("word ".repeat(30), { ...fit, most: 2 })[1].endsWith(" …"));
  assert.ok(textWidth("中文", 13) === 26 && textWidth("e\u0301", 13) === textWidth("e", 13));
});
const headline = (fields) => headlineOf({ groups: [], alone: 0, ...fields }, page);
test("a headline counts what there is", () => {
  const groups = [
    { grade: "confirmed", count: 1 },
    { grade: "partly", count: 5 },
  ];
  const work = { works: ["work"], names: [], isWhole: true };
  assert.equal(
    headline({ subject: work, groups, alone: 4 }),
    "6 claims rest on Name of work: 1 confirmed, 5 partly confirmed; 4 have no other work.",
  );
  assert.equal(
    headline({ subject: { works: [], names: ["n"], isWhole: true }, groups: groups.slice(0, 1) }),
    "1 claim mentions Name of n: 1 confirmed.",
  );
  assert.equal(
    headline({ subject: { ...work, isWhole: false }, groups, answer: { reading: "Which claims?" } }),
    "Which claims? 6 claims: 1 confirmed, 5 partly confirmed.",
  );
  assert.equal(
    headline({ subject: { ...work, isWhole: false }, groups, summary: "6 of 9 claims" }),
    "6 of 9 claims: 1 confirmed, 5 partly confirmed.",
  );
});
test("the headline of a claim says what it rests on, and what argues about it", () => {
  const fields = { subject: { works: [], names: [] }, groups: [{ grade: "partly", count: 1 }], isOfClaim: true };
  assert.equal(headline({ ...fields, sides: [] }), "What this claim rests on: partly confirmed.");
  assert.equal(
    headline({ ...fields, sides: sides.slice(0, 2) }),
    "What this claim rests on: partly confirmed, 4 claims for it, 3 claims limit it.",
  );
});
test("a sheet has headline, key, notes and foot, and its height holds them", () => {
  const part = { svg: "<g/>", width: 600, height: 100, key: ["actor", "line partly"], notes: ["and 2 more works"] };
  const { svg, height } = sheetOf({ headline: "A headline", parts: [part], foot: ["Curated by Ann."] }, 640, page);
  for (const words of ["A headline", "actor", "partly confirmed", "and 2 more works", "Curated by Ann."]) assert.ok(svg.includes(words));
  assert.ok(height > 100 && svg.includes(`viewBox="0 0 640 ${height}"`));
});
