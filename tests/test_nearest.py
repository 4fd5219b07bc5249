"""What somebody may have meant: a suggestion shares more with the word than how it ends."""

import pytest

from graph.nearest import nearest


@pytest.mark.parametrize(
    ("word", "candidate"),
    [
        ("social media", "state media"),
        ("private media outlet", "state media outlets"),
        ("modernization", "globalization"),
        ("Tajikistan", "Pakistan"),
        ("party-state", "nanny-state"),
    ],
)
def test_an_end_in_common_is_no_suggestion(word: str, candidate: str) -> None:
    """However long the end is, the beginnings say that another thing is meant."""
    assert nearest(word, [candidate]) == []
    assert nearest(candidate, [word]) == []


@pytest.mark.parametrize(
    ("word", "candidate"),
    [
        ("estate media", "state media"),
        ("new analysis", "news analysis"),
        ("laims", "claims"),
        ("wich", "which"),
        ("Kzaakhstan", "Kazakhstan"),
        ("the silk road", "silk road"),
        ("digital silk rail", "digital silk road"),
        ("hegded", "hedged"),
        ("jardine-2018", "jardine-2019"),
    ],
)
def test_a_slip_gets_its_suggestion(word: str, candidate: str) -> None:
    """Also where the slip is at the beginning."""
    assert nearest(word, [candidate]) == [candidate]
