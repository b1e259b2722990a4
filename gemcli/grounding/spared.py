"""What is left of a claim when a field that it can do without does not stand in the words that it cites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.model.claim import By, Claim, FieldValue, Kind
from gemcli.model.finding import Check, CheckResult, Ground

KINDS = (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)
"""Claims of which the outcome and the piece count; the rest is an addition."""
OPTIONAL = {
    "title": "title",
    "submitters": "person",
    "parties": "party",
    "asks": "asks",
    "considerations": "considerations",
}
"""Fields that such a claim can do without, each with the name of the check that looks for its words."""


def without_missing(claim: Claim, checks: Sequence[Check]) -> tuple[Claim, tuple[str, ...]]:
    """Return a rule-made claim without its optional fields that are missing at their place, and their names.

    Nothing is taken away from other claims, and no field of which the source says something else: that is an error and
    not a gap. What is left is marked for a person; a sentence that still names what was taken away is compared with
    all its words again.
    """
    if claim.by is not By.RULE or claim.kind not in KINDS:
        return claim, ()
    missing = {(check.name, check.claim) for check in checks if check.result is CheckResult.MISSING}
    gone = tuple(name for name in OPTIONAL if claim.fields.get(name) and _is_missing(claim, name, missing))
    if not gone:
        return claim, ()
    fields = {name: _empty(value) if name in gone else value for name, value in claim.fields.items()}
    proof = {name: each for name, each in claim.field_evidence.items() if name not in gone}
    marks = tuple(dict.fromkeys((*claim.marks, Ground.NEEDS_HUMAN.value)))
    return replace(claim, fields=fields, field_evidence=proof, marks=marks), gone


def _is_missing(claim: Claim, name: str, missing: set[tuple[str, str]]) -> bool:
    value = claim.fields[name]
    listed = value if isinstance(value, tuple) else (str(value),)
    if any((OPTIONAL[name], " ".join(one.split())) in missing for one in listed):
        return True
    return any(check == "field" and said.startswith(f"{name}: ") for check, said in missing)


def _empty(value: FieldValue) -> FieldValue:
    return () if isinstance(value, tuple) else None
