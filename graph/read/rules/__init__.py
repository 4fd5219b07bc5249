"""The rules that hold across records: one function a rule, one list of rules.

A rule takes the context and yields what breaks it, as a path in the data with a message and a hint. Rules look at
records that are themselves in order; a part that did not fit is not held against the others.
"""

from __future__ import annotations

from graph.read.rules import advice, days, evidence, naming, references, relations
from graph.read.rules.context import Context, Rule, Violation

__all__ = ["ADVICE", "RULES", "Context", "Rule", "Violation"]

# where one is broken the data are wrong, and nothing is built from them
RULES: tuple[Rule, ...] = (
    references.ids_are_unique,
    references.dataset_reads_a_source,
    references.entities_name_entities,
    references.sources_draw_on_sources,
    references.claims_name_records,
    references.nothing_names_a_stub,
    references.lessons_name_records,
    relations.predicates_are_listed,
    relations.predicates_ask_for_known_kinds,
    relations.arguments_go_to_others,
    relations.parts_make_no_circle,
    evidence.claims_have_a_place,
    evidence.quotations_have_a_locator,
    evidence.ranges_run_upwards,
    evidence.citations_are_of_other_works,
    evidence.passages_hold_claims_or_say_why_not,
    evidence.passages_stand_in_reading_order,
    naming.nothing_is_named_twice,
    naming.names_are_unambiguous,
)

# where one is broken that is worth a look, and nothing more
ADVICE: tuple[Rule, ...] = (
    advice.sources_are_cited,
    advice.entities_are_named,
    advice.passages_are_read,
    advice.stubs_are_written,
    advice.claims_are_sentences,
    advice.claims_say_what_they_are_about,
    advice.checks_say_what_was_read,
    days.days_are_possible,
)
