"""Votes by party in tables: marks under parties that no list names, divided parties, proposals among motions, PDF."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from gemcli.grounding.judge import Judge
from gemcli.meetings.cues import Cues
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Kind
from gemcli.model.finding import Finding, Verdict
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

SHOWN = {Verdict.SUPPORTED, Verdict.QUOTED, Verdict.NEEDS_HUMAN}

MARKED = """# Stemmingsoverzicht raad Zeemond 2 juli 2026

| Nr | Onderwerp | Indiener | VVD | Zeemond Nu | D66 | Kern '98 | SP | Voor | Tegen | Uitslag |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| A3 | Lagere haventarieven | VVD (Mak) | V | T | T | 2/1 | T | 8 | 17 | verworpen |
| M6 | Vaker vegen na de kermis | SP (Tol), D66 | T | V | V | V | V | 18 | 7 | aangenomen |
| M7 | Een steiger voor roeiers | D66 (Lok) | - | - | - | - | - | | | aangehouden |
| M8 | Open dag in de haven | Zeemond Nu (Uil) | V | V | V | V | V | 25 | 0 | aangenomen |
"""


def test_marks_under_parties_of_which_only_some_are_known(judged: Callable[..., Any]) -> None:
    findings = judged(MARKED)
    rejected = findings.named("A3").claim.fields
    assert (rejected["outcome"], rejected["votes_for"], rejected["votes_against"]) == ("rejected", 8, 17)
    assert (rejected["parties_for"], rejected["parties_against"]) == (("VVD",), ("Zeemond Nu", "D66", "SP"))
    adopted = findings.named("M6").claim.fields
    assert adopted["parties_for"] == ("Zeemond Nu", "D66", "Kern '98", "SP")
    assert adopted["submitters"] == ("Tol",)
    assert findings.named("M7").claim.fields["outcome"] == "held"
    assert findings.named("M7").claim.fields["parties_for"] == ()
    assert {each.verdict for each in findings} <= SHOWN


ROWS = (
    ("Nr.", "Onderwerp", "Indiener", "VVD|(4)", "D66|(3)", "SP|(2)", "Kern|(9)", "Voor", "Tegen", "Uitslag"),
    ("RV 8", "Nota Havenkwartier|(gewijzigd)", "college", "V", "V", "T", "V", "16", "2", "aangenomen"),
    ("M31", "Een veerpont naar Oost", "D66 (Lok), SP", "T", "V", "V", "T", "5", "13", "verworpen"),
    ("M32", "Kade niet verharden", "SP (Mak)", "-", "-", "-", "-", "", "", "ingetrokken"),
    ("M33", "Bankjes langs de haven", "Kern (Tol)", "V", "T", "V/T", "T", "9", "9", "staken"),
)
PLACES = (50, 85, 230, 350, 395, 440, 485, 540, 585, 640)


def overview() -> bytes:
    """A list of votes as an office prints it: cells in the middle of their rows, notes below."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=landscape(A4), invariant=True)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(50, 540, "Stemmingen raad Zeemond, donderdag 2 juli 2026, agendapunten 5 en 6")
    y = 510.0
    for row in ROWS:
        for x, cell in zip(PLACES, row, strict=True):
            lines = cell.split("|")
            for number, line in enumerate(lines):
                canvas.drawString(x, y + (len(lines) - 1) * 5 - number * 10, line)
        y -= 30
    canvas.drawString(50, y - 10, "Bij M31: van de SP-fractie stemde mevrouw Mak tegen; de heer Vos stemde voor.")
    canvas.drawString(50, y - 22, "Bij M32: ingetrokken nadat het college nader onderzoek in het vooruitzicht stelde.")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def of_pdf(cues: Cues) -> dict[str, Finding]:
    document = from_bytes(overview(), "stemmingen.pdf").document
    sections = outline(document, Municipality(), cues)
    judge = Judge([document], sections, Municipality(), "nl")
    made = claims(document, sections, Municipality(), cues, "nl")
    judged = [judge.judge_or_spare(claim) for claim in made if claim.kind is not Kind.COMMITMENT]
    return {str(one.claim.fields.get("raw_id") or one.claim.fields.get("agenda_item")): one for one in judged}


def test_a_matrix_in_a_pdf(dutch: Cues) -> None:
    found = of_pdf(dutch)
    assert set(found) == {"RV 8", "M31", "M32", "M33"}
    assert {each.verdict for each in found.values()} <= SHOWN
    proposal = found["RV 8"].claim
    assert (proposal.kind, proposal.fields["outcome"]) == (Kind.DECISION, "adopted")
    assert proposal.fields["parties_against"] == ("SP",)
    assert (proposal.fields["votes_for"], proposal.fields["votes_against"]) == (16, 2)
    rejected = found["M31"].claim.fields
    assert (rejected["parties_for"], rejected["parties_against"]) == (("D66", "SP"), ("VVD", "Kern"))
    assert rejected["submitters"] == ("Lok",)


def test_what_was_not_voted_on_has_no_sides(dutch: Cues) -> None:
    withdrawn = of_pdf(dutch)["M32"].claim.fields
    assert withdrawn["outcome"] == "withdrawn"
    assert not any(withdrawn[f"{who}_{side}"] for who in ("parties", "members") for side in ("for", "against"))


def test_a_tie_in_one_word_and_a_divided_party(dutch: Cues) -> None:
    tied = of_pdf(dutch)["M33"].claim.fields
    assert (tied["outcome"], tied["votes_for"], tied["votes_against"]) == ("tied", 9, 9)
    assert (tied["parties_for"], tied["parties_against"]) == (("VVD",), ("D66", "Kern"))


BY_PARTY = """# Besluitenlijst raad Zeemond 2 juli 2026

## 4. Nota kades

De raad stelt de nota vast.

Amendement A2 'Geen hekken' (SVP) is verworpen met 9 stemmen voor en 16 tegen.

Motie M5 'Bankjes' (D66) is aangenomen met 20 stemmen voor en 5 tegen.

Motie M6 'Veerpont' (Kern) is ingetrokken.

## Stemgedrag

| Fractie | A2 | M5 | M7 Vlaggen |
| --- | --- | --- | --- |
| Kern (9) | V | V | T |
| SVP (7) | T | V | T |
| D66 (4) | T | V | V |
| BBB (5) | T | T | 3/2 |
"""


def sides(finding: Finding) -> tuple[object, object]:
    return finding.claim.fields["parties_for"], finding.claim.fields["parties_against"]


def test_a_row_for_each_party_tells_who_voted_how_on_motions_told_elsewhere(judged: Callable[..., Any]) -> None:
    findings = judged(BY_PARTY)
    assert sides(findings.named("A2")) == (("Kern",), ("SVP", "D66", "BBB"))
    assert sides(findings.named("M5")) == (("Kern", "SVP", "D66"), ("BBB",))
    assert findings.named("M5").claim.fields["votes_for"] == 20
    assert findings.named("M6").claim.fields["outcome"] == "withdrawn"
    assert {each.verdict for each in findings} <= SHOWN


def test_outcomes_in_the_last_row_of_such_a_table(judged: Callable[..., Any]) -> None:
    findings = judged(BY_PARTY + "| Uitslag | verworpen | aangenomen | verworpen |\n")
    assert sides(findings.named("A2")) == (("Kern",), ("SVP", "D66", "BBB"))
    assert findings.named("M5").claim.fields["votes_for"] == 20
    only = findings.named("M7")
    assert (only.claim.fields["outcome"], only.claim.fields["title"]) == ("rejected", "Vlaggen")
    assert sides(only) == (("D66",), ("Kern", "SVP"))


def test_a_table_of_seats_is_none_of_votes(judged: Callable[..., Any]) -> None:
    findings = judged(BY_PARTY.replace("| V | V | T |", "| 1 | 2 | 3 |").replace("| T | V | T |", "| 3 | 2 | 1 |"))
    assert sides(findings.named("A2")) == ((), ())
