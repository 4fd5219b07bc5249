"""Values of single fields without what programs put around them: pages, serial numbers, addresses, DOIs, languages."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from graph.bibliography import markup

_DASHES = re.compile(r"(?<!\s)\s*[-‐‑‒–—―−]+\s*")
_DOI = re.compile(r"10\.[0-9]{4,9}/\S+")  # as a record has it
_OUTSIDE_ADDRESSES = re.compile(r"[\s<>\"`{}|\\^\x00-\x1f\x7f]")  # as in records.values
_LANGUAGES = {
    "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
    "american english": "en-US", "german": "de", "ngerman": "de", "deutsch": "de", "austrian": "de-AT", "french": "fr",
    "francais": "fr", "français": "fr", "spanish": "es", "español": "es", "castilian": "es", "portuguese": "pt",
    "brazilian": "pt-BR", "italian": "it", "italiano": "it", "russian": "ru", "русский": "ru", "chinese": "zh",
    "中文": "zh", "japanese": "ja", "日本語": "ja", "korean": "ko", "arabic": "ar", "dutch": "nl", "polish": "pl",
    "czech": "cs", "turkish": "tr", "swedish": "sv", "norwegian": "no", "danish": "da", "finnish": "fi",
    "hungarian": "hu", "greek": "el", "hebrew": "he", "ukrainian": "uk", "kazakh": "kk", "uzbek": "uz",
    "kyrgyz": "ky", "persian": "fa", "farsi": "fa", "hindi": "hi", "indonesian": "id", "vietnamese": "vi",
    "romanian": "ro", "serbian": "sr", "croatian": "hr", "slovak": "sk", "slovene": "sl", "bulgarian": "bg",
    "catalan": "ca", "latin": "la", "estonian": "et", "latvian": "lv", "lithuanian": "lt", "thai": "th",
}  # fmt: skip
_THREE_LETTERS = {
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "por": "pt", "ita": "it", "rus": "ru",
    "chi": "zh", "zho": "zh", "jpn": "ja", "kor": "ko", "ara": "ar", "dut": "nl", "nld": "nl", "pol": "pl", "cze": "cs",
    "ces": "cs", "tur": "tr", "swe": "sv", "nor": "no", "dan": "da", "fin": "fi", "hun": "hu", "ukr": "uk", "kaz": "kk",
}  # fmt: skip

_NUMBER_WORD = re.compile(
    r"^\s*(?:№|(?:volume|vol|issue|iss|number|num|no|nr|núm|band|bd|heft|jg|том|т|вып|выпуск)\b\.?|n[°º]\.?)\s*"
    r"(?=\d|[IVXLC]+$)",
    re.IGNORECASE,
)
# what exporters write out beside the type
_SAID = {
    "article-journal": ("article", "journal article", "journal", "research article", "research-article"),
    "article-newspaper": ("newspaper article", "news article"), "article-magazine": ("magazine article",),
    "paper-conference": ("conference paper", "proceedings paper", "conference proceedings", "inproceedings"),
    "chapter": ("book chapter", "book section", "chapter", "book part"), "book": ("book", "edited book", "whole book"),
    "webpage": ("web page", "webpage", "website"), "thesis": ("thesis", "dissertation"), "report": ("report",),
    "dataset": ("dataset", "data set"), "post-weblog": ("blog", "blog post"),
}  # fmt: skip


def genre(text: str, csl_type: str) -> str:
    """A genre, unless it says no more than the type of the work does: exporters write it out.

    >>> genre("Journal Article", "article-journal"), genre("Master’s thesis", "thesis"), genre("Book", "review-book")
    ('', 'Master’s thesis', 'Book')
    """
    return "" if text.lower() in _SAID.get(csl_type, ()) else text


def pages(text: str) -> str:
    """Pages with one hyphen between the first and the last.

    >>> pages("pp. 12--19"), pages("101-+"), pages("12-19-19"), pages("e1, 5–7"), pages("12-"), pages("[12 to 19]")
    ('12-19', '101', '12-19', 'e1, 5-7', '12', '12-19')
    """
    bare = re.sub(
        r"^(?:pp?|pages?|pgs?|S|Seiten?|págs?|стр|с)\.?:?\s+(?=[\dA-Za-z]*\d)", "", text.strip(), flags=re.IGNORECASE
    )
    if bare.lower() in ("n/a", "na", "n.a.", "none", "null", "?", "no page"):
        return ""
    bare = re.sub(r"^\[(.*)\]$", r"\1", re.sub(r"(?<=\d)\s+(?:to|bis|до)\s+(?=\d)", "-", bare))
    plain = _DASHES.sub("-", bare).rstrip("+").strip("-,; ")
    first, *last = plain.split("-")
    if len(last) == 2 and last[0] == last[1]:  # first-last and last, put together
        last = last[:1]
    elif len(last) == 2 and last[0] == first:  # first and first-last
        last = last[1:]
    elif last == [first]:
        last = []
    return "-".join([first, *last])


def number(text: str) -> str:
    """The number of a volume or an issue without the word for it.

    >>> number("№ 3"), number("Vol. 12"), number("Núm. 49"), number("Suppl. 1"), number("Vol. III")
    ('3', '12', '49', 'Suppl. 1', 'III')
    """
    return _NUMBER_WORD.sub("", text, count=1)


def serials(text: str) -> tuple[list[str], list[str], str]:
    """The ISBNs and the ISSNs of a text, and the text itself where it has neither.

    >>> serials("1932-8036 (ISSN)"), serials("9783161484100 (ISBN)"), serials("none")
    (([], ['1932-8036'], ''), (['9783161484100'], [], ''), ([], [], 'none'))
    """
    if not text:
        return [], [], ""
    isbns, issns = [], []
    for match in re.findall(r"(?<![\w-])[\dXx][\dXx‐‑–-]*(?:\s[\dXx‐‑–-]+)*(?![\w-])", text):
        for number in _numbers(_DASHES.sub("-", match).strip("- ")):
            length = len(re.sub(r"[^\dX]", "", number.upper()))
            if length in (10, 13):
                isbns.append(number)
            elif length == 8:
                bare = number.replace("-", "").replace(" ", "").upper()
                issns.append(f"{bare[:4]}-{bare[4:]}")
    return list(dict.fromkeys(isbns)), list(dict.fromkeys(issns)), "" if isbns or issns else text


def _numbers(text: str) -> list[str]:
    """One number, or several with spaces between them; an ISBN may have spaces inside."""
    length = len(re.sub(r"[^\dXx]", "", text))
    return [text] if length in (10, 13) and not re.fullmatch(r"\S{8,9}\s\S{8,9}", text) else text.split()


def doi(text: str) -> str:
    """The DOI in a text, without its address; nothing where it has none.

    >>> doi("https://doi.org/10.1000/x1."), doi("DOI: 10.1000/a_b (open)"), doi("in print")
    ('10.1000/x1', '10.1000/a_b', '')
    """
    match = _DOI.search(re.sub(r"%2[Ff]", "/", markup.unescaped(text)))
    if match is None:
        return ""
    bare = match[0].rstrip(".,;:'\"]}>")
    return bare.rstrip(")") if bare.count(")") > bare.count("(") else bare


def dois(text: str) -> list[str]:
    """All DOIs in a text.

    >>> dois("10.1000/a, https://doi.org/10.1000/b;10.1000/a")
    ['10.1000/a', '10.1000/b']
    """
    pieces = re.split(r"(?<![\s,;])[\s,;]+(?=(?:https?://[^\s,;]*?|doi:?\s*)?10\.\d{4,9}/)", text, flags=re.IGNORECASE)
    return list(dict.fromkeys(filter(None, map(doi, pieces))))


def addresses(text: str) -> tuple[list[str], str]:
    """The web addresses in a text, and what else stands there.

    >>> addresses("http://one.example.org/a_b; www.two.example.org"), addresses("see https://пример.рф/путь?q=1")
    ((['http://one.example.org/a_b', 'http://www.two.example.org'], ''), (['https://пример.рф/путь?q=1'], 'see'))
    """
    if not text:
        return [], ""
    plain = re.sub(r"&amp;", "&", text)
    usable, remainder = [], plain
    for match in re.finditer(
        r"(?:https?://|www\.).*?(?=(?<![\s;,])[\s;,]+(?:https?://|ftp://|www\.)|\s|$)", plain, re.IGNORECASE
    ):
        address = match[0].rstrip(";,").removesuffix(">")
        address = f"http://{address}" if address.lower().startswith("www.") else address
        address = _OUTSIDE_ADDRESSES.sub(lambda sign: f"%{ord(sign[0]):02X}", address)
        if is_address(address):
            usable.append(address)
            remainder = remainder.replace(match[0], " ", 1)
    remainder = re.sub(r"^(?:and|und|et|y|or|&)$", "", " ".join(remainder.split()).strip(" ;,<>"))
    if remainder and usable:  # within a sentence, whose full stop is none of its own
        usable[-1] = usable[-1].rstrip(".")
    return list(dict.fromkeys(usable)), remainder


def is_address(text: str) -> bool:
    """Whether a record takes a text for a web address: http or https with a host, in any script."""
    if ":" not in text:
        return False
    try:
        parts = urlsplit(text)
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
        _ = parts.port  # raises when it is no number
    except ValueError:
        return False
    return usable and not _OUTSIDE_ADDRESSES.search(text) and text.isprintable()


def language(text: str) -> str:
    """A language as a BCP 47 tag where its name or code is known, otherwise as it was written.

    >>> language("German"), language("eng"), language("en_US"), language("Klingon")
    ('de', 'en', 'en-US', 'Klingon')
    """
    plain = " ".join(text.split()).strip(".;")
    if re.fullmatch(r"[a-zA-Z]{2}[_-][a-zA-Z]{2}", plain):
        return f"{plain[:2].lower()}-{plain[3:].upper()}"
    small = plain.lower()
    return (
        _LANGUAGES.get(small) or _THREE_LETTERS.get(small) or (small if re.fullmatch(r"[A-Za-z]{2}", plain) else plain)
    )
