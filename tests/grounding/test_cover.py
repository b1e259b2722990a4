"""Names that stand in a claim and not in its evidence: known elsewhere they are a question, for another person not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from gemcli.grounding.cover import coverage
from gemcli.model.finding import CheckResult

ELSEWHERE = frozenset({"merel", "anna", "pieter"})


@pytest.mark.parametrize(
    ("source", "claim", "names", "expected"),
    [
        ("Zij opent de brug.", "Zij, Anna Merel, opent de brug.", ELSEWHERE, CheckResult.UNDECIDED),
        ("Zij opent de brug.", "Zij, Anna Merel, opent de brug.", frozenset(), CheckResult.MISSING),
        ("Anna Zwaluw opent de brug.", "Zij, Anna Merel, opent de brug.", ELSEWHERE, CheckResult.MISSING),
        ("Anna Zwaluw opent de brug.", "Anna Zwaluw opent de brug bij Merel.", ELSEWHERE, CheckResult.UNDECIDED),
    ],
)
def test_a_name_that_is_known_elsewhere(
    beside: Callable[..., Any], source: str, claim: str, names: frozenset[str], expected: CheckResult
) -> None:
    both, alignment = beside(source, claim)
    known = replace(both, witness=replace(both.witness, names=names))
    found = {check.claim: check.result for check in coverage(known, alignment, ()) if check.name == "name"}
    assert found["Merel"] is expected
