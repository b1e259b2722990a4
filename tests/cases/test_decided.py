"""A list about many things gives only what is about this case, below its item or in its row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from gemcli.cases.case import Case
from gemcli.cases.decided import decided, decided_under
from gemcli.cases.timeline import timeline
from gemcli.model.document import Document, PassageKind
from gemcli.model.source import Rank

Make = Callable[..., Document]
Open = Callable[..., Case]


@pytest.mark.parametrize(
    "row",
    [
        "B3\tBezwaar uitweg Veldweg 5\tHet college weigert de uitweg.",
        "| B3 | Bezwaar uitweg Veldweg 5 | Het college weigert de uitweg. |",
    ],
)
def test_a_row_of_a_table_is_a_decision_with_its_item(make: Make, row: str) -> None:
    listed = make("lijst.txt", f"{row}\n| B4 | Inkoopplan | Het college verleent krediet. |")
    rows = replace(listed, passages=tuple(replace(each, kind=PassageKind.TABLE_ROW) for each in listed.passages))
    (ruling,) = decided_under(rows, lambda text: "Veldweg" in text)
    assert (ruling.item, ruling.said) == ("Bezwaar uitweg Veldweg 5", "Het college weigert de uitweg.")


def test_lines_under_the_item_of_the_case_count_and_others_do_not(make: Make, opened: Open) -> None:
    papers = [
        make("aanvraag.eml", "Date: 2 maart 2026\nSubject: Aanvraag serre Lindegracht\nIk vraag een serre aan.",
             Rank.THIRD_PARTY, "2026-03-02"),
        make("advies.txt", "3 maart 2026\nOnderwerp: advies serre Lindegracht", dated="2026-03-03"),
        make("lijst.txt", "9 maart 2026\n4. Serre Lindegracht\nBesluit: aangehouden.\n5. Zwembad\nBesluit: conform.",
             Rank.OFFICIAL_LIST, "2026-03-09"),
        make("concept.txt", "10 maart 2026\nConcept-besluit\nHet college wil de serre weigeren.", dated="2026-03-10"),
    ]  # fmt: skip
    assert [claim.text for claim in decided(opened(papers))] == [
        "9 maart 2026, lijst.txt, under “4. Serre Lindegracht”: “Besluit: aangehouden.”".replace("maart", "March"),
        "Draft, nothing decided yet (10 March 2026, concept.txt): “Het college wil de serre weigeren.”",
    ]


def test_a_paper_named_by_its_date_is_no_event_of_that_day(make: Make, opened: Open) -> None:
    said = "Wij hebben het besluit van 12 januari 2026 besproken op 4 maart 2026."
    note = make("notitie.txt", f"9 maart 2026\nNotitie\n{said}", dated="2026-03-09")
    days = [claim.fields["date"] for claim in timeline(opened([note]))]
    assert days == ["2026-03-04", "2026-03-09"]
