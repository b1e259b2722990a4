"""Shows what two sources say differently as a gap with both, so that a person sees it and looks which is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gemcli.letters.answers import Answer, Pair
from gemcli.letters.case import Case
from gemcli.letters.elements import Element
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.letters.passages import Row
from gemcli.letters.slots import Slot, joined
from gemcli.letters.standing import WHY
from gemcli.locales import translator
from gemcli.model.claim import Claim
from gemcli.model.finding import Ground
from gemcli.model.source import Rank


def write_differences(case: Case, element: Element, answer: Answer) -> Written:
    """One gap for each pair, marked `sources_disagree`: both values, each with its source, its rank and its date.

    Where one of them counts it stands first, with the reason, and the letter tells it; else the letter tells neither.
    """
    language = case.request.language
    parts = [from_block(case, element, dict(_slots(pair, language)), block=_block(pair)) for pair in answer.differ]
    pairs = zip(answer.differ, parts, strict=True)
    claims = tuple(_marked(claim, pair) for pair, part in pairs for claim in part.claims)
    return Written(claims, tuple(notice for part in parts for notice in part.notices))


def write_alternatives(case: Case, element: Element, answer: Answer) -> Written:
    """One gap for each choice between rows of a table: which of them it is, nothing in the dossier says."""
    parts = [from_block(case, element, dict(_choice(rows)), block="welke-regel") for rows in answer.alternatives]
    claims = tuple(claim for part in parts for claim in part.claims)
    return Written(claims, tuple(notice for part in parts for notice in part.notices))


def _choice(rows: Sequence[Row]) -> Iterator[tuple[str, Slot]]:
    yield "table", Slot(rows[0].document.source.path)
    yield "rows", Slot("; ".join(f"‘{row.text}’" for row in rows), joined(*(row.evidence for row in rows)))


def _slots(pair: Pair, language: str) -> Iterator[tuple[str, Slot]]:
    translate = translator(language)
    one, other = pair.papers
    yield "one", Slot(pair.text.rstrip("."), pair.evidence)
    yield "other", Slot(pair.other.rstrip("."), pair.other_evidence)
    yield "one_source", Slot(one.described(translate, language))
    yield "other_source", Slot(other.described(translate, language))
    if pair.ground is not None:
        yield "why", Slot(translate(WHY[pair.ground]))


def _block(pair: Pair) -> str:
    if pair.is_advice:
        return "besluit-wijkt-af"
    return "bron-gaat-voor" if pair.ground is not None else "bronnen-verschillen"


def _marked(claim: Claim, pair: Pair) -> Claim:
    """What somebody outside wrote may hold personal data: a person looks at that too."""
    is_outside = any(paper.document.source.rank is Rank.THIRD_PARTY for paper in pair.papers)
    marks = with_grounds(Ground.SOURCES_DISAGREE, Ground.PRIVACY if is_outside else None)
    return replace(claim, marks=(*claim.marks, *marks))
