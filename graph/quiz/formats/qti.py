"""QTI 1.2 in a content package, as Canvas imports it: https://www.imsglobal.org/question/index.html.

Chains are matching questions, each link with its place. The library text2qti writes this format, too; it takes
Markdown, which what a curator wrote is not, and has no matching.
"""

from __future__ import annotations

import hashlib
from xml.etree import ElementTree as ET

from graph.quiz import Item, Quiz
from graph.quiz.formats.markup import question, why
from graph.quiz.formats.zipped import packed

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{QTI} http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd"


def write(quiz: Quiz) -> bytes:
    """The quiz as a zip with its manifest."""
    name = _ident("quiz", quiz.identity)
    file = f"{name}/{name}.xml"
    return packed({"imsmanifest.xml": _bytes(_manifest(name, file)), file: _bytes(_assessment(name, quiz))})


def _ident(sort: str, about: str) -> str:
    """An id that XML takes, the same for the same record."""
    return f"{sort}_{hashlib.sha256(about.encode()).hexdigest()[:20]}"


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


def _manifest(name: str, file: str) -> ET.Element:
    root = ET.Element("manifest", {"identifier": f"{name}_manifest", "xmlns": PACKAGE})
    about = ET.SubElement(root, "metadata")
    ET.SubElement(about, "schema").text = "IMS Content"
    ET.SubElement(about, "schemaversion").text = "1.1.3"
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
    asked = ET.Element("item", ident=_ident("item", f"{identity}/{item.key}"), title=f"{number}. {item.kind}")
    fields = ET.SubElement(ET.SubElement(asked, "itemmetadata"), "qtimetadata")
    sort = "matching_question" if item.ordered else "multiple_choice_question"
    _metadata(fields, {"question_type": sort, "points_possible": "1", "qmd_levelofdifficulty": item.level})
    shown = ET.SubElement(asked, "presentation")
    _material(shown, question(item), "text/html")
    answers = ET.SubElement(asked, "resprocessing")
    outcomes = ET.SubElement(answers, "outcomes")
    ET.SubElement(outcomes, "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    told = _condition(answers, "Yes")
    ET.SubElement(told[0], "other")
    ET.SubElement(told, "displayfeedback", feedbacktype="Response", linkrefid="general_fb")
    (_match if item.ordered else _choose)(item, shown, answers)
    feedback = ET.SubElement(asked, "itemfeedback", ident="general_fb")
    _material(ET.SubElement(feedback, "flow_mat"), why(item), "text/html")
    return asked


def _choose(item: Item, shown: ET.Element, answers: ET.Element) -> None:
    """One of the choices is right, and scores all."""
    response = ET.SubElement(shown, "response_lid", ident="response1", rcardinality="Single")
    _choices(response, item)
    right = _condition(answers, "No")
    ET.SubElement(right[0], "varequal", respident="response1").text = _choice(item.right[0])
    ET.SubElement(right, "setvar", action="Set", varname="SCORE").text = "100"


def _match(item: Item, shown: ET.Element, answers: ET.Element) -> None:
    """Each place has its link, and each scores its part."""
    for number, place in enumerate(item.right, 1):
        response = ET.SubElement(shown, "response_lid", ident=f"response_{number}")
        _material(response, str(number))
        _choices(response, item)
        right = ET.SubElement(answers, "respcondition")
        condition = ET.SubElement(right, "conditionvar")
        ET.SubElement(condition, "varequal", respident=f"response_{number}").text = _choice(place)
        ET.SubElement(right, "setvar", varname="SCORE", action="Add").text = f"{100 / len(item.right):.2f}"


def _choices(response: ET.Element, item: Item) -> None:
    render = ET.SubElement(response, "render_choice")
    for place, text in enumerate(item.choices):
        _material(ET.SubElement(render, "response_label", ident=_choice(place)), text)


def _choice(place: int) -> str:
    return f"choice_{place + 1}"


def _condition(answers: ET.Element, goes_on: str) -> ET.Element:
    condition = ET.SubElement(answers, "respcondition", {"continue": goes_on})
    ET.SubElement(condition, "conditionvar")
    return condition


def _material(parent: ET.Element, text: str, sort: str = "text/plain") -> None:
    ET.SubElement(ET.SubElement(parent, "material"), "mattext", texttype=sort).text = text


def _metadata(parent: ET.Element, fields: dict[str, str]) -> None:
    for label, entry in fields.items():
        field = ET.SubElement(parent, "qtimetadatafield")
        ET.SubElement(field, "fieldlabel").text = label
        ET.SubElement(field, "fieldentry").text = entry
