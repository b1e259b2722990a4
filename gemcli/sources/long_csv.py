"""Reads a delimited text file that is too long to be held in memory: its rows stay in the file until asked for."""

from __future__ import annotations

import codecs
import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import BinaryIO

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind, Remark
from gemcli.model.table import Cell, LongRows, Stretch, Table
from gemcli.sources import csv_table
from gemcli.sources.contents import Block, Contents
from gemcli.sources.csv_dialect import dialect
from gemcli.sources.csv_records import LONGEST_QUOTED, records
from gemcli.sources.decoding import UndecodableError, decode

LONG = 16 * 2**20
"""Bytes from which a file is read this way; a budget has less than one megabyte."""
SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
HEAD = 2**18
QUOTE = b'"'
CHUNK = 2**15
"""Bytes that are read at a time, cut at a line end; rows of more would not stay in the processor's cache."""
BROAD = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def is_long(path: Path) -> bool:
    """Whether a file is a delimited text of a size that must stay on disk."""
    if path.suffix.lower() not in SUFFIXES or path.stat().st_size < LONG:
        return False
    with path.open("rb") as stream:
        return not stream.read(4).startswith(BROAD)


def read(path: Path, name: str) -> tuple[Contents, str]:
    """Return the contents of a long file and the SHA-256 of its bytes.

    The text layer holds the first rows only, the table all of them. Raises SourceError "not_text".
    """
    with path.open("rb") as stream:
        head = stream.read(HEAD)
        bom = len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0
        digest, encoding = _scan(stream)
        text = _decoded(head[bom : head.rfind(b"\n") + 1], encoding)
    form = dialect(text)
    start = bom + len(text[: form.start].encode(encoding))
    stat = path.stat()
    rows = FiledRows(str(path), encoding, form.separator, start, (stat.st_size, stat.st_mtime_ns))
    kept = list(_first(text, form.separator, form.start))
    end = kept[-1].spans[-1].end if kept else 0
    shown = Contents(
        text=text[:end] + "\n",
        place_kind=PlaceKind.LINE,
        media_type=csv_table.MEDIA_TYPE,
        blocks=tuple(kept),
        tables=(Table(PurePath(name).stem or "CSV", rows),),
        remarks=tuple(_remarks(encoding, is_sure=form.is_sure, separator=form.separator, sheet=PurePath(name).stem)),
    )
    return shown, digest


@dataclass(slots=True, eq=False)
class FiledRows(LongRows):
    """The rows of a delimited file, read from it a piece at a time; the file must stay as it was.

    Reading raises SourceError "changed" when it did not.
    """

    path: str
    encoding: str
    separator: str
    start: int
    """Byte at which the rows begin."""
    stamp: tuple[int, int]
    """Size and time of change of the file when it was read first."""
    _marks: list[tuple[int, int]] = field(default_factory=list, repr=False)
    """Row number and byte at which each piece begins; the last one is the end."""
    _held: tuple[int, list[list[str]] | list[str]] = field(default=(-1, []), repr=False)
    """The piece that was looked at last: its lines, or its rows where it has quotation marks."""

    def __len__(self) -> int:
        return self._index()[-1][0]

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        number = 0
        for _, data in self._pieces():
            for fields in self._rows(data):
                yield self._cells(number, fields)
                number += 1

    def stretches(self, width: int) -> Iterator[Stretch]:
        number = 0
        marks = []
        for offset, data in self._pieces():
            marks.append((number, offset))
            rows = list(self._rows(data))
            yield Stretch(number, _columns(rows, width))
            number += len(rows)
        self._marks = [*marks, (number, self.stamp[0])]

    def row(self, number: int) -> tuple[Cell, ...]:
        marks = self._index()
        piece = bisect_right(marks, (number, self.stamp[0])) - 1
        if not 0 <= number < marks[-1][0]:
            raise IndexError(number)
        if self._held[0] != piece:
            with self._open() as stream:
                stream.seek(marks[piece][1])
                data = stream.read(marks[piece + 1][1] - marks[piece][1])
            self._held = piece, list(self._rows(data)) if QUOTE in data else self._lines(data)
        held = self._held[1][number - marks[piece][0]]
        fields = self._cut(held) if isinstance(held, str) else held
        return self._cells(number, fields)

    @staticmethod
    def _cells(number: int, fields: Sequence[str]) -> tuple[Cell, ...]:
        return tuple(
            Cell(number, column, value) for column, text in enumerate(fields) if (value := csv_table.value_of(text))
        )

    def _index(self) -> list[tuple[int, int]]:
        if not self._marks:
            number = 0
            for offset, data in self._pieces():
                self._marks.append((number, offset))
                number += sum(1 for _ in self._rows(data)) if QUOTE in data else len(self._lines(data))
            self._marks.append((number, self.stamp[0]))
        return self._marks

    def _pieces(self) -> Iterator[tuple[int, bytes]]:
        """Yield the pieces of the file: the byte at which each begins, and what it holds."""
        with self._open() as stream:
            offset = self.start
            stream.seek(offset)
            while data := _piece(stream):
                yield offset, data
                offset += len(data)

    def _rows(self, data: bytes) -> Iterable[list[str]]:
        """Return the fields of each row of a piece; a blank row has none that holds something."""
        if QUOTE in data:
            text = data.decode(self.encoding, "replace")
            return (record.fields for record in records(text, self.separator))
        return map(self._cut, self._lines(data))

    def _lines(self, data: bytes) -> list[str]:
        """Return the lines of a piece without quotation marks, each of which is a row."""
        text = data.decode(self.encoding, "replace")
        return text.removesuffix("\n").removesuffix("\r").replace("\r\n", "\n").split("\n")

    def _cut(self, line: str) -> list[str]:
        return line.split(self.separator or "\n")

    def _open(self) -> BinaryIO:
        path = Path(self.path)
        stat = path.stat()
        if (stat.st_size, stat.st_mtime_ns) != self.stamp:
            raise SourceError(
                "changed",
                say(N_("This file was changed while it was being read.")),
                say(N_("Close it in other programs and try again.")),
                path.name,
            )
        return path.open("rb")


def _columns(rows: Sequence[Sequence[str]], width: int) -> Sequence[Sequence[str]]:
    """Return the first columns of rows; where a row is shorter, the rest of it is empty."""
    widths = set(map(len, rows))
    if len(widths) > 1 or min(widths) < width:
        # Cut before they are filled up: one row of very many fields must not make all others as wide.
        padding = [""] * width
        rows = [[*row[:width], *padding[len(row) :]] for row in rows]
    return list(zip(*rows, strict=True))[:width]


def _piece(stream: BinaryIO) -> bytes:
    """Return the next whole lines; where a quotation mark is open at the end, a little more."""
    data = stream.read(CHUNK)
    data += stream.readline()
    room = LONGEST_QUOTED
    while data.count(b'"') % 2 and room > 0:
        line = stream.readline()
        if not line:
            break
        data += line
        room -= len(line)
    return data


def _scan(stream: BinaryIO) -> tuple[str, str]:
    """Return the SHA-256 of a file and its encoding: UTF-8 when all of it is."""
    stream.seek(0)
    digest = hashlib.sha256()
    decoder = codecs.getincrementaldecoder("utf-8")()
    encoding = "utf-8"
    while data := stream.read(2**20):
        digest.update(data)
        if encoding == "utf-8":
            try:
                decoder.decode(data)
            except UnicodeDecodeError:
                encoding = "cp1252"
    return digest.hexdigest(), encoding


def _decoded(head: bytes, encoding: str) -> str:
    try:
        decode(head)
    except UndecodableError as error:
        raise csv_table.not_text() from error
    return head.decode(encoding, "replace")


def _first(text: str, separator: str, start: int) -> Iterator[Block]:
    """Yield the first rows as blocks of the text layer."""
    left = csv_table.TEXT_ROWS
    for record in records(text, separator, start):
        if not left:
            return
        if any(map(csv_table.value_of, record.fields)):
            left -= 1
            yield Block(PassageKind.TABLE_ROW, (csv_table.solid(text, record),))


def _remarks(encoding: str, *, is_sure: bool, separator: str, sheet: str) -> Iterator[Remark]:
    if encoding != "utf-8":
        yield Remark("assumed_encoding", say(N_("The encoding is not stated; read as {name}."), name=encoding))
    if not is_sure:
        yield csv_table.assumed_separator(separator)
    yield csv_table.text_bounded(sheet)
