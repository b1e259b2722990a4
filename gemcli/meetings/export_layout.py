"""The layout and reading of an export: its items are known, so that nothing of it need be guessed from lines."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.meetings.attendance import Attendance
from gemcli.meetings.cues import Cues
from gemcli.meetings.exported import Exported
from gemcli.meetings.id_scheme import learned
from gemcli.meetings.items import Item
from gemcli.meetings.layout import Layout, own_patterns
from gemcli.meetings.lines import lines
from gemcli.meetings.meeting import meeting_date
from gemcli.meetings.reading import Reading
from gemcli.meetings.voting import Reader
from gemcli.meetings.walk import Places, said
from gemcli.meetings.wording import wording
from gemcli.model.document import Document
from gemcli.model.family import Family
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section


def reading_of(
    document: Document,
    export: Exported,
    sections: Sequence[Section],
    municipality: Municipality,
    cues: Cues,
    language: str,
) -> Reading:
    """Return what the makers of claims need of an export."""
    rows = lines(document)
    items: tuple[Item, ...] = tuple(point.item for point in export.points)
    found = Layout(Family.EXPORT, rows, 0, items, (), Attendance(), {}, (), (), (), ())
    return Reading(
        said(document, sections, cues),
        found,
        Places(document, sections),
        Reader(municipality, cues, own_patterns(municipality), learned(row.plain for row in rows)),
        cues,
        wording(language),
        document.source.dated or meeting_date(document, rows[:20]),
        None,
    )
