"""A yes against a no: a contradiction between like words, a question for a person between free ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.grounding.yes_no import yes_no
from gemcli.model.finding import CheckResult


@pytest.fixture
def results(beside: Callable[..., Any]) -> Callable[[str, str], set[CheckResult]]:
    """Returns what the checks of yes and no say of a claim."""
    return lambda source, claim: {each.result for each in yes_no(*beside(source, claim)) if each.name == "polarity"}


def test_a_no_for_a_yes_contradicts_between_like_words(results: Callable[[str, str], set[CheckResult]]) -> None:
    assert CheckResult.DIFFERENT in results("De kade is betegeld.", "De kade is niet betegeld.")
    assert CheckResult.DIFFERENT in results("De kade is niet betegeld.", "De kade is betegeld.")


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Er is geen geld voor de betegelde kade langs het oude kanaal van Molendam.", "De kade is betegeld."),
        ("De kade is buiten de winter betegeld.", "De kade is niet betegeld in de winter."),
        ("De kade was nauwelijks betegeld.", "De kade was niet betegeld."),
        ("De rekening is onbetaald.", "De rekening is niet betaald."),
        ("De rekening is unpaid.", "De rekening is not paid."),
        ("De griffier is afwezig op de kade.", "De griffier is niet op de kade."),
    ],
)
def test_a_no_that_may_be_told_otherwise_is_left_to_a_person(
    results: Callable[[str, str], set[CheckResult]], source: str, claim: str
) -> None:
    assert CheckResult.DIFFERENT not in results(source, claim)
    assert CheckResult.UNDECIDED in results(source, claim) or not results(source, claim)


def test_only_a_word_of_the_other_clause_is_denied_by_its_front(
    results: Callable[[str, str], set[CheckResult]],
) -> None:
    """ "Onder" is no "der" that is denied, so a plain no stays one."""
    assert CheckResult.DIFFERENT in results("De kade is onderhouden.", "De kade is niet onderhouden.")


def test_the_name_of_an_act_is_no_outcome(results: Callable[[str, str], set[CheckResult]]) -> None:
    source = "De motie over de kade is verworpen."
    assert CheckResult.DIFFERENT in results(source, "Zij willen de motie over de kade aannemen.")
    assert CheckResult.DIFFERENT not in results(source, "Het aannemen van de motie over de kade was de wens.")
