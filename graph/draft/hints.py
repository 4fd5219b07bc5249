"""What in a sentence a curator should look at: words that hedge, demand, report or foretell, and its numbers."""

from __future__ import annotations

import re

_SIGNS = {
    "hedged": r"may|might|could|can be seen|seems?|seemed|appears? to|appeared|perhaps|possibly|probably|likely"
    r"|plausible|suggests?|könnte|dürfte|vielleicht|möglicherweise|scheint|podría|quizás|parece|pourrait|peut-être"
    r"|semble",
    "normative": r"should|must|ought to|needs? to|have to|has to|sollte|muss|müssen|debe|deben|debería|doit|devrait",
    "predicted": r"will|shall|is going to|(?:is|are) expected to|is set to|predicted|by 20\d\d|wird|werden|fera|será",
    "reported": r"according to|as (?:argued|noted|stated|reported|shown) by|reported|argues?|claims?|says|said|states?"
    r"|stated|laut|zufolge|según|selon|d'après",
    "denied": r"not|no|never|neither|nor|cannot|without|\w+n't|nicht|kein\w*|nie|nunca|ne|jamais|pas",
}
_HINTS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _SIGNS.items()}
_UNITS = (
    r"%|percent|per cent|thousand|million|billion|trillion|tons?|Mt|TWh|km|years?|Millionen|Milliarden|Mio\.|Mrd\."
    r"|Prozent|millones|millions|milliards|por ciento|pour cent"
)
_ONES = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_TENS = rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|{_ONES}))?"
# numbers as words, the longer before the shorter; "one", "un" and "ein" are articles as often
_WORDS = "|".join((
    rf"(?:half a|a|one|{_TENS}|{_ONES})(?:\s(?:hundred|thousand|million|billion|trillion))+",
    rf"(?:one|{_ONES})[-\s](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|in\s(?:{_ONES}))",
    r"(?:half a|a|two|three|several)\sdozens?|a\s(?:third|quarter|fifth|tenth|score)|half|twice|thrice",
    rf"dozens|hundreds|thousands|millions|{_TENS}|{_ONES}",
    r"ein Dutzend|Dutzende|ein Drittel|zwei Drittel|ein Viertel|drei Viertel|die Hälfte|eine halbe Million",
    r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf|\w*(?:zehn|zwanzig|ßig|vierzig|fünfzig|sechzig|siebzig)",
    r"\w*(?:achtzig|neunzig|hundert|tausend)",
    r"une (?:dizaine|douzaine|quinzaine|vingtaine|trentaine|centaine)|un (?:tiers|quart|millier|demi-million)",
    r"deux tiers|la moitié|deux|trois|quatre|cinq|huit|neuf|dix|onze|douze|treize|quatorze|quinze|vingt|trente",
    r"quarante|cinquante|soixante|cent|mille",
    r"una (?:docena|decena)|un (?:tercio|cuarto|millar)|dos tercios|la mitad|medio millón|uno de cada \w+",
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|mil",
))  # fmt: skip
_NUMBER = re.compile(
    rf"(?<![\w.])[$€£¥]?\d(?:[\d,.]*\d)?(?:\s?(?:{_UNITS}))?(?!\w)|(?<![\w-])(?:{_WORDS})(?![\w-])",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
MOST = 4  # words of a sort that are shown


def hints(sentence: str) -> list[str]:
    """The sorts of words that stand in a sentence, each with the words; numbers of citations are none.

    >>> hints("According to Roe (2019, p. 3), it may cost 4,000 tons.")
    ['hedged: may', 'reported: According to', 'figures: 4,000 tons']
    """
    text = _BRACKETS.sub(" ", sentence)
    rows = [(name, [*dict.fromkeys(pattern.findall(text))]) for name, pattern in _HINTS.items()]
    numbers = [number.strip(" .,") for number in _NUMBER.findall(text)]
    rows.append(("figures", [*dict.fromkeys(filter(None, numbers))]))
    return [f"{name}: {', '.join(words[:MOST])}" for name, words in rows if words]
