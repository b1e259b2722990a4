"""The agenda: the items as printed in front, and the heads with which they begin in the record."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gemcli.meetings.chain import longest
from gemcli.meetings.closed import is_secret
from gemcli.meetings.cues import Cues
from gemcli.meetings.labels import label
from gemcli.meetings.lines import Line, wraps
from gemcli.model.document import PassageKind

HEAD = re.compile(
    r"""
    (?P<word>(?:agendapunt|agenda\sitem|item|punt|ad)\s+)?
    (?P<id>[A-Z]{1,2}\.\d{1,2}(?:\.\d{1,2})?|[A-Z]{1,2}|\d{1,2}(?:\.?[a-z]\b|(?:\.\d{1,2}){1,2})?)
    (?P<stop>\s?[.):]|\s?[–-]|(?=\t))?
    \s+(?P<title>[^\s].*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""`K. Voorstel ...`, `E.9 GEHEIM ...`, `5.b Motie ...`, `Agendapunt 3: ...`."""

ANNOUNCED = re.compile(
    r"(?:Thans\s|Nu\s)?[Aa]an de orde (?:is|zijn|komt|komen)\b[^:]{0,60}:?\s*$|The next items? (?:is|are):\s*$"
)
"""The minute-taker announces the item that the next line names."""

REMARK = re.compile(r"\s*\((?P<note>agendapunt [^()]{3,80}|niet behandeld|vervallen|aangehouden)\)\s*$", re.IGNORECASE)

SENTENCE = re.compile(
    r"[A-ZÀ-Ý][^.:;]{2,70}?\s(?:is|zijn|wordt|worden|heeft|hebben|dient|dienen|vraagt|opent|zegt|stelt|besluit"
    r"|geeft|was|were|moved|asked|opened|said|reported)\s"
)
"""A line that has a verb near its start goes on no title."""

SAME = 18
"""Letters that must agree for a printed item and a head to be the same."""


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


def printed_agenda(rows: Sequence[Line], cues: Cues, columns: int) -> tuple[tuple[Item, ...], int]:
    """Return the items of the agenda in front and the index of the line after it; none and 0 without one."""
    for index, row in enumerate(rows[:200]):
        if cues.pattern("record.agenda_heads").fullmatch(row.plain.strip(" :")):
            items, after = _listed(rows, index + 1, cues, columns)
            if len(items) >= 2:
                return items, after
    return (), 0


def heads(rows: Sequence[Line], agenda: Sequence[Item], after: int, cues: Cues, columns: int) -> tuple[Head, ...]:
    """Return where the items begin in the record, in reading order; they may come out of agenda order."""
    known = {item.id.upper(): item for item in agenda}
    found = _announced_or_known(rows, known, after, columns)
    if len(found) >= max(2, len(agenda) // 3):
        return tuple(found)
    chain = longest(rows, after, cues)
    taken = {head.first for head in found}
    for index in chain:
        if index not in taken and not any(head.first <= index < head.last for head in found):
            item, last = _item(rows, index, columns)
            found.append(Head((item,), index, last))
    return tuple(sorted(found, key=lambda head: head.first))


def head_of(row: Line) -> re.Match[str] | None:
    """Read a line as the head of an item: an id that is told apart from a word, and a title."""
    match = HEAD.match(row.text)
    if match is None or not match["title"]:
        return None
    if match["word"] or "." in match["id"]:
        return match if match["title"][0].isupper() or match["title"][0] in "\"'“‘(" else None
    if match["id"].isalpha() and not match["id"].isupper():
        return None
    if not match["stop"] and row.kind is not PassageKind.HEADING and "\t" not in row.text[: match.start("title")]:
        return None
    return match if not match["title"][0].islower() else None


def short_title(title: str) -> str:
    """Return the subject of a title: without who proposes it, and without its document number.

    >>> short_title("Voorstel van het college inzake Uitbreiding zero-emissiezone (RIS320645)")
    'Uitbreiding zero-emissiezone'
    """
    subject = NUMBER.sub("", title).strip(" .")
    without_source = PROPOSER.sub("", subject)
    return without_source if len(without_source) >= 3 else subject


NUMBER = re.compile(r"\s*\((?P<number>[A-Z]{2,5}[\s.-]?\d{4,9}|\d{6,9}|[A-Z]{1,4}\d{2}\.\d{3,6}|\d{4}-\d{3,6})\)")
PROPOSER = re.compile(
    r"^(?:(?:gewijzigd\s|geamendeerd\s)?raadsvoorstel\s(?=(?-i:[A-Z]))|(?:gewijzigd\s|geamendeerd\s)?(?:raads"
    r"|college)?voorstel\s(?:van\s(?:het\s(?:college|presidium)|de\s[\w ]{3,40}?)\s)?"
    r"(?:inzake|betreffende|over|tot|om|met betrekking tot(?: het| de)?|m\.b\.t\.)\s)",
    re.IGNORECASE,
)


def number_of(title: str) -> str:
    """Return the document number in a title ("RIS320645"), or an empty text."""
    match = NUMBER.search(title)
    return match["number"] if match else ""


def same_title(one: str, other: str) -> bool:
    """Say whether two printed titles name the same item: equal number, or an equal beginning.

    >>> same_title("Uitbreiding zero-emissiezone (RIS320645).", "Uitbreiding  zero-emissiezone")
    True
    """
    numbers = number_of(one), number_of(other)
    if all(numbers):
        return numbers[0] == numbers[1]
    a, b = (re.sub(r"\W+", "", NUMBER.sub("", title)).casefold() for title in (one, other))
    size = min(len(a), len(b), 60)
    return size > 0 and a[:size] == b[:size] and size >= min(SAME, max(len(a), len(b)) * 2 // 3)


def _listed(rows: Sequence[Line], first: int, cues: Cues, columns: int) -> tuple[tuple[Item, ...], int]:
    """Read the printed list: until a speaker, the list of members, or an id that was there already."""
    items: list[Item] = []
    seen: set[str] = set()
    index = first
    while index < len(rows) and index < first + 400:
        row = rows[index]
        present = cues.pattern("people.present").match(row.text)
        if (present and present.end()) or ANNOUNCED.match(row.text):
            break
        match = head_of(row)
        if match is None:
            speaks = label(row.text, cues)
            if speaks is not None and items and (len(row.text) > speaks.length or speaks.mark == "."):
                break
            index += 1
            continue
        if match["id"].upper() in seen:
            break
        item, index = _item(rows, index, columns)
        seen.add(item.id.upper())
        items.append(item)
    return tuple(items), index


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
        match = head_of(row)
        printed = known.get(match["id"].upper()) if match is not None else None
        item, last = _item(rows, index, columns) if match is not None else (None, index + 1)
        if item is not None and (listing or (printed is not None and same_title(printed.title, item.title))):
            if listing and _goes_with(found, index, item):
                found[-1] = Head((*found[-1].items, item), found[-1].first, last)
            else:
                found.append(Head((item,), index if announced is None else announced, last))
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


def _item(rows: Sequence[Line], index: int, columns: int) -> tuple[Item, int]:
    """Read the item whose head stands at a line, with the lines over which its title runs."""
    match = head_of(rows[index])
    assert match is not None
    title = match["title"].split("\t")[0]
    last = index + 1
    while last < len(rows) and last < index + 6 and _goes_on(rows[last - 1], rows[last], title, columns):
        title = f"{title} {rows[last].plain}"
        last += 1
    note = REMARK.search(title.rstrip(". "))
    clean = (title[: note.start()] if note else title).strip().rstrip(".").strip()
    return (
        Item(
            match["id"],
            clean,
            rows[index].start,
            rows[last - 1].end,
            note["note"] if note else "",
            is_secret(clean),
        ),
        last,
    )


def _goes_on(row: Line, following: Line, title: str, columns: int) -> bool:
    """Say whether a title goes on in the next line."""
    if head_of(following) is not None or ANNOUNCED.match(following.text) or row.text.endswith((".", "?", "!", ":")):
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
