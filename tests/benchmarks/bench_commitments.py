"""Measures candidates for the list of commitments against sentences that two people labelled by reading a day.

A label file holds places and labels, no text: {"start": offset in the text layer, "sha": first 8 hex of the sha256 of
the white-space-folded sentence, "label", "doubt", "unit": start of the sentence that carries the undertaking,
"points_back": its content stands in an earlier sentence, "due": the term as said}. What is printed as text comes from
the samples at run time.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.meetings.walk import Said, said
from gemcli.model.claim import Claim, Kind
from gemcli.model.municipality import Municipality
from gemcli.sources import reader

pytestmark = pytest.mark.benchmark

LABELS = Path(__file__).parent / "labels"
LISTED = ("new", "implied", "conditional")
"""What a clerk would put on the list."""
STATUSES = ("new", "implied", "conditional", "repeated", "refused")
KEYWORD = re.compile(
    r"toezeg|toegezegd|\b(?:zeg|zegt|zeggen|zei)\b.{0,60}\btoe\b|\bbelo(?:of|ven|ofd|oft)", re.IGNORECASE
)
"""The baseline: every sentence with a promise word is a candidate."""


@dataclass(frozen=True)
class Unit:
    """One undertaking as labelled: all sentences that carry it."""

    label: str
    starts: frozenset[int]
    doubt: bool
    points_back: bool
    due: str


@dataclass(frozen=True)
class Found:
    """One candidate: the sentences it cites, and what it says of them."""

    starts: frozenset[int]
    own: int
    status: str
    due: str
    text: str


@dataclass(frozen=True)
class Day:
    """One labelled day, with what the rules and the baseline find in it."""

    name: str
    units: tuple[Unit, ...]
    found: tuple[Found, ...]
    baseline: tuple[Found, ...]
    sentences: Mapping[int, Said]


@pytest.fixture(scope="module")
def cues() -> Cues:
    return read(resources.toml(resources.config("cues.nl.toml")), "nl")


@pytest.mark.parametrize("labels", sorted(LABELS.glob("commitments-*.json")), ids=lambda path: path.stem)
def test_day(samples: Path, cues: Cues, labels: Path) -> None:
    """Every undertaking of a day: found or not, told right or not, beside the baseline."""
    day = read_day(labels, samples, cues)
    print(f"\n== {day.name}: {dict(Counter(unit.label for unit in day.units))} units, {len(day.found)} candidates")
    for doubtful in (True, False):
        units = [unit for unit in day.units if doubtful or not unit.doubt]
        unsure = frozenset() if doubtful else frozenset(s for unit in day.units if unit.doubt for s in unit.starts)
        print(f" {'all units' if doubtful else 'without doubtful units'}")
        for name, found in (("rules", day.found), ("keywords", day.baseline)):
            kept = [each for each in found if not (each.starts & unsure)]
            print(f"  {name:9}{_line('listed', units, kept, LISTED)}")
        for status in STATUSES:
            kept = [each for each in day.found if not (each.starts & unsure)]
            print(f"           {_line(status, units, kept, (status,))}")
    _details(day)
    assert day.found


def test_told_apart(samples: Path, cues: Cues) -> None:
    """Restatements and refusals together: of those labelled, how many stand under their own word."""
    for labels in sorted(LABELS.glob("commitments-*.json")):
        day = read_day(labels, samples, cues)
        for status in ("repeated", "refused"):
            units = [unit for unit in day.units if unit.label == status]
            right = sum(
                any(each.status == status and each.starts & unit.starts for each in day.found) for unit in units
            )
            listed = sum(any(each.status in LISTED and each.own in unit.starts for each in day.found) for unit in units)
            print(f"\n{day.name} {status}: told as such {right} of {len(units)}, listed as a commitment {listed}")


def read_day(labels: Path, samples: Path, cues: Cues) -> Day:
    """Read a label file and the minutes it speaks of; a label whose sentence is not the one it was made for fails."""
    name = labels.stem.removeprefix("commitments-")
    document = reader.read(samples / "council" / f"notulen-denhaag-{name}.txt")
    sections = outline(document, Municipality(), cues)
    sentences = {each.start: each for each in said(document, sections, cues)}
    entries: list[dict[str, Any]] = json.loads(labels.read_text(encoding="utf-8"))
    for entry in entries:
        there = sentences.get(entry["start"])
        assert there is None or _sha(document.text[there.start : there.end], there.text) & {entry["sha"]}, entry
    made = [claim for claim in claims(document, sections, Municipality(), cues, "nl") if claim.kind is Kind.COMMITMENT]
    starts = {sentence.id: sentence.spans[0].start for sentence in document.sentences()}
    baseline = (
        Found(frozenset({each.start}), each.start, "new", "", each.text)
        for each in sentences.values()
        if KEYWORD.search(each.text)
    )
    return Day(name, _units(entries), tuple(_found(claim, starts) for claim in made), tuple(baseline), sentences)


def _sha(*texts: str) -> set[str]:
    return {sha256(" ".join(text.split()).encode()).hexdigest()[:8] for text in texts}


def _units(entries: Sequence[dict[str, Any]]) -> tuple[Unit, ...]:
    by_unit: dict[int, list[dict[str, Any]]] = {}
    for entry in entries:
        if entry["label"] != "not":
            by_unit.setdefault(entry["unit"], []).append(entry)
    return tuple(
        Unit(
            _leading(inside, start)["label"],
            frozenset(entry["start"] for entry in inside),
            all(entry["doubt"] for entry in inside),
            bool(_leading(inside, start)["points_back"]),
            next((entry["due"] for entry in inside if entry["due"]), ""),
        )
        for start, inside in by_unit.items()
    )


def _leading(entries: Sequence[dict[str, Any]], start: int) -> dict[str, Any]:
    return next((entry for entry in entries if entry["start"] == start), entries[0])


def _found(claim: Claim, starts: Mapping[str, int]) -> Found:
    cited = [starts[reference.sentence_id] for reference in claim.evidence.sentences]
    status = str(claim.fields["status"])
    return Found(frozenset(cited), max(cited), status, str(claim.fields["due_text"] or ""), claim.text)


def _line(name: str, units: Iterable[Unit], found: Sequence[Found], statuses: Sequence[str]) -> str:
    """Recall over units, precision over candidates, for the statuses taken together."""
    wanted = [unit for unit in units if unit.label in statuses]
    given = [each for each in found if each.status in statuses]
    hit = sum(any(each.starts & unit.starts for each in given) for unit in wanted)
    right = sum(any(each.starts & unit.starts for unit in wanted) for each in given)
    recall = f"{hit}/{len(wanted)} = {hit / len(wanted):.2f}" if wanted else "none labelled"
    precision = f"{right}/{len(given)} = {right / len(given):.2f}" if given else "none given"
    return f"{name:12} recall {recall:18} precision {precision}"


def _details(day: Day) -> None:
    """Terms and cited content of what was found, then each miss and false alarm by its place."""
    due = [0, 0]
    back = [0, 0]
    for unit in day.units:
        match = next((each for each in day.found if each.starts & unit.starts and each.status in LISTED), None)
        if unit.label not in LISTED or match is None:
            continue
        due[1] += 1
        due[0] += (unit.due.casefold() in match.due.casefold() or match.due.casefold() in unit.due.casefold()) and bool(
            unit.due
        ) == bool(match.due)
        back[1] += unit.points_back
        back[0] += unit.points_back and bool(match.starts - unit.starts or len(match.starts) > 1)
    print(f" term right {due[0]}/{due[1]}; of those that point back, with what they point at {back[0]}/{back[1]}")
    for unit in day.units:
        heard = [each.status for each in day.found if each.starts & unit.starts]
        if unit.label not in heard and not (unit.label in LISTED and set(heard) & set(LISTED)):
            start = min(unit.starts)
            text = day.sentences[start].text if start in day.sentences else "(withheld or not outlined)"
            mark = " (doubt)" if unit.doubt else ""
            print(f"  missed {unit.label}{mark} at {start}, read as {heard or 'nothing'}: {text[:170]}")
    for each in day.found:
        labels = {unit.label for unit in day.units if unit.starts & each.starts}
        if each.status not in labels and not (each.status in LISTED and labels & set(LISTED)):
            print(f"  false {each.status} at {each.own}, labelled {sorted(labels) or 'nothing'}: {each.text[:230]}")
