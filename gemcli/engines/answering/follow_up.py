"""Reads a question that follows on another: "en in 2027?", "wie diende die in?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gemcli.engines.answering.question import Question, question
from gemcli.engines.answering.wanted import Wanted

POINTS_BACK = re.compile(
    r"^(?:en|and|maar|but)\b|\b(?:die|dat|dit|deze|ervan|daarvan|daarvoor|daarbij|daarover|daartegen|hiervan|hij|zij|ze|ervoor|ertegen|that|this|those|it|they)\b",
    re.IGNORECASE,
)
"""Words that stand for something in the question before."""

FEWEST = 2
"""Words of its own subject from which a question that points back nowhere stands alone."""


def followed(text: str, earlier: Sequence[str]) -> Question:
    """Return a question with the subject of the one before where it has none of its own or points back to it.

    A year, day or id of its own takes the place of the earlier one; what it does not ask for, it asks as before.

    >>> asked = followed("En in 2027?", ["Wat zijn de lasten van riolering in 2026?"])
    >>> asked.kind.value, [term.word for term in asked.terms], asked.years
    ('amount', ['lasten', 'riolering'], (2027,))
    """
    own = question(text)
    if not earlier:
        return own
    strong = [term for term in own.terms if not term.is_weak]
    if len(strong) >= FEWEST and not POINTS_BACK.search(text):
        return own
    before = followed(earlier[-1], earlier[:-1])
    kinds = before.kinds if own.kinds == (Wanted.WHAT,) else own.kinds
    again = question(text, kinds)
    asked = question(before.text, kinds) if kinds != before.kinds else before
    terms = {term.word: term for term in (*asked.terms, *(before.terms if not asked.terms else ()), *again.terms)}
    return replace(
        again,
        terms=tuple(terms.values()),
        ids=again.ids or before.ids,
        years=again.years or before.years,
        days=again.days or (() if again.years else before.days),
        counted=again.counted or before.counted,
    )
