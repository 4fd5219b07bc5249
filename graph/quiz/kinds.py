"""The words of a quiz: the kinds of its items, and their levels.

Nothing of the house is imported here: the command takes these words before it knows what it will be asked for.
"""

from __future__ import annotations

from typing import Literal, get_args

Kind = Literal["source", "not-cited", "speaker", "modality", "fall", "order"]
Level = Literal["easy", "medium", "hard"]
KINDS: tuple[Kind, ...] = get_args(Kind)
LEVELS: tuple[Level, ...] = get_args(Level)
