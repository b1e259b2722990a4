"""Finds people in the rows of a table without a head that is known, by their shape: `Kwart, Zorba   3-4-1962`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.anchored import NOBODY
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.name_patterns import CORE, PARTICLE
from gemcli.privacy.people_words import is_thing
from gemcli.privacy.places import UPPER
from gemcli.privacy.starts import lines

LAST = rf"(?:(?:{PARTICLE})\ ){{0,2}}{CORE}(?:\ A)?(?:\ {CORE})?"
ROW = Lazy(
    rf"(?:^|(?<=\n))[ \t]{{0,4}}(?:\d{{1,3}}[.)]?[ \t]{{1,6}})?"
    rf"(?:(?:lid|vz|plv\.?\ ?vz|res|teller|secr|penn)\.?[ \t]{{1,8}})?(?P<name>{LAST},(?:\ {PARTICLE}){{0,2}},?\ {CORE}"
    rf"(?:\ (?:{CORE}|[{UPPER}]\.)){{0,2}})(?=[ ]{{2}}|\t)",
    at=lines,
)
"""A surname, a comma and a first name at the head of a line, and a gap behind them."""
FEWEST = 2
"""Rows of such a table."""


def person_rows(text: str) -> Iterator[Found]:
    """Yield the names at the heads of rows.

    >>> [one.text for one in person_rows("1  Kwart, Zorba   3-4-1962\\n2  Wezel, van der, Pim  5-6-1970\\n")]
    ['Kwart, Zorba', 'Wezel, van der, Pim']
    """
    rows = [row for row in ROW.finditer(text) if _are_names(row["name"])]
    if len(rows) >= FEWEST:
        for row in rows:
            yield Found(Span(*row.span("name")), row["name"], Kind.PERSON, why="column", is_sure=False)


def _are_names(name: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", name) if len(word) > 1]
    return not any(word.casefold() in NOBODY or is_thing(word) for word in words[:1] + words[-1:])
