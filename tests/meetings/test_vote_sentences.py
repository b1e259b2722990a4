"""What minute-takers write when a vote is over: outcome, counts, who stood where; and sentences that decide nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.grounding.judge import Judge
from gemcli.model.claim import Claim, Kind
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality

CASES = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "meetings" / "vote_sentences.toml").read_text(encoding="utf-8")
)
DUTCH, ENGLISH = CASES["sentences"], CASES["english"]["sentences"]
NOTHING = CASES["nothing"]["sentences"]

MINUTES = """
Notulen van de vergadering van de raad van Oosterveld van 14 mei 2025

1. Opening
De voorzitter opent de vergadering.

2. Raadsvoorstel Groennota
De heer Aker (VVD) vindt de nota helder.
{motion}{said}

3. Sluiting
De voorzitter sluit de vergadering.
"""
IN_ENGLISH = """
Minutes of the meeting of Northvale Town Council held on Tuesday 4 March 2025

1. Apologies for absence
Apologies were received from Councillor Eames.

2. Notice of motion
Councillor Brook moved motion 7 "Safer streets", seconded by Councillor Dale.
{said}

3. Date of next meeting
The next meeting will be held on 1 April 2025.
"""
GOOD = (Verdict.SUPPORTED, Verdict.QUOTED)
HANDED_IN = "Mevrouw Kok (CDA) dient motie M2 in over bomen.\n"


def minutes(case: dict[str, Any]) -> str:
    about = case.get("about", "motion")
    return MINUTES.format(motion=HANDED_IN if about == "motion" else "", said=case["s"])


def told(claim: Claim) -> dict[str, Any]:
    """What a claim says of a vote, in the short words of the case file."""
    fields = claim.fields
    counts = [fields["votes_for"], fields["votes_against"]]
    said = {
        "o": fields["outcome"],
        "n": counts if None not in counts else [],
        "pf": list(fields["parties_for"]),
        "pa": list(fields["parties_against"]),
        "mf": list(fields["members_for"]),
        "ma": list(fields["members_against"]),
        "ab": fields["abstained"],
        "u": fields["unanimous"],
    }
    return {name: value for name, value in said.items() if value != [] and value is not None}


def expected(case: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in case.items() if name not in ("s", "about")}


def check(claims: list[Claim], case: dict[str, Any], key: str) -> None:
    kind = Kind.DECISION if case.get("about") == "decision" else Kind.MOTION
    named = [claim for claim in claims if claim.kind is kind]
    assert [told(claim) for claim in named] == [expected(case)]
    assert kind is Kind.DECISION or named[0].fields["raw_id"] == key


@pytest.mark.parametrize("case", DUTCH, ids=[case["s"][:70] for case in DUTCH])
def test_dutch(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    check(recorded(minutes(case)).of(Kind.MOTION, Kind.DECISION), case, "M2")


@pytest.mark.parametrize("case", ENGLISH, ids=[case["s"][:70] for case in ENGLISH])
def test_english(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    check(recorded(IN_ENGLISH.format(said=case["s"]), "en").of(Kind.MOTION, Kind.DECISION), case, "7")


@pytest.mark.parametrize("said", NOTHING, ids=[said[:70] for said in NOTHING])
def test_nothing_is_decided(recorded: Callable[..., Any], said: str) -> None:
    made = recorded(MINUTES.format(motion=HANDED_IN, said=said)).of(Kind.MOTION, Kind.DECISION, Kind.AMENDMENT)
    assert [(claim.fields["raw_id"], claim.fields["outcome"]) for claim in made] == [("M2", "unknown")]


@pytest.mark.parametrize("case", [*DUTCH, *ENGLISH], ids=[case["s"][:70] for case in [*DUTCH, *ENGLISH]])
def test_judge_finds_every_field_again(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    language = "en" if case in ENGLISH else "nl"
    made = recorded(minutes(case) if language == "nl" else IN_ENGLISH.format(said=case["s"]), language)
    judge = Judge([made.document], made.sections, Municipality(), language)
    found = [judge.judge(claim) for claim in made.of(Kind.MOTION, Kind.DECISION)]
    weak = [(finding.verdict, finding.reasons) for finding in found if finding.verdict not in GOOD]
    assert not weak or "overgenomen" in case["s"]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("De motie wordt aangenomen met 12 tegen 22 stemmen.", "12-22"),
        ("De motie wordt aangenomen met 22 tegen 16 stemmen.", "38"),
        ("De motie wordt unaniem aangenomen. De SP heeft tegengestemd.", "SP"),
        ("De motie wordt aangenomen met 20 stemmen voor (VVD (11), CDA (7)) en 15 tegen.", "18"),
    ],
    ids=["fewer for it", "more than were there", "unanimous but one", "parties add up to less"],
)
def test_figures_that_cannot_be_right_are_put_before_a_person_with_the_reason(
    recorded: Callable[..., Any], said: str, reason: str
) -> None:
    text = MINUTES.format(motion=HANDED_IN, said=said).replace("2025\n", "2025\nAanwezig zijn 35 leden.\n", 1)
    made = recorded(text)
    judge = Judge([made.document], made.sections, Municipality(), "nl")
    finding = judge.judge(made.of(Kind.MOTION)[0])
    assert finding.verdict is Verdict.NEEDS_HUMAN
    assert any(reason in str(one) for one in finding.reasons)
