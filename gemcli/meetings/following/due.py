"""The date that the words of a term come to, seen from the meeting: proposed, for a person to confirm."""

from __future__ import annotations

from datetime import date

from gemcli.facts import ahead


def proposed(words: str, meeting: date | None) -> str:
    """Return an ISO date that the words of a term may mean, or an empty text.

    The end of the period that they name; its begin where they say "before" it.

    >>> proposed("voor de zomer", date(2025, 2, 13)), proposed("in Q3 2025", None)
    ('2025-07-01', '2025-09-30')
    >>> proposed("binnen twee weken", date(2025, 2, 13)), proposed("zo snel mogelijk", date(2025, 2, 13))
    ('2025-02-27', '')
    """
    found = ahead.proposed(words, meeting)
    return found[0].isoformat() if found else ""
