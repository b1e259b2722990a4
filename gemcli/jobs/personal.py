"""Points a reviewer at residents' data in what a draft says: never hidden from them, never passed over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from gemcli.jobs.intake import Intake
from gemcli.jobs.who import people_in
from gemcli.jobs.workbench import Workbench
from gemcli.model.claim import Claim
from gemcli.privacy.found import Kind, Who

TELLING = frozenset(
    {Kind.PERSON, Kind.PHONE, Kind.EMAIL, Kind.BIRTH_DATE, Kind.PLATE, Kind.BSN, Kind.IBAN, Kind.ID_NUMBER}
)
"""Kinds that are somebody's by themselves; an address alone is often that of a building plan."""

IN_FUNCTION = ("chair", "attendance", "items", "silent", "debated", "listed", "floor", "outcomes")
"""Lines about a meeting that name its chair, its members and its agenda, and nobody else."""

MOVERS = "motion_submitters"
"""Field of a letter that names who moved a motion: members of the council, in function."""


Marker = Callable[[Sequence[Claim]], tuple[Claim, ...]]


def marked(claims: Sequence[Claim], intake: Intake, bench: Workbench) -> tuple[Claim, ...]:
    """Mark each claim that names a resident, or holds their number or mailbox, with `privacy`.

    People in function and the municipality's own addresses do not count. Nothing is marked when the user asked for
    the names of the source. Names can be missed.
    """
    if not any(map(is_prose, claims)):
        return tuple(claims)
    return marker(intake, bench)(claims)


def marker(intake: Intake, bench: Workbench) -> Marker:
    """Return what marks claims of a case as `marked` does, for those who have many of them one after another."""
    if bench.settings.names == "source":
        return tuple
    from gemcli.privacy.shield import shield

    guard = shield(people_in(intake, bench))
    policy = guard.masker.policy

    def tells(claim: Claim) -> bool:
        in_function = str(claim.fields.get(MOVERS) or "")
        found = (one for one in guard.masker.mask(claim.text).found if one.text not in in_function)
        return any(one.kind in TELLING and one.who is Who.PRIVATE and policy.masks(one) for one in found)

    def mark(claims: Sequence[Claim]) -> tuple[Claim, ...]:
        return tuple(
            replace(claim, marks=(*claim.marks, "privacy")) if is_prose(claim) and tells(claim) else claim
            for claim in claims
        )

    return mark


def is_prose(claim: Claim) -> bool:
    """Whether a claim is a sentence about people and things rather than figures of a table."""
    return not claim.not_checkable and not claim.evidence.cells and claim.fields.get("fact") not in IN_FUNCTION
