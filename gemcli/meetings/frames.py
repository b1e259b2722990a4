"""The ways in which a language says that somebody will do something: "ik zal", "wij zijn bereid", "u krijgt"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from gemcli.meetings.cues import Cues

NAME = r"(?:\s(?:(?:van|de|den|der|ten|ter|el|al)\s){0,3}(?-i:[A-ZÀ-Ý])[\w'’\-]+){0,3}(?:\s\([^()]{1,30}\))?,?"
BETWEEN = (
    r"(?:dat|dit|die|u|hem|haar|hen|ook|dan|nog|graag|zeker|er|daar\w{0,6}|hier\w{0,6}|natuurlijk|uiteraard"
    r"|vanzelfsprekend|also|then)"
)
"""Between a person and the verb of a clause: "dat ik daarop terugkom"."""


@lru_cache(maxsize=256)
def _kept(pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
    """Kept: `re` keeps too few patterns to hold these from one record to the next in one process."""
    return re.compile(pattern, flags)


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """The ways in which a language says that somebody will do something, built once from its cues."""

    cues: Cues
    future: re.Pattern[str]
    offer: re.Pattern[str]
    subject_before: re.Pattern[str]
    subject_after: re.Pattern[str]
    gets: re.Pattern[str]
    able: re.Pattern[str]
    """Somebody can do something."""
    opens: re.Pattern[str]
    """A sentence whose first words name who undertakes."""
    told: bool
    """The record tells it of somebody."""
    acts: bool = False
    """Of the clerk's office and others who arrange things: what they do is a task, whatever the verb."""

    @classmethod
    def spoken(cls, cues: Cues) -> Self:
        """Return the frames of somebody who speaks for himself."""
        return cls._built(cues, cues.pattern("commitments.first_person").pattern, "future", "offer", told=False)

    @classmethod
    def told_of(cls, cues: Cues, named: re.Pattern[str] | None = None) -> Self:
        """Return the frames of a record that tells what others will do; `named` are members of the college by name."""
        office = rf"(?:de |het |the |een )?(?:{cues.pattern('commitments.offices').pattern}){NAME}"
        subject = rf"{office}|{cues.pattern('commitments.pronouns').pattern}"
        if named is not None:
            subject = rf"{named.pattern}|{subject}"
        return cls._built(cues, subject, "future_told", "offer_told", told=True)

    @classmethod
    def acting(cls, cues: Cues) -> Self:
        """Return the frames of a record that tells what the clerk's office and others arrange."""
        subject = rf"(?:de |het |the )?(?:{cues.pattern('actions.actors').pattern}){NAME}"
        return replace(cls._built(cues, subject, "future_told", "offer_told", told=True), acts=True)

    @classmethod
    def _built(cls, cues: Cues, subject: str, future: str, offer: str, *, told: bool) -> Self:
        modal = cues.pattern(f"commitments.{future}").pattern
        getters, gets = (cues.pattern(f"commitments.{name}").pattern for name in ("getters", "gets"))
        able = cues.pattern("commitments.able").pattern
        flags = re.IGNORECASE
        return cls(
            cues,
            _kept(rf"\b(?:{subject})\s(?:{modal})\b|\b(?:{modal})\s(?:ook\s)?(?:{subject})", flags),
            cues.pattern(f"commitments.{offer}"),
            _kept(
                rf"\b(?:{subject})\s$|\b(?:dat|that)\s(?:{subject})\s[^.;,:]{{1,60}}$"
                if told
                else rf"\b(?:{subject})\s(?:{BETWEEN}\s)?$",
                flags,
            ),
            _kept(rf"^\s(?:{subject})(?=\W|$)", flags),
            _kept(rf"\b(?:{getters}){NAME if told else ''}\s(?:{gets})\b|\b(?:{gets})\s(?:{getters})(?=\W|$)", flags),
            _kept(
                rf"\b(?:{subject})\s(?:{able})\b|\b(?:{able})\s(?:{subject})\b"
                rf"|\bwat (?:ik|we|wij) (?:wel )?(?:{able})\b",
                flags,
            ),
            _kept(rf"^(?:{subject})\s", flags),
            told,
        )
