"""Divided parties: where more of a party stood it stands, and the rest of it are members."""

from __future__ import annotations

import pytest

from gemcli.facts.ballots import Side
from gemcli.facts.vote_arithmetic import faults
from gemcli.facts.voters import find

CASES = (
    (
        "Voor: Kern (3), SVP (1), Ons Dorp (2). Tegen: SVP (4), BBB (1).",
        (("Kern (3)", "Ons Dorp (2)"), ("SVP (4)", "BBB (1)")),
        (("SVP (1)",), ()),
    ),
    ("Voor: Kern (2), SVP (3). Tegen: Kern (2).", (("SVP (3)",), ()), (("Kern (2)",), ("Kern (2)",))),
    (
        "Voor: SGP, Kern. Tegen: Kern (1: de heer Mak), BBB.",
        (("SGP", "Kern"), ("BBB",)),
        ((), ("Kern (1: de heer Mak)",)),
    ),
    ("Voor: GL (4). Tegen: GroenLinks (1), SVP (2).", (("GL (4)",), ("SVP (2)",)), ((), ("GroenLinks (1)",))),
    ("Voor: Kern (3 leden), SVP (2 leden). Tegen: BBB (1).", (("Kern (3)", "SVP (2)"), ("BBB (1)",)), ((), ())),
)


@pytest.mark.parametrize(("text", "parties", "members"), CASES)
def test_a_party_stands_on_one_side_at_most(
    text: str, parties: tuple[tuple[str, ...], ...], members: tuple[tuple[str, ...], ...]
) -> None:
    ballot = find(text)
    assert (ballot.parties(Side.FOR), ballot.parties(Side.AGAINST)) == parties
    assert (ballot.members(Side.FOR), ballot.members(Side.AGAINST)) == members


def test_the_parts_of_a_divided_party_count_with_their_numbers() -> None:
    ballot = find("Voor: Kern (3), SVP (2). Tegen: SVP (4), BBB (1).")
    assert ballot.counts == (5, 5)
    fields = {
        "outcome": "rejected",
        "votes_for": 5,
        "votes_against": 5,
        "parties_for": ballot.parties(Side.FOR),
        "parties_against": ballot.parties(Side.AGAINST),
        "members_for": ballot.members(Side.FOR),
        "members_against": ballot.members(Side.AGAINST),
    }
    assert faults(fields) == ()
