"""citeproc-py with what it does otherwise than the specification of CSL says, each at the element that it is about.

https://docs.citationstyles.org/en/stable/specification.html. citeproc-py makes an object of each element of a style:
of the last class with the element's name among the subclasses of its `CitationStylesElement`. These are the ones here,
once this module is imported.

- What stands in for missing authors is one thing, printed as they would be, and not printed again (`cs:substitute`).
- A group is left out where it called variables and none of them held anything, whatever terms are in it (`cs:group`).
- A label needs its variable, and a number with a hyphen in it is one number (`cs:label`).
- Numbers with a hyphen in their name are found (`cs:number`).
- The last page is shortened by the first where both are numbers of one length: 1-20 is not 1–0 (`page-range-format`).
- `initialize="false"` leaves given names whole; letters without capitals have no initials (`cs:name`).
- Title case leaves "of" behind "J.", the "v." of a case, and words in letters that are not Latin; sentence case keeps
  capitals (`text-case`).
"""

from __future__ import annotations

import re
from typing import Any

from citeproc import model
from citeproc.source import VariableError

_SMALL = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor", "of", "on", "onto", "or",
     "over", "so", "the", "till", "to", "up", "via", "with", "yet")
)  # fmt: skip
_LATIN = re.compile("[a-z\u00df-\u024f]")
_VERSUS = ("v", "v.", "vs", "vs.")
_NUMBERS = re.compile(r"\d\s*(?:[,;&–]|and\b)\s*\d")
_SHORTENED = 5  # signs up to which a word with a full stop is an abbreviation, and begins no sentence behind it


class Trace:
    """What was printed of an item: the variables in the order of their printing, and those that are not any more."""

    def __init__(self) -> None:
        self.called = 0
        self.printed: list[str] = []
        self.hidden: set[str] = set()


class Layout(model.Layout, model.CitationStylesElement):  # type: ignore[misc]  # an extra that may be away
    """The whole of an entry, with a trace of its own for each item."""

    def render_bibliography(self, citation_items: list[Any]) -> list[Any]:
        """The entries of some items."""
        for item in citation_items:
            item["trace"] = Trace()
        return list(super().render_bibliography(citation_items))


class _Cased:
    """What a style may ask to be printed with other capitals."""

    def case(self, text: Any, language: str | None = "en") -> Any:
        """The text in the case that the style asks for."""
        case = self.get("text-case")  # type: ignore[attr-defined]  # of the element that this is mixed into
        if case == "title" and language == "en":
            return _title_case(str(text).split())
        if case == "sentence":
            plain = str(text)
            plain = plain.lower() if plain.isupper() and " " in plain else plain
            return plain[:1].upper() + plain[1:]
        return super().case(text, language)  # type: ignore[misc]


class _Ranged:
    """What may be a range of pages."""

    def _format_last_page(self, first: str, last: str) -> str:
        if not first.isdigit() or not last.isdigit() or len(first) != len(last):
            return last
        return str(super()._format_last_page(first, last))  # type: ignore[misc]  # of the element that this is mixed into


class Text(_Cased, _Ranged, model.Text, model.CitationStylesElement):  # type: ignore[misc]
    """A variable, a macro, a term or a plain text."""

    def _variable(self, item: Any, context: Any) -> Any:
        variable, trace = self.get("variable"), item["trace"]
        trace.called += variable not in self.generated_variables
        if variable in trace.hidden:
            return None
        text = super()._variable(item, context)
        if str(text or ""):
            trace.printed.append(variable)
        return text


def _title_case(words: list[str]) -> str:
    """Words with capitals, except small ones within a title, and those that have a capital somewhere."""
    cased: list[str] = []
    for position, word in enumerate(words):
        before = words[position - 1] if position else ":"
        begins = before[-1] in ":?!" or (before[-1] == "." and len(before) > _SHORTENED)
        small = word in _VERSUS or (word.strip("(“‘\"',;") in _SMALL and not begins)
        cased.append(
            word
            if small or not word.islower() or not _LATIN.search(word)
            else re.sub(r"[^\W\d_]", lambda letter: letter[0].upper(), word, count=1)
        )
    return " ".join(cased)


class Number(_Cased, _Ranged, model.Number, model.CitationStylesElement):  # type: ignore[misc]
    """A number, as digits, as an ordinal or in Roman letters."""

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The number of an item. Raises VariableError where it has none."""
        variable, trace = self.get("variable"), item["trace"]
        if variable == "locator":
            return super().process(item, context, **kwargs)
        trace.called += 1
        if variable in trace.hidden:
            return None
        value = item.reference["page" if variable == "page-first" else variable.replace("-", "_")]
        trace.printed.append(variable)
        return self._process(value, variable)


class Date(model.Date, model.CitationStylesElement):  # type: ignore[misc]
    """A date."""

    def process(
        self, item: Any, variable: Any = None, show_parts: Any = None, context: Any = None, **kwargs: Any
    ) -> Any:
        """The date of an item. Raises VariableError where it has none."""
        item["trace"].called += 1
        text = super().process(item, variable, show_parts, context, **kwargs)
        if text:
            item["trace"].printed.append(variable or self.get("variable"))
        return text


class Label(_Cased, model.Label, model.CitationStylesElement):  # type: ignore[misc]
    """The word before or behind a variable, such as "vol."."""

    def process(self, item: Any, variable: Any = None, plural: Any = None, context: Any = None, **kwargs: Any) -> Any:
        """The label, where its variable holds anything."""
        own = self.get("variable")
        absent = own and (own in item["trace"].hidden or own.replace("-", "_") not in item.reference)
        if variable is None and own != "locator" and absent:
            return None
        if plural is None and own == "number":  # 93-579 is one number; of several it is 7 and 8
            plural = bool(_NUMBERS.search(str(item.reference[own])))
        return super().process(item, variable, plural, context, **kwargs)


class Names(model.Names, model.CitationStylesElement):  # type: ignore[misc]
    """The people in some roles, or what stands in for them."""

    def process(self, item: Any, names_context: Any = None, context: Any = None, **kwargs: Any) -> Any:
        """The names of an item. Raises VariableError where it has none and nothing stands in."""
        trace = item["trace"]
        trace.called += 1
        variable = self.get("variable")
        if names_context is None and not len(self):  # within cs:substitute it is printed as the names that are missing
            names_context = next(iter(self.xpath_search("./ancestor::cs:substitute[1]/parent::cs:names")), None)
        shown = [role for role in variable.split() if role not in trace.hidden]
        if not shown:
            raise VariableError
        self.set("variable", " ".join(shown))
        try:
            text = super().process(item, names_context, context, **kwargs)
        finally:
            self.set("variable", variable)
        trace.printed += [role for role in shown if text and role in item.reference]
        return text


class Substitute(model.Substitute, model.CitationStylesElement):  # type: ignore[misc]
    """What stands in for missing names: the first of its children that gives anything."""

    def render(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """What stands in. Its variables are not printed again."""
        trace = item["trace"]
        for child in self.getchildren():
            before = len(trace.printed)
            try:
                if isinstance(child, model.Names) and child.name is None:
                    names = self.xpath_search("./parent::cs:names[1]")[0]
                    text = child.render(item, names_context=names, context=context, **kwargs)
                else:
                    text = child.render(item, context=context, **kwargs)
            except VariableError:
                continue
            if text:
                trace.hidden |= set(trace.printed[before:])
                return text
        return None


class _Branch:
    """What is printed where a condition holds; directly within cs:substitute, the first of it that gives anything."""

    def render_children(self, item: Any, delimiter: str = "", **kwargs: Any) -> Any:
        """The texts of its children."""
        around = self.getparent().getparent()  # type: ignore[attr-defined]  # of the element that this is mixed into
        while isinstance(around, _Branch):
            around = around.getparent().getparent()  # type: ignore[attr-defined]
        if not isinstance(around, model.Substitute):
            return super().render_children(item, delimiter=delimiter, **kwargs)  # type: ignore[misc]
        for child in self.iterchildren():  # type: ignore[attr-defined]
            try:
                if text := child.render(item, **kwargs):
                    return text
            except VariableError:
                continue
        return None


class If(_Branch, model.If, model.CitationStylesElement):  # type: ignore[misc]
    """What is printed where its condition holds."""


class Else_If(_Branch, model.Else_If, model.CitationStylesElement):  # type: ignore[misc]  # noqa: N801  # cs:else-if
    """What is printed where its condition holds, and none before it did."""


class Else(_Branch, model.Else, model.CitationStylesElement):  # type: ignore[misc]
    """What is printed where no condition held."""


class Group(model.Group, model.CitationStylesElement):  # type: ignore[misc]
    """Elements that are printed together or not at all."""

    def process(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The texts of its children. Raises VariableError where they called variables and none held anything."""
        trace = item["trace"]
        called, printed = trace.called, len(trace.printed)
        delimiter = self.get("delimiter", "")
        texts = []
        for child in self.iterchildren():
            within = {"delimiter": delimiter} if isinstance(child, model.Choose) else {}
            try:
                text = child.render(item, context=context, **within, **kwargs)
            except VariableError:
                continue
            if text is not None and str(text):
                texts.append(text)
        if not texts or (trace.called > called and len(trace.printed) == printed):
            raise VariableError
        return self.join(texts)


class Name(model.Name, model.CitationStylesElement):  # type: ignore[misc]
    """How a name is printed."""

    def initialize(self, given: str, mark: str, context: Any) -> str:
        """Given names as initials, as far as the style wants that and their letters have capitals."""
        if self.get("initialize") == "false" or given.lower() == given.upper():
            return given
        hyphened = self.get_option("initialize-with-hyphen", context)
        initials = ""
        for word in re.sub(r"\.(?=[^\s.-])", ". ", given if hyphened else given.replace("-", " ")).split():
            if word[0].isupper():
                letters = [part[0] for part in word.split("-") if part and part[0].isupper()]
                initials += "-".join(f"{letter}{mark.rstrip()}" for letter in letters) + mark[len(mark.rstrip()) :]
            else:
                initials = f"{initials.rstrip()} {word} "
        return " ".join(initials.split())
