"""Looks up the properties of an Outlook message in its container ([MS-OXMSG])."""

from __future__ import annotations

import codecs
import struct
from datetime import UTC, datetime, timedelta
from typing import Any

WIDE, NARROW, BINARY, OBJECT = 0x001F, 0x001E, 0x0102, 0x000D
"""Types of property that have a stream of their own."""
NUMBER, MOMENT, TRUTH = 0x0003, 0x0040, 0x000B
"""Types that stand in the fixed table."""
TABLE = "__properties_version1.0"
HEADS = (32, 24, 8)
"""Bytes before the fixed table: of a message, of a message inside one, of a recipient or attachment."""
EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
MOST_BYTES = 100 * 2**20


class Properties:
    """The properties of one storage: the message itself, a recipient, an attachment, or a message inside."""

    def __init__(self, container: Any, folder: tuple[str, ...] = (), code_page: str = "cp1252") -> None:
        self._container = container
        self._folder = folder
        self._fixed: dict[tuple[int, int], bytes] = {}
        self._read_table()
        self._code_page = self._stated_code_page() or code_page

    def text(self, *ids: int) -> str:
        """Return the first of these properties that holds text, without NULs at its end; empty when none does."""
        for number in ids:
            wide = self._stream(number, WIDE)
            if wide:
                return wide.decode("utf-16-le", "replace").rstrip("\0")
            narrow = self._stream(number, NARROW)
            if narrow:
                return narrow.decode(self._code_page, "replace").rstrip("\0")
        return ""

    def data(self, number: int) -> bytes:
        """Return a binary property; empty when there is none."""
        return self._stream(number, BINARY)

    def number(self, identity: int) -> int:
        """Return a whole number; 0 when there is none."""
        return int.from_bytes(self._fixed.get((identity, NUMBER), b"")[:4], "little", signed=True)

    def is_true(self, identity: int) -> bool:
        """Return a yes or no; no when there is none."""
        return any(self._fixed.get((identity, TRUTH), b"")[:2])

    def moment(self, *ids: int) -> datetime | None:
        """Return the first of these moments that is there, in UTC."""
        for identity in ids:
            ticks = int.from_bytes(self._fixed.get((identity, MOMENT), b""), "little")
            if ticks:
                try:
                    return EPOCH + timedelta(microseconds=ticks // 10)
                except OverflowError:
                    return None
        return None

    def inside(self, prefix: str) -> list[Properties]:
        """Return the storages below whose names begin like this: recipients, attachments."""
        depth = len(self._folder)
        names = {
            entry[depth]
            for entry in map(tuple, self._container.listdir(streams=True, storages=True))
            if len(entry) > depth and entry[:depth] == self._folder and entry[depth].startswith(prefix)
        }
        return [Properties(self._container, (*self._folder, name), self._code_page) for name in sorted(names)]

    def message_inside(self) -> Properties | None:
        """Return the message that an attachment is, or None when it is a file."""
        name = f"__substg1.0_3701{OBJECT:04X}"
        folder = (*self._folder, name)
        if not self._container.exists([*folder, TABLE]):
            return None
        return Properties(self._container, folder, self._code_page)

    def html_code_page(self) -> str:
        """Return the code page in which the HTML body is written, or nothing."""
        return _code_page(self.number(0x3FDE))

    def _stated_code_page(self) -> str:
        return _code_page(self.number(0x3FFD)) or _code_page(self.number(0x3FDE))

    def _stream(self, number: int, kind: int) -> bytes:
        path = [*self._folder, f"__substg1.0_{number:04X}{kind:04X}"]
        if not self._container.exists(path):
            return b""
        return bytes(self._container.openstream(path).read(MOST_BYTES))

    def _read_table(self) -> None:
        path = [*self._folder, TABLE]
        if not self._container.exists(path):
            return
        table = bytes(self._container.openstream(path).read(MOST_BYTES))
        head = HEADS[0] if not self._folder else HEADS[2]
        if self._folder and self._folder[-1].startswith("__substg1.0_3701"):
            head = HEADS[1]
        for start in range(head, len(table) - 15, 16):
            kind, identity = struct.unpack_from("<HH", table, start)
            self._fixed[identity, kind] = table[start + 8 : start + 16]


def _code_page(number: int) -> str:
    name = {65001: "utf-8", 1200: "utf-16-le", 28591: "cp1252", 20127: "cp1252"}.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return ""
    return name
