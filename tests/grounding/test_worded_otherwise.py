"""A yes against a no in words that are not the source's: only a person can compare these."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.verdicts import verdict
from gemcli.model.finding import Check, CheckResult, Verdict

SOURCE = "De buurt is voor dit plan aan de kade niet te porren."
FREE = "De bewoners vinden het hele plan eerlijk gezegd prachtig en hopen op spoed."
ALIKE = "De buurt is voor dit plan aan de kade te porren."
WORDING = Check("polarity", CheckResult.DIFFERENT, FREE, SOURCE)
VERB = Check("polarity", CheckResult.DIFFERENT, "aannemen", "verwerpen")
VALUE = Check("money", CheckResult.DIFFERENT, "€ 5", "€ 6")
EQUAL = Check("date", CheckResult.EQUAL, "mei", "mei")
GONE = Check("name", CheckResult.MISSING, "Zwaluw", "")
WORDS = Check("coverage", CheckResult.MISSING, "prachtig spoed", "")


@pytest.mark.parametrize(
    ("claim", "checks", "expected"),
    [
        (FREE, (WORDING,), Verdict.NEEDS_HUMAN),
        (ALIKE, (WORDING,), Verdict.CONTRADICTED),
        (FREE, (WORDING, EQUAL, VERB), Verdict.CONTRADICTED),
        (FREE, (WORDING, EQUAL, VALUE), Verdict.CONTRADICTED),
        (FREE, (WORDING, EQUAL, GONE), Verdict.CONTRADICTED),
        (FREE, (WORDING, WORDS), Verdict.UNSUPPORTED),
        (FREE, (WORDS,), Verdict.UNSUPPORTED),
        (ALIKE, (EQUAL,), Verdict.SUPPORTED),
    ],
)
def test_what_checks_amount_to(
    beside: Callable[..., Any], claim: str, checks: tuple[Check, ...], expected: Verdict
) -> None:
    assert verdict(checks, beside(SOURCE, claim)[0]) is expected
