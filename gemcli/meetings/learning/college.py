"""The mayor and the aldermen: who speaks under that office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gemcli.meetings.learning.entry import Entry, Seen
from gemcli.model.document import Document
from gemcli.model.section import Role, Section
from gemcli.text.words import PARTICLES


def college(document: Document, sections: Sequence[Section]) -> Iterator[Entry]:
    """Propose the surname of everybody who speaks as mayor or alderman.

    A name that also speaks as a councillor in the same record is left out: two people may share it.
    """
    councillors = {surname(each.speaker) for each in sections if each.role is Role.COUNCILLOR}
    counts: Counter[str] = Counter()
    first: dict[str, Seen] = {}
    for each in sections:
        if each.role is not Role.COLLEGE or not each.speaker or each.speaker == each.honorific or not each.sentence_ids:
            continue
        name = surname(each.speaker)
        if not name or name.casefold() in ("wethouder", "burgemeester", "voorzitter") or name in councillors:
            continue
        counts[name] += 1
        first.setdefault(name, Seen(document.source.id, document.sentence(each.sentence_ids[0]).spans[0]))
    for name, count in counts.items():
        yield Entry("college", name, count=count, places=(first[name],))


def surname(name: str) -> str:
    """Return a surname with its particles, without first names and initials.

    >>> surname("Arjen van der Meer"), surname("J.H. Kok"), surname("De Vries")
    ('van der Meer', 'Kok', 'De Vries')
    """
    words = name.split()
    if not words:
        return ""
    place = len(words) - 1
    while place > 0 and words[place - 1].casefold() in PARTICLES:
        place -= 1
    return " ".join(words[place:])
