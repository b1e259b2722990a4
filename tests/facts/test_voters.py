"""Who voted on which side, and whether the figures of a vote can be right."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.facts.ballots import Side
from gemcli.facts.vote_arithmetic import faults
from gemcli.facts.voters import find


@pytest.mark.parametrize(
    ("text", "parties_for", "parties_against", "counts"),
    [
        (
            "voor 86% tegen 14% voor BBE (10), CDA (3), Oosterdal anders (2) tegen SP (2), Voor Oosterdal (1)",
            ("BBE (10)", "CDA (3)", "Oosterdal anders (2)"),
            ("SP (2)", "Voor Oosterdal (1)"),
            (15, 3),
        ),
        ("Stemuitslag\n\nvoor 100%\nvoor\nCDA (6), D66 (2)", ("CDA (6)", "D66 (2)"), (), (8, 0)),
        ("voor 92%\ntegen 8%\nvoor\nRaadsleden (35)\ntegen\nRaadsleden (3)", (), (), (35, 3)),
        ("Voor: SP (2), Wonen en Werken (3). Tegen: VVD (4).", ("SP (2)", "Wonen en Werken (3)"), ("VVD (4)",), (5, 4)),
        ("Tegen: SP en PvdD (5)", (), ("SP", "PvdD"), None),
        ("De SP is voor meer groen en tegen de brug.", (), (), None),
        ("Samen voor de Dieren vraagt om uitstel.", (), (), None),
    ],
    ids=[
        "percents",
        "nobody against",
        "members as a number",
        "a name with en",
        "one total",
        "opinion",
        "name of a party",
    ],
)
def test_parties_by_side(
    text: str, parties_for: tuple[str, ...], parties_against: tuple[str, ...], counts: tuple[int, int] | None
) -> None:
    ballot = find(text)
    assert (ballot.parties(Side.FOR), ballot.parties(Side.AGAINST), ballot.counts) == (
        parties_for,
        parties_against,
        counts,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bij schriftelijke stemming worden 25 stemmen uitgebracht. Voor stemden: mevrouw Aker (VVD), de heer Bos (SP).",
        "Er is gestemd met stembriefjes. Voor: de heer Bos (SP). Tegen: mevrouw Aker (VVD).",
        "The appointment was by secret ballot. For: Councillors Adams and Brook. Against: Councillor Cole.",
    ],
)
def test_nobody_is_named_in_a_secret_vote(text: str) -> None:
    ballot = find(text)
    assert ballot.camps
    assert not ballot.members(Side.FOR) + ballot.members(Side.AGAINST)


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"outcome": "adopted", "votes_for": 23, "votes_against": 12, "present": 35}, []),
        ({"outcome": "adopted", "votes_for": 23, "votes_against": 12, "abstained": 1, "present": 35}, ["present"]),
        ({"outcome": "adopted", "votes_for": 12, "votes_against": 12}, ["majority"]),
        ({"outcome": "rejected", "votes_for": 12, "votes_against": 12}, []),
        ({"outcome": "tied", "votes_for": 12, "votes_against": 11}, ["majority"]),
        ({"outcome": "adopted", "unanimous": True, "votes_for": 30, "votes_against": 1}, ["unanimity"]),
        ({"outcome": "adopted", "unanimous": True, "parties_against": ("SP",)}, ["unanimity"]),
        ({"outcome": "adopted", "votes_for": 8, "votes_against": 2, "parties_for": ("VVD (5)", "CDA (3)")}, []),
        ({"outcome": "adopted", "votes_for": 9, "votes_against": 2, "parties_for": ("VVD (5)", "CDA (3)")}, ["sum"]),
        ({"outcome": "adopted", "votes_for": 9, "votes_against": 2, "parties_for": ("VVD (5)", "CDA")}, []),
        ({"outcome": "adopted", "votes_for": 3, "votes_against": 1, "members_against": ("Aker", "Bos")}, []),
        (
            {
                "outcome": "adopted",
                "votes_for": 3,
                "votes_against": 1,
                "members_for": ("Cole", "Dale", "Eames"),
                "members_against": ("Aker", "Bos"),
            },
            ["sum"],
        ),
    ],
)
def test_figures_that_cannot_both_be_right(fields: dict[str, Any], names: list[str]) -> None:
    assert [fault.name for fault in faults(fields)] == names
