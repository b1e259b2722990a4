"""Hands a question to the budget room, and brings the cells back as answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gemcli.budget.lookup.asked import asked
from gemcli.budget.lookup.lookup import LookedUp, lookup
from gemcli.engines.answering.claims import ANSWERS, POINTS
from gemcli.engines.answering.question import Question
from gemcli.engines.answering.wanted import Wanted
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document

FIGURES = (Wanted.AMOUNT, Wanted.COUNT, Wanted.PERCENT, Wanted.WHAT, Wanted.DECIDED, Wanted.OUTCOME, Wanted.YES_NO)
"""What a cell of a table can answer."""


def looked_up(question: Question, tabled: Sequence[Document], language: str) -> LookedUp:
    """Return the cells that answer a question, and the ones that only come close; nothing where no figure is asked."""
    if not tabled or not question.asks(*FIGURES):
        return LookedUp((), ())
    words = {term.word: term.is_name or term.is_number for term in question.terms}
    months = [(day.year, day.month) for day in question.days]
    found = lookup(tabled, asked(question.text, words, question.years, months), language)
    return replace(
        found,
        found=tuple(_as(claim, ANSWERS, Kind.ANSWER) for claim in found.found),
        near=tuple(_as(claim, POINTS, Kind.STATEMENT) for claim in found.near),
    )


def _as(claim: Claim, part: str, kind: Kind) -> Claim:
    return replace(claim, kind=kind, fields={**claim.fields, "part": part})
