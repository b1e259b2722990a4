"""A day in a text block that a rule counted is counted again from the day at its place."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, Kind, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Finding, Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span

TEMPLATE = "U krijgt uiterlijk op {decide_by|laatste dag} ons besluit."


def document(name: str, text: str, rank: Rank) -> Document:
    passages = tuple(
        Passage(PassageKind.PARAGRAPH, (Span(*line.span()),), (Sentence(f"s{number}", (Span(*line.span()),)),), number)
        for number, line in enumerate(re.finditer(r"[^\n]+", text), 1)
    )
    return Document(Source(name, f"{name}.txt", "text/plain", "a" * 64, "b" * 64, rank), text, PlaceKind.LINE, passages)


BLOCK = document("tekstblok-termijn", TEMPLATE, Rank.TEXT_BLOCK)
MAIL = document("mail", "Date: Thu, 02 Apr 2026 09:00:00 +0200\nHierbij een aanvraag.", Rank.THIRD_PARTY)


def judged(day: str, rule: str, sentence: str = "s1") -> Finding:
    claim = Claim(
        Kind.LETTER_PART,
        TEMPLATE.replace("{decide_by|laatste dag}", day),
        Evidence(sentences=(SentenceRef("tekstblok-termijn", "s1"),)),
        By.BLOCK,
        fields={"decide_by": day, "decide_by_rule": rule},
        field_evidence={"decide_by": FieldEvidence(day, Evidence(sentences=(SentenceRef("mail", sentence),)))},
    )
    return Judge([BLOCK, MAIL], [], Municipality()).judge(claim)


def test_the_right_day_is_carried_and_its_rule_is_told() -> None:
    finding = judged("28 mei 2026", "aanvraag")
    assert finding.verdict is Verdict.SUPPORTED
    (check,) = [check for check in finding.checks if check.name == "term"]
    assert "Awb art. 4:13" in check.source
    assert "8 weken vanaf vrijdag 3 april 2026" in finding.reasons[0].text()
    assert {citation.source_id for citation in finding.citations} == {"tekstblok-termijn", "mail"}


@pytest.mark.parametrize(
    ("day", "rule", "verdict"),
    [
        ("29 mei 2026", "aanvraag", Verdict.CONTRADICTED),
        ("28 mei 2026", "klacht", Verdict.CONTRADICTED),
        ("28 mei 2027", "aanvraag", Verdict.CONTRADICTED),
        ("28 mei 2026", "liefde", Verdict.NEEDS_HUMAN),
        ("28 mei 2026", "aanvraag+2026-19-39/2026-04-01", Verdict.NEEDS_HUMAN),
        ("eind mei", "aanvraag", Verdict.CONTRADICTED),
    ],
)
def test_another_day_or_rule_is_not(day: str, rule: str, verdict: Verdict) -> None:
    assert judged(day, rule).verdict is verdict


def test_a_place_without_a_day_is_left_to_a_person() -> None:
    assert judged("28 mei 2026", "aanvraag", "s2").verdict is Verdict.NEEDS_HUMAN


def test_a_model_cannot_bring_its_own_rule() -> None:
    finding = judged("28 mei 2026", "aanvraag")
    again = Judge([BLOCK, MAIL], [], Municipality()).judge(replace(finding.claim, by=By.MODEL))
    assert not [check for check in again.checks if check.name == "term"]
