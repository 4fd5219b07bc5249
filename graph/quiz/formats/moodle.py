"""Moodle XML, https://docs.moodle.org/en/Moodle_XML_format: multiple choice, and matching for what is put in order.

Chains are matched with their places, because every Moodle has matching questions, and ordering ones came late.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from graph.quiz import Item, Quiz
from graph.quiz.formats.markup import line, question, why


def write(quiz: Quiz) -> str:
    """The quiz as Moodle XML, in a category of its name."""
    root = ET.Element("quiz")
    category = ET.SubElement(root, "question", type="category")
    # a slash would begin a category inside the category
    _text(category, "category", f"$course$/top/{line(quiz.title).replace('/', '//')}", form="")
    for item in quiz.items:
        root.append(_question(item))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _question(item: Item) -> ET.Element:
    asked = ET.Element("question", type="matching" if item.ordered else "multichoice")
    _text(asked, "name", item.key, form="")
    _text(asked, "questiontext", question(item))
    _text(asked, "generalfeedback", why(item))
    ET.SubElement(asked, "defaultgrade").text = "1"
    ET.SubElement(asked, "shuffleanswers").text = "true"
    if item.ordered:
        for number, place in enumerate(item.right, 1):
            part = _text(asked, "subquestion", str(number))
            _text(part, "answer", line(item.choices[place]), form="")
    else:
        ET.SubElement(asked, "single").text = "true"
        ET.SubElement(asked, "answernumbering").text = "ABCD"
        for place, choice in enumerate(item.choices):
            answer = _text(asked, "answer", line(choice))
            answer.set("fraction", "100" if place in item.right else "0")
    tags = ET.SubElement(asked, "tags")
    for tag in (item.kind, item.level):
        _text(tags, "tag", tag, form="")
    return asked


def _text(parent: ET.Element, name: str, content: str, form: str = "html") -> ET.Element:
    """An element around `<text>`, as Moodle has it everywhere."""
    element = ET.SubElement(parent, name, {"format": form} if form else {})
    ET.SubElement(element, "text").text = content
    return element
