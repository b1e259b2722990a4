"""Decision lists whose columns have heads: as a table, and set with blanks; votes that a chair counts aloud."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.judge import Judge
from gemcli.meetings.grid_rows import grid_rows
from gemcli.model.claim import Kind
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality

GOOD = (Verdict.SUPPORTED, Verdict.QUOTED)

TABS = """Besluitenlijst raadsvergadering Zanddijk 9 december 2025

Agendapunt\tPortefeuille\tVoorstel / motie / amendement\tBesluit\tStemverhouding
1\t–\tOpening en vaststellen van de agenda\tDe agenda wordt ongewijzigd vastgesteld.\t
4\tDe Rijk\tVerordening reclame 2026\tVastgesteld, behoudens artikel 4.\t25 – 0
4b\tDe Rijk\tVerordening precario 2026\tVerworpen.\tVoor (12): PvdA (5), CDA (7) Tegen (13): VVD (8), SP (5)
5 – A5.1\tMans\tAmendement Tiny houses (CDA, SP) Indiener: dhr. Smit\tAangenomen\tUnaniem
5 – M5.2\tMans\tMotie Wooncoach (VVD) Indiener: mw. Bos\tVerworpen\t5 – 20
6\tMans\tKrediet fietsbrug\tIngetrokken door het college.\t–
"""

BLANKS = """Besluitenlijst van de raad van de gemeente Zanddijk van 17 oktober 2024

Nr    Onderwerp                         Besluit                                   Stemming
--    ------------------------------    ------------------------------------      -------------------------

2     Vaststellen agenda                Vastgesteld, met toevoeging van een       z.h.s.
                                        motie.

5.1   Verordening markt 2025            Conform voorstel.                         z.h.s.

6     Wijziging omgevingsplan           Aangenomen.                               15 voor, 5 tegen
      Dorpsrand                                                                   Tegen: PvdA (4), SGP (1)

      Amendement A1 (CDA, D66)          Aangenomen                                11 voor, 9 tegen
      Bouwhoogte 9 meter                                                          Tegen: VVD (4), SGP (5)
      Indieners: W. Smit, B. Kok

9     Motie vreemd M2 (SGP)             Ingetrokken na toezegging.
      Verlichting Kerkpad
      Indiener: A. de Wit

10    Sluiting                          De vergadering wordt om 22.48 uur
                                        gesloten.
"""


def told(made: Any) -> list[list[Any]]:
    return [
        [
            claim.kind.value,
            claim.fields.get("raw_id") or claim.fields["agenda_item"],
            claim.fields["outcome"],
            claim.fields["votes_for"],
            claim.fields["votes_against"],
        ]
        for claim in made.of(Kind.MOTION, Kind.AMENDMENT, Kind.DECISION)
    ]


def test_columns_set_with_blanks(recorded: Callable[..., Any]) -> None:
    made = recorded(BLANKS)
    assert told(made) == [
        ["decision", "2", "adopted", None, None],
        ["decision", "5.1", "adopted", None, None],
        ["decision", "6", "adopted", 15, 5],
        ["amendment", "A1", "adopted", 11, 9],
        ["motion", "M2", "withdrawn", None, None],
    ]
    amendment = made.of(Kind.AMENDMENT)[0]
    assert amendment.fields["title"] == "Bouwhoogte 9 meter"
    assert amendment.fields["submitters"] == ("W. Smit", "B. Kok")
    assert amendment.fields["parties"] == ("CDA", "D66")
    assert amendment.fields["parties_against"] == ("VVD (4)", "SGP (5)")


def test_columns_with_tabs(recorded: Callable[..., Any]) -> None:
    made = recorded(TABS)
    assert told(made) == [
        ["decision", "1", "adopted", None, None],
        ["decision", "4", "adopted", 25, 0],
        ["decision", "4b", "rejected", 12, 13],
        ["amendment", "A5.1", "adopted", None, None],
        ["motion", "M5.2", "rejected", 5, 20],
        ["decision", "6", "withdrawn", None, None],
    ]


@pytest.mark.parametrize("text", [TABS, BLANKS], ids=["tabs", "blanks"])
def test_judge_finds_the_rows_again(recorded: Callable[..., Any], text: str) -> None:
    made = recorded(text)
    judge = Judge([made.document], made.sections, Municipality(), "nl")
    found = [judge.judge(claim) for claim in made.of(Kind.MOTION, Kind.AMENDMENT, Kind.DECISION)]
    assert all(finding.verdict in GOOD for finding in found), [
        (finding.claim.text, finding.verdict, finding.reasons) for finding in found if finding.verdict not in GOOD
    ]


def test_no_rows_without_heads(recorded: Callable[..., Any]) -> None:
    assert grid_rows(recorded("Besluitenlijst\n\n1. Opening\n\n2. Nota groen\nBesluit: aangenomen.\n").document) == ()


def test_hands_that_the_chair_counts_aloud(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Aan de orde is:\nA. Zone.\nDe voorzitter. Dan gaan wij stemmen over amendement A1. Wie is voor A1? Ik tel 14 "
        "handen. Tegen? Dat zijn er 10. Daarmee is amendement A1 aangenomen.\nJan Bos (SP). Voorzitter. Dank.\n"
        "Bea Aker (VVD). Dank.\n"
    )
    assert told(made) == [["amendment", "A1", "adopted", 14, 10]]
    judge = Judge([made.document], made.sections, Municipality(), "nl")
    assert judge.judge(made.of(Kind.AMENDMENT)[0]).verdict in GOOD


def test_english_amendments_with_a_recorded_vote(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "MINUTES of the Meeting of Northvale Borough Council held on 4 March 2025\n\n"
        "51   APOLOGIES\n\n     Councillor Varley sent apologies.\n\n52   REVENUE BUDGET\n\n"
        "     AMENDMENT 1 - It was moved by Councillor Idris, seconded by Councillor Carr, that it be raised.\n\n"
        "     For (3): Councillors Carr, Idris and Nuttall\n     Against (2): Councillors Abbott and Gill\n\n"
        "     The amendment was declared CARRIED.\n\n"
        "     AMENDMENT 2 - Councillor Rudd moved, and Councillor Sewell seconded, a freeze of charges. With the\n"
        "     consent of the Council the amendment was withdrawn.\n\n53   CLOSE\n\n     The meeting closed at 9 pm.\n",
        "en",
    )
    amendments = made.of(Kind.AMENDMENT)
    assert [(claim.fields["raw_id"], claim.fields["outcome"], claim.fields["submitters"]) for claim in amendments] == [
        ("AMENDMENT 1", "adopted", ("Councillor Idris", "Councillor Carr")),
        ("AMENDMENT 2", "withdrawn", ("Councillor Rudd", "Councillor Sewell")),
    ]
    assert amendments[0].fields["members_for"] == ("Carr", "Idris", "Nuttall")
    assert amendments[0].fields["members_against"] == ("Abbott", "Gill")
