"""What the list of references says of works: who wrote them, where they came out, and what their entries lack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from graph.knowledge import Knowledge, once_per_dataset
from graph.knowledge.verdicts import verdict_value
from graph.records import Source
from graph.records.claim import ON_THE_CITATION
from graph.rows import rows
from graph.text import fold

# what an entry may be without: how it is called, and what it has of it
DETAILS: Mapping[str, tuple[str, Callable[[Source], str]]] = {
    "url": ("a URL", lambda source: source.URL),
    "doi": ("a DOI", lambda source: source.DOI),
    "isbn": ("an ISBN", lambda source: source.ISBN),
    "publisher": ("a publisher", lambda source: source.publisher),
    "year": ("a publication year", lambda source: source.year),
    "author": ("an author", lambda source: ", ".join(author.full for author in source.author)),
    "place": ("a place of publication", lambda source: source.publisher_place),
    "container": ("a container title", lambda source: source.container_title),
    "accessed": ("an access date", lambda source: source.accessed),
}

UNLABELLED = [detail for detail in DETAILS if detail not in ("author", "year")]  # what no label says
LACKED = {detail: said for detail, (said, _) in DETAILS.items()}
# what an entry may have wrong, with the words of what corrects it that say so
CORRECTED: Mapping[str, tuple[str, ...]] = {
    "author": ("author", "authors", "the name", "family name", "given name", "surname"),
    "year": ("year",), "date": ("month", "day", "date"), "title": ("title",),
    "publisher": ("publisher", "place of publication"), "page": ("pages", "page range", "page numbers"),
}  # fmt: skip
# forms of works that may be of several kinds, by their CSL types
FORMS = {"article-newspaper": "newspaper article", "article-magazine": "magazine article"}
NOTED = ("corrections", "notes")  # what a curator may have to say of an entry
JOINED = " & "  # what joins an institute and its programme in one name
# languages by their tags
LANGUAGES = dict(rows(Path(__file__).with_name("languages.txt")))


def language_of(source: Source) -> str:
    """The language of a work, whatever its region; as the entry has it where it is none that is known here."""
    return LANGUAGES.get(source.language.partition("-")[0], source.language)


def languages_of(kb: Knowledge) -> dict[str, str]:
    """The languages in which works may be, by their folded names."""
    own = filter(None, map(language_of, kb.data.sources.values()))
    return {fold(name): name for name in (*LANGUAGES.values(), *own)}


def makers_of(kb: Knowledge) -> dict[str, str]:
    """The authors of works, and where these are and who published them, by their folded names."""
    return {fold(maker): maker for source in kb.data.sources.values() for maker in makers(source)}


def makers(source: Source) -> list[str]:
    """Who made a work known, each once: its authors by their whole and their family names, and its outlets."""
    by_author = (name for author in source.author for name in (author.full, author.short))
    return [*dict.fromkeys((*by_author, *outlets(source)))]


def places_of(kb: Knowledge) -> dict[str, str]:
    """Where works were published, by the folded names of these places, also by what stands before a comma."""
    places = [source.publisher_place for source in kb.data.sources.values() if source.publisher_place]
    return {fold(name): place for place in places for name in (place.partition(",")[0], place)}


def corrected(source: Source) -> set[str]:
    """What the entry of a work has wrong, by the words of its corrections."""
    words = " ".join(f" {fold(correction)} " for correction in source.corrections)
    return {part for part, runs in CORRECTED.items() if any(f" {run} " in words for run in runs)}


def outlets(source: Source) -> list[str]:
    """What a work is in, the series it is part of, and who published it, as far as it is known.

    Of two that are joined each stands by itself, too: an institute and its programme.
    """
    whole = [*filter(None, (source.container_title, source.collection_title, source.publisher))]
    return [*whole, *(part for name in whole for part in name.split(JOINED) if part != name and " " in part)]


def noted(source: Source) -> list[str]:
    """What a curator has to say of the entry of a work."""
    return [field for field in NOTED if getattr(source, field)]


def lacking(source: Source) -> list[str]:
    """What the entry of a work is without."""
    return [detail for detail, (_, has) in DETAILS.items() if not has(source)]


def called(source: Source) -> Iterator[str]:
    """What a reader may call a work by its authors, `Shen`, `Shen 2018`, `Hurley et al. 2018`, or by where it is."""
    families = [author.short for author in source.author]
    for name in (families[0], " and ".join(families), f"{families[0]} et al") if families else ():
        yield name
        yield f"{name} {source.year}"
    yield from makers(source)


def sections_citing(kb: Knowledge, source_id: str) -> list[str]:
    """The sections in which a work is cited."""
    claims = (kb.data.claims[claim_id] for claim_id in kb.index.citing.get(source_id, ()))
    return [kb.data.passages[passage_id].section for claim in claims for passage_id in claim.passage]


def verdicts_on(kb: Knowledge, source_id: str) -> set[str]:
    """What checks of the citations of a work found, as somebody may ask for it."""
    claims = (kb.data.claims[claim_id] for claim_id in kb.index.citing.get(source_id, ()))
    found = {verdict_value(cited.check) for claim in claims for cited in claim.cites if cited.source == source_id}
    return found if found <= ON_THE_CITATION else {*found, "open"}


def times_cited(kb: Knowledge, source_id: str) -> int:
    """How many claims cite a source; of one that is known as the way to another work alone, how many go through it."""
    return len(kb.index.citing.get(source_id, ()) or kb.index.through.get(source_id, ()))


def years_of_work(kb: Knowledge, source_id: str) -> list[int]:
    """The year in which a source came out; none where it is not known: then it is neither older nor newer."""
    year = kb.data.sources[source_id].year
    return [int(year)] if year else []


@once_per_dataset
def kind_read(kb: Knowledge) -> str:
    """The kind of the work that is read, where nothing that it cites is of it."""
    kinds = {kb.data.sources[source_id].kind for source_id in kb.index.citing}
    kind = kb.data.sources[kb.data.dataset.reads].kind if kb.data.dataset.reads else ""
    return "" if kind in kinds else kind
