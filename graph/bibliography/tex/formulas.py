"""Formulas: in letters where Unicode has them, and which of them may be written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graph.bibliography.tex.brackets import group_end
from graph.bibliography.tex.commands import SIGNS, SUBSCRIPTS, SUPERSCRIPTS
from graph.bibliography.tex.printer import printer

# pandoc's rule: no space inside of the signs (and, below, no digit behind them): else it is an amount of money
FORMULA = re.compile(r"(?<!\\)\$(?!\s)((?:\\.|[^$\\])+?)(?<!\s)\$(?=(\d?))", re.DOTALL)
_ORDINAL = re.compile(r"\^\s*+\{?\s*+(?:\\(?:rm|mathrm|text|textrm)\b\s*+\{?\s*+)?(st|nd|rd|th|er|e|ème|TM)\}*")
_FUNCTIONS = ("log", "ln", "exp", "sin", "cos", "tan", "min", "max", "lim", "det", "sup", "inf", "arg", "Pr", "mod")
# commands that may stand in a formula which is written: those of Greek letters, relations, fractions and the like
_OF_FORMULAS = frozenset((
    "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "varphi", "chi", "psi", "omega", "Gamma", "Delta",
    "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega", "times", "cdot", "pm", "mp", "leq", "geq", "le",
    "ge", "neq", "approx", "sim", "equiv", "infty", "partial", "nabla", "sum", "prod", "int", "frac", "sqrt", "log",
    "ln", "exp", "sin", "cos", "tan", "min", "max", "lim", "mathrm", "mathbf", "mathit", "mathcal", "mathbb",
    "mathsf", "text", "to", "rightarrow", "leftarrow", "in", "subset", "cup", "cap", "forall", "exists", "ell",
    "hbar", "circ", "prime", "bar", "hat", "tilde", "vec", "dot", "left", "right", "ldots", "cdots", "propto", "ll",
    "gg", "langle", "rangle", "oplus", "otimes", "star", "ast", "dagger", "bmod", "deg",
))  # fmt: skip


def in_letters(text: str) -> str:
    """A formula in letters where Unicode has them: Greek, relations, raised and lowered digits; otherwise nothing."""
    if ordinal := _ORDINAL.fullmatch(text):
        return ordinal[1]
    printed = ""
    text = re.sub(r"\^\s*(?:\{\\circ\}|\\circ\b\s*)", "°", text)
    rest = re.sub(r"\\(?:mathrm|mathit|mathbf|mathsf|text|textrm|rm|it|bf|mbox|operatorname)\b\s*|\\[,;:! ]", "", text)
    for piece in re.findall(r"\\[A-Za-z]+\s*|\\.|[\^_]\{[^{}]*\}|[\^_].|.", rest, re.DOTALL):
        if piece[0] in "^_" and len(piece) > 1:
            script = piece[1:].strip("{}")
            letters = SUPERSCRIPTS if piece[0] == "^" else SUBSCRIPTS
            if not script or any(char not in letters for char in script):
                return ""
            printed += "".join(letters[char] for char in script)
        elif piece[0] == "\\":
            sign = _sign(piece.strip())
            if not sign:
                return ""
            spaced = piece[-1].isspace() and (len(sign) > 1 or unicodedata.category(sign) == "Sm")
            printed += sign + (" " if spaced else "")
        elif piece not in "{}":
            printed += " " if piece == "~" else piece
        if piece in "^_":
            return ""
    return printed


@lru_cache(maxsize=1024)
def _sign(command: str) -> str:
    """The one sign that a command of a formula prints; nothing where it prints none, or more."""
    if command[1:] in "%&#$_{}":
        return command[1:]
    name = command[1:]
    if name in _FUNCTIONS:
        return name
    printed = SIGNS.get(name) or getattr(printer().latex_context.get_macro_spec(name), "simplify_repl", "")
    return printed if isinstance(printed, str) and len(printed) == 1 else ""


def is_printable(text: str) -> bool:
    """Whether a text between dollar signs is a formula, and one that does nothing but print."""
    bare = re.sub(r"\\[A-Za-z]+", "", text)
    if set(re.findall(r"\\([A-Za-z]+)", text)) - _OF_FORMULAS or re.search(r"\\[^A-Za-z,;:! {}]|[%#&~]", text):
        return False
    balanced = group_end(f"{{{text}}}", 0) == len(text) + 2
    return balanced and not re.search(r"[^\W\d_]{3}", bare) and bool(re.search(r"\\[A-Za-z]|[\^_=<>]|^[^\W\d_]$", text))
