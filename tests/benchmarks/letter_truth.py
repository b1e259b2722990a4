"""Holds a drafted letter against what was written down beforehand about its dossier."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FILL_IN = re.compile(r"\[(?:invullen|fill in):[^\]]{0,300}\]")
NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
CARRIED = ("quoted", "supported")


@dataclass(frozen=True, slots=True)
class Part:
    """One claim of a drafted letter, as the envelope tells it."""

    text: str
    is_gap: bool
    verdict: str
    must_verify: frozenset[str]
    sources: frozenset[str]
    told: str
    """Its reasons, fields and checks as one text: where a rule or a day may stand beside the letter."""
    quotes: str = ""
    """What its footnotes quote."""

    @property
    def filled(self) -> str:
        """Its text without what somebody still has to fill in: the name of a clause in a gap is no clause."""
        return FILL_IN.sub("", self.text)


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a run left behind; without parts when no letter was made."""

    exit_code: int
    parts: tuple[Part, ...] = ()
    warnings: str = ""

    @property
    def said(self) -> tuple[Part, ...]:
        """The claims that a reader of the letter would take as said: everything but gaps."""
        return tuple(part for part in self.parts if not part.is_gap)

    @property
    def gaps(self) -> tuple[Part, ...]:
        """What somebody still has to fill in."""
        return tuple(part for part in self.parts if part.is_gap)

    @property
    def everything(self) -> str:
        """All that the run tells an officer: texts, reasons, fields and warnings."""
        return "\n".join([*(f"{part.text} {part.told}" for part in self.parts), self.warnings])


@dataclass(slots=True)
class Tally:
    """How many of how many, and what was missed."""

    right: int = 0
    of: int = 0
    misses: list[str] = field(default_factory=list)

    def count(self, is_right: bool, name: str) -> None:
        """Add one thing that was looked for."""
        self.of += 1
        self.right += is_right
        if not is_right:
            self.misses.append(name)

    def add(self, other: Tally) -> None:
        """Add all that another counted."""
        self.right += other.right
        self.of += other.of

    def __str__(self) -> str:
        return f"{self.right}/{self.of}" if self.of else "-"


def drafted(code: int, out: str) -> Drafted:
    """Read the envelope of `gemcli draft --json`; a run without one has no parts."""
    if not out.strip().startswith("{"):
        return Drafted(code)
    envelope: dict[str, Any] = json.loads(out)
    warnings = "\n".join(_strings(envelope["warnings"]))
    return Drafted(code, tuple(_part(finding) for finding in envelope["findings"]), warnings)


def _part(finding: Mapping[str, Any]) -> Part:
    told = [finding.get("fields"), finding.get("reasons"), finding.get("checks"), finding.get("field_evidence")]
    return Part(
        text=" ".join(finding["text"].split()),
        is_gap=finding["kind"] == "gap" or "gap" in finding["must_verify"],
        verdict=finding["verdict"],
        must_verify=frozenset(finding["must_verify"]),
        sources=frozenset(Path(citation["source"]).name for citation in finding["citations"]),
        told=" ".join(_strings(told)),
        quotes=" ".join(citation["exact"] for citation in finding["citations"]),
    )


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, Sequence):
        for one in value:
            yield from _strings(one)


def holds(pattern: str, text: str) -> bool:
    """Whether a pattern of a truth file stands in a text, capitals or not.

    >>> holds("8 juni 2026", "Het begint op 8 Juni 2026.")
    True
    """
    return re.search(pattern, text, re.IGNORECASE) is not None


def any_holds(patterns: Iterable[str], parts: Iterable[Part]) -> list[Part]:
    """Return the parts in which one of the patterns stands."""
    listed = tuple(patterns)
    return [part for part in parts if any(holds(pattern, part.filled) for pattern in listed)]


def required(truth: Mapping[str, Any], letter: Drafted) -> Tally:
    """Count the elements that this type of letter cannot do without; what is still to be filled in is not there."""
    tally = Tally()
    text = "\n".join(part.filled for part in letter.parts)
    for name, pattern in truth["required"].items():
        tally.count(holds(pattern, text), name)
    return tally


def facts(truth: Mapping[str, Any], letter: Drafted) -> tuple[Tally, Tally]:
    """Count the facts that stand in the letter, and those among them that cite the file in which they stand."""
    present, cited = Tally(), Tally()
    for fact in truth["facts"]:
        parts = any_holds(fact["any"], letter.said)
        present.count(bool(parts), fact["name"])
        if fact["source"] != "computed":
            cited.count(any(fact["source"] in part.sources for part in parts), fact["name"])
    return present, cited


def forbidden(truth: Mapping[str, Any], letter: Drafted) -> list[str]:
    """Return what the letter says and should not; a difference that is shown as one is no statement of either side."""
    found = []
    for one in truth["forbidden"]:
        parts = letter.parts if one["anywhere"] else letter.said
        shown = [part for part in any_holds([one["regex"]], parts) if "sources_disagree" not in part.must_verify]
        found.extend(f"{one['name']}: {part.text[:90]}" for part in shown)
    return found


def requests(truth: Mapping[str, Any], letter: Drafted) -> tuple[Tally, Tally]:
    """Count the questions answered that could be, and the ones marked as open that had to be."""
    answered, left_open = Tally(), Tally()
    for one in truth["answered"]:
        is_open = bool(any_holds([one["ask"]], letter.gaps))
        answered.count(bool(any_holds(one["any"], letter.said)) and not is_open, one["ask"])
    for one in truth["open"]:
        left_open.count(bool(any_holds([one["ask"]], letter.gaps)), one["ask"])
    return answered, left_open


def clauses(truth: Mapping[str, Any], letter: Drafted) -> tuple[Tally, list[str]]:
    """Count the clauses that have to be there, and name those that may not."""
    tally = Tally()
    for pattern in truth["clauses"]["expected"]:
        tally.count(bool(any_holds([pattern], letter.parts)), f"clause {pattern[:30]}")
    wrong = [part.text[:90] for part in any_holds(truth["clauses"]["forbidden"], letter.parts)]
    return tally, wrong


def terms(truth: Mapping[str, Any], letter: Drafted) -> tuple[Tally, list[str]]:
    """Count the last days that the run tells as computed by hand, and name days that fall on a day of rest.

    A term that a letter may show but need not (`counted` is false) only adds to the days that are wrong.
    """
    tally, wrong = Tally(), []
    for term in truth["terms"]:
        days = [*term["any"], re.escape(term["last_day"])]
        if term["counted"]:
            tally.count(any(holds(day, letter.everything) for day in days), f"{term['name']} {term['last_day']}")
        wrong.extend(part.text[:90] for part in any_holds(term["wrong"], letter.said))
    return tally, wrong


def routing(truth: Mapping[str, Any], letter: Drafted) -> Tally:
    """Count the requests that are sent on to the team that the profile names."""
    tally = Tally()
    for one in truth["routing"]:
        tally.count(holds(one["to"], letter.everything), f"{one['ask']} -> {one['to']}")
    return tally


def conflicts(truth: Mapping[str, Any], letter: Drafted) -> Tally:
    """Count the differences between sources that an officer is shown as one, with both values."""
    tally = Tally()
    shown = [
        f"{part.text} {part.told} {part.quotes}" for part in letter.parts if "sources_disagree" in part.must_verify
    ]
    for one in truth["conflicts"]:
        tally.count(any(all(value in text for value in one["values"]) for text in shown), " / ".join(one["values"]))
    return tally


def invented(letter: Drafted, known: str, computed: Iterable[str] = ()) -> list[str]:
    """Return numbers that the letter says and that stand in no file of its dossier, no text block and no term.

    The head of a mail writes the seventh of a month as "07".
    """
    found = NUMBER.findall(known)
    allowed = {*found, *(one.lstrip("0") for one in found)} | {
        number for day in computed for number in NUMBER.findall(day)
    }
    return [f"{number}: {part.text[:80]}" for part in letter.said for number in _new(part, allowed)]


def _new(part: Part, allowed: set[str]) -> list[str]:
    return [number for number in NUMBER.findall(part.filled) if number not in allowed]
