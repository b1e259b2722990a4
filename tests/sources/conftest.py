"""Builders of files that no library here writes."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping

import pytest

Tree = Mapping[str, "bytes | Tree"]
"""Names of streams (bytes) and storages (trees) of an OLE container."""

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@pytest.fixture
def compound_file() -> Callable[[Tree], bytes]:
    """Give a builder of OLE containers ([MS-CFB] version 3), as MSG and XLS files are."""
    return build_compound_file


def build_compound_file(tree: Tree) -> bytes:
    """Write every stream in sectors of its own (the mini stream cutoff is set to nothing)."""
    entries: list[dict[str, int | str | bytes]] = [{"name": "Root Entry", "type": 5, "child": FREE}]
    _add_entries(entries, 0, tree)
    sectors: list[bytes] = []
    chains: list[int] = []

    def store(data: bytes) -> int:
        if not data:
            return END
        first = len(sectors)
        pieces = [data[start : start + SECTOR].ljust(SECTOR, b"\0") for start in range(0, len(data), SECTOR)]
        sectors.extend(pieces)
        chains.extend(range(first + 1, first + len(pieces)))
        chains.append(END)
        return first

    for entry in entries:
        data = entry.get("data", b"")
        entry["size"], entry["start"] = len(data), store(data)
    directory = store(b"".join(_entry(entry) for entry in entries))
    fat_count = 1
    while (len(sectors) + fat_count) * 4 > fat_count * SECTOR:
        fat_count += 1
    fat_start = len(sectors)
    table = [*chains, *[FAT] * fat_count]
    table += [FREE] * (fat_count * SECTOR // 4 - len(table))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E, 3, 0xFFFE, 9, 6, 0, fat_count, directory, 0, 0, END, 0, END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", *range(fat_start, fat_start + fat_count), *[FREE] * (109 - fat_count))
    return header + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)


def _add_entries(entries: list[dict[str, int | str | bytes]], parent: int, tree: Tree) -> None:
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


def _entry(entry: dict[str, int | str | bytes]) -> bytes:
    name = str(entry["name"]).encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16xI8x8xIQ",
        name, len(name) + 2, entry["type"], 1, FREE, entry.get("right", FREE), entry.get("child", FREE),
        0, entry["start"], entry["size"],
    )  # fmt: skip
