"""The explorer: one HTML file that works from disk with the network off.

Jinja2 renders every claim, entity and source as real HTML, so that the page can be read without a script. pyvis makes
the overview map and its bundled vis-network draws it; the script in `script/` hides, orders, draws, and
answers questions by what Python has worked out. The state of the page is in its address alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graph.errors import CallError
from graph.knowledge import Knowledge
from graph.map.plan import map_layout
from graph.page.bundle import bundle
from graph.page.compress import fingerprint, packed_once
from graph.page.contents import contents
from graph.page.messages import TEXTS, Texts
from graph.page.network import compact, map_positions, overview, pyvis
from graph.page.plurals import with_rule

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment

HERE = files("graph.page")
MOST_CLAIMS = 50_000  # of a page: it has 100 MB by then, and a browser takes longer than anybody waits
# what a script says the same without
IDLE_SIGNS = re.compile(r";(?=})|,(?=\))|(?<=[\w\])}\"]),(?=[\]}])|(?<=})\n(?=\w)|(?<![\w$])\(([\w$]+)\)(?==>)")
STYLES = ("page", "opening", "relations", "picture", "card")  # the sheets, in the order in which they hold


def page(kb: Knowledge, whole: bool = True, like: str = "", texts: Texts = TEXTS) -> str:
    """The whole page as HTML. The same dataset gives the same bytes.

    Of a part of a dataset nothing is said that only the whole can tell: the audit, what falls without a source, and the
    lessons.

    Parameters
    ----------
    kb
        A dataset, or a part of one (see `graph.page.about`).
    whole
        Whether it is a whole dataset.
    like
        The HTML of an earlier page: what stood on its map stays where it was.
    texts
        What the page says itself, where it is to be in another language (see `graph.page.messages`).

    Raises
    ------
    graph.read.DataError
        When a lesson asks a question that is not understood.
    graph.errors.CallError
        When there are more than `MOST_CLAIMS` claims.
    """
    from markupsafe import Markup

    if (claims := len(kb.data.claims)) > MOST_CLAIMS:
        raise CallError(
            f"a page has room for {MOST_CLAIMS:,} claims, and these are {claims:,}: "
            "make one about a part, with --focus NAME or --query QUESTION"
        )

    parts = {"style": _style(), "start": _script("start.js"), "program": _script("main.js"), "drawing": _vis_network()}
    texts = with_rule(texts)
    layout = map_layout(kb, map_positions(like))  # once, for script and paper: it takes half as long as all else
    network, left_out = overview(kb, layout)
    network.templateEnv = _environment()
    network.templateEnv.globals.update(
        **contents(kb, whole, texts, layout),
        left_out=left_out,
        compact=compact,
        hashes={part: fingerprint(text) for part, text in parts.items()},
        **{part: packed_once(parts[part]) for part in ("program", "drawing")},
        **{part: Markup(parts[part]) for part in ("style", "start")},  # noqa: S704  # our own files, no curator's words
    )
    network.path = "template.html"
    html: str = network.generate_html()  # which adds the nodes, edges and options of the map
    return html


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Where templates are found, and how their gaps are filled; templates are compiled once."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        bytecode_cache=_compiled(),
        loader=FunctionLoader(lambda name: (HERE / name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,  # a text that another language lacks is an error, and no gap in the page
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment


@lru_cache(maxsize=1)
def _compiled() -> BytecodeCache:
    """The templates, compiled when the first page is made: the next page of this process has them, too."""
    from jinja2 import BytecodeCache
    from jinja2.bccache import Bucket

    class Compiled(BytecodeCache):
        """What was compiled, by the key that stands for a template and its text."""

        def __init__(self) -> None:
            self.code: dict[str, bytes] = {}

        def load_bytecode(self, bucket: Bucket) -> None:
            if bucket.key in self.code:
                bucket.bytecode_from_string(self.code[bucket.key])

        def dump_bytecode(self, bucket: Bucket) -> None:
            self.code[bucket.key] = bucket.bytecode_to_string()

    return Compiled()


def _vis_network() -> str:
    """vis-network as it comes with pyvis, with its banner, which says under which licence."""
    lib = files(pyvis()) / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return lib.read_text(encoding="utf-8").split("//# sourceMappingURL")[0]


@lru_cache(maxsize=2)
def _script(entry: str) -> str:
    """The modules of a script as one text. Spaces and comments are for whoever reads them in their files.

    So are signs before a bracket that closes, a line's end behind one, and brackets around the one argument of an
    arrow. That it stays the same program, also within its strings, a test holds: it compares the syntax trees.
    """
    from rjsmin import jsmin

    return IDLE_SIGNS.sub(r"\1", str(jsmin(bundle(HERE / "script", entry))))


@lru_cache(maxsize=1)
def _style() -> str:
    """The style sheets as one, without what only a reader of their files needs."""
    from rcssmin import cssmin

    sheets = ((HERE / "style" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)
    return str(cssmin("".join(sheets)))
