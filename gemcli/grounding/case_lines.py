"""Reads again what a line of a case overview says: its words, days, amounts and terms, at the places that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from gemcli.facts import dates, lacking
from gemcli.facts.running_terms import Standing, last_day, state_on, told
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Sides
from gemcli.model.claim import By, Claim, Kind
from gemcli.model.document import Document
from gemcli.model.finding import Check, CheckResult

WORDS = ("said", "item", "value", "amount", "label")
"""Fields whose words stand in the cited places and in the line itself."""
NUMBER = re.compile(r"\d+")
PAUSED = re.compile(r"\d{4}-\d{2}-\d{2}")


def is_case_line(claim: Claim) -> bool:
    """Say whether a rule made the claim as a line of an overview or a preparation pack."""
    return claim.kind is Kind.KEY_POINT and claim.by is By.RULE and bool(claim.fields.get("case"))


def read_again(
    claim: Claim, both: Sides, proof: Mapping[str, str], documents: Mapping[str, Document]
) -> tuple[Check, ...]:
    """Return one check for each field that says something, and one for every number that nothing explains.

    Roles and kinds of papers are a reading of the whole paper and no words of it: they are not checked here.
    """
    cited = [documents[source_id] for source_id in dict.fromkeys(c.source_id for c in both.witness.citations)]
    checks = [check for name in WORDS for check in _words(claim, both, name)]
    checks += [
        *_source(claim, both, cited),
        *_day(claim, both),
        *_term(claim, both, proof),
        *_lacks(claim, both, cited),
    ]
    return (*checks, *_numbers(claim, both))


def _text(claim: Claim, name: str) -> str:
    value = claim.fields.get(name)
    return value if isinstance(value, str) else ""


def _words(claim: Claim, both: Sides, name: str) -> Iterator[Check]:
    said = _text(claim, name)
    if said:
        everything = "\n".join((both.quote, *(citation.exact for citation in both.witness.citations)))
        good = stands_in(said, everything) and said.removesuffix(" …") in claim.text
        yield _same(both, "quote", said, good)


def _source(claim: Claim, both: Sides, cited: list[Document]) -> Iterator[Check]:
    path, rank = _text(claim, "path"), _text(claim, "rank")
    if path:
        yield _same(both, "label", path, path in claim.text and any(each.source.path == path for each in cited))
    if rank:
        yield _same(both, "label", rank, any(each.source.rank.value == rank for each in cited))


def _day(claim: Claim, both: Sides) -> Iterator[Check]:
    """The day of a line, and the last day that a letter names, stand among the days of the cited words."""
    for name in ("date", "until"):
        stated = _text(claim, name)
        if stated:
            yield _same(both, "date", stated, stated in _days(both.quote, both.meeting))


def _term(claim: Claim, both: Sides, proof: Mapping[str, str]) -> Iterator[Check]:
    """Count a term again, from the day that its place holds; every day that its rule names is cited too."""
    standing = _standing(claim)
    until = _date(_text(claim, "until"))
    if until is not None and standing is not None:
        state = state_on(until, standing, both.language)
        yield _same(both, "formula", state, bool(state) and claim.text.endswith(state))
    rule = _text(claim, "rule")
    if not rule:
        return
    start = next(iter(_days(proof.get("start", ""), None)), "")
    day = _date(start)
    line = told(rule, day, standing or Standing(), both.language) if day is not None else ""
    yield both.check("formula", CheckResult.EQUAL if line == claim.text else CheckResult.DIFFERENT, rule, rule)
    last = last_day(rule, day) if day is not None else None
    yield _same(
        both, "date", _text(claim, "last_day"), last is not None and last.isoformat() == _text(claim, "last_day")
    )
    days = _days(both.quote, None)
    for paused in PAUSED.findall(rule):
        yield _same(both, "date", paused, paused in days)
    if standing is not None and not standing.is_given:
        held = standing.extended or standing.done or standing.as_of
        if held is not None:
            yield _same(both, "date", held.isoformat(), held.isoformat() in days)


def _standing(claim: Claim) -> Standing | None:
    if "as_of" not in claim.fields:
        return None
    return Standing(
        _date(_text(claim, "as_of")),
        is_given=claim.fields.get("is_given") is True,
        done=_date(_text(claim, "done")),
        extended=_date(_text(claim, "extended")),
    )


def _lacks(claim: Claim, both: Sides, cited: list[Document]) -> Iterator[Check]:
    """What a question says that a paper lacks stands nowhere in it."""
    lack = _text(claim, "lacks")
    if lack:
        good = bool(cited) and lack in lacking.CUES and lacking.lacks(lack, cited[0].text)
        yield _same(both, "text", lack, good)


def _numbers(claim: Claim, both: Sides) -> Iterator[Check]:
    """A number of the line is one of its fields, or stands in the cited words; the count of a term is its own check."""
    if claim.fields.get("rule"):
        return
    known = set(NUMBER.findall(both.quote))
    for value in claim.fields.values():
        known.update(str(int(number)) for number in NUMBER.findall(str(value)))
        known.update(NUMBER.findall(str(value)))
    for number in NUMBER.findall(claim.text):
        if number not in known:
            yield both.check("count", CheckResult.DIFFERENT, number, "")


def _days(text: str, near: date | None) -> list[str]:
    """Every whole day of a text, as ISO 8601."""
    found = []
    for fact in dates.find(text):
        period = dates.resolve(fact, near) if fact.grain is dates.Grain.DAY and (fact.year or near) else None
        if period is not None:
            found.append(period.start.isoformat())
    return found


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _same(both: Sides, name: str, value: str, good: bool) -> Check:
    return both.check(name, CheckResult.EQUAL if good else CheckResult.MISSING, value, value if good else "")
