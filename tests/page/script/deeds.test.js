import assert from "node:assert/strict";
import test from "node:test";

import { deedsOf } from "../../../graph/page/script/picture/deeds.js";

const relation = (subject, verb, object, fields = {}) => ({
  claims: [`${subject}-${object}`],
  subject,
  verb,
  object,
  of: "",
  grade: "own",
  isFirm: true,
  isDenied: false,
  ...fields,
});
const RELATIONS = [
  relation("huawei", "supplies", "uzbekistan", { of: "with cameras", grade: "confirmed" }),
  relation("uzbekistan", "has a deal with", "huawei", { grade: "partly", isFirm: false }),
  relation("uzbekistan", "introduces", "laws", { grade: "contradicted", isDenied: true }),
  relation("uzbekistan", "introduces", "smart-cities", { claims: ["one", "two"] }),
  relation("china", "aims at", "data"),
];
const names = new Map([["smart-cities", "smart cities"]]);
const nameOf = (id) => names.get(id) ?? id;
const draw = (focus, width = 900, relations = RELATIONS) => deedsOf({ focus, relations, nameOf, width });
const inLink = (svg, address) => svg.split(`<a href="${address}"`)[1].split("</a>")[0];
const linksIn = (svg) => svg.match(/<a href="[^"]*"/g);
const xOf = (svg, text) => Number(new RegExp(`<text x="([\\d.-]+)"[^>]*>${text}<`).exec(svg)[1]);

test("who acts on a name stands at its left, what it does at its right", () => {
  const { svg } = draw("uzbekistan", 1200);
  assert.ok(svg.includes(">huawei supplies … with cameras<"));
  assert.ok(xOf(svg, "huawei supplies … with cameras") < xOf(svg, "uzbekistan"));
  assert.ok(xOf(svg, "uzbekistan") < xOf(svg, "introduces"));
  assert.ok(xOf(svg, "introduces") < xOf(svg, "laws"));
  assert.ok(!svg.includes("china"));
});
test("of very many relations the best borne out of each verb are drawn, and all are counted", () => {
  const many = Array.from({ length: 50 }, (_, rank) =>
    relation("huawei", rank ? "supplies" : "avoids", `town-${rank}`, { grade: rank === 49 ? "confirmed" : "own" }),
  );
  const { svg, drawn, all } = deedsOf({ focus: "huawei", relations: many, nameOf, width: 900, most: 12 });
  assert.deepEqual([drawn, all, linksIn(svg).length], [12, 50, 12]);
  assert.ok(svg.includes(">town-0<") && svg.includes(">town-49<"));
});
test("each relation is one link, to its claim or to the claims between both", () => {
  assert.deepEqual(linksIn(draw("uzbekistan").svg).sort(), [
    '<a href="#focus=huawei-uzbekistan"',
    '<a href="#focus=uzbekistan-huawei"',
    '<a href="#focus=uzbekistan-laws"',
    '<a href="#line=uzbekistan,smart-cities"',
  ]);
  assert.equal(linksIn(draw("data").svg).length, 1);
});
test("a stroke says what its relation rests on, how firmly it is said, and whether it is denied", () => {
  const { svg } = draw("uzbekistan");
  assert.match(inLink(svg, "#focus=huawei-uzbekistan"), /stroke="var\(--good\)".*>✓</s);
  assert.match(inLink(svg, "#focus=uzbekistan-huawei"), /stroke="var\(--differs\)"[^>]*stroke-dasharray.*>~</s);
  assert.match(inLink(svg, "#focus=uzbekistan-laws"), /stroke="var\(--bad\)".*l8 8m0-8l-8 8.*>✗</s);
  assert.doesNotMatch(inLink(svg, "#line=uzbekistan,smart-cities"), /dasharray|l8 8|[✓~✗]/);
  assert.match(inLink(svg, "#line=uzbekistan,smart-cities"), />smart cities ×2</);
});
test("a verb stands once, with all of its objects", () => {
  assert.equal(draw("uzbekistan").svg.split(">introduces<").length, 2);
});
test("nothing is wider than there is room, also on a phone, and nothing is cut", () => {
  const long = "x".repeat(300);
  const relations = [...RELATIONS, relation("uzbekistan", `is ${long}`, "laws"), relation(long, "owns", "uzbekistan")];
  for (const width of [340, 619, 620, 1240]) {
    const { svg, width: drawn, height } = draw("uzbekistan", width, relations);
    assert.equal(drawn, width);
    for (const [, x, y] of svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
      assert.ok(x >= 0 && x < width && y > 0 && y <= height, `${x} ${y} in ${width} ${height}`);
    }
    const words = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text).join("");
    assert.equal(words.match(/x/g).length, 600);
  }
});
test("what somebody wrote is text", () => {
  const hostile = `<img src=x onerror="alert(1)">&\u202e`;
  const { svg } = draw(hostile, 900, [relation(hostile, hostile, hostile, { of: hostile, claims: ['a"b'] })]);
  assert.ok(!svg.includes("<img"));
  assert.ok(!svg.includes('"alert'));
  assert.ok(!svg.includes("\u202e"));
  assert.ok(!svg.includes('a"b'));
});
test("nothing is drawn where nothing is stated, and the same twice", () => {
  assert.equal(draw("nobody"), null);
  assert.deepEqual(draw("huawei"), draw("huawei"));
});
