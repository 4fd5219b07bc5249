"""Whether a question is asked in another language than English: then that is said, and not which word is wrong."""

from __future__ import annotations

from itertools import chain
from unicodedata import name

from graph.ask.english import LISTS
from graph.ask.english.keywords import FILLERS, keywords
from graph.ask.english.words import words_of
from graph.ask.names import Names
from graph.ask.question import NotUnderstood
from graph.ask.sentences import say

OTHER = frozenset(chain.from_iterable(words for name, words in LISTS.items() if name.startswith("language ")))
BOTH = frozenset(LISTS["words of both"])


def refusal(names: Names, text: str) -> NotUnderstood | None:
    """The refusal of a question that was not understood because it is not English; None where it seems to be.

    It seems to be where at least as many of its words ask in English as ask in another language, or stand in letters
    that are not Latin. Names count for nothing. `page/script/ask/language.js` tells it in the same way.
    """
    words = words_of(text, names)
    english = other = 0
    index = 0
    while index < len(words):
        word = words[index]
        name_length = words.name_at[index] if words.is_name(index) else 0
        index += name_length or 1
        if name_length or word.quoted is not None:
            continue
        is_latin = all("LATIN" in name(letter, "") for letter in word.text if letter.isalpha())
        if word.text in OTHER or not is_latin:
            other += 1
        elif word.text not in BOTH and (word.text in FILLERS or word.text in keywords()):
            english += 1
    if other <= english:
        return None
    return NotUnderstood("other language", say("other language"), span=(0, len(text)))
