"""When two numbers name one piece: a motion is never the amendment of the same number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.facts.ids import find
from gemcli.grounding.numbering import is_one_piece, opens_row, stands_bare


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("motie A.1", "motie A.1", True),
        ("motie A1", "motie A.1", True),
        ("motie A.1", "amendement A.1", False),
        ("motie A.1", "motie A.2", False),
        ("artikel 3:40", "artikel 3:40 Awb", True),
        ("artikel 3:40 Awb", "artikel 3:40", False),
        ("artikel 3:40", "motie A.1", False),
    ],
)
def test_one_piece(claim: str, source: str, *, expected: bool) -> None:
    (ours,), (theirs,) = find(claim)[:1], find(source)[:1]
    assert is_one_piece(ours, theirs) is expected


def test_a_number_may_stand_without_its_word(beside: Callable[..., Any]) -> None:
    sides, _ = beside("De raad neemt dit aan (2016/A3).", "Motie 2016/A3 is aangenomen.")
    assert stands_bare(sides.facts.ids[0], sides)
    other, _ = beside("De raad neemt dit aan (2016/A31).", "Motie 2016/A3 is aangenomen.")
    assert not stands_bare(other.facts.ids[0], other), "a longer number is another one"


def test_a_row_opens_with_the_number_of_its_item(beside: Callable[..., Any]) -> None:
    claim = "Agendapunt 5a gaat over het havengeld."
    sides, _ = beside("5a. Verordening havengeld", claim)
    assert opens_row(sides.facts.ids[0], sides)
    other, _ = beside("Het gaat om 5a. en om 5b.", claim)
    assert not opens_row(other.facts.ids[0], other)
