"""The two sides of a comparison: what the claim says, and what its evidence and surroundings say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from gemcli.facts.inflection import roots
from gemcli.facts.paraphrase import is_function
from gemcli.facts.reading import Facts, read
from gemcli.grounding.witness import Witness
from gemcli.model.finding import Check, CheckResult
from gemcli.model.municipality import Municipality
from gemcli.model.span import Span
from gemcli.text.words import tokens

WINDOW = 60
"""Characters on either side of a value in which its neighbours say what it is the value of."""

STEM = 4
"""Letters that two forms of a name have in common at least: "Noorderveld" and "Noorderveldse"."""


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

    def check(self, name: str, result: CheckResult, claim: str, source: str = "") -> Check:
        """Return a check against the evidence of this comparison."""
        return Check(name, result, " ".join(claim.split()), " ".join(source.split()), self.label if source else "")


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
