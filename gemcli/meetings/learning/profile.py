"""Everything that one record teaches about its municipality."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gemcli.meetings.cues import Cues
from gemcli.meetings.layout import layout, own_patterns
from gemcli.meetings.learning.college import college
from gemcli.meetings.learning.entry import Entry
from gemcli.meetings.learning.outcomes import outcomes
from gemcli.meetings.learning.party_names import party_names
from gemcli.meetings.learning.schemes import schemes
from gemcli.meetings.learning.town import town
from gemcli.meetings.voting import Reader
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section


def learned(document: Document, sections: Sequence[Section], municipality: Municipality, cues: Cues) -> Iterator[Entry]:
    """Yield what a record suggests for `municipality.toml`; what the profile holds already is left out.

    `sections` are those of `outline` for the same document; withheld ones teach nothing.
    """
    open_sections = [each for each in sections if not each.withheld]
    found = layout(document, municipality, cues)
    patterns = own_patterns(municipality)
    if not municipality.name:
        yield from town(document, found.rows)
    known = {name.casefold() for name in municipality.college}
    yield from (each for each in college(document, open_sections) if each.value.casefold() not in known)
    yield from party_names(document, found, open_sections, municipality)
    yield from (each for each in schemes(document, found.rows, patterns) if each.value not in municipality.id_patterns)
    yield from outcomes(document, found.table, Reader(municipality, cues, patterns))
