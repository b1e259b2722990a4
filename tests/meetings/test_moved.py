"""English minutes: what was moved, by whom, and what became of it, in the forms of several countries."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.grounding.judge import Judge
from gemcli.meetings.moved import move_in
from gemcli.meetings.resolved import is_resolution
from gemcli.model.claim import Claim, Kind
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "meetings" / "moved.toml").read_text(encoding="utf-8"))
IRISH = (Path(__file__).parent.parent / "cases" / "meetings" / "side_headings.txt").read_text(encoding="utf-8")
LISTED = (Kind.MOTION, Kind.AMENDMENT, Kind.DECISION)


def row(claim: Claim) -> list[Any]:
    """Kind, number or item, outcome, counts and who moved and seconded."""
    fields = claim.fields
    name = (
        fields.get("raw_id") or fields.get("title") or "" if claim.kind is not Kind.DECISION else fields["agenda_item"]
    )
    for_, against = fields["votes_for"], fields["votes_against"]
    counts = [] if for_ is None else [for_, against]
    return [claim.kind.value, name, fields["outcome"], counts, list(fields.get("submitters") or ())]


@pytest.mark.parametrize("case", CASES["case"], ids=[case["title"] for case in CASES["case"]])
def test_minutes(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    made = recorded(case["text"].lstrip("\n"), "en")
    assert sorted(map(str, map(row, made.of(*LISTED)))) == sorted(map(str, case["expected"]))
    judge = Judge([made.document], made.sections, Municipality(), "en")
    verdicts = {judge.judge(claim).verdict for claim in made.of(*LISTED)}
    assert verdicts <= {Verdict.QUOTED, Verdict.SUPPORTED, Verdict.NEEDS_HUMAN}


@pytest.mark.parametrize("case", CASES["sentence"], ids=[case["s"][:60] for case in CASES["sentence"]])
def test_sentences(case: dict[str, Any]) -> None:
    move = move_in(case["s"])
    found = {} if move is None else {"by": list(move.by), "second": list(move.seconded), "what": move.what}
    assert {name: value for name, value in found.items() if value} == {
        name: value for name, value in case.items() if name != "s"
    }


def test_who_holds_an_office_is_named_by_the_bracket(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Minutes of the meeting of Northvale Borough Council held on 4 March 2025\n\n1. Apologies\nNone.\n\n"
        "2. Questions\nThe Leader (Councillor Ibsley) undertook to publish the survey by June.\n\n3. Close\nThe end.\n",
        "en",
    )
    assert [claim.fields["who"] for claim in made.of(Kind.COMMITMENT)] == ["Councillor Ibsley"]


@pytest.mark.parametrize(
    "piece", ["moved by Councillor A and ", "and A seconded ", "Moved Councillor ", "A. ", "that a ", "RESOLVED - "]
)
def test_long_hostile_sentences_are_read(piece: str) -> None:
    """A pattern that is not linear would not come back from these."""
    text = piece * (100_000 // len(piece))
    move_in(text)
    is_resolution(text)
    assert len(text) > 90_000


def test_headings_without_numbers_still_give_a_sentence_that_can_be_read_alone(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "City Council Meeting Minutes\nOctober 8, 2024\n\nCOUNCIL PRESENT: Mayor Dray, Councilmembers Fenway, Olsson "
        "and Trask.\n\nOrdinances\n\nIt was MOVED by Olsson, seconded by Trask, to adopt Ordinance No. 2024-31. "
        "Ayes: Dray, Fenway, Olsson. Nays: Trask. Motion carried 3-1.\n\nParks\n\nMoved by:Councillor S. Marten\n"
        "Seconded by:Councillor K. Wilks\n\nTHAT the park fees be raised.\n\nMotion Defeated\n",
        "en",
    )
    assert [claim.text for claim in made.of(Kind.DECISION)] == [
        "Agenda item 'Ordinances' was carried with 3 votes in favour and 1 against: to adopt Ordinance No. 2024-31.",
        "Agenda item 'Parks' was rejected: THAT the park fees be raised.",
    ]


def test_headings_beside_the_text(recorded: Callable[..., Any]) -> None:
    made = recorded(IRISH, "en")
    assert sorted(map(str, map(row, made.of(*LISTED)))) == sorted(
        map(
            str,
            [
                ["decision", "1", "adopted", [], ["Cllr. T. Beirne", "Cllr. P. Dolan"]],
                ["decision", "2", "adopted", [4, 2], ["Cllr. J. Farrelly", "Cllr. S. Gormley"]],
                ["motion", "", "rejected", [2, 4], ["Cllr. T. Beirne", "P. Dolan", "Cllr. M. Early"]],
                ["motion", "", "withdrawn", [], ["Cllr. S. Gormley"]],
                ["motion", "", "held", [], ["Cllr. J. Farrelly"]],
            ],
        )
    )
    judge = Judge([made.document], made.sections, Municipality(), "en")
    verdicts = {judge.judge(claim).verdict for claim in made.of(*LISTED)}
    assert verdicts <= {Verdict.QUOTED, Verdict.SUPPORTED, Verdict.NEEDS_HUMAN}


def test_a_heading_beside_its_text_is_cited_by_itself(recorded: Callable[..., Any]) -> None:
    made = recorded(IRISH, "en")
    judge = Judge([made.document], made.sections, Municipality(), "en")
    (sold,) = (claim for claim in made.of(Kind.DECISION) if claim.fields["agenda_item"] == "2")
    quotes = [citation.exact for citation in judge.judge(sold).citations]
    assert any(
        "seconded by Cllr. S. Gormley and resolved by 4 votes to 2 that the land be disposed of" in q for q in quotes
    )
