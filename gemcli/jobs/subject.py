"""What a draft is about, in a few words: the meeting with its date, or the name of the file."""

from __future__ import annotations

from gemcli.facts.written_dates import written
from gemcli.jobs.intake import Intake
from gemcli.jobs.workbench import Workbench
from gemcli.model.document import Document
from gemcli.model.family import Family
from gemcli.model.source import Rank

RECORDS = (Rank.OFFICIAL_LIST, Rank.ADOPTED_MINUTES)


def subject(intake: Intake, bench: Workbench, language: str) -> str:
    """Return "gemeenteraad Waterrade, 12 maart 2026" where all records are of one meeting, else the dossier's title."""
    named = [_of_system(document, language) for document in intake.dossier.documents]
    if len(named) == 1 and named[0]:
        return named[0]
    records = [document for document in intake.dossier.documents if document.source.rank in RECORDS]
    if not records or len(records) < len(intake.dossier.documents):
        return intake.dossier.title
    from gemcli.meetings.meeting import body_and_date

    meetings = [body_and_date(document, bench.cues(document.language)) for document in records]
    days = {date for _, date in meetings}
    bodies = [body for body, _ in meetings if body]
    day = days.pop() if len(days) == 1 else None
    if day is None or not bodies:
        return intake.dossier.title
    return f"{max(bodies, key=len)}, {written(day, language)}"


def _of_system(document: Document, language: str) -> str:
    """Return meeting and day as a council information system or the publisher of proceedings names them."""
    source = document.source
    if source.family not in (Family.EXPORT, Family.AGENDA, Family.PROCEEDINGS, Family.RECEIVED):
        return ""
    title = source.body or source.title
    if source.family in (Family.PROCEEDINGS, Family.RECEIVED):
        title = source.title
    return f"{title}, {written(source.dated, language)}" if title and source.dated else title
