"""Rows of a decision list whose columns have heads: number, subject, decision, votes; each cell read by its head."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gemcli.meetings.closed import is_secret
from gemcli.meetings.motion_ids import ID, Mention
from gemcli.meetings.motion_titles import named_by
from gemcli.meetings.signers import Signers, signers
from gemcli.meetings.table_list import Row
from gemcli.model.claim import Kind
from gemcli.model.document import Document, PassageKind

HEADS = (
    ("number", re.compile(r"^(?:punt|nr\.?|no\.?|nummer|agendapunt|agendanr\.?|item|#)$", re.IGNORECASE)),
    (
        "votes",
        re.compile(r"^(?:stemm(?:ing|en)|stemverhouding|stemuitslag|uitslag stemming|votes?|voting)\b", re.IGNORECASE),
    ),
    (
        "decision",
        re.compile(r"^(?:besluit|uitslag|uitkomst|resultaat|beslissing|decision|outcome|result)\b", re.IGNORECASE),
    ),
    (
        "subject",
        re.compile(r"(?:onderwerp|omschrijving|titel|voorstel|agendapunt|subject|description|title)", re.IGNORECASE),
    ),
)
"""What the head of a column says is in it; the first that fits counts."""
NUMBER = re.compile(
    r"^(?P<item>\d{1,2}(?:\.\d{1,2}|[a-z])?|[A-Z]{1,2}(?:\.\d{1,2})?|[IVX]{1,4}(?:\.\d{1,2})?)\.?"
    r"(?:\s?[-–/]\s?(?P<own>[A-Z0-9][\w.\-]{1,12}))?$"
)
"""`5`, `9a`, `5 – A5.1`: the item, and the number of a motion under it."""
MOTION = re.compile(
    r"^(?:gewijzigde?\s)?(?P<noun>(?:sub)?amendement|(?:initiatief)?motie|amendment|motion)\b", re.IGNORECASE
)
GAP = re.compile(r"\s{2,}")
CHUNK = re.compile(r"\S+(?:\s\S+)*")
FIRST_SENTENCE = re.compile(
    r"^.{1,200}?(?:(?<!\b[A-Z])(?<!\bmr)(?<!\bdrs)(?<!\bdr)(?<!\bmw)(?<!\bdhr)\.(?=\s|$)|\n|$)", re.DOTALL
)
OUTSET = re.compile(r"[^,;.]*[.]?")
"""The beginning of a cell that goes on in other lines: whole words of one line."""
SLACK = 2
"""Characters by which the text of a column may stand left of its head."""


@dataclass(slots=True)
class _Record:
    """The cells of one row, by the head of their column."""

    start: int
    end: int
    cells: dict[str, list[str]] = field(default_factory=dict)
    in_order: bool = True
    """Whether the cells follow one another in the text layer, so that each can be read there as a whole."""

    def text(self, name: str) -> str:
        return " ".join(" ".join(self.cells.get(name, ())).split())

    def lines(self, name: str) -> list[str]:
        return [line for cell in self.cells.get(name, ()) for line in cell.splitlines() if line.strip()]


def column_rows(
    document: Document, patterns: Sequence[re.Pattern[str]] = (), known: Collection[str] = ()
) -> tuple[Row, ...]:
    """Return the rows of tables whose heads name a decision; empty for documents without such heads."""
    found: list[Row] = []
    item = ""
    for record in (*_of_tables(document), *_of_text(document)):
        row = _row(record, document.text, item, patterns, known)
        if row is not None:
            item = row.item
            found.append(row)
    return tuple(found)


def _names(heads: Sequence[str]) -> list[str] | None:
    """Say what each column holds; None when the heads do not name a subject and a decision."""
    names = [next((name for name, pattern in HEADS if pattern.search(head.strip())), "") for head in heads]
    if "decision" not in names or len([name for name in names if name]) < 3:
        return None
    if "subject" not in names and "number" in names[1:]:
        names[names.index("number", 1)] = "subject"
    return names if "subject" in names else None


def _of_tables(document: Document) -> Iterator[_Record]:
    """Read the rows of tables with tabs between their cells."""
    names: list[str] | None = None
    for passage in document.passages:
        if passage.kind is not PassageKind.TABLE_ROW:
            continue
        start, end = passage.spans[0].start, passage.spans[-1].end
        cells = document.text[start:end].split("\t")
        heads = _names(cells)
        if heads is not None:
            names = heads
            continue
        if HEADS[0][1].match(cells[0].strip()):
            names = None
            continue
        if names is None or len(cells) > len(names):
            names = (
                None if names is not None and len(cells) != len(names) and not NUMBER.match(cells[0].strip()) else names
            )
            if names is None:
                continue
        record = _Record(start, end)
        for name, cell in zip(names, cells, strict=False):
            if name and cell.strip():
                record.cells.setdefault(name, []).append(cell.strip())
        yield record


def _of_text(document: Document) -> Iterator[_Record]:
    """Read columns that are set with blanks: each piece of a line belongs to the head under which it stands."""
    starts: list[int] = []
    names: list[str] = []
    record: _Record | None = None
    offset = 0
    gap = False
    for line in document.text.splitlines(keepends=True):
        begin, offset = offset, offset + len(line)
        pieces = [(match.start(), match.group()) for match in _chunks(line)]
        heads = _names([piece for _, piece in pieces]) if len(pieces) >= 3 and "\t" not in line else None
        if heads is not None:
            starts, names = [at for at, _ in pieces], heads
            continue
        if not names or not line.strip() or set(line.strip()) <= set("-–=_ "):
            gap = gap or bool(names)
            continue
        placed = [(_column(at, starts), piece) for at, piece in pieces]
        opens = placed[0][0] == 0 and NUMBER.match(placed[0][1].strip()) is not None
        if placed[0][0] == 0 and not opens:
            if record is not None:
                yield record
            record, names = None, []
            continue
        below = gap and placed[0][1] and MOTION.match(placed[0][1]) is not None
        if opens or below or record is None:
            if record is not None:
                yield record
            record = _Record(begin + len(line) - len(line.lstrip()), begin, in_order=False)
        gap = False
        for column, piece in placed:
            if names[column]:
                record.cells.setdefault(names[column], []).append(piece)
        record.end = begin + len(line.rstrip())
    if record is not None and names:
        yield record


def _chunks(line: str) -> Iterator[re.Match[str]]:
    """Return the pieces of a line between wide gaps."""
    bounds = [0, *(match.end() for match in GAP.finditer(line)), len(line)]
    for first, last in pairwise(bounds):
        match = CHUNK.search(line, first, last)
        if match is not None:
            yield match


def _column(at: int, starts: Sequence[int]) -> int:
    return max((index for index, start in enumerate(starts) if start <= at + SLACK), default=0)


def _row(
    record: _Record, text: str, item: str, patterns: Sequence[re.Pattern[str]], known: Collection[str]
) -> Row | None:
    number = NUMBER.match(record.text("number"))
    own_item = number["item"] if number is not None else item
    lines = record.lines("subject")
    cells = record.cells.get("decision", [""])
    outset = OUTSET.match(cells[0])
    decision = "\n".join(cells) if record.in_order or outset is None else outset.group()
    linear = "" if record.in_order else " ".join(text[record.start : record.end].split())
    if not lines or not own_item:
        return None
    status = _first_sentence(decision)
    votes = record.text("votes")
    motion = MOTION.match(lines[0])
    if motion is None:
        title = record.text("subject")
        return Row(own_item, None, title, status, "", record.start, record.end, is_secret(title), votes, linear)
    kind = Kind.AMENDMENT if "amend" in motion["noun"].lower() else Kind.MOTION
    mention, title, signed = named_by(lines[0], kind, patterns, known)
    if not mention.raw_id and number is not None and number["own"] and ID.fullmatch(number["own"]):
        mention = Mention(kind, number["own"], "", 0, 0)
    below = " ".join(lines[1:])
    under = signers(below, known)
    if not title and lines[1:] and not signers(lines[1], known):
        title = lines[1].strip(" .'‘’")
    both = Signers(
        tuple(dict.fromkeys((*signed.people, *under.people))), tuple(dict.fromkeys((*signed.parties, *under.parties)))
    )
    changed = "Gewijzigd" if re.match(r"gewijzigd", decision, re.IGNORECASE) else ""
    if linear:
        both = Signers(tuple(one for one in both.people if one in linear), both.parties)
    return Row(own_item, mention, title, status, changed, record.start, record.end, False, votes, linear, both)


def _first_sentence(text: str) -> str:
    """Return what was decided, without what else was said in the same cell."""
    match = FIRST_SENTENCE.match(text.strip())
    first = " ".join(match.group().split()) if match is not None else ""
    return first if len(first) > 3 else " ".join(text.split())
