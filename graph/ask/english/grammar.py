"""The grammar of questions in English, over the keywords and values of `keywords.py`, and what its rules mean."""

from __future__ import annotations

from graph.ask.english.keywords import VALUED, WORDS

# The name of each condition's rule is a key of CONDITIONS. Rules with _ in front leave no trace in the tree.
GRAMMAR = f"""
start: claims | sources | actors | projects | concepts | entities | passages | voices | path | comparison | fall
_lead: (WHICH | COUNT | GIVE)* ALL? | ARE THERE ANY? | (DO | ARE) ANY
_noun_lead: _lead | WHICH+ ARE
_which: (WHICH | WHOSE)?

claims: _noun_lead modal_before? CLAIMS _end
    | _noun_lead modal_before? CLAIMS _which _claim_parts
    | _noun_lead modal_noun | _noun_lead modal_noun _which _claim_parts
    | _lead mentions | _lead _argument
    | WHICH+ (cites | backs | utters | uttered | told | links) | why | whether
    | _noun_lead gives _end | _noun_lead gives _which mentions | _noun_lead gives figures_for
    | share | amount | COUNT? is_there | _lead verdict_noun
    | _noun_lead CLAIMS WHICH that | _noun_lead CLAIMS backs
modal_before: MODALITY
modal_noun: MODALITY
_claim_parts: claim_part ((AND | BUT)? _which claim_part)*
claim_part: _claim_condition ((OR | ELSE) _which _claim_condition)*
_claim_condition: cites | only | quotes | nothing | exactly | kind_cited | checked | mentions | between | said
    | placed | numbered | modal | figures | unit | stated | counted | only_kind | own | flagged | graded
    | opposed | _argument
cites: _deny CITE BOTH? cited (AND cited)* _except | CITE EITHER? cited (OR cited)+ | _deny CITE _several _except
    | CITE neither
cited: name _on_page
_except: ((BUT | AND) exception)?
exception: NOT names
only: CITE_ONLY names | CITE EXACTLY names | EXACTLY CITE names | CITE names EXACTLY
quotes: _deny QUOTE names VERBATIM?
nothing: CITE NOTHING | (DO NOT | DONT) CITE (ANYTHING | ANY SOURCES)
    | HAVE NOTHING | WITHOUT ANY? (CITATION | SOURCES)
exactly: _deny (CITE EXACTLY | CITE_ONLY) NUMBER SOURCES? | CITE NUMBER SOURCES
counted: _deny CITE (LEAST | MOST_OF | MORE | FEWER) NUMBER SOURCES?
only_kind: _deny (CITE_ONLY | CITE EXACTLY) (SOURCES KINDWORD KIND | SOURCE_KIND SOURCES?)
own: _is OWN | BY AUTHOR
flagged: _is FLAGGED? FINDING
opposed: ARE? OPPOSED
graded: _is GRADED GRADE
mentions: _deny MENTION names _except | _is SAID? ABOUT names _except | (MENTION | ARE? ABOUT) neither
between: ARE? BETWEEN name AND name
said: _is SAID? BY names
placed: _stands IN _section heading _section (OR _section heading _section)* | OF _section heading _section
numbered: _stands IN? PARAGRAPH number (OR number)*
modal: _is MODALITY | ARE? NEITHER MODALITY NOR MODALITY
checked: HAVE (NO | ANY)? _citation _which ARE VERDICT | (CITATION | CITATION_OF name)? ARE NOT? VERDICT | HAVE VERDICT
    | (WITH | NO | WITH NO) _citation (_which ARE)? VERDICT
_citation: CITATION | CITATION_OF name
kind_cited: _deny CITE NO? (SOURCES KINDWORD KIND | SOURCE_KIND SOURCES?)
    | CITE NOTHING KINDWORD KIND
_argument: supports | supported | contrasts | qualifies | qualified | causes | caused | follows
supports: _deny SUPPORT claim_names
supported: _is SUPPORT BY claim_names
contrasts: _deny CONTRAST claim_names
qualifies: _deny QUALIFY claim_names
qualified: _is QUALIFY BY claim_names
causes: _deny CAUSE claim_names
caused: _is CAUSE BY claim_names
follows: _deny FOLLOW CLAIMS? name
figures: _deny (GIVE | HAVE | WITH) NO? FIGURES
unit: _deny (GIVE | HAVE | WITH) NO? FIGURES IN UNIT
stated: _deny SAY statement
statement: name (RELATES | RELATED) name | name ARE? BEING name
backs: DO claim_names BOTH? SUPPORT | ARE names CITED FOR
utters: DO names SAY
uttered: DO name SAY ABOUT names
told: DO (AUTHOR | SOURCE_KIND) SAY ABOUT names
is_there: ARE names (MENTION | CITED) | DO (AUTHOR | SOURCE_KIND) (MENTION | CITE) names
verdict_noun: CITATION ARE VERDICT
that: statement
links: LINK name (AND | TO | WITH) name
why: WHY ARE name (AND name LINKED | LINKED (TO | WITH) name)
whether: DO name (RELATES name (TO name)? | RELATED name) | ARE name (RELATED | BEING) name
gives: FIGURES
figures_for: _which _is (SAID | CITED)? FOR names
share: SHARE OF? (name OWNED name | name OF name) DO name HEAD
amount: COUNT UNIT (DO name (HAVE | RELATES TO name) | (MENTION | ARE ABOUT) names)

sources: _noun_lead MOST? SOURCES _end | _noun_lead kind_noun | _noun_lead MOST? _works _which _source_parts
    | _noun_lead MOST? _works for_ | WHICH+ ARE? EVIDENCE (ARE THERE)? for_ | passed_on
_works: SOURCES | kind_noun
kind_noun: SOURCE_KIND
_source_parts: source_part ((AND | BUT)? _which source_part)*
source_part: _source_condition ((OR | ELSE) _which _source_condition)*
_source_condition: cited_for | cited_in | rest | uncited | most | older | newer | of_year | of_kind | cited_times
    | cited_least | passes_on | flagged
cited_for: _is CITED FOR names _except | _deny MENTION names _except
for_: FOR claim_names | ABOUT names
cited_in: _is CITED (IN | BY) claim_names
claim_names: CLAIMS? names
rest: DO claim_names CITE | SUPPORT claim_names
uncited: _is UNCITED | (ARE NOT | ARENT) CITED
most: ARE? MOST
older: _is BEFORE number
newer: _is AFTER number
of_year: _is PUBLISHED? IN NUMBER
of_kind: _is (KINDWORD KIND | SOURCE_KIND)
cited_times: _is CITED BY EXACTLY? NUMBER CLAIMS
cited_least: _is CITED BY (LEAST | MOST_OF | MORE | FEWER) NUMBER CLAIMS
passes_on: _deny (PASS_ON | QUOTE) names
passed_on: THROUGH ARE names (CITED | REPORTED)

actors: _noun_lead TOP? _actors _end | _noun_lead TOP? _actors _which _entity_parts | _lead quoted
projects: _noun_lead TOP? _projects _end | _noun_lead TOP? _projects _which _entity_parts
concepts: _noun_lead TOP? _concepts _end | _noun_lead TOP? _concepts _which _entity_parts
_actors: ACTORS | actor_noun
_projects: PROJECTS | project_noun
_concepts: CONCEPTS | concept_noun
entities: _noun_lead TOP? ENTITIES _end | _noun_lead TOP? ENTITIES _which _entity_parts | WHICH+ ARE TOP
    | _lead (part_of | with_ | within | does | undergoes) | WHICH+ done
actor_noun: ACTOR_KIND
project_noun: PROJECT_KIND
concept_noun: CONCEPT_KIND
_entity_parts: entity_part ((AND | BUT)? _which entity_part)*
entity_part: _entity_condition ((OR | ELSE) _which _entity_condition)*
_entity_condition: with_ | within | part_of | quoted | mentioned | top | flagged | entity_kind
    | does | undergoes | thing
mentioned: _is MENTION
top: ARE? TOP
with_: _deny APPEAR? WITH names _except
within: _is WITHIN NUMBER STEPS (OF | IN) name
part_of: _is PART names
does: _deny RELATES names | _deny RELATES name TO name | _is BEING names
undergoes: _is RELATED names | (DO NOT | DONT) RELATED names
thing: (ARE NOT? | ARENT) WHICH name (RELATES | ARE? BEING) (TO name)?
done: DO name RELATES (TO name)?
quoted: (ARE NOT? | ARENT) REPORTED
entity_kind: _is (KINDWORD KIND | ACTOR_KIND | PROJECT_KIND | CONCEPT_KIND)

passages: _noun_lead PASSAGES _end | _noun_lead PASSAGES _which _passage_parts | where | where_named
_passage_parts: passage_part ((AND | BUT)? _which passage_part)*
passage_part: _passage_condition ((OR | ELSE) _which _passage_condition)*
_passage_condition: cites | mentions | holds | holds_none | holds_some | placed | numbered
holds: _deny HOLD claim_names
holds_none: HOLD NO CLAIMS | (DO NOT | DONT) HOLD ANY CLAIMS
holds_some: _deny HOLD EXACTLY NUMBER CLAIMS
where: WHERE (ARE | DO) claim_names APPEAR?
where_named: WHERE ARE names (MENTION | CITED)

voices: _noun_lead VOICES _which _voice_parts | WHICH+ _voice_condition
_voice_parts: voice_part ((AND | BUT)? _which voice_part)*
voice_part: _voice_condition ((OR | ELSE) _which _voice_condition)*
_voice_condition: speaks | saying | stated
speaks: (_deny | ARE NOT? | ARENT) SPEAK IN claim_names
saying: _deny SAY names

path: HOW ARE name (LINKED (TO | WITH) name | AND name LINKED) | HOW DO name LINK (TO | WITH) name
    | HOW DO name AND name LINK
    | (WHICH* ABOUT? | WHICH+ ARE | ARE THERE ANY? | GIVE) CHAIN (BETWEEN name AND name | IN name TO name)
comparison: WHICH* COMPARE BETWEEN? (names | name (WITH | TO) name) | WHICH* ARE COMPARE BETWEEN names
    | HOW DO names (COMPARE | DIFFER | OPPOSED) | HOW DO name (COMPARE (TO | WITH) | DIFFER IN) name
    | WHERE DO names (DIFFER | OPPOSED) | WHICH DO names BOTH? HAVE COMMON
fall: WHICH* CLAIMS? FALL WITHOUT names | WITHOUT names WHICH* CLAIMS? FALL

_end: ARE? THERE?
_deny: (DO NOT | DONT)?
_is: ARE? NOT? | ARENT
_stands: (ARE | APPEAR)? NOT? | ARENT
_section: SECTION?
neither: NEITHER name NOR name
names: BOTH? name (AND name)* | EITHER? name (OR name)+ | _several
_several: name (COMMA name)+ (AND | OR) name
name: NAME
heading: HEADING
number: NUMBER
_on_page: (PAGE NUMBER)?

%declare {" ".join(VALUED)} {" ".join(WORDS)} COMMA OWNED
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
    "own": ("voice", "author"), "flagged": ("finding", ""), "graded": ("support", ""),
    "opposed": ("finding", "opposed"),
    "of_year": ("year", ""), "mentioned": ("has", "claims"),
    "verdict_noun": ("check", ""), "only_kind": ("only-kind", ""),
    "only": ("cites", ""), "unit": ("unit", ""), "stated": ("states", ""), "whether": ("states", ""),
    "utters": ("by", ""), "told": ("about", ""), "links": ("about", ""), "why": ("about", ""),
    "gives": ("has", "figures"), "figures_for": ("about", ""), "passes_on": ("quotes", ""), "passed_on": ("quotes", ""),
    "within": ("within", ""), "holds": ("for", ""), "holds_none": ("claims", "0"), "holds_some": ("claims", ""),
    "where": ("for", ""), "speaks": ("in", ""), "saying": ("in", ""),
}  # fmt: skip
CALLED = {
    "RELATES": "a verb of the dataset", "RELATED": "a verb of the dataset", "NAME": "a name",
    "NUMBER": "a number", "HEADING": "a section's heading", "MODALITY": "hedged or predicted",
    "VERDICT": "confirmed or another verdict", "ACTOR_KIND": "a kind of actor", "PROJECT_KIND": "a kind of project",
    "CONCEPT_KIND": "a kind of concept", "SOURCE_KIND": "a kind of source", "KIND": "a kind",
    "UNIT": "what is counted", "FINDING": "a kind of finding", "ARENT": "are not", "DONT": "do not",
    "OWN": "in the author's own voice", "GRADE": "a word for what a claim rests on",
    "HEAD": "a verb of the dataset", "BEING": "a verb of the dataset", "COMMA": "a comma", "OWNED": "'s",
}  # fmt: skip
