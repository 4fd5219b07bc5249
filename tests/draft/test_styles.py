"""Texts in the styles of literature, history and courts: what each sentence cites, and at which place."""

from pathlib import Path

import pypandoc
import pytest
import yaml

from graph.draft import draft
from graph.verify.copies import read_copy

MLA = """# Salt

Critics hold that it begins with a flood (Ashdown 14). Lindqvist insists that "it never does" (88). Others read it as
grief (Okafor and Bell 201-03) or a joke (Mbeki, "Low Tide" 12). Tides "keep a calendar" (*Tidal Voices* 47). No map
says so ("Fen Names" 3). Dray cut it (Dray ix; qtd. in Ashdown 101). The agency counted it (*Winter Floods* 6). Twelve
men (and a dog) drowned (12).

# Works Cited

Ashdown, Rupert. *The Flood in Fiction*. Harrow Press, 1998.

Dray, Ellen. *The Reed Cutters*. 1931. Edited by Tom Vane, Saltmarsh Books, 2004.

"Fen Names." *Marsh Atlas*, Fenland UP, 2009, pp. 1-9.

Lindqvist, Peter. "What the Water Forgets." *Studies*, vol. 12, 2011, pp. 80-97.

Mbeki, Nandi. "Low Tide Jokes." *Journal of Humour*, 2016, pp. 9-20.

---. *Tidal Voices*. Estuary Press, 2018.

Okafor, Chidi, and Susan Bell. *Grief*. Northern UP, 2007.

*Winter Floods: A Summary*. Crown, 2015.
"""
GERMAN = """# Die Mühle

Der Bann folgt nicht daraus.[^1] Andere sehen es anders.[^2] Es ist umstritten.[^3] Sie spricht von Nutzung.[^4] Die Verfahren
häufen sich.[^5] Niemand wurde enteignet.[^6] Das Landrecht schweigt dazu nicht.[^7]

[^1]: Hermann Gleisberg, Technikgeschichte der Getreidemühle, München: Oldenbourg 1956, S. 112 ff.
[^2]: Jacob Grimm (Hrsg.), Weisthümer, Bd. 1, Göttingen: Dieterich 1840, S. 515.
[^3]: Bejahend Grimm, a. a. O., S. 46; zurückhaltend Gleisberg, Technikgeschichte, S. 120.
[^4]: Ute Lindner, Wasser, Mühle, Macht, in: Zeitschrift für Agrargeschichte 58 (2010), S. 199-224, hier S. 210.
[^5]: Dies., S. 215.
[^6]: Dies., Trockene Räder, Köln 1985, S. 88; s. a. Gleisberg, Technikgeschichte, S. 51.
[^7]: Vgl. §§ 229 ff. II 15 ALR.
"""
FRENCH = """# Le sel

La formule est de lui.[^1] Cette thèse reprend le dossier[^2]. D'après J.-C. Hocquet, le prix doublait.[^3] Il se contredit.[^4]

## Sources

Les procès-verbaux sont conservés aux Archives.[^5] On y trouve des enfants.[^6]

[^1]: Jean Huvet, *Mémoire sur le sel*, Nantes, Vatar, 1734, p. 12-15.
[^2]: Voir Marc Lespagnol, « Contrebande dans l'Ouest », *Annales de Bretagne*, t. 94, 1987, p. 195-220, ici p. 201.
[^3]: Jean-Claude Hocquet, *Le sel et le pouvoir*, Paris, Albin Michel, 1985, p. 310 et suiv.
[^4]: *Ibid.*, p. 318.
[^5]: Arch. dép. Mayenne, B 2954.
[^6]: Cité par M. Lespagnol, art. cit., p. 203.
"""
CHICAGO = """# Light

## One

The saying is late.[^1] Three men claimed it.[^2]

## Two

Women ran it.[^3] Their pay was low.[^4]

[^1]: Joan Trewin, *Words Below Ground* (Redruth: Adit Press, 1999), 23.
[^2]: W. F. Watson, "Dr Clanny's Lamp," *Northern Notes* 4 (1931): 7.
[^3]: Nan Macleod, "At the Hatch" (PhD diss., St Andrews, 2012), 62.
[^4]: Ibid., 63; cf. Trewin, *Words Below Ground*, 98.
"""
COURT = """# Roe v. Elm

We review it anew. See FED. R. CIV. P. 12(b)(6); Innova Hosp. San Antonio, L.P. v. Blue Cross & Blue Shield of Ga., Inc.,
892 F.3d 719, 726 (5th Cir. 2018). A legal conclusion is no fact. Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009). We need not
accept it. Iqbal, 556 U.S. at 679. An employer is none under the Compact. See Kerr v. Loe, 12 F.3d 40 (1994). TEX. INS. CODE
§ 4001.003(1)(B). She says so under Texas Insurance Code § 4001.003. She then sued. Neither prong of Strickland v.
Washington, 466 U.S. 668, 687 (1984), is met. See 2 App. 336. Under Strickland, that is all.
"""


def cites(text: str) -> list[str]:
    """What the claims of a draft cite, in order, each with its place."""
    claims = yaml.safe_load(draft(text, stubs=True).text)["claims"].values()
    return [" ".join(map(str, list(row.values())[:2])) for claim in claims for row in claim.get("cites", ())]


def test_author_and_page() -> None:
    """The style of literature: by name and page, by the beginning of a title, by a page whose author the sentence names."""
    assert cites(MLA) == [
        "ashdown-1998 14", "lindqvist-2011 88", "okafor-bell-2007 201-03", "mbeki-2016 12", "mbeki-2018 47", "fen-names-2009 3",
        "dray-2004 ix", "ashdown-1998 101", "winter-floods-a-2015 6",
    ]  # fmt: skip


def test_a_page_alone_is_none_where_nothing_else_has_that_style() -> None:
    """Brackets with a number are no citations in a text that cites by year."""
    text = "# A\n\nAshdown saw twelve (12). So it is (Ashdown, 1998).\n\n# References\n\nAshdown, R. (1998). The Flood. Press.\n"
    assert cites(text) == ["ashdown-1998"]


def test_notes_in_german() -> None:
    """Short titles of one word, words in small letters before a name, editors, "Dies." as a work and as its author."""
    assert cites(GERMAN) == [
        "gleisberg-1956 112", "grimm-1840 515", "grimm-1840 46", "gleisberg-1956 120", "lindner-2010 210", "lindner-2010 215",
        "lindner-1985 88", "gleisberg-1956 51", "alr 229",
    ]  # fmt: skip


def test_notes_in_french() -> None:
    """Pages of a book are a place in it, and a section that is called "Sources" and has notes is text."""
    assert cites(FRENCH) == [
        "huvet-1734 12-15", "lespagnol-1987 201", "hocquet-1985 310", "hocquet-1985 318", "lespagnol-1987 203",
    ]  # fmt: skip


def test_notes_of_chapters_that_are_counted_anew(tmp_path: Path) -> None:
    """In an EPUB each chapter may have a note 1; who wrote the book and when its package says."""
    path = tmp_path / "book.epub"
    pypandoc.convert_text(
        CHICAGO, "epub", format="markdown", outputfile=str(path),
        extra_args=["--metadata", "title=Light", "--metadata", "author=Ewan Calder", "--split-level=2"],
    )  # fmt: skip
    copy = read_copy(path)
    assert cites(copy) == ["trewin-1999 23", "watson-1931 7", "macleod-2012 62", "macleod-2012 63", "trewin-1999 98"]
    data = yaml.safe_load(draft(copy).text)
    assert data["dataset"]["title"] == "Light"
    assert data["sources"][data["dataset"]["reads"]]["author"] == [{"family": "Calder", "given": "Ewan"}]


def test_an_opinion_of_an_american_court() -> None:
    """Small capitals, shortened parties, the other party in short, codes of states, a name alone; the record is no work."""
    assert cites(COURT) == [
        "fed-r-civ-p-12 12(b)(6)", "innova-hosp-san-antonio-l-p-v-blue-cross-blue-shield-of-ga-2018 726", "ashcroft-v-iqbal-2009 678",
        "ashcroft-v-iqbal-2009 679", "kerr-v-loe-1994", "tex-ins-code-4001-003 4001.003(1)(B)", "tex-ins-code-4001-003",
        "strickland-v-washington-1984 687", "strickland-v-washington-1984",
    ]  # fmt: skip


def test_a_british_judgment() -> None:
    """A place in the judgment cited before, and a case by its name alone; the place in another judgment is none."""
    text = """# Harwood v Northbrook

The authority is Nzolameso v Westminster City Council [2015] UKSC 22. Baroness Hale said at [31] that it must "explain" it.
The facts are set out at [4]-[19] of the judgment. Applying Nzolameso, the inquiries fail. See Holmes-Moorhouse v Richmond
upon Thames LBC [2009] UKHL 7, at [47].
"""
    assert cites(text) == [
        "nzolameso-v-westminster-city-council-2015", "nzolameso-v-westminster-city-council-2015 31",
        "nzolameso-v-westminster-city-council-2015", "holmes-moorhouse-v-richmond-upon-thames-lbc-2009 47",
    ]  # fmt: skip


def test_a_name_that_stands_everywhere_is_no_case() -> None:
    """A state and a party before the court are named for other reasons, too."""
    text = """# Elm

It is so. Texas v. New Mexico, 482 U.S. 124 (1987). Water in Texas is scarce, and Texas law says so. Texas sued. Mr. Kerr lost
in Kerr v. Loe, 12 F.3d 40 (1994). It was for Kerr to show it, and in Kerr, they say, he did.
"""
    assert cites(text) == ["texas-v-new-mexico-1987", "kerr-v-loe-1994"]


@pytest.mark.parametrize(
    "heading", ["27 commentaires", "À lire aussi", "Related articles", "Das könnte Sie auch interessieren"]
)
def test_what_stands_behind_an_article_is_no_part_of_it(heading: str) -> None:
    """Nor are its byline and buttons, which are said to be left out."""
    body = "\n\n".join(f"It was dry in the year {year}, as everybody knows." for year in range(1990, 1996))
    text = f"# Wells\n\nBy Dana Roe\n\nFacebook\n\n{body}\n\n## {heading}\n\nI do not think so at all. You are wrong about it.\n"
    data = draft(text)
    assert data.counts["passages"] == 6
    assert "left out, as no part of the text: Facebook" in data.text or "Facebook" not in data.text
