"""Keeps what rules found within a length: every decision stays, in fewer words if need be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gemcli.model.claim import Claim, Kind

DECIDED = (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)
VOTED = (Kind.MOTION, Kind.AMENDMENT)

UNSAID = ("asks", "submitters", "parties")
"""Fields that the register keeps and a summary does not repeat."""

DECISION_SHARE = 0.5
"""Share of the length that decisions may take; beyond it they are said in fewer words, the fullest form that fits."""

DEBATED_SHARE = 0.38
"""The same where what was said is told as well."""

AROUND = 45
"""Words of the headings and counts around decisions where they fill the page."""

SHORT_TITLE = 7
"""Words of a title that are kept where decisions fill more than the page; the number behind it stays."""

COMMITMENT_SHARE = 0.15
"""Share of the length for commitments; beyond it the firmest stay."""

LEAST_COMMITMENTS = 0.06
"""Share that they have even where debates need the room."""

FIRMEST = ("new", "conditional", "refused")
"""Status of commitments that a summary keeps, firmest first; the register has them all."""


@dataclass(frozen=True, slots=True)
class Room:
    """The words that a summary has."""

    whole: int
    taken: int
    """By headings, and by what is said besides decisions, commitments and debates."""
    debates: int = 0
    """What the debates take at least; 0 for a record without."""


def shorten(claims: Sequence[Claim], room: Room, language: str) -> tuple[Claim, ...]:
    """Return the claims that fit a summary: all decisions, then commitments while there is room.

    Beside debates decisions get the smaller share, and commitments what both leave. Decisions
    are said in brief, and motions of one item in one line, when their sentences would take more than their share.
    The order stays.
    """
    others = [claim for claim in claims if claim.kind not in (*DECIDED, Kind.COMMITMENT, Kind.ACTION)]
    rest = room.whole - room.taken - words_of(others) - AROUND
    share = (DEBATED_SHARE if room.debates else DECISION_SHARE) * room.whole
    decided = _worded([claim for claim in claims if claim.kind in DECIDED], (share, rest), language)
    is_full = words_of(decided) > share and not room.debates
    least = LEAST_COMMITMENTS * room.whole if room.debates else 0
    left = 0 if is_full else min(COMMITMENT_SHARE * room.whole, max(least, rest - words_of(decided) - room.debates))
    kept = []
    firm = [claim for claim in claims if claim.kind is Kind.COMMITMENT and claim.fields.get("status") in FIRMEST]
    for claim in sorted(firm, key=lambda claim: FIRMEST.index(str(claim.fields["status"]))):
        words = words_of((claim,))
        if words <= left:
            kept.append(claim)
            left -= words
    return (*others, *decided, *(claim for claim in firm if any(claim is each for each in kept)))


def _slim(claim: Claim) -> Claim:
    """Leave out what a summary does not say, and with it the footnotes that only carried that."""
    proof = {name: evidence for name, evidence in claim.field_evidence.items() if name not in UNSAID}
    return replace(
        claim,
        fields={name: value for name, value in claim.fields.items() if name not in UNSAID},
        field_evidence=proof,
    )


def words_of(claims: Sequence[Claim]) -> int:
    """Return how many words claims take on the page."""
    return sum(len(claim.text.split()) for claim in claims)


def _worded(decided: Sequence[Claim], bounds: Sequence[float], language: str) -> list[Claim]:
    """Say decisions as fully as the first bound allows, in words, else the second; else in their shortest form."""
    forms = list(_forms([_slim(claim) for claim in decided], language))
    for bound in bounds:
        for form in forms:
            if words_of(form) <= bound:
                return form
    return forms[-1]


def _forms(full: list[Claim], language: str) -> Iterator[list[Claim]]:
    """Yield decisions in ever fewer words: whole sentences, brief lines, one line for the motions of an item."""
    from gemcli.meetings.gathered import gathered
    from gemcli.meetings.overview import together
    from gemcli.meetings.wording import brief

    whole = gathered(full, language)
    yield list(whole)
    yield [replace(claim, text=brief(claim, language)) if claim.kind in VOTED else claim for claim in whole]
    told = [replace(claim, text=brief(claim, language)) if claim.kind in DECIDED else claim for claim in whole]
    yield told
    yield [_cut(claim) if claim.kind in VOTED else claim for claim in told]
    short = [replace(claim, text=brief(claim, language)) for claim in full]
    yield list(together(short, language, titled=True))
    least = list(together(short, language, titled=False))
    yield least
    yield [_cut(claim) for claim in least]


def _cut(claim: Claim) -> Claim:
    """Keep the first words of a long title."""
    title = str(claim.fields.get("title") or "")
    start = claim.text.find(" '")
    end = claim.text.rfind("'")
    words = claim.text[start + 2 : end].split()
    if not title or start < 0 or len(words) <= SHORT_TITLE:
        return claim
    kept = " ".join(words[:SHORT_TITLE]).rstrip(",;:")
    return replace(claim, text=f"{claim.text[: start + 2]}{kept} …{claim.text[end:]}")
