"""Compares the office and the form of address that two texts give one person."""

from __future__ import annotations

from gemcli.facts.persons import Person
from gemcli.model.finding import CheckResult
from gemcli.model.section import Role, Section


def same_role(claim: Person, source: Person) -> CheckResult:
    """A person may gain or lose a title, never change office or form of address."""
    if claim.role and source.role and claim.role != source.role:
        return CheckResult.DIFFERENT
    forms = {"de heer": "m", "heer": "m", "dhr": "m", "meneer": "m", "mevrouw": "f", "mw": "f", "mevr": "f"}
    one, other = forms.get(claim.title, ""), forms.get(source.title, "")
    if one and other and one != other:
        return CheckResult.DIFFERENT
    return CheckResult.EQUAL if claim.title == source.title else CheckResult.ENTAILED


def speaker_role(claim: Person, section: Section) -> CheckResult:
    """Say whether who speaks in a section has the office by which a claim calls them; the mayor may be in the chair."""
    offices = {"college": Role.COLLEGE, "raadslid": Role.COUNCILLOR, "inspreker": Role.RESIDENT}
    office = offices.get(claim.role)
    if (
        office is not None
        and section.role not in (office, Role.UNKNOWN)
        and not (section.role is Role.CHAIR and claim.title in ("burgemeester", "mayor"))
    ):
        return CheckResult.DIFFERENT
    return CheckResult.EQUAL
