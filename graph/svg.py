"""The elements of SVG, written as text: the one place that knows how an attribute is escaped and a number shortened."""

from __future__ import annotations

from html import escape

Attribute = str | float | None


def element(name: str, inside: str = "", /, **attributes: Attribute) -> str:
    """An element with its attributes in their order.

    Parameters
    ----------
    name
        The name of the element.
    inside
        What stands in it: SVG already, or words from `text`.
    **attributes
        A name that Python cannot have is written with underscores (`stroke_width`, `class_`). Numbers are written as
        `number` does, in units of the drawing; an attribute that is None, False or empty is left out.

    Examples
    --------
    >>> element("rect", x=1.04, width=20, class_="bare"), element("text", text("a < b"), text_anchor="end")
    ('<rect x="1" width="20" class="bare"/>', '<text text-anchor="end">a &lt; b</text>')
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None and value is not False and value != ""
    )
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def text(words: str) -> str:
    """Words as they stand inside an element."""
    return escape(words)


def number(value: float) -> str:
    """A coordinate to a tenth of a unit, without an empty decimal.

    >>> number(3.0), number(2.25), number(7)
    ('3', '2.2', '7')
    """
    return f"{value:.1f}".removesuffix(".0")


def _attribute(value: str | float) -> str:
    """The value of an attribute, between double quotes; single ones, as names of fonts have them, may stand in it."""
    return escape(value, quote=False).replace('"', "&quot;") if isinstance(value, str) else number(value)
