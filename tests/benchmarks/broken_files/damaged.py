"""Files that were sound once: cut off, with bits turned, under a wrong name, in another encoding."""

from __future__ import annotations

import codecs
import random
import zlib

from tests.benchmarks.broken_files.case import Cases, file
from tests.benchmarks.broken_files.sound import TEXT, sound

FLIPS = 4
"""Copies of each kind with bits turned, each with twice as many as the one before."""


def cases() -> Cases:
    """Every cut, flip, misnaming, encoding and kind of emptiness."""
    for name, data in sound().items():
        for tenth in range(1, 10):
            yield file("cut", f"{tenth}0 %", name, data[: len(data) * tenth // 10])
        for number in range(FLIPS):
            yield file("flipped", f"copy {number}", name, _flipped(data, name, number))
    names = list(sound())
    for at, name in enumerate(names):
        other = names[(at + 7) % len(names)]
        yield file("misnamed", f"really {name}", other, sound()[name])
        yield file("joined", f"{name} and {other}", name, sound()[name] + sound()[other])
    yield from _encodings()
    yield from _empties()


def _flipped(data: bytes, name: str, number: int) -> bytes:
    """Turn 4, 8, 16.. bits, the same ones in every run."""
    chance = random.Random(zlib.crc32(name.encode()) + number)
    turned = bytearray(data)
    for _ in range(4 * 2**number):
        turned[chance.randrange(len(turned))] ^= 1 << chance.randrange(8)
    return bytes(turned)


def _encodings() -> Cases:
    text = TEXT + "Financiën, café, coördinator, € 5.\n" * 4
    for encoding in (
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "cp1252",
        "utf-7",
        "cp037",
    ):
        for name in ("a.txt", "a.csv"):
            yield file("encoding", encoding, name, text.encode(encoding, "replace"))
    doubled = text.encode()
    for times in (2, 3):
        doubled = doubled.decode("cp1252", "ignore").encode()
        yield file("encoding", f"UTF-8 {times} times", "a.txt", doubled)
    yield file("encoding", "NULs between", "a.txt", text.replace(" ", "\0").encode())
    yield file("encoding", "NULs at the end", "a.txt", text.encode() + bytes(100_000))
    yield file("encoding", "odd UTF-16", "a.txt", codecs.BOM_UTF16_LE + text.encode("utf-16-le") + b"\xd8")
    yield file("encoding", "surrogates in UTF-8", "a.txt", text.encode() + b"\xed\xa0\x80\xed\xb0\x80" * 1_000)
    yield file("encoding", "overlong UTF-8", "a.txt", text.encode() + b"\xc0\xaf\xf8\x88\x80\x80\x80" * 1_000)
    yield file("encoding", "random bytes", "a.txt", random.Random(1).randbytes(100_000))
    for name in ("a.html", "a.xml"):
        lie = (
            b'<?xml version="1.0" encoding="utf-16"?><html><meta charset="utf-7"><p>'
            + TEXT.encode("cp1252")
            + b"</p></html>"
        )
        yield file("encoding", "stated wrongly", name, lie)


def _empties() -> Cases:
    for name in sound():
        yield file("empty", "no byte", name, b"", "empty")
    yield file("empty", "blanks only", "a.txt", b" \r\n\t" * 1_000, "empty")
    yield file("empty", "zeros only", "a.pdf", bytes(10_000), "empty")
    yield file("empty", "a mark only", "a.txt", codecs.BOM_UTF16_LE)
    for magic in (
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"PK\x05\x06" + bytes(18),
        codecs.BOM_UTF8,
        b"{\\rtf",
        b"{\\rtf1}",
        b"WEBVTT",
    ):
        yield file("empty", f"only {magic[:6]!r}", "a.pdf", magic)
    yield file("empty", "only the head of a container", "a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
