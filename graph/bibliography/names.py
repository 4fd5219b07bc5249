"""Names as people and programs write them, taken apart as CSL has them, without dropping a part.

BibTeX's three forms (`First von Last`, `von Last, First`, `von Last, Jr., First`), biblatex's extended form
(`family=Last, given=First`), the inverted form without a comma (`Last F.`: Embase, Scopus, PubMed), bodies, and names
in Chinese, Japanese and Korean letters. What fits none of them stays whole, and that is said. In which order words of a
name stand, `order` knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from graph.bibliography import decoration, order, tex
from graph.bibliography.bodies import ABBREVIATIONS, BODY, COMPANY, may_be_one

Name = dict[str, str]
Plain = Callable[[str], str]  # from a part of a name, as the format writes it, to its letters
Note = Callable[[str], None]

_DEGREE = re.compile(r"[A-Z]{2,3}")  # behind one word initials, behind a whole name a degree: "Smith, MD"
_TWO_INITIALS = re.compile(r"[A-Z]\.?[A-Z]\.?")  # "Smith, SA" is no company
_MONARCH = re.compile(r"[IVX]{2,}")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af·・]+")
_EXTENDED = re.compile(
    r"\s*\"?(family|given|prefix|suffix|useprefix|(?:family|given|prefix|suffix)-i|juniorcomma|nametype|sortingnamekey\w*)\s*=",
    re.IGNORECASE,
)
_BRACED = re.compile(r"(?:^|[\s,])\{(?!\\)")  # a word, or more, that somebody put in braces
# what joins names; a run of spaces or commas is looked at from its beginning only, or it would cost the square of it
_AND = r"(?:^|(?<!\s)\s+)(?:and(?:\s+|$))+"
_AND_BETWEEN = r"(?<![\s,])[\s,]+(?:and|&|und|et)\s+"
_AND_OF_WHOLE = r"(?<![\s,])\s+(?:and|&|und|et|y|e|og|och|en|и|\+)\s+|(?<!\s)\s*[/|]\s*"  # between whole names alone
_PARTS = {"family": "family", "given": "given", "prefix": "non-dropping-particle", "suffix": "suffix"}


def field(raw: str, plain: Plain, note: Note) -> list[Name]:
    """The people of a field that holds all of them, joined by "and", as in BibTeX.

    Parameters
    ----------
    raw
        The field.
    plain
        What makes text of a part of a name.
    note
        Is told what stays whole, and that others are not named.
    """
    chunks = tex.split(_even(raw), _AND)
    for left, right in pairwise(map(str.strip, chunks)):
        if "{" not in left + right and may_be_one(left, right):
            note(f'two names, unless the "and" is part of one: {plain(left)} and {plain(right)}')
    return _people((name for chunk in chunks for name in _joined(chunk)), plain, note, given_first=True)


def lines(raw: Iterable[str], plain: Plain, note: Note) -> list[Name]:
    """The people of fields that hold one each, as in RIS, or several, as some programs write them. As `field`."""
    chunks = (chunk for line in raw for chunk in _joined(_even(line)))
    return _people(chunks, plain, note, given_first=False)


def single(raw: str, plain: Plain, note: Note) -> list[Name]:
    """The person, or people, of a text in which the given name may stand first. As `field`."""
    return _people(_joined(_even(raw)), plain, note, given_first=True)


def _even(raw: str) -> str:
    """Names with one sort of space, comma and semicolon."""
    even = re.sub(r"(?<!\\)~", " ", tex.with_letters(raw)).replace("；", ";")
    even = order.with_semicolons(even).replace("，", ", ")
    if tex.group_end(f"{{{even}}}", 0) != len(even) + 2:  # braces that pair with none hide what they stand before
        even = re.sub(r"(?<!\\)[{}]", "", even)
    return re.sub(r"\\hspace\s*\{[^}]{0,100}\}", " ", re.sub(r"、(?=\s*\S)", ";", even)).replace(r"\&", "&")


def _joined(line: str) -> list[str]:
    """The names of a line in which "and" may stand between people, or within the name of a body."""
    pieces = [piece.strip(" ,") for piece in tex.split(line, _AND_BETWEEN)]
    people = [piece for piece in pieces if piece]
    if len(people) > 1 and all("," in piece or order.inverted(piece) for piece in people):
        return people
    whole = [piece.strip() for piece in tex.split(line, _AND_OF_WHOLE)]
    if (
        len(whole) > 1
        and not BODY.search(line)
        and (order.are_whole(*whole) or all(piece.count(",") == 1 for piece in whole))
    ):
        return whole
    return [line]


def _people(chunks: Iterable[str], plain: Plain, note: Note, given_first: bool) -> list[Name]:
    parts = (part.strip().strip(",").strip() for chunk in chunks for part in tex.split(chunk, ";"))
    row = [raw for part in parts if (raw := decoration.bare(part, note))]
    row = [whole for raw in row for whole in _parted(raw, row, plain, note)]
    direct = [plain(raw) for raw in row if "," not in raw and " " in raw]
    turned = order.families_in_front(direct) or (len(direct) > 1 and all(map(order.in_capitals, direct)))
    people = [name for raw in row for name in _name(_with_family(raw, turned, plain, note), plain, note, given_first)]
    return [name for name in people if any(name.get(part) for part in ("family", "given", "literal"))]


def _parted(raw: str, row: list[str], plain: Plain, note: Note) -> list[str]:
    """A text with commas between what could be whole names: in parts, where they are people, else as it is."""
    if " " not in raw.partition(",")[0] or "," not in raw or "=" in raw or _BRACED.search(raw):
        return [raw]
    sides = tex.split(raw, ",")
    texts = [plain(side) for side in sides]
    if len(sides) < 2 or not order.are_whole(*texts) or any(map(BODY.search, texts)):
        return [raw]
    if len(sides) > 2:
        return sides
    neighbours = [piece.split(",") for piece in row if piece != raw]
    by_comma = any(len(piece) == 2 and not order.are_whole(*piece) for piece in neighbours)
    are_two = not by_comma and order.are_two(*texts)
    if are_two is None and any(len(piece) == 1 and " " in piece[0].strip() for piece in neighbours):
        note(f"read as two people: {texts[0]}; {texts[1]}")
        are_two = True
    if are_two is None:
        note(f"one person, unless the comma parts two: family name {texts[0]}, given name {texts[1]}")
    return sides if are_two else [raw]


def _with_family(raw: str, turned: bool, plain: Plain, note: Note) -> str:
    """A name with a comma behind its family name where that stands in front for sure."""
    if "," in raw or " " not in raw or _BRACED.search(raw):
        return raw
    if turned and order.in_capitals(plain(raw)):
        return ", ".join(raw.rsplit(" ", 1))
    if not turned and not order.family_in_front(plain(raw)):
        return raw
    family, *further = tex.split(raw.strip(), r"\s+")
    note(f"read with the family name in front: {plain(raw)}")
    return f"{family}, {' '.join(further)}"


def _name(raw: str, plain: Plain, note: Note, given_first: bool) -> list[Name]:
    """The person of a text; several, where it is a list with commas."""
    if raw[0] == "{" and tex.group_end(raw, 0) == len(raw) and not raw.startswith("{\\"):
        inner = raw[1:-1].strip()
        pieces = tex.split(inner, r"(?<!\s)\s+and\s+")
        if len(pieces) > 1 and all(
            piece.count(",") == 1 and not COMPANY.fullmatch(piece.split(",")[1].strip()) for piece in pieces
        ):
            return _people(pieces, plain, note, given_first)
        return [{"literal": plain(inner)}]
    parts = [part for part in map(str.strip, tex.split(raw, ",")) if part]
    if not plain(raw).strip(" ,"):  # braces around nothing
        return []
    if any(_EXTENDED.match(part) for part in parts):
        return [_extended(parts, plain, note)]
    texts = [plain(part) for part in parts]
    if len(parts) < 2:
        return [_without_comma(parts[0], plain, given_first)] if parts else []
    return _with_commas(parts, texts, plain) or [_whole(raw, plain, note)]


def _whole(raw: str, plain: Plain, note: Note) -> Name:
    whole = plain(raw)
    note(f"a name stays whole, for its commas fit no form of a name: {whole}")
    return {"literal": whole}


def _with_commas(parts: list[str], texts: list[str], plain: Plain) -> list[Name]:
    """The people of a text in parts; nobody where the parts fit no form."""
    if len(parts) < 4 and all(
        part.startswith("{") and tex.group_end(part, 0) == len(part) for part in (parts[0], parts[-1])
    ):
        middle = {"suffix": texts[1]} if len(parts) == 3 else {}  # as it is meant, whatever it looks like
        return [{**_named(parts[0], texts[-1], plain), **middle}]
    if all(order.inverted(text) for text in texts):  # Smith J, Brown K
        return [_inverted_name(part, plain) for part in parts]
    if len(parts) == 2:
        is_company = COMPANY.fullmatch(texts[1]) and (" " in texts[0] or not _TWO_INITIALS.fullmatch(texts[1]))
        if is_company or any(BODY.search(text) and " " in text for text in texts):
            return [{"literal": ", ".join(texts)}]
        if all(map(order.initials_first, texts)):
            return [_without_comma(part, plain, given_first=True) for part in parts]
        if order.SUFFIX.fullmatch(texts[1]) and (" " in texts[0] or not _DEGREE.fullmatch(texts[1])):
            name = _without_comma(parts[0], plain, given_first=True)
            return [{**({"family": name["literal"]} if "literal" in name else name), "suffix": texts[1]}]
        return [_named(parts[0], texts[1], plain)]
    if len(parts) == 3:
        for given, suffix in ((2, 1), (1, 2)):
            if order.SUFFIX.fullmatch(texts[suffix]):
                return [{**_named(parts[0], texts[given], plain), "suffix": texts[suffix]}]
    if len(parts) % 2 == 0 and all(map(order.initials, texts[1::2])) and not any(map(order.initials, texts[::2])):
        return [_named(parts[start], texts[start + 1], plain) for start in range(0, len(parts), 2)]
    return []


def _named(family: str, given: str, plain: Plain) -> Name:
    """A person by family and given name; a suffix behind the family name is one."""
    words = tex.split(family, r"\s+")
    suffix = {"suffix": plain(words.pop())} if len(words) > 1 and order.SUFFIX.fullmatch(plain(words[-1])) else {}
    return {**_family(words, plain), "given": given, **suffix}


def _family(words: list[str], plain: Plain) -> Name:
    """`van der Berg` as particle and family name: the particle ends with the last small word but one."""
    small = [position for position, word in enumerate(words[:-1]) if _is_small(word, plain)]
    if not small or not _is_small(words[0], plain):
        return {"family": plain(" ".join(words))}
    start = small[-1] + 1
    return {"family": plain(" ".join(words[start:])), "non-dropping-particle": plain(" ".join(words[:start]))}


def _without_comma(raw: str, plain: Plain, given_first: bool) -> Name:
    """`Ludwig van Beethoven`, `Liu R.`, `World Bank`, `王小明`."""
    text = plain(raw)
    words = [word for word in tex.split(raw, r"\s+") if word]
    if len(words) > 1 and all(_EAST_ASIAN.fullmatch(plain(word)) for word in words):
        short = len(words) == 2 and len(plain(words[0])) <= 2
        return {"family": plain(words[0]), "given": plain(words[1])} if short else {"literal": text}
    if (
        len(words) < 2
        or BODY.search(text)
        or text.split()[-1] in ABBREVIATIONS
        or all(word.endswith(".") and order.initials(word) for word in text.split())
    ):
        return {"literal": text}
    if order.inverted(text):
        return _inverted_name(raw, plain)
    if len(words) == 2 and _MONARCH.fullmatch(text.split()[-1]):
        return {"literal": text}
    if not given_first or not any(_is_capital(word, plain) for word in words):
        return {"literal": text}
    suffix = {"suffix": plain(words.pop())} if len(words) > 2 and order.SUFFIX.fullmatch(plain(words[-1])) else {}
    small = [position for position, word in enumerate(words[:-1]) if _is_small(word, plain)]
    start = small[0] if small else len(words) - 1
    if start == 0:
        return {**_family(words, plain), **suffix}
    return {**_family(words[start:], plain), "given": plain(" ".join(words[:start])), **suffix}


def _inverted_name(raw: str, plain: Plain) -> Name:
    words = [word for word in tex.split(raw, r"\s+") if word]
    count = order.initials_behind(plain(raw))
    suffix = {} if count else {"suffix": plain(words.pop())}
    count = count or order.initials_behind(plain(" ".join(words)))
    if not 0 < count < len(words):
        return {"literal": plain(raw)}
    return {**_family(words[:-count], plain), "given": plain(" ".join(words[-count:])), **suffix}


def _is_small(word: str, plain: Plain) -> bool:
    """Whether BibTeX takes a word for a particle: it begins with a small letter that stands in no braces of its own."""
    return (not word.startswith("{") or word.startswith("{\\")) and plain(word)[:1].islower()


def _is_capital(word: str, plain: Plain) -> bool:
    text = plain(word)
    return word.startswith("{") or not text[:1].islower()


def _extended(parts: list[str], plain: Plain, note: Note) -> Name:
    """`family=Beethoven, given=Ludwig, prefix=van`, biblatex's extended format of names."""
    name: Name = {}
    for part in parts:
        key, sign, value = part.partition("=")
        label = key.strip().strip('"').lower()
        if sign and label in _PARTS:
            name[_PARTS[label]] = plain(value.strip().strip('"'))
        elif not _EXTENDED.match(part):
            note(f"not kept: a part of a name: {plain(part)}")
    if "family" not in name and "given" in name and len(name) == 1:
        return {"literal": name["given"]}
    return name


def short(name: Name) -> str:
    """A name as a label has it."""
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
    return family or name.get("literal") or name.get("given", "")


def spoken(people: Iterable[Name]) -> Iterator[str]:
    """Names as a comment has them."""
    for name in people:
        yield " ".join(
            filter(
                None, (name.get("given"), short(name) if "family" in name else name.get("literal"), name.get("suffix"))
            )
        )
