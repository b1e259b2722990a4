"""Takes out of a picture what is not seen: who made it, where and with what, comments, captions."""

from __future__ import annotations

import struct

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
TOLD = frozenset({0xE1, 0xED, 0xFE})
"""JPEG segments that tell and do not show: APP1 (Exif, XMP), APP13 (IPTC), COM (ITU-T T.81, annex B)."""
SCAN = 0xDA
"""Start of scan: what follows is the picture itself."""
CHUNKS = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
"""PNG chunks that tell and do not show (PNG, third edition, 11.3)."""


def bare(data: bytes) -> bytes:
    """Return a JPEG or PNG without what it tells of itself; any other picture, and a damaged one, as it is."""
    try:
        if data.startswith(JPEG):
            return _jpeg(data)
        return _png(data) if data.startswith(PNG) else data
    except (struct.error, IndexError):
        return data


def _jpeg(data: bytes) -> bytes:
    kept, place = [data[:2]], 2
    while data[place] == 0xFF and data[place + 1] != SCAN:
        end = place + 2 + struct.unpack_from(">H", data, place + 2)[0]
        if data[place + 1] not in TOLD:
            kept.append(data[place:end])
        place = end
    return b"".join([*kept, data[place:]])


def _png(data: bytes) -> bytes:
    kept, place = [data[: len(PNG)]], len(PNG)
    while place < len(data):
        end = place + 12 + struct.unpack_from(">I", data, place)[0]
        if data[place + 4 : place + 8] not in CHUNKS:
            kept.append(data[place:end])
        place = end
    return b"".join(kept)
