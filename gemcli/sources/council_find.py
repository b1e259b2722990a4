"""Finds in an export what it describes: meetings, or lists of motions and promises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from gemcli.sources.council_days import first_date
from gemcli.sources.council_keys import KEYS, Role
from gemcli.sources.council_pieces import sort_of
from gemcli.sources.council_record import FOLDED, folded, is_secret, name_of, plain, text
from gemcli.sources.council_votes import has_vote

LOOSE = frozenset({"items", "agenda", "haspart", "subitems", "agendaitem"})
"""Keys that any list may have: what stands under them is an agenda only in a record with a date."""


def meetings(value: Any) -> list[Mapping[str, Any]]:
    """Return the records that describe a meeting, the outermost; those with a name or date before a bare list."""
    found: list[Mapping[str, Any]] = []
    waiting: list[tuple[Any, int]] = [(value, 0)]
    while waiting:
        inner, depth = waiting.pop(0)
        if isinstance(inner, dict):
            if _is_meeting(inner):
                found.append(inner)
                continue
            waiting.extend((each, depth + 1) for each in inner.values() if depth < 5 and isinstance(each, (dict, list)))
        elif isinstance(inner, list) and depth < 5:
            waiting.extend((each, depth + 1) for each in inner[:500] if isinstance(each, (dict, list)))
    return found


def _is_meeting(record: Mapping[str, Any]) -> bool:
    own = folded(record)
    if plain(str(record.get("classification", ""))) in ("agendapunt", "agendaitem", "motie", "motion", "amendement"):
        return False
    named = bool(text(own, Role.TITLE)) or bool(first_date(own))
    for key, value in record.items():
        name = plain(key)
        if (
            name not in KEYS[Role.ITEMS]
            or not isinstance(value, list)
            or not all(isinstance(one, (dict, str)) for one in value)
        ):
            continue
        if name == "subagendapunten" or any(plain(other) in ("agendapunttitel", "typedata") for other in record):
            continue
        loose = name in LOOSE
        if named and (not loose or (bool(first_date(own)) and any(isinstance(one, dict) for one in value))):
            return True
        if (
            not loose
            and any(isinstance(one, dict) and _looks_like_item(one) for one in value)
            and not any(plain(other) in ("vergadering", "vergaderingen", "meetings", "meeting") for other in record)
        ):
            return True
    return False


def _looks_like_item(record: Mapping[str, Any]) -> bool:
    own = folded(record)
    return bool(text(own, Role.TITLE))


def reports(value: Any) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    """Yield the lists of motions, amendments and promises that are no meeting: name and records."""
    waiting: list[tuple[Any, str, int]] = [(value, "", 0)]
    while waiting:
        inner, name, depth = waiting.pop(0)
        if isinstance(inner, list):
            records = [each for each in inner[:5000] if isinstance(each, dict) and not _holds_list(each)]
            if (
                records
                and any(sort_of(folded(each), name) for each in records[:20])
                and any(text(folded(each), Role.TITLE) or text(folded(each), Role.PROMISE) for each in records[:20])
            ):
                yield name, [each for each in records if not is_secret(each)]
                continue
            waiting.extend((each, name, depth + 1) for each in inner[:5000] if isinstance(each, dict) and depth < 5)
        elif isinstance(inner, dict):
            if depth == 0 and _is_piece(inner):
                yield "", [inner]
                continue
            label = name_of(
                next(
                    (
                        each
                        for key, each in inner.items()
                        if plain(key) in ("name", "naam", "listname", "reportname", "titel", "title")
                    ),
                    None,
                )
            )
            for key, each in inner.items():
                if isinstance(each, (dict, list)) and depth < 5 and plain(key) not in FOLDED and key != "plannings":
                    waiting.append((each, key if sort_of({}, key) else label or name, depth + 1))


def _holds_list(record: Mapping[str, Any]) -> bool:
    """Say whether a record is itself a list of pieces: a report with its entries."""
    skipped = FOLDED | KEYS[Role.VOTES] | KEYS[Role.DOCUMENTS] | KEYS[Role.SUBMITTER] | KEYS[Role.PARTY]
    return any(
        isinstance(value, list) and any(isinstance(one, dict) for one in value) and plain(key) not in skipped
        for key, value in record.items()
    )


def _is_piece(record: Mapping[str, Any]) -> bool:
    """Say whether a whole file is one motion, amendment or promise."""
    own = folded(record)
    return bool(sort_of(own, "")) and bool(text(own, Role.TITLE)) and (has_vote(own) or bool(text(own, Role.SUBMITTER)))
