"""Texts of other languages, countries and canons: what is cited there is found by the form of the lines and the numbers."""

import pytest

from tests.draft.test_notes import cited

# a text, the heading of its list whatever it says, two entries, and the sources and places that its sentences cite
BY_YEAR = {
    "Polish": (
        "Woda zniknęła (zob. Kowalski i Nowak, 2010, s. 12). Zdaniem Wiśniewskiej (2005: 44) tak było zawsze w mieście.",
        "Wykaz dzieł", "Kowalski, J., Nowak, A. (2010). *Woda*. Warszawa: PWN.\n\nWiśniewska, M. (2005). *Susza*. Kraków: Znak.",
        [["kowalski-nowak-2010 12"], ["wisniewska-2005 44"]],
    ),
    "Czech": (
        "Voda zmizela (srov. Novák a Svoboda 2010, s. 12). Podle Dvořáka (2005) se to čekalo už dávno a všude.",
        "Co jsme četli", "NOVÁK, Jan a Petr SVOBODA. *Voda*. Praha: Host, 2010.\n\nDVOŘÁK, Karel. *Sucho*. Brno: Host, 2005.",
        [["novak-svoboda-2010 12"], ["dvorak-2005"]],
    ),
    "Turkish": (
        "Su bitti (bkz. Çelik vd., 2015). Demir'e (2005: 44) göre bu uzun zamandır zaten bekleniyordu.",
        "Yararlanılanlar", "Çelik, A., Şahin, B. ve Öztürk, C. (2015). Kuyular. *Su*, 4(2), 5-20.\n\nDemir, S. (2005). *Kuraklık*. Ankara: Su.",
        [["celik-sahin-ozturk-2015"], ["demir-2005 44"]],
    ),
}  # fmt: skip
NOTES = {
    "Polish": ("J. Kowalski, *Woda*, Warszawa 2010, s. 12.", "Tamże, s. 14.", "J. Kowalski, dz. cyt., s. 33."),
    "Czech": ("Jan NOVÁK, *Voda*, Praha 2010, s. 12.", "Tamtéž, s. 14.", "Srov. J. NOVÁK, c. d., s. 33."),
    "Swedish": ("Per Ek, *Vatten*, Lund: Elm, 2010, s. 12.", "Ibid., s. 14.", "Se även Ek, a.a., s. 33."),
    "Danish": ("Peter Jensen: *Vand*, Elm 2010, s. 12.", "Smst., s. 14.", "Jf. Jensen, op.cit., s. 33."),
    "Hungarian": ("Kovács Péter: *Víz*. Budapest, Elm, 2010. 12. o.", "Uo. 14. o.", "Kovács: *i. m.* 33. o."),
    "Turkish": ("Mehmet Yılmaz, *Su*, Elm, İstanbul 2010, s. 12.", "A.g.e., s. 14.", "Bkz. Yılmaz, a.g.e., s. 33."),
    "Croatian": ("Ivan Horvat, *Voda*, Zagreb: Elm, 2010., str. 12.", "Isto, str. 14.", "Usp. Horvat, nav. dj., str. 33."),
}  # fmt: skip


@pytest.mark.parametrize("language", BY_YEAR)
def test_names_and_years_of_a_list_whose_heading_nobody_knows(language: str) -> None:
    """The list is known by how its entries begin, and its authors are found with other endings, too."""
    text, heading, entries, expected = BY_YEAR[language]
    assert cited(f"# Elm\n\n{text}\n\n## {heading}\n\n{entries}\n") == expected


@pytest.mark.parametrize("language", NOTES)
def test_the_same_work_again_in_notes(language: str) -> None:
    """What stands for the work of the note before, and behind a name, is known in each language, and the page with it."""
    notes = "\n".join(f"[^{number}]: {note}" for number, note in enumerate(NOTES[language], start=1))
    rows = cited(f"# Elm\n\nIt is dry.[^1] It was dry.[^2] So it stays.[^3]\n\n{notes}\n")
    assert [row[0].rpartition(" ")[2] for row in rows] == ["12", "14", "33"]
    assert len({row[0].rpartition(" ")[0] for row in rows}) == 1


def test_letters_without_capitals() -> None:
    """Names and titles in Cyrillic and in Japanese are read as those in Latin letters."""
    russian = "[^1]: Иванов И. И. Вода в городе. М.: Наука, 2010. С. 12.\n[^2]: Там же. С. 14."
    assert [
        row[0].split()[-1]
        for row in cited(
            f"# Вода\n\nВода исчезла из города весной того же года.[^1] Её нет и теперь.[^2]\n\n{russian}\n"
        )
    ] == ["12", "14"]
    japanese = "[^1]: 山田太郎『都市の水』岩波書店、2010年、12頁。\n[^2]: 同上、14頁。"
    text = f"# 水\n\n水は春に尽きたと言われている。[^1] 誰も理由を知らないそうである。[^2]\n\n{japanese}\n"
    assert [row[0].split()[-1] for row in cited(text)] == ["12", "14"]


def test_scripture_and_the_classics() -> None:
    """They are cited by their own numbers, whole or shortened, and are one work however they are printed."""
    text = "# Lamps\n\nHe saw shadows (Rep. 514a-515c). It was dark (John 1:5; cf. 1 Cor. 13:12). Plato says so, Republic 515e.\n"
    assert cited(text) == [["republic 514a-515c"], ["john 1:5", "1-corinthians 13:12"], ["republic 515e"]]


def test_labels_of_standards_and_keys_in_prose() -> None:
    """A label in brackets means the entry that bears it, whatever it is made of."""
    text = (
        "# Wire\n\nThe words are those of [RFC2119]. Others are in [HTML5, Section 4].\n\n# References\n\n"
        '[RFC2119] Bradner, S., "Key words", BCP 14, March 1997.\n\n[HTML5] Hickson, I., "Pages of the web", 2014.\n'
    )
    assert cited(text) == [["bradner-1997"], ["hickson-2014 4"]]


def test_a_page_alone() -> None:
    """It is one of the only work that its paragraph has cited before it."""
    entries = "Doe, J. (2001). *Wells*. Elm Press.\n\nRoe, A. (2002). *Dust*. Elm Press."
    text = f'# Elm\n\nDoe (2001) has seen the town. They call it "a well" (p. 12).\n\n# References\n\n{entries}\n'
    assert cited(text) == [["doe-2001"], ["doe-2001 12 True"]]


def test_archives_by_their_numbers() -> None:
    """A holding of an archive is found again by the words and numbers with which a note begins."""
    text = (
        "# Hafen\n\nEr stützt sich auf Akten.[^1] Es waren vierzig Strafen.[^2]\n\n# Quellen\n\n"
        "Stadtarchiv Elm (StA Elm), Abt. III, Rep. 1 AA, Nr. 2114.\n\nRoe, Otto: *Die Stadt*, Kiel: Elm 1974.\n\n"
        "[^1]: Stadtarchiv Elm, Abt. III, Rep. 1 AA, Nr. 2114.\n[^2]: StA Elm, Nr. 2114, Bericht v. 2.9.1848.\n"
    )
    first, second = cited(text)
    assert first == second != []


def test_numbers_in_round_brackets_beside_one_in_words() -> None:
    """They are marks, though one entry is named by a word."""
    text = "Towns are dry (1). Others say so (2,3), as does ref. 2. It is so (3, p. 4)."
    entries = "1. Kerr A. Water of towns. J Elm. 2001;4:1-9.\n\n2. Loe B. Dust of towns. J Elm. 2002;5:1-9.\n\n3. Poe C. Dry in towns. J Elm. 2003;6:1-9."
    rows = cited(f"# Elm\n\n{text}\n\n# References\n\n{entries}\n")
    assert rows == [["kerr-2001"], ["loe-2002", "poe-2003"], ["poe-2003 4"]]
