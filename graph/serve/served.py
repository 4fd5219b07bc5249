"""What a browser is sent: the page with a few lines that ask for a newer one, or the problems in large letters."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from graph.page.compress import fingerprint
from graph.read import Problem

HERE = files("graph.serve")
MOST = 100  # problems on one page; whoever mends the first of a thousand does not read the last
ANCHOR = "</body>"


@dataclass(frozen=True)
class Shown:
    """A page that is sent, and what tells it from every other: a browser that has the same version has this page."""

    version: str
    html: str

    def asking(self, where: str) -> str:
        """The page, which asks at an address on this machine whether its version is still the newest.

        The page's own policy lets nothing run and asks nowhere; here it is opened for these lines alone.
        """
        script = _reload()
        head, _, body = self.html.partition("</head>")
        head = head.replace("default-src 'none'", "default-src 'none'; connect-src 'self'", 1)
        head = head.replace("script-src ", f"script-src '{fingerprint(script)}' ", 1)
        before, _, after = f"{head}</head>{body}".rpartition(ANCHOR)
        return f'{before}<script data-ask="{where}" data-version="{self.version}">{script}</script>{ANCHOR}{after}'


def served(html: str) -> Shown:
    """A page as it is sent."""
    return Shown(hashlib.sha256(html.encode()).hexdigest()[:16], html)


def problems_page(problems: Sequence[Problem], has_last: bool) -> Shown:
    """The problems in place of a page, which nobody should mistake for the newest."""
    number = f"{len(problems):,} {'problem' if len(problems) == 1 else 'problems'}"
    return _rendered(number, problems=problems[:MOST], more=len(problems) - MOST, has_last=has_last)


def waiting_page() -> Shown:
    """What is shown until there is something."""
    return _rendered("Reading and drawing …", problems=(), more=0, has_last=False)


def _rendered(heading: str, **context: Any) -> Shown:
    from jinja2 import Environment
    from markupsafe import Markup

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((HERE / "problems.html").read_text(encoding="utf-8"))
    style = (HERE / "problems.css").read_text(encoding="utf-8")
    own = {"style": Markup(style), "style_hash": fingerprint(style), "script_hash": fingerprint(_reload())}  # noqa: S704  # our own file, no curator's words
    return served(template.render(heading=heading, **own, **context))


def _reload() -> str:
    return (HERE / "reload.js").read_text(encoding="utf-8")
