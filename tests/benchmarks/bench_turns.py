"""Prints which share of turns has the right speaker, party and role, by labels that a person judged.

`labels/turns.json` holds for each judged turn the start of its label in the text layer, the first hex digits of the
hash of the label line, and what a person read there: a hash of the name, a hash of the party, the role. No text of a
sample stands in it. `-s` lists every turn that differs; a turn whose line is another than the judged one counts as
missed.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.meetings.cues import read
from gemcli.meetings.outline import outline
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.model.section import Section, SectionKind
from gemcli.sources.making import from_bytes

JUDGED = Path(__file__).parent / "labels" / "turns.json"
SEED, COUNT = 20260101, 100
TARGET = 0.98


def short(text: str) -> str:
    """Eight hex digits of the hash of a text, blind to case and white space."""
    return hashlib.sha256(" ".join(text.split()).casefold().encode()).hexdigest()[:8]


def opened(document: Document) -> dict[int, Section]:
    """Return the turns of a document by the offset of their label."""
    cues = read(resources.toml(resources.config(f"cues.{document.language}.toml")), document.language)
    found = {}
    for section in outline(document, Municipality(), cues):
        if section.kind is SectionKind.TURN and section.sentence_ids:
            found[document.sentence(section.sentence_ids[0]).spans[0].start] = section
    return found


def line_at(document: Document, start: int) -> str:
    """Return the line on which an offset stands, from there on."""
    return document.text[start:].split("\n", 1)[0]


def sampled(document: Document) -> Iterator[tuple[int, Section]]:
    """Yield the turns that are judged: a hundred at random, always the same ones."""
    turns = opened(document)
    chosen = random.Random(SEED).sample(sorted(turns), min(COUNT, len(turns)))
    for start in sorted(chosen):
        yield start, turns[start]


def judged_files() -> dict[str, list[dict[str, Any]]]:
    """Return the judged turns of each sample."""
    found: dict[str, list[dict[str, Any]]] = json.loads(JUDGED.read_text(encoding="utf-8"))
    return found


@pytest.mark.benchmark
def test_share_of_turns_that_are_right(samples: Path) -> None:
    right = total = 0
    for name, turns in judged_files().items():
        path = samples / name
        if not path.is_file():
            print(f"{name}: not there")
            continue
        document = from_bytes(path.read_bytes(), path.name).document
        found = opened(document)
        good = 0
        for turn in turns:
            section = found.get(turn["start"])
            same_line = section is not None and short(line_at(document, turn["start"])) == turn["line"]
            said = (short(section.speaker), short(section.party), section.role.value) if section is not None else ()
            if same_line and said == (turn["name"], turn["party"], turn["role"]):
                good += 1
            else:
                print(f"  {name} at {turn['start']}: judged {turn['role']}, found {said[2:] or 'no turn'}")
        print(f"{name}: {good} of {len(turns)} turns right ({good / len(turns):.3f}), of {len(found)} in all")
        right, total = right + good, total + len(turns)
    assert total, "there are no judged turns, or their samples are missing"
    print(f"all: {right} of {total} ({right / total:.3f}); target {TARGET}")


RECORDS = Path(__file__).parent.parent / "records" / "dev"


@pytest.mark.benchmark
def test_speakers_and_items_of_made_up_records() -> None:
    """The turns that the makers of other councils' records listed, and the items of their decisions."""
    right = total = items_found = items_total = 0
    for truth_path in sorted(RECORDS.glob("*.truth.json")):
        path = next(each for each in RECORDS.glob(truth_path.name.split(".")[0] + ".*") if each != truth_path)
        truth = json.loads(truth_path.read_text(encoding="utf-8"))
        document = from_bytes(path.read_bytes(), path.name).document
        found = {document.line(start): section for start, section in opened(document).items()}
        for turn in (truth.get("speakers") or {}).get("list") or ():
            section = found.get(turn["line"])
            total += 1
            if section is not None and _agrees(section, turn):
                right += 1
            else:
                print(f"  {path.name} line {turn['line']}: not {turn['role']}")
        items = {each["agenda_item"].strip(".") for each in truth.get("decisions", ()) if each.get("agenda_item")}
        known = {section.item for section in _sections(document)}
        items_found, items_total = items_found + len(items & known), items_total + len(items)
        print(f"{path.name}: items of decisions {len(items & known)} of {len(items)} {sorted(items - known) or ''}")
    print(f"turns of made-up records: {right} of {total}; items: {items_found} of {items_total}")


def _sections(document: Document) -> tuple[Section, ...]:
    cues = read(resources.toml(resources.config(f"cues.{document.language}.toml")), document.language)
    return outline(document, Municipality(), cues)


def _agrees(section: Section, turn: dict[str, Any]) -> bool:
    """The chair may stand under his office, whoever holds it."""
    if section.role.value != turn["role"]:
        return False
    if turn["role"] == "voorzitter":
        return True
    return section.party == turn["party"] and turn["name"].casefold().endswith(section.speaker.casefold().split()[-1])
