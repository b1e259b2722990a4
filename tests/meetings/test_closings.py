"""Sentences that say a motion or promise is done with, and those that only sound like it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.meetings.closings import NOT_SETTLED, SETTLED, SUBJECT
from gemcli.model.claim import Claim, Kind
from tests.patience import patience

LIST = """Besluitenlijst gemeenteraad Waterrade
Vergadering van 10 april 2026

1. Opening
2. Lijst van moties en toezeggingen
{line}
3. Sluiting
"""
LETTER = """Gemeente Waterrade
Aan de gemeenteraad

Datum
13 maart 2026
Onderwerp
{subject}

Uw raad heeft op 12 februari 2026 deze motie aangenomen. Het college heeft de paden hersteld.

{closing}
"""

Recorded = Callable[..., Any]


def closed(recorded: Recorded, text: str) -> list[Claim]:
    return [claim for claim in recorded(text).of(Kind.DECISION) if "settles" in claim.fields]


@pytest.mark.parametrize(
    ("line", "settles", "ids", "what"),
    [
        ("De motie M3 Veilige routes wordt als afgedaan beschouwd.", "motion", ("M3",), None),
        ("De moties M4 en M5 zijn afgedaan.", "motion", ("M4", "M5"), None),
        ("Motie 'Groen dak' wordt van de lijst afgevoerd.", "motion", (), None),
        ("De toezegging van wethouder Mol over de veerpont is afgedaan.", "commitment", (), "de veerpont"),
        ("De raad besluit de toezegging over de kade als afgedaan te beschouwen.", "commitment", (), "de kade"),
        ("De toezegging inzake het zwembad wordt afgevoerd van de lijst.", "commitment", (), "het zwembad"),
    ],
)
def test_what_a_list_says_is_done_with(
    recorded: Recorded, line: str, settles: str, ids: tuple[str, ...], what: str | None
) -> None:
    (claim,) = closed(recorded, LIST.format(line=line))
    fields = claim.fields
    assert (fields["settles"], fields["settled_ids"], fields["settled_what"]) == (settles, ids, what)
    assert fields["stage"] == "settled"
    assert claim.text == line


@pytest.mark.parametrize(
    "line",
    [
        "De motie M6 is nog niet afgedaan.",
        "De motie M6 kan niet als afgedaan worden beschouwd.",
        "De motie M6 is pas afgedaan zodra de brug is afgerond en niet eerder afgedaan.",
        "De agenda is afgedaan.",
        "Is de motie M6 afgedaan?",
    ],
)
def test_what_is_not_done_with(recorded: Recorded, line: str) -> None:
    assert closed(recorded, LIST.format(line=line)) == []


def test_a_proposal_to_settle_settles_nothing(recorded: Recorded) -> None:
    (claim,) = closed(recorded, LIST.format(line="Het college stelt voor de motie M3 als afgedaan te beschouwen."))
    assert claim.fields["stage"] == "settle_proposal"


def test_a_letter_of_the_college_names_the_motion_in_its_subject(recorded: Recorded) -> None:
    text = LETTER.format(
        subject="Afdoening motie: ‘Herstel de paden’",
        closing="Het college beschouwt de motie hiermee als afgedaan.",
    )
    (claim,) = closed(recorded, text)
    assert (claim.fields["title"], claim.fields["stage"]) == ("Herstel de paden", "settle_proposal")
    assert "Herstel de paden" in claim.text


def test_a_letter_that_quotes_the_motion_in_full_is_no_motion(recorded: Recorded) -> None:
    quoted = (
        "Uw raad heeft op 12 februari 2026 de door het raadslid mevrouw Linden ingediende\n"
        "motie: ‘Herstel de paden’ (W26.0301) aangenomen. Hierbij\n"
        "informeert het college de raad over de motie.\nDe motie luidt als volgt:\n"
        "Constaterende dat:\n− de paden kapot zijn.\n"
        "Verzoekt het college:\n− de paden te herstellen.\nEn gaat over tot de orde van de dag.\n\n"
        "Het college geeft antwoord: de paden zijn hersteld.\nHet college beschouwt de motie hiermee als afgedaan."
    )
    text = LETTER.format(subject="Afdoening motie: ‘Herstel de paden’", closing=quoted)
    (claim,) = closed(recorded, text)
    assert claim.fields["stage"] == "settle_proposal"


def test_an_interim_report_is_told_as_one(recorded: Recorded) -> None:
    text = LETTER.format(subject="Tussenbericht motie: ‘Herstel de paden’", closing="U hoort voor de zomer meer.")
    (claim,) = closed(recorded, text)
    assert claim.fields["stage"] == "interim"


def test_who_calls_something_settled_in_debate_settles_nothing(recorded: Recorded, evening: str) -> None:
    said = evening.replace("De voorzitter. ", "De voorzitter. ", 1)
    assert closed(recorded, said) == []


@pytest.mark.parametrize("pattern", [SETTLED, NOT_SETTLED, SUBJECT])
def test_patterns_take_time_in_proportion_to_the_text(pattern: Any) -> None:
    with patience():
        pattern.search("wordt niet als motie " * 20_000)
