"""Reads which question a heading or line of a note answers, by the number that stands before it: "Ad 2: nee"."""

from __future__ import annotations

import re

from gemcli.letters.lines import BULLET
from gemcli.letters.passages import Row, Said, behind

HEADING = re.compile(
    r"(?:(?:antw(?:oord|\.)?|ad|re|bij)\s)?(?:(?:op|bij)\s)?(?:(?:vraag|vr\.?|punt|pt\.?|onderdeel|klacht(?:punt)?)\s)?"
    r"(?P<number>\d{1,2}[a-z]?)"
    r"\s?(?:[.):]|$)",
    re.IGNORECASE,
)
"""A heading in a note that says which question stands under it: "Vraag 2", "Antwoord op vraag 2:", "Ad 2"."""
LABEL = re.compile(
    r"(?:antw(?:oord|\.)?(?:\s(?:op|bij))?(?:\s(?:vraag|vr\.?|punt))?|ad|vraag|vr\.?|(?:op|bij) (?:vraag|punt)"
    r"|punt|pt\.?|onderdeel|klacht(?:punt)?|bezwaar|verzoek|v)"
    r"\s?(?P<number>\d{1,2}[a-z]?)\s?(?:[.):,–-]\s{0,3}|\s(?=\S))",
    re.IGNORECASE,
)
"""The same in front of a line of a note: "Ad 2: nee, dat kan niet"."""


def answered_number(said: Said | Row) -> str:
    """Return the number of the question that a line or the heading above it names; empty where neither does."""
    match = LABEL.match(said.text) or HEADING.match(said.heading.lstrip("# "))
    return match["number"] if match else ""


def without_label(said: Said | Row) -> Said | Row:
    """Return a line without the number of the question that it answers."""
    return (behind(said, LABEL) or said) if isinstance(said, Said) else said


def own_number(said: Said) -> str:
    """Return the number that stands before a question in its list; empty where none does."""
    first = said.sentence.spans[0]
    bullet = BULLET.match(said.document.text, first.start, first.end)
    digits = bullet.group().strip(" .)") if bullet else ""
    return digits if digits.isdigit() else ""
