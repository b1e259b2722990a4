"""Who speaks in a sentence that names them at its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.speaking import speaker_of


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("De brug moet open blijven, zei het CDA.", ("CDA", "zei")),
        ("De brug moet open blijven, vond de VVD.", ("VVD", "vond")),
        ("De brug moet open blijven, stelde wethouder Zwaluw.", ("wethouder Zwaluw", "stelde")),
        ("De brug moet open blijven, aldus het CDA.", ("CDA", "")),
        ("The bridge should stay open, said the mayor.", ("the mayor", "said")),
        ("De brug blijft open, zei niemand.", ("", "")),
    ],
)
def test_who_speaks_at_the_end(beside: Callable[..., Any], claim: str, expected: tuple[str, str]) -> None:
    assert speaker_of(beside("De brug is van hout.", claim)[0]) == expected


@pytest.mark.parametrize(("party", "stands"), [("het CDA", True), ("de VVD", False)])
def test_who_speaks_at_the_end_is_held_against_the_turn(paper: Any, party: str, *, stands: bool) -> None:
    said = paper("Wij vinden dat de brug open moet blijven.", "De brug is van hout.", lengths=(2,), speakers=("CDA",))
    found = said.claimed(f"De brug moet open blijven, vond {party}.", 1)
    attributed = [check.result.value for check in found.checks if check.name == "attribution"]
    assert attributed == ["equal" if stands else "different"]
