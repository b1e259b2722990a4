"""Finds from which day the term of an incoming paper counts, and during which days it stood still."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from gemcli.cases.case import Case
from gemcli.cases.papers import Paper
from gemcli.cases.places import Place, days, limits, prose, raw_of, sentences
from gemcli.facts.counting import Length, Unit, length_in

RECEIVED = re.compile(
    r"\bontv(?:angen|ingen)\b|\bontvangst(?:datum)?\s{0,2}:|\bingekomen\b|\bbinnengekomen\b", re.IGNORECASE
)
SENT = re.compile(r"(?:verzonden|verzenddatum|datum verzending)\b", re.IGNORECASE)
"""A line with the day of sending (Awb 3:41)."""
EXTENDS = re.compile(r"\bverleng(?:en|d|t|ing)\b|\bverda(?:gen|ag\w{0,2}|ging)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Start:
    """A day from which a term counts, and where it stands."""

    day: date
    place: Place

    @property
    def raw(self) -> str:
        return raw_of(self.place.text, self.day)


@dataclass(frozen=True, slots=True)
class Pause:
    """Days during which a term stood still while somebody completed what he sent (Awb 4:15)."""

    asked: Start
    until: Start

    @property
    def rule(self) -> str:
        """As `legal_terms.counted_by` reads it."""
        return f"+{self.asked.day.isoformat()}/{self.until.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Extension:
    """By how much a term was made longer, where it is said, and when."""

    length: Length
    place: Place
    paper: Paper


def received(case: Case, piece: Paper) -> Start | None:
    """Return the day of receipt: as the municipality confirms it, else as a stamp or the head of a message says.

    A paper without any of these has no known day of receipt, and none is made up.
    """
    for paper in case.of_kind("receipt"):
        if piece.day is not None and paper.day is not None and paper.day < piece.day:
            continue
        for place in prose(paper.document):
            told = days(place.text, paper.day)
            if RECEIVED.search(place.text) and told:
                return Start(told[0], place)
    for place in sentences(piece.document) if piece.document.source.envelope is None else ():
        told = days(place.text)
        if RECEIVED.search(place.text) and told:
            return Start(told[0], place)
    if piece.document.source.envelope is not None and piece.dated_at is not None and piece.day is not None:
        return Start(piece.day, piece.dated_at)
    return None


def sent(paper: Paper) -> Start | None:
    """Return the day on which a decision was sent: as it says, else its own date, which is the earlier reading."""
    for place in sentences(paper.document):
        told = days(place.text, paper.day)
        if SENT.match(place.text) and told:
            return Start(told[0], place)
    return Start(paper.day, paper.dated_at) if paper.day is not None and paper.dated_at is not None else None


def extended(case: Case) -> Extension | None:
    """Return the extension that a letter of the municipality tells; None without one that says how long."""
    for paper in case.of_kind("extension"):
        for place in prose(paper.document):
            length = length_in(place.text) if EXTENDS.search(place.text) else None
            if length is not None and length.unit is Unit.WEEKS:
                return Extension(length, place, paper)
    return None


def paused(case: Case) -> tuple[Pause | None, Paper | None]:
    """Return the pause, and a request for further papers to which nothing has come and whose time has not run out.

    The term counts again from the day on which the papers came, or on which the time for them ran out unused.
    """
    for asking in case.of_kind("completion"):
        if asking.dated_at is None or asking.day is None:
            continue
        asked = Start(asking.day, asking.dated_at)
        came = next((p for p in case.of_kind("supplement") if p.day and p.dated_at and p.day >= asking.day), None)
        limit = deadline(asking)
        ends = [Start(came.day, came.dated_at)] if came is not None and came.day and came.dated_at else []
        latest = case.telling.as_of or (case.latest.day if case.latest else None)
        if limit is not None and latest is not None and (ends or latest > limit.day):
            ends.append(limit)
        if ends:
            return Pause(asked, min(ends, key=lambda each: each.day)), None
        return None, asking
    return None, None


def deadline(paper: Paper) -> Start | None:
    """Return the day by which a letter wants an answer."""
    for place in prose(paper.document):
        told = limits(place.text, paper.day)
        if told:
            return Start(told[0], place)
    return None
