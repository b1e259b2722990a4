"""How a register says where something stands: outcomes, statuses, and what a person must look at."""

from __future__ import annotations

from gemcli.export.particulars import STATUSES
from gemcli.locales import N_, Translate
from gemcli.model.claim import Kind
from gemcli.model.finding import Ground, Verdict
from gemcli.model.labels import GROUNDS
from gemcli.model.register import Sighting, Standing

OUTCOMES = {
    "adopted": N_("adopted"),
    "rejected": N_("rejected"),
    "withdrawn": N_("withdrawn"),
    "held": N_("held over"),
    "tied": N_("tied vote"),
    "not_voted": N_("not put to the vote"),
    "changed": N_("amended text"),
    "unknown": N_("no outcome found"),
    "settled": N_("settled"),
    "open": N_("open"),
}
"""The closed list of outcomes, and what the register adds to it."""


def state_word(sighting: Sighting, translate: Translate) -> str:
    """Say a state in one or two words."""
    state = sighting.state
    if sighting.kind is Kind.COMMITMENT and state in STATUSES:
        return translate(STATUSES[state])
    return translate(OUTCOMES.get(state, state))


def grounds(standing: Standing, translate: Translate) -> str:
    """Say why a person must look at an entry, and where its records contradict each other."""
    last = standing.last
    if last is None:
        return ""
    known = {ground.value: label for ground, label in GROUNDS.items()}
    found = [translate(known[name]) for name in last.must_verify if name in known and name != Ground.VALUE]
    if last.verdict == Verdict.NEEDS_HUMAN and translate(GROUNDS[Ground.NEEDS_HUMAN]) not in found:
        found.append(translate(GROUNDS[Ground.NEEDS_HUMAN]))
    if standing.versions:
        told = "; ".join(_version(each, translate) for each in standing.versions)
        found.append(translate(N_("records differ: {versions}")).format(versions=told))
    return ", ".join(dict.fromkeys(found))


def _version(sighting: Sighting, translate: Translate) -> str:
    places = ", ".join(dict.fromkeys(f"{place.path} {place.citation.place}" for place in sighting.places))
    counts = [sighting.fields.get(name) for name in ("votes_for", "votes_against")]
    votes = f" {counts[0]}-{counts[1]}" if None not in counts else ""
    return f"{places}: {state_word(sighting, translate)}{votes}"
