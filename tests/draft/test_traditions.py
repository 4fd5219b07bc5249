"""How countries and disciplines cite: what a note or a list in their manner names, and at which place."""

import pytest
import yaml

from graph.draft import draft
from tests.draft.test_notes import cited

IT = "D. Barsanti, *Bonifiche in Maremma*, Firenze, Olschki, 1985, p. 15."
NL = "A. de Goede, *Swannotsrecht* (Nijmegen 1940) 102."
ES = "FOUCAULT, Michel, *Historia de la sexualidad, vol. 1: La voluntad de saber*, Madrid, Siglo XXI, 1977, p. 168."
US = "FRANK PASQUALE, THE BLACK BOX SOCIETY 3 (2015)."
UK = "Paul Craig, ‘Proportionality and the Human Rights Act 1998’ [2010] New Zealand Law Review 265, 266."
DE = "Vgl. Schwaber, Karl, Roth, Jan, Der kleine Leitfaden, in: Dies. (Hrsg.), Agile Welt (1950-2020), Berlin 2020, S. 8f."
AU = "Noel Pearson, ‘The Concept of Native Title’ in Galarrwuy Yunu (ed), *Our Land* (Elm Press, 1997) 150, 154."
LAW = "Grundlegend *Roth/Weber*, Bürgerliches Recht, 27. Aufl., München 2019, Rn. 12."
EN = "The best account is still Ann Kerr and Bob Loe, “Water for Elm,” *Urban History* 36 (2010): 1–20, at 12."


def notes(*rows: str) -> list[list[str]]:
    """What the sentences of a text cite whose notes these are."""
    body = " ".join(f"They say so in the town of number {number}.[^{number}]" for number in range(1, len(rows) + 1))
    listed = "\n".join(f"[^{number}]: {row}" for number, row in enumerate(rows, start=1))
    return cited(f"# Dry\n\n{body}\n\n{listed}\n")


@pytest.mark.parametrize(
    ("whole", "short", "expected"),
    [
        (IT, "*Ivi*, p. 33.", [["barsanti-1985 15"], ["barsanti-1985 33"]]),
        (IT, "Si veda anche Barsanti, *Bonifiche* cit., p. 87.", [["barsanti-1985 15"], ["barsanti-1985 87"]]),
        (IT.replace("Maremma", "in Italia"), "Barsanti, *op. cit.*, pp. 44-45.", [["barsanti-1985 15"], ["barsanti-1985 44-45"]]),
        (NL, "De Goede, a.w., 81.", [["de-goede-1940 102"], ["de-goede-1940 81"]]),
        (NL, "Petra van Dam, ‘De cultuur’, *Tijdschrift* 19 (2010) 10-25, aldaar 14.", [["de-goede-1940 102"], ["van-dam-2010 14"]]),
        (ES, "FOUCAULT, M., *Historia de la sexualidad*, op. cit., p. 187.", [["foucault-1977 168"], ["foucault-1977 187"]]),
        (US, "PASQUALE, *supra* note 1, at 150.", [["pasquale-2015 3"], ["pasquale-2015 150"]]),
        (US, "*See, e.g.*, Ann Roe & Bob Loe, *Due Process*, 85 WASH. U. L. REV. 1249, 1305 (2008).",
         [["pasquale-2015 3"], ["roe-loe-2008 1305"]]),
        (UK, "Craig (n 1) 270.", [["craig-2010 266"], ["craig-2010 270"]]),
        (DE, "Schwaber / Roth 2020, S. 13.", [["schwaber-roth-2020 8"], ["schwaber-roth-2020 13"]]),
        (AU, "Ibid 58.", [["pearson-1997 154"], ["pearson-1997 58"]]),
        (AU, "Pearson, above n 1, 151; Sean Roe, ‘Native Title’ (2003) 27 *Elm University Law Review* 209, 243.",
         [["pearson-1997 154"], ["pearson-1997 151", "roe-2003 243"]]),
        (LAW, "*Roth/Weber* (Fn. 1), Rn. 14; *Koch*, AcP 151 (1950/51), 501 (507).",
         [["roth-weber-2019 12"], ["roth-weber-2019 14", "koch-1950 507"]]),
        (LAW, "*Koch*, AcP 151 (1950/51), 501.", [["roth-weber-2019 12"], ["koch-1950"]]),
        (LAW, "*Emmerich*, in: MüKoBGB, 8. Aufl., München 2019, § 311 Rn. 41.", [["roth-weber-2019 12"], ["emmerich-2019 41"]]),
        (EN, "See Kerr and Loe, “Water for Elm,” 14. (It rained on that day.)", [["kerr-loe-2010 12"], ["kerr-loe-2010 14"]]),
        (EN, "So, among others, Kerr and Loe, “Water,” 15, though they doubt it. Roe tells it in *Power Lost* (Elm: Press, 1973), 110.",
         [["kerr-loe-2010 12"], ["kerr-loe-2010 15", "power-lost-1973 110"]]),
    ],
)  # fmt: skip
def test_a_work_whole_and_in_short(whole: str, short: str, expected: list[list[str]]) -> None:
    """The people, the title and the place are found, and the work again where a later note has little of it."""
    assert notes(whole, short) == expected


def test_two_works_of_one_year_whose_titles_have_the_same_words() -> None:
    """They are two, where their people are."""
    rows = notes(
        "G. Chantepie, *La réforme du droit des obligations*, Paris, Dalloz, 2016, p. 45.",
        "B. Fages, *Droit des obligations*, Paris, LGDJ, 2016, p. 12.",
    )
    assert rows == [["chantepie-2016 45"], ["fages-2016 12"]]


def test_a_statute_in_the_title_of_a_work_is_not_cited() -> None:
    """Nor is an article in a journal a case because its year stands in square brackets."""
    report = "Reform Group, *Land: Review of the Native Title Act 1993* (Report 126, 2015) para 4.12."
    assert notes(UK, "Native Title Act 1993 (Cth) s 223.", report) == [
        ["craig-2010 266"], ["native-title-act-1993 223"], ["reform-group-2015 4.12"],
    ]  # fmt: skip


def test_a_note_in_short_is_no_work() -> None:
    """A name, a year and a page are a citation of the list, and no source of their own."""
    text = (
        "# Dry\n\nThe town is dry.[^1] It has been so for years.[^2]\n\n# Literatur\n\n"
        "Gould, Cecil, Michelangelo. Battle of Cascina, Newcastle upon Tyne 1966.\n\n"
        "[^1]: Vgl. zum ganzen Abschnitt Gould 1966, S. 6.\n[^2]: Roth 1988, S. 3.\n"
    )
    assert cited(text) == [["gould-1966 6"], []]
    assert draft(text).counts["sources"] == 1


def test_lists_in_capitals() -> None:
    """As in Brazil and France: family names in capitals, several at a semicolon, short names of bodies, one of a court."""
    text = (
        "# Mel\n\nA apicultura cresce (XIMENES; VIDAL, 2023, p. 4). O censo o mostra (IBGE, 2006). A lei é clara (BRASIL, 2013). Le "
        "compteur est resté (Jaglin, 2012 : 59). K. Jaglin (ibid. : 60) le dit. La Cour des comptes (2015) aussi.\n\n# Referências\n\n"
        "BRASIL. **Lei nº 12.805**. Institui a Política Nacional. Brasília, 2013.\n\n"
        "COUR DES COMPTES, 2015, *La gestion des impayés*, Paris.\n\n"
        "INSTITUTO BRASILEIRO DE GEOGRAFIA (IBGE). **Censo agropecuário**. Rio de Janeiro: IBGE, 2006.\n\n"
        "JAGLIN Kim, 2012, « Services en réseaux », *Flux*, n° 88, p. 55-70.\n\n"
        "XIMENES, L. F.; VIDAL, M. F. Mercado de mel. **Caderno Setorial**, Fortaleza, ano 8, n. 270, 2023.\n"
    )
    assert [row[0].split(" ")[-1] for row in cited(text)] == [
        "4", "instituto-brasileiro-de-geografia-ibge-2006", "brasil-2013", "59", "60", "cour-des-comptes-2015",
    ]  # fmt: skip


def test_the_court_in_strasbourg() -> None:
    """Cases by number or day, with their paragraphs; what is cited above, and ibid."""
    text = (
        "# Roe v. Norland\n\nThe rule is flexible (see *Öcalan and Others v. Turkey* (merits) [GC], nos. 46221/99 and 3 others, "
        "§§ 69-77, 25 March 2014). Freedom matters (see *Handyside v. the United Kingdom*, 7 December 1976, § 49, Series A no. 24). "
        "There are bounds (ibid., § 50). We return to *Öcalan* (cited above, § 80).\n"
    )
    claims = yaml.safe_load(draft(text, stubs=True).text)["claims"].values()
    rows = [row for claim in claims for row in claim["cites"]]
    assert [(row["source"][:6], row["paragraph"]) for row in rows] == [
        ("ocalan", "69-77"), ("handys", "49"), ("handys", "50"), ("ocalan", "80"),
    ]  # fmt: skip


def test_an_entry_that_the_text_names_by_a_word() -> None:
    """As journals do that raise their numbers: "as in ref. 2"."""
    text = (
        "# Dry\n\nTowns are dry.^1^ It is as in ref. 2.\n\n# References\n\n1. Kerr, A. Water. *Wells* **9**, 1–5 (2010).\n"
        "2. Loe, B. Dust. *Wells* **10**, 1–5 (2011).\n"
    )
    assert cited(text) == [["kerr-2010"], ["loe-2011"]]


def test_a_title_page() -> None:
    """Its title is neither the school nor the first heading; what is no language is none of the dataset."""
    text = (
        "---\nlang: C\n---\nUniversité de l'Elme\n\nL'eau sans compteur\n\nMémoire présenté par Claire Duval\n\n"
        "## Introduction\n\nLa gratuité de l'eau est une vieille revendication des villes.\n"
    )
    header = yaml.safe_load(draft(text).text)["dataset"]
    assert header["title"] == "L'eau sans compteur"
    assert "language" not in header
