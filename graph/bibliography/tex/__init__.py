r"""TeX text (`{\"u}`, `\&`, `$\alpha$`) as the letters that it prints, by pylatexenc, and text as TeX.

A command that nobody here knows stays as it was written, and is named to whoever asks.
"""

from graph.bibliography.tex.brackets import group_end, split, with_letters
from graph.bibliography.tex.reading import plain, verbatim
from graph.bibliography.tex.writing import protected, written

__all__ = ["group_end", "plain", "protected", "split", "verbatim", "with_letters", "written"]
