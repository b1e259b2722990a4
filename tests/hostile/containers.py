"""Builds small files of each format from a few lines and a piece that is hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def run(text: str, look: str = "") -> str:
    """Return a run of Word with this look (inside of w:rPr)."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def docx(lines: Sequence[str], more: str = "", *, title: str = "", links: str = "", styles: str = "") -> bytes:
    """Return a Word file; `more` stands in the body as it is, `links` among the relationships of the document."""
    body = "".join(f"<w:p>{run(line)}</w:p>" for line in lines) + more
    names = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
    root = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
    )
    root += (
        '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
        'core-properties" Target="docProps/core.xml"/>'
    )
    own = f'<Relationship Id="s1" Type="{OFFICE}/styles" Target="styles.xml"/>{links}'
    return packed(
        {
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{root}</Relationships>',
            "docProps/core.xml": core,
            "word/document.xml": f'<?xml version="1.0"?><w:document {names}><w:body>{body}</w:body></w:document>',
            "word/styles.xml": f'<?xml version="1.0"?><w:styles xmlns:w="{WORD}">{styles}</w:styles>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{own}</Relationships>',
        }
    )


def odt(lines: Sequence[str], more: str = "", *, styles: str = "") -> bytes:
    """Return a Writer file; `more` stands in the text, `styles` among the automatic styles."""
    own = " ".join(f'xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "style"))
    names = f'{own} xmlns:fo="{ODF}:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    body = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines) + more
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {names}><office:styles/></office:document-styles>",
        }
    )


def pdf(
    lines: Sequence[str], draw: Callable[[Any], None] | None = None, *, title: str = "", crop: bool = False
) -> bytes:
    """Return a PDF of one page; `draw` gets the canvas after the lines."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.setTitle(title)
    if crop:
        canvas.setCropBox((50, 400, 545, 800))
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(lines):
        canvas.drawString(72, 740 - 24 * number, line)
    if draw is not None:
        draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def html(lines: Sequence[str], more: str = "", *, head: str = "") -> bytes:
    """Return a web page; `more` stands in the body as it is."""
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<!DOCTYPE html><html><head><title>Notulen</title>{head}</head><body>{body}{more}</body></html>".encode()


def rtf(lines: Sequence[str], more: str = "") -> bytes:
    """Return an RTF file; `more` stands among the paragraphs as it is."""
    words = "".join(f"{_rtf(line)}\\par\n" for line in lines)
    return f"{{\\rtf1\\ansi{{\\colortbl;\\red255\\green255\\blue255;}}\n{words}{more}}}".encode("ascii")


def _rtf(text: str) -> str:
    return "".join(char if char.isascii() and char not in "\\{}" else f"\\u{ord(char)}?" for char in text)


def mail(text: str, *, head: str = "", page: str = "", attachment: str = "", subject: str = "Krediet brug") -> bytes:
    """Return a message; `page` is an HTML part beside the text or instead of it, `attachment` the name of one."""
    lines = [
        "From: Bewoner <bewoner@voorbeeld.example>",
        "To: gemeente@waterrade.example",
        "Date: Thu, 12 Mar 2026 10:00:00 +0100",
        f"Subject: {subject}",
        "Message-ID: <1@voorbeeld.example>",
        *filter(None, [head]),
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
    ]
    for kind, content in (("text/plain", text), ("text/html", page)):
        if content:
            lines += ["--b", f"Content-Type: {kind}; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", content]
    if attachment:
        lines += [
            "--b",
            "Content-Type: text/plain",
            f'Content-Disposition: attachment; filename="{attachment}"',
            "",
            "x",
        ]
    return "\r\n".join([*lines, "--b--", ""]).encode("utf-8", "surrogatepass")


def xlsx(rows: Sequence[Sequence[object]], change: Callable[[Any, Any], None] | None = None) -> bytes:
    """Return a workbook; `change` gets the workbook and its sheet before it is saved."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    if change is not None:
        change(book, sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
