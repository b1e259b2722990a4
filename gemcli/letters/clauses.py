"""Says whether a letter has the clause on legal remedies that its type needs, or one that misleads."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gemcli.letters.letter_types import Clause, LetterType
from gemcli.letters.notice import Notice
from gemcli.locales import N_, say

REMEDY = re.compile(
    r"\b(?:bezwaar|beroep)\b.{0,120}?\b(?:zes weken|6 weken|indienen|instellen|maken)\b"
    r"|\b(?:zes weken|6 weken)\b.{0,120}?\b(?:bezwaar|beroep)\b|\bbezwaarschrift\b|\bberoepschrift\b",
    re.IGNORECASE,
)
"""What a clause on legal remedies says (Awb 3:45, 6:4-6:8, 6:23)."""


def check_clause(kind: LetterType, texts: Iterable[str]) -> tuple[Notice, ...]:
    """Return an error where a decision lacks its clause, a warning where another letter has one.

    A clause in a letter that decides nothing tells people of a remedy that they do not have.
    """
    has_clause = any(REMEDY.search(text) for text in texts)
    if kind.clause is Clause.REQUIRED and not has_clause:
        what = say(N_("A decision must say who can object, where and within which term: the clause is missing."))
        return (Notice("clause_missing", what, is_error=True),)
    if kind.clause is Clause.OUT_OF_PLACE and has_clause:
        what = say(N_("This type of letter is no decision, but it speaks of objection or appeal."))
        return (Notice("clause_out_of_place", what),)
    return ()
