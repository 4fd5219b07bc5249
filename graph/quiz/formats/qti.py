"""QTI 1.2 in a content package, as Canvas imports it: https://www.imsglobal.org/question/index.html.

Chains are matching questions, each link with its position. The library text2qti writes this format, too; it takes
Markdown, which what a curator wrote is not, and has no matching.
"""

from __future__ import annotations

import hashlib
from xml.etree import ElementTree as ET

from graph.quiz.formats.markup import feedback, question
from graph.quiz.formats.zipped import zip_of
from graph.quiz.item import Item, Quiz

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{QTI} http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd"


def write(quiz: Quiz) -> bytes:
    """The quiz as a zip with its manifest."""
    name = _ident("quiz", quiz.identity)
    file = f"{name}/{name}.xml"
    return zip_of({"imsmanifest.xml": _bytes(_manifest(name, file)), file: _bytes(_assessment(name, quiz))})


def _ident(prefix: str, identity: str) -> str:
    """An id that XML takes, the same for the same record."""
    return f"{prefix}_{hashlib.sha256(identity.encode()).hexdigest()[:20]}"


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


def _manifest(name: str, file: str) -> ET.Element:
    root = ET.Element("manifest", {"identifier": f"{name}_manifest", "xmlns": PACKAGE})
    metadata = ET.SubElement(root, "metadata")
    ET.SubElement(metadata, "schema").text = "IMS Content"
    ET.SubElement(metadata, "schemaversion").text = "1.1.3"
    ET.SubElement(root, "organizations")
    resource = ET.SubElement(ET.SubElement(root, "resources"), "resource", identifier=name, type="imsqti_xmlv1p2")
    resource.set("href", file)
    ET.SubElement(resource, "file", href=file)
    return root


def _assessment(name: str, quiz: Quiz) -> ET.Element:
    head = {"xmlns": QTI, "xmlns:xsi": INSTANCE, "xsi:schemaLocation": SCHEMA}
    root = ET.Element("questestinterop", head)
    assessment = ET.SubElement(root, "assessment", ident=name, title=quiz.title)
    _metadata(ET.SubElement(assessment, "qtimetadata"), {"cc_maxattempts": "1"})
    section = ET.SubElement(assessment, "section", ident="root_section")
    for number, item in enumerate(quiz.items, 1):
        section.append(_item(item, number, quiz.identity))
    return root


def _item(item: Item, number: int, identity: str) -> ET.Element:
    element = ET.Element("item", ident=_ident("item", f"{identity}/{item.item_id}"), title=f"{number}. {item.kind}")
    fields = ET.SubElement(ET.SubElement(element, "itemmetadata"), "qtimetadata")
    question_type = "matching_question" if item.ordered else "multiple_choice_question"
    difficulty = {"qmd_levelofdifficulty": item.level} if item.level else {}
    question_type = "essay_question" if item.in_words else question_type
    _metadata(fields, {"question_type": question_type, "points_possible": "1", **difficulty})
    presentation = ET.SubElement(element, "presentation")
    _material(presentation, question(item), "text/html")
    processing = ET.SubElement(element, "resprocessing")
    outcomes = ET.SubElement(processing, "outcomes")
    ET.SubElement(outcomes, "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    always = _condition(processing, "Yes")
    ET.SubElement(always[0], "other")
    ET.SubElement(always, "displayfeedback", feedbacktype="Response", linkrefid="general_fb")
    answering = _write if item.in_words else _match if item.ordered else _choose
    answering(item, presentation, processing)
    general = ET.SubElement(element, "itemfeedback", ident="general_fb")
    _material(ET.SubElement(general, "flow_mat"), feedback(item), "text/html")
    return element


def _write(_: Item, presentation: ET.Element, processing: ET.Element) -> None:
    """A few lines in words; nothing scores by itself."""
    response = ET.SubElement(presentation, "response_str", ident="response1", rcardinality="Single")
    render = ET.SubElement(response, "render_fib")
    ET.SubElement(render, "response_label", ident="answer1", rshuffle="No")
    ET.SubElement(_condition(processing, "No")[0], "other")


def _choose(item: Item, presentation: ET.Element, processing: ET.Element) -> None:
    """One of the options is right, and scores all."""
    response = ET.SubElement(presentation, "response_lid", ident="response1", rcardinality="Single")
    _options(response, item)
    correct = _condition(processing, "No")
    ET.SubElement(correct[0], "varequal", respident="response1").text = _option_ident(item.key[0])
    ET.SubElement(correct, "setvar", action="Set", varname="SCORE").text = "100"


def _match(item: Item, presentation: ET.Element, processing: ET.Element) -> None:
    """Each position has its link, and each scores its part."""
    for number, position in enumerate(item.key, 1):
        response = ET.SubElement(presentation, "response_lid", ident=f"response_{number}")
        _material(response, str(number))
        _options(response, item)
        correct = ET.SubElement(processing, "respcondition")
        condition = ET.SubElement(correct, "conditionvar")
        ET.SubElement(condition, "varequal", respident=f"response_{number}").text = _option_ident(position)
        ET.SubElement(correct, "setvar", varname="SCORE", action="Add").text = f"{100 / len(item.key):.2f}"


def _options(response: ET.Element, item: Item) -> None:
    render = ET.SubElement(response, "render_choice")
    for position, option in enumerate(item.options):
        _material(ET.SubElement(render, "response_label", ident=_option_ident(position)), option)


def _option_ident(position: int) -> str:
    return f"choice_{position + 1}"


def _condition(processing: ET.Element, goes_on: str) -> ET.Element:
    condition = ET.SubElement(processing, "respcondition", {"continue": goes_on})
    ET.SubElement(condition, "conditionvar")
    return condition


def _material(parent: ET.Element, text: str, text_type: str = "text/plain") -> None:
    ET.SubElement(ET.SubElement(parent, "material"), "mattext", texttype=text_type).text = text


def _metadata(parent: ET.Element, fields: dict[str, str]) -> None:
    for label, entry in fields.items():
        field = ET.SubElement(parent, "qtimetadatafield")
        ET.SubElement(field, "fieldlabel").text = label
        ET.SubElement(field, "fieldentry").text = entry
