"""Passages held against the text: each stands there once, in order, under its heading, and nothing is left between."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from graph.read import Problem, quote
from graph.records import Passage
from graph.verify.verification import Part, Span, Verification
from graph.work import Work, heading_forms, words
from graph.work.sentences import is_aside
from graph.work.vocabulary import ABBREVIATED, CONNECTORS, PARTICLES, SIGNALS

LONGEST = 3000  # signs of a sentence
MOST_WORDS = 30  # of a heading
_NO_WORD = re.compile(r"\d{1,4}|[ivxlc]{1,6}|[a-z]")  # the number of a page or of a note, and no sentence
# a citation behind the last words of a passage: names, numbers and what connects them
_BRACKET = re.compile(r"[\"']?\s?[(\[]([^()\[\]]{1,300})[)\]](?=[.,;:!?…\"']|\s|\Z)")
_NAME = re.compile(r"[^\W\d_]+")
_PLACES = "p pp s f ff para paras ch chap sec n fn note vol no nd d a b c ed"  # words for a place in a work
_IN_CITATIONS = CONNECTORS | PARTICLES | SIGNALS | ABBREVIATED | frozenset(_PLACES.split())
_ENDED = re.compile(r"[.!?…。！？][\"')\]]*\Z|\A\Z")
Sentence = tuple[int, str]  # where it begins, and its words
Place = tuple[int, int]  # from the first sign up to, not including, the second


def passages(part: Part, text: Work, result: Verification) -> list[Span]:
    """Where each passage stands. A problem where it does not, not once, not in whole words, or not in reading order."""
    phrases = {phrase for passage in part.passages.values() for phrase in (passage.opens, passage.closes)}
    places = text.occurrences(phrases)
    spans: list[Span] = []
    alike = Counter((passage.opens, passage.closes) for passage in part.passages.values())
    for passage_id, passage in part.passages.items():
        matches = sentences_from(places[passage.opens], places[passage.closes])
        whole = [match for match in matches if not text.parts_word(match[0]) and not text.parts_word(match[1])]
        sentence = f"{quote(passage.opens)} … {quote(passage.closes)}"
        if not matches:
            name, message = _missing(passage, places, sentence)
            hint = "compare the first and last words with the text, to the letter"
            result.problems.append(_at(part, passage_id, name, f"{message} in {result.copy}", hint))
            continue
        if not whole:
            result.problems += _cut_words(part, text, passage_id, matches[0], result.copy)
        last = spans[-1].end if spans else 0
        ahead = sum(match[0] >= last for match in whole)
        # what stands there again is not a passage each time, and order does not say which is meant
        if len(whole) > alike[passage.opens, passage.closes] and ahead != 1:
            message = f"{sentence} stands in {result.copy} {len(whole):,} times"
            result.problems.append(_at(part, passage_id, "opens", message, "write more of the first words"))
        start, end = next((match for match in whole if match[0] >= last), (whole or matches)[0])
        end = _behind_citation(text.text, end)
        if spans and start < spans[-1].end:
            before = quote(spans[-1].passage_id)
            message = f"stands in {result.copy} before the end of {before}, which is listed before it"
            result.problems.append(_at(part, passage_id, "opens", message, "put the passages in reading order"))
        spans.append(Span(passage_id, start, end))
    result.checked["passages"] = len(part.passages)
    return spans


def _missing(passage: Passage, places: Mapping[str, list[Place]], sentence: str) -> tuple[str, str]:
    """Which field of a passage that stands nowhere is wrong, and how: the last words, where the first are there."""
    if not places[passage.opens]:
        return "opens", f"{quote(passage.opens) if places[passage.closes] else sentence} does not stand"
    if not places[passage.closes]:
        return "closes", f"{quote(passage.closes)} does not stand"
    return "closes", f"{quote(passage.closes)} does not stand behind {quote(passage.opens)}"


def sentences_from(opens: list[Place], closes: list[Place]) -> list[Place]:
    """Where a sentence may stand: from first words, the nearest of several, up to the last words that come next."""
    matches: dict[int, int] = {}
    for start, opened in opens:
        index = bisect_left(closes, (start, 0))
        while index < len(closes) and closes[index][1] < opened:  # last words that stand within the first
            index += 1
        if index < len(closes) and closes[index][0] < start + LONGEST:
            matches[closes[index][1]] = start
    return [(start, end) for end, start in matches.items()]


def _behind_citation(text: str, end: int) -> int:
    """Where a passage ends whose last words have a citation in brackets behind them: it belongs to its sentence."""
    bracket = _BRACKET.match(text, end)
    if bracket is None or not all(
        word[0].isupper() or word.lower() in _IN_CITATIONS for word in _NAME.findall(bracket[1])
    ):
        return end
    return bracket.end()


def _cut_words(part: Part, text: Work, passage_id: str, match: Place, copy: str) -> list[Problem]:
    """The problems of first words that begin, or last words that end, inside of a word of the text."""
    passage = part.passages[passage_id]
    hint = "write whole words; a link into the text opens nowhere else"
    problems = []
    if text.parts_word(match[0]):
        message = f"{quote(passage.opens)} begins inside of a word of {copy}"
        problems.append(_at(part, passage_id, "opens", message, hint))
    if text.parts_word(match[1]):
        message = f"{quote(passage.closes)} ends inside of a word of {copy}"
        problems.append(_at(part, passage_id, "closes", message, hint))
    return problems


def left_over(part: Part, text: Work, spans: list[Span], result: Verification) -> None:
    """Between two passages stands nothing but the heading of a section."""
    start, end = (spans[0].start, spans[-1].end) if spans else (0, 0)
    result.checked["words of the work read"] = len(text.words_between(start, end))
    result.checked["words before"] = len(text.words_between(0, start))
    result.checked["words after"] = len(text.words_between(end, len(text.text)))
    last = len(text.text) if text.references is None else text.references
    result.checked["sentences after"] = len([*sentences_within(part, text, end, last)]) if spans and end < last else 0
    result.checked["sentences left over"] = 0
    for left, right in pairwise(spans):
        for start, sentence in sentences_within(part, text, left.end, right.start):
            result.checked["sentences left over"] += 1
            hint = f"add a passage between {left.passage_id} and {right.passage_id}"
            message = f"no passage covers {quote(sentence)}"
            if start < left.end + 3 and _is_within_sentence(text.text, left.end):
                message = f"{left.passage_id} ends before its sentence does: {quote(sentence)} is left"
                hint = "let closes: be the last words of the sentence, or add a passage"
            result.problems.append(result.of_copy(text, start, "", message, hint))


def _is_within_sentence(text: str, end: int) -> bool:
    """Whether a sentence goes on behind a passage that ends here."""
    behind = text[end : end + 2]
    return not _ENDED.search(text[max(0, end - 4) : end]) and behind[:1] not in ("", "\n", ".", "!", "?", "…")


def sentences_within(part: Part, text: Work, begin: int, end: int) -> Iterator[Sentence]:
    """The sentences between two places of the text, without headings, notes, and the sections that are skipped."""
    layout, skipped = text.layout, part.skipped_forms
    for start, stop in text.sentences(begin, end):
        sentence = _without_heading(text.text[start:stop], part.heading_forms)
        place = text.origin(start)
        is_ended = _ENDED.search(text.text[max(0, start - 4) : start].rstrip()) is not None
        if (
            not sentence
            or (is_ended and is_aside(sentence))
            or layout.is_heading(place)
            or text.is_entry(place)
            or text.is_beside(place)
        ):
            continue
        above = layout.section(text.origin(stop - 1)) if skipped else -1
        if above < 0 or skipped.isdisjoint(layout.blocks[above].heading):
            yield start, sentence


def _without_heading(sentence: str, headings: frozenset[str]) -> str:
    """A sentence without a heading that stands in one line with it; nothing where that, or no word, is all."""
    if not headings.isdisjoint(heading_forms(sentence)):
        return ""
    all_words = words(sentence)
    for count in range(1, min(len(all_words), MOST_WORDS)):
        if " ".join(all_words[:count]) in headings:
            return sentence.split(maxsplit=count)[-1]
    return "" if all(_NO_WORD.fullmatch(word) for word in all_words) else sentence


def placed(part: Part, text: Work, spans: list[Span], result: Verification) -> None:
    """Each passage stands under its heading and in its paragraph, as far as the copy shows headings and paragraphs."""
    layout = text.layout
    names = {form: heading for heading in part.headings() for form in heading_forms(heading)}
    first: dict[str, tuple[int, int]] = {}  # of sections whose heading is not printed: block and number of a paragraph
    sections = paragraphs = 0
    for span in spans:
        passage, place = part.passages[span.passage_id], text.origin(span.start)
        forms, above = heading_forms(passage.section), layout.section(place)
        begin, number = above + 1, 1
        if layout.printed.isdisjoint(forms):
            begin, number = first.setdefault(passage.section, (layout.number(place), passage.paragraph))
            if begin <= above:  # another heading stands between: the copy has not what the section is
                continue
        else:
            sections += 1
            printed = layout.blocks[above].heading if above >= 0 else ()
            if set(printed).isdisjoint(forms):
                result.problems.append(_elsewhere(part, span.passage_id, passage, printed, names))
                continue
        counted_paragraphs = layout.paragraphs(begin, place)
        if counted_paragraphs is None:
            continue
        paragraphs += 1
        least, most = (number - 1 + count for count in counted_paragraphs)
        if not least <= passage.paragraph <= most:
            result.problems.append(_in_paragraph(part, span.passage_id, least, most))
    result.checked["passages under a printed heading"] = sections
    result.checked["passages in paragraphs that the copy shows"] = paragraphs


def _elsewhere(
    part: Part, passage_id: str, passage: Passage, printed: tuple[str, ...], names: dict[str, str]
) -> Problem:
    above = next((names[form] for form in printed if form in names), "")
    where = f"stands under {quote(above)}" if above else "stands before the first heading"
    message = f"{where}, and not under {quote(passage.section)}"
    return _at(part, passage_id, "section", message, "correct the section, or the first words")


def _in_paragraph(part: Part, passage_id: str, least: int, most: int) -> Problem:
    where = f"paragraph {least}" if least == most else f"one of paragraphs {least} to {most}"
    message = f"stands in {where} of its section, and not in {part.passages[passage_id].paragraph}"
    return _at(part, passage_id, "paragraph", message, "count the paragraphs from 1 in each section")


def _at(part: Part, passage_id: str, name: str, message: str, hint: str) -> Problem:
    return part.kb.source_map.problem(("passages", passage_id, name), message, hint)
