"""Tells the terms of a case: counted by the law that sets them, from days that papers state, with the rule shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from gemcli.cases.case import Case
from gemcli.cases.line import gap, line, proven, quoted
from gemcli.cases.papers import Paper
from gemcli.cases.places import Place, days, evidence, limits, prose
from gemcli.cases.starts import Extension, Start, extended, paused, received, sent
from gemcli.facts.counting import length_in
from gemcli.facts.legal_terms import AFTER_OBJECTION, OWN_LAW
from gemcli.facts.running_terms import Standing, last_day, state_on, told
from gemcli.facts.written_dates import written
from gemcli.locales import N_
from gemcli.model.claim import Claim, FieldValue

SECTION = N_("Terms")
PIECES = ("application", "objection", "complaint", "woo")
"""Incoming papers to which a law sets a term."""
PERMIT = re.compile(r"\bomgevingsvergunning\b", re.IGNORECASE)
PERMIT_WEEKS, PERMIT_LAW = 8, "Omgevingswet art. 16.64 lid 1"
"""The usual procedure for an environmental permit; twelve weeks where another body must consent, which is not read.

The wording of this article was not at hand: the letter of receipt and the law itself decide.
"""
COMMITTEE = re.compile(
    r"\b(?:bezwaarschriften|bezwaren|bezwaar|klachten)commissie\b"
    r"|\bcommissie (?:voor (?:de )?)?(?:bezwaarschriften|bezwaren|klachten)\b",
    re.IGNORECASE,
)
"""An advisory committee makes the term longer (Awb 7:10 and 7:13, 9:11 and 9:13)."""
LAW_SETS = re.compile(r"\bbesl(?:uit\w{0,3}|is\w{0,8})\b|\bontvangst\b|\bbezwaar\b|\bberoep\b|\bverleng", re.IGNORECASE)
"""A sentence about a term that is counted by law here; it is not told again as a term without a start."""


@dataclass(frozen=True, slots=True)
class _Count:
    """One term that is to be counted."""

    rule: str
    start: Start
    places: tuple[Place, ...]
    done: Start | None = None
    longer: Start | None = None
    """When a letter made it longer, for the term as it was before."""


def running(case: Case) -> Iterator[Claim]:
    """Yield the terms that the law sets for what came in, then those that letters name; an unknown start is a gap."""
    for piece in case.of_kind(*PIECES):
        yield from _of_piece(case, piece)
    yield from _objection(case)
    yield from _named(case)
    yield from _unstarted(case)


def _of_piece(case: Case, piece: Paper) -> Iterator[Claim]:
    translate = case.telling.translate
    section = translate(SECTION)
    start = _start(case, piece)
    if start is None:
        text = translate(N_("The term for {path} cannot be counted: no paper states the day from which it runs."))
        yield gap(section, text.format(path=piece.path), evidence(*piece.head))
        return
    pause, waiting = paused(case) if piece.kind.name in ("application", "objection", "woo") else (None, None)
    if waiting is not None:
        text = translate(
            N_("The term stands still since {day}: further papers were asked for, and none are in the folder.")
        )
        yield gap(section, text.format(day=_said(case, waiting.day)), evidence(*waiting.head))
    longer = extended(case)
    rule = _rule(case, piece, longer)
    tail = pause.rule if pause else ""
    places = (start.place, *((pause.asked.place, pause.until.place) if pause else ()))
    if longer is not None and longer.paper.day and longer.paper.dated_at:
        told_on = Start(longer.paper.day, longer.paper.dated_at)
        yield from _line(case, _Count(_rule(case, piece, None) + tail, start, places, longer=told_on), section)
        places = (*places, longer.place)
    counted = _Count(rule + tail, start, places, _decided(case, piece))
    yield from _line(case, counted, section)


def _start(case: Case, piece: Paper) -> Start | None:
    """The day from which the term counts: of sending the decision for an objection, of receipt for the rest."""
    if piece.kind.name != "objection":
        return received(case, piece)
    told = [paper for paper in case.of_kind("decision") if piece.day is None or (paper.day and paper.day <= piece.day)]
    return sent(told[-1]) if told else None


def _rule(case: Case, piece: Paper, longer: Extension | None) -> str:
    """The rule of `legal_terms.counted_by` for a piece, made longer where a letter says so."""
    has_committee = any(COMMITTEE.search(paper.document.text) for paper in case.papers)
    tail = "-commissie" * has_committee + "-verdaagd" * (longer is not None)
    match piece.kind.name:
        case "objection":
            return f"{AFTER_OBJECTION}:beslissing-op-bezwaar{tail}"
        case "complaint":
            return f"klacht{tail}"
        case "woo":
            return "woo-verdaagd" if longer else "woo"
        case _:
            if not PERMIT.search(piece.document.text):
                return "aanvraag"
            weeks = PERMIT_WEEKS + (longer.length.count if longer else 0)
            return f"{OWN_LAW}:{weeks} weken:{PERMIT_LAW}{' en 2' if longer else ''}"


def _decided(case: Case, piece: Paper) -> Start | None:
    """The decision on the piece, where its letter is in the folder."""
    later = [p for p in case.of_kind("decision") if p.day and piece.day and p.day > piece.day]
    return Start(later[0].day, later[0].dated_at) if later and later[0].day and later[0].dated_at else None


def _objection(case: Case) -> Iterator[Claim]:
    """Until when people may object to a decision of this case (Awb 6:7 and 6:8)."""
    for paper in case.of_kind("decision"):
        start = sent(paper)
        if start is None or paper.day is None:
            continue
        came = next((p for p in case.of_kind("objection") if p.day and p.day >= paper.day), None)
        done = received(case, came) if came is not None else None
        counted = _Count("bezwaar", start, (start.place,), done)
        yield from _line(case, counted, case.telling.translate(SECTION))


def _line(case: Case, counted: _Count, section: str) -> Iterator[Claim]:
    """The line of a term; nothing for a rule that gives no day."""
    standing, latest = _standing(case, counted.done)
    if counted.longer is not None:
        standing, latest = Standing(extended=counted.longer.day), (counted.longer.place,)
    text = told(counted.rule, counted.start.day, standing, case.telling.language)
    last = last_day(counted.rule, counted.start.day)
    if not text or last is None:
        return
    done = (counted.done.place,) if counted.done is not None else ()
    made = line("term", section, text, evidence(*counted.places, *done, *latest), {
        "rule": counted.rule, "last_day": last.isoformat(), **_as_fields(standing),
    })  # fmt: skip
    yield replace(made, field_evidence={"start": proven(counted.start.raw, counted.start.place)}, marks=("term",))


def _standing(case: Case, done: Start | None) -> tuple[Standing, tuple[Place, ...]]:
    """Against which day terms are held, and where that day stands; the clock is no source."""
    if done is not None:
        return Standing(done=done.day), ()
    if case.telling.as_of is not None:
        return Standing(case.telling.as_of, is_given=True), ()
    latest = case.latest
    if latest is None or latest.dated_at is None:
        return Standing(), ()
    return Standing(latest.day), (latest.dated_at,)


def _as_fields(standing: Standing) -> Mapping[str, FieldValue]:
    return {
        "as_of": standing.as_of.isoformat() if standing.as_of else "",
        "is_given": standing.is_given,
        "done": standing.done.isoformat() if standing.done else "",
        "extended": standing.extended.isoformat() if standing.extended else "",
    }


def _named(case: Case) -> Iterator[Claim]:
    """Days that letters and notes of the municipality name as the last for something."""
    translate = case.telling.translate
    for paper in case.papers:
        for place in () if paper.is_incoming else prose(paper.document):
            told_days = limits(place.text, paper.day)
            if place.is_private or not told_days or place == paper.dated_at:
                continue
            came = next((p for p in case.of_kind("supplement") if p.day and paper.day and p.day >= paper.day), None)
            done = Start(came.day, came.dated_at) if came and came.day and came.dated_at and _asks(paper) else None
            standing, latest = _standing(case, done)
            said, state = quoted(place.text), state_on(told_days[0], standing, case.telling.language)
            text = translate(N_("Named in {path}: “{said}”; {state}")).format(path=paper.path, said=said, state=state)
            ground = evidence(place, *latest, *((done.place,) if done else ()))
            fields = {"said": said, "path": paper.path, "until": told_days[0].isoformat(), **_as_fields(standing)}
            yield replace(line("term", translate(SECTION), text, ground, fields), marks=("term",))


def _asks(paper: Paper) -> bool:
    return paper.kind.name == "completion"


def _unstarted(case: Case) -> Iterator[Claim]:
    """Terms that a letter names by their length alone, where it does not say from which day they run."""
    translate = case.telling.translate
    for paper in case.papers:
        for place in () if paper.is_incoming else prose(paper.document):
            text = place.text
            if length_in(text) is None or "binnen" not in text or LAW_SETS.search(text) or days(text, paper.day):
                continue
            said = translate(N_("A term without a stated start, in {path}: “{said}”"))
            yield gap(translate(SECTION), said.format(path=paper.path, said=quoted(text)), evidence(place))


def _said(case: Case, day: date | None) -> str:
    return written(day, case.telling.language) if day else "?"
