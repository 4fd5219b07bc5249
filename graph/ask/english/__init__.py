"""Questions in English, a step a file.

A text is cut into words (`words`), some of them keywords (`keywords`) or numbers (`numerals`). The table of patterns
(`patterns`) is walked along them (`match`, what fills its places: `gaps`), and what fits is put together (`joined`) and
read as the short form (`reader`). What is no pattern is read in part (`partial`).
"""

from __future__ import annotations

from pathlib import Path

from graph.rows import lists

LISTS = lists(Path(__file__).with_name("lists.txt"))  # by which questions in English are read, by their names
