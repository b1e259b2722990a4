"""A small draft with everything that an export has to show."""

from __future__ import annotations

from datetime import date

import pytest

from gemcli.locales import say
from gemcli.model.activity import Activity, Agent, LedgerEntry, LedgerStatus, Plan
from gemcli.model.approval import Approval, Approved, ClaimDecision, Decision
from gemcli.model.citation import Citation
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.draft import Draft, DraftSection
from gemcli.model.finding import Finding, Ground, Verdict
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span

HOSTILE = 'Bron </title><script>alert("x")</script> & <b>vet</b> \u202e\x1b[31m *ster* https://voorbeeld.nl'


def cited(place: str, exact: str, source: str = "notulen") -> Citation:
    return Citation(source, (Span(0, len(exact)),), exact, "", "", place)


def found(
    name: str,
    text: str,
    *citations: Citation,
    verdict: Verdict = Verdict.SUPPORTED,
    grounds: tuple[Ground, ...] = (),
    kind: Kind = Kind.DECISION,
) -> Finding:
    claim = Claim(kind, text, Evidence(), By.RULE, section="Besluiten")
    reasons = (say("Other words than the source."),) if verdict is Verdict.NEEDS_HUMAN else ()
    return Finding(name, claim, verdict, citations, reasons=reasons, must_verify=grounds)


@pytest.fixture
def draft() -> Draft:
    shared = cited("p. 4-5", "De raad stelt het krediet van € 1.250.000 voor de brug vast.")
    decisions = (
        found("krediet", "De raad stelt € 1.250.000 beschikbaar.", shared, grounds=(Ground.VALUE,)),
        found("kosten", "Inwoners betalen € 12 meer.", shared, cited("p. 6", "twaalf euro"), grounds=(Ground.COST,)),
        found(
            "vrij",
            "De raad is blij.",
            cited("p. 7", HOSTILE),
            verdict=Verdict.NEEDS_HUMAN,
            grounds=(Ground.NEEDS_HUMAN,),
        ),
        found("vijand", HOSTILE, cited("r. 12", "iets", "brief")),
    )
    promises = (
        found("belofte", "De wethouder zegt een brief toe.", cited("p. 9", "een brief"), grounds=(Ground.PROMISE,)),
        found("gat", "[invullen: datum]", kind=Kind.GAP, verdict=Verdict.NEEDS_HUMAN, grounds=(Ground.GAP,)),
    )
    left_out = (found("los", "De brug is mooi.", verdict=Verdict.UNSUPPORTED),)
    used = (
        Source(
            "notulen",
            "notulen 12 maart.pdf",
            "application/pdf",
            "ab" * 32,
            "cd" * 32,
            Rank.ADOPTED_MINUTES,
            dated=date(2026, 3, 12),
        ),
        Source(
            "brief", "brief <van> A & B.eml", "message/rfc822", "ef" * 32, "01" * 32, Rank.THIRD_PARTY, author=HOSTILE
        ),
    )
    ledger = (LedgerEntry("geheim.pdf", "", LedgerStatus.WITHHELD, reason=say("closed document")),)
    activity = Activity("summarise", used, Plan(), Agent("extractive", "0.1.0"), {"phone": 2}, ledger)
    sections = (DraftSection("Besluiten <1>", 3, decisions), DraftSection("Toezeggingen", 2, promises))
    return Draft("Samenvatting raad 12 maart 2026", "nl", "summarise", sections, left_out, activity)


@pytest.fixture
def approved(draft: Draft) -> Approved:
    decisions = (
        ClaimDecision("krediet", Decision.ACCEPT),
        ClaimDecision("kosten", Decision.CORRECT, text="Inwoners betalen twaalf euro meer."),
        ClaimDecision("vrij", Decision.REJECT, "mening"),
        ClaimDecision("belofte", Decision.ACCEPT),
        ClaimDecision("gat", Decision.VOUCH, "navraag bij de griffie, 13 maart"),
        ClaimDecision("los", Decision.VOUCH, "zelf gezien; <foto> in dossier 7"),
    )
    return Approved(draft, Approval("", "", "E. de Boer <&>", "2026-03-13T09:05:00Z", decisions, "", "0" * 64))
