"""Moodle XML, https://docs.moodle.org/en/Moodle_XML_format: multiple choice, matching for an order, essays for tasks.

Chains are matched with their positions, because every Moodle has matching questions, and ordering ones came late.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from graph.quiz.formats.markup import escaped, feedback, question
from graph.quiz.item import Item, Quiz


def write(quiz: Quiz) -> str:
    """The quiz as Moodle XML, in a category of its name."""
    root = ET.Element("quiz")
    category = ET.SubElement(root, "question", type="category")
    # a slash would begin a category inside the category
    _text(category, "category", f"$course$/top/{escaped(quiz.title).replace('/', '//')}", text_format="")
    for item in quiz.items:
        root.append(_question(item))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _question(item: Item) -> ET.Element:
    element = ET.Element("question", type="essay" if item.in_words else "matching" if item.ordered else "multichoice")
    _text(element, "name", item.item_id, text_format="")
    _text(element, "questiontext", question(item))
    _text(element, "generalfeedback", feedback(item))
    ET.SubElement(element, "defaultgrade").text = "1"
    if item.in_words:
        _essay(element, item)
    elif item.ordered:
        _pairs(element, item)
    else:
        _choices(element, item)
    tags = ET.SubElement(element, "tags")
    for tag in filter(None, (item.kind, item.level)):
        _text(tags, "tag", tag, text_format="")
    return element


def _essay(element: ET.Element, item: Item) -> None:
    """A few lines in words, which the teacher grades with the answer in view."""
    for name, content in (("responseformat", "editor"), ("responserequired", "1"), ("responsefieldlines", "5")):
        ET.SubElement(element, name).text = content
    _text(element, "graderinfo", feedback(item))


def _pairs(element: ET.Element, item: Item) -> None:
    """Each position with the option that belongs there."""
    ET.SubElement(element, "shuffleanswers").text = "true"
    for number, position in enumerate(item.key, 1):
        pair = _text(element, "subquestion", str(number))
        _text(pair, "answer", escaped(item.options[position]), text_format="")


def _choices(element: ET.Element, item: Item) -> None:
    ET.SubElement(element, "shuffleanswers").text = "true"
    ET.SubElement(element, "single").text = "true"
    ET.SubElement(element, "answernumbering").text = "ABCD"
    for position, option in enumerate(item.options):
        answer = _text(element, "answer", escaped(option))
        answer.set("fraction", "100" if position in item.key else "0")


def _text(parent: ET.Element, name: str, content: str, text_format: str = "html") -> ET.Element:
    """An element around `<text>`, as Moodle has it everywhere."""
    element = ET.SubElement(parent, name, {"format": text_format} if text_format else {})
    ET.SubElement(element, "text").text = content
    return element
