"""Old office containers whose tables point at themselves are refused before a library follows them."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from gemcli.errors import SourceError
from gemcli.sources import ole
from gemcli.sources.reader import read
from tests.benchmarks.broken_files.sound import old_sheet


def with_further_tables(first: int) -> bytes:
    data = bytearray(old_sheet())
    struct.pack_into("<I", data, 68, first)
    return bytes(data)


def test_a_list_of_tables_that_names_itself_goes_round(tmp_path: Path) -> None:
    turned = bytearray(with_further_tables(0))
    struct.pack_into("<I", turned, 512 * 2 - 4, 0)
    assert ole.goes_round(ole.opened(bytes(turned), "broken_sheet"))
    (tmp_path / "a.xls").write_bytes(turned)
    with pytest.raises(SourceError) as caught:
        read(tmp_path / "a.xls")
    assert caught.value.code == "broken_sheet"


def test_a_sound_container_does_not() -> None:
    assert not ole.goes_round(ole.opened(old_sheet(), "broken_sheet"))
