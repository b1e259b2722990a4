"""Something that rules found in the sources, and the signs by which a text would name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gemcli.facts import ids, money
from gemcli.facts.ids import IdKind
from gemcli.facts.inflection import roots
from gemcli.grounding.subject_words import subject_words
from gemcli.grounding.told import Place
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.claim import Claim, Evidence, Kind
from gemcli.model.document import Document
from gemcli.model.span import cut

MOVED = frozenset((Kind.MOTION, Kind.AMENDMENT))
VOTED = (Kind.DECISION, Kind.MOTION, Kind.AMENDMENT)
CONTEXT = re.compile(r"\s\((?:na|after): .*\)$|^[^:\"]{0,80}: (?=\")", re.DOTALL)
"""What stands around the words of a promise: who says it, and what was said before."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A claim made by rule, prepared for being looked for in a text."""

    claim: Claim
    number: str
    """Of a motion, an amendment or an agenda item; empty where it has none."""
    papers: frozenset[str]
    """Document numbers of its own, as `ids` writes them."""
    title: tuple[str, ...]
    """The words that say what it is about."""
    offered: Vocabulary
    """Everything that a retelling may take its words from."""
    deciding: tuple[Place, ...]
    """Where the source says what became of it."""
    tally: tuple[int, int] | None
    amounts: tuple[Decimal, ...] = ()

    @property
    def is_voted(self) -> bool:
        """Whether it is a piece that has an outcome."""
        return self.claim.kind in VOTED


def sought(claim: Claim, documents: Mapping[str, Document]) -> Sought:
    """Prepare a claim of a rule."""
    fields = claim.fields
    asks = str(fields.get("asks") or "")
    title = str(fields.get("title") or "")
    own = CONTEXT.sub("", claim.text)
    named = ids.find(f"{title} {claim.text}") if claim.kind is Kind.DECISION else ()
    return Sought(
        claim,
        str(fields.get("raw_id") or (fields.get("agenda_item") if claim.kind is Kind.DECISION else "") or ""),
        frozenset(one.value for one in named if one.kind is IdKind.RIS),
        subject_words(_without_numbers(title) or (asks if claim.kind in MOVED else own)),
        Vocabulary(title, asks, claim.text),
        _deciding(claim, own, documents),
        _tally(claim),
        tuple(amount.value for amount in money.find(claim.text)) if claim.kind is Kind.KEY_POINT else (),
    )


def _tally(claim: Claim) -> tuple[int, int] | None:
    votes_for, against = claim.fields.get("votes_for"), claim.fields.get("votes_against")
    return (votes_for, against) if isinstance(votes_for, int) and isinstance(against, int) else None


def weights(pieces: Sequence[Sought]) -> dict[str, float]:
    """Return how much each word of the titles tells: what stands in many of them tells little."""
    counts = Counter(root for piece in pieces for root in {root for word in piece.title for root in roots(word)})
    words = sorted({word for one in pieces for word in one.title})
    return {word: 1 / max(counts[root] for root in roots(word)) for word in words}


def _without_numbers(title: str) -> str:
    return re.sub(r"\([^()]{0,40}\d[^()]{0,40}\)", " ", title)


def _deciding(claim: Claim, own: str, documents: Mapping[str, Document]) -> tuple[Place, ...]:
    """The sentence with the outcome; of a promise the words themselves, not what was said before them."""
    outcome = claim.field_evidence.get("outcome")
    places = places_in(outcome.evidence if outcome is not None else claim.evidence, documents)
    if claim.kind is not Kind.COMMITMENT:
        return places
    said = [place for place in places if cut(documents[place[0]].text, (place[1],))[:40].strip(' "') in own]
    return tuple(said) or places


def places_in(evidence: Evidence, documents: Mapping[str, Document]) -> tuple[Place, ...]:
    """Return the runs of the sources that evidence names."""
    spans = [(ref.source_id, span) for ref in evidence.spans for span in ref.spans]
    for ref in evidence.sentences:
        spans += [(ref.source_id, span) for span in documents[ref.source_id].sentence(ref.sentence_id).spans]
    return tuple(spans)
