"""Knows gemcli's own outputs again, so that they are never taken as sources."""

from __future__ import annotations

import json
import re

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.sources.archive import Package

HEAD = 65_536
FRONT_MATTER = re.compile(
    rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?P<fields>.{0,16384}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
FRONT_GENERATOR = re.compile(rb"^generator:[ \t]*[\"']?gemcli\b", re.MULTILINE)
META_GENERATOR = re.compile(
    rb"<meta\b[^>]{0,200}\bname=[\"']?generator[\"']?[^>]{0,200}\bcontent=[\"']?gemcli\b", re.IGNORECASE
)
CORE_PROPERTIES = "docProps/core.xml"
OFFICE_META = "meta.xml"
CORE_GENERATOR = re.compile(rb"<(?:\w{1,20}:)?(?:generator|creator|lastModifiedBy|description|keywords)>\s*gemcli\b")
MAIL_GENERATOR = re.compile(rb"^X-(?:Mailer|Generator):[ \t]*gemcli\b", re.MULTILINE | re.IGNORECASE)
OWN_LIST = re.compile(rb"\(gemcli(?:, AI)?\)")
"""The heading of the last column of a list that gemcli wrote as CSV."""
OWN_NOTE = re.compile(rb"^NOTE gemcli\b", re.MULTILINE)
"""The note in a WebVTT transcript that gemcli masked."""
CALENDAR = re.compile(rb"^PRODID:[^\r\n]{0,100}gemcli\b", re.MULTILINE)


def own_output() -> SourceError:
    """Return the error of a file that gemcli wrote itself."""
    return SourceError(
        "own_output",
        say(N_("This file was written by gemcli and is never a source.")),
        say(N_("Use the sources that it was made from.")),
    )


def is_own(data: bytes, format_name: str) -> bool:
    """Whether gemcli wrote this file: a draft, sidecar, record or export.

    The mark is the field `generator` at the place where each format keeps such fields; words in the text do not count.
    A PDF has to be opened for that, so its reader looks itself.
    """
    match format_name:
        case "md" | "txt":
            front = FRONT_MATTER.match(data[:HEAD])
            return bool(front and FRONT_GENERATOR.search(front["fields"])) or bool(
                data.startswith(b"BEGIN:VCALENDAR") and CALENDAR.search(data[:HEAD])
            )
        case "vtt":
            return bool(OWN_NOTE.search(data[:HEAD]))
        case "json":
            return _is_own_json(data)
        case "html":
            return bool(META_GENERATOR.search(data[:HEAD]))
        case "docx" | "xlsx":
            return _is_own_package(data, CORE_PROPERTIES)
        case "odt" | "ods":
            return _is_own_package(data, OFFICE_META)
        case "eml":
            return bool(MAIL_GENERATOR.search(data[:HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0]))
        case "csv":
            return OWN_LIST.search(data.partition(b"\n")[0][:HEAD]) is not None
        case _:
            return False


def _is_own_json(data: bytes) -> bool:
    """Look at the top level only; JSON lines (logs, journals) by their first line."""
    for text in (data, data.partition(b"\n")[0]):
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            continue
        return isinstance(value, dict) and str(value.get("generator", "")).startswith("gemcli")
    return False


def _is_own_package(data: bytes, part: str) -> bool:
    package = Package(data)
    return part in package and bool(CORE_GENERATOR.search(package.read(part)))
