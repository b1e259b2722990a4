"""Commitments as candidates: status, term and what an anaphoric one points at, from a case file."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Kind
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

CASES = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "meetings" / "commitments.toml").read_text(encoding="utf-8")
)["case"]

RECORD = """Notulen
gemeenteraad Molenwaard
gehouden op
donderdag 6 maart 2025
Aan de orde is:
A. Voorstel van het college inzake Zone (RIS100).
De voorzitter. Het woord is aan mevrouw Kok.
Bea Kok (VVD). Voorzitter. {before}
Wethouder Van Asch (GroenLinks). {says}
Jan Bos (SP). Voorzitter. Ik zeg toe dat ik u niet vergeet.
De voorzitter. Dank u wel.
"""


@pytest.mark.parametrize("case", CASES, ids=[case["says"][:50] for case in CASES])
def test_case(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    before = case.get("before", "Wat vindt de wethouder?")
    made = recorded(RECORD.format(before=before, says=case["says"]))
    found = made.of(Kind.COMMITMENT)
    if not case["status"]:
        assert not found
        return
    assert len(found) == 1
    claim = found[0]
    assert claim.fields["status"] == case["status"]
    assert claim.fields["who"] == "Wethouder Van Asch (GroenLinks)"
    assert claim.fields["due_text"] == (case.get("term") or None)
    assert claim.fields["due"] == (case.get("due") or None)
    assert claim.fields["condition"] == case.get("condition")
    assert f'"{case["says"]}"' in claim.text
    assert (before in made.text(claim)) is case.get("points_back", False)
    assert claim.marks == (() if case["status"] == "refused" else ("promise",))


def test_what_members_say_is_no_commitment(recorded: Callable[..., Any]) -> None:
    made = recorded(RECORD.format(before="Ik zeg toe dat wij blijven komen.", says="Dank u wel."))
    assert not made.of(Kind.COMMITMENT)


def test_reported_sentence_stands_by_itself(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Besluitenlijst raad 29 juni 2025\n\n1. Opening.\n\n2. Voorstel nota.\n"
        "Wethouder Wagner zegt toe dat de raad voor 1 oktober 2025 een plan ontvangt.\n"
        "De raad besluit unaniem: de nota vast te stellen.\n"
        "Toezegging wethouder Mol: de raad ontvangt een overzicht van de kosten.\n"
    )
    first, second = made.of(Kind.COMMITMENT)
    assert first.text == "Wethouder Wagner zegt toe dat de raad voor 1 oktober 2025 een plan ontvangt."
    assert (first.fields["who"], first.fields["to"], first.fields["due"]) == (
        "Wethouder Wagner",
        "de raad",
        "2025-10-01",
    )
    assert second.fields["who"] == "Wethouder Mol"


def test_chair_who_puts_a_promise_on_record(recorded: Callable[..., Any]) -> None:
    made = recorded(
        RECORD.format(before="En?", says="Jazeker.").replace(
            "Dank u wel.", "De wethouder zegt toe een brief te sturen."
        )
    )
    assert [claim.text for claim in made.of(Kind.COMMITMENT)] == ["De wethouder zegt toe een brief te sturen."]


def test_who_is_never_invented(recorded: Callable[..., Any]) -> None:
    made = recorded("Brief\n\nIk zeg toe dat u voor de zomer antwoord krijgt.\n")
    assert [claim.fields["who"] for claim in made.of(Kind.COMMITMENT)] == [None]


def test_english_undertaking(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Minutes of the meeting of Northvale Town Council held on 4 March 2025\n\n1. Apologies\nNone.\n\n"
        "2. Roads report\n"
        "The Mayor undertook to report back to the council by 30 April 2025.\n\n3. Closing\nThe meeting closed.\n",
        "en",
    )
    claim = made.of(Kind.COMMITMENT)[0]
    assert (claim.fields["who"], claim.fields["due"], claim.fields["status"]) == ("The Mayor", "2025-04-30", "new")


def test_committee_minutes_that_report(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Verslag van de vergadering van de commissie Ruimte op dinsdag 6 mei 2025\n\n"
        "1. Opening\nDe voorzitter opent.\n\n"
        "2. Mededelingen\nWethouder Doos meldt dat de bouw vertraging heeft. Hij zegt toe "
        "de commissie vóór 1 juni 2025 te informeren.\nMevrouw Lade (PvdA) vraagt naar de kosten.\n"
        "De wethouder geeft aan dat dit niet kan worden toegezegd.\nWethouder Doos zal nagaan of er "
        "ruimte is en komt hier in "
        "de raad op terug.\n\n3. Sluiting\nEinde.\n"
    )
    assert [(claim.text, claim.fields["status"]) for claim in made.of(Kind.COMMITMENT)] == [
        ('Wethouder Doos: "Hij zegt toe de commissie vóór 1 juni 2025 te informeren."', "new"),
        ("De wethouder geeft aan dat dit niet kan worden toegezegd.", "refused"),
        ("Wethouder Doos zal nagaan of er ruimte is en komt hier in de raad op terug.", "implied"),
    ]


LETTER = """# Raadsinformatiebrief warmtenet

Eerder hebben wij uw raad geïnformeerd over de kosten.
Hierbij informeert het college de raad over de afdoening van de motie.
Met deze brief informeren wij uw raad over de stand van zaken.
Wij informeren uw raad vóór 1 juli 2026 over de alternatieven.
Uw raad ontvangt in het najaar een voorstel.
Inwoners krijgen in april 2026 een brief.
"""


def test_what_a_letter_undertakes_towards_the_council_is_a_candidate(dutch: Any) -> None:
    document = from_bytes(LETTER.encode(), "brief.md").document
    sections = outline(document, Municipality(), dutch)
    found = [
        claim for claim in claims(document, sections, Municipality(), dutch, "nl") if claim.kind is Kind.COMMITMENT
    ]
    assert [(claim.text, claim.fields["status"], claim.fields["due"]) for claim in found] == [
        ("Wij informeren uw raad vóór 1 juli 2026 over de alternatieven.", "implied", "2026-07-01"),
        ("Uw raad ontvangt in het najaar een voorstel.", "implied", None),
    ]


def test_a_line_without_end_is_no_commitment(recorded: Callable[..., Any]) -> None:
    says = "Ik zeg u toe dat de raad het hoort " * 500
    assert not recorded(RECORD.format(before="Wat vindt u?", says=says)).of(Kind.COMMITMENT)
