"""Numbers of motions that the usual patterns do not know, as a pattern for the profile."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from gemcli.meetings.learning.entry import Entry, Seen
from gemcli.meetings.lines import Line
from gemcli.meetings.motion_ids import NOUN, find
from gemcli.model.document import Document
from gemcli.model.span import Span

TOKEN = re.compile(
    r"[ :(\"'‘“]{1,3}(?:nr\.? |nummer )?"
    r"(?P<id>(?=[^\s]{0,30}\d)[A-Za-z\d][\w./\-–]{1,30}[A-Za-z\d])(?![\w€%])"
)
"""A word with a digit right behind the word motion or amendment."""

DATE = re.compile(r"\d{1,2}-\d{1,2}-\d{2,4}|(?:19|20)\d\d")
ENOUGH = 3
"""Different numbers of one shape that make it a scheme."""


def schemes(document: Document, rows: Sequence[Line], patterns: Sequence[re.Pattern[str]]) -> Iterator[Entry]:
    """Propose a regular expression for each shape of number that recurs and that is not read whole as it is."""
    shapes: dict[str, dict[str, Span]] = defaultdict(dict)
    for row in rows:
        for noun in NOUN.finditer(row.plain):
            match = TOKEN.match(row.plain, noun.end())
            if match is None or DATE.fullmatch(match["id"]):
                continue
            read = find(row.plain[noun.start() : match.end() + 1], patterns)
            if read and read[0].raw_id == match["id"]:
                continue
            shapes[shape(match["id"])].setdefault(match["id"], Span(row.start, row.end))
    for pattern, seen in shapes.items():
        if len(seen) >= ENOUGH:
            places = tuple(Seen(document.source.id, span) for span in seen.values())
            yield Entry("id_patterns", pattern, count=len(seen), places=places[:3])


def shape(number: str) -> str:
    """Return the pattern of a number: runs of digits may differ, letters and signs stay.

    >>> shape("2024/M-017"), shape("RM24.003")
    ('\\\\d{4}/M\\\\-\\\\d{1,4}', 'RM\\\\d{1,4}\\\\.\\\\d{1,4}')
    """
    parts = []
    for run in re.findall(r"\d+|\D+", number):
        if not run.isdigit():
            parts.append(re.escape(run))
        elif len(run) == 4 and run.startswith("20"):
            parts.append(r"\d{4}")
        else:
            parts.append(rf"\d{{1,{max(4, len(run))}}}")
    return "".join(parts)
