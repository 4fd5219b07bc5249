"""What the page says beside the data, in one place, so that another language is another set of these.

`{}` is a gap; gaps are filled in their order. Where a number decides, there are two forms: for one, and for any other
number; in another language as many as it has (`plurals.py`). Templates and pictures take the texts by their part of the
page; `script` is shipped in the page, and the script says nothing else.

Not here: the words of the records and of the edge vocabulary, and what answers and findings say, which `whosays ask`
and `whosays audit` say in the same words, and the questions that the page offers: they are asked in English.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from graph.page.plurals import form_of
from graph.page.script_messages import SCRIPT_TEXTS

if TYPE_CHECKING:
    from markupsafe import Markup

Texts = Mapping[str, Any]

TEXTS: dict[str, Any] = {
    "head": {
        "kicker": "Who says what, and on what evidence",
        "byline": {
            "by": "{}: {}",
            "title": "“{}”",
            "others": "{} and others",
            "and": "and",
            "works": ("{} work is read here", "{} works are read here"),
        },
        "search": "Ask, or name an actor or work",
        "ask": "Ask",
        "offers": "Questions",
        "openers": "Ask, for instance:",
        "kinds": (
            "Every kind of question, each with an example from these data and how many answers it has. Your own words "
            "are as good: what is not understood as a question is searched for, and the page says so."
        ),
        "lesson": "A lesson: {}",
    },
    "language": "en", "plural": "n != 1", "part": "{} {} of {} claims of the dataset.",
    "opening": {
        "tiled": "The text, claim by claim",
        "hint": "A tile is a claim: click to open it.",
        "touch": "A tile is a claim: tap to open it.",
        "empty": "No claim is recorded yet. Each will stand here as a tile.",
        "barred": "The text, section by section",
        "whose": "The works it cites",
        "whose_counts": "claims that cite each work",
        "and_more": ("and {} more", "and {} more"),
        "cite": "claims cite it",
        "no_citation": "no citation",
        "of": ("Of {} claim", "Of {} claims"),
        "checked": "{} could be checked:",
        "none_checked": "none could be checked",
        "not_checked": ("{} of {} was not checked: {}.", "{} of {} were not checked: {}."),
        "part": "{} {}",
        "words": {
            "confirmed": "confirmed",
            "partly": "partly confirmed",
            "contradicted": "contradicted",
            "absent": "absent from the cited place",
        },
        "means": {
            "confirmed": "seen in the work", "partly": "in part, or it differs",
            "contradicted": "it says otherwise", "absent": "the place was read whole",
        },
        "none": "none",
        "not-reached": ("{} cites what could not be read", "{} cite what could not be read"),
        "unchecked": ("{} has a citation that nobody has checked yet", "{} have citations that nobody has checked yet"),
        "own": ("{} cites nothing", "{} cite nothing"),
        "citing": ("{} cites", "{} cite"),
        "works": ("{} work", "{} works"), "unchecked_yet": ", and none has been checked yet",
        "uncited": "none cites a work",
        "and": "and",
        "bare": "Nothing is cited in: {}.",
        "bare_many": ("{} section cites nothing.", "{} sections cite nothing."),
        "most_cited": "Most cited: {}, {} claims{}.",
        "most_cited_each": "Most cited, by {} claims each: {}.",
        "of_them_checked": "{} of them checked",
        "checks": "Checks: {}.", "between": "{} to {}", "checkers": "by {}", "no_checker": "checker not named",
        "contradicted_claims": "Contradicted by checks",
        "held_against": "Against it: {}.", "more": ("{} more", "{} more"),
        "further_works": ("{} more work", "{} more works"),
        "sections_left_out": ("{} more section is in the list.", "{} more sections are in the list."),
    },
    "map": {
        "title": "Map",
        "waiting": "The map is being drawn …",
        "empty": "No claim mentions an actor, a project or a concept: the map has nothing to show.",
        "strength": "Faint lines from this many claims on:",
        "point": "Point at a sign for its name.",
        "left_out": (
            "The map shows the busiest actors, projects and concepts; {} more is in the list.",
            "The map shows the busiest actors, projects and concepts; {} more are in the list.",
        ),
        "closer": "Closer",
        "farther": "Farther",
        "whole": "Whole map",
        "address": "Copy link",
        "picture": "Picture:",
        "table": "Table:",
        "csv": "The claims as a table (CSV)",
    },
    "parts": {
        "title": "Parts of this page",
        "evidence": "Evidence",
        "relations": "Who does what to whom",
        "map": "Who with whom",
        "claims": "Claims",
        "records": "Names and works",
        "arguments": "Arguments",
        "pictures": "Numbers",
        "audit": "Audit",
        "lessons": "Lessons",
        "kinds": "What can I ask?",
        "more": "More",
    },
    "list": {
        "all": "Show all",
        "narrow": "Narrow down",
        "picture": "Picture ↓",
        "focus": "In focus",
        "unplaced": "Without a passage",
        "paragraph": "Paragraph {}",
    },
    "claim": {
        # of one citation it is known which of the two; the other verdicts are the grades that the script says
        "unseen": {"not reached": "not reached", "not read": "not read"},
        "own": {"the author's": ": the author’s own word", "reported": ": somebody is reported"},
        "rests": ("rests on {} work", "rests on {} works"),
        "others": "going by other works; it cites none itself",
        "finding": "what was found",
        "quoted": "The text puts it in quotation marks.",
        "printed": "The text prints “{}”.",
        "through": "At second hand, through {}.",
        "open": "open ↗",
        "opens": "Open {}",
        "elsewhere": "Elsewhere:",
        "read": "Read:",
        "read_on": "Read on {}:",
        "pro": "+ {} for it",
        "limiting": "± {} limiting it",
        "contra": "− {} against it",
        "also": "also",
    },
    "records": {
        "read": "Read at:",
        "actors": "Actors",
        "projects": "Projects",
        "concepts": "Concepts",
        "sources": "Sources",
        "also": "also",
        "mentioned": ("mentioned by {} claim", "mentioned by {} claims"),
        "unmentioned": "no claim mentions it",
        "cited_for": ("on the word of {} work", "on the word of {} works"),
        "works": "known from",
        "more": "more",
        "page": "p. {}",
        "correction": "Correction:",
        "cited": ("cited by {} claim", "cited by {} claims"),
        "reads": "the work that is read here",
        "uncited": "no claim here cites it",
        "falls": "without it {}",
    },
    "relations": {
        "title": "Who does what to whom",
        "about": "Claims state {}; in {} of them {} is the subject.",
        "relations": ("{} relation", "{} relations"),
        "more": "and {} more",
        "unfold": "All unfolded",
        "how": (
            "A sentence reads from left to right. Where several act on the same, it stands once, at the right, with a "
            "line from each."
        ),
        "folded": "Folded at first, and with all objects beside their verbs, without lines: {}.",
        "loose": "hedged (“may”) or predicted",
        "denied": "denied",
        "bundles": "Each line stands for all relations of one kind of entity to another, and opens them.",
        "drawn": "The {} busiest of {} are drawn; all are in the list.",
        "sentences": "The same as sentences",
        "ends": ", ",
        "claims": "×{}",
    },
    "arguments": {
        "about": (
            "What is argued about, the largest argument first; below each claim stand those that argue about it, and "
            "what they do: + for it, ± limiting it, − against it."
        ),
        "below": ("{} claim on this", "{} claims on this"),
        "above": "(stands above: a circle)",
        "elsewhere": "(in full elsewhere)",
        "show": "Show this claim",
        "pairs": "Pairs of claims: {}",
    },
    "pictures": {
        "title": "In numbers",
        "further": ("{} more row", "{} more rows"),
        "along": {
            "title": "Along the text",
            "says": "Claims in each paragraph; the coloured part has a citation, the empty part has none.",
            "columns": ("paragraph", "claims", "with a citation"),
        },
        "works": {
            "title": "Who is cited",
            "says": "Claims that cite each work.",
            "columns": ("work", "kind", "claims"),
        },
        "kinds": {
            "title": "What sort of work is cited",
            "says": "Citations by the kind of the work.",
            "columns": ("kind", "citations"),
        },
        "whom": {
            "title": "Which work on which state",
            "says": (
                "Claims about each state that cite a work; an empty place is a state that the work is not cited for."
            ),
            "columns": ("work",),
        },
        "time": {
            "title": "In time",
            "says": (
                "The years of the cited works, and between them when what is spoken of began: no work can have seen "
                "what came later."
            ),
            "year": "cited works of this year",
            "begins": "{} begins",
            "columns": ("when", "what", "works"),
        },
    },
    "audit": {
        "about": (
            "What a careful reader would look at. A finding is no mistake in the data, and often none in the text."
        ),
        "guess": "(a guess)",
        "claims": ("{} claim", "{} claims"),
        "sources": ("{} work", "{} works"),
        "entities": ("{} actor, project or concept", "{} actors, projects and concepts"),
        "show": ("Show it", "Show all {}"),
        "unfound": "Nothing was found of: {}.",
        "unknown": "What cannot be seen from here: {}.",
    },
    "lessons": {
        "minutes": ("{} minute", "{} minutes"),
        "steps": ("{} step", "{} steps"),
        "teacher": "For the teacher",
        "step": "{} · step {} of {}",
        "see": "Look at:",
        "hint": "Hint",
        "hints": "Hint {}",
        "weighs": "What a good answer weighs",
        "answer": "Answer",
        "to": "(task {})",
        "none": "None.",
        "left_out": ("and {} more", "and {} more"),
        "ask": "Ask it",
        "back": "Previous",
        "on": "Next: {}",
        "all": "All lessons",
    },
    "credits": {
        "curators": "Curated by {}.",
        "joint": "and",
        "license": "Licence of the data: {}.",
    },
    "unread": "Not read yet: {} of {} passages.",
    "begun": ("{} claim is begun and says nothing yet.", "{} claims are begun and say nothing yet."),
    "foot":
        "Made with whosays. This page needs no network and sends nothing. "
        "It draws with vis-network (MIT or Apache 2.0).",
    "script": SCRIPT_TEXTS,
}  # fmt: skip


def format_message(text: str, *values: object) -> Markup:
    """A text with its gaps filled, for a template: what is no markup already is escaped, and a link stays a link."""
    from markupsafe import Markup, escape

    first, *further = _pieces(text)
    # a tenth of the time of `format`, and there are ten to a claim
    parts = [part for value, piece in zip(values, further, strict=True) for part in (escape(value), piece)]
    return Markup("".join((first, *parts)))  # noqa: S704  # each part is escaped


@lru_cache(maxsize=1 << 10)
def _pieces(text: str) -> tuple[Markup, ...]:
    """What stands before, between and behind the gaps of a text, escaped."""
    from markupsafe import escape

    return tuple(map(escape, text.split("{}")))


def ngettext(count: int, forms: Sequence[str]) -> Markup:
    """The form for this number, filled with it."""
    return format_message(form_of(count, forms), f"{count:,}")
