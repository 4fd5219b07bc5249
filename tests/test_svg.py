"""Elements of SVG: whatever stands in an attribute or inside is what a reader of XML gets."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from graph.svg import element, text

# what XML can hold at all, but for line ends and tabs, which a reader turns into spaces in an attribute
WORDS = st.text(st.characters(min_codepoint=0x20, exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))


@given(WORDS, WORDS)
def test_words_come_back(words: str, value: str) -> None:
    """Signs of XML in a text or an attribute end neither; an empty attribute is left out."""
    node = ElementTree.fromstring(element("text", text(words), aria_label=value))
    assert node.text == (words or None)
    assert node.attrib == ({"aria-label": value} if value else {})


def test_attributes_have_their_names_and_order() -> None:
    """Underscores become hyphens, Python's own words lose theirs, None and False are no attributes, zero is one."""
    assert element("a", class_="x", stroke_width=0, hidden=False, title=None, d="") == '<a class="x" stroke-width="0"/>'
