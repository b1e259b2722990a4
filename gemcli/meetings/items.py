"""Agenda items and the heads with which they begin in a record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gemcli.meetings.bold import bare
from gemcli.meetings.closed import is_secret
from gemcli.meetings.lines import Line, wraps
from gemcli.meetings.numbering import Number, numbers, span
from gemcli.model.document import PassageKind

ANNOUNCED = re.compile(
    r"(?:Thans\s|Nu\s)?[Aa]an de orde (?:is|zijn|komt|komen)\b[^:]{0,60}:?\s*$|AAN DE ORDE (?:IS|ZIJN):?\s*$"
    r"|The next items? (?:is|are):\s*$"
)
"""The minute-taker announces the item that the next line names."""

LETTERED = re.compile(r"(?P<letter>[a-z])[.)]\s(?P<title>[A-ZÀ-Ý\"'“‘(].*)")
"""A line of a lettered list: `a. Legesverordening`."""
REMARK = re.compile(
    r"(?:(?<!\s)\s++)?\((?P<note>agendapunt [^()]{3,80}|niet behandeld|vervallen|aangehouden)\)\s*$", re.IGNORECASE
)

SENTENCE = re.compile(
    r"[A-ZÀ-Ý][^.:;]{2,70}?\s(?:is|zijn|wordt|worden|heeft|hebben|dient|dienen|vraagt|opent|zegt|stelt|besluit"
    r"|geeft|was|were|moved|asked|opened|said|reported)\s"
)
"""A line that has a verb near its start goes on no title."""


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item as printed."""

    id: str
    title: str
    """As printed, without the id and without a clerk's remark behind it."""
    start: int
    end: int
    """Offsets of id and title in the text layer."""
    note: str = ""
    """The remark in brackets behind it: "agendapunt niet aan de orde geweest"."""
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The place in the record where one item, or several together, begin."""

    items: tuple[Item, ...]
    first: int
    """Index of its first line (the announcement, when there is one)."""
    last: int
    """Index of the line after it."""


def head_of(row: Line) -> Number | None:
    """Read a line as the head of an item: an id that is told apart from a word, and a title."""
    read = numbers(bare(row.text))
    if not read or not read[0].title:
        return None
    number = read[0]
    starts_well = number.title[0].isupper() or number.title[0] in "\"'“‘("
    if number.has_word or not number.id.isalnum():
        return number if starts_well else None
    if not number.has_stop and row.kind is not PassageKind.HEADING:
        return None
    return number if not number.title[0].islower() else None


def items_at(rows: Sequence[Line], index: int, columns: int) -> tuple[tuple[Item, ...], int]:
    """Read the items whose head stands at a line, several when they are taken together, and the line after it.

    A number alone has its title in the next line; a title may run over more lines.
    """
    number = head_of(rows[index]) or numbers(bare(rows[index].text))[0]
    last = index + 1
    title = number.title.split("\t")[0]
    if not title:
        title, last = rows[last].plain, last + 1
    while last < len(rows) and last < index + 6 and _goes_on(rows[last - 1], rows[last], title, columns):
        title = f"{title} {rows[last].plain}"
        last += 1
    note = REMARK.search(title.rstrip(". "))
    clean = (title[: note.start()] if note else title).strip().rstrip(".").strip()
    start, end = rows[index].start, rows[last - 1].end
    remark = note["note"] if note else ""
    return tuple(Item(each, clean, start, end, remark, is_secret(clean)) for each in span(number)), last


def _goes_on(row: Line, following: Line, title: str, columns: int) -> bool:
    """Say whether a title goes on in the next line."""
    if row.text.endswith((".", "?", "!", ":")) or ANNOUNCED.match(following.text):
        return False
    if LETTERED.match(following.text) or head_of(following) is not None:
        return False
    if SENTENCE.match(following.text):
        return False
    if title.count("(") > title.count(")") or following.text.startswith("(") or following.text[0].islower():
        return not following.after_gap or following.text[0].islower()
    if row.kind is PassageKind.HEADING:
        return following.kind is PassageKind.HEADING and not following.after_gap
    if title.endswith(")"):
        return False
    return wraps(row, following, int(columns * 0.85))
