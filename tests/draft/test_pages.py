"""Saved pages of sites that people read: the article and its citations, and nothing of the frame around it."""

from pathlib import Path

import pytest
import yaml

from graph.draft import draft
from graph.verify.copies import read_copy
from graph.work import comparable

NEWS = """<html><body><div class="breaking-ticker"><a href="/live">Storm warnings are up across the valley.</a></div>
<header><nav><a href="/">News</a></nav></header><main><article><div class="kicker">Environment</div><h1>The well is dry</h1>
<div class="byline">By Dana Roe, Staff writer</div><div class="share-bar"><ul><li>Share on a site</li></ul></div>
<figure><figcaption>The well, which was dug in 1911. It is dry.</figcaption></figure>
<p>ELM — On Friday the town turned on its tap and got air. “It’s the pump again,” said Rosa.</p>
<div class="newsletter-signup"><p>Get the news you need in your inbox at six.</p></div>
<p>The well is empty, according to <a href="https://example.org/report">a report</a> of 2019.</p>
<div class="ad-slot">ADVERTISEMENT</div><div class="author-bio"><p>Dana Roe covers wells. She joined the paper in 2016.</p></div></article>
<section class="most-popular"><ol><li>Man finds a ring in a fish. It was his.</li></ol></section></main>
<div class="cards"><p>The tests will cost two million. Results are due in the fall.</p></div></body></html>"""
WIKI = """<html><body><div id="siteNotice"><p>Please donate to keep this site free.</p></div><main><h1>Elm Aqueduct</h1>
<div class="hatnote">For the ship, see SS Elm.</div><table class="infobox"><tr><th>Length</th><td>31 km</td></tr></table>
<p>The aqueduct is in Ohio.<sup class="reference" id="r1"><a href="#cite_note-k-1">[1]</a></sup><sup class="reference">:&#8202;45&#8202;</sup><sup class="reference"><a href="#cite_note-2">[2]</a></sup>
It was built by Adams.<sup class="noprint">[<i>citation needed</i>]</sup></p>
<h2>History<span class="mw-editsection">[edit]</span></h2><p>In 1871 a fire destroyed the town.<sup class="reference"><a href="#cite_note-2">[2]</a></sup></p>
<h2>References</h2><ol class="references"><li id="cite_note-k-1"><span class="mw-cite-backlink">^ <a href="#r1"><sup>a</sup></a> <a href="#r1"><sup>b</sup></a></span> Kerr, Ann (2001). <i>Water for Elm</i>. Press.</li>
<li id="cite_note-2"><span class="mw-cite-backlink"><a href="#r2">^</a></span> "The New Water". <i>Valley Tribune</i>. 15 June 1884. p. 1.</li></ol></main></body></html>"""
JOURNAL = """<html><body><main><h1>Nitrate</h1><p>Nitrate is found in wells.<sup>1</sup> It harms infants.<sup>2,3</sup> Others<sup>1,2</sup> have
asked for less; some have not.<sup>3(p45)</sup> The area was 12 km<sup>2</sup>.</p><table><caption>Table 1. Wells.</caption><tr><td>Elm</td><td>3</td></tr></table>
<h2>References</h2><ol><li>Novak J, Larsen P. Nitrate in wells. Water Res. 2010;44(3):100-9.</li><li>Comly HH. Blue babies. JAMA. 1945;129(2):112-6.</li>
<li>Ward MH. Less nitrate. Health. 2018;15(7):1557.</li></ol></main></body></html>"""


@pytest.mark.parametrize(
    ("page", "openings", "cites"),
    [
        (NEWS, ["ELM On Friday", "It's the pump again,", "The well is empty"], [[], [], ["example-org-a-report"]]),
        (WIKI, ["The aqueduct is in", "It was built by", "In 1871 a fire"], [["kerr-2001 45", "the-new-water-1884"], [], ["the-new-water-1884"]]),
        (JOURNAL, ["Nitrate is found in", "It harms infants", "Others have asked for", "The area was 12"],
         [["novak-larsen-2010"], ["comly-1945", "ward-2018"], ["novak-larsen-2010", "comly-1945", "ward-2018 45"], []]),
    ],
)  # fmt: skip
def test_a_saved_page(page: str, openings: list[str], cites: list[list[str]], tmp_path: Path) -> None:
    """Its sentences and what they cite; boxes, lists of other articles, captions, tables and marks of wikis are left out."""
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    data = yaml.safe_load(draft(read_copy(path), stubs=True).text)
    assert [comparable(passage["opens"]) for passage in data["passages"].values()] == openings
    claims = data["claims"].values()
    assert [[" ".join(map(str, row.values())) for row in claim.get("cites", ())] for claim in claims] == cites


HEAD = """<html lang="fr"><head><title>Le sel - Revue</title><meta property="og:title" content="Le sel - Revue">
<meta name="author" content="Dana Roe"><meta property="article:published_time" content="2009-09-15T10:00">
<link rel="canonical" href="https://example.org/sel"></head><body><article><h1>Le sel</h1><p>Il est cher, et il l'a toujours été.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    ("page", "author"),
    [
        (HEAD, [{"family": "Roe", "given": "Dana"}]),
        (HEAD.replace('name="author" content="Dana Roe"', 'name="author" content="https://example.org/roe"'), None),
        (HEAD.replace("<h1>Le sel</h1>", '<h1>Le sel</h1><div class="byline">par Ana Ruiz et Li Wei</div>').replace('name="author"', "name=x"),
         [{"family": "Ruiz", "given": "Ana"}, {"family": "Wei", "given": "Li"}]),
        (HEAD.replace('<meta name="author" content="Dana Roe">', '<script type="application/ld+json">{"@graph": [{"@type": '
         '"NewsArticle", "headline": "x", "author": [{"name": "Ana Ruiz"}]}]}</script>'), [{"family": "Ruiz", "given": "Ana"}]),
        (HEAD.replace('<meta name="author" content="Dana Roe">', f'<script type="application/ld+json">{"[" * 9999}</script>'), None),
    ],
)  # fmt: skip
def test_what_the_head_of_a_page_says_of_it(page: str, author: object, tmp_path: Path) -> None:
    """Title without the name of the site, people, day, language and address; what is no name is left out."""
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    data = yaml.safe_load(draft(read_copy(path)).text)
    source = data["sources"][data["dataset"]["reads"]]
    assert (data["dataset"]["title"], data["dataset"]["language"], source.get("author")) == ("Le sel", "fr", author)
    assert (str(source["issued"]), source["URL"]) == ("2009-09-15", "https://example.org/sel")


def test_a_section_whose_id_is_made_of_its_heading_is_no_frame(tmp_path: Path) -> None:
    """Related work and comments on a theory are part of the article, though sites call their boxes so."""
    path = tmp_path / "page.html"
    path.write_text(
        "<html><body><main><h1>Wells</h1><p>The town is dry, and it has been so.</p>"
        '<section id="related-work"><h2>Related Work</h2><p>Others dug wells in the year before it.</p></section>'
        '<div id="related"><h3>More to read</h3><p>Ten towns that you have to see this year.</p></div></main></body></html>',
        encoding="utf-8",
    )
    opens = [passage["opens"] for passage in yaml.safe_load(draft(read_copy(path)).text)["passages"].values()]
    assert opens == ["The town is dry", "Others dug wells in"]
