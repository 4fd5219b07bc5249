"""A small dataset that gives items of every kind, and items made by hand."""

from graph.quiz.item import Item, PassageLink, Quiz

LESSON = """\
dataset: {title: Cameras, reads: essay}
sources:
  essay: {label: Essay 2021, kind: essay, title: An Essay, author: [{family: Writer}], URL: "https://example.org/essay"}
  alpha: {label: Alpha 2019, kind: news, title: First}
  beta: {label: Beta 2018, kind: news, title: Second}
  gamma: {label: Gamma 2017, kind: book, title: Third}
  delta: {label: Delta 2016, kind: book, title: Fourth}
  epsilon: {label: Epsilon 2015, kind: law, title: Fifth}
  zeta: {label: Zeta 2014, kind: law, title: Sixth}
actors:
  ann: {name: Ann, kind: person}
  bob: {name: Bob, kind: person}
  cid: {name: Cid, kind: person}
  union: {name: The Union, kind: body}
concepts:
  rain: {name: rain}
  snow: {name: snow}
passages:
  s1: {section: North, paragraph: 1, opens: It rains, closes: a lot}
  s2: {section: North, paragraph: 1, opens: Rivers, closes: rise}
  s3: {section: North, paragraph: 2, opens: Towns, closes: flood}
  s4: {section: South, paragraph: 1, opens: It snows, closes: at times}
  s5: {section: South, paragraph: 2, opens: Roads, closes: close}
  s6: {section: East, paragraph: 1, opens: Ships, closes: wait}
  s7: {section: East, paragraph: 2, opens: Bob says, closes: no}
  s8: {section: West, paragraph: 1, opens: Cid says, closes: maybe}
  s9: {section: West, paragraph: 2, opens: The Union, closes: agrees}
claims:
  rains: {says: Rain falls often in autumn., passage: s1, modality: asserted, about: rain, cites: [{source: alpha}],
    argues: {supports: rises}}
  rises: {says: Rivers will rise., passage: s2, modality: predicted, about: rain, argues: {causes: floods}}
  floods: {says: Towns may be flooded., passage: s3, modality: hedged, about: rain, cites: [{source: beta}]}
  snows: {says: Snow is seldom seen., passage: s4, modality: asserted, about: snow, cites: [{source: gamma}]}
  closes: {says: All roads are shut in winter., passage: s5, modality: asserted, about: snow,
    cites: [{source: delta}, {source: epsilon}]}
  wait: {says: Ships have to wait., passage: s6, modality: asserted, cites: [{source: alpha}]}
  bob-says: {says: No harbour is open., passage: s7, modality: reported, said_by: bob, cites: [{source: zeta, page: 3}]}
  cid-says: {says: Some harbours could open., passage: s8, modality: reported, said_by: cid}
  union-says: {says: Trains should run., passage: s9, modality: reported, said_by: union, cites: [{source: alpha}]}
  ann-says: {says: Buses are late., passage: s9, modality: reported, said_by: ann, cites: [{source: alpha}]}
"""


def item(
    *options: str, stem: str = "Which one?", says: str = "", item_id: str = "source/one", ordered: bool = False
) -> Item:
    """An item about nothing, the first of whose options is right, or whose options stand in the right order."""
    return Item(
        item_id=item_id,
        kind="order" if ordered else "source",
        level="easy",
        stem=stem,
        says=says,
        hint="",
        options=options,
        option_ids=tuple(map(str, range(len(options)))),
        key=tuple(range(len(options))) if ordered else (0,),
        rationale=f"Because {says or 'it is so'}.",
        claim_ids=("one",),
        source_ids=(),
        passages=(
            PassageLink("Essay 2021", "North & South", 1, "It <rains>", "a lot", "https://example.org/essay#a=b"),
        ),
    )


def quiz(
    *items: Item, title: str = "Cameras", newest_day: str = "", curators: tuple[str, ...] = (), license_: str = ""
) -> Quiz:
    """A quiz of these items."""
    return Quiz(
        title=title,
        language="en",
        identity="essay/Cameras",
        items=items,
        newest_day=newest_day,
        curators=curators,
        license=license_,
    )
