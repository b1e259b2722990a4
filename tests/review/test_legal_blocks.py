"""Legal text of a letter comes from the municipality's own blocks, whatever is decided on what stands in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from gemcli.errors import UnverifiedError
from gemcli.model.activity import Activity, Agent, Plan
from gemcli.model.approval import ClaimDecision, Decision
from gemcli.model.citation import Citation
from gemcli.model.claim import By, Claim, Evidence, Kind
from gemcli.model.draft import Draft, DraftSection
from gemcli.model.finding import Finding, Ground, Verdict
from gemcli.model.span import Span
from gemcli.review.legal_blocks import lacking
from gemcli.review.session import Session, Signature

SIGNATURE = Signature("E. de Boer", "2026-03-03T10:00:00Z")


def finding(name: str, source: str = "", kind: Kind = Kind.LETTER_PART, by: By = By.BLOCK, **fields: str) -> Finding:
    claim = Claim(kind, f"Zin {name}.", Evidence(), by, fields=fields)
    cited = Citation(source, (Span(0, 3),), "Zin", "", "", "r. 1")
    return Finding(name, claim, Verdict.QUOTED, (cited,) if source else (), must_verify=(Ground.LEGAL,))


def draft(*findings: Finding, needed: str = "rechtsmiddelen, grondslag") -> Draft:
    activity = Activity("draft", (), Plan(), Agent("t", "0"), options={"legal_blocks": needed})
    return Draft("Brief", "nl", "draft", (DraftSection("", 2, findings),), (), activity)


OWN = (finding("a", "tekstblok-rechtsmiddelen"), finding("b", "tekstblok-grondslag"))


def decided(*pairs: tuple[str, Decision]) -> Mapping[str, ClaimDecision]:
    return {name: ClaimDecision(name, decision, "reden", "Tekst.") for name, decision in pairs}


def test_own_blocks_are_enough_and_a_letter_that_needs_none_lacks_none() -> None:
    assert lacking(draft(*OWN), {}) == ()
    assert lacking(draft(needed=""), {}) == ()
    assert lacking(replace(draft(), activity=Activity("draft", (), Plan(), Agent("t", "0"))), {}) == ()


@pytest.mark.parametrize("decision", list(Decision))
def test_no_decision_makes_an_example_ones_own(decision: Decision) -> None:
    gap = finding("a", kind=Kind.GAP, by=By.RULE, lacks_block="rechtsmiddelen")
    assert lacking(draft(gap, OWN[1]), decided(("a", decision))) == ("rechtsmiddelen",)


def test_a_rejected_block_and_a_sentence_typed_in_its_place_do_not_count() -> None:
    assert lacking(draft(*OWN), decided(("b", Decision.REJECT))) == ("grondslag",)
    assert lacking(draft(*OWN), decided(("b", Decision.CORRECT))) == ()
    typed = finding("b", "tekstblok-grondslag", by=By.PERSON)
    assert lacking(draft(OWN[0], typed), {}) == ("grondslag",)


@pytest.mark.parametrize(("decision", "missing"), [(Decision.CORRECT, ()), (Decision.REJECT, ("grondslag",))])
def test_a_value_inside_an_own_block_counts_once_it_is_filled_in(decision: Decision, missing: tuple[str, ...]) -> None:
    gap = finding("b", "dossier", kind=Kind.GAP, of_block="grondslag")
    assert lacking(draft(OWN[0], gap), decided(("b", decision))) == missing
    assert lacking(draft(OWN[0], gap), {}) == ("grondslag",)


def test_an_approval_is_refused_with_the_names_of_what_is_missing() -> None:
    gap = finding("a", kind=Kind.GAP, by=By.RULE, lacks_block="rechtsmiddelen")
    session = Session(draft(gap, OWN[1]))
    for name in ("a", "b"):
        session.decide(ClaimDecision(name, Decision.CORRECT, text="U kunt bezwaar maken."))
    with pytest.raises(UnverifiedError) as refused:
        session.approval(SIGNATURE, "a" * 64, "b" * 64, "0" * 64)
    assert refused.value.code == "legal_blocks"
    assert "rechtsmiddelen" in str(refused.value.what)
    assert Session(draft(*OWN), decided(("a", Decision.ACCEPT), ("b", Decision.ACCEPT)).values()).approval(
        SIGNATURE, "a" * 64, "b" * 64, "0" * 64
    )
