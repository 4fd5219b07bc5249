"""The opening: every claim is a tile that says what it rests on, and the headline is counted from the same."""

import html
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote_plus

import pytest

import graph
from graph.ask import ask
from graph.evidence import support
from graph.page import page
from graph.page.contents import MOST_OPENERS, MOST_TOLD
from graph.page.listing import section_groups
from graph.page.messages import TEXTS
from graph.page.opening import GRADES, MOST_TILES, Opening, opening
from tests.page.conftest import Reader
from tests.page.test_page import hostile


def opened(kb: graph.KnowledgeGraph) -> Opening:
    return opening(kb, section_groups(kb), TEXTS["opening"])


def headline(shown: Opening) -> str:
    return " ".join(words for _, words in shown.finding)


def dataset(tmp_path: Path, claims: str, sources: str = "") -> graph.KnowledgeGraph:
    path = tmp_path / "some.yaml"
    text = f"dataset: {{title: Some, reads: t}}\nsources:\n  t: {{label: T, kind: essay, title: T}}\n{sources}"
    passages = "passages:\n  p: {section: One, paragraph: 1, opens: a, closes: b}\n  q: {section: Two, paragraph: 1, opens: c, closes: d}\n"
    path.write_text(f"{text}{passages}claims:\n{claims}", encoding="utf-8")
    return graph.load(path)


def test_each_claim_is_one_tile_with_its_grade(essay: graph.KnowledgeGraph) -> None:
    """In reading order; its fill is the word of the evidence logic, its outline how firmly it is said."""
    tiles = [tile for section in opened(essay).sections for tile in section.tiles]
    assert [tile.claim_id for tile in tiles] == essay.index.claims
    for tile in tiles:
        assert tile.grade == GRADES[support(essay, tile.claim_id).word]
        assert (tile.outline == "hedged") == (essay.data.claims[tile.claim_id].modality in ("hedged", "predicted"))


def test_the_headline_counts_the_tiles(essay: graph.KnowledgeGraph) -> None:
    """Its numbers are those of the tiles, and no claim is left out of headline and sequel together."""
    shown = opened(essay)
    grades = [tile.grade for section in shown.sections for tile in section.tiles]
    for grade, words in shown.finding[1:]:
        assert words.split()[0] == f"{grades.count(grade):,}"
    numbers = [int(words.split()[0]) for _, words in shown.finding[1:]]
    left, total, *rest = map(int, re.findall(r"\d+", shown.unchecked))
    assert left == sum(rest)
    assert sum(numbers) + left == total == len(essay.data.claims)


def test_a_section_that_cites_nothing_is_named(essay: graph.KnowledgeGraph) -> None:
    """As a sentence, and beside its tiles."""
    shown = opened(essay)
    assert "Nothing is cited in: Conclusion." in shown.further
    assert [section.heading for section in shown.sections if not section.citing] == ["Conclusion"]


def test_works_count_their_claims_and_verdicts(essay: graph.KnowledgeGraph) -> None:
    """A bar has a tile a claim that cites the work; the busiest stand first, and the headline names those of most."""
    shown = opened(essay)
    assert {work.source_id: len(work.grades) for work in (*shown.works, *shown.further_works)} == {
        source_id: len(claims) for source_id, claims in essay.index.citing.items()
    }
    lengths = [len(work.grades) for work in (*shown.works, *shown.further_works)]
    assert lengths == sorted(lengths, reverse=True)
    (jardine,) = (work for work in shown.works if work.source_id == "jardine-2019")
    checked = list(essay.ask("claims cites:jardine-2019"))
    verdicts = [
        c.check.verdict
        for key in checked
        for c in essay.data.claims[key].cites
        if c.source == "jardine-2019" and c.check
    ]
    assert jardine.grades.count("confirmed") == verdicts.count("confirmed") > 0
    assert "Most cited: Shen 2018, 19 claims, 4 of them checked." in shown.further


def test_a_dataset_in_which_nothing_was_checked(tmp_path: Path) -> None:
    """The headline says what is claimed and on how many works, and that nobody has checked."""
    claims = "".join(
        f"  c{n}: {{says: So {n}., modality: asserted, passage: p, cites: [{{source: s}}]}}\n" for n in range(3)
    )
    shown = opened(dataset(tmp_path, claims, "  s: {label: S, kind: news, title: S}\n"))
    assert headline(shown) == "Of 3 claims 3 cite 1 work, and none has been checked yet"
    assert shown.grades == ("unchecked",)
    assert (shown.unchecked, shown.further) == ("", ("Most cited: S, 3 claims.",))


def test_a_verdict_that_no_check_gave_is_not_counted(tmp_path: Path) -> None:
    """But that none is confirmed, or contradicted, is a finding, and has the colour of neither."""
    check = "check: {verdict: VERDICT, finding: Seen., read: https://example.org/a, on: 2026-11-24}"
    claim = "  c{}: {{says: So., modality: asserted, passage: p, cites: [{{source: s, {}}}]}}\n"
    works = "  s: {label: S, kind: news, title: S}\n"
    two = "".join(claim.format(word, check.replace("VERDICT", word)) for word in ("confirmed", "contradicted"))
    told = opened(dataset(tmp_path, two, works)).finding
    assert told[1:] == (("confirmed", "1 confirmed"), ("contradicted", "1 contradicted"))
    told = opened(dataset(tmp_path, claim.format(1, check.replace("VERDICT", "partly")), works)).finding
    assert told[1:] == (("", "none confirmed"), ("partly", "1 partly confirmed"), ("", "none contradicted"))


def test_that_most_was_not_checked_is_said_below_the_headline(tmp_path: Path) -> None:
    """With why; where all was checked there is nothing to say, and where nothing could be, the reasons are left."""
    check = "check: {verdict: VERDICT, finding: Seen., read: https://example.org/a, on: 2026-11-24}"
    claim = "  c{}: {{says: So., modality: asserted, passage: p, cites: [{{source: s, {}}}]}}\n"
    works = "  s: {label: S, kind: news, title: S}\n"
    one = claim.format(1, check.replace("VERDICT", "confirmed"))
    missed = claim.format(2, check.replace("VERDICT", "not reached"))
    bare = "  c3: {says: So., modality: asserted, passage: p}\n"
    assert opened(dataset(tmp_path, one, works)).unchecked == ""
    some = opened(dataset(tmp_path, one + missed + bare, works)).unchecked
    reasons = "1 cites what could not be read; 1 cites nothing."
    assert some == f"2 of 3 were not checked: {reasons}"
    assert opened(dataset(tmp_path, one + bare, works)).unchecked == "1 of 2 was not checked: 1 cites nothing."
    none = opened(dataset(tmp_path, missed + bare, works))
    assert headline(none) == "Of 2 claims none could be checked"
    assert none.unchecked == reasons
    assert f'<p class="left">{some}</p>' in page(dataset(tmp_path, one + missed + bare, works))


def test_contradicted_claims_stand_beside_the_tiles_with_what_is_against_them(tmp_path: Path) -> None:
    """The work that is cited, or where a check of the claim itself was read; what is left out is counted, and linked."""
    check = "check: {verdict: contradicted, finding: Seen., read: [READ], on: 2026-11-24}"
    read = "https://www.example.org/a, https://example.com/b"
    claim = "  c{}: {{says: So {}., modality: asserted, passage: p, {}}}\n"
    cites = f"cites: [{{source: s, {check.replace('READ', read)}}}]"
    claims = [claim.format(n, n, cites if n == 1 else check.replace("READ", read)) for n in range(1, 6)]
    kb = dataset(tmp_path, "".join(claims), "  s: {label: Work 2010, kind: news, title: S}\n")
    shown = opened(kb)
    assert shown.contradicted[:2] == (
        ("c1", (("Work 2010", "#focus=s"),), 0),
        ("c2", (("example.org", "https://www.example.org/a"),), 1),
    )
    assert (len(shown.contradicted), shown.contradicted_left_out) == (3, 2)
    beside = page(kb).partition('id="beside-tiles"')[2]
    assert '>So 1.</a> <small>Against it: <a href="#focus=s">Work 2010</a>.</small>' in beside
    assert 'Against it: <a href="https://www.example.org/a">example.org</a> and 1 more.' in beside
    assert 'only=support%3A%22contradicted%22">and 2 more</a>' in beside
    assert list(kb.ask('claims support:"contradicted"')) == [f"c{n}" for n in range(1, 6)]
    assert 'id="contradicted"' not in page(dataset(tmp_path, "  a: {says: So., modality: asserted, passage: p}\n"))


def test_works_that_as_many_claims_cite_are_named_together(tmp_path: Path) -> None:
    """Each with how many of its claims were checked, once any was."""
    check = "check: {verdict: confirmed, finding: Seen., read: https://example.org/a, on: 2026-11-24}"
    works = "".join(f"  {key}: {{label: {key.upper()}, kind: news, title: S}}\n" for key in "su")
    claim = "  c{}: {{says: So., modality: asserted, passage: p, cites: [{{source: s{}}}, {{source: u}}]}}\n"
    claims = claim.format(1, f", {check}") + claim.format(2, "")
    (said,) = opened(dataset(tmp_path, claims, works)).further
    assert said == "Most cited, by 2 claims each: S (1 of them checked) and U (none of them checked)."


def test_it_says_when_the_citations_were_checked(tmp_path: Path) -> None:
    """From the first day to the last, and by whom, or that nobody is named; of none it says nothing."""
    check = "check: {{verdict: not reached, finding: Seen., read: https://example.org/a, on: 2026-11-{}}}"
    claim = "  c{0}: {{says: So., modality: asserted, passage: p, cites: [{{source: s, {1}}}]}}\n"
    works = "  s: {label: S, kind: news, title: S}\n"
    claims = [claim.format(day, check.format(day)) for day in (24, 29, 26)]
    kb = dataset(tmp_path, "".join(claims), works)
    assert opened(kb).checks == "Checks: 2026-11-24 to 2026-11-29, checker not named."
    assert opened(dataset(tmp_path, claims[0], works)).checks == "Checks: 2026-11-24, checker not named."
    path = tmp_path / "some.yaml"
    signed = path.read_text(encoding="utf-8").replace("reads: t", "reads: t, curators: [A. Beer, C. Dore]")
    path.write_text(signed, encoding="utf-8")
    assert opened(graph.load(path)).checks == "Checks: 2026-11-24, by A. Beer and C. Dore."
    bare = dataset(tmp_path, "  c: {says: So., modality: asserted, passage: p}\n")
    assert opened(bare).checks == ""


def test_a_dataset_without_citations(tmp_path: Path) -> None:
    """Nothing is said of works, and no works are shown."""
    kb = dataset(
        tmp_path, "  a: {says: So., modality: asserted, passage: p}\n  b: {says: No., modality: hedged, passage: q}\n"
    )
    shown = opened(kb)
    assert headline(shown) == "Of 2 claims none cites a work"
    assert (shown.works, shown.grades, shown.outlines) == ((), ("own",), ("hedged",))
    assert [section.heading for section in shown.sections] == ["One", "Two"]
    assert 'id="works"' not in page(kb)


def test_nothing_is_no_finding(tmp_path: Path) -> None:
    """A dataset without claims has no headline, and the opening says so instead of how to read tiles."""
    path = tmp_path / "none.yaml"
    path.write_text("dataset: {title: None}\n", encoding="utf-8")
    kb = graph.load(path)
    assert opened(kb).finding == ()
    text = page(kb)
    assert TEXTS["opening"]["empty"] in text
    assert TEXTS["opening"]["hint"] not in text


def test_very_many_claims_are_bars(tmp_path: Path) -> None:
    """Beyond what can be pointed at, a section is a bar whose parts add up to its claims and lead to them."""
    claims = "".join(
        f"  c{n}: {{says: So {n}., modality: asserted, passage: {'pq'[n % 2]}{', cites: [{source: s}]' if n % 3 else ''}}}\n"
        for n in range(MOST_TILES + 1)
    )
    kb = dataset(tmp_path, claims, "  s: {label: S, kind: news, title: S}\n")
    shown = opened(kb)
    assert not shown.is_tiled
    assert sum(share.claims for section in shown.sections for share in section.shares) == MOST_TILES + 1
    text = page(kb)
    assert 'class="tiles"' not in text
    assert "only=section%3A%22One%22+support%3A%22unchecked%22" in text


def test_a_part_of_a_bar_leads_to_exactly_its_claims(essay: graph.KnowledgeGraph) -> None:
    """What the address asks for is what was counted, also where several words of the evidence logic are one grade."""
    for section in opened(essay).sections:
        for share in section.shares:
            (asked,) = parse_qs(share.address.removeprefix("#"))["only"]
            claims = [tile.claim_id for tile in section.tiles if tile.grade == share.grade]
            assert list(essay.ask(f"claims {asked}")) == claims
            assert len(claims) == share.claims


def test_questions_beside_the_box_are_of_different_kinds(essay: graph.KnowledgeGraph) -> None:
    """Each seeks something else, and all have answers."""
    shown = re.findall(r'<p class="openers">(.*?)</p>', page(essay))[0]
    answers = [ask(essay, unquote_plus(question)) for question in re.findall(r'href="#ask=([^"]+)"', shown)]
    assert len(answers) == MOST_OPENERS
    assert all(int(number) <= MOST_TOLD for number in re.findall(r"(\d+) answers?<", shown))
    assert len({answer.question.target for answer in answers}) == MOST_OPENERS
    assert all(answer.ids for answer in answers)


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    """What a curator wrote stands in the opening as text."""
    part = page(hostile(tmp_path)).split('id="evidence"')[1].split("</section>")[0]
    assert "<script" not in part
    assert "<img" not in part


@pytest.mark.browser
def test_arrow_keys_walk_the_tiles(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """One stop for the Tab key; from there arrows go from tile to tile, which says its claim; Enter opens it."""
    reader.settled()
    assert reader.tab.locator(".tiles a[tabindex='0']").count() == 1
    reader.tab.focus(".tiles a[tabindex='0']")
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        reader.tab.keyboard.press(key)
    claim_id = essay.index.claims[1]
    said = essay.data.claims[claim_id].says
    assert reader.tab.evaluate("document.activeElement.getAttribute('aria-label')").endswith(said)
    assert reader.tab.inner_text("#pointed").endswith(said)
    reader.tab.keyboard.press("ArrowDown")
    below = reader.tab.evaluate("document.activeElement.hash")
    assert below.removeprefix("#focus=") in essay.index.claims[2:]
    reader.tab.keyboard.press("Enter")
    reader.tab.wait_for_function("(hash) => document.documentElement.dataset.shown === hash", arg=below)
    assert reader.claims() == [below.removeprefix("#focus=")]


@pytest.mark.browser
def test_cells_of_a_work_are_tiles_for_the_pointer(reader: Reader, essay: graph.KnowledgeGraph) -> None:
    """Of a width that can be seen and hit; each names the claim of its verdict, and a click opens that."""
    reader.settled()
    work = opened(essay).works[1]
    cells = reader.tab.locator(f".works li:has(.name[href='#focus={work.source_id}']) i")
    citing = essay.index.citing[work.source_id]
    verdicts = {
        claim_id: [
            GRADES[c.check.verdict] for c in essay.data.claims[claim_id].cites if c.source == work.source_id and c.check
        ]
        for claim_id in citing
    }
    opened_ids = []
    for rank, grade in enumerate(work.grades):
        cell = cells.nth(rank)
        box = cell.bounding_box()
        assert box is not None
        assert box["width"] >= 10
        cell.hover()
        title = str(cell.get_attribute("title"))
        (claim_id,) = (key for key in citing if title.endswith(f". {essay.data.claims[key].says}"))
        assert grade in verdicts[claim_id]
        assert reader.tab.inner_text("#pointed") == title
        opened_ids.append(claim_id)
    assert sorted(opened_ids) == sorted(citing)
    above = cells.nth(3).bounding_box()
    assert above is not None
    reader.tab.mouse.click(above["x"] + 5, above["y"] - 3)  # beside what is seen of it, in its row
    reader.tab.wait_for_function(
        "(hash) => document.documentElement.dataset.shown === hash", arg=f"#focus={opened_ids[3]}"
    )


@pytest.mark.browser
def test_the_first_screen_shows_tiles_works_and_headline(reader: Reader) -> None:
    """At 1280 by 800 all tiles stand in the first screen, of 24 pixels, with signs of 12, and so does all beside them.

    These are what is contradicted, the busiest works, and then the busiest actors.
    """
    reader.settled()
    beside = [
        reader.tab.locator(f"#beside-tiles > {part}").bounding_box() for part in ("#contradicted", "#works", "#doers")
    ]
    ends = [box["y"] + box["height"] for box in beside]
    assert ends == sorted(ends)
    assert ends[-1] <= 800
    boxes: list[dict[str, Any]] = reader.tab.evaluate(
        "() => [...document.querySelectorAll('.tiles a, .works li:first-child')].map((e) => e.getBoundingClientRect().toJSON())"
    )
    assert all(box["bottom"] <= 800 for box in boxes)
    assert all(box["width"] >= 24 and box["height"] >= 24 for box in boxes)
    assert reader.tab.evaluate("parseFloat(getComputedStyle(document.querySelector('.tiles a')).fontSize)") >= 12


@pytest.mark.browser
def test_on_a_phone_the_tiles_come_before_the_works(browser: Any, address: str) -> None:
    """Below one another, and nothing scrolls sideways."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True)
    reader = Reader(context, address)
    reader.settled()
    tiles, works = (reader.tab.locator(part).bounding_box() for part in ("#tiles", "#works"))
    assert tiles["y"] + tiles["height"] <= works["y"]
    key, first = (reader.tab.locator(part).first.bounding_box() for part in (".marks", ".tiles"))
    assert key["y"] + key["height"] <= first["y"] < 844
    assert reader.tab.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


@pytest.mark.browser
def test_no_bar_of_a_work_runs_into_its_number(reader: Reader) -> None:
    """At no width of a screen, nor over the edge where it has a row of its own."""
    reader.settled()
    for width in (320, 390, 700, 920, 1000, 1190, 1210, 1280, 1600):
        reader.tab.set_viewport_size({"width": width, "height": 800})
        gaps = reader.tab.evaluate(
            "() => [...document.querySelectorAll('#works > .works li')].map((work) =>"
            " { const [sum, cell] = [work.querySelector('.sum'), work.querySelector('.bar-of').lastElementChild]"
            ".map((part) => part.getBoundingClientRect());"
            " return (cell.top < sum.bottom ? sum.left : work.getBoundingClientRect().right) - cell.right; })"
        )
        assert min(gaps) >= 0, width


@pytest.mark.browser
def test_who_taps_is_not_told_to_point(browser: Any, address: str) -> None:
    """The words above the tiles are for the hand that is there: a mouse, or a finger."""
    for is_touched, (told, silent) in ((False, ("hint", "touch")), (True, ("touch", "hint"))):
        context = browser.new_context(has_touch=is_touched, is_mobile=is_touched, offline=True)
        reader = Reader(context, address)
        reader.settled()
        title = reader.tab.inner_text("#evidence-title")
        assert TEXTS["opening"][told] in title
        assert TEXTS["opening"][silent] not in title
        context.close()


def test_the_page_shows_the_headline(essay: graph.KnowledgeGraph) -> None:
    """As it was worked out, each verdict with its class."""
    text = page(essay)
    finding = re.findall(r'<p class="headline">(.*?)</p>', text)[0]
    for grade, words in opened(essay).finding:
        assert words in html.unescape(finding)
        assert not grade or f'<b class="{grade}">' in finding


def test_a_long_heading_stands_above_its_tiles(tmp_path: Path) -> None:
    """Beside them it would take ten rows for one row of tiles; a short one stands beside them."""
    kb = dataset(
        tmp_path, "  a: {says: A, modality: asserted, passage: p}\n  b: {says: B, modality: asserted, passage: q}\n"
    )
    assert 'class="row long"' not in page(kb)
    path = tmp_path / "some.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("section: Two", f"section: {'Of many words ' * 5}"), encoding="utf-8"
    )
    assert page(graph.load(path)).count('class="row long"') == 1


def test_names_from_right_to_left_turn_nothing_beside_them(tmp_path: Path) -> None:
    """Each is set apart in the sentence that lists them, so that its year and the next comma stay where they belong."""
    sources = "  s: {label: משרד 2010, kind: news, title: A}\n  u: {label: Report 2011, kind: news, title: B}\n"
    claims = "".join(
        f"  c{number}: {{says: So., modality: asserted, passage: p, cites: [{{source: s}}, {{source: u}}]}}\n"
        for number in range(2)
    )
    (*_, carries) = opened(dataset(tmp_path, claims, sources)).further
    assert "\u2068משרד 2010\u2069 and Report 2011" in carries


@pytest.mark.browser
def test_words_from_right_to_left_stand_within_the_page(context: Any, tmp_path: Path) -> None:
    """A sentence that hangs out begins on its own side, and the point at its end stands where it ends."""
    check = "check: {verdict: contradicted, finding: Seen., read: https://example.org/a, on: 2026-11-24}"
    claim = (
        f"  c: {{says: تزود الصين كازاخستان., modality: asserted, passage: p, about: [a, b], cites: [{{source: s, {check}}}],\n"
        "    states: [{subject: a, predicate: does, object: b}]}\n"
    )
    records = (
        "  s: {label: S, kind: news, title: S}\npredicates:\n  does: {reads: يزود, reversed: من}\n"
        "actors:\n  a: {name: الصين, kind: state}\n  b: {name: كازاخستان, kind: state}\n"
    )
    path = tmp_path / "page.html"
    path.write_text(page(dataset(tmp_path, claim, records)), encoding="utf-8")
    reader = Reader(context, path.as_uri())
    reader.settled()
    doers, name = (reader.tab.locator(part).bounding_box() for part in ("#doers", ".doers .name"))
    assert name["x"] + name["width"] <= doers["x"] + doers["width"] + 0.5
    first, last = reader.tab.evaluate(
        """() => {
          const words = document.querySelector(".said a").firstChild;
          const range = document.createRange();
          return [0, words.length - 1].map((letter) => {
            range.setStart(words, letter);
            range.setEnd(words, letter + 1);
            return range.getBoundingClientRect().left;
          });
        }"""
    )
    assert last < first
    assert reader.complaints == []


def test_a_heading_spells_out_what_it_has_short(tmp_path: Path) -> None:
    """What an entity is called in short stands below the heading with its name, and nothing else does."""
    kb = dataset(
        tmp_path, "  a: {says: So., modality: asserted, passage: p}\n  b: {says: No., modality: asserted, passage: q}\n"
    )
    path = tmp_path / "some.yaml"
    text = path.read_text(encoding="utf-8").replace("section: Two", "section: Debt by PPP in the EU")
    path.write_text(
        f"{text}concepts: {{d: {{name: public-private partnership, kind: concept, aliases: [PPP, pppp]}}}}\n",
        encoding="utf-8",
    )
    assert [section.short for section in opened(graph.load(path)).sections] == [
        (),
        (("PPP", "public-private partnership"),),
    ]
    assert "<span>PPP: public-private partnership</span>" in page(graph.load(path))
    assert [section.short for section in opened(kb).sections] == [(), ()]
