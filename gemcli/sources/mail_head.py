"""Reads the head of a message: its ids, the people it went to, and the moment of sending."""

from __future__ import annotations

import email.utils
import re
from collections.abc import Sequence
from datetime import datetime

ID = re.compile(r"<([^<>\s]{1,250})>")
BARE_ID = re.compile(r"[^<>\s,;]{1,200}@[^<>\s,;]{1,200}")
MOST_IDS = 200
"""Ids of earlier messages that are kept: the first and the last ones tell where a message belongs."""
MOST_PEOPLE = 200
DUTCH_MONTHS = {"mrt": "Mar", "maart": "Mar", "mei": "May", "okt": "Oct"}
"""Names that differ from the English ones in their first three letters; some programs write the date in Dutch."""
MONTH = re.compile(r"\b(mrt|maart|mei|okt)[a-z]{0,5}\b\.?", re.IGNORECASE)
DAY_NAME = re.compile(r"^\s{0,3}[a-zA-Z]{2,9}\.?,?\s{1,3}(?=\d)")


def ids(*values: str) -> tuple[str, ...]:
    """Return the message ids in some fields, each once, in order, without their brackets.

    >>> ids("<a@x.example> <b@x.example>", "c@x.example")
    ('a@x.example', 'b@x.example', 'c@x.example')
    """
    found = [identity for value in values for identity in (ID.findall(value) or BARE_ID.findall(value))]
    kept = list(dict.fromkeys(found))
    return tuple(kept if len(kept) <= MOST_IDS else [*kept[: MOST_IDS // 2], *kept[-MOST_IDS // 2 :]])


def references(earlier: str, answered: str) -> tuple[str, ...]:
    """Return the ids of earlier messages, the one that is answered last (RFC 5322, 3.6.4).

    >>> references("<a@x.example> <b@x.example>", "<a@x.example>")
    ('b@x.example', 'a@x.example')
    """
    last = ids(answered)[:1]
    return (*(identity for identity in ids(earlier) if identity not in last), *last)


def people(value: str) -> tuple[str, ...]:
    """Return the people that a field names, as it names them.

    >>> people("A. Vos <a@x.example>; Gemeente <info@y.example>")
    ('A. Vos <a@x.example>', 'Gemeente <info@y.example>')
    """
    pairs: Sequence[tuple[str, str]] = email.utils.getaddresses([value.replace(";", ",")])
    named = [f"{name} <{address}>" if name and address else name or address for name, address in pairs]
    return tuple(name for name in named if name)[:MOST_PEOPLE]


def moment(value: str) -> datetime | None:
    """Return the moment that a date field states, with its offset where it has one; also with Dutch names.

    >>> moment("di 17 mrt. 2026 15:40:02 +0100").isoformat()
    '2026-03-17T15:40:02+01:00'
    """
    value = MONTH.sub(lambda found: DUTCH_MONTHS[found[1].lower()], DAY_NAME.sub("", value[:200]))
    try:
        return email.utils.parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
