"""Says of a record in which nothing is decided what it is: an agenda without outcomes, a list of received papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gemcli.jobs.outcome import Warned
from gemcli.locales import N_, say
from gemcli.model.document import Document
from gemcli.model.family import Family

OUTCOMES = re.compile(
    r"besluitenlijst|uitslagenlijst|uitslag|verslag|notulen|stemming|decision list|minutes", re.IGNORECASE
)
"""Titles of the papers in which the outcomes of a meeting stand."""
MOST = 3


def without_outcomes(documents: Sequence[Document]) -> Iterator[Warned]:
    """Warn of each record that by its kind holds no decisions, with what it does hold."""
    for document in documents:
        if document.source.family is Family.AGENDA:
            yield from _agenda(document)
        elif document.source.family is Family.RECEIVED:
            yield _received(document)


def _agenda(document: Document) -> Iterator[Warned]:
    from gemcli.meetings.exported import exported

    export = exported(document)
    points = [point for point in export.points if point.item.id] or list(export.points)
    papers = [row.value for point in export.points for row in point.documents]
    own = [row.value for row in export.front if row.is_document]
    yield Warned(
        "agenda_only",
        say(
            N_(
                "This is an agenda without outcomes: {items} items and {papers} papers, no decision. What was decided"
                " stands in the decision list or the minutes; `gemcli summarise` lists the items with their papers."
            ),
            items=len(points),
            papers=len(papers) + len(own),
        ),
        document.source.path,
    )
    told = [title for title in own if OUTCOMES.search(title)][:MOST]
    if told:
        yield Warned(
            "outcomes_elsewhere",
            say(N_("The outcomes may stand in these papers of the meeting: {titles}."), titles="; ".join(told)),
            document.source.path,
        )


def _received(document: Document) -> Warned:
    from gemcli.meetings.received import handlings, papers

    told = "; ".join(f"{handling} ({count})" for handling, count in handlings(document)) or "-"
    return Warned(
        "received_papers",
        say(
            N_("This is a list of {count} received papers, no decision; proposed for them: {handling}."),
            count=len(papers(document)),
            handling=told,
        ),
        document.source.path,
    )
