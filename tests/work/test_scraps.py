"""Blocks that are no sentences of a work."""

import pytest

from graph.work.scraps import is_scrap


@pytest.mark.parametrize("word", ["The ", "J. ", "Before ", "The JJ. J. "])
def test_a_row_of_words_that_may_sit_in_a_court_is_read_in_one_way(word: str) -> None:
    """Words of a bench without its end: tried in every way they would keep the program busy for hours."""
    assert not is_scrap(word * (300 // len(word)) + "is dry.", "")
