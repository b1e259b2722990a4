"""Builders of files that no library here writes."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from typing import Any

import pytest

Tree = Mapping[str, "bytes | Tree"]
"""Names of streams (bytes) and storages (trees) of an OLE container."""

SECTOR, SMALL_SECTOR, CUTOFF = 512, 64, 4096
"""Streams below the cutoff lie together in small sectors, in the stream of the root."""
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@pytest.fixture
def compound_file() -> Callable[[Tree], bytes]:
    """Give a builder of OLE containers ([MS-CFB] version 3), as MSG and XLS files are."""
    return build_compound_file


class Sectors:
    """Data cut into sectors of one size, with the table that chains them."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.pieces: list[bytes] = []
        self.chains: list[int] = []

    def store(self, data: bytes) -> int:
        """Keep data; returns its first sector."""
        if not data:
            return END
        first = len(self.pieces)
        self.pieces += [data[at : at + self.size].ljust(self.size, b"\0") for at in range(0, len(data), self.size)]
        self.chains += [*range(first + 1, len(self.pieces)), END]
        return first


def build_compound_file(tree: Tree) -> bytes:
    entries: list[dict[str, Any]] = [{"name": "Root Entry", "type": 5, "data": b""}]
    _add_entries(entries, 0, tree)
    large, small = Sectors(SECTOR), Sectors(SMALL_SECTOR)
    for entry in entries[1:]:
        data = entry.get("data", b"")
        entry["size"], entry["start"] = len(data), (small if len(data) < CUTOFF else large).store(data)
    root = b"".join(small.pieces)
    entries[0]["size"], entries[0]["start"] = len(root), large.store(root)
    small_table = large.store(_table(small.chains))
    directory = large.store(b"".join(_entry(entry) for entry in entries))
    fat_count = 1
    while (len(large.pieces) + fat_count) * 4 > fat_count * SECTOR:
        fat_count += 1
    fat_start = len(large.pieces)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E, 3, 0xFFFE, 9, 6, 0, fat_count, directory, 0, CUTOFF, small_table, -(-len(small.chains) // 128), END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", *range(fat_start, fat_start + fat_count), *[FREE] * (109 - fat_count))
    return header + b"".join(large.pieces) + _table([*large.chains, *[FAT] * fat_count])


def _table(chains: list[int]) -> bytes:
    """Write a table of chains, filled up to whole sectors."""
    filled = chains + [FREE] * (-len(chains) % (SECTOR // 4))
    return struct.pack(f"<{len(filled)}I", *filled)


def _add_entries(entries: list[dict[str, Any]], parent: int, tree: Tree) -> None:
    """Hang the names of a storage in one row (a degenerate tree, sorted as the format asks)."""
    link = ("child", parent)
    for name in sorted(tree, key=lambda name: (len(name), name.upper())):
        content = tree[name]
        number = len(entries)
        entries[link[1]][link[0]] = number
        entries.append({"name": name, "type": 2 if isinstance(content, bytes) else 1})
        if isinstance(content, bytes):
            entries[number]["data"] = content
        else:
            _add_entries(entries, number, content)
        link = ("right", number)


def _entry(entry: dict[str, Any]) -> bytes:
    name = str(entry["name"]).encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16xI8x8xIQ",
        name, len(name) + 2, entry["type"], 1, FREE, entry.get("right", FREE), entry.get("child", FREE),
        0, entry["start"], entry["size"],
    )  # fmt: skip
