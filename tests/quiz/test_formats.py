"""Each format, read back with a reader that is not ours; what is hostile comes out as it went in, and harms nothing."""

import csv
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pypdf
import pytest
import qti2latex
from anki import import_export_pb2
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from hypothesis import given, settings
from hypothesis import strategies as st
from moodle_xml_parser import parser as moodle_parser

import graph
from graph.errors import CallError
from graph.quiz.formats import FORMATS, write
from graph.quiz.generate import quiz as made
from graph.quiz.item import Item, Quiz, clean
from tests.quiz import moodle_gift
from tests.quiz.samples import LESSON, item, quiz

HOSTILE = (
    "{~=#:}\\", "</text><script>alert(1)</script>", "]]>", "a -> b", "&amp; &&058; &#35;", "// no comment", "$CATEGORY: x",
    "%50% right", "[html]<b>", "::title::", "=1+1", "+1", "-1", "@SUM(A1)", '"quoted", and more', "[sound:x.mp3]",
    "\\(x\\) [latex]y[/latex] {{c1::z}}", "####", "\\n", "C:\\new", "Владимир Путин", "习近平", "a\u202eb\u0007c", "'",
)  # fmt: skip


def _choices() -> st.SearchStrategy[list[str]]:
    signs = st.text(st.sampled_from("ab ~=#{}:\\<>&\"'[]%/-+@$`\n\t\x00\u202e习Ж"), min_size=1, max_size=12)
    texts = st.one_of(st.sampled_from(HOSTILE), signs, st.text(max_size=12)).map(clean).filter(bool)
    return st.lists(texts, min_size=3, max_size=4, unique=True)


@st.composite
def items(draw: st.DrawFn) -> Item:
    """Items whose every text is hostile."""
    choices = draw(_choices())
    return item(*choices, stem=choices[0], says=choices[1], ordered=draw(st.booleans()), item_id="source/one")


@st.composite
def quizzes(draw: st.DrawFn) -> Quiz:
    """One or two items under a hostile title."""
    return quiz(*draw(st.lists(items(), min_size=1, max_size=2)), title=draw(_choices())[0])


def _bare(html: str) -> str:
    """The text of HTML, as a browser shows it."""
    return unescape(re.sub(r"<[^>]*>", "", html))


# --- Moodle XML -----------------------------------------------------------------------------------------------------


@settings(max_examples=50, deadline=None)
@given(quizzes())
def test_moodle_xml(what: Quiz) -> None:
    """A reader of Moodle XML finds each question, each choice, and which is right."""
    text = write(what, "moodle")
    assert isinstance(text, str)
    read = moodle_parser.parse_string(text.encode())["multichoice"]
    single = [one for one in what.items if not one.ordered]
    assert len(read) == len(single)
    for found, one in zip(read, single, strict=True):
        assert [option.answer for option in found.options] == [*one.options]
        assert [option.score_fraction for option in found.options] == [100.0, *[0.0] * (len(one.options) - 1)]
        assert found.single
    matching = ET.fromstring(text).findall("question[@type='matching']")
    for asked, one in zip(matching, [one for one in what.items if one.ordered], strict=True):
        parts = [(part.findtext("text"), part.findtext("answer/text") or "") for part in asked.findall("subquestion")]
        assert [(number, unescape(text)) for number, text in parts] == [
            (str(number), text) for number, text in enumerate(one.options, 1)
        ]
        assert one.says in _bare(asked.findtext("questiontext/text") or "")


def test_moodle_category_is_one() -> None:
    """A slash in the title begins no category inside the category."""
    text = write(quiz(item("a", "b", "c"), title="Rain / Snow"), "moodle")
    assert ET.fromstring(text).findtext("question/category/text") == "$course$/top/Rain // Snow"


# --- GIFT -----------------------------------------------------------------------------------------------------------


@settings(max_examples=50, deadline=None)
@given(quizzes())
def test_gift(what: Quiz) -> None:
    """A reader that goes as Moodle goes finds each question, each choice, and which is right."""
    text = write(what, "gift")
    assert isinstance(text, str)
    category, read = moodle_gift.read(text)
    assert unescape(category) == f"$course$/top/{what.title.replace('/', '//')}"
    for found, one in zip(read, what.items, strict=True):
        assert (found.name, found.kind) == (one.item_id, "match" if one.ordered else "multichoice")
        assert found.text == one.stem + one.says
        assert found.feedback.startswith(f"{one.rationale}Essay 2021, North & South, paragraph 1: “It <rains> … a lot”")
        if one.ordered:
            assert found.pairs == [(str(number), text) for number, text in enumerate(one.options, 1)]
        else:
            assert found.answers == [(1.0, one.options[0]), *((0.0, text) for text in one.options[1:])]


def test_gift_keeps_the_links() -> None:
    """The signs of an address come back, and the tag around it is whole."""
    text = write(quiz(item("a", "b", "c")), "gift")
    assert isinstance(text, str)
    assert re.sub(r"\\(.)", r"\1", text).count('<a href="https://example.org/essay#a=b">') == 1


# --- QTI ------------------------------------------------------------------------------------------------------------

# what may stand in each element, and in which order, as the DTD of QTI 1.2 has it for what we use
QTI_ORDER = {
    "questestinterop": "assessment", "assessment": "(qtimetadata )*section", "section": "item( item)*",
    "qtimetadata": "qtimetadatafield( qtimetadatafield)*", "qtimetadatafield": "fieldlabel fieldentry",
    "item": "itemmetadata presentation resprocessing itemfeedback", "itemmetadata": "qtimetadata",
    "presentation": "material( response_lid)+", "material": "mattext", "response_lid": "(material )?render_choice",
    "render_choice": "response_label( response_label)*", "response_label": "material",
    "resprocessing": "outcomes( respcondition)+", "outcomes": "decvar",
    "respcondition": "conditionvar( setvar)*( displayfeedback)*", "conditionvar": "varequal|other",
    "itemfeedback": "flow_mat", "flow_mat": "material",
}  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(quizzes())
def test_qti(what: Quiz) -> None:
    """A reader of Canvas's QTI finds each question, each choice, and which is right; all is where the DTD has it."""
    content = write(what, "qti")
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        manifest = ET.fromstring(archive.read("imsmanifest.xml"))
        (file,) = (name for name in archive.namelist() if name != "imsmanifest.xml")
        root = ET.fromstring(archive.read(file))
    (resource,) = (one for one in manifest.iter() if one.tag.endswith("}resource"))
    assert (resource.get("type"), resource.get("href")) == ("imsqti_xmlv1p2", file)
    for element in root.iter():
        inside = " ".join(_local(child) for child in element)
        assert re.fullmatch(QTI_ORDER.get(_local(element), ""), inside), (element.tag, inside)
    read = [element for element in root.iter() if _local(element) == "item"]
    for found, one in zip(read, what.items, strict=True):
        kind = "matching_question" if one.ordered else "multiple_choice_question"
        assert qti2latex.get_qti_metadata(found)["question_type"] == kind
        assert _bare(qti2latex.get_item_stem(found)).startswith(one.stem)
        choices = qti2latex.get_choices(found)
        many = len(one.options) if one.ordered else 1
        assert [text for _, text in choices] == [*one.options] * many
        right = qti2latex.get_correct_idents(found)
        assert right == {choices[place][0] for place in one.key}


def test_qti_scores_each_link() -> None:
    """Whoever has all links in their places has all points."""
    content = write(quiz(item("a", "b", "c", ordered=True)), "qti")
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = ET.fromstring(archive.read(archive.namelist()[1]))
    added = [element for element in root.iter() if _local(element) == "setvar"]
    assert sum(float(element.text or "") for element in added) == pytest.approx(100, abs=0.1)
    idents = [element.get("respident") for element in root.iter() if _local(element) == "varequal"]
    assert idents == ["response_1", "response_2", "response_3"]


def _local(element: ET.Element) -> str:
    return element.tag.split("}")[-1]


# --- Anki -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty collection, as Anki makes it."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


ALWAYS = import_export_pb2.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS
IF_NEWER = import_export_pb2.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER


def _imported(collection: Collection, folder: Path, what: Quiz, when: int = IF_NEWER) -> tuple[int, int]:
    """How many notes an import brings, and how many it changes."""
    content = write(what, "anki")
    assert isinstance(content, bytes)
    path = folder / "quiz.apkg"
    path.write_bytes(content)
    options = ImportAnkiPackageOptions(update_notes=when, update_notetypes=when)
    log = collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options)).log
    return len(log.new), len(log.updated)


def test_anki(collection: Collection, tmp_path: Path) -> None:
    """Anki itself reads the package; a card shows every text as it is, and Anki makes no sound or formula of it."""
    hostile = [
        item(text, "one", "two", says=text, item_id=f"source/n{at}") for at, text in enumerate(map(clean, HOSTILE))
    ]
    what = quiz(*hostile, item("x", "y", "z", ordered=True, item_id="order/x"), title="A::B <i>")
    assert _imported(collection, tmp_path, what) == (len(what.items), 0)
    notes = [collection.get_note(key) for key in sorted(collection.find_notes(""))]
    for note, one in zip(notes, what.items, strict=True):
        assert one.says in _bare(note["Question"])
        assert [_bare(text) for text in re.findall(r"<li>(.*?)</li>", note["Choices"])] == [*one.options]
        assert one.options[0] in _bare(note["Answer"])
        (card,) = note.cards()
        assert one.rationale in _bare(card.answer())
        assert not card.question_av_tags()
        assert "\\(" not in card.answer()
        assert "latex" not in _bare(card.answer()) or "[latex]" in _bare(card.answer())
    assert notes[-1]["Answer"] == "x → y → z"
    assert sorted(deck.name for deck in collection.decks.all_names_and_ids()) == ["A: B <i>", "Default"]
    assert not collection.media.check().missing


def test_anki_updates_what_it_has(collection: Collection, tmp_path: Path) -> None:
    """A second import changes the notes of the first, and brings only what is new: by itself on a later day."""
    first = quiz(item("a", "b", "c"), newest_day="2026-11-01")
    assert _imported(collection, tmp_path, first) == (1, 0)
    assert _imported(collection, tmp_path, first) == (0, 0)
    same_day = quiz(item("other", "b", "c"), item("a", "b", "c", item_id="source/two"), newest_day="2026-11-01")
    assert _imported(collection, tmp_path, same_day, ALWAYS) == (1, 1)
    assert _imported(collection, tmp_path, quiz(item("later", "b", "c"), newest_day="2026-11-02")) == (0, 1)
    answers = {collection.get_note(key)["Answer"] for key in collection.find_notes("")}
    assert answers == {"A. later", "A. a"}
    assert sum(kind.name.startswith("whosays") for kind in collection.models.all_names_and_ids()) == 1


# --- CSV, paper and text --------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(quizzes())
def test_csv(what: Quiz) -> None:
    """Rows come back whole, and no cell begins with what a spreadsheet runs."""
    text = write(what, "csv")
    assert isinstance(text, str)
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    for row, one in zip(rows, what.items, strict=True):
        assert [row[letter].removeprefix("'") for letter in "ABCDE"[: len(one.options)]] == [
            choice.removeprefix("'") for choice in one.options
        ]
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
        assert row["right"] == one.letters


ELEMENTS = {
    "html", "head", "title", "style", "body", "h1", "div", "p", "span", "blockquote", "ol", "li", "a",
}  # fmt: skip


class _Page(HTMLParser):
    """The texts of a page by their element, and the elements that there are."""

    def __init__(self) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.tags: set[str] = set()
        self.items: list[str] = []

    def handle_starttag(self, tag: str, _: object) -> None:
        self.tags.add(tag)
        self.inside.append(tag)
        if tag == "li":
            self.items.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.inside.pop() == tag

    def handle_data(self, data: str) -> None:
        if "li" in self.inside:
            self.items[-1] += data


@settings(max_examples=40, deadline=None)
@given(quizzes())
def test_handout_and_key(what: Quiz) -> None:
    """The handout has every choice and no answer; neither it nor the key has an element of somebody else's."""
    for form in ("handout", "key"):
        text = write(what, form)
        assert isinstance(text, str)
        page = _Page()
        page.feed(re.sub(r"<meta[^>]*>", "", text.removeprefix("<!DOCTYPE html>\n")))
        assert page.inside == []
        assert page.tags <= ELEMENTS
        if form == "handout":
            assert page.items == [choice for one in what.items for choice in one.options]
            assert "Because" not in text
        else:
            assert all(one.rationale in _bare(text) for one in what.items)


@pytest.mark.parametrize(
    ("curators", "terms", "line"),
    [
        (("Ann", "Bob & <i>Cid</i>"), "CC BY 4.0", "Dataset curated by Ann and Bob & <i>Cid</i>, licensed under CC BY 4.0"),
        (("Ann",), "", "Dataset curated by Ann"),
        ((), "MIT", "Dataset licensed under MIT"),
    ],
)  # fmt: skip
def test_paper_says_whose_dataset_it_is(curators: tuple[str, ...], terms: str, line: str) -> None:
    """Handout, key and PDF end with the curators and the licence, as they are written; with neither there is no line."""
    credited = quiz(item("a", "b", "c"), curators=curators, license_=terms)
    for form in ("handout", "key"):
        before, after = write(quiz(item("a", "b", "c")), form), write(credited, form)
        foot = f"<p><small>{escape(line, quote=False)}</small></p>\n</body>\n</html>\n"
        assert isinstance(before, str)
        assert after == before.replace("</body>\n</html>\n", foot)
    content = write(credited, "pdf")
    assert isinstance(content, bytes)
    texts = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    assert len(texts) == 2
    assert all(text.endswith(line) for text in texts)


def test_curators_come_from_the_dataset(tmp_path: Path) -> None:
    """What the header of the data says stands on the handout in one line, without signs that nobody sees."""
    path = tmp_path / "lesson.yaml"
    header = 'dataset: {title: Cameras, reads: essay, curators: [Ann, "B\\u200bob"], license: "CC BY\\n4.0"}'
    path.write_text(LESSON.replace("dataset: {title: Cameras, reads: essay}", header), encoding="utf-8")
    assert "Dataset curated by Ann and Bob, licensed under CC BY 4.0<" in str(write(made(graph.load(path)), "handout"))


@settings(max_examples=40, deadline=None)
@given(quizzes())
def test_text(what: Quiz) -> None:
    """A terminal is moved by nothing, and every choice is there."""
    text = write(what, "text")
    assert isinstance(text, str)
    assert all(char.isprintable() or char == "\n" for char in text)
    bare = "".join(text.split())
    choices = [choice for one in what.items for choice in one.options if choice.isprintable()]
    assert all("".join(choice.split()) in bare for choice in choices)


def test_pdf_in_all_alphabets() -> None:
    """Russian and Chinese names are in the PDF as letters, and the key begins on a page of its own."""
    what = quiz(item("Владимир Путин", "习近平", "Қасым-Жомарт Тоқаев", says="<b>Fish</b> & chips"))
    content = write(what, "pdf")
    assert isinstance(content, bytes)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    assert len(pages) == 2
    for text in ("Владимир Путин", "习近平", "Қасым-Жомарт Тоқаев", "<b>Fish</b> & chips", "A."):
        assert text in pages[0]
    assert pages[1].startswith("Key: Cameras")


def test_pdf_of_what_is_longer_than_a_page() -> None:
    """A word without end goes on from page to page, and the next item is there."""
    content = write(quiz(item("x" * 20_000, "y", "z"), item("last", "b", "c", item_id="source/two")), "pdf")
    assert isinstance(content, bytes)
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    assert 6 < len(pages) < 30
    assert any("last" in page.extract_text() for page in pages[:-1])


# --- All of them ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes(form: str, essay: graph.KnowledgeGraph) -> None:
    """Twice the same quiz, twice the same bytes."""
    first, second = (write(made(essay, count=12), form) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("form", "library", "extra"), [("anki", "genanki", "teach"), ("pdf", "pymupdf", "pdf")], ids=["anki", "pdf"]
)
def test_without_the_library(form: str, library: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(CallError, match=re.escape(f'needs an extra: pip install "whosays[{extra}]"')):
        write(quiz(item("a", "b", "c")), form)
