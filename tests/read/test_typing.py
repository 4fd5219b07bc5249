"""Real typing: signs that look like others, comments that cut a text off, values that PyYAML refuses."""

from collections.abc import Callable

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.read import Reading
from graph.read.unmeant import refused_by_pyyaml
from tests.samples import SMALL, changed

Look = Callable[[str | bytes], Reading]
SAYS = "    says: Hikvision supplies them."
LINE = 1 + SMALL.splitlines().index(SAYS)


def _signs(reading: Reading) -> list[tuple[int, int, str]]:
    """Where a sign is named, and the number that Unicode gives it."""
    named = [problem for problem in reading.problems if "(U+" in problem.message]
    return [(problem.line, problem.column, problem.message.partition("(")[2][:6]) for problem in named]


@pytest.mark.parametrize(
    ("line", "column", "sign"),
    [
        ("\xa0   says: They do.", 1, "U+00A0"),
        ("  \xa0 says: They do.", 3, "U+00A0"),
        ("\u2003\u2003says: They do.", 1, "U+2003"),
        ("    says:\xa0They do.", 10, "U+00A0"),
        ("    says:\u3000They do.", 10, "U+3000"),
        ("    says\uff1aThey do.", 9, "U+FF1A"),
        ("    says: “They: do.”", 11, "U+201C"),
        ("    says\u200d: They do.", 9, "U+200D"),
        ("    sa\xadys: They do.", 7, "U+00AD"),
        ("    “says”: They do.", 5, "U+201C"),
        ("    ‘says’: They do.", 5, "U+2018"),
    ],
)
def test_a_sign_in_the_place_of_another_is_named_where_it_stands(look: Look, line: str, column: int, sign: str) -> None:
    """The sign has its name and number, at its own line and column."""
    assert _signs(look(changed((SAYS, line)))) == [(LINE, column, sign)]


@pytest.mark.parametrize(
    ("mark", "sign"), [("-\xa0", "U+00A0"), ("–", "U+2013"), ("-\u2009", "U+2009"), ("– ", "U+2013")]
)
def test_a_sign_at_the_beginning_of_a_list_is_named(look: Look, mark: str, sign: str) -> None:
    """A dash that is none, or a space behind it that is none, makes no list."""
    (problem,) = look(changed(("    about: [uzbekistan, huawei]", f"    about:\n      {mark}uzbekistan: x"))).problems
    assert f"({sign}) stands where a dash and a space belong" in problem.message


def test_a_section_in_braces_is_a_section(look: Look) -> None:
    """Where a mistake stands elsewhere, a section on one line is not told to be indented, and what it holds is known."""
    text = (
        "dataset: {title: T, reads: w}\nsources:\n  w: {label: W 1, kind: essay, title: W}\n"
        "actors: {town: {name: The town, kind: place}}\nclaims:\n"
        "  a:\n    says: *They* do.\n    modality: asserted\n    about: town\n"
        "  b:\n    says: They did.\n    modality: hedgd\n    about: town\n"
    )
    assert [problem.message for problem in look(text).problems] == [
        'a value begins with "*"', 'unknown modality "hedgd"',
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["\u200b", "\u200d", "\xad", "\xa0", "\u2003", "\u2013"])
def test_a_sign_in_an_id_is_named_where_it_stands(look: Look, sign: str) -> None:
    """An id that only looks right is not to be told from one that is."""
    (problem,) = look(changed(("about: [uzbekistan, huawei]", f"about: [uzbekistan, hua{sign}wei]"))).problems
    line = 1 + SMALL.splitlines().index("    about: [uzbekistan, huawei]")
    assert (problem.line, problem.column) == (line, len("    about: [uzbekistan, hua") + 1)
    assert f"(U+{ord(sign):04X}) stands in it" in problem.message


@pytest.mark.parametrize("sign", ["\xa0", "\u200b", "\u2003", "\xad", "“", "’", "\uff1a"])
def test_in_a_text_any_sign_is_fine(look: Look, sign: str) -> None:
    """What a work prints is kept, whatever it is."""
    reading = look(changed((SAYS, f"    says: Hikvision{sign} supplies {sign}them{sign}.")))
    assert reading.problems == ()
    assert reading.data is not None
    assert reading.data.claims["cameras-hikvision"].says == f"Hikvision{sign} supplies {sign}them{sign}."


@pytest.mark.parametrize(
    "value", ["*They* do.", "**They** do.", "* do", "& do", "!do (it): x", "%50 do", "@do", "`do` it"]
)
def test_a_value_that_begins_with_a_sign_of_yaml_is_named(look: Look, value: str) -> None:
    """The message names the very sign, where it stands, and says to put the value in quotes."""
    (problem,) = look(changed((SAYS, f"    says: {value}"))).problems
    assert (problem.line, problem.column) == (LINE, 11)
    assert problem.message == f'a value begins with "{value[0]}"'
    assert problem.hint == "put the value in quotes"


@pytest.mark.parametrize(
    ("value", "comment"),
    [
        ("Hikvision is #1 in the land.", "#1 in the land."),
        ("Hikvision is # 1 in the land.", "# 1 in the land."),
        ("Hikvision\t#one supplies.", "#one supplies."),
        ('"Hikvision is" # 1 in the land."', '# 1 in the land.""'),
        ("'Hikvision is' # 1 in the land.'", "# 1 in the land.'"),
        ('"Hikvision" #1 in the land', "#1 in the land"),
    ],
)
def test_a_text_that_a_comment_cuts_off_gets_advice(look: Look, value: str, comment: str) -> None:
    """The comment is named, where its sign stands."""
    reading = look(changed((SAYS, f"    says: {value}")))
    assert reading.problems == ()
    (advice,) = [hint for hint in reading.advice if "comment" in hint.message]
    assert comment in advice.message
    assert (advice.line, advice.column) == (LINE, 11 + value.index("#"))


@pytest.mark.parametrize("comment", ["  # what it does", " # who does it", "  # Hikvision's claim.", " ## heading"])
def test_a_comment_is_no_cut(look: Look, comment: str) -> None:
    """What is written as a comment is taken for one."""
    reading = look(changed((SAYS, SAYS + comment), ("reads: essay", f"reads: essay{comment}")))
    assert reading.problems == ()
    assert not [hint for hint in reading.advice if "comment" in hint.message]


def test_a_number_sign_in_quotes_cuts_nothing(look: Look) -> None:
    """In quotes, in a block and without a space before it the sign is text."""
    for value in ('"Hikvision is #1."', "'Hikvision is #1.'", "Hikvision is C#1.", "|\n      Hikvision is #1."):
        reading = look(changed((SAYS, f"    says: {value}")))
        assert not [hint for hint in (*reading.problems, *reading.advice) if "comment" in hint.message], value


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (SAYS, "    says: #1 in the land"),
        (SAYS, "    says: Hikvision is\n      the #1\n      in the land"),
        ("{subject: hikvision, ", "{subject: hikvision #1, "),
    ],
)
def test_a_comment_that_breaks_the_file_is_named(look: Look, old: str, new: str) -> None:
    """Where a comment takes all of a value, or the end of a bracket, it is what the message points to."""
    text = changed((old, new))
    (problem,) = look(text).problems
    assert "is read as a comment" in problem.message
    assert text.splitlines()[problem.line - 1][problem.column - 1 :].startswith("#1")


@pytest.mark.parametrize("value", ["=", "<<", "0x_", "0b_", "2019-02-30", "2019-02-28 25:00:00", "9" * 5000])
def test_a_plain_value_that_pyyaml_refuses_is_refused(look: Look, value: str) -> None:
    """Such a file is closed to every other program; in quotes the value is text."""
    (problem,) = look(changed((SAYS, f"    says: {value}"))).problems
    assert (problem.line, problem.column, problem.hint) == (LINE, 11, "put it in quotes, or mend it")
    assert look(changed((SAYS, f'    says: "{value}"'))).problems == ()


def test_an_id_that_pyyaml_refuses_is_refused(look: Look) -> None:
    """A key is read as a value is."""
    text = changed(("  cameras-hikvision:", "  2019-02-30:"))
    (problem,) = look(text).problems
    assert (problem.column, problem.message) == (3, '"2019-02-30" is a value that PyYAML refuses')
    assert look(changed(("  cameras-hikvision:", '  "2019-02-30":'))).problems == ()


def test_a_date_that_does_not_exist_is_one_problem(look: Look) -> None:
    """Where the field has words for it, they are enough."""
    (problem,) = look(changed(("issued: 2019-11-15", "issued: 2019-02-30"))).problems
    assert problem.message == '"2019-02-30" is a date that does not exist'


@settings(max_examples=400, deadline=None)
@given(
    st.text("0123456789_.:-+=<bxeTZ ", min_size=1, max_size=12) | st.from_regex(r"\d{4}-\d\d?-\d\d?", fullmatch=True)
)
def test_what_is_refused_is_what_pyyaml_refuses(value: str) -> None:
    """PyYAML reads a file with the plain value exactly where nothing in the text is refused."""
    try:
        loaded = yaml.safe_load(f"a: {value}")
    except (ValueError, yaml.constructor.ConstructorError):
        assert refused_by_pyyaml(f"a: {value}")
        return
    except yaml.YAMLError:
        return  # no YAML at all
    if isinstance(loaded, dict) and isinstance(loaded.get("a"), str):
        assert loaded["a"] not in refused_by_pyyaml(f"a: {value}")


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("podcast", "podcast or video"), ("video", "podcast or video"), ("company report", "report"),
        ("social media", "social media post"), ("magazine", ""), ("media outlet", ""),
    ],
)  # fmt: skip
def test_a_kind_of_which_a_part_is_written_is_meant(look: Look, kind: str, meant: str) -> None:
    """Where one kind alone has these words, or is among them, however much longer it is."""
    (problem,) = look(changed(("kind: news analysis", f"kind: {kind}"))).problems
    assert problem.hint.startswith(f'did you mean "{meant}"?' if meant else "write one of: ")
