"""When two entries are one work, and what that costs."""

import tracemalloc

import pytest

from graph.bibliography import bibtex, identity
from graph.bibliography.entry import Entry, Item
from graph.bibliography.records import records


def work(title: str = "Introduction", year: int = 2019, family: str = "", **fields: str) -> Item:
    """A work."""
    author = {"author": [{"family": family}]} if family else {}
    return {"type": "chapter", "title": title, "issued": {"date-parts": [[year]]}, **author, **fields}


def page(address: str, title: str = "said no to scooters") -> Item:
    """A page of which a link is all that is known."""
    return {"type": "webpage", "title": title, "URL": address}


SAME = [
    *((page("https://x.org/a"), work(title="Paris votes", family="Li", URL=address)) for address in (
        "https://x.org/a", "http://www.x.org/a/", "https://X.org/a?utm_source=b&fbclid=c", "https://x.org/a#:~:text=no",
    )),
    (page("https://x.org/a?id=2"), page("https://x.org/a?id=2#top", "Paris votes")),
    (page("https://doi.org/10.1000/x"), work(title="Paris votes", family="Li", DOI="10.1000/x")),
    (work(DOI="10.1000/x"), work(title="Other words", DOI="https://doi.org/10.1000/X")),
    (work(URL="https://doi.org/10.1000/x"), work(title="Other words", DOI="10.1000/x")),
    (work(family="Li"), work(title="INTRODUCTION!", family="Li", page="1-5")),
    (work(page="1205-1211"), work(page="1205-11")),
    (work(**{"container-title": "International Journal of Communication"}), work(**{"container-title": "Int. J. Commun."})),
    (work(**{"container-title": "The Times"}), work(**{"container-title": "Times"})),
    (work(edition="2"), work(edition="2nd ed.")),
    ({**work(), "author": [{"literal": "Jane Doe"}]}, work(family="Doe")),
    ({**work(), "author": [{"family": "Berg", "non-dropping-particle": "van den"}]}, work(family="Berg")),
    (work(URL="http://www.x.org/a/"), {**work(URL="https://x.org/a"), "issued": {}}),
    (work(volume="Bd. 3", issue="Nr. 02"), work(volume="III", issue="2")),
    (work(family="Müller"), work(family="Mueller")),
    (work(**{"container-title": "Zeitschrift für Politik"}), work(**{"container-title": "Z. Politik"})),
    ({**work(publisher="International Monetary Fund"), "type": "report"}, {**work(publisher="IMF"), "type": "report"}),
    ({**work(URL="https://x.org/a?utm_source=b"), "type": "webpage"},
     {**work(URL="https://web.archive.org/web/2019/https://x.org/a"), "type": "webpage"}),
    ({**work(family="Kim"), "type": "document"}, work(family="Kim", **{"container-title": "Asia Today"})),
]  # fmt: skip
APART = [
    (page("https://x.org/a?id=2"), page("https://x.org/a?id=3", "Paris votes")),
    (page("https://x.org/#!/a"), page("https://x.org/#!/b", "Paris votes")),
    (page("https://x.org"), work(title="Paris votes", family="Li", URL="https://x.org/")),
    (work(title="One", family="Li", URL="https://x.org/all"), work(title="Two", family="Li", URL="https://x.org/all")),
    (work(**{"container-title": "Book one"}), work(**{"container-title": "Book two"})),
    (work(page="1-5"), work(page="7-9")),
    (work(volume="1"), work(volume="2")),
    (work(issue="1"), work(issue="2")),
    (work(family="Smith"), work(family="Kim")),
    (work(), work(year=2020)),
    (work(DOI="10.1000/a"), work(DOI="10.1000/b")),
    (work(title="One", page="1-5", DOI="10.1000/whole"), work(title="Two", page="6-9", DOI="10.1000/whole")),
    (work(title="One", family="Li", DOI="10.1000/whole"), work(title="Two", family="Wu", DOI="10.1000/whole")),
    ({"type": "chapter", "title": "Alone"}, {"type": "chapter", "title": "Alone"}),
    ({**work(), "author": [{"family": "A"}]}, {**work(), "editor": [{"family": "B"}]}),
    (work(title="???"), work(title="!!!")),
    ({**work(publisher="IMF"), "type": "report"}, {**work(publisher="World Bank"), "type": "report"}),
    ({**work(authority="Supreme Court"), "type": "legal_case"}, {**work(authority="Court of Appeals"), "type": "legal_case"}),
    ({**work(family="Kim"), "type": "thesis"}, work(family="Kim", **{"container-title": "Asia Today"})),
    ({**work(family="Kim"), "translator": [{"family": "Ward"}]}, {**work(family="Kim"), "translator": [{"family": "Roe"}]}),
    ({**work(URL="https://a.org/about"), "type": "webpage"}, {**work(URL="https://b.org/about"), "type": "webpage"}),
    ({**work(), "type": "article-journal", "issued": {"date-parts": [[2014, 5]]}},
     {**work(), "type": "article-journal", "issued": {"date-parts": [[2014, 9]]}}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "same"), [(*pair, True) for pair in SAME] + [(*pair, False) for pair in APART]
)
def test_what_speaks_for_one_work_and_against_it(left: Item, right: Item, same: bool) -> None:
    """In both orders."""
    assert identity.same_work(left, right) == identity.same_work(right, left) == same


@pytest.mark.parametrize(
    ("left", "right", "same"), [(*pair, True) for pair in SAME] + [(*pair, False) for pair in APART]
)
def test_the_index_finds_what_a_comparison_finds(left: Item, right: Item, same: bool) -> None:
    """Among the works that were seen."""
    works = identity.Works()
    works.add(identity.Work(work(title="Something else", family="Poe")), "other")
    works.add(identity.Work(left), "left")
    assert works.find(identity.Work(right)) == ("left" if same else "")


def comparisons(items: list[Item]) -> int:
    """How many comparisons it takes to look for each item among those before it."""
    works = identity.Works()
    for number, item in enumerate(items):
        if not works.find(identity.Work(item)):
            works.add(identity.Work(item), str(number))
    return works.comparisons


@pytest.mark.parametrize(
    "kind",
    [
        lambda number: work(title=f"T {number}", family=f"N {number}"),
        lambda number: work(family=f"Name{number}"),  # one title and year for all
        lambda number: work(page=str(number)),
        lambda number: work(title=f"T {number}", DOI="10.1000/x", page=str(number)),  # one DOI for all
    ],
)
def test_comparisons_grow_with_the_works_and_no_faster(kind) -> None:
    """Twenty times the works take at most twenty times the comparisons, and a bit for the first of them."""
    few, many = (comparisons([kind(number) for number in range(count)]) for count in (100, 2000))
    assert many <= 20 * few * 1.5 + 100


def test_many_works_of_one_title_are_still_found_again() -> None:
    """Also where they are too many to be compared one by one."""
    works = identity.Works()
    for number in range(500):
        works.add(identity.Work(work(family=f"Name{number}")), str(number))
    assert works.find(identity.Work(work(family="Name400"))) == "400"


class Letters:
    """An alphabet that counts how many letters are taken."""

    taken = 0

    def __iter__(self):
        """The letters."""
        for letter in self.letters():
            Letters.taken += 1
            yield letter


def test_letters_are_not_tried_again_for_each_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand works of one author and year take a letter each."""
    from graph.bibliography import records as module

    letters = module._letters
    monkeypatch.setattr(Letters, "letters", staticmethod(letters), raising=False)
    monkeypatch.setattr(module, "_letters", lambda: iter(Letters()))
    entries = [Entry(0, {"type": "book", **work(title=f"T{number}", family="Li")}) for number in range(1000)]
    text = records(entries)
    assert text.count("label: Li 2019") == 1000
    assert Letters.taken <= 1001


def test_an_entry_takes_little_memory() -> None:
    """50 KB at most, from the text to the record."""
    text = "".join(
        f'@article{{k{n}, author={{Name{n}, A. and Other{n}, B.}}, title={{A study of {{\\"U}}ber {n} in many words}},'
        f" journal={{Journal of Things}}, year={{{1990 + n % 30}}}, doi={{10.1000/x.{n}}}}}\n"
        for n in range(300)
    )
    records(bibtex.read(text[:2000]))  # the libraries' own tables are no entry's
    tracemalloc.start()
    try:
        records(bibtex.read(text))
        assert tracemalloc.get_traced_memory()[1] / 300 < 50_000
    finally:
        tracemalloc.stop()
