"""A sound small file of every kind that is read, from which the damaged ones are made."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from functools import cache
from typing import Any

import openpyxl
from docx import Document as WordDocument
from reportlab.pdfgen.canvas import Canvas

from tests.sources.conftest import build_compound_file

SENTENCES = (
    "De raad stemt in met het voorstel over de Molenweg.",
    "De wethouder zegt toe de raad voor 1 mei 2026 te informeren.",
    "Het krediet bedraagt € 125.000 en komt uit de algemene reserve.",
    "Motie 2026-14 wordt aangenomen met 21 stemmen voor en 14 stemmen tegen.",
)
TEXT = "\n\n".join(("Besluitenlijst gemeenteraad 12 maart 2026", *SENTENCES)) + "\n"
ROWS = (
    ("Post", "2024", "2025", "2026"),
    ("Wegen", 100, 120, 340),
    ("Groen", 55.5, 60, 61),
    ("Totaal", 155.5, 180, 401),
)
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style")
)
MANIFEST = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'


def packed(parts: Mapping[str, str | bytes], level: int = 9) -> bytes:
    """Return a ZIP package of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def word() -> bytes:
    document = WordDocument()
    document.add_heading("Besluitenlijst gemeenteraad", 1)
    for sentence in SENTENCES:
        document.add_paragraph(sentence, style="List Number")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Post", "12"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def sheet() -> bytes:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.merge_cells("F1:G2")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def old_sheet(*records: tuple[int, bytes]) -> bytes:
    """Return an XLS workbook with one sheet of these records ([MS-XLS]), by default the rows above."""
    if not records:
        records = tuple(
            _old_cell(row, column, value) for row, line in enumerate(ROWS) for column, value in enumerate(line)
        )
    version = struct.pack("<HHHHII", 0x600, 0, 0, 0, 0, 6)
    start = _record(0x809, version[:2] + b"\x05\0" + version[4:])
    name = b"Blad1"
    start += _record(0x85, struct.pack("<IBBBB", len(start) + 16 + len(name), 0, 0, len(name), 0) + name)
    start += _record(0x0A, b"")
    sheet_start = _record(0x809, version[:2] + b"\x10\0" + version[4:])
    stream = start + sheet_start + b"".join(_record(*each) for each in records) + _record(0x0A, b"")
    return build_compound_file({"Workbook": stream.ljust(4096, b"\0")})


def _old_cell(row: int, column: int, value: object) -> tuple[int, bytes]:
    if isinstance(value, str):
        return 0x204, struct.pack("<HHHHB", row, column, 0, len(value), 0) + value.encode("latin-1")
    return 0x203, struct.pack("<HHHd", row, column, 0, value)


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def open_document(kind: str, inside: str, head: str = "") -> bytes:
    """Return an ODT ("text") or ODS ("spreadsheet") with this body."""
    body = f"<office:body><office:{kind}>{inside}</office:{kind}></office:body>"
    content = f"<office:document-content {ODF}>{head}{body}</office:document-content>"
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    return packed({"mimetype": mimetype, "content.xml": content, "META-INF/manifest.xml": MANIFEST})


def open_text() -> bytes:
    return open_document(
        "text", "<text:h>Besluiten</text:h>" + "".join(f"<text:p>{line}</text:p>" for line in SENTENCES)
    )


def open_sheet() -> bytes:
    rows = "".join(f"<table:table-row>{''.join(map(_open_cell, row))}</table:table-row>" for row in ROWS)
    return open_document("spreadsheet", f'<table:table table:name="Blad">{rows}</table:table>')


def _open_cell(value: object) -> str:
    stated = f'office:value-type="float" office:value="{value}"' if not isinstance(value, str) else ""
    return f"<table:table-cell {stated}><text:p>{value}</text:p></table:table-cell>"


def pages() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for number in range(3):
        for at, sentence in enumerate(
            (SENTENCES[number], f"Dit is blad {'abc'[number] * 9} van deze lijst.", SENTENCES[-1])
        ):
            canvas.drawString(72, 720 - (90 + 40 * number) * at, sentence)
        canvas.grid([72, 200, 300], [400, 450, 500])
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def message(subject: str = "Plan é") -> EmailMessage:
    """Return a mail with a text, the same as HTML, and an attachment."""
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "a@voorbeeld.nl", subject, "Thu, 13 Feb 2025 10:00:00 +0100"
    made.set_content(TEXT + "\nOp 12 februari schreef B:\n> Goed?\n")
    made.add_alternative(f"<p>{TEXT}</p>", subtype="html")
    made.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="plan.txt")
    made.set_boundary("grens")
    return made


def mailbox() -> bytes:
    return b"".join(
        b"From a@voorbeeld.nl Thu Feb 13 10:00:00 2025\n" + message(f"Plan {n}").as_bytes() + b"\n" for n in range(3)
    )


def outlook(more: Mapping[str, Any] | None = None) -> bytes:
    streams: dict[str, Any] = {"__properties_version1.0": bytes(32)}
    for number, text in ((0x0037, "Plan"), (0x0C1A, "Anna Vos"), (0x1000, TEXT)):
        streams[f"__substg1.0_{number:04X}001F"] = text.encode("utf-16-le")
    return build_compound_file(streams | dict(more or {}))


def export() -> str:
    items = ",".join(f'{{"number": "{n}", "title": "{line}"}}' for n, line in enumerate(SENTENCES))
    return f'{{"meeting": {{"date": "2026-03-12", "name": "Gemeenteraad", "items": [{items}]}}}}'


@cache
def sound() -> dict[str, bytes]:
    """Return the bytes of a sound file by its name."""
    table = "\n".join(";".join(map(str, row)) for row in ROWS)
    paragraphs = "".join(f"<p>{line}</p>" for line in SENTENCES)
    cues = [f"00:0{n}:01.000 --> 00:0{n}:04.000\n<v Anna Vos>{line}\n" for n, line in enumerate(SENTENCES)]
    subtitles = [f"{n}\n00:0{n}:01,000 --> 00:0{n}:04,000\n{line}\n" for n, line in enumerate(SENTENCES, 1)]
    rtf = "".join(f"\\pard {line}\\par\n" for line in SENTENCES).replace("€", "\\'80")
    return {
        "a.txt": TEXT.encode(),
        "a.md": ("# Besluiten\n\n- " + "\n- ".join(SENTENCES) + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").encode(),
        "a.vtt": ("WEBVTT\n\n" + "\n".join(cues)).encode(),
        "a.srt": "\n".join(subtitles).encode(),
        "a.docx": word(),
        "a.odt": open_text(),
        "a.rtf": f"{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Arial;}}}}{rtf}}}".encode("ascii"),
        "a.pdf": pages(),
        "a.xlsx": sheet(),
        "a.xls": old_sheet(),
        "a.ods": open_sheet(),
        "a.csv": f"{table}\n".encode(),
        "a.json": export().encode(),
        "a.xml": f'<?xml version="1.0"?><notulen><kop>Raad</kop>{paragraphs}</notulen>'.encode(),
        "a.html": f"<html><body><h1>Raad</h1>{paragraphs}<table><tr><td>1<td>2</table></body></html>".encode(),
        "a.eml": message().as_bytes(),
        "a.mbox": mailbox(),
        "a.msg": outlook(),
    }
