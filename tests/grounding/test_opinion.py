"""What a second reader may do to a finding: lower it, point somewhere, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from gemcli.grounding.opinion import CHECK, in_turn, is_asked, merged, remembered
from gemcli.locales import Message
from gemcli.model.citation import Citation
from gemcli.model.claim import By, Claim, Evidence, Kind, SentenceRef
from gemcli.model.finding import Check, CheckResult, Finding, Ground, Verdict
from gemcli.model.opinion import Carried, Opinion
from gemcli.model.span import Span

NAMED = (SentenceRef("notulen", "s9"),)
PATHS = {"notulen": "notulen.pdf"}


def citation(start: int = 0, end: int = 20, place: str = "p. 1") -> Citation:
    return Citation("notulen", (Span(start, end),), "De raad stemt ermee in.", "", "", place)


def finding(verdict: Verdict = Verdict.SUPPORTED, by: By = By.MODEL, **more: object) -> Finding:
    claim = Claim(Kind.KEY_POINT, "De raad stemt in.", Evidence(), by)
    made = Finding("key_point:1", claim, verdict, (citation(),), must_verify=(Ground.VALUE,))
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("verdict", Verdict, ids=str)
def test_no_word_of_a_reader_raises_a_verdict(verdict: Verdict) -> None:
    """Every maker, word and judgement elsewhere: what comes out is the same, or supported left to a person."""
    for by, carried, there in product(By, Carried, (None, *Verdict)):
        before = finding(verdict, by)
        elsewhere = finding(there, by, citations=(citation(100, 120, "p. 9"),)) if there is not None else None
        after = merged(before, Opinion(carried, NAMED), elsewhere, PATHS)
        assert after.verdict is verdict or (verdict, after.verdict) == (Verdict.SUPPORTED, Verdict.NEEDS_HUMAN)
        assert (after.citations, after.claim) == (before.citations, before.claim)
        if not (by in (By.MODEL, By.PERSON) and verdict in (Verdict.SUPPORTED, Verdict.NEEDS_HUMAN)):
            assert after == before


@pytest.mark.parametrize("carried", [Carried.NO, Carried.UNSURE])
def test_a_supported_claim_goes_to_a_person_without_a_plain_yes(carried: Carried) -> None:
    after = merged(finding(), Opinion(carried))
    assert after.verdict is Verdict.NEEDS_HUMAN
    assert after.must_verify == (Ground.NEEDS_HUMAN,), "a value that is in doubt is not accepted in a group"
    assert len(after.reasons) == 1
    assert after.checks[-1].name == CHECK and after.checks[-1].source == carried.value


def test_grounds_that_were_there_stay() -> None:
    after = merged(finding(must_verify=(Ground.COST,)), Opinion(Carried.NO))
    assert after.must_verify == (Ground.COST, Ground.NEEDS_HUMAN)


def test_a_yes_is_recorded_and_changes_nothing_else() -> None:
    after = merged(finding(), Opinion(Carried.YES))
    assert replace(after, checks=()) == finding()
    assert after.checks == (Check(CHECK, CheckResult.ENTAILED, "", "yes"),)


def test_an_unread_claim_keeps_its_verdict_but_says_so() -> None:
    after = merged(finding(), Opinion(Carried.UNREAD, code="timed_out"))
    assert after.verdict is Verdict.SUPPORTED
    assert after.checks == (Check(CHECK, CheckResult.UNDECIDED, "", "timed_out"),)


@pytest.mark.parametrize("there", [Verdict.SUPPORTED, Verdict.QUOTED, Verdict.NEEDS_HUMAN])
def test_a_place_that_the_checks_let_stand_is_a_suggestion(there: Verdict) -> None:
    other = citation(100, 120, "p. 9")
    after = merged(finding(), Opinion(Carried.NO, NAMED), finding(there, citations=(other,)), PATHS)
    assert after.verdict is Verdict.NEEDS_HUMAN
    assert after.suggestions == (other,)
    assert other not in after.citations
    assert "notulen.pdf, p. 9" in after.reasons[-1].text()
    assert ("The checks hold there" in after.reasons[-1].text()) is (there is not Verdict.NEEDS_HUMAN)


@pytest.mark.parametrize(
    "there", [Verdict.PARTLY, Verdict.CONTRADICTED, Verdict.MISATTRIBUTED, Verdict.UNSUPPORTED], ids=str
)
def test_a_place_that_the_checks_refuse_is_not_attached(there: Verdict) -> None:
    after = merged(finding(), Opinion(Carried.NO, NAMED), finding(there, citations=(citation(100, 120),)), PATHS)
    assert after.suggestions == ()


def test_a_supported_claim_gets_no_suggestion_and_a_cited_place_is_none() -> None:
    other = finding(citations=(citation(100, 120),))
    assert merged(finding(), Opinion(Carried.YES, NAMED), other, PATHS).suggestions == ()
    same = finding(citations=(citation(5, 15),))
    assert merged(finding(Verdict.NEEDS_HUMAN), Opinion(Carried.NO, NAMED), same, PATHS).suggestions == ()


def test_cells_are_not_asked_about() -> None:
    cell = replace(citation(), spans=(), cells=("Blad1!C4",))
    assert not is_asked(finding(citations=(cell,)))
    assert not is_asked(finding(citations=()))


def test_what_could_be_lowered_is_asked_first() -> None:
    given = [
        finding(Verdict.NEEDS_HUMAN),
        finding(Verdict.QUOTED),
        finding(),
        finding(by=By.RULE),
        finding(by=By.PERSON),
    ]
    assert in_turn(given) == [2, 4, 0]


def test_what_was_lowered_stays_so_without_a_reader() -> None:
    """A draft that is judged again offline must not give back what a second reading took away."""
    other = finding(citations=(citation(100, 120),))
    earlier = merged(finding(), Opinion(Carried.NO, NAMED), other, PATHS)
    written = replace(earlier, reasons=tuple(Message(reason.text()) for reason in earlier.reasons))
    again = remembered(finding(), written)
    assert (again.verdict, again.must_verify, again.checks, again.suggestions) == (
        earlier.verdict,
        earlier.must_verify,
        earlier.checks,
        earlier.suggestions,
    )
    assert [reason.text() for reason in again.reasons] == [reason.text() for reason in earlier.reasons]


def test_nothing_is_remembered_where_nobody_read_or_the_judge_is_stricter_now() -> None:
    assert remembered(finding(), finding()) == finding()
    lowered = merged(finding(), Opinion(Carried.NO))
    assert remembered(finding(Verdict.CONTRADICTED), lowered) == finding(Verdict.CONTRADICTED)
