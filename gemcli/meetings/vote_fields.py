"""What a claim keeps of a vote: counts, who abstained, and who stood on which side."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli.facts.ballots import Side
from gemcli.facts.vote_arithmetic import faults
from gemcli.meetings.reading import Reading
from gemcli.meetings.voting import Result
from gemcli.model.claim import FieldEvidence, FieldValue


def vote_fields(result: Result, reading: Reading) -> dict[str, FieldValue]:
    """Return the fields of a vote; what the record does not say is None, or an empty tuple for names.

    `present` is there only when more votes were cast than members were present, so that a reader sees both figures;
    not where the record tells of somebody who came when they had been counted.
    """
    ballot = result.ballot
    fields: dict[str, FieldValue] = {
        "votes_for": result.votes_for,
        "votes_against": result.votes_against,
        "abstained": result.abstained,
        "unanimous": True if result.unanimous else None,
        "parties_for": ballot.parties(Side.FOR),
        "parties_against": ballot.parties(Side.AGAINST),
        "members_for": ballot.members(Side.FOR),
        "members_against": ballot.members(Side.AGAINST),
    }
    there = {**fields, "present": reading.present}
    if any(fault.name == "present" for fault in faults(there)) and not _came_later(reading):
        fields["present"] = reading.present
    return fields


def _came_later(reading: Reading) -> bool:
    """Say whether the record tells of somebody who came in after the members were counted."""
    groups = ("people.comes_later", "people.arrives")
    return any(reading.cues.found(group, each.text) for each in reading.sentences for group in groups)


def vote_proof(fields: Mapping[str, FieldValue], reading: Reading) -> dict[str, FieldEvidence]:
    """Return where the number of members present stands, when it contradicts the votes."""
    if fields.get("present") is None:
        return {}
    ids = reading.places.ids(*reading.present_at)
    return {"present": reading.places.field(str(fields["present"]), ids)} if ids else {}


def vote_marks(fields: Mapping[str, FieldValue]) -> tuple[str, ...]:
    """Ask for a person where the figures of a vote do not fit each other."""
    return ("needs_human",) if faults(fields) else ()
