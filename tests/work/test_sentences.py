"""Where sentences end, and where abbreviations, initials, notes and brackets only look like an end."""

import pytest

from graph.work import Work, sentences

CASES = [
    "Officials of the U.S. Congress paid, e.g. in Kazakhstan, what Dr. Roe asked for. | The end is near.",
    "He lives in the U.S. | The end.",
    "Brown v. Board of Education was decided. | See No. 5 of the list. | I said No. | Then we left.",
    "J. K. Rowling and Smith et al. Tolkien wrote. | It (was long. Very long) ended. | Why?",
    "“Why?” he asked. | It cost 3.5 million at 5 p.m. on Monday.",
    "It went on and on ... and on. | Then it stopped ... | Nobody knew.",
    "Das gilt z. B. hier, vgl. Müller, S. 5. | Es ist so.",
    "See Fig. 3 and pp. 4-5, art. 6, sec. 7. | Mr. X. did, too!",
    "Acme Inc. Chairman Doe spoke. | Acme Inc. | However, it failed.",
    "「そうだ。」 | いいえ。",
    "He said: “No.” | She left.",
    "Der Hr. Müller kam am 3. März 1990. | Er ging am 12. Mai.",
    "He works at Yahoo! Inc. and lives there. | Fine.",
    "Das war im 19. Jahrhundert anders. | Die 2. Auflage kam 1990. | Es waren 12. | Dann kam der Rat.",
    "It finds a leak within 2 m. | Tests show it. | They asked the Gov. | He was civil.",
    "St. Luke's Hosp. (No. 2016-113). | It rained, etc. | Nobody knows.",
    "He said that “racial . . . origin” counts. | See Richmond v. J. A. Croson Co., and Tex. Educ. Code Ann. §51.803. | Ibid. | So it is.",
    "Anhand des 18. Historischen Forums wird es klar. | So ist es.",
    "See Roe Coop. Ass'n, 417 U.S. 116. | It is so.",
    "So says Technical Bulletin Med. 577, ¶ 4-3. | U. S. Const., Amdt. 5. | It is at 601 U. S. ___ (2024). | We agree.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: str) -> None:
    """A text in its sentences, as a reader parts them."""
    parts = case.split(" | ")
    text = "".join(parts) if "。" in case else " ".join(parts)
    expected = [part.replace("“", '"').replace("”", '"') for part in parts]
    plain = Work(text).text
    assert [plain[start:end] for start, end in sentences(plain)] == expected


def test_a_mark_of_a_note_and_an_empty_line() -> None:
    """Footnote marks are in no sentence; where a block ends a sentence does, with or without a full stop."""
    work = Work("Opening\n\nThe first.[12] The second.3 The third.⁴\n\nAnd the last")
    parts = [work.text[start:end] for start, end in sentences(work.text)]
    assert parts == ["Opening", "The first.", "The second.", "The third.", "And the last"]
    assert [mark.style for mark in work.marks] == ["note", "note", "note"]


def test_a_sentence_goes_on_behind_the_end_of_a_page() -> None:
    """Empty lines within a sentence of a paragraph of several lines end it as little as the end of a line."""
    text = "It was said in that year that a town is dry, since\nit has no well, and so its contractual entitlement\n\n\n\nto water is\nsmall. It ended.\n"
    work = Work(text)
    assert len([*sentences(work.text)]) == 2


def test_french_quotation_marks_end_with_the_sentence() -> None:
    """A space stands within them; the mark of a note behind them is of the sentence before."""
    work = Work("Il dit : « La ville est sèche. »[^1] Le lien est clair.\n\n[^1]: Roe, *Puits*, Paris, 2001.\n")
    parts = [work.text[start:end] for start, end in sentences(work.text)]
    assert parts[:2] == ['Il dit : "La ville est sèche."', "Le lien est clair."]


def test_a_number_that_begins_a_line_of_a_paragraph_is_no_item() -> None:
    """'... at' and below it '12. So' are one sentence and the next."""
    work = Work("The brief says so at length, and it says it at\n12. So it is said, and nobody denies it now.\n")
    start, end = next(sentences(work.text))
    assert work.text[start:end].endswith("at 12.")
