"""A small check of a two-page source with a secret part, for every test of the report."""

from __future__ import annotations

import re
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from gemcli.drafts.report.report import Maker, report
from gemcli.locales import say
from gemcli.model.checked import Checked
from gemcli.model.citation import Citation, cite, cite_cells
from gemcli.model.claim import By, Claim, Evidence, Kind, Quote
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Check, CheckResult, Finding, Verdict
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span
from gemcli.model.table import Cell, Table

FIRST = (
    'De motie I.C\nwordt <b>verworpen</b> met 6 tegen 37 stem\ufffemen.\nDe "kosten" zijn € 1.850.000 & meer\u202e.\n'
)
SECRET = "Het geheime bedrag is € 9.999.999.\n"
SECOND = "De wethouder komt erop terug in mei.\nNiemand vroeg iets.\n"
THIRD = "Deze bladzijde haalt niemand aan.\n"
TEXT = f"{FIRST}{SECRET}\f{SECOND}\f{THIRD}"

MAKER = Maker("0.1.0", "f" * 64)


def document_of(text: str, kind: PlaceKind = PlaceKind.PAGE) -> Document:
    """One passage and one sentence a line."""
    passages = tuple(
        Passage(
            PassageKind.PARAGRAPH, (Span(*found.span()),), (Sentence(f"s{number}", (Span(*found.span()),)),), number
        )
        for number, found in enumerate(re.finditer(r"[^\n\f]+", text), 1)
    )
    starts = (0, *(found.end() for found in re.finditer("\f", text)))
    source = Source("notulen", "notulen <x>.pdf", "application/pdf", "a" * 64, "b" * 64, Rank.ADOPTED_MINUTES)
    return Document(source, text, kind, passages, starts)


def at(document: Document, words: str, *more: str) -> Citation:
    """Cite words where they stand."""
    spans = [Span(start := document.text.index(one), start + len(one)) for one in (words, *more)]
    return cite(document, spans)


def finding(text: str, verdict: Verdict, *citations: Citation, checks: tuple[Check, ...] = (), **more: Any) -> Finding:
    quotes = more.pop("quotes", ())
    claim = Claim(Kind.STATEMENT, text, Evidence(quotes=quotes), By.PERSON, section=more.pop("section", ""))
    return Finding(f"statement:{text[:9]}", claim, verdict, citations, checks, **more)


@pytest.fixture
def document() -> Document:
    return document_of(TEXT)


@pytest.fixture
def budget() -> Document:
    rows = (
        (Cell(0, 0, "Post"), Cell(0, 1, "2026")),
        (Cell(3, 0, "Groen"), Cell(3, 1, "390000", None)),
        (Cell(4, 0, "Wegen"), Cell(4, 1, "12", None)),
        (Cell(5, 0, "Totaal"), Cell(5, 1, "390012", None)),
    )
    source = Source("begroting", "begroting.xlsx", "application/x", "c" * 64, "d" * 64)
    return Document(source, "", PlaceKind.CELL, (), tables=(Table("Blad <1>", rows),))


@pytest.fixture
def checked(document: Document, budget: Document) -> Checked:
    vote = at(document, "De motie I.C\nwordt <b>verworpen</b> met 6 tegen 37 stem\ufffemen.")
    costs = at(document, 'De "kosten" zijn € 1.850.000')
    both = at(document, "De motie I.C\nwordt", "De wethouder komt erop terug in mei.")
    table = budget.tables[0]
    cells = cite_cells(budget, table, [table.rows[1][1], table.rows[3][1]])
    amount = at(document, "€ 1.850.000").spans[0]
    money = Check(
        "money",
        CheckResult.DIFFERENT,
        "€ 2.850.000",
        "€ 1.850.000",
        costs.label,
        claim_span=Span(15, 26),
        source_span=amount,
        source_id=document.source.id,
    )
    secret = at(document, "Het geheime bedrag is € 9.999.999.")
    hole = secret.spans[0]
    quote = Quote("De wethouder komt erop terug in juni.", "notulen <x>.pdf")
    findings = (
        finding("De motie is verworpen.", Verdict.QUOTED, vote, section="Moties <1>"),
        finding(
            "De kosten zijn € 2.850.000 <script>alert(1)</script>\u202e.",
            Verdict.CONTRADICTED,
            vote,
            costs,
            checks=(money, Check("coverage", CheckResult.EQUAL, "x", "<img src=y>", costs.label)),
            reasons=(say("Hier {claim}, daar {source}.", claim="<i>", source="I.C rejected 6-37"),),
        ),
        finding("Op twee plaatsen.", Verdict.SUPPORTED, both, costs),
        finding("In de begroting.", Verdict.NEEDS_HUMAN, cells),
        finding(
            "Uit het geheim.", Verdict.QUOTED, secret, checks=(Check("money", CheckResult.EQUAL, "x", "€ 9.999.999"),)
        ),
        finding(
            "Hij komt terug in juni.",
            Verdict.UNSUPPORTED,
            closest="De wethouder komt erop terug in mei.",
            quotes=(quote,),
        ),
        finding("Geachte raad,", Verdict.NOT_CHECKABLE),
    )
    return Checked(
        "brief <y>.docx",
        "e" * 64,
        findings,
        (document, budget),
        hidden={"notulen": (Span(hole.start, hole.end + 2),)},
        nearest={5: at(document, "De wethouder komt erop terug in mei.")},
    )


@pytest.fixture
def html(checked: Checked) -> str:
    return report([checked], MAKER, str).decode()


@pytest.fixture
def tree(html: str) -> Any:
    return LexborHTMLParser(html)
