"""What an entry of the register comes to: its first and last state, its term, and whether it is still open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from gemcli.meetings.following.due import proposed
from gemcli.model.claim import FieldValue, Kind
from gemcli.model.finding import Finding
from gemcli.model.register import Entry, Sighting, Standing
from gemcli.model.source import Rank

SETTLED = "settled"
"""The record says that it is done: "afgedaan"."""
TO_BE_VOTED = frozenset({"held", "tied", "not_voted", "changed", "unknown"})
"""Outcomes after which a motion or proposal may come back."""
NOT_DONE = frozenset({"", "nee", "no", "n", "-", "open", "false", "onwaar", "0", "niet"})
"""What people write under "afgedaan" for something that is not."""
OF_OUTCOME = frozenset({"outcome", "outcome_text", "votes_for", "votes_against", "unanimous", "abstained"}) | frozenset(
    {"parties_for", "parties_against", "members_for", "members_against"}
)
"""Fields that belong to one vote and are never mixed with those of another."""
WEIGHT = {rank: -weight for weight, rank in enumerate(Rank)}


def state_of(finding: Finding) -> str:
    """Return the word that says how a finding's matter stands."""
    fields = finding.claim.fields
    if finding.claim.kind is Kind.COMMITMENT:
        return str(fields.get("status") or "new")
    return "open" if finding.claim.kind is Kind.ACTION else str(fields.get("outcome") or "unknown")


def in_order(sightings: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Sort by date, then by how official the record is, then as the record tells it: the last one holds."""
    return tuple(sorted(sightings, key=lambda each: (each.dated, weight(each), each.order, each.id)))


def weight(sighting: Sighting) -> int:
    """Return how official the strongest record is that says it; more is stronger."""
    return max((WEIGHT[place.rank] for place in sighting.places), default=-len(WEIGHT))


def standing(entry: Entry) -> Standing:
    """Work out how an entry stands."""
    ordered = in_order(entry.sightings)
    if not ordered:
        return Standing(entry, None, None, {}, is_open=not is_done(entry))
    last = _last(ordered)
    fields = _together(ordered, last)
    when = next((each for each in reversed(ordered) if each.fields.get("due_text") or each.fields.get("due")), None)
    due, due_text, guess = "", "", ""
    if when is not None:
        due, due_text = str(when.fields.get("due") or ""), str(when.fields.get("due_text") or "")
        if when.fields.get("due_proposed"):
            due, guess = "", due
        guess = guess if due or guess else proposed(due_text, date.fromisoformat(when.dated) if when.dated else None)
    return Standing(
        entry,
        ordered[0],
        last,
        fields,
        _fullest(ordered, last),
        _versions(ordered, last),
        is_open(entry, last),
        due,
        due_text,
        guess,
    )


def is_done(entry: Entry) -> bool:
    """Whether a person wrote that it is done."""
    return entry.people.get("afgedaan", "").strip().casefold() not in NOT_DONE or bool(
        entry.people.get("datum afgedaan", "").strip()
    )


def is_open(entry: Entry, last: Sighting) -> bool:
    """Whether something is still to come: a vote, or what was adopted, promised or given as a task."""
    said = entry.people.get("afgedaan")
    if is_done(entry) or (last.state == SETTLED and said is None):
        return False
    if entry.kind is Kind.COMMITMENT:
        return last.state != "refused"
    if entry.kind is Kind.MOTION:
        return last.state == "adopted" or last.state in TO_BE_VOTED
    return last.state in TO_BE_VOTED or entry.kind is Kind.ACTION


def _last(ordered: Sequence[Sighting]) -> Sighting:
    """The newest sighting that says how it stands; one that knows no outcome tells nothing new."""
    told = [each for each in ordered if each.state != "unknown"]
    return told[-1] if told else ordered[-1]


def _together(ordered: Sequence[Sighting], last: Sighting) -> Mapping[str, FieldValue]:
    """Put the fields together: the newest word first, an outcome only with its own counts."""
    fields: dict[str, FieldValue] = dict(last.fields)
    for each in reversed(ordered):
        same_vote = each.dated == last.dated and each.state == last.state
        for name, value in each.fields.items():
            if fields.get(name) in (None, "", ()) and (name not in OF_OUTCOME or same_vote):
                fields[name] = value
    return fields


def _fullest(ordered: Sequence[Sighting], last: Sighting) -> str:
    """The sentence with the counts, where a record of the same meeting gives them to the same outcome."""
    agreeing = [each for each in ordered if each.dated == last.dated and each.state == last.state]
    counted = [each for each in agreeing if each.fields.get("votes_for") is not None]
    return (counted or [last])[-1].text


def _versions(ordered: Sequence[Sighting], last: Sighting) -> tuple[Sighting, ...]:
    """The sightings of the last meeting by records that give another outcome or other counts."""
    if last.kind not in (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT):
        return ()
    rivals = [
        each
        for each in ordered
        if each.dated == last.dated
        and (not each.rests_on & last.rests_on or "sources_disagree" in each.must_verify)
        and each is not last
        and _contradicts(each, last)
    ]
    return (*rivals, last) if rivals else ()


def _contradicts(one: Sighting, other: Sighting) -> bool:
    if (
        "unknown" not in (one.state, other.state)
        and SETTLED not in (one.state, other.state)
        and one.state != other.state
    ):
        return True
    pairs = ((one.fields.get(name), other.fields.get(name)) for name in ("votes_for", "votes_against"))
    return any(left is not None and right is not None and left != right for left, right in pairs)
