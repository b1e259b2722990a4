"""Tells from its first bytes, not from its name, what kind of file this is."""

from __future__ import annotations

from dataclasses import dataclass


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
        Format("md", "plain", "text/markdown"),
        Format("html", "html", "text/html"),
        Format("vtt", "transcript", "text/vtt"),
        Format("srt", "transcript", "application/x-subrip"),
        Format("json", "json_export", "application/json"),
        Format("xml", "proceedings", "application/xml"),
        Format("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Format("odt", "odt", "application/vnd.oasis.opendocument.text"),
        Format("rtf", "rtf", "application/rtf"),
        Format("eml", "mail", "message/rfc822"),
        Format("msg", "msg", "application/vnd.ms-outlook"),
        Format("csv", "csv_table", "text/csv"),
        Format("xlsx", "sheets", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Format("xls", "sheets", "application/vnd.ms-excel"),
        Format("ods", "sheets", "application/vnd.oasis.opendocument.spreadsheet"),
    )
}
"""Adding a format is one module and one line here."""
