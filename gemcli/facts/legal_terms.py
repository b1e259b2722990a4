"""The terms that Dutch law sets for letters: how each is counted, and its last day.

Source: Algemene wet bestuursrecht (Awb) as in force since 1 January 2026, with chapter 2 as amended by the Wet
modernisering elektronisch bestuurlijk verkeer (Stb. 2023, 183), and article 4.4 of the Wet open overheid, both read
in full in a public copy of the consolidated text. Case law was not checked; where the text leaves room the earlier
day is taken, and the term's note says so. What a council rules for itself (written questions) is no law and comes
from the municipality's profile.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gemcli.facts.counting import Length, Step, Unit, last_day, length_in, step
from gemcli.locales import N_, translator


@dataclass(frozen=True, slots=True)
class Term:
    """A term that runs, with the rule that gave its last day."""

    name: str
    """A key of `TERMS`, or what the maker of the term called it."""
    title: str
    """What it is called, in English, marked for the catalogues."""
    source: str
    """The articles, in Dutch as a letter cites them: "Awb art. 6:7 en 6:8"."""
    start: date
    """The day of the event; the term begins on the next."""
    last_day: date | None
    """None where the law sets no day: "zo spoedig mogelijk"."""
    steps: tuple[Step, ...]
    counted: date | None = None
    """The last day before the Algemene termijnenwet moved it."""
    in_law: bool = True
    """Whether a law sets it, so that it may be moved."""

    def rule(self, language: str = "nl") -> str:
        """Return the whole count in one line: title, articles and every step.

        >>> TERMS["bezwaar"].due(date(2026, 4, 2)).rule("en").partition(". That is ")[2]
        'Ascension Day: the term runs on to Monday 18 May 2026 (Algemene termijnenwet, articles 1 to 3).'
        """
        said = " ".join(each.text(language) for each in self.steps)
        return f"{translator(language)(self.title)} ({self.source}). {said}"


@dataclass(frozen=True, slots=True)
class LegalTerm:
    """One term of the table."""

    name: str
    title: str
    length: Length | None
    """None where the law says "at once" or "as soon as possible"."""
    source: str
    counts_from: str
    """The day of the event from whose next day it is counted, marked for the catalogues."""
    in_law: bool = True
    """Whether the Algemene termijnenwet prolongs it."""
    note: str = ""
    """What was read as the earlier day, or not checked; marked for the catalogues."""

    def due(self, start: date) -> Term:
        """Return the term that runs from the event on `start`."""
        steps = [step(N_("Counted from the day after {event}: {day}."), event=self.counts_from, day=start)]
        end = counted = None
        if self.length is None:
            steps = [step(N_("The law names no day: as soon as possible after {event}, {day}."),
                          event=self.counts_from, day=start)]  # fmt: skip
        else:
            end, more = last_day(start, self.length, in_law=self.in_law)
            counted = self.length.after(start)
            steps.extend(more)
        if self.note:
            steps.append(step(self.note))
        return Term(self.name, self.title, self.source, start, end, tuple(steps), counted, self.in_law)


SENT, RECEIVED = N_("the day of sending"), N_("the day of receipt")
OBJECTION_OVER = N_("the last day for objection")
NO_PENALTY_YET = N_(
    "Penalty from the next day. Art. 4:17 shuts out the Algemene termijnenwet for its 42 days only; the earlier day, "
    "without it, is the safe one."
)
LONG_NOTE = N_("Extended; longer than twelve weeks, so read as not prolonged for a holiday (not checked in case law).")
EXTENDED_NOTE = N_("Extended, which must be told in writing before the first term ends.")
DECISION = N_("Term to decide on an application")
ON_OBJECTION = N_("Term to decide on an objection")
COMPLAINT = N_("Term to deal with a complaint")
FORWARD = N_("Sending on what another body must deal with")
RECEIPT = N_("Confirmation of receipt")


def weeks(count: int) -> Length:
    """Return a length in weeks."""
    return Length(count, Unit.WEEKS)


TERMS: Mapping[str, LegalTerm] = {
    term.name: term
    for term in (
        LegalTerm("bezwaar", N_("Term for objection"), weeks(6), "Awb art. 6:7 en 6:8", SENT),
        LegalTerm("beroep", N_("Term for appeal"), weeks(6), "Awb art. 6:7 en 6:8", SENT),
        LegalTerm("aanvraag", DECISION, weeks(8), "Awb art. 4:13", RECEIVED),
        LegalTerm("aanvraag-niet-behandelen", N_("Term to refuse an incomplete application"), weeks(4),
                  "Awb art. 4:5 lid 4", N_("the day on which it was completed, or the time for that ran out")),
        LegalTerm("woo", N_("Term to decide on a request for public information"), weeks(4), "Woo art. 4.4", RECEIVED),
        LegalTerm("woo-verdaagd", N_("Term to decide on a request for public information"), weeks(6),
                  "Woo art. 4.4 lid 1 en 2", RECEIVED, note=EXTENDED_NOTE),
        LegalTerm("beslissing-op-bezwaar", ON_OBJECTION, weeks(6), "Awb art. 7:10 lid 1", OBJECTION_OVER),
        LegalTerm("beslissing-op-bezwaar-commissie", ON_OBJECTION, weeks(12), "Awb art. 7:10 lid 1 en 7:13",
                  OBJECTION_OVER),
        LegalTerm("beslissing-op-bezwaar-verdaagd", ON_OBJECTION, weeks(12), "Awb art. 7:10 lid 1 en 3",
                  OBJECTION_OVER, note=EXTENDED_NOTE),
        LegalTerm("beslissing-op-bezwaar-commissie-verdaagd", ON_OBJECTION, weeks(18),
                  "Awb art. 7:10 lid 1 en 3 en 7:13", OBJECTION_OVER, note=LONG_NOTE),
        LegalTerm("klacht", COMPLAINT, weeks(6), "Awb art. 9:11 lid 1", RECEIVED),
        LegalTerm("klacht-commissie", COMPLAINT, weeks(10), "Awb art. 9:11 lid 1 en 9:13", RECEIVED),
        LegalTerm("klacht-verdaagd", COMPLAINT, weeks(10), "Awb art. 9:11 lid 1 en 2", RECEIVED, note=EXTENDED_NOTE),
        LegalTerm("klacht-commissie-verdaagd", COMPLAINT, weeks(14), "Awb art. 9:11 lid 1 en 2 en 9:13", RECEIVED,
                  note=LONG_NOTE),
        LegalTerm("klacht-niet-behandelen", N_("Term to say that a complaint is not dealt with"), weeks(4),
                  "Awb art. 9:8 lid 3", RECEIVED),
        LegalTerm("ombudsman", N_("Term to turn to the ombudsman"), Length(1, Unit.YEARS), "Awb art. 9:24", SENT),
        LegalTerm("ontvangst", RECEIPT, None, "Awb art. 2:17", RECEIVED),
        LegalTerm("ontvangst-bezwaar", RECEIPT, None, "Awb art. 6:14", RECEIVED),
        LegalTerm("ontvangst-klacht", RECEIPT, None, "Awb art. 9:6", RECEIVED),
        LegalTerm("doorzending", FORWARD, None, "Awb art. 2:3 lid 1: onverwijld", RECEIVED),
        LegalTerm("doorzending-bezwaar", FORWARD, None, "Awb art. 6:15: zo spoedig mogelijk", RECEIVED),
        LegalTerm("ingebrekestelling", N_("Two weeks after a notice of default"), weeks(2), "Awb art. 4:17 lid 3",
                  N_("the later of the day of receipt and the last day to decide"), in_law=False,
                  note=NO_PENALTY_YET),
    )
}  # fmt: skip
"""Terms by the name that a dossier or another part of the program uses for them.

"aanvraag" is the reasonable term where no law sets another; `statutory` counts one that a law does set.
"""


def objection_decision(sent: date, *, has_committee: bool = False, is_extended: bool = False) -> Term:
    """Return the term to decide on an objection to a decision that was sent on a day (Awb 7:10).

    It is counted from the day after the last day for objection, whenever the objection itself came in.
    """
    name = "beslissing-op-bezwaar"
    name += "-commissie" * has_committee + "-verdaagd" * is_extended
    objection = TERMS["bezwaar"].due(sent)
    assert objection.last_day is not None
    found = TERMS[name].due(objection.last_day)
    return replace(found, start=sent, steps=(*objection.steps, *found.steps))


def notice_of_default(received: date, decide_by: date) -> Term:
    """Return the two weeks in which a decision still costs no penalty (Awb 4:17 third paragraph)."""
    return TERMS["ingebrekestelling"].due(max(received, decide_by))


def statutory(length: Length, source: str, received: date, *, in_law: bool) -> Term:
    """Return the term to decide that a special law or by-law sets (Awb 4:13 first paragraph).

    `in_law` says whether a law or order in council sets it: the term of a by-law is not prolonged for a holiday.
    """
    return LegalTerm("aanvraag", DECISION, length, source, RECEIVED, in_law=in_law).due(received)


def council_questions(length: Length, source: str, received: date) -> Term:
    """Return the term to answer written questions of the council, as the council's own rules set it."""
    title = N_("Term to answer questions of the council")
    return LegalTerm("raadsvragen", title, length, source, RECEIVED, in_law=False).due(received)


def repair(length: Length, asked: date) -> Term:
    """Return the time that somebody gets to complete an application or objection; the municipality sets its length.

    Awb 4:5 and 6:6 name none, so the Algemene termijnenwet does not prolong it.
    """
    title = N_("Time to complete what is missing")
    return LegalTerm("herstel", title, length, "Awb art. 4:5 en 6:6", SENT, in_law=False).due(asked)


def suspended(term: Term, invited: date, until: date) -> Term:
    """Return a term to decide that stood still from the day after an invitation until a day (Awb 4:15, 7:10).

    `until` is the day on which it was completed, or on which the time given ran out unused; that day counts again.
    A term without a day stays as it is.
    """
    days = max(0, (until - invited).days - 1)
    if term.counted is None or not days:
        return term
    told = step(N_("Stood still from {first} until {until} (Awb art. 4:15)."),
                first=invited + timedelta(days=1), until=until)  # fmt: skip
    length = Length(days, Unit.DAYS)
    end, more = last_day(term.counted, length, in_law=term.in_law)
    return replace(term, last_day=end, counted=length.after(term.counted), steps=(*term.steps, told, *more))


PAUSE = re.compile(r"\+(?P<invited>\d{4}-[01]\d-[0-3]\d)/(?P<until>\d{4}-[01]\d-[0-3]\d)$")
AFTER_OBJECTION = "na-bezwaartermijn"
OWN_LAW, OWN_RULE, COUNCIL = "eigen-wet", "eigen-regel", "raadsvragen"


def _days(first: str, second: str) -> tuple[date, date] | None:
    """Two days of ISO 8601; None where one is no day of the calendar, as in a record that somebody changed."""
    try:
        return date.fromisoformat(first), date.fromisoformat(second)
    except ValueError:
        return None


def counted_by(rule: str, start: date) -> Term | None:
    """Return the term that a rule gives from a day; None for a rule that is not one.

    Behind any rule `+DAY/DAY` (ISO 8601) lets the term stand still from the day after the first until the second.

    A rule is the name of a term of the table; `na-bezwaartermijn:NAME`, counted from the day on which the decision
    objected to was sent; or `eigen-wet:LENGTH:SOURCE`, `eigen-regel:LENGTH:SOURCE` and `raadsvragen:LENGTH:SOURCE`
    with a length in words. So a draft can say how a day was found, and a check can find it again.

    >>> counted_by("eigen-regel:6 weken:APV artikel 1:2", date(2026, 4, 2)).last_day
    datetime.date(2026, 5, 14)
    """
    pause = PAUSE.search(rule)
    if pause is not None:
        term, days = counted_by(rule[: pause.start()], start), _days(pause["invited"], pause["until"])
        return suspended(term, *days) if term is not None and days is not None else None
    head, _, rest = rule.partition(":")
    if rule in TERMS:
        return TERMS[rule].due(start)
    if head == AFTER_OBJECTION and rest in TERMS:
        return objection_decision(start, has_committee="-commissie" in rest, is_extended="-verdaagd" in rest)
    length, _, source = rest.partition(":")
    found = length_in(length)
    if found is None or head not in (OWN_LAW, OWN_RULE, COUNCIL):
        return None
    if head == COUNCIL:
        return council_questions(found, source, start)
    return statutory(found, source, start, in_law=head == OWN_LAW)
