"""Shows what two sources say differently as a gap with both, so that a person chooses and neither stands as a fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gemcli.letters.answers import Answer, Pair
from gemcli.letters.case import Case
from gemcli.letters.elements import Element
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.letters.slots import Slot
from gemcli.model.claim import Claim
from gemcli.model.finding import Ground


def write_differences(case: Case, element: Element, answer: Answer) -> Written:
    """One gap for each pair, marked `sources_disagree`, the higher rank first; a decision counts, and is said to."""
    parts = [from_block(case, element, dict(_slots(pair)), block=_block(pair.is_decided)) for pair in answer.differ]
    claims = tuple(_marked(claim) for part in parts for claim in part.claims)
    return Written(claims, tuple(notice for part in parts for notice in part.notices))


def _slots(pair: Pair) -> Iterator[tuple[str, Slot]]:
    yield "one", Slot(pair.text.rstrip("."), pair.evidence)
    yield "other", Slot(pair.other.rstrip("."), pair.other_evidence)


def _block(is_decided: bool) -> str:
    return "besluit-wijkt-af" if is_decided else "bronnen-verschillen"


def _marked(claim: Claim) -> Claim:
    return replace(claim, marks=(*claim.marks, *with_grounds(Ground.SOURCES_DISAGREE)))
