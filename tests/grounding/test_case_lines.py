"""A line of an overview is read again at its places: days, words, counts of terms, and what a paper lacks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from gemcli.facts.running_terms import Standing, last_day, told
from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, Claim, Evidence, FieldEvidence, FieldValue, Kind, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span


def document(name: str, text: str, rank: Rank = Rank.UNRANKED) -> Document:
    passages = tuple(
        Passage(PassageKind.PARAGRAPH, (Span(*line.span()),), (Sentence(f"s{number}", (Span(*line.span()),)),), number)
        for number, line in enumerate(re.finditer(r"[^\n]+", text), 1)
    )
    return Document(Source(name, f"{name}.txt", "text/plain", "a" * 64, "b" * 64, rank), text, PlaceKind.LINE, passages)


LETTER = document(
    "brief", "Waterrade, 2 maart 2026\nUw aanvraag is ontvangen.\nVerzonden 16 maart 2026\nKlaar 14 april 2026"
)
PROPOSAL = document("voorstel", "De kosten zijn € 10.000.\nBesluit dit te verlenen.")


def judged(
    text: str, fields: Mapping[str, FieldValue], *sentences: str, source: str = "brief", start: str = ""
) -> Verdict:
    ground = Evidence(sentences=tuple(SentenceRef(source, each) for each in sentences))
    claim = Claim(Kind.KEY_POINT, text, ground, By.RULE, fields=fields)
    if start:
        proof = FieldEvidence(start, Evidence(sentences=(SentenceRef(source, "s1"),)))
        claim = replace(claim, field_evidence={"start": proof})
    return Judge([LETTER, PROPOSAL], [], Municipality()).judge(claim).verdict


def test_a_day_with_its_place_is_carried_and_another_day_is_not() -> None:
    fields = {"case": "event", "date": "2026-03-02", "path": "brief.txt"}
    assert judged("2 maart 2026: ontvangen (brief.txt)", fields, "s1") is Verdict.SUPPORTED
    wrong = {**fields, "date": "2026-03-03"}
    assert not judged("3 maart 2026: ontvangen (brief.txt)", wrong, "s1").may_stand
    other = {**fields, "path": "nota.txt"}
    assert not judged("2 maart 2026: ontvangen (nota.txt)", other, "s1").may_stand


def test_a_number_that_nothing_explains_is_contradicted() -> None:
    fields = {"case": "event", "date": "2026-03-02"}
    assert judged("2 maart 2026: 7 stukken", fields, "s1") is Verdict.CONTRADICTED


@pytest.mark.parametrize("said", ["Uw aanvraag is geweigerd.", "Uw bezwaar is ontvangen."])
def test_words_that_are_not_the_sources_do_not_stand(said: str) -> None:
    assert judged("“Uw aanvraag is ontvangen.”", {"case": "party", "said": "Uw aanvraag is ontvangen."}, "s2").may_stand
    assert not judged(f"“{said}”", {"case": "party", "said": said}, "s2").may_stand


RULE = "aanvraag+2026-03-16/2026-04-14"
START = date(2026, 3, 2)


def term(**changed: FieldValue) -> Verdict:
    last = last_day(RULE, START)
    assert last is not None
    text = told(RULE, START, Standing(date(2026, 4, 14)), "nl")
    fields: dict[str, FieldValue] = {
        "case": "term", "rule": RULE, "last_day": last.isoformat(), "as_of": "2026-04-14", "is_given": False,
    }  # fmt: skip
    text = str(changed.pop("text", text))
    return judged(text, {**fields, **changed}, "s1", "s3", "s4", start="2 maart 2026")


def test_a_term_is_counted_again_from_the_day_at_its_place() -> None:
    assert term() is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "changed",
    [
        {"last_day": "2026-06-01"},
        {"rule": "klacht"},
        {"rule": "aanvraag+2026-03-17/2026-04-14"},
        {"rule": "liefde"},
        {"as_of": "2026-04-15"},
        {"text": told(RULE, START, Standing(date(2026, 4, 14)), "nl").replace("26 mei", "27 mei")},
    ],
)
def test_a_term_that_was_changed_does_not_stand(changed: dict[str, FieldValue]) -> None:
    assert not term(**changed).may_stand


def test_what_a_question_says_that_a_paper_lacks_is_looked_up() -> None:
    fields = {"case": "question", "lacks": "cover", "amount": "€ 10.000"}
    text = "Vraag (suggestie): het voorstel noemt € 10.000 en nergens een dekking"
    assert judged(text, fields, "s1", source="voorstel") is Verdict.SUPPORTED
    assert not judged(text, {**fields, "lacks": "cost"}, "s1", source="voorstel").may_stand
    assert not judged(text, {**fields, "lacks": "liefde"}, "s1", source="voorstel").may_stand
