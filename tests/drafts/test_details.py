"""What a register keeps beside a sentence: only what was stated, each with its name."""

from __future__ import annotations

from typing import Any

import pytest

from gemcli.drafts.details import details
from gemcli.model.claim import By, Claim, Evidence, Kind


def lines(kind: Kind, task: str = "extract", **fields: Any) -> list[str]:
    told = details(Claim(kind, "Een regel.", Evidence(), By.RULE, fields=fields), task, str)
    return [line.removeprefix("  > ") for line in told.split("\n") if line.strip(" >")]


def test_a_commitment_has_status_and_term() -> None:
    assert lines(Kind.COMMITMENT, status="new", due_text="voor de zomer", to="de raad") == [
        "**Status:** new",
        "**To:** de raad",
        "**Term:** voor de zomer",
    ]
    assert lines(Kind.COMMITMENT, status="ooit") == ["**Term:** not stated"], "an unknown word is no status"


@pytest.mark.parametrize(
    ("fields", "term"),
    [
        ({"due_text": "vóór 1 juli", "due": "2025-06-30"}, "vóór 1 juli (2025-06-30)"),
        ({"due_text": "op 2025-06-30", "due": "2025-06-30"}, "op 2025-06-30"),
        (
            {"due_text": "na de zomer", "due": "2025-09-01", "due_proposed": True},
            "na de zomer (proposed date, to be confirmed: 2025-09-01)",
        ),
        ({"due": "2025-06-30"}, "not stated"),
    ],
)
def test_a_term_is_the_words_of_the_record_with_the_date_beside_it(fields: dict[str, Any], term: str) -> None:
    assert lines(Kind.ACTION, **fields) == [f"**Term:** {term}"]


def test_a_motion_has_its_makers_and_who_stood_where() -> None:
    told = lines(
        Kind.MOTION,
        submitters=("Zwaluw", "Merel"),
        asks="bomen te planten",
        parties_for=("SP",),
        members_for=("Bos",),
        parties_against=("VVD",),
        abstained=0,
    )
    assert told == [
        "**Submitted by:** Zwaluw, Merel",
        "**Dictum:** bomen te planten",
        "**For:** SP, Bos",
        "**Against:** VVD",
        "**Abstained:** 0",
    ]


def test_a_finding_about_a_budget_leaves_room_for_its_explanation() -> None:
    told = lines(Kind.ANOMALY, task="flag", question="Klopt dit?", threshold="")
    assert told == ["**Question:** Klopt dit?", "**Explanation:** [to be filled in by the department]"]


@pytest.mark.parametrize("kind", [Kind.MOTION, Kind.DECISION, Kind.COMMITMENT, Kind.ACTION])
def test_a_summary_has_no_such_lines(kind: Kind) -> None:
    assert lines(kind, task="summarise", status="new", parties_for=("SP",)) == []


def test_foreign_words_make_no_markup() -> None:
    told = lines(Kind.MOTION, asks="**groot** <b>woord</b>")
    assert told == [r"**Dictum:** \*\*groot\*\* \<b>woord\</b>"]
