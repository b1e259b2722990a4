"""A question carries nothing but that it was asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.asked import questions


@pytest.mark.parametrize(
    ("source", "claim", "is_held_back"),
    [
        ("Komt er een bus naar de haven?", "Er komt een bus naar de haven.", True),
        ("komt er een bus naar de haven", "Er komt een bus naar de haven.", True),
        ("Er komt een bus naar de haven.", "Er komt een bus naar de haven.", False),
        ("Komt er een bus naar de haven?", "De fractie vraagt of er een bus naar de haven komt.", False),
        ("Komt er een bus naar de haven?", "Komt er een bus naar de haven?", False),
    ],
)
def test_a_question_says_nothing_of_what_is_so(
    beside: Callable[..., Any], source: str, claim: str, *, is_held_back: bool
) -> None:
    assert bool(questions(*beside(source, claim))) is is_held_back
