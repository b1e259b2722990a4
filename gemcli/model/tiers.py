"""How sure a finding about a budget is, in words that accuse nobody, and in signs that need no colour."""

from __future__ import annotations

from gemcli.locales import N_
from gemcli.model.claim import Claim

TIERS = {
    "hard": N_("does not add up"),
    "signal": N_("stands out: ask"),
    "info": N_("for your information"),
}

SIGNS = {"hard": "✗", "signal": "?", "info": "i"}


def tier_of(claim: Claim) -> str:
    """Return the tier of a claim about a budget; a signal where it names none that is known."""
    tier = str(claim.fields.get("tier", ""))
    return tier if tier in TIERS else "signal"
