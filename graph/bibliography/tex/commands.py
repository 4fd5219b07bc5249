"""Commands of TeX beside those that pylatexenc knows, and what they print."""

from __future__ import annotations

# commands that pylatexenc does not know, and what they print
SIGNS = {
    "textless": "<", "textgreater": ">", "textbar": "|", "S": "§", "P": "¶", "pounds": "£", "textsterling": "£",
    "copyright": "©", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "TeX": "TeX", "BibTeX": "BibTeX", "XeTeX": "XeTeX",
    "euro": "€", "texteuro": "€", "textquotesingle": "'", "textquotedbl": '"',
    "textasciigrave": "`", "textdollar": "$", "textbackslash": "\\",
    "textasciicircum": "^", "textasciitilde": "~", "textunderscore": "_", "textbraceleft": "{", "textbraceright": "}",
    "lbrace": "{", "rbrace": "}", "textnumero": "№", "textdegree": "°", "textperthousand": "‰", "slash": "/",
    "textellipsis": "…", "guillemotleft": "«", "guillemotright": "»", "og": "«", "fg": "»", "glqq": "„", "grqq": "“",
    "textvisiblespace": " ", "newline": " ", "linebreak": " ", "textperiodcentered": "·", "textcelsius": "℃",
    "degreecelsius": "℃", "textordfeminine": "ª", "textordmasculine": "º", "textmu": "µ", "dag": "†", "ddag": "‡",
    "DH": "Ð", "dh": "ð", "TH": "Þ", "th": "þ", "DJ": "Đ", "dj": "đ", "NG": "Ŋ", "ng": "ŋ", "quotedblbase": "„",
    "XeLaTeX": "XeLaTeX", "LuaTeX": "LuaTeX", "LuaLaTeX": "LuaLaTeX", "pdfTeX": "pdfTeX", "pdfLaTeX": "pdfLaTeX",
    "ConTeXt": "ConTeXt", "par": " ", "textquotestraightdblbase": "„",
    "quotesinglbase": "‚", "guilsinglleft": "‹", "guilsinglright": "›",
} | dict(
    zip(
        map("text{}".format, (
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "nu", "xi",
            "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Omega",
        )),
        "αβγδεζηθικλνξπρστυφχψωΓΔΩ",
        strict=True,
    )
)  # fmt: skip
# commands that only say how letters look, or where a line may break
SILENT = (
    "relax", "protect", "-", "/", "bf", "it", "em", "rm", "sc", "tt", "sf", "sl", "upshape", "itshape", "bfseries",
    "scshape", "normalfont", "mdseries", "break", "nobreak", "allowbreak", "selectfont", "unskip", "ignorespaces",
    "tiny", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large", "LARGE", "huge", "Huge", "cyr",
    "noindent", "hfill", "xspace", "null", "strut", "bgroup", "egroup", "leavevmode", "!",
)  # fmt: skip
# commands that print their argument
WRAPPERS = (
    "mbox", "hbox", "text", "textup", "textnormal", "textmd", "ensuremath", "path", "url", "nolinkurl",
    "underline", "uline", "nocase", "BibTitle", "textcyr", "textcyrillic", "textlatin", "textrussian",
    "textgreek", "ce", "num", "uppercase", "lowercase",
    "texttt", "textsf", "textsl", "sout", "hl", "ul", "MakeUppercase", "MakeLowercase", "NoCaseChange", "bibnamefont",
    "bibfnamefont", "natexlab", "bibstring", "textquote", "mkbibquote", "mkbibemph",
)  # fmt: skip
UNPRINTED = (
    "hspace",
    "vspace",
    "noopsort",
    "SortNoop",
    "switchargs",
    "hskip",
    "noop",
    "selectlanguage",
)  # with their argument
# what pylatexenc prints a mark for, instead of what stands there
PLACEHOLDERS = (
    "cite", "citep", "citet", "ref", "eqref", "pageref", "autoref", "cref", "Cref", "footnote", "includegraphics",
    "input", "include", "bibliography", "item", "title", "author", "date", "maketitle", "today", "label", "index",
)  # fmt: skip
SUPERSCRIPTS = dict(zip("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", strict=True))
SUBSCRIPTS = dict(zip("0123456789+-=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ", strict=True))
