"""Reads the days and hours of an export."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from gemcli.sources.council_keys import KEYS, Role
from gemcli.sources.council_record import name_of, plain, text

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?")
DAY_FIRST = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
OFFSET = re.compile(r"([T ]\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?\s?[+-]\d\d:?\d\d")
"""The seconds and the distance from UTC behind a moment: `T19:00:00+02:00`."""
HOUR = re.compile(r"(\d{1,2})[:.](\d\d)")


def first_date(record: Mapping[str, Any]) -> str:
    """Return when a record says that it is, planned or held."""
    for planning in record.get("plannings") or () if isinstance(record.get("plannings"), list) else ():
        if isinstance(planning, dict) and planning.get("start_date"):
            return f"{planning['start_date']}/{planning.get('end_date') or ''}"
    moments = [name_of(value) for key, value in record.items() if plain(key) in KEYS[Role.DATE] and value]
    start = next((one for one in moments if DAY.match(one) and HOUR.search(one[10:])), moments[0] if moments else "")
    end = text(record, Role.END)
    hour = name_of(next((value for key, value in record.items() if plain(key) in ("starttime", "aanvangstijd")), None))
    return f"{start} {hour}/{end}" if start else ""


def day_of(written: str) -> tuple[date | None, str, str]:
    """Return the day and the hours of a written date."""
    start, _, end = written.partition("/") if DAY.match(written) else (written, "", "")
    match = DAY.search(start)
    parts = (match[1], match[2], match[3]) if match else ()
    if not match and (other := DAY_FIRST.search(written)):
        parts = (other[3], other[2], other[1])
    if not parts:
        return None, "", ""
    try:
        day = date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None, "", ""
    return day, _hour(start), _hour(end)


def _hour(written: str) -> str:
    """Return the hour of a moment, "19.30"; empty for midnight, which stands for "not said"."""
    written = OFFSET.sub(r"\1", written)
    rest = DAY.sub(lambda match: f" {match[4]}:{match[5]}" if match[4] else " ", written)
    hours = [
        f"{int(match[1])}.{match[2]}"
        for match in HOUR.finditer(rest)
        if int(match[1]) < 24 and match[0] not in ("00:00", "00.00")
    ]
    return hours[-1] if hours else ""


def shown_day(written: str) -> str:
    """Return a date as people write it, or the words as they are."""
    day, _, _ = day_of(written) if DAY.match(written) else (None, "", "")
    return f"{day:%d-%m-%Y}" if day is not None else written
