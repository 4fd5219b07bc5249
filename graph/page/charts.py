"""Charts: numbers that a reader takes in faster by eye, each a table with bars in it.

So a chart has the width of whatever it is read on, its letters are as large as all others, and who cannot see it has
the numbers. A name leads to the state of the page that shows what is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from graph.knowledge import Knowledge
from graph.page.messages import TEXTS, Texts

MOST = 30  # rows of a chart that stand in sight; the others unfold
MOST_STATES = 8  # columns
WIDEST = 13  # pixels of the side of the largest square; areas count


class Cell(NamedTuple):
    """A cell: its words, and the address to which they lead, if any; or a number with a square of so many pixels."""

    words: str
    address: str = ""
    square: float = 0


class Bar(NamedTuple):
    """A bar at the end of a row: how much of its column is full, and how much of it is there and empty, in percent."""

    full: float
    empty: float = 0


class Row(NamedTuple):
    """A row: its cells, a bar, if it has one, and the heading of the rows that begin with it."""

    cells: tuple[Cell, ...]
    bar: Bar | None = None
    heading: str = ""


@dataclass(frozen=True)
class Chart:
    """A chart: its title, what it shows in a sentence, the heads of its columns, and its rows.

    `upright` is how many columns have narrow numbers under long names.
    """

    title: str
    says: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    upright: int = 0

    @property
    def parts(self) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        """The rows that stand in sight, and those that unfold."""
        return self.rows[:MOST], self.rows[MOST:]


def charts(kb: Knowledge, texts: Texts = TEXTS) -> list[Chart]:
    """The charts that the dataset has something for, in the order of the page."""
    makers: dict[str, Callable[[Knowledge, Texts], Chart | None]] = {
        "along": _along, "works": _per_source, "kinds": _per_kind, "whom": _on_whom, "time": _in_time,
    }  # fmt: skip
    made = (maker(kb, texts["pictures"][name]) for name, maker in makers.items())
    return [chart for chart in made if chart is not None]


def _along(kb: Knowledge, texts: Texts) -> Chart | None:
    """Claims and citations by section and paragraph, in the order of the work."""
    counts: dict[tuple[str, int], list[int]] = {}
    for passage in kb.data.passages.values():
        counts.setdefault((passage.section, passage.paragraph), [0, 0])
    for claim_id in kb.index.claims:
        claim = kb.data.claims[claim_id]
        if claim.passage:
            passage = kb.data.passages[claim.passage[0]]
            count = counts[passage.section, passage.paragraph]
            count[0] += 1
            count[1] += bool(claim.cites)
    if len(counts) < 2:
        return None
    most = max(claims for claims, _ in counts.values()) or 1
    rows, above = [], ""
    for (section, paragraph), (claims, citing) in counts.items():
        bar = Bar(_percent(citing, most), _percent(claims - citing, most))
        rows.append(Row(_cells(paragraph, claims, citing), bar, "" if section == above else section))
        above = section
    return Chart(texts["title"], texts["says"], texts["columns"], tuple(rows))


def _per_source(kb: Knowledge, texts: Texts) -> Chart | None:
    """Claims that cite each source."""
    counts = {source_id: len(kb.index.citing.get(source_id, ())) for source_id in kb.data.sources}
    cited = sorted((source_id for source_id in counts if counts[source_id]), key=lambda source_id: -counts[source_id])
    if not cited:
        return None
    rows = (
        Row(
            (_named(kb, source_id), *_cells(kb.data.sources[source_id].kind, counts[source_id])),
            Bar(_percent(counts[source_id], counts[cited[0]])),
        )
        for source_id in cited
    )
    return Chart(texts["title"], texts["says"], texts["columns"], tuple(rows))


def _per_kind(kb: Knowledge, texts: Texts) -> Chart | None:
    """Citations by the kind of the cited work."""
    citations = (citation for claim in kb.data.claims.values() for citation in claim.cites)
    kinds = Counter(kb.data.sources[citation.source].kind for citation in citations)
    if not kinds:
        return None
    most = max(kinds.values())
    ranked = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    rows = (Row(_cells(kind, count), Bar(_percent(count, most))) for kind, count in ranked)
    return Chart(texts["title"], texts["says"], texts["columns"], tuple(rows))


def _on_whom(kb: Knowledge, texts: Texts) -> Chart | None:
    """Which sources are cited for which states: on whose word a country is known."""
    about = kb.index.about
    states = [actor_id for actor_id, actor in kb.data.actors.items() if actor.kind == "state" and actor_id in about]
    states.sort(key=lambda state: -len(about[state]))
    counts: Counter[tuple[str, str]] = Counter()
    for state in states:
        for claim_id in about[state]:
            counts.update(
                (source, state) for source in {citation.source for citation in kb.data.claims[claim_id].cites}
            )
    sources = [source for source in kb.data.sources if any((source, state) in counts for state in states)]
    if len(states) < 2 or not sources:
        return None
    sources.sort(key=lambda source: -sum(counts[source, state] for state in states))
    shown, most = states[:MOST_STATES], max(counts.values())
    rows = (
        Row((_named(kb, source), *(_squared(count, most) for state in shown for count in [counts[source, state]])))
        for source in sources
    )
    columns = (*texts["columns"], *map(kb.name, shown))
    return Chart(texts["title"], texts["says"], columns, tuple(rows), len(shown))


def _in_time(kb: Knowledge, texts: Texts) -> Chart | None:
    """The years of the cited works, and of what began."""
    sources = kb.data.sources
    works = Counter(sources[source_id].year for source_id in kb.index.citing if sources[source_id].year)
    begun = [(entity.began, entity_id) for _, entity_id, entity in kb.each_entity() if entity.began]
    if len({*map(int, works), *(int(date[:4]) for date, _ in begun)}) < 2:
        return None
    most = max(works.values(), default=1)
    rows = {
        (year, ""): Row(_cells(year, texts["year"], count), Bar(_percent(count, most))) for year, count in works.items()
    }
    for date, entity_id in begun:
        begins = Cell(texts["begins"].format(kb.name(entity_id)), f"#focus={entity_id}")
        rows[date, entity_id] = Row((Cell(date), begins, Cell("")))
    return Chart(texts["title"], texts["says"], texts["columns"], tuple(rows[key] for key in sorted(rows)))


def _cells(*values: object) -> tuple[Cell, ...]:
    return tuple(Cell(str(value)) for value in values)


def _named(kb: Knowledge, source_id: str) -> Cell:
    return Cell(kb.name(source_id), f"#focus={source_id}")


def _squared(count: int, most: int) -> Cell:
    """A number with a square, or nothing where there is none."""
    return Cell(str(count), square=round(WIDEST * (count / most) ** 0.5, 1)) if count else Cell("")


def _percent(count: int, most: int) -> float:
    return round(100 * count / most, 1)
