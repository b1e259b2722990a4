"""The two sides of a comparison: what the claim says, and what its evidence and surroundings say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol

from gemcli.facts.inflection import roots
from gemcli.facts.paraphrase import is_function
from gemcli.facts.reading import Facts, read
from gemcli.facts.votes import Vote
from gemcli.grounding.lines import Spot, find, folded
from gemcli.grounding.witness import Witness
from gemcli.model.finding import Check, CheckResult
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span
from gemcli.text.words import tokens

FOLD = re.compile(r"\s")
"""Each white space is one blank where a value is looked for: places stay where they are."""

WINDOW = 60
"""Characters on either side of a value in which its neighbours say what it is the value of."""

NAMED = frozenset({"person", "party", "attribution", "name", "chair", "addressee", "date", "id"})
"""What a claim may have from the label of a turn or the head of a paper."""

STEM = 4
"""Letters that two forms of a name have in common at least: "Noorderveld" and "Noorderveldse"."""


class Placed(Protocol):
    """A value at its place in the claim or in the cited words."""

    @property
    def raw(self) -> str: ...
    @property
    def span(self) -> Span: ...


@dataclass(frozen=True, slots=True)
class Said:
    """A value told in words of its own, with the place of the words that it was read from."""

    raw: str
    span: Span


@dataclass(frozen=True, slots=True)
class Held:
    """A value that a cell holds."""

    raw: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Sides:
    """Texts with their facts; `around` is context, which may carry names and dates but no amounts."""

    claim: str
    facts: Facts
    quote: str
    quoted: Facts
    context: str
    around: Facts
    witness: Witness
    municipality: Municipality
    language: str

    @property
    def label(self) -> str:
        """The label of the citation that checks name: the first."""
        return self.witness.citations[0].label if self.witness.citations else ""

    @property
    def meeting(self) -> date | None:
        """The date of the source."""
        return next((source.dated for source in self.witness.sources if source.dated), None)

    def check(self, name: str, result: CheckResult, claim: str | Placed, source: str | Placed | Held = "") -> Check:
        """Return a check against the evidence of this comparison, each value with its place where it stands in words.

        A fact brings its place along; a text is looked for.
        """
        ours, theirs = folded(_raw(claim)), folded(_raw(source))
        spot = self.spot(name, source) if theirs else Spot()
        return Check(
            name,
            result,
            ours,
            theirs,
            (spot.label or self.label) if theirs else "",
            self.place(name, claim),
            spot.span,
            spot.source_id if spot.is_known else "",
            spot.cell,
        )

    def place(self, name: str, value: str | Placed) -> Span | None:
        """Return where a value stands in the claim."""
        found = _span(name, value, self.claim, self.facts)
        return Span(*found) if found else None

    def spot(self, name: str, value: str | Placed | Held) -> Spot:
        """Return where a value of the cited words stands in its source."""
        if isinstance(value, Held):
            return value.spot
        found = _span(name, value, self.quote, self.quoted)
        if found is not None:
            return self.witness.spot(found)
        return self.witness.spot_around(folded(_raw(value))) if name in NAMED else Spot()


def _raw(value: str | Placed | Held) -> str:
    return value if isinstance(value, str) else value.raw


def _span(name: str, value: str | Placed, text: str, facts: Facts) -> Span | None:
    """Return where a value stands in a text; a bare number that stands there twice may be either, so nowhere."""
    if not isinstance(value, str):
        start, end = value.span
        if isinstance(value, Said) or folded(text[start:end]) == folded(value.raw):
            return Span(start, end)
        value = value.raw
    votes = (vote.span for vote in facts.votes if name == "vote" and _is_vote(vote, value))
    if (vote := next(votes, None)) is not None:
        return vote
    plain = FOLD.sub(" ", text)
    value = folded(value)
    found = find(value, plain)
    if found is None or not value.isdecimal():
        return found
    return None if find(value, plain[found.end :]) else found


def _is_vote(vote: Vote, value: str) -> bool:
    if value.isdecimal():
        return int(value) in (vote.votes_for, vote.votes_against)
    return value == vote.canonical or value.endswith(f" {vote.canonical}") or value == vote.outcome.value


def sides(claim: str, witness: Witness, municipality: Municipality, language: str) -> Sides:
    """Read both sides of a comparison."""
    context = "\n".join(line for line in (witness.before, witness.context) if line)
    if municipality.name:
        context = f"{context}\n{municipality.name}"
    return Sides(
        claim,
        read(claim, municipality, language),
        witness.quote,
        read(witness.quote, municipality, language),
        context,
        read(context, municipality, language),
        witness,
        municipality,
        language,
    )


@lru_cache(maxsize=4096)
def content(text: str) -> tuple[str, ...]:
    """Return the words of a text that carry meaning, in small letters, in order."""
    return tuple(word for token in tokens(text) if not is_function(word := token.text.casefold()))


def content_roots(text: str) -> set[str]:
    """Return the roots of the words of a text that carry meaning."""
    return {root for word in content(text) for root in roots(word)}


def nearby(text: str, span: Span) -> set[str]:
    """Return the roots of the words beside a value, within its own line."""
    start, end = max(0, span.start - WINDOW), min(len(text), span.end + WINDOW)
    left, right = text[start : span.start].rpartition("\n")[2], text[span.end : end].partition("\n")[0]
    return content_roots(left.split(" ", 1)[-1] if start else left) | content_roots(right.rpartition(" ")[0] or right)


def is_known(name: str, sides: Sides) -> bool:
    """Whether a name, or a longer or shorter form of it, stands elsewhere in the sources."""
    plain = name.casefold()
    parts = (plain, *plain.split("-"))
    if any(part in sides.witness.names for part in parts if len(part) > 1):
        return True
    return len(plain) > STEM and any(plain[:STEM] == known[:STEM] for known in sides.witness.names)
