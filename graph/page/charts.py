"""Charts beside the map, each with its table: numbers that a reader takes in faster by eye.

Plain SVG without a script: a bar or cell is a link to the state of the page that shows what it counts. Sizes are in
units of the drawing, which is as wide as the column that it stands in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.knowledge import Knowledge
from graph.page.messages import TEXTS, Texts
from graph.picture.letters import break_lines
from graph.svg import element, number, text

WIDTH = 440
ROW = 24
MOST = 30  # rows of a chart; what is left out is counted below it
MOST_STATES = 8  # columns
HEAD = 62  # the room for names above columns
NAME = 170  # the room for a name at the left of a row
LETTERS, SMALL, LINE = 11.0, 10.0, 13.0  # of names and of what is beside the matter, and from line to line of a name
SPARE = 1.15  # times as wide as letters are reckoned, for a font that is wider
SLANT = 56.0  # the room at the right, into which the last name above a column leans
LARGEST = 13  # the side of the largest square of a matrix; areas count
LEAST_NAME = 90.0  # the least room for the name of a section at the right of its mark


@dataclass(frozen=True)
class Chart:
    """A chart: its title, what it shows in a sentence, the SVG, and the same as a table."""

    title: str
    says: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int = 0


class Bar(NamedTuple):
    """A bar: its name, how many it counts, and the address to which it leads, if any."""

    name: str
    value: int
    address: str = ""


def charts(kb: Knowledge, texts: Texts = TEXTS) -> list[Chart]:
    """The charts that the dataset has something for, in the order of the page."""
    makers: dict[str, Callable[[Knowledge, Texts], Chart | None]] = {
        "along": _along, "works": _per_source, "kinds": _per_kind, "whom": _on_whom, "time": _in_time,
    }  # fmt: skip
    drawn = (maker(kb, texts["pictures"][name]) for name, maker in makers.items())
    return [chart for chart in drawn if chart is not None]


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
    highest = max(claims for claims, _ in counts.values()) or 1
    step, bars = WIDTH / len(counts), []
    for index, ((section, paragraph), (claims, cited)) in enumerate(counts.items()):
        x, bare_height, cited_height = index * step, 100 * claims / highest, 100 * cited / highest
        bars.append(
            _titled(
                texts["place"][claims != 1].format(section, paragraph, claims, cited),
                _rect(x + 1, 110 - bare_height, step - 2, bare_height, "bare"),
                _rect(x + 1, 110 - cited_height, step - 2, cited_height, "cited"),
            )
        )
    names, height = _section_names([section for section, _ in counts], step)
    svg = _svg(height, [*bars, *names])
    rows = tuple((*map(str, heading), *map(str, count)) for heading, count in counts.items())
    return Chart(texts["title"], texts["says"], svg, texts["columns"], rows)


def _section_names(sections: Sequence[str], step: float) -> tuple[list[str], float]:
    """The name of each section below its first bar, with a mark, and how high it all is; there is a bar every `step`.

    The last stands highest: so the mark of a section passes at the left of every name above its own, which is whole.
    """
    starts = [index for index, name in enumerate(sections) if not index or sections[index - 1] != name]
    drawn = []
    y = 127.0
    for rank in reversed(range(len(starts))):
        x, before = starts[rank] * step, starts[max(rank - 1, 0)] * step
        has_room = WIDTH - x >= LEAST_NAME or not rank
        words = sections[starts[rank]]
        lines = _lines(words, WIDTH - x - 4 if has_room else max(WIDTH - before - 8, LEAST_NAME), SMALL)
        drawn.append(_mark(x, 110, y - 9))
        for line in lines:
            drawn.append(_text(x + 2 if has_room else WIDTH, y, line, "small" if has_room else "small name"))
            y += LINE
    return drawn, y + 4


def _per_source(kb: Knowledge, texts: Texts) -> Chart | None:
    """Claims that cite each source."""
    counts = {source_id: len(kb.index.citing.get(source_id, ())) for source_id in kb.data.sources}
    cited = sorted((source_id for source_id in counts if counts[source_id]), key=lambda source_id: -counts[source_id])
    if not cited:
        return None
    bars = [Bar(kb.name(source_id), counts[source_id], f"#focus={source_id}") for source_id in cited]
    rows = tuple((kb.name(source_id), kb.data.sources[source_id].kind, str(counts[source_id])) for source_id in cited)
    svg = _bars(bars[:MOST])
    return Chart(texts["title"], texts["says"], svg, texts["columns"], rows, max(0, len(rows) - MOST))


def _per_kind(kb: Knowledge, texts: Texts) -> Chart | None:
    """Citations by the kind of the cited work."""
    citations = (citation for claim in kb.data.claims.values() for citation in claim.cites)
    kinds = Counter(kb.data.sources[citation.source].kind for citation in citations)
    if not kinds:
        return None
    bars = [Bar(kind, count) for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0]))]
    rows = tuple((bar.name, str(bar.value)) for bar in bars)
    return Chart(texts["title"], texts["says"], _bars(bars), texts["columns"], rows)


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
    states = states[:MOST_STATES]
    rows = tuple((kb.name(source), *(str(counts[source, state] or "") for state in states)) for source in sources)
    columns = (*texts["columns"], *map(kb.name, states))
    svg = _matrix(kb, sources[:MOST], states, counts, texts["place"])
    return Chart(texts["title"], texts["says"], svg, columns, rows, max(0, len(sources) - MOST))


def _matrix(
    kb: Knowledge, sources: Sequence[str], states: Sequence[str], counts: Counter[tuple[str, str]], title: str
) -> str:
    """A square for each source and state that have claims, its area by their number; `title` is a text with gaps."""
    step, highest = (WIDTH - NAME - SLANT) / len(states), max(counts.values())
    middles = {state: NAME + (index + 0.5) * step for index, state in enumerate(states)}
    drawn = [_slanted(x, HEAD - 6, _cut(kb.name(state), 14)) for state, x in middles.items()]
    bottom = float(HEAD)
    for source in sources:
        name, height = _row_name(kb.name(source), bottom)
        y, bottom = bottom + (height - ROW) / 2, bottom + height
        drawn.append(_link(f"#focus={source}", name))
        for state, x in middles.items():
            if count := counts[source, state]:
                size, left = LARGEST * (count / highest) ** 0.5, x - 6  # its number has room before the next one
                square = _rect(left - size / 2, y + 12 - size / 2, size, size, "cited")
                words = title.format(kb.name(source), kb.name(state), count)
                drawn.append(_titled(words, square, _text(left + size / 2 + 2, y + 16, str(count), "small")))
    return _svg(bottom + 4, drawn)


def _in_time(kb: Knowledge, texts: Texts) -> Chart | None:
    """The years of the cited works, and of what began."""
    sources = kb.data.sources
    works = Counter(int(sources[source_id].year) for source_id in kb.index.citing if sources[source_id].year)
    begun = sorted((entity.began, entity_id) for _, entity_id, entity in kb.each_entity() if entity.began)
    years = {*works, *(int(date[:4]) for date, _ in begun)}
    if len(years) < 2:
        return None
    rows = [(str(year), texts["year"], str(count)) for year, count in works.items()]
    rows += [(date, texts["begins"].format(kb.name(entity_id)), "") for date, entity_id in begun]
    svg = _time_line(
        works, [(date, entity_id, kb.name(entity_id)) for date, entity_id in begun], min(years), max(years)
    )
    return Chart(texts["title"], texts["says"], svg, texts["columns"], tuple(sorted(rows)))


def _time_line(works: Counter[int], begun: Sequence[tuple[str, str, str]], first: int, last: int) -> str:
    """Bars for the works of each year, and below the names of what began: its date, its id and its name."""

    def x_of(year: float) -> float:
        return 12 + (WIDTH - 24) * (year - first) / (last - first)

    highest, drawn = max(works.values(), default=1), [element("line", class_="mark", x1=0, x2=WIDTH, y1=80, y2=80)]
    for year, count in sorted(works.items()):
        height = 60 * count / highest
        drawn.append(_titled(f"{year}: {count}", _rect(x_of(year) - 3, 80 - height, 6, height, "cited")))
    for row, (date, entity_id, name) in enumerate(begun):
        x, y = x_of(int(date[:4]) + (int(date[5:7] or 1) - 1) / 12), 96 + row * 16
        drawn.append(_mark(x, 80, y - 4))
        at_right = x > WIDTH / 2
        label = _text(x - 4 if at_right else x + 4, y, f"{name} {date}", "small name" if at_right else "small")
        drawn.append(_link(f"#focus={entity_id}", label))
    drawn += [_text(2, 12, str(first), "small"), _text(WIDTH - 2, 12, str(last), "small name")]
    return _svg(100 + 16 * len(begun), drawn)


def _bars(bars: Sequence[Bar]) -> str:
    """Names with bars, the number behind each."""
    highest = max(bar.value for bar in bars)
    drawn = []
    bottom = 0.0
    for bar in bars:
        name, height = _row_name(bar.name, bottom)
        y, width = bottom + (height - ROW) / 2, (WIDTH - NAME - 34) * bar.value / highest
        number_ = _text(NAME + width + 5, y + 16, str(bar.value), "small")
        inside = name + _rect(NAME, y + 4, width, 16, "cited") + number_
        drawn.append(_link(bar.address, inside) if bar.address else element("g", inside))
        bottom += height
    return _svg(bottom + 4, drawn)


def _row_name(name: str, top: float) -> tuple[str, float]:
    """The name at the left of a row, in as many lines as it needs, and how high the row is."""
    lines = _lines(name, NAME - 8, LETTERS)
    height = max(ROW, len(lines) * LINE + 8)
    first = top + (height - (len(lines) - 1) * LINE) / 2 + 4
    return "".join(_text(NAME - 6, first + LINE * rank, line, "name") for rank, line in enumerate(lines)), height


def _lines(words: str, width: float, size: float) -> list[str]:
    return break_lines(words, width / SPARE, size)


def _svg(height: float, elements: Iterable[str]) -> str:
    """A drawing that says nothing to a screen reader: the table below it is its twin."""
    view = f"0 0 {WIDTH} {number(height)}"
    return element("svg", "".join(elements), viewBox=view, aria_hidden="true", focusable="false")


def _titled(title: str, *elements: str) -> str:
    """Elements that say what they are when they are pointed at."""
    return element("g", element("title", text(title)) + "".join(elements))


def _rect(x: float, y: float, width: float, height: float, kind: str) -> str:
    return element("rect", class_=kind, x=x, y=y, width=max(width, 0), height=max(height, 0))


def _mark(x: float, top: float, bottom: float) -> str:
    return element("line", class_="mark", x1=x, x2=x, y1=top, y2=bottom)


def _text(x: float, y: float, words: str, kind: str) -> str:
    return element("text", text(words), class_=kind, x=x, y=y)


def _slanted(x: float, y: float, words: str) -> str:
    return element("text", text(words), class_="small", transform=f"rotate(-40 {number(x)} {number(y)})", x=x, y=y)


def _link(address: str, inside: str) -> str:
    return element("a", inside, href=address, tabindex=-1)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: max(1, most - 1)]}…"
