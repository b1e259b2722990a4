"""A motion is not lost because one field that it can do without stands nowhere in the cited words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, FieldValue, Kind, SentenceRef
from gemcli.model.finding import Ground, Verdict
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

TEXT = "Motie M2 is aangenomen met 14 stemmen voor en 7 tegen.\n\nDe vergadering wordt geschorst.\n"
DOCUMENT = from_bytes(TEXT.encode(), "verslag.txt").document
FIRST, OTHER = (sentence.id for sentence in DOCUMENT.sentences())


def place(sentence_id: str) -> Evidence:
    return Evidence((SentenceRef(DOCUMENT.source.id, sentence_id),))


def motion(text: str = "Motie M2 is met 14 stemmen voor en 7 tegen aangenomen.", **fields: FieldValue) -> Claim:
    known: dict[str, FieldValue] = {"raw_id": "M2", "outcome": "adopted", "votes_for": 14, "votes_against": 7}
    return Claim(Kind.MOTION, text, place(FIRST), By.RULE, fields={**known, **fields})


def judged(claim: Claim) -> tuple[Verdict, tuple[str, ...], Claim]:
    finding = Judge([DOCUMENT], [], Municipality(), "nl").judge_or_spare(claim)
    return finding.verdict, tuple(str(reason) for reason in finding.reasons), finding.claim


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Meer bomen"),
        ("submitters", ("mevrouw Zandstra",)),
        ("parties", ("D66",)),
        ("asks", "bomen te planten"),
    ],
)
def test_an_optional_field_is_taken_away_and_named(name: str, value: FieldValue) -> None:
    proof = {name: FieldEvidence(", ".join(value) if isinstance(value, tuple) else str(value), place(OTHER))}
    verdict, reasons, left = judged(replace(motion(**{name: value}), field_evidence=proof))
    assert verdict.may_stand
    assert not left.fields[name]
    assert name not in left.field_evidence
    assert Ground.NEEDS_HUMAN in left.marks
    assert any(name in reason for reason in reasons)


def test_what_a_sentence_still_names_is_put_before_a_person() -> None:
    text = "Motie M2 van mevrouw Zandstra is aangenomen met 14 stemmen voor en 7 tegen."
    verdict, _, left = judged(motion(text, submitters=("mevrouw Zandstra",)))
    assert (verdict, left.fields["submitters"]) == (Verdict.NEEDS_HUMAN, ())


@pytest.mark.parametrize("fields", [{"votes_for": 15}, {"outcome": "rejected"}, {"raw_id": "M9"}])
def test_outcome_counts_and_number_are_never_taken_away(fields: dict[str, FieldValue]) -> None:
    verdict, _, left = judged(motion(**fields, title="Meer bomen"))
    assert not verdict.may_stand
    assert left.fields["title"] == "Meer bomen"


@pytest.mark.parametrize("by", [By.MODEL, By.PERSON])
def test_other_claims_keep_all_that_they_say(by: By) -> None:
    verdict, _, left = judged(replace(motion(title="Meer bomen"), by=by))
    assert not verdict.may_stand
    assert left.fields["title"] == "Meer bomen"


def test_what_stands_in_a_file_is_never_spared() -> None:
    finding = Judge([DOCUMENT], [], Municipality(), "nl").judge(motion(title="Meer bomen"))
    assert not finding.verdict.may_stand
    assert finding.claim.fields["title"] == "Meer bomen"
