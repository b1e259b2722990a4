"""Checks a sentence of a text block: the words unaltered, and each filled slot by its own evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from gemcli.facts import dates
from gemcli.facts.legal_terms import counted_by
from gemcli.facts.reading import read
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Sides
from gemcli.model.claim import Claim
from gemcli.model.finding import Check, CheckResult
from gemcli.text.normalize import normal

SLOT = re.compile(r"\{(?P<name>[a-z_]{1,40})\??(?:\|[^{}\n]{1,120})?\}")
"""A slot as text blocks write it: `{name}`, `{name?}`, `{name|what people call it}`."""


def filled(claim: Claim, both: Sides, proof: Mapping[str, str]) -> list[Check]:
    """Return the checks of a filled block; empty when none of the cited sentences is the block of this claim.

    `proof` holds the text of each slot's own evidence. A slot without evidence was typed in by a person, which
    stays undecided.
    """
    values = {name: str(value) for name, value in claim.fields.items() if isinstance(value, str)}
    template = next((sentence for sentence in both.witness.sentences if _fits(sentence, claim.text, values)), "")
    if not template:
        return []
    checks = [both.check("block", CheckResult.EQUAL, claim.text, template)]
    for match in SLOT.finditer(template):
        name = match["name"]
        value = values.get(name, "")
        if name in proof and values.get(f"{name}_rule"):
            checks.append(_counted(value, values[f"{name}_rule"], proof[name], both))
            continue
        if name not in proof:
            checks.append(both.check("slot", CheckResult.UNDECIDED, f"{name}: {value}"))
            continue
        good = stands_in(value, proof[name]) or _same_facts(value, proof[name], both)
        result = CheckResult.EQUAL if good else CheckResult.MISSING
        checks.append(both.check("slot", result, f"{name}: {value}", value if good else ""))
    return checks


def _counted(value: str, rule: str, text: str, both: Sides) -> Check:
    """Count a day again by the rule that its maker names, from the day that its place holds."""
    start = next((day for day in map(_day, dates.find(text)) if day is not None), None)
    term = counted_by(rule, start) if start is not None else None
    if term is None or term.last_day is None:
        return both.check("term", CheckResult.UNDECIDED, value)
    said = next((day for day in map(_day, dates.find(value)) if day is not None), None)
    result = CheckResult.EQUAL if said == term.last_day else CheckResult.DIFFERENT
    return both.check("term", result, value, term.rule(both.language))


def _day(fact: dates.DateFact) -> date | None:
    """The day of a date that is written in full."""
    if fact.grain is not dates.Grain.DAY or not fact.year:
        return None
    period = dates.resolve(fact, None)
    return period.start if period else None


def _fits(template: str, text: str, values: Mapping[str, str]) -> bool:
    if not SLOT.search(template):
        return False
    whole = SLOT.sub(lambda match: values.get(match["name"], match[0]), template)
    return normal(whole) == normal(text)


def _same_facts(value: str, text: str, both: Sides) -> bool:
    """Whether a value that is nothing but a date or amount stands in a text in other writing."""
    own, theirs = read(value, both.municipality, both.language), read(text, both.municipality, both.language)
    days = {day.canonical for day in theirs.dates}
    amounts = {amount.value for amount in theirs.money}
    if own.dates and not own.money:
        return all(day.canonical in days for day in own.dates) and not own.counts
    return bool(own.money) and all(amount.value in amounts for amount in own.money)
