"""Encodings are recognised, and what was assumed is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemcli.errors import SourceError
from gemcli.sources.decoding import UndecodableError, decode
from gemcli.sources.reader import read

TEXT = "Financiën, coöperatie, € 3.000 – ’s avonds\n"


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (TEXT.encode("utf-8"), []),
        (TEXT.encode("utf-8-sig"), []),
        (TEXT.encode("utf-16"), []),
        (TEXT.encode("utf-16-le"), ["assumed_encoding"]),
        (TEXT.encode("utf-16-be"), ["assumed_encoding"]),
        (TEXT.encode("utf-32"), []),
        (TEXT.encode("cp1252"), ["assumed_encoding"]),
        (TEXT.encode("utf-8").decode("cp1252").encode("utf-8"), ["double_encoded"]),
        (("\ufeff" + TEXT).encode("utf-8").decode("cp1252").encode("utf-8"), ["double_encoded"]),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "twice", "twice with bom"],
)
def test_every_encoding_gives_the_same_text(data: bytes, codes: list[str]) -> None:
    decoded = decode(data)
    assert decoded.text == TEXT
    assert [remark.code for remark in decoded.remarks] == codes


@pytest.mark.parametrize("sound", ["Ångström", "„JÄ“", "Ã", "naïeve Â", "œuvre", "Ïe ﬁn", "Señor ÃÃ"])
def test_sound_text_is_never_mended(sound: str) -> None:
    assert decode(sound.encode()).text == sound
    assert decode(sound.encode()).remarks == ()


def test_a_mixed_text_is_mended_where_it_is_broken_only() -> None:
    assert decode("Financiën en FinanciÃ«n".encode()).text == "Financiën en Financiën"


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"abc\x00def" * 30, b"\x01\x02\x03\x04\x05\x06\x07" * 9])
def test_binary_data_is_no_text(data: bytes) -> None:
    with pytest.raises(UndecodableError):
        decode(data)


def test_zero_bytes_at_the_end_of_a_text_are_told_with_a_code_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"De raad besluit.\n" * 50 + bytes(100_000))
    with pytest.raises(SourceError) as caught:
        read(path)
    assert caught.value.code == "not_text"
