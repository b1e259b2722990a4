"""A pool: names, streets and texts that made-up documents are put together from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
PART = re.compile(r"== (?P<name>\w+)(?: \*(?P<count>\d+))?")


@dataclass(frozen=True, slots=True)
class Origin:
    """Names that belong together, so that nobody is called Sjoerd Yılmaz."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    surnames: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality with what it says of itself."""

    name: str
    domain: str
    area: str
    """Area code of its telephone numbers."""
    street: str
    """Of the town hall."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a genre's texts, with other wordings of it."""

    name: str
    count: int
    """How many wordings are drawn for one document."""
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pool:
    """One pool; `words` holds decoys that are words: party, school, law, ..."""

    name: str
    origins: Mapping[str, Origin]
    streets: tuple[str, ...]
    towns: tuple[Town, ...]
    mail_domains: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]

    def genres(self) -> Mapping[str, tuple[Part, ...]]:
        """Return the texts of each genre; `texts_<pool>/<genre>.txt` says how they are written."""
        files = sorted((FOLDER / f"texts_{self.name}").glob("*.txt"))
        return {file.stem: parts(file.read_text(encoding="utf-8")) for file in files}


def parts(text: str) -> tuple[Part, ...]:
    """Return the parts of a genre: `== name` begins one, `*3` draws three wordings, `--` stands between wordings.

    >>> parts("== head\\nBeste,\\n--\\nGeachte,\\n== body *2\\nA\\n--\\nB")[1]
    Part(name='body', count=2, wordings=('A', 'B'))
    """
    found: list[tuple[str, int, list[str]]] = []
    for line in text.splitlines():
        head = PART.fullmatch(line)
        if head is not None:
            found.append((head["name"], int(head["count"] or 1), [""]))
        elif line == "--":
            found[-1][2].append("")
        else:
            found[-1][2][-1] += line + "\n"
    return tuple(Part(name, count, tuple(wording.strip("\n") for wording in texts)) for name, count, texts in found)


def names(text: str) -> tuple[str, ...]:
    """Return what stands between commas.

    >>> names("Anna, van der Berg,\\n Bo")
    ('Anna', 'van der Berg', 'Bo')
    """
    return tuple(" ".join(name.split()) for name in text.split(",") if name.strip())
