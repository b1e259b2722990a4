"""Weighs a claim by one piece of evidence alone: chooses the checks that it is due, and takes their verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.grounding.blocks import filled
from gemcli.grounding.case import Case
from gemcli.grounding.case_lines import is_case_line, read_again
from gemcli.grounding.compare import GOOD, compared
from gemcli.grounding.findings import finding
from gemcli.grounding.located import Located
from gemcli.grounding.proofs import Proof, field_checks, proofs, texts
from gemcli.grounding.prose import carried, is_prose
from gemcli.grounding.quoting import quoted
from gemcli.grounding.recount import is_counted, recounted
from gemcli.grounding.sides import Sides
from gemcli.grounding.tables import recomputed
from gemcli.grounding.told_rows import is_row, retold
from gemcli.grounding.verdicts import of_arithmetic, of_quote, verdict
from gemcli.grounding.witness import Witness
from gemcli.model.claim import By, Claim
from gemcli.model.finding import Check, CheckResult, Finding, Verdict

SOFT_CHECKS = frozenset({"coverage", "modality", "polarity", "attribution", "roles", "cohesion"})
"""Checks of free wording: a sentence that code wrote from checked fields does not need them."""


def weigh(claim: Claim, witness: Witness, case: Case, located: Sequence[Located] = ()) -> Finding:
    """Judge a claim by this evidence alone."""
    found = proofs(claim, witness, case)
    witness = case.bench.papers.named(witness) if claim.by is By.PERSON else witness
    whole = case.with_more(witness, [proof.citation for proof in found])
    if "withheld" in whole.trouble:
        return finding(claim, replace(whole, citations=()), Verdict.UNSUPPORTED, (), case, located)
    if not whole.citations or "not_found" in whole.trouble:
        return finding(claim, whole, Verdict.UNSUPPORTED, (), case, located)
    result, checks = _checked(claim, case.lay_beside(claim.text, whole), whole, found, case)
    return finding(claim, whole, result, checks, case, located, found)


def _checked(
    claim: Claim, both: Sides, whole: Witness, found: Sequence[Proof], case: Case
) -> tuple[Verdict, tuple[Check, ...]]:
    """Return the verdict of the first kind of check that fits: of reckoned values, quotes, fields or words."""
    reckoned = _reckoned(claim, both, whole, found, case)
    if reckoned is not None:
        return of_arithmetic(reckoned), reckoned
    said = quoted(both)
    own = field_checks(claim, both, found)
    if said:
        checks = (*said, *own)
        return of_quote(checks), checks
    is_written = bool(own) and claim.by in (By.RULE, By.BLOCK)
    checks = _structured(claim, both, own) if is_written else (*compared(both), *own)
    return verdict(checks, both), checks


def _reckoned(
    claim: Claim, both: Sides, whole: Witness, found: Sequence[Proof], case: Case
) -> tuple[Check, ...] | None:
    """Return the checks of values that code works out again, or filled in; None for a claim that has no such value."""
    if whole.numbers and claim.by is By.RULE and claim.fields.get("cell"):
        return tuple(recomputed(claim, both, case.bench.sheets.book(whole)))
    if whole.numbers and is_prose(claim):
        return tuple(carried(claim, both, case.bench.sheets.book(whole)))
    if is_counted(claim):
        return tuple(recounted(claim, both, case.bench.documents, case.sections))
    if is_case_line(claim):
        return read_again(claim, both, texts(found), case.bench.documents)
    if is_row(claim) and (same := retold(claim, both, case.bench.documents)):
        return (*same, *(check for check in compared(both) if check.result in GOOD))
    if claim.by is By.BLOCK:
        return tuple(filled(claim, both, texts(found))) or None
    return None


def _structured(claim: Claim, both: Sides, own: Sequence[Check]) -> tuple[Check, ...]:
    """Check the sentence of a claim that code wrote from its fields: its values, not its wording."""
    written = [check for check in compared(both, _words(claim)) if check.name not in SOFT_CHECKS]
    seen = {(check.name, check.claim) for check in own}
    softened = [
        replace(check, result=CheckResult.UNDECIDED) if check.result is CheckResult.MISSING else check
        for check in written
        if (check.name, check.claim) not in seen
    ]
    return (*own, *softened)


def _words(claim: Claim) -> list[str]:
    """Return the texts of the fields of a claim."""
    found: list[str] = []
    for value in claim.fields.values():
        found.extend(value if isinstance(value, tuple) else (str(value),))
    return found
