"""Whether a question is asked in another language than English: then that is said, and not which word is wrong."""

from __future__ import annotations

from itertools import chain
from unicodedata import name

from graph.ask.english.keywords import FILLERS, keywords
from graph.ask.english.words import words_of
from graph.ask.names import Names
from graph.ask.question import NotUnderstood
from graph.ask.sentences import say

# language -> words with which people ask in it, folded; none that is English, too, or a particle of names, as "van"
_WORDS = {
    "German": """wer wen wem wessen welche welchem welchen welcher welches wann warum wieso weshalb wie wo woher
        wohin und oder nicht kein keine uber durch zwischen gegen sind ist wird werden wurde haben sagt
        sagen gibt zum zur das dem ein eine einem einen einer bei aus auf zu es sich auch nach""",
    "French": """qui que quoi quel quelle quelles quels est sont ont dit disent selon quand combien pourquoi ou le
        les une dans sur avec par pas ne aux ce cette ces lequel laquelle qu entre contre il elle""",
    "Spanish": """quien quienes cual cuales cuando donde cuanto cuanta cuantos cuantas que segun sobre por una para
        dicen entre contra esta este como""",
    "Italian": """chi che cosa quale quali quando dove quanto quanti perche della delle dello degli gli il una sono
        nel nella sulla secondo tra""",
    "Portuguese": """quem qual quais quando onde quanto quantos sao nao uma pelo pela sobre segundo diz ou em para""",
    "Dutch": """wie wat welk welke wanneer waar waarom hoeveel het een niet zegt zijn voor tussen tegen naar""",
    "Polish": """kto ktory ktore ktora kiedy gdzie dlaczego jak ile czy jest nie wedlug""",
    "Turkish": """hangi nerede neden nasil kac icin ile""",
}
OTHER = frozenset(chain.from_iterable(words.split() for words in _WORDS.values()))
# words that are English and of another language: they tell nothing
BOTH = frozenset(("a", "an", "as", "by", "do", "he", "in", "is", "me", "no", "of", "on", "or", "s", "so", "was"))


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
        name_length = words.name_length(index) if words.is_name(index) else 0
        index += name_length or 1
        if name_length or word.quoted is not None:
            continue
        if word.text in OTHER or not _is_latin(word.text):
            other += 1
        elif word.text not in BOTH and (word.text in FILLERS or word.text in keywords()):
            english += 1
    if other <= english:
        return None
    return NotUnderstood("other language", say("other language"), span=(0, len(text)))


def _is_latin(word: str) -> bool:
    """Whether all letters of a word are Latin ones."""
    return all("LATIN" in name(letter, "") for letter in word if letter.isalpha())
