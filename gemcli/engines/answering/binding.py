"""Holds names, ids, days and years of a question against what stands with a sentence: no other word may stand in."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli.engines.answering.library import Library
from gemcli.engines.answering.passages import Block, Unit
from gemcli.engines.answering.question import Question, Term
from gemcli.engines.answering.surroundings import ABOUT, PAPER, share_of
from gemcli.facts import dates, ids
from gemcli.facts.asked_words import in_dutch
from gemcli.facts.dates import DateFact
from gemcli.facts.inflection import fold
from gemcli.text.words import plain_words

STANDS = 0.9
"""How well a word must stand for a name."""

SHORT_NAME = 4
"""Letters up to which a name inside a run of letters is an accident."""

OFTEN = 6
"""Times that a name stands in a paper from which the paper is about it."""


def of_paper(term: Term, standing: Mapping[str, float], block: Block) -> float:
    """What a name counts for that a small paper is about, or that stands in it more than once."""
    paper = block.paper
    if not paper.is_small:
        return 0.0
    count = paper.text_words.get(term.word, 0)
    run_on = paper.text.casefold().replace(" ", "").replace("-", "")
    if (
        share_of(standing, paper.words) >= STANDS
        or count >= OFTEN
        or (len(term.word) > SHORT_NAME and term.word in run_on)
    ):
        return ABOUT
    return PAPER if count > 1 else 0.0


def is_written(term: Term, block: Block, before: str) -> bool:
    """Whether a name stands near a sentence, or in its paper's head, with its capital: "Den Helder" is not "helder".

    An English name of a place may stand there in Dutch.
    """
    if in_dutch(term.word):
        return True
    if not term.written[:1].isupper() or term.written.isupper():
        return True
    around = "\n".join((before, block.heading, block.paper.text, *(unit.text for unit in block.units)))
    if term.short and term.short in (fold(word) for word in plain_words(around)):
        return True
    return term.written in around or term.written.upper() in around


def is_placed(question: Question, block: Block, unit: Unit, library: Library) -> bool:
    """Whether the ids, days and years of a question stand with a sentence."""
    if not (question.ids or question.days or question.years):
        return True
    near = "\n".join((unit.text, *(other.text for other in block.units), block.heading))
    around = f"{near}\n{block.paper.text}"
    if question.ids and not _has_ids(question, block, unit, near, library):
        return False
    if question.days and not all(_has_day(day, block, near) for day in question.days):
        return False
    return all(_has_year(year, block, unit, around) for year in question.years if not question.days)


def _has_ids(question: Question, block: Block, unit: Unit, near: str, library: Library) -> bool:
    """A piece is named by the claim, the sentence, what stands above it or before it, or the head of its paper."""
    own = str(unit.claim.fields.get("raw_id") or "") if unit.claim is not None else ""
    if own:
        return all(ids.same(own, asked.value) for asked in question.ids)
    number = block.units[0].block - 1
    before = library.held[number] if number >= 0 and not block.is_told else None
    if before is not None and before.paper is block.paper:
        near += "\n" + "\n".join(other.text for other in before.units)
    if block.paper.is_brief and unit.claim is None:
        near += f"\n{block.paper.text}"
    found = ids.find(near)
    words = near.casefold().split()
    return all(
        any(ids.same(one.value, asked.value) for one in found) or asked.raw.casefold() in words
        for asked in question.ids
    )


def _has_day(asked: DateFact, block: Block, near: str) -> bool:
    """The day is that of the paper, or, where a paper has another day or none, stands with the sentence itself."""
    dated = block.paper.dated
    if dated is not None and dated.month == asked.month and asked.day in (0, dated.day):
        return asked.year in (0, dated.year) or _names_day(asked, near)
    return _names_day(asked, near if dated is not None else f"{near}\n{block.paper.text}")


def _names_day(asked: DateFact, text: str) -> bool:
    return any(
        found.month == asked.month and found.day == asked.day and (not asked.year or found.year in (0, asked.year))
        for found in dates.find(text)
    )


def _has_year(year: int, block: Block, unit: Unit, around: str) -> bool:
    """A year stands with a sentence, or is that of its paper where the sentence names no other."""
    if str(year) in unit.text:
        return True
    others = {found.year for found in dates.find(unit.text) if found.year}
    if others and year not in others:
        return False
    if str(year) in around:
        return True
    return block.paper.dated is not None and block.paper.dated.year == year
