"""Who is more than whom: turned round it is another statement, and a person must see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.comparisons import comparisons
from gemcli.model.finding import CheckResult

SOURCE = "Plan B is goedkoper dan plan C, maar de raad aarzelt."


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (SOURCE, "Plan C is goedkoper dan plan B."),
        ("Variant Noord is duurder dan variant Zuid.", "Variant Zuid is duurder dan variant Noord."),
        ("De kade krijgt meer dan de brug.", "De brug krijgt meer dan de kade."),
        ("Plan B is cheaper than plan C.", "Plan C is cheaper than plan B."),
    ],
)
def test_turned_round(
    beside: Callable[..., Any], verdict_of: Callable[[str, str], str], source: str, claim: str
) -> None:
    (check,) = comparisons(*beside(source, claim))
    assert check.result is CheckResult.UNDECIDED
    assert verdict_of(source, claim) == "needs_human"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (SOURCE, "Plan B is goedkoper dan plan C."),
        (SOURCE, "Plan D is goedkoper dan plan E."),
        ("Plan B kost € 5 en plan C € 9.", "Plan B is goedkoper dan plan C."),
        ("B is goedkoper dan C en C is stiller dan B.", "C is stiller dan B."),
        ("Plan B is goedkoper dan plan C.", "Plan B is het goedkoopst."),
        (SOURCE, "De raad aarzelt meer dan ooit."),
    ],
)
def test_not_turned_round(beside: Callable[..., Any], source: str, claim: str) -> None:
    assert comparisons(*beside(source, claim)) == []
