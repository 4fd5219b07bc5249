"""Printed lines as text: headings, paragraphs, columns, running heads, hyphens and notes, by place and size alone."""

from graph.work.lines import HYPHEN, Line
from graph.work.printed import text_of_pages
from tests.steps import steps


def lines(*texts: str, left: float = 50, width: float = 200, top: float = 700, size: float = 10) -> list[Line]:
    """Lines under one another, as wide as their column; one that ends with a | is short."""
    return [
        Line(
            text.rstrip("|"), left, left + (width / 2 if text.endswith("|") else width), top - number * size * 1.2, size
        )
        for number, text in enumerate(texts)
    ]


def test_larger_lines_are_headings_and_a_gap_parts_paragraphs() -> None:
    """The largest is the first level; a heading over two lines is one."""
    page = [
        *lines("The Well of", "a Town", top=780, size=20), *lines("It is dry, and it has", "been so.|", top=700),
        *lines("Nobody knows why it", "is so.|", top=660), *lines("Money", top=620, size=14), *lines("It went to a road.", top=590),
    ]  # fmt: skip
    assert text_of_pages([page]).split("\n\n") == [
        "# The Well of a Town", "It is dry, and it has\nbeen so.", "Nobody knows why it\nis so.", "## Money", "It went to a road.",
    ]  # fmt: skip


def test_an_indent_begins_a_paragraph_and_a_quotation_that_stands_in_is_one() -> None:
    """A first line further right; and several lines further right, behind which the text goes on at the margin."""
    rows = lines(
        "It is dry and",
        "has been.",
        "Nobody knows",
        "why it is so",
        "dry in town.",
        "as they said",
        "in the report.",
        "That is all.",
    )
    page = [line._replace(left=line.left + (15 if number in (2, 5, 6) else 0)) for number, line in enumerate(rows)]
    assert text_of_pages([page]).split("\n\n") == [
        "It is dry and\nhas been.", "Nobody knows\nwhy it is so\ndry in town.", "as they said\nin the report.", "That is all.",
    ]  # fmt: skip


def test_two_columns_are_read_one_after_the_other() -> None:
    """Whichever way the file has them; what goes over both stays where it stands."""
    left, right = lines("one", "two", "three", "four."), lines("five", "six", "seven", "eight.", left=260)
    title = [Line("A Title", 50, 460, 760, 20)]
    mixed = [line for pair in zip(left, right, strict=True) for line in pair]
    for page in ([*title, *mixed], [*title, *left, *right], [*right, *left, *title]):
        assert text_of_pages([page]).split() == [
            "#",
            "A",
            "Title",
            "one",
            "two",
            "three",
            "four.",
            "five",
            "six",
            "seven",
            "eight.",
        ]


def test_running_heads_and_page_numbers_are_no_text_and_a_paragraph_goes_on_over_the_page() -> None:
    """A line at the edge that another page has, too; the number alone; and no paragraph ends for the sake of a page."""
    pages = [
        [*lines(f"{number}  JOURNAL OF WELLS", top=800, size=8), *lines(*text, top=700), *lines(str(number), top=40, size=8)]
        for number, text in ((1, ("It is dry and it", "has been so for")), (2, ("years, they say.|",)))
    ]  # fmt: skip
    assert text_of_pages(pages) == "It is dry and it\nhas been so for\nyears, they say."


def test_hyphens_at_the_end_of_a_line() -> None:
    """A parted word is whole; one that has the hyphen elsewhere, or of two words, keeps it."""
    page = lines(
        f"The govern{HYPHEN}",
        f"ment was re{HYPHEN}",
        f"elected by well{HYPHEN}",
        "known men, known well to",
        "the re-elected government.",
    )
    assert text_of_pages([page]).split() == (
        [
            "The",
            "government",
            "was",
            "re-elected",
            "by",
            "well-known",
            "men,",
            "known",
            "well",
            "to",
            "the",
            "re-elected",
            "government.",
        ]
    )


def test_ligatures_are_letters() -> None:
    """The ﬁ of a printer is fi."""
    assert text_of_pages([lines("the ﬁrst eﬃcient ﬂood.")]) == "the first efficient flood."


def test_notes_at_the_foot_are_notes() -> None:
    """Small lines that begin with a number, from the first of them on; they stand behind the text."""
    text = ("It is dry.¹ Nobody", "knows why it is so.|")
    pages = [
        [*lines(*text, top=700), *lines("1 Baker, Letters, and", "more of it.", top=80, size=8)],
        [*lines("It rained.²", "So they say.|", top=700), *lines("² Ibid.", top=80, size=8)],
    ]
    assert text_of_pages(pages).split("\n\n") == [
        "It is dry.¹ Nobody\nknows why it is so.", "It rained.²\nSo they say.", "[^1]: Baker, Letters, and\nmore of it.", "[^2]: Ibid.",
    ]  # fmt: skip


def test_raised_signs_belong_to_their_line() -> None:
    """A small number behind a line and before what goes on, or before a note, is its mark; an exponent stays one."""
    page = [
        Line("It is dry.", 50, 100, 700, 10), Line("1", 100, 104, 704, 7), Line("It was", 108, 150, 700, 10),
        Line("dry before, at 10", 50, 130, 688, 10), Line("−3", 130, 138, 695, 7), Line("of it.", 141, 170, 688, 10),
        Line("1", 50, 53, 84, 6), Line("Baker, Letters, 3.", 56, 150, 81, 8),
    ]  # fmt: skip
    assert text_of_pages([page]) == "It is dry.¹ It was\ndry before, at 10−3 of it.\n\n[^1]: Baker, Letters, 3."


def test_notes_that_are_counted_anew_on_each_page_are_told_apart() -> None:
    """And a line of a note that begins with a number is none."""
    pages = [
        [*lines("It is dry in the town.¹ So it is,", "as they say.|", top=700), *lines("1 Baker, Letters (2001),", "3. And more.", top=80, size=8)],
        [*lines("It rained in the town.¹ So it is,", "as they said.|", top=700), *lines("1 Ibid., 5.", top=80, size=8)],
    ]  # fmt: skip
    assert text_of_pages(pages).split("\n\n") == [
        "It is dry in the town.¹ So it is,\nas they say.", "It rained in the town.[^1-p2] So it is,\nas they said.", "[^1]: Baker, Letters (2001),\n3. And more.", "[^1-p2]: Ibid., 5.",
    ]  # fmt: skip


def test_running_heads_that_differ_on_left_and_right_pages_are_no_text() -> None:
    """Their numbers count the pages."""
    heads = ("Roe", "Doe", "Wells of a Town")
    pages = [
        [*lines(f"{number} {head}" if number % 2 else f"{head} {number}", top=800, size=8), *lines("It is", "dry.|", top=700)]
        for number, head in enumerate(heads, start=41)
    ]  # fmt: skip
    assert "Roe" not in text_of_pages(pages)


def test_entries_of_a_list_that_hang_are_one_paragraph_each() -> None:
    """Their first line begins further left; elsewhere an indent begins a paragraph."""
    rows = lines("Doe, J. Dry Towns of", "the West. Press, 2001.|", "Roe, R. Wet Towns of", "the East. Press, 2002.|",
                 "Loe, A. Towns of the", "North. Press, 2003.|", top=650)  # fmt: skip
    page = [
        *lines("It is dry in town.", "It is.|", top=760), *lines("References", top=700, size=14),
        *(line._replace(left=line.left + (15 if number % 2 else 0)) for number, line in enumerate(rows)),
    ]  # fmt: skip
    assert text_of_pages([page]).split("\n\n")[2:] == [
        "Doe, J. Dry Towns of\nthe West. Press, 2001.", "Roe, R. Wet Towns of\nthe East. Press, 2002.",
        "Loe, A. Towns of the\nNorth. Press, 2003.",
    ]  # fmt: skip


def test_items_of_a_list_without_signs_are_paragraphs() -> None:
    """Lines that stand in and end early, whatever their last sign; a quotation that stands in is one."""
    rows = [line._replace(left=line.left + 20) for line in lines("Dig a well|", "Ask the town|", top=650)]
    page = [*lines("They said what was to", "be done about the", "water, and by whom:", top=700), *rows]
    assert text_of_pages([page]).split("\n\n")[1:] == ["Dig a well", "Ask the town"]


def test_nothing_gives_nothing() -> None:
    """A page without lines, and no page."""
    assert text_of_pages([]) == text_of_pages([[]]) == ""


def test_the_work_grows_with_the_pages() -> None:
    """Four times the pages take four times the steps, and no more."""
    page = [*lines(*(f"line {number} of it" for number in range(30)), top=700), *lines("9  JOURNAL", top=800, size=8)]
    few, many = (steps(lambda count=count: text_of_pages([page] * count)) for count in (10, 40))
    assert many < 4.5 * few


def test_the_year_at_the_end_of_an_entry_is_no_number_of_the_page() -> None:
    """It stands alone on the last line, ends with a full stop, and counts no pages."""
    pages = [lines("It is dry and it", "has been so, in", "2007.|"), lines("Nobody knows why", "it is so.|")]
    assert "2007." in text_of_pages(pages)


def test_numbers_of_lines_rules_and_stamps_of_courts() -> None:
    """What counts lines at the margin and rules go; a stamp that the file has last stands where it is printed."""
    text = [*lines(*(f"of the water {number}" for number in range(14)), left=80)]
    counted = [Line(str(number + 1), 40, 52, line.foot, 10) for number, line in enumerate(text)]
    assert text_of_pages([[*counted, *text, *lines("________")]]).split() == [
        word for line in text for word in line.text.split()
    ]
    stamp = lines("Filed in May", left=300, width=80, top=760)
    pages = [[*lines("A Court", top=790, size=20), *text, *stamp], lines("and no one knows.|", left=80)]
    assert "of the water 13\nand no one knows." in text_of_pages(pages)


def test_headings_by_their_number_and_place_alone() -> None:
    """A letter in the middle, a numbered title that stands off; an item of a list is none."""
    page = [
        *lines("It is dry.|", top=720), Line("A.", 145, 155, 690, 10), *lines("They say that it is", "so in the town, and", top=660),
        *lines("here, too.|", top=636), *lines("B. The Water Code|", top=610), *lines("It says nothing.|", top=585),
        *lines("1. It is dry in town|", "2. It is wet at sea|", top=560),
    ]  # fmt: skip
    blocks = text_of_pages([page]).split("\n\n")
    assert [block for block in blocks if block.startswith("#")] == ["# A.", "# B. The Water Code"]


def test_signs_of_notes_and_a_note_that_goes_on_over_the_page() -> None:
    """An asterisk with a note of its own is its mark; small lines that begin in small letters go on from the page before."""
    signed = [*lines("By the court:*|", "It is dry, they say.|"), *lines("* It is no precedent.", top=500, size=8)]
    assert text_of_pages([signed]).split("\n\n")[-1] == "[^star]: It is no precedent."
    pages = [
        [*lines("It is dry.¹ And it", "was so for long.|"), *lines("1 They say so, and", top=500, size=8)],
        [*lines("Nobody knows why it", "is so in the town."), *lines("they know it.", top=500, size=8)],
    ]
    assert text_of_pages(pages).split("\n\n")[-1] == "[^1]: They say so, and\nthey know it."


def test_notes_as_large_as_the_text_and_marks_with_a_page() -> None:
    """A raised number at the beginning of a line that is a mark above it; 8(p77) is a mark with its place."""
    page = [*lines("It is dry.¹ And it", "was so in town.|"), *lines("¹ They say so.|", top=500)]
    assert text_of_pages([page]).split("\n\n") == ["It is dry.¹ And it\nwas so in town.", "[^1]: They say so."]
    raised = [Line("It is dry.", 50, 90, 700, 10), Line("8(p77)", 91, 110, 703, 6), *lines("And so on.", top=688)]
    assert text_of_pages([raised]).startswith("It is dry.[8, p. 77]")


def test_a_stamp_at_the_side_is_no_line_of_the_text() -> None:
    """A line that is turned, as the number of a preprint at the margin, moves no column and is no title."""
    stamp = Line("arXiv:1405.4053v2", 5, 25, 300, 18, is_turned=True)
    left = lines("It is dry, as it", "has been here.", "So they all say,", "and they know.")
    right = lines("Nobody knows why", "it is so dry in", "the town today.", "That is all here.", left=270)
    text = text_of_pages([[stamp, *left, *right]])
    assert "arXiv" not in text
    assert text.index("and they know.") < text.index("Nobody knows why")


def test_numbers_of_entries_that_the_file_has_apart() -> None:
    """They stand before the entries on the same line of the page."""
    numbers = [Line(f"{number}.", 50, 60, foot, 10) for number, foot in ((1, 660.0), (2, 624.0))]
    entries = [
        Line("Roe A. Wells and Water,", 80, 300, 660, 10), Line("2001.", 80, 110, 648, 10),
        Line("Loe B. Rain and Water,", 80, 300, 624, 10), Line("2002.", 80, 110, 612, 10),
    ]  # fmt: skip
    text = text_of_pages([[Line("References", 50, 140, 690, 16), *numbers, *entries]])
    assert text.split("\n\n")[1:] == ["1. Roe A. Wells and Water,\n2001.", "2. Loe B. Rain and Water,\n2002."]


def test_small_lines_at_the_foot_of_a_column_do_not_part_its_last_sentence() -> None:
    """They are a note of the page, to which no mark leads."""
    left = [
        *lines("It is dry, as it", "has been. They do", "know why it was"),
        *lines("Proceedings of 2014.", top=640, size=8),
    ]
    right = lines("so dry in town.", "Nobody else does", "know it here now.", left=270)
    text = text_of_pages([[*left, *right]])
    assert "why it was\nso dry in town." in text
    assert text.endswith("[^foot]: Proceedings of 2014.")


def test_letters_whose_accents_are_printed_before_them() -> None:
    """As fonts of old have them."""
    assert text_of_pages([lines("Sen´ecal and M¨uller", "said so.|")]) == "Senécal and Müller\nsaid so."


def test_the_title_that_later_pages_repeat_is_no_running_head() -> None:
    """On the first page it is larger than the text."""

    def page(number: int) -> list[Line]:
        return lines(
            "Dry Towns",
            f"It is dry, page {number}",
            "and it has been so",
            "for years and years",
            "as they all said.",
            top=760,
        )

    first = [Line("Dry Towns", 50, 200, 780, 20), *page(1)[1:]]
    assert text_of_pages([first, page(2), page(3)]).startswith("# Dry Towns\n\n")
