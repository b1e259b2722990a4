"""Finds what answers "what are you doing about it": the measures that own papers list as such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.facts.table_rows import cells, shown
from gemcli.letters.passages import Row, Said
from gemcli.model.span import cut

ASKS_STEPS = re.compile(
    r"\bwat (?:doet|doen|gaat|gaan|onderneemt|ondernemen|heeft|hebben|is|wordt|wilt|willen|kunt)\b.{0,80}?"
    r"\b(?:om|aan|tegen|eraan|ertegen|hieraan|daaraan|gedaan|doen|ondernemen)\b"
    r"|\bwelke (?:maatregel\w{0,3}|acties?|stappen|verbetering\w{0,2})\b"
    r"|\bhoe (?:gaat|gaan|wilt|willen|denkt|zorgt|zorgen|voorkomt|voorkomen)\b.{0,80}?"
    r"\b(?:voorkom\w{0,4}|verbeter\w{0,4}|opgelost|oplossen|verkort\w{0,2}|verminder\w{0,3}"
    r"|niet (?:meer|weer|opnieuw))\b"
    r"|\bwhat (?:are you doing|will you do|have you done|is being done)\b",
    re.IGNORECASE,
)
"""A question for steps, whatever they are taken against."""
STEPS = re.compile(
    r"\W{0,6}(?:\d{1,2}[.)]\s)?(?:maatregel|verbeter|aanpak|wat (?:wij|we) doen|acties?\b|stappen|vervolg)",
    re.IGNORECASE,
)
"""A heading, or the name of a first column, under which steps stand."""

FOR_THE_PAST = re.compile(
    r"\b(?:excuses|spijt|vergoed\w{0,4}|schadevergoeding|terugbetaald|teruggestort|bezwaar|ombudsman)\b", re.IGNORECASE
)
"""What makes good what happened, or tells of a right: no step against its coming again."""


def steps(question: str, pool: Sequence[Said | Row]) -> tuple[Said | Row, ...]:
    """Return the measures that papers list, where a question asks what is done; nothing for any other question.

    >>> bool(ASKS_STEPS.search("Wat doet u om de drukte te beperken?")), bool(ASKS_STEPS.search("Wat kost een pas?"))
    (True, False)
    """
    if ASKS_STEPS.search(question) is None:
        return ()
    listed = (one for one in pool if STEPS.match(_column(one) if isinstance(one, Row) else one.heading))
    return tuple(one for one in listed if not FOR_THE_PAST.search(one.text))


def _column(row: Row) -> str:
    """The name of a row's first column, or of the part in which its table stands."""
    if STEPS.match(row.heading):
        return row.heading
    if row.names:
        return shown(row.names[0])
    return next(iter(cells(cut(row.document.text, row.header.spans))), "")
