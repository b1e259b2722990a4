"""Two votes as records: outcome, counts and unanimity stand or fall together."""

from __future__ import annotations

import pytest

from gemcli.facts.votes import find
from gemcli.grounding.same_vote import same_vote

COUNTED = "De motie is aangenomen met 13 stemmen voor en 8 stemmen tegen."


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (COUNTED, COUNTED, "equal"),
        ("De motie is aangenomen.", COUNTED, "equal"),
        ("De motie is verworpen.", COUNTED, "different"),
        ("De motie is aangenomen met 12 stemmen voor en 9 stemmen tegen.", COUNTED, "different"),
        (COUNTED, "De motie is aangenomen.", "missing"),
        ("De motie is unaniem aangenomen.", COUNTED, "different"),
        ("De motie is unaniem aangenomen.", "De motie is aangenomen.", "missing"),
        ("De motie is unaniem aangenomen.", "De motie is aangenomen met 21 stemmen voor en 0 tegen.", "entailed"),
        (COUNTED, "De motie is unaniem aangenomen.", "different"),
        ("De motie is aangenomen.", "De motie kreeg 13 stemmen voor en 8 stemmen tegen.", "entailed"),
        ("De motie is verworpen.", "De motie kreeg 13 stemmen voor en 8 stemmen tegen.", "different"),
        ("De motie is verworpen.", "De motie kreeg 8 stemmen voor en 13 stemmen tegen.", "entailed"),
        ("De motie is zonder hoofdelijke stemming aangenomen.", "De motie is aangenomen.", "missing"),
        ("De motie is zonder hoofdelijke stemming aangenomen.", "De motie is zonder stemming aangenomen.", "equal"),
    ],
)
def test_two_votes(claim: str, source: str, expected: str) -> None:
    (ours,), (theirs,) = find(claim), find(source)
    assert same_vote(ours, theirs).value == expected
