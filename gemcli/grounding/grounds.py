"""Says what a person must look at, singly or as a group, whatever the verdict."""

from __future__ import annotations

import re

from gemcli.facts.ids import IdKind
from gemcli.facts.reading import Facts
from gemcli.grounding.witness import Witness
from gemcli.model.claim import By, Claim, Kind
from gemcli.model.finding import Check, CheckResult, Ground, Verdict

RIGHTS = re.compile(
    r"\b(?:bezwaar(?:schrift)?|beroep(?:schrift)?|voorlopige\svoorziening|rechtsmiddel\w*|recht\sop|heeft\su\srecht|u\smag|u\smoet|verplicht(?:ing)?"
    r"|dwangsom|ingebrekestelling|rechtbank|appeal|objection|entitled\sto|obliged)\b",
    re.IGNORECASE,
)
LEGAL = re.compile(
    r"\b(?:Awb|Algemene\swet\sbestuursrecht|besluit\sin\sde\szin\svan|rechtsgrond\w*|wettelijke\sgrondslag|mandaat|gemandateerd|krachtens)\b"
)
PERSONAL = re.compile(
    r"\b[A-Z]{2}\d{2}[A-Z]{4}\d{10}\b|(?<![\d.])\d{9}(?![\d.])|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{2,20}|\b06[\s-]?\d{8}\b"
)
LETTER = frozenset({Kind.LETTER_PART, Kind.STATEMENT, Kind.ANSWER})
"""Kinds that go out to people under the municipality's name."""

PROMISES = re.compile(
    r"\b(?:zegt?\s(?:[^\s.]{1,30}\s){0,6}?toe|toegezegd|toezegging|beloofd?|belooft|garande(?:ert|ren)|wij\szullen|wij\sgaan|zullen\swij|gaan\swij"
    r"|(?:ik|wij|we|wethouder|burgemeester|college)\skom(?:t|en)?\s(?:[^\s.]{1,30}\s){0,6}?terug"
    r"|kom(?:t|en)?\s(?:ik|wij|we|(?:de\s|het\s)(?:wethouder|burgemeester|college))\s(?:[^\s.]{1,30}\s){0,6}?terug"
    r"|promises?|promised|we\swill)\b",
    re.IGNORECASE,
)
TERMS = re.compile(
    r"\b(?:binnen|uiterlijk|within|no\slater\sthan|termijn)\b[^.]{0,40}\b(?:week|weken|dagen|dag|maand|maanden|werkdagen|days?|weeks?|months?|\d{4})\b",
    re.IGNORECASE,
)
VALUES = frozenset({"money", "percent", "count", "date", "time", "vote", "id", "party", "person"})


def grounds(
    claim: Claim, verdict: Verdict, checks: tuple[Check, ...], facts: Facts, witness: Witness
) -> tuple[Ground, ...]:
    """Return why a person must look, single grounds first and each once.

    Values are a group where a typed check found them equal to an official source, or where the claim is the source's
    own words; in what goes out to people amounts and terms are looked at one by one.
    """
    found = [Ground(mark) for mark in claim.marks if mark in Ground._value2member_map_]
    if claim.kind is Kind.GAP:
        return tuple(dict.fromkeys([*found, Ground.GAP]))
    if verdict is Verdict.NOT_CHECKABLE:
        return tuple(dict.fromkeys(found))
    outward = claim.kind in LETTER or claim.by is By.BLOCK
    if outward and RIGHTS.search(claim.text):
        found.append(Ground.RIGHT)
    if outward and (LEGAL.search(claim.text) or any(fact.kind is IdKind.ARTICLE for fact in facts.ids)):
        found.append(Ground.LEGAL)
    if claim.kind is Kind.COMMITMENT or (
        PROMISES.search(claim.text) and claim.kind not in (Kind.MOTION, Kind.AMENDMENT) and not _asks(claim.text)
    ):
        found.append(Ground.PROMISE)
    if not claim.evidence.cells and PERSONAL.search(claim.text):
        found.append(Ground.PRIVACY)
    trusted = witness.is_official or verdict is Verdict.QUOTED
    if facts.money and (outward or not trusted):
        found.append(Ground.COST)
    if outward and TERMS.search(claim.text):
        found.append(Ground.TERM)
    if verdict is Verdict.NEEDS_HUMAN:
        found.append(Ground.NEEDS_HUMAN)
    agreed = any(check.name in VALUES and check.result in (CheckResult.EQUAL, CheckResult.ENTAILED) for check in checks)
    if not found and trusted and (agreed or (verdict is Verdict.QUOTED and _has_values(facts))):
        found.append(Ground.VALUE)
    singles = [ground for ground in Ground if ground in found and ground.is_single]
    return tuple(singles or dict.fromkeys(found))


def _asks(text: str) -> bool:
    """Whether a sentence asks: who wonders whether something will be done promises nothing."""
    return text.rstrip("\"'”’ ").endswith("?")


def _has_values(facts: Facts) -> bool:
    return bool(facts.money or facts.percents or facts.dates or facts.votes or facts.counts)
