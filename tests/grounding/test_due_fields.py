"""By when: a date is what its words mean, seen from a meeting on 4 March 2025."""

from __future__ import annotations

from datetime import date

import pytest

from gemcli.grounding.due_fields import due_by
from gemcli.grounding.sides import sides
from gemcli.grounding.witness import Witness
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank, Source

SOURCE = Source("n", "n.txt", "text/plain", "a" * 64, "b" * 64, Rank.ADOPTED_MINUTES, dated=date(2025, 3, 4))


@pytest.mark.parametrize(
    ("words", "due", "expected"),
    [
        ("op 13 mei 2025", "2025-05-13", "entailed"),
        ("op 13 mei", "2025-05-13", "entailed"),
        ("op 13 mei", "2026-05-13", "undecided"),
        ("in mei", "2025-05-20", "entailed"),
        ("in mei", "2025-06-01", "undecided"),
        ("binnen twee weken", "2025-03-18", "entailed"),
        ("binnen twee weken", "2025-05-18", "undecided"),
        ("ooit", "2025-05-18", "undecided"),
        ("op 13 mei 2025", "spoedig", "undecided"),
    ],
)
def test_a_term(words: str, due: str, expected: str) -> None:
    witness = Witness(sentences=("De wethouder komt erop terug.",), sources=(SOURCE,))
    claim = Claim(Kind.COMMITMENT, "De wethouder komt erop terug.", Evidence(), By.RULE, fields={"due_text": words})
    both = sides(claim.text, witness, Municipality(), "nl")
    assert due_by(claim, both, due).result.value == expected
