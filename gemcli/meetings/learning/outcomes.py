"""Words in the column of outcomes that nothing knows yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gemcli.facts.votes import Outcome
from gemcli.meetings.learning.entry import Entry, Seen
from gemcli.meetings.table_list import Row
from gemcli.meetings.voting import Reader
from gemcli.model.document import Document
from gemcli.model.span import Span

ENOUGH = 2
"""How often a word must stand in the column to be no accident."""
LONGEST = 40
"""Characters of an outcome; more is a sentence."""


def outcomes(document: Document, table: Sequence[Row], reader: Reader) -> Iterator[Entry]:
    """Propose words for outcomes whose meaning only a person knows: `under` stays empty."""
    counts: Counter[str] = Counter()
    first: dict[str, Seen] = {}
    for row in table:
        word = row.status.strip(" .")
        if len(word) < 3 or len(word) > LONGEST or not any(char.isalpha() for char in word):
            continue
        if reader.status(word).outcome is not Outcome.UNKNOWN:
            continue
        counts[word.casefold()] += 1
        first.setdefault(word.casefold(), Seen(document.source.id, Span(row.start, row.end)))
    for word, count in counts.items():
        if count >= ENOUGH:
            yield Entry("statuses", word, count=count, places=(first[word],))
