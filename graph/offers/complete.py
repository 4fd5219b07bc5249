"""What a question that has been begun may go on with: the words that the grammar expects, and the names that fit.

The prompt and the shells ask here when the tabulator key is pressed.
"""

from __future__ import annotations

import re

from graph.ask.conditions import CONDITION_TYPES
from graph.ask.names import Names
from graph.ask.question import TARGETS
from graph.ask.shortform import is_short_form
from graph.text import fold

WORDS_OF_A_NAME = 6  # of its beginning, that are looked at
MOST = 60
NOBODY = "colourless ideas"  # words that a pattern can take for a name, and no record has
LONGEST = 2_000  # characters of a question that is completed; nobody waits for the end of a longer one


def complete(names: Names, text: str) -> list[str]:
    """The text with its last word, or the name that it ends in, completed in every way that fits; the likeliest first.

    >>> import graph
    >>> from graph.ask import names_of
    >>> complete(names_of(graph.load()), "which claims cite Jard")
    ['which claims cite Jardine 2019']
    >>> complete(names_of(graph.load()), "claims cites:jard")
    ['claims cites:jardine-2019']
    """
    if len(text) > LONGEST:
        return []
    head, _, last = text.rpartition(" ")
    before = f"{head} " if head else ""
    if (":" in text and is_short_form(f"{head} x:x")) or head.lower().removeprefix("count ") in TARGETS:
        return [f"{before}{word}" for word in _of_short_form(names, head, last)][:MOST]
    if not head and ":" not in last:
        begins = [word for word in ("which", "how", "who", "what", *TARGETS) if word.startswith(last)]
        if begins:
            return begins
    completions = [f"{before}{word}" for word in _keywords(names, head, last)]
    words = text.split(" ")
    for count in range(min(WORDS_OF_A_NAME, len(words)), 0, -1):
        start, begun = " ".join(words[:-count]), " ".join(words[-count:])
        fitting = _names(names, begun) if fold(begun) else _labels(names) if count == 1 else []
        if fitting and _expected(names, start) & {"NAME", "NAMES", "PAGED"}:
            completions += [f"{start} {name}".lstrip() for name in fitting]
            break
    return list(dict.fromkeys(completions))[:MOST]


def complete_name(names: Names, text: str) -> list[str]:
    """The ids and names of records of every section that begin with a text."""
    ids = [record_id for record_id in names.kb.index.section if record_id.startswith(text)]
    return list(dict.fromkeys([*ids, *(_names(names, text) if fold(text) else ())]))[:MOST]


def complete_source(names: Names, text: str) -> list[str]:
    """The ids of sources that begin with a text, or whose label does."""
    labels = {source_id: source.label.lower() for source_id, source in names.kb.data.sources.items()}
    begun = text.lower()
    return [source_id for source_id, label in labels.items() if source_id.startswith(text) or label.startswith(begun)]


def _of_short_form(names: Names, head: str, last: str) -> list[str]:
    """The fields of conditions, or the values of the one that stands there."""
    target = next(word.lower() for word in head.split() if word.lower() in TARGETS)
    rows = {field: row for (row_target, field), row in CONDITION_TYPES.items() if row_target == target}
    minus = "-" if last.startswith("-") else ""
    begun_field, colon, value = last.removeprefix("-").partition(":")
    if not colon:
        return [f"{minus}{field}:" for field in rows if field.startswith(begun_field)]
    row = rows.get(begun_field)
    if row is None:
        return []
    done, bar, begun = value.rpartition("|")
    if row.sections:
        values = names.ids_of(row.sections)
    else:
        values = [*dict.fromkeys(getattr(names, row.values_from).values())] if row.values_from else [*row.values]
    start = fold(begun.strip('"'))
    quoted = [f'"{text}"' if re.search(r"\s", text) else text for text in values if fold(text).startswith(start)]
    return [f"{minus}{begun_field}:{done}{bar}{text}" for text in quoted]


def _keywords(names: Names, head: str, last: str) -> list[str]:
    """The keywords and verbs that may stand behind what is there."""
    from graph.ask.english.keywords import shared_words

    # what stands behind any name is offered behind none
    expected = _expected(names, head) - (_expected(names, NOBODY) if head else set())
    words = [run for row in shared_words() if row.terminal in expected for run in row.runs]
    if "RELATES" in expected or "RELATED" in expected:
        words += names.verbs
    return list(dict.fromkeys(word for word in words if word.startswith(last) and word != last))[:20]


def _expected(names: Names, text: str) -> set[str]:
    """The classes of words that may stand behind a question that has been begun; none where it is wrong already."""
    from graph.ask.english.joined import readings
    from graph.ask.english.match import Matcher
    from graph.ask.english.reader import MOST_WORDS
    from graph.ask.english.words import words_of

    words = words_of(text, names)
    if len(words) > MOST_WORDS or any(words.is_unknown(index) for index in range(len(words))):
        return set()
    matcher = Matcher(words, is_begun=True)
    for _ in readings(matcher):  # every way through the patterns, so that it knows what could stand at the end
        pass
    due = matcher.due if matcher.furthest >= len(matcher.words) else set()
    return due | {"WHICH", "COUNT", "GIVE"} if due & {"LEAD", "LEADS"} else due


def _labels(names: Names) -> list[str]:
    """What a question may name before a letter of it is typed: works, then actors."""
    data = names.kb.data
    return [names.kb.name(record_id) for record_id in (*data.sources, *data.actors)][: MOST // 2]


def _names(names: Names, begun: str) -> list[str]:
    """The names and ids that begin with these words, names first; else those that do but for upper and lower case.

    What was typed stays as it was: a shell that is given another beginning takes it away.
    """
    kb = names.kb
    ids = [*kb.data.sources, *(record_id for _, record_id, _ in kb.each_entity()), *kb.data.claims]
    written = list(dict.fromkeys([*(kb.name(record_id) for record_id in ids), *ids]))
    exactly = [name for name in written if name.startswith(begun)]
    start = begun.lower()
    return exactly or [begun + name[len(begun) :] for name in written if name.lower().startswith(start)]
