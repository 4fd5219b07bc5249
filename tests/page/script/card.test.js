import assert from "node:assert/strict";
import test from "node:test";

import {
  aliasesOn,
  argumentsOn,
  linksOn,
  markup,
  nameOn,
  statementOn,
  titleOn,
  verdictsOn,
  wordsOn,
} from "../../../graph/page/script/card.js";
import { escaped, plain } from "../../../graph/page/script/html.js";

const CLAIM = `<h4><a href="#focus=first">The town has a mayor &amp; an “office” &#39;s.</a></h4>
<p class="voice"><b>asserted</b></p>
<ul class="cites">
<li class="not-reached">
<a class="by" href="#focus=brown-2020">Brown 2020</a>, 3 <details><summary>not reached</summary><p>Gone.</p>
<p class="read"><small>read on</small> <a href="https://example.org/secret">example.org</a></p></details>
</li>
<li class="confirmed">
<a class="by" href="#focus=smith-2019">Smith 2019</a>
</li>
<li class="confirmed">
<a class="by" href="#focus=brown-2020">Brown 2020</a>
</li>
</ul>
<p class="about"><a href="#focus=town">Town</a> <a href="#focus=mayor">Mayor</a></p>
<div class="more">
<p><small>supports</small> <a href="#focus=second">Another.</a></p>
<p><small>doesn&#39;t fit</small> <a href="#focus=third">A third.</a></p>
</div>`;
const RECORD = `<h4><a href="#focus=town">Town &lt;b&gt;</a> <small>state</small></h4>
<p class="aliases"><small>also</small> <b>The &quot;City&quot;</b>, <b>Place</b></p>`;

const card = (isStowed) => ({ matches: () => isStowed, textContent: "kept", innerHTML: "laid out" });

test("a claim says what stands in its heading", () => {
  assert.equal(statementOn(CLAIM), "The town has a mayor & an “office” 's.");
  assert.equal(statementOn(""), "");
});
test("a claim leads to works, to what it mentions, and to claims, each once and in its order", () => {
  assert.deepEqual(linksOn(CLAIM, "cites"), ["brown-2020", "smith-2019"]);
  assert.deepEqual(linksOn(CLAIM, "about"), ["town", "mayor"]);
  assert.deepEqual(linksOn(CLAIM, "argues"), ["second", "third"]);
});
test("of two checks of a work the last is its verdict", () => {
  assert.deepEqual(verdictsOn(CLAIM), { "brown-2020": "confirmed", "smith-2019": "confirmed" });
});
test("arguments are read with the word for them", () => {
  assert.deepEqual(argumentsOn(CLAIM), [
    { reads: "supports", claim: "second" },
    { reads: "doesn't fit", claim: "third" },
  ]);
});
test("a search does not find a claim by the addresses that a curator read", () => {
  assert.ok(wordsOn(CLAIM).includes("Gone."));
  assert.ok(!wordsOn(CLAIM).includes("example.org"));
});
test("a record has a name, other names, and, if it is a work, a title", () => {
  assert.equal(nameOn(RECORD), "Town <b>");
  assert.deepEqual(aliasesOn(RECORD), ['The "City"', "Place"]);
  assert.equal(titleOn("<p>Brown: <cite>On &amp; on</cite></p>"), "On & on");
});
test("a card that is deferred is read as the text that it is kept as", () => {
  assert.deepEqual([markup(card(true)), markup(card(false))], ["kept", "laid out"]);
});
test("text that was written as HTML is read as it was", () => {
  const text = `<a title="x > y">&'"</a> ł`;
  assert.equal(plain(escaped(text)), text);
  assert.equal(plain(`<a title="x > y">z</a>`), "z");
});
