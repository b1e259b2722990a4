"""What an exported register says below a line."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from gemcli.export.docx import docx
from gemcli.export.html import html
from gemcli.export.particulars import particulars
from gemcli.model.approval import Approved, Decision
from gemcli.model.claim import By, Claim, Evidence, FieldValue, Kind
from gemcli.model.draft import Draft


def claim(kind: Kind, **fields: FieldValue) -> Claim:
    return Claim(kind, "Tekst.", Evidence(), By.RULE, fields=fields)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (
            claim(Kind.COMMITMENT, status="new", due="2026-05-15", due_text="uiterlijk 15 mei"),
            ("Status: new", "Term: uiterlijk 15 mei (2026-05-15)"),
        ),
        (claim(Kind.ACTION, who="griffie"), ("Term: not stated",)),
        (
            claim(Kind.MOTION, submitters=("mevrouw Dijk", "de heer Bos"), asks="Verzoekt het college: a;"),
            ("Submitted by: mevrouw Dijk, de heer Bos", "Dictum: Verzoekt het college: a;"),
        ),
        (claim(Kind.DECISION, outcome="adopted"), ()),
    ],
)
def test_a_register_says_what_was_recorded(made: Claim, told: tuple[str, ...]) -> None:
    assert particulars(made, "extract", str) == told
    assert particulars(made, "summarise", str) == ()


def test_an_anomaly_keeps_its_question() -> None:
    made = claim(Kind.ANOMALY, question="Klopt dit?", threshold="0,5", follow_up="Vraag het na.")
    assert particulars(made, "flag", str) == ("Norm: 0,5", "Question: Klopt dit?", "Follow-up: Vraag het na.")


def registered(draft: Draft) -> Draft:
    section = draft.sections[1]
    first, *others = section.findings
    promise = replace(first, claim=replace(first.claim, kind=Kind.COMMITMENT, fields={"due_text": "voor <mei>"}))
    return replace(draft, task="extract", sections=(draft.sections[0], replace(section, findings=(promise, *others))))


def test_both_formats_show_them_escaped(draft: Draft) -> None:
    import docx as word

    page = html(registered(draft), concept=True, translate=str).decode()
    assert "<strong>Term:</strong> voor &lt;mei&gt;" in page
    paper = word.Document(io.BytesIO(docx(registered(draft), concept=True, translate=str)))
    assert any("Term: voor <mei>" in paragraph.text for paragraph in paper.paragraphs)


def test_a_corrected_sentence_does_not_keep_what_it_said_before(draft: Draft, approved: Approved) -> None:
    made = registered(draft)
    changed = made.sections[1].findings[0].id
    decisions = tuple(
        replace(each, decision=Decision.CORRECT, text="Anders.") if each.finding_id == changed else each
        for each in approved.approval.decisions
    )
    final = Approved(made, replace(approved.approval, decisions=decisions))
    assert "voor &lt;mei&gt;" not in html(final, concept=False, translate=str).decode()
