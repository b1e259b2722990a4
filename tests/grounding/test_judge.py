"""The judge on a made-up council record: what holds, what is held back, and that it always says the same."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gemcli.grounding.judge import Judge
from gemcli.model.claim import By, CellRef, Claim, Evidence, FieldEvidence, Kind, Quote, SentenceRef, SpanRef
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.finding import CheckResult, Finding, Ground, Verdict
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span
from gemcli.model.table import Cell, Table

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "judge.toml").read_text(encoding="utf-8"))
PROFILE = Municipality(name="Waterrade", parties={"Groen Waterrade": ("GW",), "Dorpsbelang": ("DB",)})


def record() -> tuple[Document, tuple[Section, ...]]:
    """Build the record of the case file: a passage for each sentence, numbered as in the file."""
    text, passages, sections = "", [], []
    for part in CASES["section"]:
        named = []
        for line in part["sentences"]:
            key, _, words = line.partition(": ")
            span = Span(len(text), len(text) + len(words))
            text += words + "\n"
            passages.append(
                Passage(PassageKind.PARAGRAPH, (span,), (Sentence(key, (span,)),), number=len(passages) + 1)
            )
            named.append(key)
        sections.append(
            Section(
                source_id="notulen",
                kind=SectionKind(part["kind"]),
                path=tuple(part["path"]),
                title=part["title"],
                sentence_ids=tuple(named),
                item=part["item"],
                speaker=part.get("speaker", ""),
                honorific=part.get("honorific", ""),
                party=part.get("party", ""),
                role=Role(part.get("role", "onbekend")),
                withheld=part.get("withheld", False),
            )
        )
    source = Source(
        "notulen", "notulen.txt", "text/plain", "a" * 64, "b" * 64, Rank.ADOPTED_MINUTES, dated=date(2026, 3, 12)
    )
    return Document(source, text, PlaceKind.LINE, tuple(passages)), tuple(sections)


DOCUMENT, SECTIONS = record()


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge([DOCUMENT], SECTIONS, PROFILE, "nl")


def about(claim: str, *on: str, kind: Kind = Kind.KEY_POINT, by: By = By.MODEL, **more: Any) -> Claim:
    evidence = Evidence(sentences=tuple(SentenceRef("notulen", key) for key in on))
    return Claim(kind, claim, evidence, by, **more)


def key_of(words: str) -> str:
    """Return the key of the first sentence that holds these words."""
    return next(
        sentence.id
        for sentence in DOCUMENT.sentences()
        if words in DOCUMENT.text[sentence.spans[0].start : sentence.spans[0].end]
    )


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["claim"][:60])
def test_case(judge: Judge, case: dict[str, Any]) -> None:
    finding = judge.judge(about(case["claim"], *case["on"]))
    assert finding.verdict.value in case["verdict"].split(), finding.checks
    if not case["true"]:
        assert finding.verdict not in (Verdict.SUPPORTED, Verdict.QUOTED)


@pytest.mark.parametrize("case", CASES["case"][::5], ids=lambda case: case["claim"][:60])
def test_evidence_read_back_gives_the_same_finding(judge: Judge, case: dict[str, Any]) -> None:
    """A footnote names places where the engine named sentences; a person's copy holds the words themselves."""
    claim = about(case["claim"], *case["on"])
    finding = judge.judge(claim)
    if finding.verdict is Verdict.MISATTRIBUTED or not finding.citations:
        return
    places = Evidence(spans=tuple(SpanRef(c.source_id, c.spans) for c in finding.citations))
    again = judge.judge(replace(claim, evidence=places))
    assert (again.verdict, again.citations, again.checks, again.id) == (
        finding.verdict,
        finding.citations,
        finding.checks,
        finding.id,
    )
    quotes = Evidence(quotes=tuple(Quote(c.exact, c.source_id, c.page) for c in finding.citations))
    edited = judge.judge(replace(claim, evidence=quotes))
    assert edited.verdict is finding.verdict


def test_the_same_claim_gives_the_same_finding(judge: Judge) -> None:
    other = Judge([DOCUMENT], SECTIONS, PROFILE, "nl")
    for case in CASES["case"][::9]:
        claim = about(case["claim"], *case["on"])
        assert judge.judge(claim) == other.judge(claim) == judge.judge(claim)


def test_own_words_with_the_speaker_are_quoted(judge: Judge) -> None:
    key = key_of("planning met de omleidingsroutes")
    words = "Ik zeg u toe dat de raad uiterlijk 15 mei 2026 de planning met de omleidingsroutes ontvangt."
    right = judge.judge(about(f'Wethouder Hofstede (Lokaal Waterrade): "{words}"', key))
    assert right.verdict is Verdict.QUOTED
    wrong = judge.judge(about(f'Wethouder Aksoy (Sociaal Waterrade): "{words}"', key))
    assert wrong.verdict is Verdict.CONTRADICTED
    assert [check.name for check in wrong.checks if check.result is CheckResult.DIFFERENT] == ["attribution"]
    altered = judge.judge(about(f'Wethouder Hofstede (Lokaal Waterrade): "{words.replace("15", "16")}"', key))
    assert altered.verdict is Verdict.CONTRADICTED


def test_a_different_amount_shows_both(judge: Judge) -> None:
    key = key_of("subsidie van € 96.000")
    finding = judge.judge(about("Voor de bomen is € 69.000 subsidie toegekend.", key))
    assert finding.verdict is Verdict.CONTRADICTED
    check = next(check for check in finding.checks if check.result is CheckResult.DIFFERENT)
    assert (check.name, check.claim, check.source) == ("money", "€ 69.000", "€ 96.000")
    assert "€ 69.000" in finding.reasons[0].text() and "€ 96.000" in finding.reasons[0].text()


def test_true_elsewhere_is_misattributed_with_both_places(judge: Judge) -> None:
    wrong, right = key_of("Eerst het geld"), key_of("subsidie van € 96.000")
    claim = about("De raad heeft vorig jaar besloten om 1.200 bomen te planten.", wrong)
    finding = judge.judge(claim)
    assert finding.verdict is Verdict.MISATTRIBUTED
    assert [c.exact for c in finding.citations] == [
        judge.judge(about("x", wrong)).citations[0].exact,
        judge.judge(about("x", right)).citations[0].exact,
    ]


@pytest.mark.parametrize(
    "text",
    ["Qua blijde fonteinen, ster en hoed.", "The moon is a balloon made of tin.", "Bijgevolg zijn 12 gele uilen."],
)
def test_gibberish_is_never_supported(judge: Judge, text: str) -> None:
    for key in ("3", "20", "60"):
        assert judge.judge(about(text, key)).verdict in (Verdict.UNSUPPORTED, Verdict.PARTLY)
    assert judge.judge(Claim(Kind.STATEMENT, text, Evidence(), By.PERSON)).verdict is Verdict.UNSUPPORTED


def test_a_text_without_evidence_is_looked_up(judge: Judge) -> None:
    found = judge.judge(
        Claim(Kind.STATEMENT, "Motie F.1 is met 14 tegen 7 stemmen aangenomen.", Evidence(), By.PERSON, author="J. Doe")
    )
    assert found.verdict is Verdict.SUPPORTED
    assert found.citations
    changed = judge.judge(
        Claim(Kind.STATEMENT, "Motie F.1 is met 15 tegen 7 stemmen aangenomen.", Evidence(), By.PERSON, author="J. Doe")
    )
    assert changed.verdict is Verdict.CONTRADICTED


def test_a_secret_part_carries_nothing(judge: Judge) -> None:
    finding = judge.judge(about("Zonder beraadslaging en zonder stemming aangenomen.", "2"))
    assert finding.verdict is Verdict.UNSUPPORTED
    assert not finding.citations


@pytest.mark.parametrize("ref", [SentenceRef("notulen", "s999"), SentenceRef("elders", "1")])
def test_a_place_that_is_not_there_carries_nothing(judge: Judge, ref: SentenceRef) -> None:
    finding = judge.judge(Claim(Kind.KEY_POINT, "Er is iets besloten.", Evidence(sentences=(ref,)), By.MODEL))
    assert finding.verdict is Verdict.UNSUPPORTED
    assert finding.reasons


def test_a_quote_and_its_place(judge: Judge) -> None:
    def quote(words: str, source: str = "notulen") -> Finding:
        return judge.judge(Claim(Kind.QUOTE, words, Evidence(quotes=(Quote(words, source),)), By.PERSON))

    assert quote("Die raming is niet veranderd.").verdict is Verdict.QUOTED
    falsified = quote("Die raming is veranderd.")
    assert falsified.verdict is Verdict.UNSUPPORTED
    assert falsified.closest.endswith("raming is niet veranderd.")
    assert quote("Die raming is niet veranderd.", "elders").verdict is Verdict.MISATTRIBUTED


def test_gaps_and_formulas_are_not_checkable(judge: Judge) -> None:
    gap = judge.judge(Claim(Kind.GAP, "[invullen: telefoonnummer]", Evidence(), By.RULE))
    assert (gap.verdict, gap.must_verify) == (Verdict.NOT_CHECKABLE, (Ground.GAP,))
    greeting = judge.judge(Claim(Kind.LETTER_PART, "Geachte raad,", Evidence(), By.BLOCK, not_checkable=True))
    assert (greeting.verdict, greeting.must_verify) == (Verdict.NOT_CHECKABLE, ())


def test_fields_of_a_motion_are_recomputed(judge: Judge) -> None:
    put, cast = key_of("In stemming komt motie F.1 GW."), key_of("De motie wordt aangenomen met 14 tegen 7 stemmen.")
    fields = {
        "raw_id": "F.1",
        "title": None,
        "outcome": "adopted",
        "outcome_text": "De motie wordt aangenomen met 14 tegen 7 stemmen.",
        "votes_for": 14,
        "votes_against": 7,
        "parties": ("GW",),
        "submitters": (),
    }
    claim = about(
        "Motie F.1 (GW) is aangenomen met 14 tegen 7 stemmen.",
        put,
        cast,
        kind=Kind.MOTION,
        by=By.RULE,
        key="2026-03-12/F.1",
        fields=fields,
    )
    finding = judge.judge(claim)
    assert finding.verdict is Verdict.SUPPORTED
    assert finding.id == "motion:2026-03-12/F.1"
    assert finding.must_verify == (Ground.VALUE,)
    for name, value in (("votes_for", 15), ("outcome", "rejected")):
        assert judge.judge(replace(claim, fields={**fields, name: value})).verdict is Verdict.CONTRADICTED
    assert judge.judge(replace(claim, fields={**fields, "submitters": ("Jansen",)})).verdict is Verdict.PARTLY
    changed = replace(claim, text=claim.text.replace("14", "15"))
    assert judge.judge(changed).verdict is Verdict.CONTRADICTED


def test_a_field_rests_on_its_own_evidence(judge: Judge) -> None:
    key = key_of("planning met de omleidingsroutes")
    place = Evidence(sentences=(SentenceRef("notulen", key),))
    claim = about(
        'Wethouder Hofstede: "Ik zeg u toe dat de raad uiterlijk 15 mei 2026 de planning ontvangt."'.replace(
            "planning", "planning met de omleidingsroutes"
        ),
        key,
        kind=Kind.COMMITMENT,
        by=By.RULE,
        fields={"who": "Hofstede", "due": "2026-05-15", "due_text": "uiterlijk 15 mei 2026"},
        field_evidence={"due": FieldEvidence("uiterlijk 15 mei 2026", place)},
    )
    finding = judge.judge(claim)
    assert finding.verdict is Verdict.QUOTED
    assert finding.field_labels == {"due": finding.citations[0].label}
    assert Ground.PROMISE in finding.must_verify


def table() -> Document:
    rows = [("Lasten", 2026), ("Wegen", 120), ("Groen", 80), ("Totaal", 210)]
    cells = tuple(
        tuple(
            Cell(row, column, str(value), Decimal(value) if isinstance(value, int) else None)
            for column, value in enumerate(line)
        )
        for row, line in enumerate(rows)
    )
    source = Source("begroting", "begroting.csv", "text/csv", "c" * 64, "d" * 64)
    return Document(source, "", PlaceKind.CELL, (), tables=(Table("begroting", cells),))


def anomaly(**fields: Any) -> Claim:
    refs = tuple(CellRef("begroting", "begroting", address) for address in ("B4", "B2", "B3", "A4"))
    base = {
        "check": "A1", "tier": "hard", "cell": "begroting!B4", "cells": ("begroting!B2", "begroting!B3"),
        "label": "Totaal", "value": "210", "expected": "200", "difference": "10", "formula": "SUM(B2:B3)",
    }  # fmt: skip
    text = "Totaal: B4 is 210, de som van B2:B3 is 200 (verschil 10)."
    return Claim(Kind.ANOMALY, text, Evidence(cells=refs), By.RULE, key="A1:B4", fields={**base, **fields})


@pytest.mark.parametrize(
    ("fields", "verdict"),
    [
        ({}, Verdict.SUPPORTED),
        ({"formula": None}, Verdict.SUPPORTED),
        ({"value": "211", "difference": "11"}, Verdict.CONTRADICTED),
        ({"expected": "190", "difference": "20"}, Verdict.CONTRADICTED),
        ({"difference": "12"}, Verdict.CONTRADICTED),
        ({"formula": "B2 * B3"}, Verdict.NEEDS_HUMAN),
    ],
)
def test_an_anomaly_is_recomputed_from_its_cells(fields: dict[str, Any], verdict: Verdict) -> None:
    judge = Judge([table()], (), Municipality(), "nl")
    finding = judge.judge(anomaly(**fields))
    assert finding.verdict is verdict, finding.checks
    assert finding.citations[0].cells[0] == "begroting!B4"


def test_a_number_that_no_cell_holds_needs_a_person() -> None:
    judge = Judge([table()], (), Municipality(), "nl")
    claim = replace(anomaly(), text="Totaal: B4 is 210, de som is 200; dat is 77 te veel.")
    assert judge.judge(claim).verdict is Verdict.NEEDS_HUMAN


def block(text: str) -> Document:
    source = Source("blok", "besluit.md", "text/markdown", "e" * 64, "f" * 64, Rank.TEXT_BLOCK)
    span = Span(0, len(text))
    return Document(
        source, text, PlaceKind.LINE, (Passage(PassageKind.PARAGRAPH, (span,), (Sentence("s1", (span,)),)),)
    )


@pytest.mark.parametrize(("value", "verdict"), [("15 mei 2026", Verdict.SUPPORTED), ("16 mei 2026", Verdict.PARTLY)])
def test_a_text_block_with_a_filled_slot(value: str, verdict: Verdict) -> None:
    judge = Judge([block("Wij antwoorden uiterlijk op {due|datum}."), DOCUMENT], SECTIONS, PROFILE, "nl")
    proof = Evidence(sentences=(SentenceRef("notulen", key_of("planning met de omleidingsroutes")),))
    claim = Claim(
        Kind.LETTER_PART,
        f"Wij antwoorden uiterlijk op {value}.",
        Evidence(sentences=(SentenceRef("blok", "s1"), *proof.sentences)),
        By.BLOCK,
        fields={"due": value},
        field_evidence={"due": FieldEvidence(value, proof)},
    )
    finding = judge.judge(claim)
    assert finding.verdict is verdict, finding.checks
    assert Ground.TERM in finding.must_verify or verdict is not Verdict.SUPPORTED


def test_an_unaltered_block_is_quoted() -> None:
    judge = Judge([block("U kunt binnen zes weken bezwaar maken.")], (), PROFILE, "nl")
    claim = Claim(
        Kind.LETTER_PART,
        "U kunt binnen zes weken bezwaar maken.",
        Evidence(sentences=(SentenceRef("blok", "s1"),)),
        By.BLOCK,
    )
    finding = judge.judge(claim)
    assert finding.verdict is Verdict.QUOTED
    assert finding.must_verify == (Ground.RIGHT, Ground.TERM)
    altered = replace(claim, text="U kunt binnen acht weken bezwaar maken.")
    assert judge.judge(altered).verdict is Verdict.CONTRADICTED


def test_marks_of_the_maker_are_kept(judge: Judge) -> None:
    claim = about("Die raming is niet veranderd.", key_of("Die raming"), marks=("sources_disagree",))
    assert Ground.SOURCES_DISAGREE in judge.judge(claim).must_verify


CHANGES: dict[str, Callable[[str], str]] = {
    "amount": lambda text: text.replace("€ 96.000", "€ 960.000"),
    "scale": lambda text: text.replace("€ 96.000", "€ 96 miljoen"),
    "count": lambda text: text.replace("1.200", "1.300"),
    "negation": lambda text: text.replace("besloten om", "niet besloten om"),
    "year": lambda text: text.replace("vorig jaar", "volgend jaar"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_one_changed_fact_is_contradicted(judge: Judge, change: str) -> None:
    true = (
        "De raad heeft vorig jaar besloten om 1.200 bomen te planten, waarvoor een subsidie van € 96.000 is toegekend."
    )
    key = key_of("subsidie van € 96.000")
    assert judge.judge(about(true, key)).verdict is Verdict.SUPPORTED
    assert judge.judge(about(CHANGES[change](true), key)).verdict is Verdict.CONTRADICTED
