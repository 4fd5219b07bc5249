"""The grammar of questions in English, over the keywords and values of `words.py`, and what its rules mean."""

from __future__ import annotations

from graph.ask.words import VALUED, WORDS

# The name of each condition's rule is a key of CONDITIONS. Rules with _ in front leave no trace in the tree.
GRAMMAR = f"""
start: claims | sources | actors | projects | concepts | entities | passages
_lead: (WHICH | COUNT | GIVE)*
_which: (WHICH | WHOSE)?

claims: _lead modal_before? CLAIMS _end
    | _lead modal_before? CLAIMS _which _claim_parts
    | _lead modal_noun | _lead modal_noun _which _claim_parts
    | _lead mentions | _lead _argument
modal_before: MODALITY
modal_noun: MODALITY
_claim_parts: claim_part ((AND | BUT)? _which claim_part)*
claim_part: _claim_condition ((OR | ELSE) _which _claim_condition)*
_claim_condition: cites | quotes | nothing | exactly | kind_cited | checked | mentions | between | said
    | placed | numbered | modal | figures | _argument
cites: _deny CITE names _on_page _except | CITE neither
_except: ((BUT | AND) exception)?
exception: NOT names
quotes: _deny QUOTE names VERBATIM?
nothing: CITE NOTHING | (DO NOT | DONT) CITE ANYTHING
exactly: _deny CITE EXACTLY NUMBER SOURCES?
mentions: _deny MENTION names _except | _is SAID? ABOUT names _except | (MENTION | ARE? ABOUT) neither
between: _is BETWEEN name AND name
said: _is SAID? BY names
placed: _stands IN _section heading _section
numbered: _stands IN? PARAGRAPH number
modal: _is MODALITY
checked: HAVE (NO | ANY)? _citation _which ARE VERDICT | (CITATION | CITATION_OF name)? ARE VERDICT
    | WITH? NO? _citation (_which ARE)? VERDICT
_citation: CITATION | CITATION_OF name
kind_cited: _deny CITE NO? (SOURCES KINDWORD KIND | SOURCE_KIND SOURCES?)
    | CITE NOTHING KINDWORD KIND
_argument: supports | supported | contrasts | qualifies | qualified | causes | caused | follows
supports: _deny SUPPORT names
supported: _is SUPPORT BY names
contrasts: _deny CONTRAST names
qualifies: _deny QUALIFY names
qualified: _is QUALIFY BY names
causes: _deny CAUSE names
caused: _is CAUSE BY names
follows: _deny FOLLOW name
figures: _deny (GIVE | HAVE | WITH) NO? FIGURES

sources: _lead MOST? SOURCES _end | _lead MOST? (SOURCES | kind_noun) _which _source_parts | _lead kind_noun
kind_noun: SOURCE_KIND
_source_parts: source_part ((AND | BUT)? _which source_part)*
source_part: _source_condition ((OR | ELSE) _which _source_condition)*
_source_condition: cited_for | cited_in | rest | uncited | most | older | newer | of_kind | cited_times
cited_for: _is CITED FOR names | _deny MENTION names
cited_in: _is CITED (IN | BY) claim_names
claim_names: CLAIMS? names
rest: DO names CITE
uncited: _is UNCITED | (ARE NOT | ARENT) CITED
most: ARE? MOST
older: _is BEFORE number
newer: _is AFTER number
of_kind: _is (KINDWORD KIND | SOURCE_KIND)
cited_times: _is CITED BY EXACTLY NUMBER CLAIMS

actors: _lead (ACTORS | actor_noun) _end | _lead (ACTORS | actor_noun) _which _entity_parts | _lead quoted
projects: _lead (PROJECTS | project_noun) _end | _lead (PROJECTS | project_noun) _which _entity_parts
concepts: _lead (CONCEPTS | concept_noun) _end | _lead (CONCEPTS | concept_noun) _which _entity_parts
entities: _lead ENTITIES _end | _lead ENTITIES _which _entity_parts | _lead (part_of | with_ | does | undergoes | done)
actor_noun: ACTOR_KIND
project_noun: PROJECT_KIND
concept_noun: CONCEPT_KIND
_entity_parts: entity_part ((AND | BUT)? _which entity_part)*
entity_part: _entity_condition ((OR | ELSE) _which _entity_condition)*
_entity_condition: with_ | part_of | quoted | entity_kind | does | undergoes | thing
with_: _deny APPEAR? WITH names
part_of: _is PART names
does: _deny RELATES name (TO name)? | (ARE NOT? | ARENT) RELATES name (TO name)?
undergoes: _is RELATED name | (DO NOT | DONT) RELATED name
thing: (ARE NOT? | ARENT) WHICH name RELATES (TO name)?
done: DO name RELATES (TO name)?
quoted: (ARE NOT? | ARENT) REPORTED
entity_kind: _is (KINDWORD KIND | ACTOR_KIND | PROJECT_KIND | CONCEPT_KIND)

passages: _lead PASSAGES _end
_end: ARE? WHICH*
_deny: (DO NOT | DONT)?
_is: ARE? NOT? | ARENT
_stands: (ARE | APPEAR)? NOT? | ARENT
_section: SECTION?
neither: NEITHER name NOR name
names: name (AND name)* | name (OR name)+
name: NAME
heading: HEADING
number: NUMBER
_on_page: (PAGE NUMBER)?

%declare {" ".join(VALUED)} {" ".join(WORDS)}
"""
# rule -> the word of its condition, and its value where the rule has only one
CONDITIONS: dict[str, tuple[str, str]] = {
    "cites": ("cites", ""), "exception": ("", ""), "quotes": ("quotes", ""), "nothing": ("sources", "0"),
    "exactly": ("sources", ""), "mentions": ("about", ""), "between": ("about", ""), "said": ("by", ""),
    "placed": ("section", ""), "numbered": ("paragraph", ""), "modal": ("modality", ""), "checked": ("check", ""),
    "kind_cited": ("kind", ""), "figures": ("has", "figures"), "cited_for": ("about", ""), "cited_in": ("for", ""),
    "rest": ("for", ""), "uncited": ("claims", "0"), "older": ("before", ""), "newer": ("after", ""),
    "of_kind": ("kind", ""), "cited_times": ("claims", ""), "with_": ("with", ""), "part_of": ("part-of", ""),
    "does": ("subject-of", ""), "undergoes": ("object-of", ""), "done": ("object-of", ""), "thing": ("thing-of", ""),
    "quoted": ("has", "words"), "entity_kind": ("kind", ""),
    "supports": ("supports", ""), "supported": ("supported-by", ""), "contrasts": ("contrasts", ""),
    "qualifies": ("qualifies", ""), "qualified": ("qualified-by", ""), "causes": ("causes", ""),
    "caused": ("caused-by", ""), "follows": ("supported-by", ""),
    "modal_before": ("modality", ""), "modal_noun": ("modality", ""), "kind_noun": ("kind", ""),
    "actor_noun": ("kind", ""), "project_noun": ("kind", ""), "concept_noun": ("kind", ""),
}  # fmt: skip
CALLED = {
    "RELATES": "a verb of the dataset", "RELATED": "a verb of the dataset", "NAME": "a name",
    "NUMBER": "a number", "HEADING": "a section's heading", "MODALITY": "hedged or predicted",
    "VERDICT": "confirmed or another verdict", "ACTOR_KIND": "a kind of actor", "PROJECT_KIND": "a kind of project",
    "CONCEPT_KIND": "a kind of concept", "SOURCE_KIND": "a kind of source", "KIND": "a kind",
}  # fmt: skip
