"""One small dataset that is in order. Tests change a word of it and say what must follow."""

SMALL = """\
dataset:
  title: Cameras
  reads: essay
predicates:
  supplies: {reads: supplies, reversed: is supplied by, also: [sells to], from: actor, to: actor}
sources:
  essay: {label: Essay 2021, kind: essay, title: An Essay, URL: "https://example.org/essay"}
  jardine-2019:
    label: Jardine 2019
    kind: news analysis
    type: article-magazine
    author: [{family: Jardine, given: B.}]
    issued: 2019-11-15
    title: Eyes on Central Asia
    URL: https://example.org/eyes
  younas-2020a:
    label: Younas 2020a
    kind: working paper
    author: [{family: Younas, given: A.}]
    issued: 2020
    title: On Uzbekistan
    URL: https://example.org/a.pdf
  younas-2020b: {label: Younas 2020b, kind: working paper, author: [{family: Younas}], issued: 2020, title: On the Region}
  swanstrom-2011: {label: Swanström 2011, kind: think-tank report, title: New Frontiers}
actors:
  central-asia: {name: Central Asia, kind: region, aliases: [CA]}
  kazakhstan: {name: Kazakhstan, kind: state, part_of: central-asia, aliases: [Kazakh, Казахстан]}
  uzbekistan: {name: Uzbekistan, kind: state, part_of: central-asia}
  hikvision: {name: Hikvision, kind: company}
  huawei: {name: Huawei, kind: company}
  bosnia: {name: Bosnia and Herzegovina, kind: state}
projects:
  silk-road: {name: Digital Silk Road, kind: initiative, led_by: huawei, began: 2015}
concepts:
  cameras: {name: cameras, kind: technology}
passages:
  p1-s1: {section: Security, paragraph: 1, opens: Kazakhstan will soon, closes: other minorities}
  p1-s2: {section: Security, paragraph: 1, opens: The next section, closes: will show, no_claim: announces what follows}
  p2-s1: {section: Security, paragraph: 2, opens: Uzbekistan has, closes: with Huawei}
claims:
  uzbek-deal:
    says: Uzbekistan has a deal with Huawei.
    passage: p2-s1
    modality: asserted
    about: [uzbekistan, huawei]
    cites:
      - source: jardine-2019
      - {source: younas-2020a, page: 5, quoted: true}
  cameras-soon:
    says: Kazakhstan is soon to have more than 4,000 cameras.
    passage: p1-s1
    modality: predicted
    about: [kazakhstan, cameras]
    figures:
      - {value: 4000, unit: cameras, bound: more than, of: kazakhstan}
    cites:
      - source: jardine-2019
        page: "012"
        check: {verdict: partly, finding: The number was not found., read: "https://example.org/eyes", on: 2026-11-24}
  cameras-hikvision:
    says: Hikvision supplies them.
    passage: p1-s1
    modality: hedged
    about: [hikvision]
    said_by: huawei
    states:
      - {subject: hikvision, predicate: supplies, object: kazakhstan, of: cameras}
    argues: {supports: cameras-soon}
"""


def changed(*swaps: tuple[str, str]) -> str:
    """The small dataset with each first text replaced by the second, once; the first must be there."""
    text = SMALL
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text
