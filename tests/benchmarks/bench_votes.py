"""Measures how rules read votes, agendas and promises of real records; prints figures and names every miss."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.layout import layout
from gemcli.meetings.motion_ids import key_of
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Claim, Kind
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section
from gemcli.sources import reader

DAYS = {"23-01": "2025-01-23", "13-02": "2025-02-13"}
OUTCOMES = {
    "aangenomen": "adopted",
    "verworpen": "rejected",
    "ingetrokken": "withdrawn",
    "aangehouden": "held",
    "gestaakt": "tied",
    "niet in stemming gebracht": "not_voted",
}
KINDS = {"motie": Kind.MOTION, "amendement": Kind.AMENDMENT}

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def cues() -> Cues:
    return read(resources.toml(resources.config("cues.nl.toml")), "nl")


def record(path: Path, cues: Cues) -> tuple[Document, tuple[Section, ...], tuple[Claim, ...], float]:
    """Return the document, its sections and claims, and the processor seconds that outline and claims took."""
    document = reader.read(path)
    before = time.process_time()
    sections = outline(document, Municipality(), cues)
    made = claims(document, sections, Municipality(), cues, "nl")
    return document, sections, made, time.process_time() - before


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", ["notulen-denhaag-{}.txt", "notulen-denhaag-{}.pdf", "besluitenlijst-denhaag-{}.pdf"])
def test_votes(samples: Path, cues: Cues, day: str, name: str) -> None:
    """Every motion and amendment of a day, against the official list (outcome) and the minutes (counts)."""
    path = samples / "council" / name.format(DAYS[day])
    items: dict[str, Any] = json.loads((samples / "council" / "votes.json").read_text(encoding="utf-8"))[day]["items"]
    document, _, made, seconds = record(path, cues)
    found = {
        (claim.kind, key_of(str(claim.fields["raw_id"]))): claim
        for claim in made
        if claim.kind in (Kind.MOTION, Kind.AMENDMENT) and claim.fields["raw_id"]
    }
    tally: Counter[str] = Counter()
    notes = []
    for number, truth in items.items():
        if truth["soort"] not in KINDS:
            tally["other"] += 1
            continue
        claim = found.pop((KINDS[truth["soort"]], key_of(number)), None)
        expected = OUTCOMES.get(str(truth["uitslag"]).lower(), "unknown")
        if claim is None or claim.fields["outcome"] == "unknown":
            tally["missed"] += 1
            notes.append(f"  missed {truth['soort']} {number}: {truth['uitslag']}")
            continue
        right = claim.fields["outcome"] == expected
        tally["right" if right else "wrong"] += 1
        if not right:
            notes.append(f"  WRONG {number}: {claim.fields['outcome']} instead of {expected}")
        if truth["voor_tegen"] is None or "besluitenlijst" in name:
            continue
        counts = [claim.fields["votes_for"], claim.fields["votes_against"]]
        if counts == truth["voor_tegen"]:
            tally["counts right"] += 1
        elif counts == [None, None]:
            tally["counts missed"] += 1
            notes.append(f"  no counts {number}: {truth['voor_tegen']}")
        else:
            tally["counts wrong"] += 1
            notes.append(f"  WRONG COUNTS {number}: {counts} instead of {truth['voor_tegen']}")
    tally["beyond the list"] = sum(1 for claim in found.values() if claim.fields["outcome"] != "unknown")
    notes.extend(f"  beyond the list: {claim.text}" for claim in found.values())
    words = len(document.text.split())
    outcome_f1 = _f1(tally["right"], tally["wrong"], tally["missed"])
    counts_f1 = _f1(tally["counts right"], tally["counts wrong"], tally["counts missed"])
    print(f"\n{path.name}: outcome F1 {outcome_f1:.3f}, counts F1 {_shown(counts_f1, tally)}, {dict(tally)}")
    print(f"  {words} words, {seconds:.2f} CPU s, {104_000 * seconds / max(words, 1):.2f} per 104,000")
    print("\n".join(notes))
    assert not tally["wrong"]


@pytest.mark.parametrize("day", DAYS.values())
def test_agenda(samples: Path, cues: Cues, day: str) -> None:
    """The items that the record handles, against its own printed agenda."""
    document = reader.read(samples / "council" / f"notulen-denhaag-{day}.txt")
    found = layout(document, Municipality(), cues)
    sections = outline(document, Municipality(), cues)
    handled = {step for section in sections for step in section.path}
    withheld = sorted({section.item for section in sections if section.withheld})
    expected = [item for item in found.agenda if "niet aan de orde" not in item.note]
    missing = [item.id for item in expected if item.id not in handled]
    print(f"\n{day}: {len(found.agenda)} items printed, {len(expected)} handled, found {len(expected) - len(missing)}")
    print(f"  missing {missing}, withheld {withheld}")
    turns = Counter(section.role.value for section in sections if section.speaker)
    print(f"  turns by role {dict(turns)}, sections {len(sections)}")


def test_commitments(samples: Path, cues: Cues) -> None:
    """The labelled sentences: found as candidates or not, and with which status."""
    labelled = json.loads((samples / "council" / "commitments.json").read_text(encoding="utf-8"))
    made = [
        claim
        for day in DAYS.values()
        for claim in record(samples / "council" / f"notulen-denhaag-{day}.txt", cues)[2]
        if claim.kind is Kind.COMMITMENT
    ]
    print(f"\n{len(made)} candidates on two days: {dict(Counter(claim.fields['status'] for claim in made))}")
    for truth in labelled:
        claim = next((claim for claim in made if _folded(truth["sentence"]) in _folded(claim.text)), None)
        status = claim.fields["status"] if claim else "-"
        print(f"  {truth['label']:24} {status:12} {truth['sentence'][:90]}")
    for claim in made:
        print(f"  [{claim.fields['status']}] {claim.text[:240]}")


def test_narrative_list(samples: Path, cues: Cues) -> None:
    """A decision list in sentences: what is found, to be read."""
    _, sections, made, _ = record(samples / "council" / "besluitenlijst-denhelder-2015-06-29.pdf", cues)
    print(f"\n{len(sections)} sections, {dict(Counter(claim.kind.value for claim in made))}")
    for claim in made:
        print(f"  {claim.kind.value:11} {claim.section[:40]:40} {claim.text[:200]}")


def _shown(figure: float, tally: Counter[str]) -> str:
    return f"{figure:.3f}" if any(name.startswith("counts") for name in tally) else "-"


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).casefold()


def _f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / max(1, 2 * right + wrong + missed + wrong)
