"""The table of verdicts: what checks of each kind amount to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.verdicts import of_arithmetic, of_quote, verdict
from gemcli.model.finding import Check, CheckResult


def checks(*results: str, name: str = "money") -> list[Check]:
    return [Check(name, CheckResult(result), "x", "y") for result in results]


@pytest.mark.parametrize(
    ("results", "quote", "arithmetic"),
    [
        (("equal",), "quoted", "supported"),
        (("equal", "entailed"), "quoted", "supported"),
        (("equal", "undecided"), "needs_human", "needs_human"),
        (("equal", "missing"), "needs_human", "partly"),
        (("missing", "different"), "contradicted", "contradicted"),
        ((), "quoted", "needs_human"),
    ],
)
def test_quotes_and_sums(results: tuple[str, ...], quote: str, arithmetic: str) -> None:
    assert of_quote(checks(*results)).value == quote
    assert of_arithmetic(checks(*results)).value == arithmetic


NEAR = "De brug over het kanaal kost 5 miljoen euro."
FAR = "In de raadszaal hangt een klok aan de muur."


@pytest.mark.parametrize(
    ("source", "made", "expected"),
    [
        (NEAR, checks("equal"), "supported"),
        (NEAR, checks("equal", "undecided"), "needs_human"),
        (NEAR, checks("equal", "missing"), "partly"),
        (NEAR, checks("different"), "contradicted"),
        (FAR, checks("different"), "unsupported"),
        (FAR, checks("missing"), "unsupported"),
        (NEAR, checks("equal") + checks("missing", name="coverage"), "unsupported"),
        (NEAR, [], "needs_human"),
    ],
)
def test_a_claim(beside: Callable[..., Any], source: str, made: list[Check], expected: str) -> None:
    sides, _ = beside(source, NEAR)
    assert verdict(made, sides).value == expected


@pytest.mark.parametrize(("claim", "expected"), [("5 - 6", "unsupported"), ("Brug.", "needs_human")])
def test_signs_and_single_words_are_never_supported(beside: Callable[..., Any], claim: str, expected: str) -> None:
    sides, _ = beside(NEAR, claim)
    assert verdict(checks("equal"), sides).value == expected
