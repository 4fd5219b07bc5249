"""Names of bodies: by the words that only they have."""

from __future__ import annotations

import re

COMPANY = re.compile(
    r"(?:inc|ltd|llc|llp|corp|(?-i:Co|AG|S\.?A|N\.?V|B\.?V|LP)|gmbh|plc|pty)\.?(?: ltd\.?)?", re.IGNORECASE
)
# words that only bodies have in their names
BODY = re.compile(
    r"\b(?:organi[sz]ations?|organi[sz]ación|minist(?:ry|ries|erium|ère|erio)|universit(?:y|ies|ät|é|à|et|eit)|universidad"
    r"|institut(?:e|es|ion|ions|o|ion)?|commission|committee|departments?|agency|agencies|association|associates"
    r"|foundation|corporation|consortium|collaboration|society|nations|programme|bureau|administration|parliament"
    r"|government|council|cent(?:er|re)|group|team|network|company|fund|forum|studies|affairs|services|board|authority|academy|office|library|press|staff"
    r"|telecom|technologies|systems|holdings|news|times|television|airways|railways|industries|solutions|consulting|embassy"
    r"|secretariat|directorate|initiative|program|laborator(?:y|ies)|museum|hospital|watch|international"
    r"|college|school|federation|alliance|coalition|congress|senate|union|of|for|on|für|inc|ltd|llc|plc|gmbh)\b"
    r"|\b(?:freedom|chatham|white) house\b|\b(?:world|central|national|reserve|development|investment) bank\b| & |^the "
    r"|министерство|университет|институт",
    re.IGNORECASE,
)
ABBREVIATIONS = ("UK", "US", "USA", "EU", "UN", "UAE", "AG", "NV", "BV", "PLC", "LLC", "LLP", "LTD", "TV")


def is_body(text: str) -> bool:
    """Whether a name has words that only bodies have: `State Council`."""
    return bool(BODY.search(text))


def may_be_one(left: str, right: str) -> bool:
    """Whether what stands before and behind an "and" may be the name of one body.

    >>> may_be_one("Center for Strategic", "International Studies"), may_be_one("Marks", "Spencer plc")
    (True, True)
    >>> may_be_one("OECD", "World Bank"), may_be_one("Doe, J.", "World Bank")
    (False, False)
    """
    is_company = bool(COMPANY.fullmatch(re.split(r"[\s,]+", right)[-1])) and " " in right
    return is_body(right) and is_body(left) if not is_company else " " not in left or is_body(left)
