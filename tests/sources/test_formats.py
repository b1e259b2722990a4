"""A file is known by its content, and what cannot be read says what to do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from gemcli.errors import SourceError
from gemcli.sources.formats import FORMATS, sniff


def package(*names: str, mimetype: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7\n...", "brief.txt", "pdf"),
        (b"\n\n%PDF-1.4", "brief.pdf", "pdf"),
        (package("word/document.xml"), "brief.pdf", "docx"),
        (package("xl/workbook.xml"), "x", "xlsx"),
        (package("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "x", "odt"),
        (package("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"), "x", "ods"),
        (b"{\\rtf1\\ansi}", "brief.doc", "rtf"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nJa.", "a.txt", "vtt"),
        ("WEBVTT\n".encode("utf-16"), "a.txt", "vtt"),
        (b"1\r\n00:00:01,000 --> 00:00:02,000\r\nJa.\r\n", "a", "srt"),
        (b"From: a@b.nl\r\nMessage-ID: <1@b.nl>\r\nSubject: x\r\n\r\nDag", "a.txt", "eml"),
        (b"From: Jan\nSubject: a note that only looks like mail\n\nDag", "a.txt", "txt"),
        (b"<!DOCTYPE html><p>Dag", "a.txt", "html"),
        (b"<?xml version='1.0'?><handelingen/>", "a.xml", "xml"),
        (b'{"a": 1}', "a.json", "json"),
        (b'[{"a": 1}]', "stdin", "json"),
        (b"[Geluid] De voorzitter opent.", "a.txt", "txt"),
        (b"[1, 2, 3]", "stdin", "json"),
        (b"[]", "stdin", "json"),
        (b"[14-03-2025 08:12:40] Buurtapp: Joke is erbij", "chat.txt", "txt"),
        (b"[00:12:40] De voorzitter: wij beginnen.", "a.txt", "txt"),
        (b"[1] Zie de brief van 4 mei.", "a.txt", "txt"),
        (b"a;b;c\n1;2;3\n4;5;6\n", "stdin", "csv"),
        (b"a;b\n1;2\n", "a.csv", "csv"),
        (b"Kop\n\nTekst, met komma, en nog een, komma.", "a.txt", "txt"),
        (b"# Kop\n\nTekst", "a.md", "md"),
        (b"# Kop\n\nTekst", "stdin", "md"),
        (b"---\ntitle: x\n---\nTekst", "a.txt", "md"),
        (b"Gewoon tekst.", "notitie", "txt"),
    ],
)
def test_kind_by_content(data: bytes, name: str, expected: str) -> None:
    assert sniff(data, name).name == expected


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\x0c", "empty"),
        (b"\x89PNG\r\n\x1a\n....", "no_text_layer"),
        (b"\xff\xd8\xff\xe0....", "no_text_layer"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04", "unknown_type"),
        (package("a.txt"), "unknown_type"),
        (b"PK\x03\x04 not a package", "broken_zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not a container", "unknown_type"),
    ],
)
def test_what_cannot_be_read_has_a_code_and_a_way_out(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        sniff(data, "a.bin")
    assert caught.value.code == code
    assert caught.value.hint.text()


@pytest.mark.parametrize(
    ("streams", "outcome"),
    [
        ({"WordDocument": b"x"}, "old_doc"),
        ({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}, "encrypted"),
        ({"Workbook": b"x"}, "xls"),
        ({"__properties_version1.0": b"x"}, "msg"),
        ({"Anders": b"x"}, "unknown_type"),
    ],
)
def test_old_containers(
    compound_file: Callable[[dict[str, bytes]], bytes], streams: dict[str, bytes], outcome: str
) -> None:
    try:
        found = sniff(compound_file(streams), "a.doc").name
    except SourceError as error:
        found = error.code
    assert found == outcome


def test_every_format_has_its_module() -> None:
    from importlib import import_module

    for format_ in FORMATS.values():
        assert callable(import_module(f"gemcli.sources.{format_.module}").read)


def test_a_container_whose_entries_hang_in_one_long_row_is_refused(
    compound_file: Callable[[dict[str, bytes]], bytes],
) -> None:
    with pytest.raises(SourceError) as caught:
        sniff(compound_file({f"naam {number}": b"x" for number in range(3_000)}), "a.msg")
    assert caught.value.code == "unknown_type"
