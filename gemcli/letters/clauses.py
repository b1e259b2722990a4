"""Says whether a letter has the clauses on people's rights that its type needs, or one that misleads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from gemcli.letters.elements import Clause, LetterType, Need
from gemcli.letters.notice import Notice
from gemcli.locales import N_, say

PATTERNS: Mapping[Clause, re.Pattern[str]] = {
    Clause.OBJECTION: re.compile(
        r"\bbezwaar\b.{0,80}?\b(?:maken|maakt|indienen|aantekenen)\b|\bbezwaarschrift\b.{0,80}?\b(?:indienen|sturen|richten|binnen)\b"
        r"|\b(?:maken|indienen)\b.{0,40}?\bbezwaar\b|\b(?:zes weken|6 weken)\b.{0,120}?\bbezwaar\b",
        re.IGNORECASE,
    ),
    Clause.APPEAL: re.compile(
        r"\bberoep(?:schrift)?\b.{0,120}?\b(?:instellen|indienen|aantekenen|rechtbank|bestuursrechter)\b"
        r"|\b(?:rechtbank|bestuursrechter|zes weken|6 weken)\b.{0,120}?\bberoep(?:schrift)?\b",
        re.IGNORECASE,
    ),
    Clause.OMBUDSMAN: re.compile(r"\bombuds(?:man|vrouw|persoon|dienst)\b", re.IGNORECASE),
    Clause.PENALTY: re.compile(r"\bingebrekestelling\b|\bin gebreke\b|\bdwangsom\b", re.IGNORECASE),
}  # fmt: skip
"""What each clause says; a word such as "bezwaarschrift" alone offers nobody anything."""

MISSING: Mapping[Clause, str] = {
    Clause.OBJECTION: N_("A decision must say who can object, where and within which term: the clause is missing."),
    Clause.APPEAL: N_("This decision must say who can appeal, to which court and within which term: it does not."),
    Clause.OMBUDSMAN: N_("The end of a complaint must name the ombudsman and the term (Awb 9:12): it does not."),
    Clause.PENALTY: N_("The clause on notice of default and penalty is missing."),
}
MISLEADING: Mapping[Clause, str] = {
    Clause.OBJECTION: N_("This type of letter is no decision that people object to, but it speaks of objection."),
    Clause.APPEAL: N_("Against this type of letter there is no appeal, but it speaks of it."),
    Clause.OMBUDSMAN: N_("This type of letter ends no complaint, but it names the ombudsman."),
    Clause.PENALTY: N_("In this type of letter the penalty for a late decision has no place, but it speaks of it."),
}


def offered(text: str) -> tuple[Clause, ...]:
    """Return the clauses that a text holds.

    >>> [clause.value for clause in offered("U kunt binnen zes weken bezwaar maken.")], offered("Ons bezwaar is klein.")
    (['objection'], ())
    """
    return tuple(clause for clause, pattern in PATTERNS.items() if pattern.search(text))


def check_clauses(kind: LetterType, texts: Iterable[str]) -> tuple[Notice, ...]:
    """Return an error for each clause that is missing where it is required, a warning for each that misleads.

    A clause in a letter to which it does not belong tells people of a remedy that they do not have.
    """
    held = {clause for text in texts for clause in offered(text)}
    notices = []
    for clause, need in kind.clauses.items():
        if need is Need.REQUIRED and clause not in held:
            notices.append(Notice("clause_missing", say(MISSING[clause]), is_error=True))
        elif need is Need.OUT_OF_PLACE and clause in held:
            notices.append(Notice("clause_out_of_place", say(MISLEADING[clause])))
    return tuple(notices)
