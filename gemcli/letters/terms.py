"""Counts the terms of a letter by rule: until when people can object, and by which day an answer must come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from gemcli.facts.counting import length_in
from gemcli.facts.holidays import is_free
from gemcli.facts.legal_terms import AFTER_OBJECTION, COUNCIL, OWN_LAW, OWN_RULE, TERMS, Term, counted_by
from gemcli.facts.written_dates import with_weekday, written
from gemcli.letters.elements import Answers, LetterType
from gemcli.letters.incoming import Incoming, day_of
from gemcli.letters.notice import Notice
from gemcli.letters.slots import Slot
from gemcli.locales import N_, say
from gemcli.model.municipality import Municipality

IN_LAW = re.compile(r"\b(?:wet|awb|woo|wmo|besluit|amvb|\w{2,30}wet|\w{2,30}besluit)\b", re.IGNORECASE)
"""A law or an order in council: only these run on past a holiday (Algemene termijnenwet 1 and 5)."""
IN_RULE = re.compile(r"verordening|reglement|beleidsregel|\bAPV\b", re.IGNORECASE)
"""Rules that the municipality made itself."""
YES = frozenset({"ja", "yes", "true", "1"})
POST = timedelta(weeks=1)
"""What was posted in time may come in a week later (Awb 6:9)."""
EXTENDED: Mapping[str, str] = {"bezwaar": "-verdaagd", "klacht": "-verdaagd", "woo": "-verdaagd"}
"""Pieces whose term the municipality may extend by itself, once."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The days that rules give for one letter."""

    slots: Mapping[str, Slot]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What terms are counted from: settings of the dossier as slots, what came in, and the profile."""

    slots: Mapping[str, Slot]
    settings: Mapping[str, str]
    came: Incoming
    municipality: Municipality
    language: str

    def day(self, name: str) -> date | None:
        """The day of a setting; None where it is missing or no whole date."""
        return day_of(self.slots[name].value) if name in self.slots else None

    def is_set(self, name: str) -> bool:
        return self.settings.get(name, "").strip().casefold() in YES


def counted(kind: LetterType, facts: Facts) -> Counted:
    """Count every term that a letter of this type needs; a day that is not known gives none, and none is made up."""
    slots: dict[str, Slot] = {}
    notices: list[Notice] = []
    for name, rule, start, evidence in _wanted(kind, facts):
        term = counted_by(rule, start)
        if term is None:
            continue
        notices.append(Notice("term_counted", say(N_("Term by rule: {rule}"), rule=term.rule(facts.language))))
        if term.last_day is not None:
            slots[name] = Slot(written(term.last_day, facts.language), evidence.evidence, rule=rule)
            notices.extend(_passed(facts, term))
    notices.extend(_unknown(kind, facts))
    notices.extend(_warned(facts, slots))
    return Counted(slots, tuple(notices))


def _wanted(kind: LetterType, facts: Facts) -> Iterator[tuple[str, str, date, Slot]]:
    """The slot, the rule, the day from which it counts, and the slot whose place is that day's."""
    sent = facts.day("date_sent")
    if sent is not None and kind.name in ("besluit", "beslissing-op-bezwaar"):
        name = "beroep" if any(element.block == "beroep" for element in kind.elements) else "bezwaar"
        yield f"{'appeal' if name == 'beroep' else 'objection'}_until", name, sent, facts.slots["date_sent"]
    if kind.answers is Answers.COUNCIL_QUESTIONS:
        asked, length = facts.day("questions_date"), facts.municipality.terms.get("council_questions", "")
        if asked is not None and length:
            source = facts.municipality.terms.get("council_questions_rule", "")
            yield "decide_by", f"{COUNCIL}:{length}:{source}", asked, facts.slots["questions_date"]
        return
    if kind.is_for_council or kind.name == "informatief":
        return
    rule, base = _decision(facts)
    start = facts.day(base)
    if rule and start is not None:
        yield "decide_by", f"{rule}{_pause(facts)}", start, facts.slots[base]


def _pause(facts: Facts) -> str:
    """How long the term stood still while somebody was asked to complete what they sent (Awb 4:15, 7:10)."""
    asked, completed = facts.day("asked_to_complete"), facts.day("completed")
    if asked is None or completed is None or facts.came.kind not in ("aanvraag", "bezwaar", "woo"):
        return ""
    return f"+{asked.isoformat()}/{completed.isoformat()}"


def _unknown(kind: LetterType, facts: Facts) -> Iterator[Notice]:
    """Say which day or rule is missing, so that a term could not be counted: none is made up."""
    if kind.answers is Answers.COUNCIL_QUESTIONS:
        if not facts.municipality.terms.get("council_questions", ""):
            what = N_(
                "The profile does not say within which term questions of the council are answered; none is assumed."
            )
            yield Notice("term_unknown", say(what))
        return
    rule, base = _decision(facts)
    if rule and not kind.is_for_council and kind.name != "informatief" and facts.day(base) is None:
        what = N_("The term could not be counted: {setting} stands in no source and not in dossier.toml.")
        yield Notice("term_unknown", say(what, setting=base))


def _decision(facts: Facts) -> tuple[str, str]:
    """The rule for the day by which the piece must be dealt with, and the setting from which it counts."""
    kind, tail = facts.came.kind, "-commissie" * facts.is_set("committee") + "-verdaagd" * facts.is_set("extended")
    if kind == "bezwaar":
        return f"{AFTER_OBJECTION}:beslissing-op-bezwaar{tail}", "decision_sent"
    if kind == "klacht":
        return f"klacht{tail}", "received"
    if kind == "woo":
        return f"woo{tail.replace('-commissie', '')}", "received"
    if kind == "aanvraag":
        length = facts.settings.get("decision_term", "")
        source = facts.settings.get("decision_term_source", "").strip()
        if length_in(length) is None:
            return "aanvraag", "received"
        is_law = IN_LAW.search(source) is not None and IN_RULE.search(source) is None
        return f"{OWN_LAW if is_law else OWN_RULE}:{length}:{source or '-'}", "received"
    length = facts.municipality.terms.get("message", "")
    return (f"{OWN_RULE}:{length}:{facts.municipality.terms.get('message_rule', '-')}" if length else ""), "received"


def _passed(facts: Facts, term: Term) -> Iterator[Notice]:
    """Whether the letter comes after the last day of the term that it answers to."""
    dated = facts.day("date_sent") or facts.day("date")
    is_own_term = term.name in ("bezwaar", "beroep")
    if dated is not None and term.last_day is not None and not is_own_term and dated > term.last_day:
        what = say(
            N_("The letter is dated {dated}; the term ended on {last}."),
            dated=with_weekday(dated, facts.language),
            last=with_weekday(term.last_day, facts.language),
        )
        yield Notice("term_passed", what)


def _warned(facts: Facts, slots: Mapping[str, Slot]) -> Iterator[Notice]:
    """Look at the days that people chose: an objection, what a delay message names, a notice of default."""
    yield from _objection_in_time(facts)
    yield from _promised_day(facts)
    received = facts.day("default_notice")
    decide_by = day_of(slots["decide_by"].value) if "decide_by" in slots else None
    if received is not None and decide_by is not None:
        term = TERMS["ingebrekestelling"].due(max(received, decide_by))
        yield Notice("default_notice", say(N_("Term by rule: {rule}"), rule=term.rule(facts.language)))


def _objection_in_time(facts: Facts) -> Iterator[Notice]:
    sent, received = facts.day("decision_sent"), facts.came.day
    if facts.came.kind != "bezwaar" or sent is None or received is None:
        return
    last = TERMS["bezwaar"].due(sent).last_day
    assert last is not None
    if received > last:
        by_post = received <= last + POST
        template = (
            N_("The objection came in after the last day ({last}); posted in time it still counts (Awb 6:9): check it.")
            if by_post
            else N_("The objection came in after the last day ({last}): is there a reason that excuses it (Awb 6:11)?")
        )
        yield Notice("objection_late", say(template, last=with_weekday(last, facts.language)))


def _promised_day(facts: Facts) -> Iterator[Notice]:
    """The day that a delay message names: after the letter, a working day, and within what the law lets extend."""
    promised, dated = facts.day("answer_by"), facts.day("date")
    if promised is None:
        return
    said = with_weekday(promised, facts.language)
    if dated is not None and promised <= dated:
        what = say(N_("The day that the letter names ({day}) is not after its date."), day=said)
        yield Notice("answer_by_passed", what, is_error=True)
    if is_free(promised):
        yield Notice("answer_by_free", say(N_("The day that the letter names ({day}) is no working day."), day=said))
    longest = _longest(facts)
    if longest is not None and promised > longest:
        what = say(
            N_("The law lets this term run to {last} at the longest; a later day needs the consent of who wrote."),
            last=with_weekday(longest, facts.language),
        )
        yield Notice("answer_by_too_late", what)


def _longest(facts: Facts) -> date | None:
    """The last day to which a term may be extended without consent; None where the law names none."""
    if facts.came.kind not in EXTENDED:
        return None
    rule, base = _decision(facts)
    start = facts.day(base)
    rule = rule if rule.endswith("-verdaagd") else f"{rule}-verdaagd"
    term = counted_by(rule, start) if start is not None else None
    return term.last_day if term else None
