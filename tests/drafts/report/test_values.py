"""Of what was compared, the values are marked: no sentences, and what differs first."""

from __future__ import annotations

from gemcli.drafts.report.values import Standing, in_claim, in_sources, worse
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.finding import Check, CheckResult, Finding, Verdict
from gemcli.model.span import Span

SAID = "De motie L.2 is met 12 tegen 9 stemmen aangenomen."


def check(name: str, words: str, result: CheckResult = CheckResult.EQUAL) -> Check:
    start = SAID.index(words)
    return Check(name, result, words, "", claim_span=Span(start, start + len(words)))


def test_whole_sentences_are_no_values() -> None:
    claim = Claim(Kind.STATEMENT, SAID, Evidence(), By.PERSON)
    finding = Finding("f", claim, Verdict.SUPPORTED, (), (check("coverage", SAID), check("id", "L.2")))
    assert [SAID[mark.span.start : mark.span.end] for mark in in_claim(finding)] == ["L.2"]


def test_what_differs_wins_where_two_values_overlap() -> None:
    claim = Claim(Kind.STATEMENT, SAID, Evidence(), By.PERSON)
    checks = (
        check("modality", "aangenomen"),
        check("vote", "met 12 tegen 9 stemmen aangenomen", CheckResult.DIFFERENT),
    )
    (mark,) = in_claim(Finding("f", claim, Verdict.CONTRADICTED, (), checks))
    assert mark.standing is Standing.OTHER
    assert worse(Standing.SAME, Standing.OPEN) is Standing.OPEN
    assert worse(None, Standing.SAME) is Standing.SAME


def test_a_value_without_a_place_is_not_marked() -> None:
    claim = Claim(Kind.STATEMENT, SAID, Evidence(), By.PERSON)
    assert in_claim(Finding("f", claim, Verdict.SUPPORTED, (), (Check("id", CheckResult.EQUAL, "L.2", "L.2"),))) == ()


def test_values_of_a_source_stand_where_the_check_says() -> None:
    claim = Claim(Kind.STATEMENT, "In juni.", Evidence(), By.PERSON)
    checks = (
        Check("date", CheckResult.DIFFERENT, "juni", "mei", source_span=Span(40, 43), source_id="notulen"),
        Check("coverage", CheckResult.EQUAL, "juni", "mei", source_span=Span(40, 43), source_id="notulen"),
        Check("date", CheckResult.EQUAL, "juni", "x" * 200, source_span=Span(0, 200), source_id="notulen"),
    )
    ((source_id, mark),) = in_sources(Finding("f", claim, Verdict.CONTRADICTED, (), checks))
    assert (source_id, mark.span, mark.standing) == ("notulen", Span(40, 43), Standing.OTHER)
