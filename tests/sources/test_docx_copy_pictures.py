"""What a picture tells of itself does not come along; what it shows does."""

from __future__ import annotations

import struct
import zlib

import pytest

from gemcli.sources.docx_copy.pictures import bare


def segment(mark: int, content: bytes) -> bytes:
    return bytes([0xFF, mark]) + struct.pack(">H", len(content) + 2) + content


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


JPEG_SHOWN = segment(0xE0, b"JFIF\0") + segment(0xDB, bytes(65)), b"\xff\xda\0\x02\x12\xff\xe1\x34\xff\xd9"
PNG_HEAD, PNG_REST = chunk(b"IHDR", bytes(13)), chunk(b"IDAT", b"tEXt") + chunk(b"IEND", b"")


def test_a_jpeg_loses_maker_place_and_comment() -> None:
    told = segment(0xE1, b"Exif\0\0F. Hoekstra") + segment(0xED, b"Photoshop") + segment(0xFE, b"van Hoekstra")
    shown, scan = JPEG_SHOWN
    assert bare(b"\xff\xd8" + told + shown + told + scan) == b"\xff\xd8" + shown + scan


def test_a_png_loses_its_texts() -> None:
    signature = b"\x89PNG\r\n\x1a\n"
    told = chunk(b"tEXt", b"Author\0F. Hoekstra") + chunk(b"eXIf", b"MM") + chunk(b"iTXt", b"x")
    assert bare(signature + PNG_HEAD + told + PNG_REST) == signature + PNG_HEAD + PNG_REST


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\xff\xd8", b"\xff\xd8\xff\xe1\xff", b"\x89PNG\r\n\x1a\n\0\0"])
def test_other_and_damaged_pictures_stay_as_they_are(data: bytes) -> None:
    assert bare(data) == data
