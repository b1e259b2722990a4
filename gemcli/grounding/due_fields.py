"""Checks the field that says by when: its date is what its words mean, seen from the meeting."""

from __future__ import annotations

from datetime import date

from gemcli.facts import ahead, dates
from gemcli.grounding.sides import Sides
from gemcli.model.claim import Claim
from gemcli.model.finding import Check, CheckResult


def due_by(claim: Claim, both: Sides, value: str) -> Check:
    """Compare a date with what its words mean seen from the meeting; a derived one is for a person to confirm."""
    stated = str(claim.fields.get("due_text") or "") or both.quote
    try:
        wanted = date.fromisoformat(value)
    except ValueError:
        return both.check("date", CheckResult.UNDECIDED, value, stated)
    for fact in dates.find(stated):
        period = ahead.coming(fact, both.meeting)
        if period is not None and period.start <= wanted <= period.end:
            return both.check("date", CheckResult.ENTAILED, value, fact)
    for term in ahead.find(stated):
        period = ahead.resolve(term, both.meeting)
        if period is not None and period.start <= wanted <= period.end:
            return both.check("date", CheckResult.ENTAILED, value, term)
    return both.check("date", CheckResult.UNDECIDED, value, stated)
