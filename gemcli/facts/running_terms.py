"""Tells a term that runs in one sentence: its last day, how it was counted, and how it stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gemcli.facts.legal_terms import counted_by
from gemcli.facts.written_dates import with_weekday, written
from gemcli.locales import N_, translator


@dataclass(frozen=True, slots=True)
class Standing:
    """Against which day a term is held, never the clock, and when what it is for was done."""

    as_of: date | None = None
    is_given: bool = False
    """Whether a person gave that day; else it is that of the latest dated paper."""
    done: date | None = None
    extended: date | None = None
    """When a letter made the term longer, for the term as it was before."""


GIVEN = N_("on {day}, the day that was given")
LATEST = N_("on {day}, the date of the latest paper")
DONE_IN_TIME, DONE_LATE = N_("done on {done}, in time"), N_("done on {done}, after the last day")
LONGER_IN_TIME = N_("extended on {done}, in time")
LONGER_LATE = N_("extended on {done}, after the last day: does that still count?")
OVERDUE, RUNNING = N_("{as_of}: overdue"), N_("{as_of}: still running")
LINE = N_("{title} ({source}): last day {last}; {steps}")


def told(rule: str, start: date, standing: Standing, language: str) -> str:
    """Return the line of a term that a rule gives from a day; empty for a rule without a last day.

    >>> told("klacht", date(2026, 3, 2), Standing(date(2026, 4, 20)), "en").rpartition("; ")[2]
    'on 20 April 2026, the date of the latest paper: overdue'
    """
    term = counted_by(rule, start)
    if term is None or term.last_day is None:
        return ""
    translate = translator(language)
    steps = "; ".join(_run_on(each.text(language)) for each in term.steps)
    line = translate(LINE).format(
        title=translate(term.title), source=term.source, last=with_weekday(term.last_day, language), steps=steps
    )
    state = state_on(term.last_day, standing, language)
    return f"{line}; {state}" if state else line


def last_day(rule: str, start: date) -> date | None:
    """Return the last day that a rule gives; None where it gives none."""
    term = counted_by(rule, start)
    return term.last_day if term else None


def state_on(last: date, standing: Standing, language: str) -> str:
    """Say how a term stands that ends on a day; empty where no day is known to hold it against."""
    translate = translator(language)
    if standing.extended is not None:
        template = LONGER_IN_TIME if standing.extended <= last else LONGER_LATE
        return translate(template).format(done=written(standing.extended, language))
    if standing.done is not None:
        in_time = standing.done <= last
        return translate(DONE_IN_TIME if in_time else DONE_LATE).format(done=written(standing.done, language))
    if standing.as_of is None:
        return ""
    day = translate(GIVEN if standing.is_given else LATEST).format(day=written(standing.as_of, language))
    return translate(OVERDUE if standing.as_of > last else RUNNING).format(as_of=day)


def _run_on(step: str) -> str:
    """A step as part of a line: no stop at its end, its first word small."""
    return step[:1].lower() + step[1:].rstrip(".")
