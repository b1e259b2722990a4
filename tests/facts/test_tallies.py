"""Two numbers with a word between them: counts of a vote where they are, and nothing where they count other things."""

from __future__ import annotations

import pytest

from gemcli.facts import tallies, votes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aangenomen met 23 tegen 12 stemmen", (23, 12)),
        ("met 12 voor en 9 tegen", (12, 9)),
        ("met 21 en 14 stemmen aangenomen", (21, 14)),
        ("De motie haalt het met 23 tegen 12.", (23, 12)),
        ("14 stemmen tegen 7", (14, 7)),
    ],
)
def test_counts_of_a_vote(text: str, expected: tuple[int, int]) -> None:
    assert [(tally.votes_for, tally.votes_against) for tally in tallies.find(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Een vereniging met 410 leden en 85 kinderen.",
        "Een club met 410 leden en 85 donateurs.",
        "De lening loopt 40 tegen 15 jaar.",
        "De looptijd is 40 tegen 15 jaren.",
        "een stijging met 12 tegen 9 procent",
        "een stijging van 12 tegen 9%",
        "met 14 tegen 7 woningen",
        "met 12 en 9 meter",
        "met 30 tegen 20 miljoen",
        "met 3 tegen 2 euro",
        "with 40 and 15 years",
    ],
)
def test_other_things_than_votes(text: str) -> None:
    assert not tallies.find(text)
    assert not [vote for vote in votes.find(text) if vote.votes_for >= 0]
