"""Claims in which code counted: what the judge counts again, and that no other number passes."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, Claim, Evidence, FieldValue, Kind, SentenceRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span

LINES: tuple[tuple[SectionKind, str, str, Role, str], ...] = (
    (SectionKind.FRONT, "", "", Role.UNKNOWN, "Aanwezig zijn 21 leden."),
    (SectionKind.ITEM, "A", "", Role.UNKNOWN, "A. Opening."),
    (SectionKind.ITEM, "B", "", Role.UNKNOWN, "B. Parkeren in het centrum."),
    (SectionKind.TURN, "B", "VVD", Role.COUNCILLOR, "Wij zijn hier voor want er is geen plek."),
    (SectionKind.TURN, "B", "SP", Role.COUNCILLOR, "Wij zijn tegen."),
    (SectionKind.VOTE_BLOCK, "B", "", Role.UNKNOWN, "Motie B.1 wordt aangenomen met 12 tegen 9 stemmen."),
    (SectionKind.VOTE_BLOCK, "B", "", Role.UNKNOWN, "Motie B.2 wordt verworpen met 9 tegen 12 stemmen."),
)
TITLES = {"A": "Opening", "B": "Parkeren in het centrum", "": ""}


def record() -> tuple[Document, tuple[Section, ...]]:
    text, passages, sections = "", [], []
    for number, (kind, item, party, role, said) in enumerate(LINES, 1):
        span = Span(len(text), len(text) + len(said))
        text += said + "\n"
        sentence = Sentence(f"s{number}", (span,))
        passages.append(Passage(PassageKind.PARAGRAPH, (span,), (sentence,), number))
        path = (item,) if item else ()
        speaker = f"Lid {party}" if party else ""
        sections.append(Section("n", kind, path, TITLES[item], (sentence.id,), item, speaker, party=party, role=role))
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = Source("n", "notulen.txt", "text/plain", digest, digest, Rank.ADOPTED_MINUTES)
    return Document(source, text, PlaceKind.LINE, tuple(passages)), tuple(sections)


def verdict(claim: Claim) -> Verdict:
    document, sections = record()
    return Judge((document,), sections, Municipality()).judge(claim).verdict


def counted(text: str, ids: tuple[str, ...], **fields: FieldValue) -> Claim:
    refs = tuple(SentenceRef("n", each) for each in ids)
    return Claim(Kind.KEY_POINT, text, Evidence(refs), By.RULE, fields=fields)


ATTENDANCE = counted("Aanwezig: 21 leden.", ("s1",), fact="attendance", present=21)
ITEMS = counted("Agendapunten behandeld: 2.", ("s2", "s3"), fact="items", handled=2)
SILENT = counted("Zonder bespreking: Opening (A).", ("s2",), fact="silent", items=("A",), titles=("Opening",))
FLOOR = counted(
    "Aan het woord: 2 fracties; geciteerd: VVD (75 % van de woorden van fracties).",
    ("s3",),
    fact="floor",
    agenda_item="B",
    floor=2,
    parties=("VVD",),
    share=75,
)
OUTCOMES = counted(
    "Moties bij B: aangenomen B.1; verworpen B.2.",
    ("s6", "s7"),
    fact="outcomes",
    agenda_item="B",
    adopted=("B.1",),
    rejected=("B.2",),
)


@pytest.mark.parametrize("claim", [ATTENDANCE, ITEMS, SILENT, FLOOR, OUTCOMES], ids=lambda claim: str(claim.text))
def test_what_was_counted_right_holds(claim: Claim) -> None:
    assert verdict(claim) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text", "fields"),
    [
        (ATTENDANCE, "Aanwezig: 22 leden.", {"present": 22}),
        (ATTENDANCE, "Aanwezig: 22 leden.", {}),
        (ITEMS, "Agendapunten behandeld: 3.", {"handled": 3}),
        (ITEMS, "Agendapunten behandeld: 3.", {}),
        (SILENT, "Zonder bespreking: Parkeren in het centrum (B).", {"items": ("B",)}),
        (FLOOR, FLOOR.text.replace("75", "90"), {"share": 90}),
        (FLOOR, FLOOR.text.replace("2 fracties", "5 fracties"), {"floor": 5}),
        (FLOOR, FLOOR.text.replace("VVD", "CDA"), {"parties": ("CDA",)}),
        (FLOOR, FLOOR.text.replace("VVD", "CDA"), {}),
        (OUTCOMES, "Zonder stemming aangenomen: B.1; verworpen B.2.", {}),
        (OUTCOMES, "Zonder stemming aangenomen: B.1; verworpen B.2.", {"unvoted": True}),
        (OUTCOMES, "Moties bij B: aangenomen B.1 en B.2.", {"adopted": ("B.1", "B.2"), "rejected": ()}),
        (OUTCOMES, "Moties bij B: aangenomen B.1; verworpen B.3.", {"rejected": ("B.3",)}),
    ],
)
def test_another_count_or_name_does_not(claim: Claim, text: str, fields: dict[str, FieldValue]) -> None:
    changed = replace(claim, text=text, fields={**claim.fields, **fields})
    assert verdict(changed) not in (Verdict.SUPPORTED, Verdict.QUOTED)


def test_only_a_rule_counts() -> None:
    assert verdict(replace(ITEMS, by=By.MODEL)) is not Verdict.SUPPORTED
