"""The date that the words of a term come to, seen from the meeting: proposed, for a person to confirm."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from gemcli.facts import dates

COUNTS = {
    "een": 1, "één": 1, "a": 1, "an": 1, "one": 1, "enkele": 0, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4,
    "four": 4, "vijf": 5, "five": 5, "zes": 6, "six": 6, "acht": 8, "eight": 8, "tien": 10, "ten": 10, "twaalf": 12,
    "twelve": 12,
}  # fmt: skip
WITHIN = re.compile(
    r"\b(?:binnen|over|within|in)\s(?P<count>\d{1,3}|[a-zé]{1,8})\s"
    r"(?P<unit>dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
"""`binnen twee weken`, `over 3 maanden`, `within six weeks`."""
NEXT = re.compile(
    r"\b(?:volgende|komende|next|coming)\s(?P<unit>week|maand|month)\b|\bbegin (?P<late>volgende) week\b", re.IGNORECASE
)


def proposed(words: str, meeting: date | None) -> str:
    """Return an ISO date that the words of a term may mean, or an empty text.

    The end of the period that they name; its begin where they say "before" it.

    >>> proposed("voor de zomer", date(2025, 2, 13)), proposed("in Q3 2025", None)
    ('2025-07-01', '2025-09-30')
    >>> proposed("binnen twee weken", date(2025, 2, 13)), proposed("zo snel mogelijk", date(2025, 2, 13))
    ('2025-02-27', '')
    """
    for fact in dates.find(words):
        period = dates.resolve(fact, meeting)
        if period is None:
            continue
        before = fact.relation is dates.Relation.BEFORE and fact.grain is not dates.Grain.DAY
        return (period.start if before else period.end).isoformat()
    if meeting is None:
        return ""
    found = WITHIN.search(words)
    if found is not None:
        written = found["count"].casefold()
        count = int(written) if written.isdigit() else COUNTS.get(written, 0)
        return _later(meeting, count, found["unit"].casefold()).isoformat() if count else ""
    following = NEXT.search(words)
    if following is None:
        return ""
    if (following["unit"] or "week").casefold() == "week":
        return (meeting + timedelta(days=11 - meeting.weekday())).isoformat()
    ahead = _later(meeting, 1, "maand")
    return ahead.replace(day=monthrange(ahead.year, ahead.month)[1]).isoformat()


def _later(day: date, count: int, unit: str) -> date:
    if unit.startswith("d"):
        return day + timedelta(days=count)
    if unit.startswith("w"):
        return day + timedelta(weeks=count)
    months = count * (12 if unit.startswith(("j", "y")) else 1)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
