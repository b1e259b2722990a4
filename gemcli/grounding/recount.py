"""Counts again what code counted in a record: members on a list, items handled, words of parties, outcomes of votes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gemcli.facts import counts, dates, floor, voteless
from gemcli.facts.floor import handled, is_debated, words_by_party
from gemcli.facts.parties import canonical
from gemcli.facts.votes import Outcome
from gemcli.grounding.quoting import stands_in
from gemcli.grounding.sides import Sides
from gemcli.grounding.structured import fields as checked_fields
from gemcli.model.claim import By, Claim, FieldValue, Kind
from gemcli.model.document import Document
from gemcli.model.finding import Check, CheckResult
from gemcli.model.section import Section

FACTS = frozenset(
    {"meeting", "chair", "attendance", "items", "silent", "debated", "listed", "floor", "outcomes", "request"}
)
"""What a claim may say of the record as a whole: the value of its field `fact`."""

PRINTED = (
    "body", "place", "opened", "closed", "chair", "asks", "addressee", "raw_id", "listed", "absent", "titles",
    "numbers", "papers",
)  # fmt: skip
"""Fields whose words stand in the cited lines."""

UNSAID = ("fact", "part", "pieces", "agenda_item", "listed", "asks")
"""Fields that the sentence does not print as they are."""

NUMBER = re.compile(r"\d+")

OUTCOMES = frozenset(outcome.value for outcome in Outcome)


def is_counted(claim: Claim) -> bool:
    """Say whether a rule made the claim of what it counted in the record."""
    return claim.kind is Kind.KEY_POINT and claim.by is By.RULE and claim.fields.get("fact") in FACTS


def recounted(
    claim: Claim, both: Sides, documents: Mapping[str, Document], sections: Iterable[Section]
) -> tuple[Check, ...]:
    """Return one check for each field, and one for every number of the sentence that no field explains."""
    cited = {citation.source_id for citation in both.witness.citations}
    own = tuple(section for section in sections if section.source_id in cited)
    checks: list[Check] = []
    for name, value in sorted(claim.fields.items()):
        if name not in ("fact", "part") and value not in (None, ()):
            checks.extend(_field(claim, both, name, value, documents, own))
    if voteless.says_so(claim.text) and not voteless.says_so(both.quote):
        checks.append(both.check("vote", CheckResult.MISSING, "unvoted", ""))
    return (*checks, *_numbers(claim, both), *_names(claim, both))


def _field(
    claim: Claim,
    both: Sides,
    name: str,
    value: FieldValue,
    documents: Mapping[str, Document],
    sections: Sequence[Section],
) -> Iterator[Check]:
    match name:
        case "date":
            agrees = any(fact.raw == value for fact in dates.find(both.quote)) and stands_in(str(value), both.quote)
            yield _same(both, "date", str(value), agrees)
        case "present":
            stated = any(count.value == value for count in counts.find(both.quote, both.language))
            yield _same(both, "count", str(value), stated)
        case "handled":
            skipped = _listed(claim.fields.get("not_handled"))
            count = len([item for item in handled(sections) if item not in skipped])
            yield _equal(both, "count", str(value), str(count))
        case "items" | "not_handled":
            yield from _items(claim, both, name, _listed(value), sections)
        case "parties" | "floor" | "share":
            yield _floor(claim, both, name, documents, sections)
        case "unvoted":
            yield _same(both, "vote", "unvoted", voteless.says_so(both.quote))
        case _ if name in OUTCOMES:
            for raw_id in _listed(value):
                voted = replace(claim, kind=Kind.MOTION, fields={"raw_id": raw_id, "outcome": name})
                yield from checked_fields(voted, both, {})
        case _ if name in PRINTED:
            for one in _listed(value):
                yield _same(both, name, one, stands_in(one, both.quote))
        case _:
            return


def _items(claim: Claim, both: Sides, name: str, ids: Sequence[str], sections: Sequence[Section]) -> Iterator[Check]:
    """Each item stands in the cited lines, and nobody speaks under one that is said to be silent."""
    done = handled(sections)
    for item in ids:
        printed = stands_in(item, both.quote) or any(item in (each.item, *each.path) for each in both.witness.sections)
        if name == "not_handled":
            yield _same(both, "item", item, printed and not is_debated(sections, item))
        else:
            wanted = claim.fields.get("fact") == "debated"
            yield _same(both, "item", item, printed and item in done and is_debated(sections, item) == wanted)


def _floor(
    claim: Claim, both: Sides, name: str, documents: Mapping[str, Document], sections: Sequence[Section]
) -> Check:
    """The number of parties that spoke under an item, that those named did, and their share of the words."""
    spoken = words_by_party(documents, sections, str(claim.fields.get("agenda_item") or ""), both.municipality)
    named = tuple(canonical(party, both.municipality) for party in _listed(claim.fields.get("parties")))
    stated = claim.fields[name]
    if name == "floor":
        return _equal(both, "count", str(stated), str(len(spoken)))
    if name == "share":
        return _equal(both, "percent", str(stated), str(floor.share(spoken, named)))
    return _same(both, "party", ", ".join(named), all(party in spoken for party in named))


def _numbers(claim: Claim, both: Sides) -> Iterator[Check]:
    """A number of the sentence is one of the fields, the length of one, or stands in the cited words."""
    known: set[str] = set()
    for value in claim.fields.values():
        known.update(NUMBER.findall(str(value)))
        if isinstance(value, tuple):
            known.add(str(len(value)))
    known.update(NUMBER.findall(both.quote))
    for number in NUMBER.findall(claim.text):
        if number not in known:
            yield both.check("count", CheckResult.DIFFERENT, number, "")


def _names(claim: Claim, both: Sides) -> Iterator[Check]:
    """What the fields name, the sentence names as well: it was written from them."""
    asks = _letters(str(claim.fields.get("asks") or ""))
    if asks not in _letters(claim.text):
        yield both.check("text", CheckResult.DIFFERENT, claim.text[:120], asks[:120])
    for name, value in claim.fields.items():
        if (
            name in ("fact", "part", "pieces", "agenda_item", "listed", "asks")
            or value is None
            or isinstance(value, (bool, int))
        ):
            continue
        for one in _listed(value):
            if not stands_in(one, claim.text):
                yield both.check("text", CheckResult.DIFFERENT, claim.text[:120], one)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _listed(value: FieldValue) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),) if value not in (None, "") else ()


def _same(both: Sides, name: str, value: str, good: bool) -> Check:
    return both.check(name, CheckResult.EQUAL if good else CheckResult.MISSING, value, value if good else "")


def _equal(both: Sides, name: str, stated: str, counted: str) -> Check:
    result = CheckResult.EQUAL if stated == counted else CheckResult.DIFFERENT
    return both.check(name, result, stated, counted)
