"""The first lines of a masked text: what was done, which map it needs, and that names can be missed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

GENERATOR = "gemcli mask"
NO_MAP = "none"
FRONT = re.compile(r"\A---\r?\ngenerator: gemcli mask\r?\n(?P<fields>(?:[a-z_]{1,20}: [^\n]{0,400}\n){0,9})---\r?\n")
NOTE = re.compile(r"^NOTE gemcli mask\r?\n(?P<fields>(?:[a-z_]{1,20}: [^\n]{0,400}\n){0,9})\r?\n", re.MULTILINE)
FIELD = re.compile(r"^map: (?P<id>[0-9a-f]{16})\r?$", re.MULTILINE)
FIRST_BLOCK = re.compile(r"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class Head:
    """What a masked text says of itself."""

    note: str
    map_id: str = ""

    def onto(self, text: str, suffix: str) -> str:
        """Return a text with its head: front matter, in a WebVTT transcript a note behind its first block."""
        end = "\r\n" if "\r\n" in text else "\n"
        fields = [f"map: {self.map_id or NO_MAP}", f"note: {json.dumps(self.note, ensure_ascii=False)}"]
        if suffix != ".vtt":
            return end.join(["---", f"generator: {GENERATOR}", *fields, "---", text])
        first = FIRST_BLOCK.search(text)
        cut = first.end() if first else len(text)
        return text[:cut] + end.join([f"NOTE {GENERATOR}", *fields, "", ""]) + text[cut:]


def parted(text: str) -> tuple[str, str]:
    """Return a text without its head, and the id of its map; empty where it names none.

    >>> parted(Head("2 masked", "0123456789abcdef").onto("Dag.\\n", ".md"))
    ('Dag.\\n', '0123456789abcdef')
    """
    shape = FRONT.match(text) or NOTE.search(text)
    if shape is None:
        return text, ""
    named = FIELD.search(shape["fields"])
    return text[: shape.start()] + text[shape.end() :], named["id"] if named else ""
