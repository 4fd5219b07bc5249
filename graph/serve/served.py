"""What a browser is sent: the page with a few lines that listen for a newer one, or the problems in large letters."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from graph.page.compress import fingerprint
from graph.read import Problem
from graph.text import counted

FOLDER = files("graph.serve")
MOST = 100  # problems on one page; whoever mends the first of a thousand does not read the last
ANCHOR = "</body>"


@dataclass(frozen=True)
class Version:
    """A page that is sent, and the digest that tells it from every other: who has the same digest has this page."""

    digest: str
    html: str

    def with_reload(self, address: str) -> str:
        """The page, which hears at an address on this machine when there is a newer one.

        The page's own policy lets it run its own script alone and ask nowhere; here it is opened for these lines.
        """
        script = _reload_script()
        head, _, body = self.html.partition("</head>")
        head = head.replace("default-src 'none'", "default-src 'none'; connect-src 'self'", 1)
        head = head.replace("script-src ", f"script-src '{fingerprint(script)}' ", 1)
        before, _, after = f"{head}</head>{body}".rpartition(ANCHOR)
        return f'{before}<script data-changes="{address}" data-version="{self.digest}">{script}</script>{ANCHOR}{after}'


def version_of(html: str) -> Version:
    """A page as it is sent."""
    return Version(hashlib.sha256(html.encode()).hexdigest()[:16], html)


def problems_page(problems: Sequence[Problem], has_last: bool) -> Version:
    """The problems in place of a page, with a link to the last one that could be made, where there is one."""
    heading = counted(len(problems), "problem")
    return _rendered(heading, problems=problems[:MOST], left_out=len(problems) - MOST, has_last=has_last)


def waiting_page() -> Version:
    """What is shown until there is something."""
    return _rendered("Reading and drawing …", problems=(), left_out=0, has_last=False)


def _rendered(heading: str, **values: Any) -> Version:
    from jinja2 import Environment
    from markupsafe import Markup

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((FOLDER / "problems.html").read_text(encoding="utf-8"))
    style = (FOLDER / "problems.css").read_text(encoding="utf-8")
    return version_of(
        template.render(
            heading=heading,
            style=Markup(style),  # noqa: S704  # our own file, no curator's words
            style_hash=fingerprint(style),
            script_hash=fingerprint(_reload_script()),
            **values,
        )
    )


def _reload_script() -> str:
    return (FOLDER / "reload.js").read_text(encoding="utf-8")
