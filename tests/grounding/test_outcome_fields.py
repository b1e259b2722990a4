"""How something ended, with its counts, against the vote that the source ties to the piece."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.grounding.structured import fields
from gemcli.model.claim import By, Claim, Evidence, FieldValue, Kind
from gemcli.model.finding import CheckResult

TWO = "Motie A.1 is aangenomen met 13 stemmen voor en 8 stemmen tegen. Motie A.2 is verworpen."


def checked(beside: Any, source: str, **values: FieldValue) -> list[str]:
    claim = Claim(Kind.MOTION, "De motie.", Evidence(), By.RULE, fields=values)
    both, _ = beside(source, claim.text)
    return [check.result.value for check in fields(claim, both, {}) if check.name == "vote"]


@pytest.mark.parametrize(
    ("source", "values", "expected"),
    [
        (TWO, {"raw_id": "A.1", "outcome": "adopted"}, ["equal"]),
        (TWO, {"raw_id": "A.1", "outcome": "rejected"}, ["different"]),
        (TWO, {"raw_id": "A.2", "outcome": "rejected"}, ["equal"]),
        (TWO, {"raw_id": "A.2", "outcome": "adopted"}, ["different"]),
        (TWO, {"raw_id": "A.1", "votes_for": 13, "votes_against": 8}, ["equal", "equal"]),
        (TWO, {"raw_id": "A.1", "votes_for": 8}, ["different"]),
        (TWO, {"raw_id": "A.2", "votes_for": 8}, ["missing"]),
        ("De motie is gewijzigd aangenomen.", {"outcome": "adopted"}, ["equal"]),
        ("De motie krijgt 13 stemmen voor en 8 stemmen tegen.", {"outcome": "adopted"}, ["equal"]),
        ("De motie krijgt 8 stemmen voor en 13 stemmen tegen.", {"outcome": "adopted"}, ["different"]),
        ("De raad overlegt.", {"outcome": "adopted"}, ["missing"]),
        ("De raad zet dit door.", {"outcome": "adopted", "outcome_text": "zet dit door"}, ["undecided"]),
        (
            "Voor kennisgeving aangenomen.",
            {"outcome": "adopted", "outcome_text": "Voor kennisgeving aangenomen"},
            ["equal"],
        ),
        ("De raad overlegt.", {"outcome": "unknown"}, []),
        ("De motie is unaniem aangenomen.", {"unanimous": True}, ["equal"]),
        ("De motie is aangenomen.", {"unanimous": True}, ["missing"]),
    ],
)
def test_an_outcome(beside: Any, source: str, values: dict[str, FieldValue], expected: list[str]) -> None:
    assert checked(beside, source, **values) == expected


def test_counts_that_cannot_both_be_right_go_to_a_person(beside: Any) -> None:
    source = "De motie is verworpen met 13 stemmen voor en 8 stemmen tegen."
    claim = Claim(
        Kind.MOTION,
        "De motie.",
        Evidence(),
        By.RULE,
        fields={"outcome": "rejected", "votes_for": 13, "votes_against": 8},
    )
    found = fields(claim, beside(source, claim.text)[0], {})
    assert [check.name for check in found if check.result is CheckResult.UNDECIDED] == ["majority"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"parties_for": ("SP", "D66")}, ["equal", "equal"]),
        ({"parties_for": ("VVD",)}, ["different"]),
        ({"parties_against": ("VVD",)}, ["equal"]),
        ({"parties_against": ("Volt",)}, ["missing"]),
    ],
)
def test_each_party_stands_on_its_side(beside: Any, values: dict[str, FieldValue], expected: list[str]) -> None:
    source = "Voor stemmen de fracties van SP en D66. Tegen stemt de fractie van de VVD."
    claim = Claim(Kind.MOTION, "De motie.", Evidence(), By.RULE, fields=values)
    found = fields(claim, beside(source, claim.text)[0], {})
    assert [check.result.value for check in found if check.name == "party"] == expected


def test_words_and_names_must_stand_there(beside: Any) -> None:
    source = "De heer Zwaluw vraagt om bomen te planten op het plein."
    claim = Claim(
        Kind.MOTION,
        "De motie.",
        Evidence(),
        By.RULE,
        fields={
            "asks": "bomen te planten",
            "title": "Banken op het plein",
            "submitters": ("Zwaluw", "Merel"),
            "status": "new",
        },
    )
    found = fields(claim, beside(source, claim.text)[0], {})
    assert {(check.name, check.claim): check.result.value for check in found} == {
        ("asks", "bomen te planten"): "equal",
        ("title", "Banken op het plein"): "missing",
        ("person", "Zwaluw"): "equal",
        ("person", "Merel"): "missing",
    }
