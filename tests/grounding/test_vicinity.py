"""A value that was worked out from numbers elsewhere in an item is for a person; what lies in no item is not found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gemcli.grounding.vicinity import around
from gemcli.model.claim import SentenceRef
from gemcli.model.finding import Check, CheckResult, Finding, Verdict

LINES = (
    "De raad spreekt over de bibliotheek in het oude dorp.",
    "De huur van de bibliotheek is € 200.000.",
    "Er is koffie.",
    "De inrichting van de bibliotheek kost € 250.000.",
    "De voorzitter schorst de vergadering.",
)
CLAIM = "De bibliotheek in het oude dorp kost aan huur en inrichting samen € 450.000."
MONEY = Check("money", CheckResult.MISSING, "€ 450.000", "")
FOLLOWS = Check("money", CheckResult.UNDECIDED, "€ 450.000", "€ 200.000 + € 250.000")
Refs = tuple[SentenceRef, ...]


def refs(*numbers: int) -> Refs:
    return tuple(SentenceRef("n", f"s{number}") for number in numbers)


def wanting(paper: Any, *checks: Check) -> Finding:
    found = paper(*LINES).claimed(CLAIM, 1)
    return replace(found, verdict=Verdict.UNSUPPORTED, checks=checks)


def weighed(finding: Finding, needed: Refs) -> Any:
    """Weigh as if the value follows where all needed sentences are there."""
    return lambda given: replace(finding, checks=(FOLLOWS if set(needed) <= set(given) else MONEY,))


def test_only_the_sentences_that_lead_to_the_value_are_kept(paper: Any) -> None:
    finding, search = wanting(paper, MONEY), paper(*LINES).search
    found = around(finding, search, weighed(finding, refs(2, 4)))
    assert found is not None
    assert set(found[1]) == set(refs(2, 4))
    assert found[0].checks == (FOLLOWS,)


def test_where_nothing_follows_nothing_is_found(paper: Any) -> None:
    finding, search = wanting(paper, MONEY), paper(*LINES).search
    assert around(finding, search, weighed(finding, refs(77))) is None


def test_a_claim_that_wants_no_value_is_not_looked_around_for(paper: Any) -> None:
    def weigh(given: Refs) -> Finding:
        raise AssertionError(given)

    name = Check("person", CheckResult.MISSING, "Zwaluw", "")
    for checks in ((name,), (), (Check("coverage", CheckResult.EQUAL, "x", "x"),)):
        finding = wanting(paper, *checks)
        assert around(finding, paper(*LINES).search, weigh) is None


def test_another_lack_is_only_passed_over_where_nothing_carries_the_claim(paper: Any) -> None:
    name = Check("person", CheckResult.MISSING, "Zwaluw", "")
    finding, search = wanting(paper, MONEY, name), paper(*LINES).search
    assert around(finding, search, weighed(finding, refs(2, 4))) is not None
    partly = replace(finding, verdict=Verdict.PARTLY)
    assert around(partly, search, weighed(partly, refs(2, 4))) is None


def test_words_about_something_else_lead_to_nothing(paper: Any) -> None:
    finding = wanting(paper, MONEY)
    other = replace(finding, claim=replace(finding.claim, text="Zeepbellen kosten elders € 450.000."))
    assert around(other, paper(*LINES).search, weighed(other, refs(2, 4))) is None
