"""Votes of many kinds of record, from case files: number, outcome and counts, and where they stand."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.meetings.motion_ids import key_of
from gemcli.meetings.polling import MOST_CAMPS
from gemcli.model.claim import Claim, Kind
from gemcli.model.municipality import Municipality

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "meetings" / "votes.toml").read_text(encoding="utf-8"))[
    "case"
]
PROCEDURE = ("agenda wordt", "notulen")


def row(claim: Claim) -> list[Any]:
    number = claim.fields["agenda_item"] if claim.kind is Kind.DECISION else claim.fields["raw_id"]
    counts = [-1 if claim.fields[name] is None else claim.fields[name] for name in ("votes_for", "votes_against")]
    return [claim.kind.value, number or "", claim.fields["outcome"], *counts]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    made = recorded(case["text"].lstrip("\n"), case.get("language", "nl"))
    found = [row(claim) for claim in made.of(Kind.MOTION, Kind.AMENDMENT, Kind.DECISION)]
    assert sorted(map(str, found)) == sorted(map(str, case["expected"]))


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_numbers_and_counts_stand_in_what_is_cited(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    made = recorded(case["text"].lstrip("\n"), case.get("language", "nl"))
    for claim in made.of(Kind.MOTION, Kind.AMENDMENT):
        cited = made.text(claim)
        if claim.fields["raw_id"]:
            assert key_of(claim.fields["raw_id"]) in key_of(cited)
        for name in ("votes_for", "votes_against"):
            if claim.fields[name] is not None:
                assert str(claim.fields[name]) in cited


def test_whole_evening(recorded: Callable[..., Any], evening: str) -> None:
    made = recorded(evening)
    rows = {
        (claim.kind.value, claim.key): row(claim)[2:] for claim in made.of(Kind.MOTION, Kind.AMENDMENT, Kind.DECISION)
    }
    assert rows[("motion", "2025-03-06/D.1")] == ["adopted", 8, 1]
    assert rows[("motion", "2025-03-06/D.2")] == ["tied", 4, 4]
    assert rows[("motion", "2025-03-06/D.3")] == ["held", -1, -1]
    assert rows[("amendment", "2025-03-06/D.A")] == ["adopted", 5, 4]
    assert rows[("decision", "2025-03-06/D")] == ["adopted", -1, -1]
    assert rows[("decision", "2025-03-06/E")] == ["not_voted", -1, -1]
    assert rows[("decision", "2025-03-06/C.1")] == ["adopted", -1, -1]


def test_secret_item_is_neither_used_nor_cited(recorded: Callable[..., Any], evening: str) -> None:
    made = recorded(evening)
    hidden = {each for section in made.sections if section.withheld for each in section.sentence_ids}
    cited = {reference.sentence_id for claim in made.claims for reference in claim.evidence.sentences}
    assert hidden
    assert not hidden & cited
    assert not [claim for claim in made.claims if claim.fields.get("agenda_item") == "C.2"]


def test_secret_row_of_a_list_gives_no_claim(recorded: Callable[..., Any]) -> None:
    case = next(case for case in CASES if case["title"].startswith("decision list in columns"))
    made = recorded(case["text"].lstrip("\n"))
    assert not [claim for claim in made.claims if "pand" in claim.text]
    assert [section.item for section in made.sections if section.withheld] == ["C"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("De motie wordt aangenomen met 12 tegen 32 stemmen.", ("needs_human",)),
        ("De motie wordt verworpen met 32 tegen 12 stemmen.", ("needs_human",)),
        ("De motie wordt aangenomen met 32 tegen 12 stemmen.", ("needs_human",)),
        ("De motie wordt aangenomen met 7 tegen 2 stemmen.", ()),
    ],
    ids=["adopted by fewer", "rejected by more", "more votes than members", "in order"],
)
def test_counts_that_cannot_be_right_ask_for_a_person(
    recorded: Callable[..., Any], said: str, expected: tuple[str, ...]
) -> None:
    made = recorded(
        "Aanwezig zijn 9 leden: Aker (VVD), Bos (SP), Kok (CDA).\nAan de orde is:\nA. Zone.\n"
        f"De voorzitter. In stemming komt motie A.1 SP.\nDe voorzitter. {said}\nJan Bos (SP). Voorzitter. Dank.\n"
        f"Bea Aker (VVD). Dank.\n"
    )
    assert made.of(Kind.MOTION)[0].marks == expected


def test_own_status_words_and_ids_of_a_municipality(recorded: Callable[..., Any]) -> None:
    profile = Municipality(statuses={"held": ("in de wacht gezet",)}, id_patterns=(r"VZ-\d+",))
    made = recorded(
        "Notulen van de raad van 6 maart 2025\n\n1. Opening\nDank.\n\n2. Voorstel zone\n"
        "De motie VZ-77 over bomen wordt in de wacht gezet.\n\n3. Sluiting\nDank.\n",
        municipality=profile,
    )
    assert [row(claim)[1:3] for claim in made.of(Kind.MOTION)] == [["VZ-77", "held"]]


def test_sentences_are_written_to_be_read_alone(recorded: Callable[..., Any], evening: str) -> None:
    texts = {claim.key: claim.text for claim in recorded(evening).of(Kind.MOTION, Kind.AMENDMENT, Kind.DECISION)}
    assert texts["2025-03-06/D.1"] == (
        "Motie D.1 (SP) 'Eerst de bewoners vragen' is aangenomen met 8 stemmen voor en 1 tegen."
    )
    assert texts["2025-03-06/D"] == (
        "Het voorstel 'Uitbreiding parkeerzone Oost' (RIS100004) is gewijzigd aangenomen met algemene stemmen."
    )
    assert texts["2025-03-06/D.2"].startswith("Over motie D.2 (VVD) 'Gratis eerste uur' staken de stemmen")


def test_voters_without_end_are_not_gathered(recorded: Callable[..., Any]) -> None:
    head = "Besluitenlijst gemeenteraad 12 maart 2026\n\n"
    vote = f"{head}Motie 2026-14 wordt aangenomen met 21 stemmen voor en 14 stemmen tegen.\n"
    made = recorded(vote + "Voor: A, B en C. " * (MOST_CAMPS * 2))
    (motion,) = made.of(Kind.MOTION)
    assert motion.fields["outcome"] == "adopted"
    assert len(motion.evidence.sentences) < MOST_CAMPS * 1.2
