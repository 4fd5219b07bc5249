"""Reading whole files and folders: what is taken, what is refused, and in which order it is said."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import graph
from graph.read import DataError, Reading, examine
from graph.records import as_plain
from tests.samples import SMALL, changed

Look = Callable[[str | bytes], Reading]


def test_the_small_dataset_is_in_order(look: Look) -> None:
    """What the other tests change is right as it stands."""
    reading = look(SMALL)
    assert reading.problems == ()
    assert [hint.where for hint in reading.advice] == [
        "sources.younas-2020b",
        "sources.swanstrom-2011",
        "actors.bosnia",
        "projects.silk-road",
    ]


def test_a_claim_that_is_about_nothing_is_worth_a_look(look: Look) -> None:
    """No mistake, but advice, at its line and with what to do."""
    text = changed(("    about: [kazakhstan, cameras]\n", ""))
    (hint,) = (hint for hint in look(text).advice if hint.where.startswith("claims."))
    assert (hint.where, hint.message) == ("claims.cameras-soon", "does not say what it is about")
    assert "about:" in hint.hint


@pytest.mark.parametrize(
    ("says", "is_one_word"), [("Rents # go up in some cities.", True), ("中国は監視を輸出する。", False)]
)
def test_a_statement_of_one_word_is_worth_a_look(look: Look, says: str, is_one_word: bool) -> None:
    """A # behind a space cuts off all but the first word; where words are not parted by spaces, one is a sentence."""
    hints = [
        (hint.where, hint.message)
        for hint in look(changed(("says: Kazakhstan is soon to have more than 4,000 cameras.", f"says: {says}"))).advice
    ]
    assert (("claims.cameras-soon.says", "is one word, and a claim is a sentence") in hints) is is_one_word


@pytest.mark.parametrize(
    ("change", "message", "hint"),
    [
        (
            ("    said_by: huawei\n", "    cites: jardine-2019\n"),
            'expects a list, found the text "jardine-2019"',
            "write each on a line of its own after a dash: - source: jardine-2019",
        ),
        (
            ("    said_by: huawei\n", "    cites: [jardine-2019]\n"),
            'expects name: value lines, found the text "jardine-2019"',
            "write source: jardine-2019",
        ),
        (
            ("kind: region", "kind: policy"),
            'unknown kind "policy"',
            "a kind of projects: put the record there, or write one of: state, region, ",
        ),
    ],
)
def test_the_mend_is_written_out(look: Look, change: tuple[str, str], message: str, hint: str) -> None:
    """Where there is one way to write what was meant, it stands in the message."""
    problems = look(changed(change)).problems
    assert any(problem.message == message and problem.hint.startswith(hint) for problem in problems)


def test_values_are_typed_by_their_records(look: Look) -> None:
    """A page keeps its zero, a figure becomes a number, a truth value becomes one."""
    data = look(SMALL).data
    assert data is not None
    claim = data.claims["cameras-soon"]
    assert claim.cites[0].page == "012"
    assert claim.figures[0].value == 4000
    assert data.claims["uzbek-deal"].cites[1].quoted is True


@pytest.mark.parametrize("word", ["NO", "012", "1:30", "2019", "0o17", "1_000", "yes"])
def test_a_page_is_what_was_written(look: Look, word: str) -> None:
    """No page number is read as anything else."""
    data = look(changed(('page: "012"', f"page: {word}"))).data
    assert data is not None
    assert data.claims["cameras-soon"].cites[0].page == word


def test_figures_keep_their_digits(look: Look) -> None:
    """2.10 is not 2.1: the number of digits says how exact a figure is."""
    data = look(changed(("value: 4000", "value: 2.10"))).data
    assert data is not None
    assert str(data.claims["cameras-soon"].figures[0].value) == "2.10"


def test_byte_order_mark_and_crlf_are_fine(look: Look) -> None:
    """A file from Windows is the same dataset, and its problems have the same places."""
    windows = look(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert windows.problems == ()
    assert windows.data == look(SMALL).data
    wrong = changed(("modality: hedged", "modality: hegded"), ("kind: region", "kind: regoin"))
    plain, crlf = look(wrong).problems, look(b"\xef\xbb\xbf" + wrong.replace("\n", "\r\n").encode()).problems
    assert plain == crlf
    assert len(plain) == 2


def test_all_problems_of_a_file_come_in_one_run_and_in_file_order(look: Look) -> None:
    """Text, fields and rules are reported together, each once, from top to bottom."""
    text = changed(
        ("kind: news analysis", "kind: new analysis"),
        ("name: Hikvision, kind: company", "name: Hikvision, kind: company, part_of: chian"),
        ("opens: Uzbekistan has", "open: Uzbekistan has"),
        ("about: [uzbekistan, huawei]", "about: [uzbekistan, &h huawei]"),
        ("modality: predicted", "modality: predicted\n    modality: hedged"),
        ("source: jardine-2019\n        page", "source: jardine-2018\n        page"),
        ("says: Hikvision supplies them.", "says:"),
        ("predicate: supplies, object", "predicate: suplies, object"),
    )
    where = [problem.where for problem in look(text).problems]
    assert where == [
        "sources.jardine-2019.kind",
        "actors.hikvision.part_of",
        "passages.p2-s1",
        "passages.p2-s1.open",
        "claims.uzbek-deal.about.1",
        "claims.cameras-soon.modality",
        "claims.cameras-soon.cites.0.source",
        "claims.cameras-hikvision.says",
        "claims.cameras-hikvision.states.0.predicate",
    ]


def test_problems_after_a_syntax_error_are_reported_too(look: Look) -> None:
    """The record with the syntax error is left out and the rest is read; what names that record is not blamed."""
    text = changed(
        ("name: Hikvision, kind: company}", "name: Hikvision, kind: company"),
        ("modality: predicted", "modality: certain"),
        ("says: Hikvision supplies them.", 'says: "Hikvision" supplies them.'),
    )
    reported = [(problem.line, problem.message) for problem in look(text).problems]
    assert [message for _, message in reported] == [
        "the mapping that opens here with { is not closed",
        'unknown modality "certain"',
        "text follows a value that is already closed",
    ]


def test_a_broken_section_does_not_hide_those_above(look: Look) -> None:
    """Where the sections themselves are broken, what stands above is still checked and nothing below is made up."""
    text = changed(("kind: region", "kind: regoin"), ("claims:\n", "claims\n"))
    assert [problem.message for problem in look(text).problems] == [
        'unknown kind "regoin"',
        "a colon is missing after a name",
    ]


def test_every_byte_that_is_not_utf8_is_located(look: Look) -> None:
    """A file in another encoding is refused line by line, not with a traceback."""
    reading = look(SMALL.replace("Swanström", "Swanstr\udcf6m").encode("utf-8", "surrogateescape"))
    (problem,) = reading.problems
    assert (problem.line, problem.column) == (24, 34)
    assert problem.message == "byte f6 (hexadecimal) is not UTF-8"


def test_utf16_is_named(look: Look) -> None:
    """A file saved as UTF-16 gets one sentence that says so."""
    (problem,) = look(SMALL.encode("utf-16")).problems
    assert problem.message == "the file is UTF-16"


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "\ufeff"])
def test_an_empty_file_is_said_to_be_empty(look: Look, text: str) -> None:
    """Nothing is not a dataset."""
    (problem,) = look(text).problems
    assert problem.message == "the file is empty"


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    """A missing file, a folder without YAML and a thing that is no file each get a sentence."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.txt").write_text("dataset:")
    os.mkfifo(tmp_path / "pipe.yaml")
    messages = []
    for name in ("nowhere.yaml", "empty", "pipe.yaml", "a\x00b"):
        with pytest.raises(DataError) as caught:
            examine(tmp_path / name)
        messages.append(caught.value.problems[0].message)
    assert messages[:3] == ["there is no such file or folder", "the folder holds no .yaml file", "is not a file"]
    assert messages[3].startswith("cannot be read")


def test_a_file_of_absurd_size_is_not_even_opened(tmp_path: Path) -> None:
    """The size is looked at first, so a file that would fill the memory is refused at once."""
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(DataError) as caught:
        examine(path)
    assert caught.value.problems[0].message == "is larger than 256 MB"


def _split(folder: Path, *parts: tuple[str, str]) -> Path:
    for name, text in parts:
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_one_dataset(tmp_path: Path) -> None:
    """Files are merged by section, and give what one file with the same records gives."""
    before, claims = SMALL.split("claims:\n")
    first, second = claims.split("  cameras-soon:")
    _split(
        tmp_path,
        ("a.yaml", before),
        ("b.yml", f"claims:\n{first}"),
        ("c.yaml", f"claims:\n  cameras-soon:{second}"),
        ("notes.txt", "not: [data"),
        (".hidden.yaml", "not: [data"),
    )
    whole = tmp_path / "whole"
    whole.mkdir()
    (whole / "claims.yaml").write_text(SMALL, encoding="utf-8")
    assert graph.load(tmp_path).data == graph.load(whole).data


def test_an_id_in_two_files_names_both_places(tmp_path: Path) -> None:
    """The second of two records with one id is a problem at its place, and says where the first is."""
    _split(
        tmp_path, ("a.yaml", SMALL), ("b.yaml", "claims:\n  cameras-soon:\n    says: Again.\n    modality: asserted\n")
    )
    (problem,) = examine(tmp_path).problems
    assert (Path(problem.path).name, problem.line, problem.column) == ("b.yaml", 2, 3)
    line = 1 + SMALL.splitlines().index("  cameras-soon:")
    assert f"a.yaml:{line}:3" in problem.message


def test_a_problem_names_the_file_that_holds_it(tmp_path: Path) -> None:
    """In a folder each problem has the path and the line of its own file."""
    before, claims = SMALL.split("claims:\n")
    _split(
        tmp_path, ("a.yaml", before), ("b.yaml", "claims:\n" + claims.replace("modality: hedged", "modality: hegded"))
    )
    (problem,) = examine(tmp_path).problems
    assert Path(problem.path).name == "b.yaml"
    assert "modality: hegded" in (tmp_path / "b.yaml").read_text().splitlines()[problem.line - 1]


def test_unknown_ids_by_the_thousand_take_no_longer_than_a_moment(look: Look) -> None:
    """Suggestions are a service with a bound: ten thousand wrong ids do not become ten thousand searches."""
    lines = "\n".join(
        f"  c{n}: {{says: x, modality: asserted, passage: p1-s1, about: [wrong-{n}]}}" for n in range(10_000)
    )
    begun = time.monotonic()
    problems = look(f"{SMALL}{lines}\n").problems
    assert len(problems) == 10_000
    assert time.monotonic() - begun < 20


def test_reading_twice_gives_the_same(look: Look) -> None:
    """What is exported is read back as the same records."""
    data = look(SMALL).data
    assert data is not None
    assert look(json.dumps(as_plain(data))).data == data


@pytest.mark.parametrize(
    ("swap", "expected"),
    [
        (("      - source: jardine-2019\n        page", "     - source: jardine-2019\n        page"), 1),
        (("  cameras-soon:", " cameras-soon:"), 1),
        (("  cameras-soon:", "   cameras-soon:"), 1),
        (("claims:\n", " claims:\n"), 1),
        (("actors:\n", " actors:\n"), 1),
        (("title: Cameras", "title: Cam: eras"), 1),
        (("title: Eyes on Central Asia", 'title: "Eyes on Central Asia'), 1),
        (("says: Kazakhstan is soon to have more than 4,000 cameras.", "says: Kazakhstan is soon to have\nmore than 4,000 cameras."), 1),
        (("claims:\n", "<<<<<<< HEAD\nclaims:\n"), 1),
        (("about: [uzbekistan, huawei]", "about: [Uzbekistan, Huawei]"), 2),
        (("actors:\n", "actor:\n"), None),
    ],
)  # fmt: skip
def test_one_mistake_is_not_told_as_many(look: Look, swap: tuple[str, str], expected: int | None) -> None:
    """What is only missing because something before it is broken is not blamed for it."""
    problems = look(changed(swap)).problems
    assert len(problems) == expected if expected else 1 <= len(problems) < 20, [str(problem) for problem in problems]


def test_a_quote_that_is_not_closed_is_found_where_it_opens(look: Look) -> None:
    """The next quote, however far below, closes it; the one to mend is the first."""
    text = changed(("title: Eyes on Central Asia", 'title: "Eyes on Central Asia'))
    (problem,) = look(text).problems
    assert 'title: "Eyes' in text.splitlines()[problem.line - 1]
    assert "a quote opens here" in problem.message


@pytest.mark.parametrize("escape", [r"\x1b[31m", r"\0", r"\a", r"\u2028", r"\u202e", r"\N"])
def test_escapes_bring_in_nothing_that_a_file_may_not_hold(look: Look, escape: str) -> None:
    """A control character is refused however it is written."""
    (problem,) = look(
        changed(("says: Hikvision supplies them.", f'says: "Hikvision {escape} supplies them."'))
    ).problems
    assert problem.where == "claims.cameras-hikvision.says"


@pytest.mark.parametrize("written", ["2.10", "02.1000", "12345678901234567890.123456789012345", "0", "0.0"])
def test_a_figure_survives_export_digit_by_digit(look: Look, written: str) -> None:
    """What is exported is read back as the same number with the same digits."""
    data = look(changed(("value: 4000", f"value: {written}"))).data
    assert data is not None
    again = look(json.dumps(as_plain(data))).data
    assert again is not None
    before, after = (dataset.claims["cameras-soon"].figures[0].value for dataset in (data, again))
    assert (str(before), before) == (str(after), after)


def test_a_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    """A thing in the folder that is no file is told, and the files beside it are checked all the same."""
    _split(tmp_path, ("a.yaml", changed(("modality: hedged", "modality: hegded"))))
    (tmp_path / "b.yaml").mkdir()
    (tmp_path / "c.yaml").symlink_to(tmp_path / "nowhere")
    messages = [problem.message for problem in examine(tmp_path).problems]
    assert 'unknown modality "hegded"' in messages
    assert len(messages) == 3
