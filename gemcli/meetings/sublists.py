"""Lettered lines under an item that are items of their own: hamerstukken, ordinances of one package."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gemcli.meetings.closed import is_secret
from gemcli.meetings.items import LETTERED, Head, Item
from gemcli.meetings.lines import Line

NEAR = 2
"""Lines below the head in which such a list begins."""
DECIDED = re.compile(r"\s(?:[-–:])\s?(?=[a-z])|:\s")
"""What parts the title from what became of it."""


def lettered(rows: Sequence[Line], found: Sequence[Head]) -> tuple[Head, ...]:
    """Return the heads with those of lettered lists under them: "a. Legesverordening: aldus besloten." is 5.a under 5.

    The list begins right below the head with "a", rises, and its lines are no points of a decision (no semicolon).
    """
    heads = list(found)
    for place, head in enumerate(found):
        end = found[place + 1].first if place + 1 < len(found) else len(rows)
        heads.extend(_below(rows, head, end) or _numbered_below(rows, head, end))
    return tuple(sorted(heads, key=lambda each: each.first))


def _below(rows: Sequence[Line], head: Head, end: int) -> list[Head]:
    parent = head.items[0].id
    if not parent or len(head.items) > 1:
        return []
    lines = [(index, match) for index in range(head.last, end) if (match := LETTERED.match(rows[index].text))]
    letters = [match["letter"] for _, match in lines]
    rising = [chr(97 + number) for number in range(len(letters))]
    if len(lines) < 2 or letters != rising or lines[0][0] - head.last > NEAR:
        return []
    if any(rows[index].text.endswith(";") for index, _ in lines) or rows[lines[0][0] - 1].text.endswith((":", ",")):
        return []
    return [_head(rows, index, match, parent) for index, match in lines]


def _numbered_below(rows: Sequence[Line], head: Head, end: int) -> list[Head]:
    """Return the lines that carry the letter of their chapter and a number of their own: "C1. Grondprijzen" under C.

    A chapter of promises or actions has no items. The numbers rise from 1; a colon parts who from what in a list.
    """
    parent = head.items[0]
    if not parent.id.isalpha() or len(head.items) > 1 or NO_ITEMS.search(parent.title):
        return []
    own = re.compile(rf"{parent.id}\.?(?P<number>\d{{1,2}})[.):]?\s(?P<title>[A-ZÀ-Þ\"'“‘(].*)")
    lines = [(index, match) for index in range(head.last, end) if (match := own.match(rows[index].text))]
    if [int(match["number"]) for _, match in lines] != list(range(1, len(lines) + 1)):
        return []
    found = []
    for index, match in lines:
        title = re.split(r"(?<=[a-zà-ÿ)\d])\.\s", match["title"].split("\t")[0], maxsplit=1)[0].strip(" .")
        item = Item(f"{parent.id}{match['number']}", title, rows[index].start, rows[index].end, "", is_secret(title))
        found.append(Head((item,), index, index + 1))
    return found


NO_ITEMS = re.compile(r"\b(?:toezegging|actie|afspra|presentie|aanwezig|insprek|moties?\b)", re.IGNORECASE)
"""Chapters whose numbered lines are no agenda items."""


def _head(rows: Sequence[Line], index: int, match: re.Match[str], parent: str) -> Head:
    parted = DECIDED.search(match["title"])
    title = (match["title"][: parted.start()] if parted else match["title"]).strip(" .")
    row = rows[index]
    item = Item(f"{parent.rstrip('.')}.{match['letter']}", title, row.start, row.end, "", is_secret(title))
    return Head((item,), index, index + 1)
