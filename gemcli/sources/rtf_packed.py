"""Unpacks the rich text body that Outlook keeps in its messages ([MS-OXRTFCP])."""

from __future__ import annotations

import struct

FIRST = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What every dictionary begins with (2.1.1)."""
WINDOW = 4096
PACKED, PLAIN = b"LZFu", b"MELA"
MOST = 32 * 2**20


def unpack(data: bytes) -> bytes:
    """Return the RTF of a packed body; ValueError when it is damaged or unpacks to more than a body holds.

    >>> unpack(bytes.fromhex(
    ...     "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af3"
    ...     "2068656c090020627705b06c647d0a800fa0"))
    b'{\\\\rtf1\\\\ansi\\\\ansicpg1252\\\\pard hello world}\\r\\n'
    """
    if len(data) < 16:
        raise ValueError("too short")
    _, size, kind, _ = struct.unpack("<II4sI", data[:16])
    if size > MOST:
        raise ValueError("too large")
    if kind == PLAIN:
        return data[16 : 16 + size]
    if kind != PACKED:
        raise ValueError("unknown packing")
    return _unpacked(data, size)


def _unpacked(data: bytes, size: int) -> bytes:
    """Walk through runs of eight items: a letter, or a reference into the last 4096 letters."""
    window = bytearray(FIRST.ljust(WINDOW, b" "))
    end = len(FIRST)
    out = bytearray()
    position = 16
    while position < len(data) and len(out) < size:
        control = data[position]
        position += 1
        for bit in range(8):
            if not control >> bit & 1:
                run = data[position : position + 1]
                position += 1
            else:
                pair = data[position : position + 2]
                position += 2
                start, length = int.from_bytes(pair, "big") >> 4, (pair[-1] & 15) + 2 if len(pair) == 2 else 0
                if len(pair) < 2 or start == end % WINDOW:
                    return bytes(out)
                run = _referred(window, start, end, length)
            for letter in run:
                window[end % WINDOW] = letter
                end += 1
            out += run
    return bytes(out)


def _referred(window: bytearray, start: int, end: int, length: int) -> bytes:
    """Return the letters that a reference means; it may run into the letters that it writes itself."""
    run = bytearray()
    ahead = (end - start) % WINDOW
    for index in range(length):
        run.append(run[index - ahead] if index >= ahead else window[(start + index) % WINDOW])
    return bytes(run)
