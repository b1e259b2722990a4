"""Makes the files of the made-up council evening in config/demo from the texts beside this script.

Run it as `python tests/demo/make_evening.py [FOLDER]`; the same texts give the same bytes.
"""

from __future__ import annotations

import io
import sys
import uuid
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.shared import Pt
from docx.table import Table
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parent
DEMO = HERE.parents[1] / "config" / "demo"
FIXED = datetime(2026, 4, 10, 9, 0, tzinfo=UTC)

MARGIN, TOP, FOOT = 82.0, 782.0, 82.0
SIZE, LEADING = 11.5, 16.2
BULLET = "• "


def blocks(name: str) -> list[str]:
    """Return the non-empty lines of a text beside this script; each is one block."""
    return [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line.strip()]


def pdf(lines: list[str], title: str, *, numbered: bool) -> bytes:
    """Set blocks as a PDF; `numbered` puts the page number first on each page, alone on its line."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle(title)
    canvas.setAuthor("Gemeente Waterrade")
    width = A4[0] - 2 * MARGIN
    page, y = 0, 0.0

    def turn() -> float:
        nonlocal page
        if page:
            canvas.showPage()
        page += 1
        if numbered:
            canvas.setFont("Times-Roman", 10)
            canvas.drawCentredString(A4[0] / 2, TOP + 24, str(page))
        return TOP

    y = turn()
    for block in lines:
        bold = block.startswith("# ")
        font = "Times-Bold" if bold else "Times-Roman"
        text = block.removeprefix("# ")
        indent = 14.0 if text.startswith(BULLET) else 0.0
        hang = 10.0 if indent else 0.0
        if text.startswith("Aan de orde is:") or bold:
            y -= LEADING / 2
        for number, line in enumerate(simpleSplit(text, font, SIZE, width - indent - hang)):
            if y < FOOT:
                y = turn()
            canvas.setFont(font, SIZE)
            canvas.drawString(MARGIN + indent + (hang if number else 0.0), y, line)
            y -= LEADING
    canvas.save()
    return stream.getvalue()


def docx(title: str, fill: Callable[[Docx], None]) -> bytes:
    """Make a DOCX with fixed properties and fixed times inside its archive."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "Gemeente Waterrade", ""
    properties.language, properties.last_modified_by = "nl-NL", "Gemeente Waterrade"
    properties.created = properties.modified = FIXED.replace(tzinfo=None)
    fill(document)
    stream = io.BytesIO()
    document.save(stream)
    return _repacked(stream.getvalue())


def _repacked(data: bytes) -> bytes:
    """Give every part of an archive the same time, in the order of its name list."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, FIXED.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, old.read(name))
    return stream.getvalue()


def prose(lines: list[str]) -> Callable[[Docx], None]:
    """Return a filler that writes headings, bullets, tables (`| a | b |`) and paragraphs."""

    def fill(document: Docx) -> None:
        table: Table | None = None
        for block in lines:
            if block.startswith("|"):
                cells = [cell.strip() for cell in block.strip("|").split("|")]
                if table is None:
                    table = document.add_table(rows=0, cols=len(cells), style="Table Grid")
                for cell, text in zip(table.add_row().cells, cells, strict=True):
                    cell.text = text
                continue
            table = None
            if block.startswith("## "):
                document.add_heading(block[3:], level=2)
            elif block.startswith("# "):
                document.add_heading(block[2:], level=1)
            elif block.startswith(BULLET):
                document.add_paragraph(block.removeprefix(BULLET), style="List Bullet")
            else:
                document.add_paragraph(block)

    return fill


def decision_list(document: Docx) -> None:
    """Fill the decision list: a head and a table of three columns."""
    document.add_heading("Besluitenlijst raad", level=1)
    document.add_paragraph("Datum en tijd: 12 maart 2026, 19.30 uur")
    document.add_paragraph("Locatie: raadzaal, Raadhuisplein 1, Waterrade")
    present = next(line for line in blocks("notulen.txt") if line.startswith("Aanwezig zijn"))
    document.add_paragraph(present)
    document.add_paragraph(next(line for line in blocks("notulen.txt") if line.startswith("Afwezig:")))
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Punt", "Omschrijving", "Besluit"), strict=True):
        cell.text = text
    for line in blocks("besluitenlijst.txt"):
        for cell, text in zip(table.add_row().cells, line.split("|"), strict=True):
            cell.text = text
    document.add_paragraph("De griffier, T.J. Bakhuis")


def transcript() -> bytes:
    """Write cues as Teams does: an id, a time range, a voice tag; 13 characters are spoken in a second."""
    meeting = uuid.uuid5(uuid.NAMESPACE_URL, "https://waterrade.example/2026-03-12")
    parts, at_ms = ["WEBVTT", ""], 3_200
    for number, line in enumerate(blocks("transcript.txt")):
        speaker, text = line.split("|", 1)
        length_ms = max(900, len(text) * 1000 // 13)
        times = f"{_clock(at_ms)} --> {_clock(at_ms + length_ms)}"
        parts += [f"{meeting}/{number + 11}-0", times, f"<v {speaker}>{text}</v>", ""]
        at_ms += length_ms + 400
    return "\n".join(parts).encode()


def _clock(at_ms: int) -> str:
    seconds, rest = divmod(at_ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def make() -> dict[str, bytes]:
    """Return every made file by its path inside config/demo."""
    minutes, title = blocks("notulen.txt"), "Notulen gemeenteraad Waterrade 12 maart 2026"
    return {
        "notulen-2026-03-12.pdf": pdf(minutes, title, numbered=True),
        "notulen-2026-03-12.docx": docx(title, prose(minutes)),
        "besluitenlijst-2026-03-12.docx": docx("Besluitenlijst raad 12 maart 2026", decision_list),
        "transcript-2026-03-12.vtt": transcript(),
        "dossier-raadsbrief/motie-f1-gw.pdf": pdf(
            blocks("motie-f1-gw.txt"), "Motie F.1 GW Schaduw op speelplekken", numbered=False
        ),
        "dossier-raadsbrief/notitie-groen-en-spelen.docx": docx(
            "Ambtelijke notitie motie F.1 GW", prose(blocks("notitie.txt"))
        ),
        "dossier-raadsbrief/tussenbericht-2026-04-21.docx": docx(
            "Tussenbericht motie Schaduw op speelplekken", prose(blocks("tussenbericht.txt"))
        ),
    }


def main(folder: Path) -> None:
    """Write every file below the folder."""
    for name, data in make().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO)
