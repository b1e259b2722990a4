"""Recomputes the fields of a structured claim from the text that it cites."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gemcli.facts import ids, parties, tallies, votes
from gemcli.facts.vote_arithmetic import faults
from gemcli.facts.votes import Outcome
from gemcli.grounding.ballot_fields import ballot_of, sided
from gemcli.grounding.due_fields import due_by
from gemcli.grounding.field_values import each_of
from gemcli.grounding.outcome_fields import ended
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Sides
from gemcli.model.claim import Claim, FieldValue, Kind
from gemcli.model.finding import Check, CheckResult

KINDS = frozenset({Kind.DECISION, Kind.MOTION, Kind.AMENDMENT, Kind.COMMITMENT, Kind.ACTION, Kind.ANSWER})
"""Kinds with fields of their own; an answer has those of what a rule found in a record."""

VERBATIM = ("title", "asks", "considerations", "what", "condition", "due_text", "outcome_text", "agenda_item")
NAMES = ("submitters", "who")
COMPOUND = re.compile(r"(?<=\bmotie)-|(?<=\bamendement)-|(?<=\w)/(?=[A-ZÀ-Ý])")
"""What joins names to a noun and to each other: "de motie-Jansen/De Vries"."""
DERIVED = frozenset({"role", "to", "status", "states"})
"""Fields that classify and have no words of their own in the source; people look at them with the claim."""


def fields(claim: Claim, both: Sides, proof: Mapping[str, str]) -> list[Check]:
    """Return one check for each field that says something; `proof` holds the text of each field's own evidence."""
    checks: list[Check] = []
    everything = "\n".join((both.quote, both.context, *proof.values()))
    for name, value in sorted(claim.fields.items()):
        if value in (None, "", (), -1) or name in DERIVED or _is_open(claim, name):
            continue
        checks.extend(_field(claim, both, name, value, everything))
    return [*checks, *_figures(claim, both)]


def _figures(claim: Claim, both: Sides) -> list[Check]:
    """Set figures of a vote that cannot both be right before a person."""
    return [
        both.check(fault.name, CheckResult.UNDECIDED, fault.said, fault.other) for fault in faults(dict(claim.fields))
    ]


def _is_open(claim: Claim, name: str) -> bool:
    """Whether the outcome is left open: the claim then says nothing about it outside its sentence."""
    return name == "outcome" and claim.fields[name] == Outcome.UNKNOWN and not claim.fields.get("outcome_text")


def _field(claim: Claim, both: Sides, name: str, value: FieldValue, text: str) -> list[Check]:
    match name:
        case "raw_id":
            named = ids.find(text, both.municipality.id_patterns)
            good = any(ids.same(fact.value, str(value)) for fact in named) or stands_in(str(value), text)
            return [_said(both, name, str(value), good)]
        case "outcome" | "votes_for" | "votes_against":
            return [ended(claim, both, name, value, text)]
        case "parties_for" | "parties_against" | "members_for" | "members_against":
            return sided(both, name, value, ballot_of(claim, both))
        case "abstained":
            found = tallies.abstained(both.quote)
            result = (
                CheckResult.EQUAL if found == value else CheckResult.DIFFERENT if found >= 0 else CheckResult.MISSING
            )
            return [both.check("vote", result, str(value), str(found) if found >= 0 else "")]
        case "unanimous":
            return [_said(both, "vote", "unanimous", any(vote.unanimous for vote in votes.find(both.quote)))]
        case "parties":
            known = {party.name for party in parties.find(text, both.municipality)}
            return [
                _said(both, "party", one, parties.canonical(one, both.municipality) in known or stands_in(one, text))
                for one in each_of(value)
            ]
        case "due":
            return [due_by(claim, both, str(value))]
        case _ if name in NAMES:
            speakers = " ".join(f"{section.honorific} {section.speaker}" for section in both.witness.speakers)
            whole = COMPOUND.sub(" ", f"{text}\n{speakers}")
            return [_said(both, "person", one, _name_stands(one, whole)) for one in each_of(value)]
        case _ if name in VERBATIM:
            return [_said(both, name, one, stands_in(one, text)) for one in each_of(value)]
        case _:
            return []


def _said(both: Sides, name: str, value: str, good: bool) -> Check:
    return both.check(name, CheckResult.EQUAL if good else CheckResult.MISSING, value, value if good else "")


def _name_stands(name: str, text: str) -> bool:
    """Whether a name stands in a text, or its words without titles and brackets do."""
    plain = name.split("(")[0].strip()
    if stands_in(plain, text):
        return True
    words = [word for word in plain.split() if word[:1].isupper()]
    return bool(words) and all(stands_in(word, text) for word in words)
