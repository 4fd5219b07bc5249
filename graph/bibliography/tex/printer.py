"""LaTeX as text, by pylatexenc; a command that is not known stays as it was written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from graph.bibliography.tex.commands import PLACEHOLDERS, SIGNS, SILENT, SUBSCRIPTS, SUPERSCRIPTS, UNPRINTED, WRAPPERS

_OPTION = re.compile(r"\[[^\[\]]*\]")


@lru_cache(maxsize=1)
def printer() -> Any:
    """What makes text of LaTeX: `latex_to_text`. To its list `unknown` it adds the commands that it does not know."""
    from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db
    from pylatexenc.latexwalker import LatexCharsNode, LatexGroupNode, LatexMacroNode, LatexWalker
    from pylatexenc.latexwalker import get_default_latex_context_db as get_default_walker_db
    from pylatexenc.macrospec import MacroSpec

    def _is_option(node: Any) -> bool:
        """Whether a piece of text is an argument in brackets."""
        return isinstance(node, LatexCharsNode) and bool(_OPTION.fullmatch(node.chars))

    class Printer(LatexNodes2Text):  # type: ignore[misc]  # an extra that may be away
        """pylatexenc's text of LaTeX, in which a command that is not known stays as it was written."""

        unknown: list[str]

        def nodelist_to_text(self, nodelist: Any) -> str:
            """The text of a list of nodes, with unknown commands and the groups behind them to the letter."""
            nodes: list[Any] = []
            for node in nodelist or []:
                behind_unknown = bool(nodes) and getattr(nodes[-1], "is_unknown", False)
                macro = node if isinstance(node, LatexMacroNode) else None
                if macro is not None and self._is_unknown(macro.macroname):
                    self.unknown.append(f"\\{macro.macroname}")
                elif not (behind_unknown and (isinstance(node, LatexGroupNode) or _is_option(node))):
                    nodes.append(node)
                    continue
                written = node.latex_verbatim()
                chars = LatexCharsNode(written, parsing_state=node.parsing_state, pos=node.pos, len=node.len)
                chars.is_unknown = not written.endswith(" ")
                nodes.append(chars)
            return str(super().nodelist_to_text(nodes))

        def _is_unknown(self, name: str) -> bool:
            spec = self.latex_context.get_macro_spec(name)
            return spec is None or not spec.macroname or name in PLACEHOLDERS

        def latex_to_text(self, latex: str, **parse_flags: Any) -> str:
            """The text of LaTeX, read with the arguments of the commands that are known here."""
            nodes = LatexWalker(latex, latex_context=walker, **parse_flags).get_latex_nodes()[0]
            return self.nodelist_to_text(nodes)

    def scripted(letters: dict[str, str]) -> Any:
        def script(node: Any, l2tobj: Any) -> str:
            text = str(l2tobj.nodelist_to_text([node.nodeargd.argnlist[0]]))
            return "".join(letters.get(char, "") for char in text) if set(text) <= letters.keys() else text

        return script

    def tied(node: Any, l2tobj: Any) -> str:
        text = str(l2tobj.nodelist_to_text(node.nodeargd.argnlist))
        return f"{text[:1]}\u0361{text[1:]}"

    def quoted(node: Any, l2tobj: Any) -> str:
        inner, text = node.nodeargd.argnlist
        printed = l2tobj.nodelist_to_text([text])
        return f"‘{printed}’" if inner is not None else f"“{printed}”"

    walker = get_default_walker_db()
    one = [
        "t",
        *WRAPPERS,
        *UNPRINTED,
        "textsuperscript",
        "textsubscript",
        "textcommabelow",
        "cb",
    ]
    two = ["foreignlanguage", "href", "bibinfo", "texorpdfstring"]
    walker.add_context_category(
        "bibliography", prepend=True,
        macros=[
            *(MacroSpec(name, "{") for name in one), *(MacroSpec(name, "{{") for name in two),
            MacroSpec("enquote", "*{"),
        ],
    )  # fmt: skip
    texts = get_default_latex_context_db()
    texts.add_context_category(
        "bibliography", prepend=True,
        macros=[
            *(MacroTextSpec(name, simplify_repl=sign.replace("%", "%%")) for name, sign in SIGNS.items()),
            *(MacroTextSpec(name, discard=True) for name in (*SILENT, *UNPRINTED)),
            *(MacroTextSpec(name, discard=False) for name in WRAPPERS),
            MacroTextSpec("textsuperscript", simplify_repl=scripted(SUPERSCRIPTS)),
            MacroTextSpec("textsubscript", simplify_repl=scripted(SUBSCRIPTS)),
            MacroTextSpec("enquote", simplify_repl=quoted),
            MacroTextSpec("textcommabelow", simplify_repl="%s\u0326"),
            MacroTextSpec("cb", simplify_repl="%s\u0326"),
            *(MacroTextSpec(name, simplify_repl="%(2)s") for name in two),
            MacroTextSpec("\\", simplify_repl=" "),
            MacroTextSpec("t", simplify_repl=tied),
        ],
    )  # fmt: skip
    made = Printer(latex_context=texts, math_mode="verbatim", strict_latex_spaces=False)
    made.unknown = []
    return made
