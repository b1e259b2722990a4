"""What was chosen and what was given up for it: never the one for the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.exchange import exchanged

SOURCE = "Het college kiest voor bomen in plaats van een schaduwdoek."


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (SOURCE, SOURCE, []),
        (SOURCE, "Het college kiest voor bomen.", []),
        (SOURCE, "Het college kiest voor een schaduwdoek in plaats van bomen.", ["different"]),
        (SOURCE, "Het college kiest voor een schaduwdoek.", ["undecided"]),
        (SOURCE, "Het college kiest niet voor een schaduwdoek.", []),
        ("Liever bomen dan een schaduwdoek, zegt het college.", "Het college wil een schaduwdoek.", ["undecided"]),
        (
            "The college chose trees rather than a canopy.",
            "It chose a canopy rather than trees.",
            ["different"],
        ),
        ("Het college kiest voor een schaduwdoek.", "Het college kiest voor een schaduwdoek.", []),
    ],
)
def test_a_choice(beside: Callable[..., Any], source: str, claim: str, expected: list[str]) -> None:
    assert [check.result.value for check in exchanged(*beside(source, claim))] == expected
