"""The agenda: the items as printed in front, and the heads with which they begin in the record."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from gemcli.meetings.chain import longest
from gemcli.meetings.cues import Cues
from gemcli.meetings.items import ANNOUNCED, Head, Item, head_of, items_at
from gemcli.meetings.labels import label
from gemcli.meetings.lines import Line
from gemcli.meetings.sublists import lettered
from gemcli.meetings.titles import same_title
from gemcli.model.document import PassageKind

FRONT = 200
"""Lines in which the agenda is printed."""
FEWEST = 2
"""Items that make an agenda."""
NEAR = 4
"""Lines from one item of a printed list to the next at most."""


def printed_agenda(rows: Sequence[Line], cues: Cues, columns: int) -> tuple[tuple[Item, ...], int]:
    """Return the items of the agenda in front and the index of the line after it; none and 0 without one."""
    for index, row in enumerate(rows[:FRONT]):
        if cues.pattern("record.agenda_heads").fullmatch(row.plain.strip(" :")):
            items, after = _listed(rows, index + 1, cues, columns)
            if len(items) >= FEWEST:
                return items, after
    return _repeated(rows, cues, columns)


BARE_NUMBER = re.compile(r"(?P<mark>#{1,6} )?(?P<id>\d{1,2})\s(?:[–-]\s)?(?P<title>[A-ZÀ-Þ]\S.{1,160})")
"""`3 Omgevingsprogramma mobiliteit`, as a heading; with its mark in Markdown."""


def heads(rows: Sequence[Line], agenda: Sequence[Item], after: int, cues: Cues, columns: int) -> tuple[Head, ...]:
    """Return where the items begin in the record, in reading order; they may come out of agenda order."""
    known = {item.id.upper(): item for item in agenda}
    found = _announced_or_known(rows, known, after, columns)
    if len(found) < max(FEWEST, len(agenda) // 3):
        for index in longest(rows, after, cues):
            if not any(head.first <= index < head.last for head in found):
                items, last = items_at(rows, index, columns)
                found.append(Head(tuple(_named(item, known) for item in items), index, last))
        found.sort(key=lambda head: head.first)
    if not found:
        found = _numbered_headings(rows, after) or _headings(rows, after, cues)
    return lettered(rows, found)


def _named(item: Item, known: Mapping[str, Item]) -> Item:
    """Give an item that is taken with others the title of the printed agenda."""
    printed = known.get(item.id.upper())
    return replace(item, title=printed.title) if printed is not None and not item.title else item


def _numbered_headings(rows: Sequence[Line], after: int) -> list[Head]:
    """Return headings that open with a bare number, "3 Nota wonen", where at least three of one level count up."""
    found = []
    for index, row in enumerate(rows[after:], after):
        number = BARE_NUMBER.fullmatch(row.text)
        if number is not None and (row.kind is PassageKind.HEADING or number["mark"]):
            item = Item(number["id"], number["title"], row.start, row.end)
            level = len((number["mark"] or "").strip()) or row.level
            found.append((level, int(number["id"]), Head((item,), index, index + 1)))
    lowest = min((level for level, _, _ in found), default=0)
    top = [(number, head) for level, number, head in found if level == lowest]
    rises = all(before < number for (before, _), (number, _) in pairwise(top))
    return [head for _, head in top] if len(top) > FEWEST and rises else []


def _headings(rows: Sequence[Line], after: int, cues: Cues) -> list[Head]:
    """Return headings without numbers as items, when some are titles that agendas have; their id is empty."""
    found = [
        (index, row)
        for index, row in enumerate(rows[after:], after)
        if row.kind is PassageKind.HEADING and row.level > 1 and not row.text.endswith(":")
    ]
    lowest = min((row.level for _, row in found), default=0)
    top = [(index, row) for index, row in found if row.level == lowest]
    known = sum(1 for _, row in top if (match := cues.pattern("record.agenda").match(row.text)) and match.end())
    if len(top) < 3 or known < FEWEST or known * 4 < len(top):
        return []
    return [Head((Item("", row.text.rstrip("."), row.start, row.end),), index, index + 1) for index, row in top]


def _repeated(rows: Sequence[Line], cues: Cues, columns: int) -> tuple[tuple[Item, ...], int]:
    """Return a list of items in front that calls itself nothing: most of them come again later in the record."""
    first = next((index for index, row in enumerate(rows[:FRONT]) if head_of(row) is not None), None)
    if first is None:
        return (), 0
    items, after = _listed(rows, first, cues, columns, near=NEAR)
    later: dict[str, list[str]] = {}
    for row in rows[after:]:
        number = head_of(row) if row.text[0].isalnum() else None
        if number is not None:
            later.setdefault(number.id.upper(), []).append(number.title)
    again = [item for item in items if any(same_title(item.title, title) for title in later.get(item.id.upper(), ()))]
    return (items, after) if len(items) > FEWEST and len(again) * 2 >= len(items) else ((), 0)


def _listed(rows: Sequence[Line], first: int, cues: Cues, columns: int, near: int = 0) -> tuple[tuple[Item, ...], int]:
    """Read the printed list: until a speaker, the list of members, or an id that was there already.

    With `near`, also until there is no item in so many lines.
    """
    items: list[Item] = []
    seen: set[str] = set()
    index = latest = first
    while index < len(rows) and index < first + 400 and (not near or index - latest < near):
        row = rows[index]
        present = cues.pattern("people.present").match(row.text)
        if (present and present.end()) or ANNOUNCED.match(row.text):
            break
        number = head_of(row)
        if number is None:
            speaks = label(row.text, cues)
            if speaks is not None and items and (len(row.text) > speaks.length or speaks.mark == "."):
                break
            index += 1
            continue
        if number.id.upper() in seen:
            break
        found, index = items_at(rows, index, columns)
        seen |= {item.id.upper() for item in found}
        items.extend(found)
        latest = index
    return tuple(items), latest if near else index


def _announced_or_known(rows: Sequence[Line], known: Mapping[str, Item], after: int, columns: int) -> list[Head]:
    """Find heads that are announced ("Aan de orde is:") or that repeat an item of the printed agenda."""
    found: list[Head] = []
    announced: int | None = None
    listing = False
    index = after
    while index < len(rows):
        row = rows[index]
        if ANNOUNCED.match(row.text):
            announced, listing, index = index, True, index + 1
            continue
        number = head_of(row) if row.text[0].isalnum() else None
        printed = known.get(number.id.upper()) if number is not None else None
        items, last = items_at(rows, index, columns) if number is not None else ((), index + 1)
        if items and (listing or (printed is not None and same_title(printed.title, items[0].title))):
            if listing and _goes_with(found, index, items[0]):
                found[-1] = Head((*found[-1].items, *items), found[-1].first, last)
            else:
                found.append(Head(items, index if announced is None else announced, last))
            announced = None
        else:
            announced, listing, last = None, False, index + 1
        index = last
    return found


def _goes_with(found: Sequence[Head], index: int, item: Item) -> bool:
    """Say whether a head stands right under another one of the same rank: the items are taken together."""
    if not found or found[-1].last != index:
        return False
    return ("." in item.id) == ("." in found[-1].items[-1].id) and "." not in item.id
