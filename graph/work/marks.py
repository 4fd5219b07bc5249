"""Marks of citation that are not author and year: numbers in brackets, notes, links, cases and statutes, ibid.

What they mean is not read yet; that they are there is known, so nobody says that a sentence cites nothing. Marks of
notes are no words of the text: they are raised, in brackets, or, where a copy has lost that, bare behind a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from graph.records.claim import POINTING_BACK
from graph.work.vocabulary import COUNTED

Style = Literal["note", "link", "law", "ibid"]


class Mark(NamedTuple):
    """A mark of a style, where it stands, and as it is printed; of a link its address."""

    start: int
    style: Style
    printed: str = ""


_NUMBERS = r"\d{1,3}(?:\s?[-–,;]\s?\d{1,3})*"
_SEVERAL = r"\d{1,3}(?:[,–-]\d{1,3})*(?:\(pp?\d{1,4}(?:[-–]\d{1,4})?\))?"  # 1,2 or 6(p12)
_PLACE = (
    r"(?:pp?\.|S\.|[Ss]ec(?:t|tion)?s?\.?|§{1,2}|[Ff]ig(?:ure)?s?\.?|[Cc]h(?:ap|apter)?s?\.?|[Ee]qs?\.|[Tt]ab(?:le)?s?\.?"
    r"|стр\.|[сс]\.|s\.|str\.|p[áa]gs?\.|blz\.|lk\.?|lpp\.|σ\.|σελ\.|[Tt]h(?:eore)?m\.?|Th\.|Cor\.|[Ee]x\.|[Ll]emma|[Pp]rop\.|[Dd]ef\.|[Aa]pp\.|[Aa]ppendix|[Aa]lg\.|[Aa]rt\.|[Pp]aras?\.?|Rn\.|at)\s?"
)
_KEY = r"[A-Z][A-Za-z+]{1,7}\d\d[a-z]?"  # of an entry, as BibTeX makes them: Knu84, GHJV95
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
NOTE_MARKS = re.compile(
    rf"\s?\(\[\^[\w-]{{1,40}}\]\)|\s?\[\d{{1,3}}\]\s?[-–]\s?\[\d{{1,3}}\]|\s?\[\[?(?:\^[\w-]{{1,40}}|(?:see\s|cf\.\s)?{_NUMBERS}(?:,\s{_PLACE}\d{{1,4}}(?:[-–]\d{{1,4}})?(?:;\s?\d{{1,3}}(?:,\s{_PLACE}\d{{1,4}}(?:[-–]\d{{1,4}})?)?){{1,6}}|,\s(?:pp?\.|S\.)\s?\d{{1,4}}(?:[-–]\d{{1,4}})?(?:,\s\d{{1,4}}(?:[-–]\d{{1,4}})?){{1,4}}|(?:,\s[^\W\d_]{{1,6}}\.\s?[\dIVXLC]{{1,6}}(?:[-–][\dIVXLC]{{1,6}})?){{1,3}}|[,:]\s?(?:{_PLACE})?\d{{1,4}}(?:[-–]\d{{1,4}})?|,\s(?:{_PLACE})[\w().–-]{{1,12}})?|(?:note|nb|fn)\s\d{{1,3}}"
    r"|citation needed)\]\]?(?:\([^()\s]{1,500}\)|:\s?\d{1,4}(?:[-–]\d{1,4})?(?=\s|$|\[))?"
    r"|(?<=[.!?,;:”\"’')])(?<!\s\")\s?\[(?:[ivxl]{1,5}|[a-z]|\d{1,3}[a-z])\](?!\w)|\{\d{1,3}\}"
    rf"|\s?\[{_KEY}(?:[,;]\s{_KEY})*(?:,\s{_PLACE}\d[\d–-]{{0,9}})?\]"
    r"|\s?\[-?@[^\[\]]{1,300}\]|\s?\\(?:foot|paren|text|auto|full)?(?:cite|note)[a-z]{0,8}\*?(?:\[[^\[\]]{0,99}\]){0,2}\{[^{}]{0,900}\}"
    rf"|(?<![\d\s])\s?[{_RAISED}]+(?:[,⁻–-]?[{_RAISED}]+)*"
    rf"|(?<=\b1[5-9]\d\d)[{_RAISED}]+|(?<=\b20\d\d)[{_RAISED}]+"
    r"|(?<=[^\s\d])[†‡]+"
    rf"|(?P<bare>(?<=[^\W\d_][.!?,;”\"’')\]])(?:{_SEVERAL}|\(\d{{1,3}}\))(?=\s|$)"
    rf"|(?<=[.!?,;)\]][”\"’')\]])(?:{_SEVERAL}|\(\d{{1,3}}\))(?=\s|$)"
    rf"|(?<=[)\]”\"’'%][.!?,;:]){_SEVERAL}(?=\s|$)|(?:(?<=(?:1[5-9]|20)\d\d[.])|(?<=\d[–-]\d\d[.])|(?<=\d[–-]\d\d\d[.])){_SEVERAL}(?=\s+[A-Z\"“«]|\s*$))"
    r"|(?<=[a-z]{4})\d{1,2}(?=[.,;:!?)\"”]{0,3}(?:\s|$))"
)
_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\.$")
_SUBSECTION = re.compile(r"\([a-z\d]{1,2}\)$")
_SECTION = re.compile(r"(?:§|\bs)\s?\d[\d.–-]*$")  # s 26.49[5]
_ACRONYM = re.compile(r"\b[A-Z]{2,7}\.$")
_LETTER = re.compile(r"(?<![^\W_])[A-Z]\.$")
_UNIT = re.compile(r"(?<![^\W\d_])(?:[kcmdnµμ]?m|ft|mi|in|[Rrχηxns])$")  # km², R²
LINKS = re.compile(
    r"\]\(<?(?:https?:|www\.|doi:)|<a\s[^<>]{0,300}href\s?=\s?[\"']?(?:https?:|www\.)|(?<![\w/.=:?&-])https?://\S",
    re.IGNORECASE,
)
_LAW = re.compile(
    # volume, reporter, page: 605 U. S. 395; 28 U.S.C. § 2680(h); 347 F.3d 1024; 2 BvR 1/20
    r"\b\d{1,4}\s(?:[A-Z][A-Za-z]{0,9}\.\s?(?:\d[a-z]{1,2}\.?\s?)?){1,5}(?:§{1,2}\s?)?\d{1,5}"
    # a neutral citation: [2019] UKSC 41; 2020 SCC 5; ECLI:EU:C:2014:317; Case C-131/12
    r"|(?:\[\d{4}\]|\(\d{4}\)|\b\d{4})\s(?:\d{1,3}\s)?[A-Z]{2,6}(?:\s(?:Civ|Crim|Admin|Ch|Fam|QB|KB))?\s\(?\d{1,5}\b"
    r"|\bECLI:\w|\b[CT][-‑]\d{1,4}/\d\d\b|\b\d{1,5}/\d{2,4}/E[CU]\b"
    # a statute or an article of it: § 823 BGB; Art. 5 GG; Pub. L. 104-132; Section 230 of the Act
    r"|§{1,2}\s?\d|\b(?:Art|Arts|Sec|Abs|Reg)\.\s?\d|\bPub(?:lic)?\.?\s(?:L\.|Law)(?:\sNo\.)?\s?\d"
    r"|\b(?:Article|Section|Rule|Directive|Regulation)s?\s\(?\d[\w()./]{0,12}\s(?:of|TFEU|TEU|ECHR)\b"
    # the parties of a case: Martin v. United States
    r"|\b[A-Z][\w.'&-]{0,40},?\s(?:v|vs)\.?\s[A-Z]\w[\w.'&-]{0,40}(?:\s(?:of\s|the\s){0,2}[A-Z][\w'&-]{0,40}){0,6}"
)
_IBID = re.compile(POINTING_BACK, re.IGNORECASE)


_LINK_ADDRESS = re.compile(
    r"(?:\]\(<?|href\s?=\s?[\"']?)?((?:https?:|www\.|doi:)(?:[^\s()<>\"'\]]|\([^\s()]*\))*)", re.IGNORECASE
)


def address_at(text: str, match: re.Match[str]) -> str:
    """The address of a match of `LINKS`; empty where it has none."""
    address = _LINK_ADDRESS.search(text, match.start(), match.start() + 2000)
    return address[1].rstrip(".,;:") if address else ""


def is_note_mark(match: re.Match[str]) -> bool:
    """Whether a match of `NOTE_MARKS` is a mark: a bare number behind an abbreviation, as in No.5, counts something."""
    start = match.start()
    if _SUBSECTION.search(match.string, max(0, start - 4), start) and "(" in match[0] + match.string[start - 1 : start]:
        return False  # Rule 50(a)(1)
    if match[0].strip() == "[0]":  # of code: no list counts from 0
        return False
    if match[0].startswith("[") and _SECTION.search(match.string, max(0, start - 14), start):
        return False
    if match["bare"] is None:
        return match[0] not in "²³" or not _UNIT.search(match.string, max(0, start - 4), start)
    if _ACRONYM.search(match.string, max(0, start - 9), start) and match.string[match.end() :][1:2].islower():
        return False  # ASN.1 syntax
    if _LETTER.search(match.string, max(0, start - 3), start):  # H.264
        return False
    before = _LAST_WORD.search(match.string[max(0, start - 12) : start])
    return before is None or before[1].lower() not in COUNTED


def marks_in_words(text: str) -> Iterator[Mark]:
    """The marks that are words of a plain text: cases and statutes, and references to what was cited before."""
    yield from (Mark(match.start(), "law", match[0]) for match in _LAW.finditer(text))
    yield from (Mark(match.start(), "ibid", match[0]) for match in _IBID.finditer(text))
