"""Decision lists whose columns say what they hold: rows of tables, cards, columns of parties, text set with blanks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.facts import vote_matrix
from gemcli.facts.ballots import Side
from gemcli.grounding.judge import Judge
from gemcli.meetings.cues import Cues
from gemcli.meetings.grid import grids
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Kind
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.sources.making import from_bytes

COLUMNS = """# Besluitenlijst raad Meerdam 4 juni 2026

| Agendapunt | Portefeuille | Voorstel / motie / amendement | Besluit | Stemverhouding |
| --- | --- | --- | --- | --- |
| 1 | – | Vaststellen agenda | De agenda wordt gewijzigd vastgesteld. | z.h.s. |
| 2 | Kok | Verordening marktgelden | Conform voorstel. | 21 – 4 |
| 2 – A2.1 | Kok | Amendement Geen marktgeld voor kramen (SP) Indiener: mw. Zijlstra | Verworpen | 4 – 21 |
| 3 | Smit | Krediet zwembad | Aangehouden. Komt terug in juli. | – |
| 4 | – | Motie vreemd M4.1 Nachtbus (CDA, VVD) | Aangenomen | Unaniem |
"""

MATRIX = """# Stemmingsoverzicht raad Meerdam

| Nr | Onderwerp | VVD (6) | CDA (5) | Lokaal Meerdam (8) | SP (3) | Uitslag |
| --- | --- | --- | --- | --- | --- | --- |
| 5 | Omgevingsplan Dorpsrand | V | V | V | T | Aangenomen |
| A1 | Amendement A1 Bouwhoogte | T | V | T | V | Verworpen |
| M1 | Motie M1 Speelplekken | V | V | V | V | Aangenomen |
"""

CARDS = """# Besluitenlijst raad Meerdam

## 4. Nota grondbeleid

| Onderwerp | Nota grondbeleid 2026-2030 |
| --- | --- |
| Besluit | Gewijzigd vastgesteld |
| Stemming | 17 voor, 8 tegen |

## 5. Huisvesting college

| Onderwerp | Krediet verbouwing raadhuis |
| --- | --- |
| Besluit | Verworpen |
| Stemming | 9 voor, 16 tegen |

## 6. Verordening

| Onderwerp | Verordening leges |
| --- | --- |
| Besluit | Conform |
| Stemming | unaniem |
"""

BLANKS = """Gemeente Meerdam                                   BESLUITENLIJST

Vergadering van 4 juni 2026

Nr    Onderwerp                      Besluit                         Stemming
--    ---------------------------    ----------------------------    -----------------------

3     Wijziging omgevingsplan        Geamendeerd vastgesteld.        15 voor, 10 tegen
      Dorpsrand Oost                                                 Tegen: SP (3), VVD (7)

      Motie M3 (SP)                  Verworpen                       3 voor, 22 tegen
      Betaalbaar wonen eerst
      Indiener: T. Zijlstra

4     Krediet zwembad                Conform voorstel.               z.h.s.

5     Nota grondbeleid               Aangehouden tot de              -
                                     vergadering van juli.

Aldus vastgesteld in de vergadering van 2 juli 2026.
"""


def test_columns_by_their_heads(judged: Callable[..., Any]) -> None:
    findings = judged(COLUMNS)
    outcomes = {
        str(each.claim.fields.get("raw_id") or each.claim.fields["agenda_item"]): (
            each.claim.fields["outcome"],
            each.claim.fields["votes_for"],
            each.claim.fields["votes_against"],
        )
        for each in findings
        if each.claim.kind in (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)
    }
    assert outcomes == {
        "1": ("adopted", None, None),
        "2": ("adopted", 21, 4),
        "A2.1": ("rejected", 4, 21),
        "3": ("held", None, None),
        "M4.1": ("adopted", None, None),
    }
    amendment = findings.named("A2.1").claim
    assert amendment.kind is Kind.AMENDMENT
    assert amendment.fields["title"] == "Geen marktgeld voor kramen"
    assert amendment.fields["submitters"] == ("mw. Zijlstra",)
    assert amendment.fields["agenda_item"] == "2"
    assert findings.named("M4.1").claim.fields["parties"] == ("CDA", "VVD")
    assert findings.named("M4.1").claim.fields["unanimous"] is True


@pytest.mark.parametrize(("text", "name"), [(COLUMNS, "a.md"), (MATRIX, "b.md"), (CARDS, "c.md"), (BLANKS, "d.txt")])
def test_the_check_finds_every_row_again(judged: Callable[..., Any], text: str, name: str) -> None:
    findings = judged(text, name)
    decided = [each for each in findings if each.claim.kind in (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)]
    assert len(decided) >= 3
    assert [each.claim.text for each in decided if each.verdict not in (Verdict.SUPPORTED, Verdict.QUOTED)] == []


def test_a_column_for_each_party(judged: Callable[..., Any]) -> None:
    findings = judged(MATRIX)
    plan = findings.named("5").claim
    assert plan.fields["parties_for"] == ("VVD", "CDA", "Lokaal Meerdam")
    assert plan.fields["parties_against"] == ("SP",)
    assert plan.fields["votes_for"] is None, "seats at the head are no votes: somebody may have been absent"
    assert findings.named("A1").claim.fields["outcome"] == "rejected"
    assert findings.named("M1").claim.fields["parties_against"] == ()


def test_a_wrong_side_does_not_pass(judged: Callable[..., Any], dutch: Cues) -> None:
    from dataclasses import replace

    document = from_bytes(MATRIX.encode(), "lijst.md").document
    sections = outline(document, Municipality(), dutch)
    made = claims(document, sections, Municipality(), dutch, "nl")
    plan = next(each for each in made if each.fields.get("agenda_item") == "5" and each.kind is Kind.DECISION)
    turned = replace(
        plan, fields={**plan.fields, "parties_for": ("VVD", "CDA", "SP"), "parties_against": ("Lokaal Meerdam",)}
    )
    verdict = Judge([document], sections, Municipality(), "nl").judge(turned).verdict
    assert verdict in (Verdict.CONTRADICTED, Verdict.PARTLY)


def test_cards_one_for_each_item(judged: Callable[..., Any]) -> None:
    findings = judged(CARDS)
    told = {
        str(each.claim.fields["agenda_item"]): (each.claim.fields["outcome"], each.claim.fields["votes_for"])
        for each in findings
        if each.claim.kind is Kind.DECISION
    }
    assert told == {"4": ("adopted", 17), "5": ("rejected", 9), "6": ("adopted", None)}


def test_columns_set_with_blanks(judged: Callable[..., Any]) -> None:
    findings = judged(BLANKS, "lijst.txt")
    plan = findings.named("3")
    assert plan.claim.fields["title"] == "Wijziging omgevingsplan Dorpsrand Oost"
    assert plan.claim.fields["parties_against"] == ("SP (3)", "VVD (7)")
    quotes = [citation.exact for citation in plan.citations]
    assert "3 Wijziging omgevingsplan Dorpsrand Oost" in quotes
    assert "15 voor, 10 tegen Tegen: SP (3), VVD (7)" in quotes
    motion = findings.named("M3").claim
    assert (motion.fields["title"], motion.fields["submitters"]) == ("Betaalbaar wonen eerst", ("T. Zijlstra",))
    assert findings.named("5").claim.fields["outcome"] == "held"


def test_a_table_of_something_else_is_no_list(judged: Callable[..., Any]) -> None:
    rows = "| Naam | Telefoon | Fractie |\n| --- | --- | --- |\n| Smit | 14 0999 | SP |\n| Kok | 14 0998 | CDA |\n"
    text = f"# Besluitenlijst\n\n{rows}"
    assert [each for each in judged(text) if each.claim.kind is not Kind.ACTION] == []


@pytest.mark.parametrize(
    ("line", "names", "expected"),
    [
        ("VVD CDA V T", ("VVD", "CDA"), (("VVD",), ("CDA",))),
        ("VVD CDA V", ("VVD", "CDA"), ((), ())),
        ("VVD CDA V afw.", ("VVD", "CDA"), (("VVD",), ())),
        ("VVD CDA + -", ("VVD", "CDA"), (("VVD",), ("CDA",))),
        ("De VVD stemt voor", ("VVD",), ((), ())),
    ],
)
def test_marks_under_heads(line: str, names: tuple[str, ...], expected: tuple[tuple[str, ...], ...]) -> None:
    ballot = vote_matrix.read(line, names)
    assert (ballot.parties(Side.FOR), ballot.parties(Side.AGAINST)) == expected


@pytest.mark.parametrize("piece", ["a   b   c\n", "Nr   Onderwerp   Besluit\n", "x\ty\tz\n", "   |   "])
def test_no_text_makes_it_slow(piece: str) -> None:
    """A reader that is not linear would not come back from these."""
    document = from_bytes((piece * (60_000 // len(piece))).encode(), "lijst.txt").document
    assert grids(document) is not None


BROKEN = """Besluitenlijst raad Meerdam

Agenda\tPortefeuille\tVoorstel / motie\tBesluit\tStemming
punt\t-houder
1\tKok\tVerordening markt\tAangenomen\t20 – 5
2 –\tKok\tAmendement Geen\tVerworpen\t5 – 20
A2.1\tmarktgeld (SP)
Indiener: mw. Zijlstra
Agenda\tPortefeuille\tVoorstel / motie\tBesluit\tStemming
punt\t-houder
3\tSmit\tKrediet zwembad\tVerworpen\t9 – 16
4\tSmit\tNota groen\tAangenomen\tUnaniem
"""


def test_a_head_and_a_number_that_wrap(dutch: Cues) -> None:
    """As a PDF prints them: the head on every page, "2 –" above "A2.1" in a narrow column."""
    blocks = [BROKEN.partition("\n\n")[0], *BROKEN.partition("\n\n")[2].replace("\nIndiener", "\fIndiener").split("\n")]
    text = "\n".join(block.replace("\fIndiener", "\nIndiener") for block in blocks if block)
    passages, at, counted = [], 0, 0
    for block in blocks:
        raw = block.replace("\f", "\n")
        if not raw:
            continue
        counted += 1
        span = Span(at, at + len(raw))
        kind = PassageKind.TABLE_ROW if "\t" in raw else PassageKind.HEADING
        passages.append(Passage(kind, (span,), (Sentence(f"s{counted}", (span,)),), counted))
        at += len(raw) + 1
    source = Source("lijst", "lijst.pdf", "application/pdf", "0" * 64, "0" * 64)
    document = Document(source, text, PlaceKind.PAGE, tuple(passages))
    sections = outline(document, Municipality(), dutch)
    judge = Judge([document], sections, Municipality(), "nl")
    findings = [judge.judge(claim) for claim in claims(document, sections, Municipality(), dutch, "nl")]
    told = {
        str(each.claim.fields.get("raw_id") or each.claim.fields["agenda_item"]): each.claim.fields["outcome"]
        for each in findings
    }
    assert told == {"1": "adopted", "A2.1": "rejected", "3": "rejected", "4": "adopted"}
    amendment = next(each.claim.fields for each in findings if each.claim.fields.get("raw_id") == "A2.1")
    assert amendment["title"] == "Geen marktgeld"
    assert amendment["submitters"] == ("mw. Zijlstra",)
    assert {each.verdict for each in findings} == {Verdict.SUPPORTED}
