"""Who hands in which motion in the forms of many councils; a motion as a paper of its own; learned numbers."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gemcli.grounding.judge import Judge
from gemcli.meetings.cues import Cues
from gemcli.meetings.id_scheme import learned
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Kind
from gemcli.model.finding import Verdict
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

CASES = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "meetings" / "handed_in.toml").read_text(encoding="utf-8")
)["case"]

MINUTES = """
Notulen van de vergadering van de raad van Oosterveld van 14 mei 2025

1. Opening
De voorzitter opent de vergadering.

2. Raadsvoorstel Groennota
{text}

3. Sluiting
De voorzitter sluit de vergadering.
"""

PAGE = """# Raadsvergadering 3 oktober 2024

## 5 Bestemmingsplan De Horst

### Stemuitslag

voor 62% tegen 38%

voor

CDA (5), Dorp&Kernen (8)

tegen

PvdA (3), Fractie Smit (5)

### Besluit

De raad besluit in meerderheid, met inachtneming van amendement 5.1, het bestemmingsplan gewijzigd vast te stellen.

## Amendement 5.1 Tuin toegankelijk (D66, CDA)

Ingediend door mevr. B. Kok en dhr. J. Smit.

### Stemuitslag

voor 86% tegen 14%

voor

CDA (5), Dorp&Kernen (13)

tegen

VVD (3)

### Besluit

Het amendement is aangenomen.
"""

PAPER = """
GEMEENTERAAD OOSTERVELD
Motienummer: M24-017

Motie: Schaduw op speelplekken
Indiener: Noor Bos, Dorpsbelang

De raad van de gemeente Oosterveld, in vergadering bijeen op 14 mei 2025,

Constaterende dat:
- er weinig bomen staan op speelplekken;
Overwegende dat:
- kinderen schaduw nodig hebben;

Verzoekt het college:
- op elke speelplek twee bomen te planten;

en gaat over tot de orde van de dag.

Noor Bos\tJan Smit
Dorpsbelang\tSP
"""


def told(claim: Any) -> list[Any]:
    fields = claim.fields
    return [
        claim.kind.value,
        fields["raw_id"] or "",
        fields["title"] or "",
        list(fields["submitters"]),
        list(fields["parties"]),
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    made = recorded(MINUTES.format(text=case["text"])).of(Kind.MOTION, Kind.AMENDMENT)
    assert [told(claim) for claim in made] == case["expected"]
    if "states" in case:
        assert [list(claim.fields["states"]) for claim in made] == case["states"]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_judge_finds_every_field_again(recorded: Callable[..., Any], case: dict[str, Any]) -> None:
    made = recorded(MINUTES.format(text=case["text"]))
    judge = Judge([made.document], made.sections, Municipality(), "nl")
    found = [judge.judge(claim) for claim in made.of(Kind.MOTION, Kind.AMENDMENT)]
    assert all(finding.verdict in (Verdict.SUPPORTED, Verdict.QUOTED) for finding in found), [
        (finding.verdict, finding.reasons) for finding in found
    ]


def test_paper_of_its_own(recorded: Callable[..., Any]) -> None:
    made = recorded(PAPER)
    (claim,) = made.claims
    assert claim.text == "Motie M24-017 'Schaduw op speelplekken' is ingediend door Noor Bos en Jan Smit."
    assert claim.fields["parties"] == ("Dorpsbelang", "SP")
    assert claim.fields["outcome"] == "unknown"
    assert claim.fields["asks"] == "Verzoekt het college: - op elke speelplek twee bomen te planten"
    assert str(claim.fields["considerations"]).startswith("Constaterende dat: - er weinig bomen")
    assert str(claim.fields["considerations"]).endswith("kinderen schaduw nodig hebben")
    judge = Judge([made.document], made.sections, Municipality(), "nl")
    assert judge.judge(claim).verdict is Verdict.SUPPORTED


def test_stamp_on_a_paper_is_its_outcome(recorded: Callable[..., Any]) -> None:
    made = recorded(PAPER + "\nAldus verworpen in de openbare raadsvergadering van 14 mei 2025\n")
    (claim,) = made.claims
    assert claim.fields["outcome"] == "rejected"
    judge = Judge([made.document], made.sections, Municipality(), "nl")
    assert judge.judge(claim).verdict is Verdict.SUPPORTED


def test_amendment_paper_keeps_the_change(recorded: Callable[..., Any]) -> None:
    (claim,) = recorded(
        "Amendement A3.1\nOnderwerp: Hogere drempel\nIndieners: mevrouw Bos (SP) en de heer Smit (CDA)\n\n"
        "De raad van de gemeente Oosterveld, bijeen op 14 mei 2025,\n\n"
        "Besluit beslispunt 2 als volgt te wijzigen:\n'een drempel van 12 centimeter'\n\n"
        "Toelichting\nDe drempel is laag.\n"
    ).claims
    assert claim.kind is Kind.AMENDMENT
    assert claim.fields["raw_id"] == "A3.1"
    assert claim.fields["title"] == "Hogere drempel"
    assert claim.fields["submitters"] == ("mevrouw Bos", "de heer Smit")
    assert claim.fields["asks"] == "Besluit beslispunt 2 als volgt te wijzigen: 'een drempel van 12 centimeter'"


def test_a_letter_about_a_motion_is_no_motion(recorded: Callable[..., Any]) -> None:
    made = recorded(
        "Afdoening motie Schaduw op speelplekken\n\nGeachte raad,\n\n"
        "Op 14 mei 2025 heeft uw raad een motie aangenomen.\n"
        "De motie verzoekt het college bomen te planten.\nWij hebben dat gedaan.\n"
    )
    assert not made.of(Kind.MOTION)


@pytest.mark.parametrize(
    ("texts", "said", "expected"),
    [
        (["motie M5-1 en motie M5-2", "amendement A5-1"], "Dan M5-2. En A5-1.", ["M5-2", "A5-1"]),
        (["motie 2024-40, motie 2024-41"], "Dan 2024-43, de nieuwe.", ["2024-43"]),
        (["motie A1, motie A2"], "De A12 en de A2 staan vast.", []),
        (["motie 139, motie 140"], "Er zijn 139 bezwaren.", []),
        (["motie M1"], "M1 wordt verworpen, M10 niet.", ["M1"]),
        ([], "M1 wordt verworpen.", []),
    ],
    ids=["two letters", "years", "roads", "plain numbers", "one number only", "nothing learned"],
)
def test_numbers_are_learned_from_the_record(texts: list[str], said: str, expected: list[str]) -> None:
    assert [mention.raw_id for mention in learned(texts).bare(said)] == expected


def test_page_that_prints_the_votes_above_the_decision(dutch: Cues) -> None:
    document = from_bytes(PAGE.encode(), "page.md").document
    sections = outline(document, Municipality(), dutch)
    made = [
        claim
        for claim in claims(document, sections, Municipality(), dutch, "nl")
        if claim.kind in (Kind.DECISION, Kind.AMENDMENT)
    ]
    assert [(claim.kind, claim.fields["votes_for"], claim.fields["votes_against"]) for claim in made] == [
        (Kind.DECISION, 13, 8),
        (Kind.AMENDMENT, 18, 3),
    ]
    assert made[0].fields["parties_against"] == ("PvdA (3)", "Fractie Smit (5)")
    assert made[1].fields["parties"] == ("D66", "CDA")
    assert made[1].fields["submitters"] == ("mevr. B. Kok", "dhr. J. Smit")
    judge = Judge([document], sections, Municipality(), "nl")
    found = [judge.judge(claim) for claim in made]
    assert all(finding.verdict in (Verdict.SUPPORTED, Verdict.QUOTED) for finding in found), found
