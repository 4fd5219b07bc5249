"""The page in a frame, as a notebook shows it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Frame:
    """A page that a notebook shows in a frame, where it can do nothing to the notebook around it."""

    html: str
    height: int = 720  # pixels

    def _repr_html_(self) -> str:
        """The frame. The page is inside, so that a saved notebook keeps it and asks for nothing."""
        return (
            f'<iframe srcdoc="{escape(self.html)}" sandbox="allow-scripts allow-forms allow-downloads allow-popups" '
            f'style="width: 100%; height: {self.height}px; border: 1px solid #888" title="whosays"></iframe>'
        )
