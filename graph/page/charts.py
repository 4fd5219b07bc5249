"""Pictures beside the map, each with its table: numbers that a reader takes in faster by eye.

Plain SVG without a script: a bar or cell is a link to the state of the page that shows what it counts. Sizes are in
units of the drawing, which is as wide as the column that it stands in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from graph.knowledge import Knowledge
from graph.page.messages import TEXTS, Texts

WIDTH = 440
ROW = 20
MOST = 30  # rows of a picture; what is left out is counted below it
HEAD = 62  # the room for names above columns
NAME = 170  # the room for a name at the left of a row


@dataclass(frozen=True)
class Picture:
    """A picture: its title, what it shows in a sentence, the SVG, and the same as a table."""

    title: str
    says: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int = 0


def pictures(kb: Knowledge, texts: Texts = TEXTS) -> list[Picture]:
    """The pictures that the dataset has something for, in the order of the page."""
    make: dict[str, Callable[[Knowledge, Texts], Picture | None]] = {
        "along": _along, "works": _per_source, "kinds": _per_kind, "whom": _on_whom, "time": _in_time,
    }  # fmt: skip
    drawn = (one(kb, texts["pictures"][name]) for name, one in make.items())
    return [picture for picture in drawn if picture is not None]


def _along(kb: Knowledge, texts: Texts) -> Picture | None:
    """Claims and citations by section and paragraph, in the order of the work."""
    counts: dict[tuple[str, int], list[int]] = {}
    for passage in kb.data.passages.values():
        counts.setdefault((passage.section, passage.paragraph), [0, 0])
    for key in kb.index.claims:
        claim = kb.data.claims[key]
        for place in claim.passage[:1]:
            at = counts[kb.data.passages[place].section, kb.data.passages[place].paragraph]
            at[0] += 1
            at[1] += bool(claim.cites)
    if len(counts) < 2:
        return None
    most = max(claims for claims, _ in counts.values()) or 1
    step, bars = WIDTH / len(counts), []
    for number, ((section, paragraph), (claims, cited)) in enumerate(counts.items()):
        x, tall, dark = number * step, 100 * claims / most, 100 * cited / most
        title = texts["place"][claims != 1].format(section, paragraph, claims, cited)
        bars.append(f"<g><title>{escape(title)}</title>{_rect(x + 1, 110 - tall, step - 2, tall, 'bare')}")
        bars.append(f"{_rect(x + 1, 110 - dark, step - 2, dark, 'cited')}</g>")
    names = [section for section, _ in counts]
    places = [number for number, name in enumerate(names) if not number or names[number - 1] != name]
    for row, (number, after) in enumerate(zip(places, [*places[1:], len(counts)], strict=True)):
        # two rows in turn, so that a name has the room of its section and of the next
        x, room = number * step, (after - number) * step + (WIDTH if after == len(counts) else step)
        low = 127 + 13 * (row % 2)
        bars.append(f'<line class="mark" x1="{_n(x)}" x2="{_n(x)}" y1="110" y2="{low - 9}"/>')
        bars.append(_text(x + 2, low, _cut(names[number], int(min(room, WIDTH - x) / 5.6)), "small"))
    rows = tuple((s, str(p), str(claims), str(cited)) for (s, p), (claims, cited) in counts.items())
    return Picture(
        texts["title"], texts["says"], _svg(146, "".join(bars)), texts["columns"], rows,
    )  # fmt: skip


def _per_source(kb: Knowledge, texts: Texts) -> Picture | None:
    """Claims that cite each source."""
    counts = {key: len(kb.index.citing.get(key, ())) for key in kb.data.sources}
    cited = sorted((key for key in counts if counts[key]), key=lambda key: -counts[key])
    if not cited:
        return None
    rows = [(kb.name(key), counts[key], f"#focus={key}", kb.data.sources[key].kind) for key in cited]
    table = tuple((kb.name(key), kb.data.sources[key].kind, str(counts[key])) for key in cited)
    return Picture(
        texts["title"], texts["says"], _bars([row[:3] for row in rows[:MOST]]), texts["columns"], table,
        max(0, len(rows) - MOST),
    )  # fmt: skip


def _per_kind(kb: Knowledge, texts: Texts) -> Picture | None:
    """Citations by the kind of the cited work."""
    kinds = Counter(kb.data.sources[cited.source].kind for claim in kb.data.claims.values() for cited in claim.cites)
    if not kinds:
        return None
    rows = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    return Picture(
        texts["title"], texts["says"], _bars([(kind, count, "") for kind, count in rows]), texts["columns"],
        tuple((kind, str(count)) for kind, count in rows),
    )  # fmt: skip


def _on_whom(kb: Knowledge, texts: Texts) -> Picture | None:
    """Which sources are cited for which states: on whose word a country is known."""
    states = [key for key, actor in kb.data.actors.items() if actor.kind == "state" and key in kb.index.about]
    states.sort(key=lambda key: -len(kb.index.about[key]))
    cells: Counter[tuple[str, str]] = Counter()
    for state in states:
        for claim in kb.index.about[state]:
            for source in {cited.source for cited in kb.data.claims[claim].cites}:
                cells[source, state] += 1
    sources = [key for key in kb.data.sources if any((key, state) in cells for state in states)]
    if len(states) < 2 or not sources:
        return None
    sources.sort(key=lambda key: -sum(cells[key, state] for state in states))
    shown, columns = sources[:MOST], states[:8]
    step, most = (WIDTH - NAME - 30) / len(columns), max(cells.values())
    drawn = [
        _slanted(NAME + (place + 0.5) * step, HEAD - 6, _cut(kb.name(key), 14)) for place, key in enumerate(columns)
    ]
    for row, source in enumerate(shown):
        y = HEAD + row * ROW
        drawn.append(_link(f"#focus={source}", _text(NAME - 6, y + 14, _cut(kb.name(source), 24), "name")))
        for place, state in enumerate(columns):
            count = cells[source, state]
            if count:
                x, size = NAME + (place + 0.5) * step, 4 + 12 * (count / most) ** 0.5
                title = texts["place"].format(kb.name(source), kb.name(state), count)
                square = _rect(x - size / 2, y + 10 - size / 2, size, size, "cited")
                number = _text(x + size / 2 + 3, y + 14, str(count), "small")
                drawn.append(f"<g><title>{escape(title)}</title>{square}{number}</g>")
    table = tuple((kb.name(key), *(str(cells[key, state] or "") for state in columns)) for key in sources)
    return Picture(
        texts["title"], texts["says"], _svg(HEAD + 4 + len(shown) * ROW, "".join(drawn)),
        (*texts["columns"], *(kb.name(key) for key in columns)), table, max(0, len(sources) - MOST),
    )  # fmt: skip


def _in_time(kb: Knowledge, texts: Texts) -> Picture | None:
    """The years of the cited works, and of what began."""
    sources = kb.data.sources
    works = Counter(int(sources[key].year) for key in kb.index.citing if sources[key].year)
    begun = [(entity.began, key) for _, key, entity in kb.each_entity() if entity.began]
    years = [*works, *(int(date[:4]) for date, _ in begun)]
    if len(set(years)) < 2:
        return None
    first, last = min(years), max(years)

    def x_of(year: float) -> float:
        return 12 + (WIDTH - 24) * (year - first) / (last - first)

    most, drawn = max(works.values(), default=1), [f'<line class="mark" x1="0" x2="{WIDTH}" y1="80" y2="80"/>']
    for year, count in sorted(works.items()):
        tall = 60 * count / most
        drawn.append(f"<g><title>{year}: {count}</title>{_rect(x_of(year) - 3, 80 - tall, 6, tall, 'cited')}</g>")
    for place, (date, key) in enumerate(sorted(begun)):
        x, y = x_of(int(date[:4]) + (int(date[5:7] or 1) - 1) / 12), 96 + place * 16
        drawn.append(f'<line class="mark" x1="{_n(x)}" x2="{_n(x)}" y1="80" y2="{y - 4}"/>')
        left = x > WIDTH / 2
        label = _text(x - 4 if left else x + 4, y, f"{kb.name(key)} {date}", "small name" if left else "small")
        drawn.append(_link(f"#focus={key}", label))
    height = 100 + 16 * len(begun)
    drawn += [_text(2, 12, str(first), "small"), _text(WIDTH - 2, 12, str(last), "small name")]
    rows = [(str(year), texts["year"], str(count)) for year, count in sorted(works.items())]
    rows += [(date, texts["begins"].format(kb.name(key)), "") for date, key in sorted(begun)]
    return Picture(
        texts["title"], texts["says"], _svg(height, "".join(drawn)), texts["columns"], tuple(sorted(rows)),
    )  # fmt: skip


def _bars(rows: list[tuple[str, int, str]]) -> str:
    """Names with bars, the number behind each."""
    most = max(count for _, count, _ in rows)
    drawn = []
    for place, (name, count, address) in enumerate(rows):
        y, wide = place * ROW, (WIDTH - NAME - 34) * count / most
        row = f"{_text(NAME - 6, y + 14, _cut(name, 26), 'name')}{_rect(NAME, y + 4, wide, 12, 'cited')}"
        row += _text(NAME + wide + 5, y + 14, str(count), "small")
        drawn.append(_link(address, row) if address else f"<g>{row}</g>")
    return _svg(len(rows) * ROW + 4, "".join(drawn))


def _svg(height: float, inside: str) -> str:
    """A drawing that says nothing to a screen reader: the table below it is its twin."""
    return f'<svg viewBox="0 0 {WIDTH} {_n(height)}" aria-hidden="true" focusable="false">{inside}</svg>'


def _rect(x: float, y: float, width: float, height: float, kind: str) -> str:
    return f'<rect class="{kind}" x="{_n(x)}" y="{_n(y)}" width="{_n(max(width, 0))}" height="{_n(max(height, 0))}"/>'


def _text(x: float, y: float, words: str, kind: str) -> str:
    return f'<text class="{kind}" x="{_n(x)}" y="{_n(y)}">{escape(words)}</text>'


def _slanted(x: float, y: float, words: str) -> str:
    return f'<text class="small" transform="rotate(-40 {_n(x)} {_n(y)})" x="{_n(x)}" y="{_n(y)}">{escape(words)}</text>'


def _link(address: str, inside: str) -> str:
    return f'<a href="{escape(address)}" tabindex="-1">{inside}</a>'


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: max(1, most - 1)]}…"
