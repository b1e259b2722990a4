"""What a reader is told of a verdict: both values where two stand against each other, three sentences at most."""

from __future__ import annotations

import pytest

from gemcli.grounding.reasons import LONGEST, SHOWN, reasons
from gemcli.model.finding import Check, CheckResult, Verdict


def told(verdict: str, *checks: tuple[str, str], trouble: tuple[str, ...] = (), claim: str = "5") -> list[str]:
    made = [Check(name, CheckResult(result), claim, "6" if result == "different" else "") for name, result in checks]
    return [message.text() for message in reasons(Verdict(verdict), made, trouble)]


@pytest.mark.parametrize(
    ("verdict", "check", "sentence"),
    [
        ("contradicted", ("money", "different"), "The source has another value: here 5, in the source 6."),
        ("contradicted", ("vote", "different"), "The vote differs: here 5, in the source 6."),
        ("partly", ("money", "missing"), "Not in the cited passage: 5."),
        ("unsupported", ("coverage", "missing"), "No passage carries this sentence."),
        ("needs_human", ("coverage", "undecided"), "Words that the check could not tie to the source: 5."),
        ("needs_human", ("modality", "undecided"), "This could not be decided: 5."),
        ("needs_human", ("money", "undecided"), "This could not be decided: 5."),
    ],
)
def test_each_kind_of_check_has_its_sentence(verdict: str, check: tuple[str, str], sentence: str) -> None:
    assert told(verdict, check) == [sentence]


def test_what_holds_needs_no_reason() -> None:
    assert told("supported", ("money", "equal"), ("vote", "entailed")) == []


def test_a_verdict_that_does_not_stand_always_has_one() -> None:
    assert told("unsupported") == ["No passage carries this sentence."]
    assert told("needs_human") == ["A person must compare this with its source."]
    assert told("misattributed", ("money", "missing")) == ["The sources say this, but not at the cited place."]


def test_trouble_comes_first_and_only_where_the_claim_does_not_stand() -> None:
    trouble = ("not_found", "no word of ours")
    assert told("unsupported", trouble=trouble) == ["The words that it quotes stand in none of the sources."]
    assert told("supported", trouble=trouble) == []


def test_what_differs_comes_before_what_is_missing_and_no_more_than_three() -> None:
    checks = [
        Check(name, CheckResult(result), claim, "6")
        for name, result, claim in (
            ("money", "undecided", "1"),
            ("date", "missing", "2"),
            ("id", "missing", "3"),
            ("vote", "different", "4"),
        )
    ]
    found = [message.text() for message in reasons(Verdict.CONTRADICTED, checks, ())]
    assert found == [
        "The vote differs: here 4, in the source 6.",
        "Not in the cited passage: 2.",
        "Not in the cited passage: 3.",
    ]
    assert len(found) == SHOWN
    assert told("partly", ("date", "missing"), ("id", "missing")) == ["Not in the cited passage: 5."], "each once"


def test_long_texts_are_cut() -> None:
    (sentence,) = told("partly", ("name", "missing"), claim="x" * 500)
    assert sentence == f"Not in the cited passage: {'x' * (LONGEST - 1)}…."
