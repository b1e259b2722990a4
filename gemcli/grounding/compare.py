"""Lays the facts of a claim beside those of its evidence and says of each how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.grounding.alignment import align
from gemcli.grounding.cohesion import cohesion
from gemcli.grounding.comparisons import comparisons
from gemcli.grounding.cover import coverage
from gemcli.grounding.exchange import exchanged
from gemcli.grounding.firmness import firmness
from gemcli.grounding.mixed_names import mixed_names
from gemcli.grounding.pieces import pieces
from gemcli.grounding.roles import roles_kept
from gemcli.grounding.sides import Sides, sides
from gemcli.grounding.values import values
from gemcli.grounding.voices import voices
from gemcli.grounding.witness import Witness
from gemcli.grounding.yes_no import yes_no
from gemcli.model.finding import Check, CheckResult
from gemcli.model.municipality import Municipality

GOOD = (CheckResult.EQUAL, CheckResult.ENTAILED)
TYPED = frozenset({"money", "percent", "count", "date", "time", "vote", "id", "party", "person"})
"""Checks that compare a value with a value."""


def compare(
    claim: str, witness: Witness, municipality: Municipality, language: str = "nl", known: Sequence[str] = ()
) -> tuple[Check, ...]:
    """Return every check of a claim against its evidence and context; the same input gives the same checks.

    `known` are values that were checked before, whose words the claim may use. Amounts, shares and counts must stand in
    the cited words; names, ids and dates may come from the heading, the speaker or the date of the meeting.
    """
    return compared(sides(claim, witness, municipality, language), known)


def compared(both: Sides, known: Sequence[str] = ()) -> tuple[Check, ...]:
    """Return every check of two sides that were read before."""
    alignment = align(both.claim, both.witness.sentences)
    checks = [*values(both), *pieces(both), *voices(both), *yes_no(both, alignment)]
    checks += [*firmness(both, alignment), *roles_kept(both, alignment), *exchanged(both, alignment)]
    checks += [*comparisons(both, alignment), *mixed_names(both)]
    checks += cohesion(both, alignment, has_values=any(check.name in TYPED for check in checks))
    checks += coverage(both, alignment, checks, known)
    return tuple(checks)
