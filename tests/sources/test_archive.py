"""A package is looked through before anything in it is unpacked."""

from __future__ import annotations

import io
import warnings
import zipfile

import pytest

from gemcli.errors import SourceError
from gemcli.sources import archive
from gemcli.sources.archive import Package


def package(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return buffer.getvalue()


def test_parts_are_read() -> None:
    opened = Package(package({"a.xml": b"<a/>"}))
    assert "a.xml" in opened
    assert opened.xml("a.xml") == b"<a/>"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"../weg.xml": b"x"}, "hostile_zip"),
        ({"a/../../weg.xml": b"x"}, "hostile_zip"),
        ({"/etc/x": b"x"}, "hostile_zip"),
        ({"C:/x": b"x"}, "hostile_zip"),
        ({"bom.xml": bytes(30 * 2**20)}, "hostile_zip"),
        ({f"{n}.xml": b"" for n in range(archive.MAX_ENTRIES + 1)}, "too_large"),
        ({"groot.xml": bytes(archive.MAX_PART + 1)}, "too_large"),
    ],
    ids=["up", "up inside", "absolute", "drive", "bomb", "entries", "part"],
)
def test_hostile_packages_are_refused(parts: dict[str, bytes], code: str) -> None:
    with pytest.raises(SourceError) as caught:
        Package(package(parts))
    assert caught.value.code == code


def test_a_document_type_is_refused() -> None:
    opened = Package(
        package({"a.xml": b'<!DocType a [<!ENTITY x "y">]><a/>', "b.xml": "<!DOCTYPE a><a/>".encode("utf-16")})
    )
    for name in opened.names:
        with pytest.raises(SourceError, match="hostile_zip"):
            opened.xml(name)


def test_a_missing_or_torn_part_is_a_damaged_file() -> None:
    data = bytearray(package({"a.xml": b"<a>" + b"abc" * 400 + b"</a>"}))
    with pytest.raises(SourceError, match="broken_zip"):
        Package(bytes(data)).read("b.xml")
    data[40:60] = bytes(20)
    with pytest.raises(SourceError, match="broken_zip"):
        Package(bytes(data)).read("a.xml")


def test_a_password_is_named() -> None:
    data = bytearray(package({"a.xml": b"<a/>"}, zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(SourceError, match="encrypted"):
        Package(bytes(data))


CENTRAL, VERSION, METHOD = b"PK\x01\x02", 6, 10
"""Signature of a part's head in the list of parts, and where its version and method stand (APPNOTE 4.3.12)."""


def patched(offset: int, value: int) -> bytes:
    data = bytearray(package({"a.xml": b"<a>tekst</a>"}))
    at = data.index(CENTRAL) + offset
    data[at : at + 2] = value.to_bytes(2, "little")
    return bytes(data)


def test_a_package_of_a_version_that_nobody_knows_is_broken_and_no_crash() -> None:
    """`zipfile` answers NotImplementedError when it opens the list of parts."""
    data = patched(VERSION, 200)
    with pytest.raises(NotImplementedError):
        zipfile.ZipFile(io.BytesIO(data))
    with pytest.raises(SourceError, match="broken_zip"):
        Package(data)


def test_a_part_packed_in_a_way_that_nobody_knows_is_broken_and_no_crash() -> None:
    """`zipfile` answers NotImplementedError when it opens the part."""
    data = patched(METHOD, 99)
    with zipfile.ZipFile(io.BytesIO(data)) as plain, pytest.raises(NotImplementedError):
        plain.open("a.xml")
    with pytest.raises(SourceError, match="broken_zip"):
        Package(data).read("a.xml")


@pytest.mark.parametrize(
    "other",
    [
        "word/document.xml",
        "Word/Document.XML",
        "word\\document.xml",
        "./word/document.xml",
        "word//document.xml",
        "word/document.xml.",
        "word/\uff44ocument.xml",
    ],
)
def test_a_part_that_stands_there_twice_is_refused(other: str) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as written, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        written.writestr("word/document.xml", "<a/>")
        written.writestr(zipfile.ZipInfo(other), "<b/>")
    with pytest.raises(SourceError) as caught:
        Package(buffer.getvalue())
    assert caught.value.code == "doubled_parts"


def test_folders_and_like_names_are_no_doubles() -> None:
    parts = {"word/": b"", "word/document.xml": b"<a/>", "word/document2.xml": b"", "document.xml": b"<b/>"}
    assert Package(package(parts)).xml("word/document.xml") == b"<a/>"
