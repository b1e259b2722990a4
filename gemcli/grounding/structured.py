"""Recomputes the fields of a structured claim from the text that it cites."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from gemcli.facts import ahead, dates, ids, parties, tallies, vote_matrix, voters, votes
from gemcli.facts.ballots import Ballot, Side
from gemcli.facts.putting_off import tells_of_putting_off
from gemcli.facts.vote_arithmetic import faults
from gemcli.facts.votes import Outcome
from gemcli.grounding.pieces import rulings
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
NOTED = re.compile(r"\bvoor kennisgeving aangenomen\b|\bnoted\b", re.IGNORECASE)
"""A body accepts that it was told something: adopted in so many words, though nothing was voted on."""
RESOLVED = re.compile(
    r"^(?:it was (?:\w+ly )?)?(?:unanimously )?(?:resolved|agreed)\b|\b(?:it was|and) (?:\w+ly )?resolved\b",
    re.IGNORECASE,
)
"""How English minutes write down what a council adopts: "RESOLVED - That ..."."""
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


def _camp(both: Sides, name: str, value: FieldValue, ballot: Ballot) -> list[Check]:
    """Check that each party or member stands on its side in the cited words."""
    side, other = (Side.FOR, Side.AGAINST) if name.endswith("_for") else (Side.AGAINST, Side.FOR)
    of_parties = name.startswith("parties")
    (parties_own, members_own), (parties_across, members_across) = ballot.printed(side), ballot.printed(other)
    own, across = (
        (parties_own, parties_across)
        if of_parties
        else ((*members_own, *parties_own), (*members_across, *parties_across))
    )
    checks = []
    for one in _listed(value):
        result = CheckResult.EQUAL if one in own else CheckResult.DIFFERENT if one in across else CheckResult.MISSING
        shown = one if result is CheckResult.EQUAL else f"{other} {one}" if result is CheckResult.DIFFERENT else ""
        checks.append(both.check("party" if of_parties else "person", result, one, shown))
    return checks


def _ballot(claim: Claim, both: Sides) -> Ballot:
    """Read who voted how from the cited words: lists of names, or marks under the heads of columns.

    A cell is read as a whole too: its lines break names.
    """
    cells = [one.exact for one in both.witness.citations if "\n" not in one.exact and one.exact not in both.quote]
    told = Ballot(tuple(camp for text in (both.quote, *cells) for camp in voters.find(text, both.municipality).camps))
    names = [one for side in ("parties_for", "parties_against") for one in _listed(claim.fields.get(side) or ())]
    rows = [citation.exact for citation in both.witness.citations] if names else []
    marked = [vote_matrix.read(row, names) for row in rows]
    return Ballot((*told.camps, *(camp for ballot in marked for camp in ballot.camps)))


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
            return [_outcome(claim, both, name, value, text)]
        case "parties_for" | "parties_against" | "members_for" | "members_against":
            return _camp(both, name, value, _ballot(claim, both))
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
                for one in _listed(value)
            ]
        case "due":
            return [_due(claim, both, str(value))]
        case _ if name in NAMES:
            speakers = " ".join(f"{section.honorific} {section.speaker}" for section in both.witness.speakers)
            whole = COMPOUND.sub(" ", f"{text}\n{speakers}")
            return [_said(both, "person", one, _name_stands(one, whole)) for one in _listed(value)]
        case _ if name in VERBATIM:
            return [_said(both, name, one, stands_in(one, text)) for one in _listed(value)]
        case _:
            return []


def _said(both: Sides, name: str, value: str, good: bool) -> Check:
    return both.check(name, CheckResult.EQUAL if good else CheckResult.MISSING, value, value if good else "")


def _listed(value: FieldValue) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)


def _name_stands(name: str, text: str) -> bool:
    """Whether a name stands in a text, or its words without titles and brackets do."""
    plain = name.split("(")[0].strip()
    if stands_in(plain, text):
        return True
    words = [word for word in plain.split() if word[:1].isupper()]
    return bool(words) and all(stands_in(word, text) for word in words)


def _outcome(claim: Claim, both: Sides, name: str, value: FieldValue, text: str) -> Check:
    """Compare outcome and counts with the vote that the source ties to this piece."""
    raw_id = str(claim.fields.get("raw_id") or "")
    found = rulings(both.quote, both.quoted)
    own = [ruling for ruling in found if raw_id and any(ids.same(one.value, raw_id) for one in ruling.subjects)]
    pool = [ruling.vote for ruling in (own or found)] or list(votes.find(text))
    if name == "outcome":
        good = any(vote.unanimous and vote.outcome is Outcome.UNKNOWN and value == Outcome.ADOPTED for vote in pool)
        words = both.municipality.statuses.get(str(value), ())
        stated = str(claim.fields.get("outcome_text") or "")
        good = (
            good
            or any(vote.outcome in _meant(str(value)) for vote in pool)
            or any(stands_in(word, text) for word in words)
        )
        good = good or (value == Outcome.ADOPTED and NOTED.search(stated) is not None and stands_in(stated, text))
        if value == Outcome.HELD and any(vote.outcome is Outcome.ADOPTED for vote in pool):
            good = good or tells_of_putting_off(both.quote)
        resolved = value == Outcome.ADOPTED and not pool and RESOLVED.search(stated) is not None
        good = good or (resolved and stands_in(stated, text))
        if not good and value in (Outcome.ADOPTED, Outcome.REJECTED):
            counted = [vote for vote in pool if vote.votes_for >= 0]
            good = any((vote.votes_for > vote.votes_against) == (value == Outcome.ADOPTED) for vote in counted)
        if value == Outcome.UNKNOWN and stands_in(stated, text):
            return both.check("vote", CheckResult.EQUAL, stated, stated)
        if not good and stated and stands_in(stated, text) and not pool:
            # A status word that no list knows: it stands there, but what it means is for a person.
            return both.check("vote", CheckResult.UNDECIDED, str(value), stated)
        rival = pool[0].outcome.value if pool else ""
        result = CheckResult.EQUAL if good else CheckResult.DIFFERENT if rival else CheckResult.MISSING
        return both.check("vote", result, str(value), str(value) if good else rival)
    counts = [vote.votes_for if name == "votes_for" else vote.votes_against for vote in pool if vote.votes_for >= 0]
    if value in counts or (not counts and value == _one_side(claim, both, name)):
        return both.check("vote", CheckResult.EQUAL, str(value), str(value))
    result = CheckResult.DIFFERENT if counts else CheckResult.MISSING
    return both.check("vote", result, str(value), str(counts[0]) if counts else "")


def _one_side(claim: Claim, both: Sides, name: str) -> int | None:
    """Return the votes of one side, where the cited words count or add up that side alone."""
    other = claim.fields.get("votes_against" if name == "votes_for" else "votes_for")
    if other is not None:
        return None
    printed = tallies.one_sided(both.quote).get(name.removeprefix("votes_"))
    added = voters.find(both.quote, both.municipality).votes(Side.FOR if name == "votes_for" else Side.AGAINST)
    return printed if printed is not None else added if added >= 0 else None


def _meant(outcome: str) -> set[Outcome]:
    """Return the outcomes that may stand for one: what is adopted in changed form is adopted."""
    meant = {one for one in Outcome if one == outcome}
    return {Outcome.ADOPTED, Outcome.CHANGED} if meant & {Outcome.ADOPTED, Outcome.CHANGED} else meant


def _due(claim: Claim, both: Sides, value: str) -> Check:
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
