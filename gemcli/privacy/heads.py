"""The first lines of a masked text: what was done, which map it needs, and that names can be missed."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from gemcli.text.escape import escape_json

GENERATOR = "gemcli mask"
NO_MAP = "none"
INERT = "live_marks: references"
FRONT = re.compile(r"\A---\r?\ngenerator: gemcli mask\r?\n(?P<fields>(?:[a-z0-9_]{1,20}: [^\n]{0,400}\n){0,9})---\r?\n")
NOTE = re.compile(r"^NOTE gemcli mask\r?\n(?P<fields>(?:[a-z0-9_]{1,20}: [^\n]{0,400}\n){0,9})\r?\n", re.MULTILINE)
MAP = re.compile(r"^map: (?P<id>[0-9a-f]{16})\r?$", re.MULTILINE)
DIGEST = re.compile(r"^sha256: (?P<digest>[0-9a-f]{64})\r?$", re.MULTILINE)
FIRST_BLOCK = re.compile(r"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class Head:
    """What a masked text says of itself."""

    note: str
    map_id: str = ""
    is_inert: bool = False
    """Whether marks of Markdown that were live stand in the text as character references."""

    def onto(self, text: str, suffix: str) -> str:
        """Return a text with its head: front matter, in a WebVTT transcript a note behind its first block."""
        end = "\r\n" if "\r\n" in text else "\n"
        fields = [
            f"map: {self.map_id or NO_MAP}",
            f"sha256: {_digest(text)}",
            f"note: {escape_json(self.note, indent=None)}",
            *([INERT] if self.is_inert else []),
        ]
        if suffix != ".vtt":
            return end.join(["---", f"generator: {GENERATOR}", *fields, "---", text])
        first = FIRST_BLOCK.search(text)
        cut = first.end() if first else len(text)
        return text[:cut] + end.join([f"NOTE {GENERATOR}", *fields, "", ""]) + text[cut:]


@dataclass(frozen=True, slots=True)
class Parted:
    """A masked text without its head, and what the head said."""

    text: str
    map_id: str = ""
    """Empty where it names no map."""
    is_untouched: bool = False
    """Whether no character below the head was changed since it was written."""
    is_inert: bool = False
    """Whether its live marks were written as character references."""


def has_head(text: str) -> bool:
    """Whether a text is a masked copy."""
    return FRONT.match(text) is not None or NOTE.search(text) is not None


def parted(text: str) -> Parted:
    """Take the head off a text.

    >>> parted(Head("2 masked", "0123456789abcdef").onto("Dag.\\n", ".md"))
    Parted(text='Dag.\\n', map_id='0123456789abcdef', is_untouched=True, is_inert=False)
    """
    shape = FRONT.match(text) or NOTE.search(text)
    if shape is None:
        return Parted(text)
    named, stated = MAP.search(shape["fields"]), DIGEST.search(shape["fields"])
    body = text[: shape.start()] + text[shape.end() :]
    return Parted(
        body,
        named["id"] if named else "",
        stated is not None and stated["digest"] == _digest(body),
        INERT in shape["fields"],
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
