"""Measures tasks found in conversations against those that annotators linked to turns (AMI, 60 project meetings).

An item counts as found when a claim cites a turn within three turns of one of its own; a claim is right when it lies so
near to any item. The even half is there to develop on, the odd half to report.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.meetings.cues import Cues, read
from gemcli.meetings.outline import outline
from gemcli.meetings.record import claims
from gemcli.model.claim import Kind
from gemcli.model.document import Document
from gemcli.model.municipality import Municipality
from gemcli.sources.making import from_bytes

pytestmark = pytest.mark.benchmark

NEAR = 3
"""Turns between a claim and an item that still count as the same place."""
KEYWORDS = re.compile(r"\b(?:action|task|will|need to|should|next meeting|have to)\b", re.IGNORECASE)
"""The baseline: turns with a word of doing."""
HALVES = {"develop": 0, "report": 1}


@pytest.fixture(scope="module")
def cues() -> Cues:
    return read(resources.toml(resources.config("cues.en.toml")), "en")


@pytest.mark.parametrize("half", HALVES)
def test_tasks(samples: Path, cues: Cues, half: str) -> None:
    """Tasks of one half of the meetings: found, missed, false."""
    lines = (samples / "meetings" / "project.jsonl").read_text(encoding="utf-8").splitlines()
    meetings = [json.loads(line) for line in lines][HALVES[half] :: 2]
    rules = Score()
    keywords = Score()
    for meeting in meetings:
        wanted = [action["turns"] for action in meeting["actions"] if action["turns"]]
        if not wanted:
            continue
        rules.add(wanted, found_turns(meeting, cues))
        spoken = (turn["text"] for turn in meeting["turns"])
        keywords.add(wanted, [index for index, text in enumerate(spoken) if KEYWORDS.search(text)])
        if half == "develop":
            report(meeting, wanted, found_turns(meeting, cues))
    print(f"\n{half}: {len(meetings)} meetings\n  rules    {rules}\n  keywords {keywords}")


class Score:
    """Items found and claims right, over meetings."""

    def __init__(self) -> None:
        self.items = self.hit = self.given = self.right = 0

    def add(self, wanted: Sequence[Sequence[int]], given: Sequence[int]) -> None:
        """Count one meeting."""
        self.items += len(wanted)
        self.hit += sum(near(turns, given) for turns in wanted)
        self.given += len(given)
        self.right += sum(near([turn], [each for turns in wanted for each in turns]) for turn in given)

    def __str__(self) -> str:
        recall, precision = self.hit / max(1, self.items), self.right / max(1, self.given)
        f1 = 2 * recall * precision / max(1e-9, recall + precision)
        found = f"recall {self.hit}/{self.items} = {recall:.3f}"
        return f"{found}, precision {self.right}/{self.given} = {precision:.3f}, F1 {f1:.3f}"


def near(turns: Iterable[int], given: Sequence[int]) -> bool:
    """Say whether some turn lies near to a given one."""
    return any(abs(turn - each) <= NEAR for turn in turns for each in given)


def found_turns(meeting: dict[str, Any], cues: Cues) -> list[int]:
    """Return the turns that claims for tasks cite, each claim once."""
    document = transcript(meeting)
    sections = outline(document, Municipality(), cues)
    made = claims(document, sections, Municipality(), cues, "en")
    starts = [passage.spans[0].start for passage in document.passages]
    turns = [int(passage.start_s) for passage in document.passages]
    found = []
    for claim in made:
        if claim.kind is Kind.ACTION:
            start = document.sentence(claim.evidence.sentences[-1].sentence_id).spans[0].start
            found.append(turns[max(index for index, each in enumerate(starts) if each <= start)])
    return found


def transcript(meeting: dict[str, Any]) -> Document:
    """Return a meeting as a transcript with a voice for every turn; the second at which it begins is its number."""
    blocks = ["WEBVTT\n"]
    for index, turn in enumerate(meeting["turns"]):
        if turn["text"].strip():
            blocks.append(f"{clock(index)} --> {clock(index + 1)}\n<v {turn['speaker']}>{turn['text']}\n")
    return from_bytes("\n".join(blocks).encode(), "meeting.vtt").document


def clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds % 3600 // 60:02}:{seconds % 60:02}.000"


def report(meeting: dict[str, Any], wanted: Sequence[Sequence[int]], given: Sequence[int]) -> None:
    """Name misses and false alarms of one meeting."""
    turns = meeting["turns"]
    everything = [each for places in wanted for each in places]
    for action in meeting["actions"]:
        if action["turns"] and not near(action["turns"], given):
            texts = " | ".join(turns[each]["text"][:90] for each in action["turns"][:3])
            print(f"  missed {meeting['id']} {action['turns'][:3]}/{len(turns)}: {action['text'][:80]} <- {texts}")
    for each in given:
        if not near([each], everything):
            print(f"  false  {meeting['id']} {each}/{len(turns)}: {turns[each]['text'][:150]}")
