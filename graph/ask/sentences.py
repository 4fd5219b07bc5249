"""What refusals, notes and analyses say beside the data: each sentence once, for the command and for the page's script.

They stand in `sentences.txt`, and the page is given them.
"""

from __future__ import annotations

from pathlib import Path

from graph.rows import rows

SENTENCES = dict(rows(Path(__file__).with_name("sentences.txt")))
# how several records fulfil a condition, do not, and how one does, where the row of the condition has other phrases
THING_PHRASES = "are what {}", "are not what {}", "is what {}"
CITATION_PHRASES = "have a citation of {}", "have no citation of {}", "has a citation of {}"


def say(name: str, /, **gaps: object) -> str:
    """The sentence with this name, its gaps filled.

    >>> say("no path", start="Huawei", end="Tajikistan")
    'No chain of claims leads from Huawei to Tajikistan.'
    """
    return SENTENCES[name].format(**gaps)
