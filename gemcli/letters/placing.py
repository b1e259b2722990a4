"""Puts the words of a model into a letter: where the facts stand that they tell, and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.letters.matching import Relevance
from gemcli.model.claim import Claim, Kind, SentenceRef

FACTS = ("answer", "core", "council_answers")
"""Elements of a letter whose words a model may choose; the others are the municipality's own."""
ANSWERS = 0.3
"""Weighted share of a question's words that a sentence must hold to stand under it."""


def placed(parts: Sequence[Claim], words: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the parts of a letter with a model's sentences in place of verbatim ones that say the same.

    A letter that states no facts takes none. The questions that stood above verbatim answers go with those.
    Of answers to the council each sentence stands under the question that
    it fits, and is left out where it fits none.
    """
    told = [claim for claim in words if claim.kind is not Kind.GAP]
    section = next((part.section for part in parts if part.section in FACTS), "")
    if not told or not section:
        return tuple(parts)
    said = {reference for claim in told for reference in claim.evidence.sentences}
    kept = [part for part in parts if not _is_retold(part, said) and "lead" not in part.fields]
    if section == "council_answers":
        return tuple(_under_questions(kept, told))
    kept = [part for part in kept if not (part.section == section and _is_gap_for_facts(part))]
    lead = (section, f"{section}_lead")
    place = next((i for i in range(len(kept), 0, -1) if kept[i - 1].section in lead), _before(parts, kept, section))
    return (*kept[:place], *(replace(claim, section=section) for claim in told), *kept[place:])


def _is_retold(part: Claim, said: set[SentenceRef]) -> bool:
    return part.kind is Kind.STATEMENT and part.section in FACTS and said.issuperset(part.evidence.sentences)


def _is_gap_for_facts(part: Claim) -> bool:
    """The gap that stands where no source carried a fact."""
    return part.kind is Kind.GAP and part.fields.get("of_block") == "kern-ontbreekt"


def _before(parts: Sequence[Claim], kept: Sequence[Claim], section: str) -> int:
    """The place of a section of which nothing was kept: behind what stood before it."""
    first = next(i for i, part in enumerate(parts) if part.section == section)
    earlier = {part.section for part in parts[:first]}
    return max((i + 1 for i, part in enumerate(kept) if part.section in earlier), default=0)


def _under_questions(parts: Sequence[Claim], words: Sequence[Claim]) -> list[Claim]:
    questions = [part for part in parts if "question" in part.fields]
    relevance = Relevance([*(question.text for question in questions), *(claim.text for claim in words)])
    found: dict[str, list[Claim]] = {}
    for claim in words:
        shares = [(relevance.share(question.text, claim.text), question) for question in questions]
        share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
        if best is not None and share >= ANSWERS:
            found.setdefault(str(best.fields["question"]), []).append(replace(claim, section=best.section))
    return _with_answers(parts, found)


def _with_answers(parts: Sequence[Claim], found: dict[str, list[Claim]]) -> list[Claim]:
    """Put each question's sentences behind what stands under it, in place of its gap."""
    result: list[Claim] = []
    waiting: list[Claim] = []
    for part in parts:
        if "question" in part.fields or part.section != "council_answers":
            result.extend(waiting)
            waiting = []
        if "question" in part.fields:
            waiting = found.get(str(part.fields["question"]), [])
        if not (waiting and part.kind is Kind.GAP and part.section == "council_answers"):
            result.append(part)
    return [*result, *waiting]
