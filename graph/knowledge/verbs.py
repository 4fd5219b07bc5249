"""The verbs of a dataset: what its predicates are said with, in all their forms."""

from __future__ import annotations

from collections import defaultdict

from graph.knowledge import Knowledge
from graph.text import fold
from graph.verbs import Direction, forms, passive, progressive, without_be


def forms_of(kb: Knowledge) -> dict[str, dict[str, Direction]]:
    """The forms of the predicates' verbs, by their folded words: which predicates, and which end is sought."""
    verbs: dict[str, dict[str, Direction]] = {}
    for own in (True, False):  # another word for a predicate gives way to the word of another predicate
        layer: defaultdict[str, dict[str, Direction]] = defaultdict(dict)
        for predicate_id, predicate in kb.data.predicates.items():
            reads = [predicate.reads] if own else [*predicate.also, predicate_id.replace("-", " ")]
            reverse = [predicate.reversed] if own else [*filter(None, map(passive, predicate.also))]
            for form in (*forms(reads), *filter(None, map(progressive, reads))):
                layer[fold(form)].setdefault(predicate_id, "subject-of")
            for form in forms(reverse):
                layer[fold(form)].setdefault(predicate_id, "object-of")
        for form, ends in layer.items():
            verbs.setdefault(form, ends)
    return verbs


def classes_of(kb: Knowledge, verbs: dict[str, dict[str, Direction]]) -> dict[str, str]:
    """Whether a verb is said of the subject (RELATES), of the object (RELATED), or stands behind "is" (BEING).

    Such as antagonistic to, and supplying; the participle of "was sold to" is not among these.
    """
    predicates = kb.data.predicates.values()
    phrases = (phrase for predicate in predicates for phrase in (predicate.reads, *predicate.also))
    being = {fold(behind) for phrase in phrases if (behind := without_be(phrase) or progressive(phrase))}
    of_subject = {verb for verb, ends in verbs.items() if "subject-of" in ends.values()}
    classes = {verb: "RELATES" if verb in of_subject else "RELATED" for verb in verbs}
    return {**classes, **dict.fromkeys(of_subject & being, "BEING")}
