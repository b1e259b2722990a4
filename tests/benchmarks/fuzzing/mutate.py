"""Changes sound input a little or a lot: in its bytes, in the parts of a package, in the lines and words of a text."""

from __future__ import annotations

import io
import random
import re
import zipfile

ODD = (
    b"", b"\0", b"-1", b"0", b"999999999999", b"1e999", b"nan", b"\xff", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xef\xbf\xbe",
    b"()", b"\xe2\x82\xac ", b"%", b"1.", b"- ", b"\n\n", b"\f", b"\r", b"\t", b'"', b"'", b"<", b">", b"&", b";", b":", b"/", b"..", b"\\", b"{", b"}", b"[",
    b"De heer ", b"mevrouw ", b"de raad besluit ", b"motie ", b"voor ", b"tegen ", b"niet ", b" en ", b"1 mei 2026", b"29 februari 2025", b"31-31-9999",
    b"\xd9\xa3", b"\xc2\xb2", b"\xe2\x85\xab", b"\xef\xbc\x91", b"I", b"\xc4\xb0", b"\xc3\x9f", b"\xcc\x81", b"\xc2\xad", b"\xc2\xa0", b"\xe2\x80\x8b",
)  # fmt: skip
"""Pieces that parsers stumble over: numbers that are none, digits of other scripts, letters that change length."""
TOKEN = re.compile(rb"\w+|\s+|[^\w\s]")
ATTRIBUTE = re.compile(rb'(?<==")[^"<]{0,200}(?=")')
NUMBER = re.compile(rb"\d+")
LARGEST = 60_000


def mutated(data: bytes, chance: random.Random, other: bytes = b"") -> bytes:
    """Return a changed copy; a package is opened, one of its parts changed, and packed again."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.9:
        try:
            return _repacked(data, chance)
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
            pass
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        data = chance.choice(CHANGES)(data, chance, other)[:LARGEST]
    return data


def _repacked(data: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    own = [
        name
        for name in parts
        if name.endswith(("document.xml", "content.xml", "sheet1.xml", "styles.xml", "numbering.xml"))
    ]
    name = chance.choice(own if own and chance.random() < 0.8 else list(parts))
    parts[name] = mutated(parts[name], chance)
    if chance.random() < 0.05:
        del parts[chance.choice(list(parts))]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for each, part in parts.items():
            package.writestr(each, part)
    return buffer.getvalue()


def _flip(data: bytes, chance: random.Random, _: bytes) -> bytes:
    turned = bytearray(data)
    for _ in range(chance.choice((1, 2, 8))):
        if turned:
            turned[chance.randrange(len(turned))] = chance.randrange(256)
    return bytes(turned)


def _insert(data: bytes, chance: random.Random, _: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(ODD) * chance.choice((1, 1, 1, 2, 30)) + data[at:]


def _cut(data: bytes, chance: random.Random, _: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.choice((1, 2, 8, 40, 400)) :]


def _again(data: bytes, chance: random.Random, _: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    piece = data[at : at + chance.choice((1, 5, 30, 200))]
    return data[:at] + piece * chance.choice((2, 3, 20)) + data[at:]


def _replaced(pattern: re.Pattern[bytes]) -> object:
    def change(data: bytes, chance: random.Random, _: bytes) -> bytes:
        found = list(pattern.finditer(data[:LARGEST]))
        if not found:
            return data
        one, other = chance.choice(found), chance.choice(found)
        piece = other.group() if chance.random() < 0.5 else chance.choice(ODD)
        return data[: one.start()] + piece + data[one.end() :]

    return change


def _lines(data: bytes, chance: random.Random, _: bytes) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    if chance.random() < 0.4:
        lines.pop(one)
    return b"\n".join(lines)


def _joined(data: bytes, chance: random.Random, other: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


CHANGES = (
    _flip,
    _insert,
    _cut,
    _again,
    _replaced(TOKEN),
    _replaced(TOKEN),
    _replaced(ATTRIBUTE),
    _replaced(NUMBER),
    _lines,
    _joined,
)
