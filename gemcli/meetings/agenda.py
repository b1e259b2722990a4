"""The agenda: the items as printed in front, and the heads with which they begin in the record."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from gemcli.meetings.chain import longest
from gemcli.meetings.closed import is_secret
from gemcli.meetings.cues import Cues
from gemcli.meetings.items import ANNOUNCED, Head, Item, head_of, items_at
from gemcli.meetings.labels import label
from gemcli.meetings.lines import Line
from gemcli.meetings.numbering import numbers
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
    lone = _lone_numbers(rows, after) if len(found) < FEWEST or len(found) * 2 < _lone_count(rows, after) else []
    if len(lone) > max(LONE_FEWEST, len(found)):
        found = lone
    if not found:
        found = _numbered_headings(rows, after) or _headings(rows, after, cues) or _timed(rows, after)
    found = _filled(rows, found)
    return lettered(rows, found)


LONE_NUMBER = re.compile(r"(?:\d{1,3}\.\s)?(?P<id>\d{1,2}(?:\.?[a-z]|\.\d{1,2}){0,2})\.?")
"""A number on a line of its own, perhaps behind the number of a web page's list: `6. 5.a`."""
CASE_NUMBER = re.compile(r"[A-Z]{0,4}\d{2,4}[-/.]?\d{2,8}|[A-Z]{1,4}[-/.]\d{2,8}")
"""The number of a case between the number of an item and its title."""
NO_TITLE = re.compile(
    r"\d{1,2}:\d\d(?::\d\d)?\s[-–]|(?:stemuitslag|besluit(?:en)?|voorgesteld besluit|toelichting|documenten"
    r"|bijlagen)\b.{0,20}$",
    re.IGNORECASE,
)
"""What a web page prints below a number whose title was a link and got lost."""
LONE_FEWEST = 3


def _lone_count(rows: Sequence[Line], after: int) -> int:
    return sum(1 for row in rows[after:] if LONE_NUMBER.fullmatch(row.text) is not None)


def _lone_numbers(rows: Sequence[Line], after: int) -> list[Head]:
    """Return items whose number stands on a line of its own above their title, where the numbers count up."""
    found: list[Head] = []
    last = 0.0
    for index in range(after, len(rows) - 1):
        match = LONE_NUMBER.fullmatch(rows[index].text)
        read = numbers(f"{match['id']}. x") if match is not None else ()
        if match is None or not read:
            continue
        value = read[0].value
        if not last < value < int(last) + 3:
            continue
        at = index + 1
        while at < len(rows) - 1 and at < index + 3 and CASE_NUMBER.fullmatch(rows[at].text):
            at += 1
        title = rows[at].plain
        if NO_TITLE.match(title):
            last = value
            item = Item(match["id"], "", rows[index].start, rows[index].end)
            found.append(Head((item,), index, index + 1))
            continue
        if (not title[:1].isupper() and not title[:1].isdigit() and title[:1] not in "\"'‘“(") or len(
            title
        ) > LONGEST_TITLE:
            continue
        end = at + 1
        if (
            end < len(rows)
            and rows[end].text[0].islower()
            and not rows[end].after_gap
            and not title.endswith((".", ":"))
        ):
            title, end = f"{title} {rows[end].plain}", end + 1
        last = value
        item = Item(match["id"], title.rstrip("."), rows[index].start, rows[end - 1].end, "", is_secret(title))
        found.append(Head((item,), index, end))
    return found


TIMED = re.compile(r"\[?\d{1,2}:\d\d(?::\d\d)?\]?\s(?:[-–]\s)?(?P<title>[A-ZÀ-Þ][^.?!:]{2,70})")


def _timed(rows: Sequence[Line], after: int) -> list[Head]:
    """Return the headings of a transcript that are a moment and a title, alone between white lines; no ids."""
    found = []
    for index in range(after, len(rows)):
        match = TIMED.fullmatch(rows[index].text)
        alone = rows[index].after_gap and (index + 1 == len(rows) or rows[index + 1].after_gap)
        if match is not None and (alone or index == after or rows[index - 1].after_gap):
            item = Item("", match["title"], rows[index].start, rows[index].end)
            found.append(Head((item,), index, index + 1))
    return found if len(found) > FEWEST else []


LONGEST_TITLE = 200


def _filled(rows: Sequence[Line], found: list[Head]) -> list[Head]:
    """Add the head of a number that is missing between two, where a line above which is white begins with it."""
    added: list[Head] = []
    for before, after in pairwise(found):
        first, second = before.items[-1].id.rstrip("."), after.items[0].id.rstrip(".")
        if not (first.isdigit() and second.isdigit() and int(second) == int(first) + 2):
            continue
        wanted = str(int(first) + 1)
        for index in range(before.last, after.first):
            row = rows[index]
            match = MISSING.match(row.plain)
            if match is not None and match["id"] == wanted and (row.after_gap or row.kind is PassageKind.HEADING):
                title = match["title"].rstrip(".")
                item = Item(wanted, title, row.start, row.end, "", is_secret(title))
                added.append(Head((item,), index, index + 1))
                break
    return sorted((*found, *added), key=lambda head: head.first)


MISSING = re.compile(r"(?P<id>\d{1,2})[.):]?\s(?:[–-]\s)?(?P<title>[A-ZÀ-Þ\"'‘“].{2,200})")


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
