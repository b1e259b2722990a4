"""The day of a talk stands in the letter, from a note or from the head of its report; what was said in it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gemcli.letters.hearings import hearing
from gemcli.letters.own_papers import Papers
from gemcli.model.document import Document

Make = Callable[..., Document]


@pytest.mark.parametrize(
    "head",
    [
        "Datum gesprek: 14 december 2026",
        "# Hoorzitting 14 december 2026",
        "# Verslag van het gesprek op 14 december 2026",
    ],
)
def test_the_head_of_a_report_gives_its_day(make_document: Make, head: str) -> None:
    report = make_document("verslag.md", f"{head}\n\nAanwezig: de klager\n\nDe klager was boos.\n")
    slot = hearing(Papers([], None, None, reports=[report]))
    assert slot is not None and slot.value == "14 december 2026"


def test_a_day_inside_a_report_is_not_that_of_the_talk(make_document: Make) -> None:
    report = make_document("verslag.md", "# Verslag\n\nOp 2 november 2026 werd gelachen.\n")
    assert hearing(Papers([], None, None, reports=[report])) is None
