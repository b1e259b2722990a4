"""Damaged, hostile and misnamed files: each is read, or refused in one sentence with the way out; nothing else."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document as WordDocument
from reportlab.pdfgen.canvas import Canvas

from gemcli.errors import SourceError
from gemcli.model.document import Document
from gemcli.sources import reader

FLIPS = 12
"""Damaged copies of each file, on top of those that are cut off."""
NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
)
MANIFEST = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'


def packed(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return buffer.getvalue()


def word() -> bytes:
    document = WordDocument()
    document.add_heading("Besluitenlijst", 1)
    document.add_paragraph("De raad stemt in met het voorstel.")
    document.add_table(2, 2).cell(0, 0).text = "Post"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def sheet() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["Post", "Lasten"])
    book.active.append(["Wegen", 12.5])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def open_document(kind: str, inside: str) -> bytes:
    body = f"<office:body><office:{kind}>{inside}</office:{kind}></office:body>"
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    content = f"<office:document-content {NAMES}>{body}</office:document-content>"
    return packed({"mimetype": mimetype, "content.xml": content, "META-INF/manifest.xml": MANIFEST})


def page() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 720, "De raad stemt in met het voorstel.")
    canvas.save()
    return buffer.getvalue()


def mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "a@voorbeeld.nl", "Plan é", "Thu, 13 Feb 2025 10:00:00 +0100"
    message.set_content("De raad stemt in.\n\n> Goed?\n")
    message.add_alternative("<p>De raad <b>stemt</b> in.</p>", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="plan.pdf")
    return message.as_bytes()


def outlook(build: Callable[..., bytes]) -> bytes:
    streams: dict[str, Any] = {"__properties_version1.0": bytes(32)}
    for number, text in ((0x0037, "Plan"), (0x0C1A, "Anna Vos"), (0x1000, "De raad stemt in.")):
        streams[f"__substg1.0_{number:04X}001F"] = text.encode("utf-16-le")
    return build(streams)


ROW = '<table:table-row><table:table-cell office:value-type="float" office:value="5"/></table:table-row>'
TEXT = "De raad stemt in met het voorstel. De wethouder zegt toe de raad te informeren.\n"
SEEDS: dict[str, bytes | Callable[[], bytes]] = {
    "a.pdf": page,
    "a.docx": word,
    "a.xlsx": sheet,
    "a.odt": lambda: open_document("text", f"<text:h>Kop</text:h><text:p>{TEXT}</text:p>"),
    "a.ods": lambda: open_document("spreadsheet", f'<table:table table:name="Blad">{ROW}</table:table>'),
    "a.eml": mail,
    "a.rtf": rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard De raad{\footnote Zie.} stemt \'e9\u8364? in.\par}",
    "a.txt": TEXT.encode() * 3,
    "a.md": b"# Kop\n\n" + TEXT.encode(),
    "a.csv": b'Post;Lasten\n"Wegen; groen";1,5\n"x";2\n',
    "a.html": f"<html><body><h1>Kop</h1><p>{TEXT}</p></body></html>".encode(),
    "a.vtt": f"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Anna Vos>{TEXT}\n".encode(),
    "a.srt": f"1\n00:00:01,000 --> 00:00:04,000\n{TEXT}\n".encode(),
}


@pytest.fixture(params=[*SEEDS, "a.msg"])
def seed(request: pytest.FixtureRequest, compound_file: Callable[..., bytes]) -> tuple[str, bytes]:
    """Give the name and the bytes of a sound small file of each kind."""
    name = request.param
    made = SEEDS.get(name) or outlook(compound_file)
    return name, made() if callable(made) else made


def outcome(folder: Path, name: str, data: bytes) -> Document | SourceError:
    """Read a file; what a reader did not foresee shows as code "broken" with the name of a Python error."""
    path = folder / name
    path.write_bytes(data)
    try:
        return reader.read(path)
    except SourceError as error:
        assert error.what.text()
        assert error.hint.text()
        assert error.code != "broken" or "Error" not in error.what.text(), error.what.text()
        return error


def test_sound_files_are_read(tmp_path: Path, seed: tuple[str, bytes]) -> None:
    found = outcome(tmp_path, *seed)
    assert isinstance(found, Document)
    assert found.passages or found.tables
    last = 0
    for passage in found.passages:
        for start, end in passage.spans:
            assert last <= start < end <= len(found.text)
            last = end


def test_cut_off_files(tmp_path: Path, seed: tuple[str, bytes]) -> None:
    name, data = seed
    for tenth in range(10):
        outcome(tmp_path, name, data[: len(data) * tenth // 10])


def test_flipped_bits(tmp_path: Path, seed: tuple[str, bytes]) -> None:
    name, data = seed
    chance = random.Random(name)
    for _ in range(FLIPS):
        damaged = bytearray(data)
        for _ in range(chance.choice((1, 2, 8))):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        outcome(tmp_path, name, bytes(damaged))


def test_parts_of_packages_that_are_damaged_inside(tmp_path: Path, seed: tuple[str, bytes]) -> None:
    name, data = seed
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {part: package.read(part) for part in package.namelist()}
    for part, content in parts.items():
        if content and not part.endswith((".jpeg", ".png")):
            outcome(tmp_path, name, packed({**parts, part: content[: len(content) // 2]}))


@pytest.mark.parametrize("wrong", ["a.pdf", "a.docx", "a.xlsx", "a.dat", "zonder"])
def test_the_content_tells_the_kind_and_not_the_name(tmp_path: Path, seed: tuple[str, bytes], wrong: str) -> None:
    name, data = seed
    right = outcome(tmp_path, name, data)
    found = outcome(tmp_path, wrong, data)
    assert isinstance(right, Document)
    if name in ("a.txt", "a.md", "a.csv"):  # only the name tells these apart
        return
    assert isinstance(found, Document)
    assert found.source.media_type == right.source.media_type


BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
ENTITIES = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hosts">]>'
HOSTILE: dict[str, Callable[[], dict[str, str | bytes]]] = {
    "one large part": lambda: {"word/document.xml": BODY.format(" " * (70 * 2**20))},
    "a large ratio": lambda: {"word/document.xml": BODY.format("<w:p/>" * 2**20)},
    "many entries": lambda: {"word/document.xml": BODY.format(""), **{f"x/{n}": "" for n in range(5_001)}},
    "entities": lambda: {"word/document.xml": ENTITIES + BODY.format("<w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p>")},
    "a name outside": lambda: {"word/document.xml": BODY.format(""), "../../x": "x"},
}


@pytest.mark.parametrize("parts", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_packages_are_refused(tmp_path: Path, parts: Callable[[], dict[str, str | bytes]]) -> None:
    data = packed(parts())
    assert len(data) < 2**20
    found = outcome(tmp_path, "a.docx", data)
    assert isinstance(found, SourceError)
    assert found.code in ("too_large", "hostile_zip")


def test_deep_tables_in_tables_end(tmp_path: Path) -> None:
    cell = "<w:tbl><w:tr><w:tc>"
    inside = cell * 60 + "<w:p><w:r><w:t>diep</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 60
    found = outcome(tmp_path, "a.docx", packed({"word/document.xml": BODY.format(inside)}))
    assert isinstance(found, Document)
    assert found.text == "diep\n"
    deeper = cell * 5_000 + "</w:tc></w:tr></w:tbl>" * 5_000
    assert isinstance(outcome(tmp_path, "a.docx", packed({"word/document.xml": BODY.format(deeper)})), SourceError)


def test_a_stray_cell_far_away_is_explained(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = 1, 2
    buffer = io.BytesIO()
    book.save(buffer)
    found = outcome(tmp_path, "a.xlsx", buffer.getvalue())
    assert isinstance(found, SourceError)
    assert found.code == "too_large"
