"""The forms of questions that the page looks up are those of the grammar."""

from importlib.resources import files

from graph.ask.english.forms import written


def test_the_table_is_what_the_grammar_gives() -> None:
    """After a change of the grammar or of what a rule means: python -m graph.ask.english.forms."""
    assert (files("graph.ask.english") / "forms.json").read_text(encoding="utf-8") == written()
