"""Tells what happened on which day: each dated paper, and each day that a paper of the municipality tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gemcli.cases.case import Case
from gemcli.cases.line import line, quoted
from gemcli.cases.papers import ROLES, Paper
from gemcli.cases.places import Place, days, evidence, prose
from gemcli.facts.written_dates import written
from gemcli.locales import N_
from gemcli.model.claim import Claim
from gemcli.model.document import PassageKind

SECTION = N_("Timeline")
HAPPENED = re.compile(
    r"\b(?:ontvangen|ontvingen|ingediend|ingekomen|binnengekomen|belde|gebeld|gesproken|besproken|overleg|bekeken"
    r"|bezocht|bezichtig\w{1,4}|besloten|besloot|besluit|verzonden|gestuurd|stuurde\w?|toegezonden|gepubliceerd"
    r"|bekendgemaakt|aangehouden|verleend|geweigerd|ingetrokken|gehoord|hoorzitting|vergaderd\w?|gestart|begonnen)\b",
    re.IGNORECASE,
)
"""Words that say that something took place."""
NAMES = re.compile(
    r"\b(?:besluit|brief|mail|e-mail|bericht|aanvraag|advies|verzoek|bezwaar|bezwaarschrift|motie|telling|notitie|factuur"
    r"|vergadering|stukken|tekeningen?)\s(?:van|d\.d\.)\s\d{1,2}[\s-](?:\w{3,9}|\d{1,2})[\s-]\d{4}",
    re.IGNORECASE,
)
"""A paper that is named by its date: the sentence does not tell what happened on that day."""
PAPER = N_("{day}: {kind}, {who} ({path})")
TOLD = N_("{day}: “{said}” ({path})")


def timeline(case: Case) -> Iterator[Claim]:
    """Yield the events of a case in order of day; of one day the papers come first."""
    events = [*_papers(case), *_told(case)]
    events.sort(key=lambda event: event[:3])
    yield from (claim for *_, claim in events)


def _papers(case: Case) -> Iterator[tuple[date, int, str, Claim]]:
    for paper in case.papers:
        if paper.day is not None:
            yield paper.day, 0, paper.path, _came(case, paper, paper.day)


def _came(case: Case, paper: Paper, day: date) -> Claim:
    translate = case.telling.translate
    text = translate(PAPER).format(
        day=written(day, case.telling.language),
        kind=translate(paper.kind.title),
        who=translate(ROLES[paper.role]),
        path=paper.path,
    )
    fields = {"date": day.isoformat(), "path": paper.path, "role": paper.role}
    return line("event", translate(SECTION), text, evidence(*paper.head), fields)


def _told(case: Case) -> Iterator[tuple[date, int, str, Claim]]:
    """Days on which something took place, as the municipality's own papers and its advisers tell them."""
    for paper in case.papers:
        if paper.is_incoming:
            continue
        for place in prose(paper.document):
            if place.is_private or place.passage.kind is PassageKind.TABLE_ROW or not HAPPENED.search(place.text):
                continue
            for day in _past(place, paper):
                yield day, 1, paper.path, _happened(case, paper, place, day)


def _past(place: Place, paper: Paper) -> list[date]:
    """Days of a sentence up to that of its paper; its own date is told with the paper, unless the words tell more."""
    own = paper.day
    told = days(NAMES.sub(" ", place.text), own)
    found = [day for day in dict.fromkeys(told) if own is None or day <= own]
    return found[:1] if place != paper.dated_at else []


def _happened(case: Case, paper: Paper, place: Place, day: date) -> Claim:
    translate = case.telling.translate
    said = quoted(place.text)
    text = translate(TOLD).format(day=written(day, case.telling.language), said=said, path=paper.path)
    fields = {"date": day.isoformat(), "said": said, "path": paper.path}
    return line("event", translate(SECTION), text, evidence(place), fields)
