"""Who takes the floor under an agenda item, and with how many words: counted in the record, never estimated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from gemcli.facts.parties import canonical
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Role, Section, SectionKind
from gemcli.model.span import cut

HEARD = (Role.COUNCILLOR, Role.COLLEGE, Role.RESIDENT, Role.OFFICIAL, Role.UNKNOWN)
"""Whoever says something of the matter itself; the chair and the clerk lead the meeting."""


def top(item: str) -> str:
    """Return the item that an id is a part of.

    >>> top("E.2"), top("11.a"), top("K")
    ('E', '11', 'K')
    """
    return item.partition(".")[0]


def handled(sections: Iterable[Section]) -> tuple[str, ...]:
    """Return the ids of the items that a record handles, parts under their item, each once, in reading order.

    A list of what was decided handles all its items; the voting block and the front handle none of their own.
    """
    found: dict[str, None] = {}
    for section in sections:
        if section.item and section.kind not in (SectionKind.FRONT, SectionKind.VOTE_BLOCK):
            found.update(dict.fromkeys(top(item) for item in _ids(section)))
    return tuple(found)


def is_debated(sections: Iterable[Section], item: str) -> bool:
    """Say whether anybody but the chair and the clerk speaks under an item."""
    return any(
        section.kind is SectionKind.TURN and section.role in HEARD and section.speaker and item in _tops(section)
        for section in sections
    )


def words_by_party(
    documents: Mapping[str, Document], sections: Iterable[Section], item: str, municipality: Municipality
) -> Counter[str]:
    """Count the words that members of each party say under an item; the texts of their motions count as theirs."""
    counts: Counter[str] = Counter()
    for section in sections:
        if section.kind is SectionKind.TURN and section.party and item in _tops(section):
            if section.role is not Role.COUNCILLOR or section.withheld or section.source_id not in documents:
                continue
            counts[canonical(section.party, municipality)] += _words(documents[section.source_id], section)
    return counts


def share(counts: Mapping[str, int], parties: Sequence[str]) -> int:
    """Return the share of all words that some parties have, in whole per cents, rounded down."""
    whole = sum(counts.values())
    return 100 * sum(counts.get(party, 0) for party in set(parties)) // whole if whole else 0


def _words(document: Document, section: Section) -> int:
    return sum(len(cut(document.text, document.sentence(each).spans).split()) for each in section.sentence_ids)


def _ids(section: Section) -> tuple[str, ...]:
    """The items of a section: several where they are taken together."""
    return section.path if section.item in section.path else (section.item,)


def _tops(section: Section) -> set[str]:
    return {top(item) for item in _ids(section)} if section.item else set()
