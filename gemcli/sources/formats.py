"""Tells from its first bytes, not from its name, what kind of file this is."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from pathlib import PurePath

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.sources import ole
from gemcli.sources.archive import Package, encrypted
from gemcli.sources.decoding import UndecodableError, decode


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file and the module of this room that reads it."""

    name: str
    module: str
    """Name of the module in gemcli.sources; it has `read(data: bytes, name: str) -> Contents`."""
    media_type: str


FORMATS = {
    format_.name: format_
    for format_ in (
        Format("pdf", "pdf", "application/pdf"),
        Format("txt", "plain", "text/plain"),
        Format("md", "markdown", "text/markdown"),
        Format("html", "html", "text/html"),
        Format("vtt", "transcript", "text/vtt"),
        Format("srt", "transcript", "application/x-subrip"),
        Format("json", "json_export", "application/json"),
        Format("xml", "proceedings", "application/xml"),
        Format("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Format("odt", "odt", "application/vnd.oasis.opendocument.text"),
        Format("rtf", "rtf", "application/rtf"),
        Format("eml", "mail", "message/rfc822"),
        Format("mbox", "mbox", "application/mbox"),
        Format("msg", "msg", "application/vnd.ms-outlook"),
        Format("csv", "csv_table", "text/csv"),
        Format("xlsx", "sheets", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Format("xls", "sheets", "application/vnd.ms-excel"),
        Format("ods", "sheets", "application/vnd.oasis.opendocument.spreadsheet"),
    )
}
"""Adding a format is one module and one line here."""

EMPTY = say(N_("This file is empty."))
HEAD = 16_384
"""Bytes of a text within which its kind must show."""

SUBRIP = re.compile(r"\s*\d{1,6}\s*\n\d{1,3}:\d\d:\d\d[,.]\d{3}\s*-->")
HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article|table|div|p)\b", re.IGNORECASE)
XML = re.compile(r"\s*(?:<\?xml\b|<[A-Za-z][\w:.-]{0,60}[\s/>])")
MAILBOX = re.compile(rb"From [^\r\n]{0,300}?\d{1,2}:\d\d[^\r\n]{0,60}\r?\n(?:>?[A-Za-z][A-Za-z0-9-]{0,60}:|>From )")
"""The line above the first message of a mailbox (RFC 4155), and below it a field of its head."""
MAIL_FIELD = re.compile(r"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]", re.MULTILINE)
MAIL_SURE = frozenset({"message-id", "mime-version", "received", "return-path", "date"})
JSON_START = re.compile(
    r"[{\[]\s*(?:\"|\{|\[|\}|\]\s*\Z|-?(?:0|[1-9]\d{0,20})(?:\.\d{1,20})?\s*(?:,|\]\s*\Z)|(?:true|false|null)\s*[,\]])"
)
"""No time or date in brackets: so begin the lines of a chat that was exported, and of many transcripts."""
FRONT_MATTER = re.compile(r"---\r?\n[\w-]{1,40}:")
ATX_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)

IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8")


def sniff(data: bytes, name: str) -> Format:
    """Return the format of a file by its content; its name only decides among kinds of plain text.

    Raises SourceError: "empty", "encrypted", "old_doc", "no_text_layer" (an image), "unknown_type", and those of
    a broken or hostile package.
    """
    if not data.strip(b"\x00 \t\r\n\f\xef\xbb\xbf"):
        raise SourceError("empty", EMPTY, say(N_("Use the file that holds the text.")))
    if b"%PDF-" in data[:1024]:
        return FORMATS["pdf"]
    if data.startswith(b"PK\x03\x04"):
        return _packaged(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(data)
    if data.startswith(b"{\\rtf"):
        return FORMATS["rtf"]
    if data.startswith(IMAGES):
        raise no_text_layer()
    if MAILBOX.match(data):
        return FORMATS["mbox"]
    try:
        head = decode(_head(data)).text.lstrip()
    except UndecodableError as error:
        raise _unknown() from error
    return FORMATS[_text_kind(head, PurePath(name).suffix.lower())]


def no_text_layer() -> SourceError:
    """Return the error of a scan: pictures of text instead of text."""
    return SourceError(
        "no_text_layer",
        say(N_("This is a picture of text: it has no text layer that can be read.")),
        say(N_("Make one with OCR (for example `ocrmypdf -l nld in.pdf out.pdf`) and use that file.")),
    )


def _head(data: bytes) -> bytes:
    """Return the beginning of a text, not cut inside a character."""
    return data if len(data) <= HEAD else data[: data.rfind(b" ", 0, HEAD) + 1 or HEAD]


def _text_kind(head: str, suffix: str) -> str:
    """Tell the kinds of plain text apart by what stands at their beginning."""
    if head.startswith("WEBVTT"):
        return "vtt"
    if SUBRIP.match(head):
        return "srt"
    if _is_mail(head) or (suffix == ".eml" and MAIL_FIELD.match(head)):
        return "eml"
    if suffix in (".csv", ".tsv", ".tab"):
        return "csv"
    if suffix in (".md", ".markdown") or FRONT_MATTER.match(head):
        return "md"
    if head.startswith("<"):
        if HTML.search(head):
            return "html"
        if XML.match(head):
            return "xml"
    if head[:1] in ("{", "[") and (suffix.startswith(".json") or JSON_START.match(head)):
        return "json"
    if suffix not in (".txt", ".text"):
        if ATX_HEADING.search(head):
            return "md"
        if _is_columns(head):
            return "csv"
    return "txt"


def _is_mail(head: str) -> bool:
    """Whether a text begins with the fields of a message, among them who sent it."""
    first, _, _ = head.replace("\r\n", "\n").partition("\n\n")
    if not MAIL_FIELD.match(first):
        return False
    fields = {field.lower() for field in MAIL_FIELD.findall(first)}
    return "from" in fields and bool(fields & MAIL_SURE)


def _is_columns(head: str) -> bool:
    """Whether the first lines hold the same number of one separator, twice or more."""
    lines = [line for line in head.splitlines()[:20] if line.strip()][:-1]
    return len(lines) >= 2 and any(
        lines[0].count(mark) >= 2 and all(line.count(mark) == lines[0].count(mark) for line in lines)
        for mark in (";", "\t", ",", "|")
    )


def _packaged(data: bytes) -> Format:
    package = Package(data)
    if "mimetype" in package:
        stated = package.read("mimetype")[:120].decode("ascii", "replace").strip()
        for name in ("odt", "ods"):
            if stated.startswith(FORMATS[name].media_type):
                return FORMATS[name]
    if "word/document.xml" in package:
        return FORMATS["docx"]
    if "xl/workbook.xml" in package or "xl/workbook.bin" in package:
        return FORMATS["xlsx"]
    raise _unknown()


def _compound(data: bytes) -> Format:
    """Tell the old Office formats apart by the streams that they hold."""
    import olefile

    try:
        with olefile.OleFileIO(data) as container:
            streams = {entry[0].lower() for entry in container.listdir() if entry}
    except (*ole.UNREADABLE, struct.error) as error:
        raise _unknown() from error
    if streams & {"encryptedpackage", "encryptioninfo"}:
        raise encrypted()
    if "__properties_version1.0" in streams:
        return FORMATS["msg"]
    if streams & {"workbook", "book"}:
        return FORMATS["xls"]
    if "worddocument" in streams:
        raise SourceError(
            "old_doc",
            say(N_("This is a Word file of the old kind (.doc), which gemcli does not read.")),
            say(N_("Open it in Word or LibreOffice, save it as DOCX or PDF, and use that file.")),
        )
    raise _unknown()


def _unknown() -> SourceError:
    return SourceError(
        "unknown_type",
        say(N_("gemcli does not know this kind of file.")),
        say(N_("Save it as PDF, DOCX, plain text or a spreadsheet, and use that file.")),
    )
