"""The page or paragraph of a work that a note points at, which has to be told from the pages that the work takes up."""

from __future__ import annotations

import re

from graph.work.letters import CAPITAL, SMALL
from graph.work.vocabulary import PAGE_WORD, SAME_AGAIN

_PAGES = r"(\d{1,5}(?:\s?[-–]\s?\d{1,5})?)"
_PIN = re.compile(rf"(?:{PAGE_WORD}|\bat)\s?{_PAGES}")
_PIN_BEFORE_WORD = re.compile(
    rf"(?<![\d–-]){_PAGES}\.?\s?(?:o|old|lk|lpp|psl)\.\W*$|(?<![\d–-]){_PAGES}[页頁]"
)  # 44. o.
# 5-20, zde s. 7; 5-20, tässä 7
_PIN_BEHIND_PAGES = re.compile(
    rf"\d[-–]\d{{1,5}}\)?,\s(?:{SMALL}[^\W\d_]{{0,14}}\.?:?\s){{1,3}}?(?:{PAGE_WORD}\s?)?{_PAGES}\W*$"
)
_PIN_IN_WHOLE = re.compile(
    rf"(?:\b(?:hier|here|ici|aquí|qui|aldaar|esp\.|spec\.|spéc\.|en\sesp\.|en\sconcreto|in\spart(?:icolare|\.)|especially),?:?\s(?:at\s)?(?:{PAGE_WORD}\s?)?|,\sat\s){_PAGES}"
)
_FOLLOWING = r"(?:\s?(?:ff?|sqq?|et\ss(?:uiv)?|y\ss(?:s|ig)?|ss)\b\.?)"
# of a note: no work has one page; and what follows a page is none of the work's own
_LAST_PAGE = re.compile(rf"{PAGE_WORD}\s?(?:(\d{{1,5}}){_FOLLOWING}?|{_PAGES}{_FOLLOWING})\W*$")
_NO_YEAR = r"(?!(?:1[4-9]|20)\d\d(?!\d))"
_BARE_PAGE = re.compile(
    rf"(?:\d\)|[”\"*’]),?\s(?:\d{{1,4}},\s)?{_NO_YEAR}{_PAGES}(?:n\d{{1,3}})?\W*$"
)  # behind a title or a year in brackets
_BARE_PAGE_IN_SHORT = re.compile(rf"[,”\"*’)]\s{_NO_YEAR}{_PAGES}(?:n\d{{1,3}})?{_FOLLOWING}?(?:\W*$|,\s[a-z])")
_PAGE_OF_SAME = re.compile(rf"^\W*(?:{SAME_AGAIN})\b[\s.,*_]*{_PAGES}\W*$", re.IGNORECASE)  # Ibid 58
# of an article that is named by its journal, year and first page: AcP 151 (1950/51), 501
_FIRST_PAGE = re.compile(r"[A-ZÄÖÜ]\s(?:\d{1,3} \()?(?:19|20)\d\d(?:/\d\d)?\)?, \d{1,5}\W*$")
_REMARK = re.compile(rf"(?<=\d)\.\s\(?{CAPITAL}{SMALL}*\s[a-z][^*“”\"]*$")  # a sentence behind the place
_LAST_PAGES = re.compile(rf"{PAGE_WORD}\s?{_PAGES}\W*$")  # of a note on a book, which has no pages in another work
_BOOK = re.compile(r"^[^“”«»„\"*]*\*[^*]{3,}\*,[^*“”«»„\"]*$")
_TITLE = re.compile(r"\*[^*]{3,}\*")
# behind place and year: Lübeck 1961, S. 9-31
_AT_PLACE = re.compile(
    rf"(?<![\w-]){CAPITAL}[\w-]++,?\s(?:1[4-9]|20)\d\d,\s(?:{PAGE_WORD}\s?{_PAGES}{_FOLLOWING}?)\W*$"
)
_IN_OTHER = re.compile(r"\b(?:[Ii]n|[Ee]n|[Dd]ans)\b:?\s|\b(?:vol|no|núm|n°|nº|t)\.?\s?\d|\d\s?\(\d", re.IGNORECASE)
_COLON_PAGE = re.compile(
    r"\d\):\s(?:\d{1,5}[-–]\d{1,5},\s)?(\d{1,5})\W*$"
)  # 4 (1931): 7; several pages there may be those of the article
_PIN_IN_JOURNAL = re.compile(
    r"[A-ZÄÖÜ]\s(?:\d{1,3} \()?(?:19|20)\d\d(?:/\d\d\))?, \d{1,5}(?: \((\d{1,5})\)|, (\d{1,5}))"
)  # NZV 2019, 10 (12)
# behind the first page of an article: (2016) 132 LQR 118, 120; [2010] Elm Law Review 265, 266; 85 Elm L. Rev. 9, 12
# (2008)
_PAGE_IN_ARTICLE = re.compile(
    rf"(?:\)\s\d{{1,3}}|\])\s\*?[A-Z][\w.& ]{{1,60}}\*?\s\d{{1,4}},\s{_PAGES}\W*$"
    rf"|\b\d{{1,3}}\s[A-Z][\w.&'’ ]{{1,60}}\s\d{{1,4}},\s{_PAGES}\s\((?:1[4-9]|20)\d\d\)"
)
_PAGE_OF_BOOK = re.compile(
    rf"[A-Z]{{3}}[A-Z ,:'’.&-]{{6,80}}\s{_NO_YEAR}{_PAGES}\s\((?:[^()]{{0,60}}\s)?(?:1[4-9]|20)\d\d\)"
)  # THE TOWN 3 (2015)
_PARAGRAPH = re.compile(
    r"(?:\bparas?\.?|\bRn\.|\bRz\.|\bTz\.)\s?(\d{1,4}(?:\.\d{1,3})*(?:\s?[-–]\s?\d{1,4})?)\W*$"
    r"|\)\s\[(\d{1,4}(?:\]?\s?[-–]\s?\[?\d{1,4})?)\]\W*$"  # Bank Mellat (n 5) [69]
)


def place_in(part: str, *, is_short: bool) -> tuple[str, str] | None:
    """The place at which a part of a note points, as (kind, value); nothing where it names none.

    `is_short` says whether it names the work in short, so that its pages can be no others.
    """
    if _FIRST_PAGE.search(part):
        return None
    part = _REMARK.sub("", part)
    patterns = (
        (_PIN, _PIN_IN_WHOLE, _PIN_BEFORE_WORD, _BARE_PAGE_IN_SHORT, _PAGE_OF_SAME)
        if is_short
        else (
            _PIN_IN_WHOLE,
            _PIN_BEHIND_PAGES,
            _PIN_BEFORE_WORD,
            _LAST_PAGE,
            _BARE_PAGE,
            _COLON_PAGE,
            _PAGE_IN_ARTICLE,
            _PAGE_OF_BOOK,
        )
    )
    if not is_short and not _IN_OTHER.search(_TITLE.sub("", part)):
        patterns = (*patterns, _LAST_PAGES, _AT_PLACE) if _BOOK.search(part) else (*patterns, _AT_PLACE)
    for pattern in (_PIN_IN_JOURNAL, *patterns):
        if match := pattern.search(part):
            return "page", re.sub(r"\s?[-–]\s?", "-", next(filter(None, match.groups())))
    if match := _PARAGRAPH.search(part):
        return "paragraph", re.sub(r"[\[\]\s]", "", match[1] or match[2]).replace("–", "-")
    return None
