"""Where everything stands in a council record: items, turns, motions handed in, votes, closed parts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from gemcli.meetings.agenda import heads, printed_agenda
from gemcli.meetings.attendance import Attendance, attendance
from gemcli.meetings.closed import closed_parts
from gemcli.meetings.cues import Cues
from gemcli.meetings.family import Family, family
from gemcli.meetings.grid_rows import grid_rows
from gemcli.meetings.items import Head, Item
from gemcli.meetings.labels import Label
from gemcli.meetings.lines import Line, lines, width, wraps
from gemcli.meetings.people import surname
from gemcli.meetings.roles import settled
from gemcli.meetings.speakers import Speaker
from gemcli.meetings.submissions import Submission, submissions
from gemcli.meetings.table_list import Row, informative, table_rows
from gemcli.meetings.titles import same_title
from gemcli.meetings.turns import is_stage, labels, reported, speakers
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality

DASH = re.compile(r"^[-–—•▪]\s?(?P<title>[A-ZÀ-Ý\"'“‘].{3,})$")
"""`- Voorstel van het college inzake ...`: the head of an item inside the voting block."""

VOTE_OPENS = re.compile(
    r"^In stemming\b|\b[Ii]n stemming (?:komt|komen|is|gebracht|brengen)\b|\b(?:wordt|worden|is"
    r"|zijn) (?:met [^.]{3,60} )?(?:aangenomen|verworpen)\b"
    r"|\bput to the vote\b|\b(?:was|were) (?:carried|lost|adopted|rejected)\b"
)
"""What follows such a head at once."""


WORD = re.compile(r"[^\W\d_]{3}")
"""A title has a word: marks of votes that a page sets in columns of their own are none."""
IN_ROWS = 3
"""At least one in so many lines of a list in columns stands in its rows."""


@dataclass(frozen=True, slots=True)
class VoteHead:
    """The head of one item inside a voting block."""

    item: Item | None
    """The agenda item that it names; None when it is none of this meeting's."""
    title: str
    start: int
    end: int
    first: int
    last: int
    """Index of its first line and of the line after it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a record is made of, by offsets and by index of its lines."""

    family: Family
    rows: tuple[Line, ...]
    columns: int
    """How wide the printed lines are."""
    agenda: tuple[Item, ...]
    """The printed agenda; empty when there is none in front."""
    heads: tuple[Head, ...]
    attendance: Attendance
    speakers: dict[int, Speaker]
    """Who begins to speak at which line."""
    submissions: tuple[Submission, ...]
    vote_heads: tuple[VoteHead, ...]
    closed: tuple[tuple[int, int], ...]
    table: tuple[Row, ...]
    """The rows of a decision list in columns; empty for other families."""
    inserted: tuple[Row, ...] = ()
    """The rows of tables that list motions inside a record in sentences."""

    def items(self) -> tuple[Item, ...]:
        """Every item that was handled or printed, each id once, the record's own head first."""
        found: dict[str, Item] = {}
        for head in self.heads:
            for item in head.items:
                found.setdefault(item.id or item.title, item)
        for item in self.agenda:
            known = found.setdefault(item.id, item)
            if item.note and not known.note:
                found[item.id] = item
            elif known.title.isupper() and not item.title.isupper():
                found[item.id] = replace(known, title=item.title)
        return tuple(found.values())


def layout(document: Document, municipality: Municipality, cues: Cues) -> Layout:
    """Read a record line by line and say what stands where."""
    return document.once("layout", (municipality, cues), lambda: _layout(document, municipality, cues))


def _layout(document: Document, municipality: Municipality, cues: Cues) -> Layout:
    rows = lines(document)
    kind, there, opened = recognised(document, rows, cues)
    columns = width(rows)
    patterns = own_patterns(municipality)
    table = _table(document, rows, columns, patterns, there) if kind is Family.TABLE_LIST else ()
    if kind is Family.TABLE_LIST and _is_set_in_lines(rows, table):
        kind, table = Family.NARRATIVE_LIST, ()
    is_table = kind is Family.TABLE_LIST
    agenda, after = ((), 0) if is_table else printed_agenda(rows, cues, columns)
    found = () if is_table else heads(rows, agenda, after, cues, columns)
    if kind in (Family.MINUTES, Family.NARRATIVE_LIST):
        opened = {**reported(rows, cues), **opened}
    ids = {item.id for item in agenda} | {item.id for head in found for item in head.items}
    taken = {index for head in found for index in range(head.first, head.last)}
    says = speakers(
        {index: each for index, each in opened.items() if index not in taken}, cues, municipality, there.parties, ids
    )
    says = settled(says, rows, _for_residents(found, len(rows), cues), there, cues)
    breaks = [*says, *(head.first for head in found)]
    texts = submissions(rows, breaks, patterns)
    inside = {index for each in texts for index in range(each.first, each.last)}
    items = [item for head in found for item in head.items] + list(agenda)
    vote_heads = tuple(head for head in _vote_heads(rows, after, items, columns) if head.first not in inside)
    return Layout(
        kind,
        rows,
        columns,
        agenda,
        found,
        there,
        says,
        texts,
        vote_heads,
        closed_parts(rows, cues),
        table,
        _inserted(document, patterns, there, items)
        if kind in (Family.MINUTES, Family.NARRATIVE_LIST, Family.UNKNOWN)
        else (),
    )


def recognised(document: Document, rows: Sequence[Line], cues: Cues) -> tuple[Family, Attendance, Mapping[int, Label]]:
    """Say of which family a record is, who was there, and where the labels of its turns stand."""
    return document.once("recognised", (rows, cues), lambda: _recognised(document, rows, cues))


def _recognised(document: Document, rows: Sequence[Line], cues: Cues) -> tuple[Family, Attendance, Mapping[int, Label]]:
    there = attendance(rows, cues)
    named = {surname(name) for name in (*(each for each, _ in there.present), *(each.name for each in there.others))}
    tagged = any(passage.speaker for passage in document.passages)
    opened = {} if tagged else labels(rows, cues, named)
    opened = {index: each for index, each in opened.items() if not there.start <= rows[index].start < there.end}
    kind = family(document, rows, len(opened))
    return kind, there, {} if kind is Family.EXPORT else opened


def _for_residents(found: Sequence[Head], count: int, cues: Cues) -> Iterator[range]:
    """Yield the lines of items in which residents speak."""
    for head, following in zip_longest(found, found[1:]):
        if any(cues.found("record.residents", item.title) for item in head.items):
            yield range(head.last, following.first if following is not None else count)


def _table(
    document: Document, rows: Sequence[Line], columns: int, patterns: Sequence[re.Pattern[str]], there: Attendance
) -> tuple[Row, ...]:
    """Return the rows of a decision list: by the heads of its columns, or line by line where that tells more."""
    by_heads, by_lines = grid_rows(document, patterns, there.parties), table_rows(rows, columns, patterns)
    found = by_heads if by_heads and informative(by_heads) >= informative(by_lines) else by_lines
    return tuple(row for row in found if row.mention is not None or WORD.search(row.title))


def _is_set_in_lines(rows: Sequence[Line], table: Sequence[Row]) -> bool:
    """Say whether a list that looks like columns is one of lines: its rows tell little, or tell of motions alone.

    A table that lists nothing but motions is no agenda: the items stand around it.
    """
    starts = [row.start for row in rows]
    inside = len({at for row in table for at in range(bisect_left(starts, row.start), bisect_left(starts, row.end))})
    moved = sum(row.mention is not None for row in table)
    if table and moved * 5 >= len(table) * 4 and inside * 5 < len(rows) * 3:
        return True
    return informative(table) * 10 < len(rows) and inside * IN_ROWS < len(rows)


def _inserted(
    document: Document, patterns: Sequence[re.Pattern[str]], there: Attendance, items: Sequence[Item]
) -> tuple[Row, ...]:
    """Return the rows of tables on motions, and those on proposals of which a table alone tells what became.

    A table of votes lists what is voted on in the order of the votes: a motion below a proposal need not be on it.
    """
    rows = grid_rows(document, patterns, there.parties)
    kept = (row for row in rows if row.mention is not None or (_tells(row) and not _is_known(row, items)))
    return tuple(replace(row, item="") if row.mention is not None else row for row in kept)


def _tells(row: Row) -> bool:
    """Say whether a row says what became of a proposal: how parties voted, or an outcome beside its number."""
    return bool(row.matrix or (row.item and row.status))


def _is_known(row: Row, items: Sequence[Item]) -> bool:
    return any(_is_about(row, item) for item in items)


def _is_about(row: Row, item: Item) -> bool:
    """Say whether a row is on an item of the record itself, by its number or its title."""
    number = row.item.split()[-1:] or [""]
    return item.id in (row.item, number[0]) or same_title(item.title, row.title)


def own_patterns(municipality: Municipality) -> tuple[re.Pattern[str], ...]:
    """Compile the municipality's own id patterns; a broken one is passed over here (the settings report it)."""
    found = []
    for pattern in municipality.id_patterns:
        try:
            found.append(re.compile(pattern))
        except re.error:
            continue
    return tuple(found)


def _vote_heads(rows: Sequence[Line], after: int, items: Sequence[Item], columns: int) -> tuple[VoteHead, ...]:
    """Find the heads with a dash that a vote follows at once."""
    found = []
    for index in range(after, len(rows)):
        match = DASH.match(rows[index].text)
        if match is None:
            continue
        title, last = match["title"], index + 1
        while (
            last < len(rows)
            and last < index + 5
            and not title.endswith(".")
            and (
                wraps(rows[last - 1], rows[last], int(columns * 0.8))
                or title.count("(") > title.count(")")
                or rows[last].text.startswith("(")
            )
        ):
            title = f"{title} {rows[last].plain}"
            last += 1
        following = rows[last : last + 4]
        if not any(VOTE_OPENS.search(row.text) for row in following):
            continue
        item = next((item for item in items if same_title(item.title, title)), None)
        found.append(VoteHead(item, title.strip(" ."), rows[index].start, rows[last - 1].end, index, last))
    return tuple(found)


def stage_lines(found: Layout, cues: Cues) -> frozenset[int]:
    """Return the indices of the minute-taker's own lines."""
    rows = found.rows
    return frozenset(index for index, row in enumerate(rows) if is_stage(row, rows[index - 1] if index else None, cues))
