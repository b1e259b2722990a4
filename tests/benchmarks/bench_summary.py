"""Measures summaries of meetings: decisions kept, parties heard, quotes to judge, lengths, overlap with people."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.rouge import f1

pytestmark = pytest.mark.benchmark

DAYS = {"23-01": "2025-01-23", "13-02": "2025-02-13"}
OUTCOMES = {
    "aangenomen": "adopted",
    "verworpen": "rejected",
    "ingetrokken": "withdrawn",
    "aangehouden": "held",
    "gestaakt": "tied",
    "niet in stemming gebracht": "not_voted",
}
QUOTES = 50
"""Quotes that are printed for a person to judge, by a fixed seed."""


def summarised(source: Path, out: Path, *options: object) -> dict[str, Any]:
    """Return the envelope of `summarise`."""
    command = [sys.executable, "-m", "gemcli", "summarise", str(source), "-o", str(out), "--force", "--json", "-q"]
    done = subprocess.run([*command, *map(str, options)], capture_output=True, check=False)
    envelope: dict[str, Any] = json.loads(done.stdout)
    return envelope


def body(markdown: Path) -> str:
    """Headings, claims and counts, without labels, marks and the lists that follow."""
    text = markdown.read_text(encoding="utf-8")
    inside = re.split(r"^## (?:Must verify|Te controleren)", text, flags=re.MULTILINE)[0].partition("\n## ")[2]
    return re.sub(r"\[\^[^\]]+\]|^(?:#+|-|>) |\*\*\[[^\]]+\]\*\* ", "", inside, flags=re.MULTILINE)


def told(findings: list[dict[str, Any]]) -> dict[str, str]:
    """Outcome by number of every motion and amendment that a summary names."""
    found: dict[str, str] = {}
    for finding in findings:
        fields = finding["fields"]
        if finding["kind"] in ("motion", "amendment") and fields.get("raw_id"):
            found[fields["raw_id"]] = fields["outcome"]
        if fields.get("fact") == "outcomes":
            found |= {raw_id: outcome for outcome in OUTCOMES.values() for raw_id in fields.get(outcome) or ()}
    return found


@pytest.mark.parametrize("length", ["short", "normal", "long"])
@pytest.mark.parametrize("day", DAYS)
def test_a_council_day(samples: Path, tmp_path: Path, day: str, length: str) -> None:
    """Against the official list: motions with the right outcome; decisions; parties heard; words; singles."""
    source = samples / "council" / f"notulen-denhaag-{DAYS[day]}.pdf"
    items: dict[str, Any] = json.loads((samples / "council" / "votes.json").read_text(encoding="utf-8"))[day]["items"]
    envelope = summarised(source, tmp_path, "--length", length)
    findings = envelope["findings"]
    named = told(findings)
    pieces = {number: OUTCOMES.get(str(truth["uitslag"]).lower()) for number, truth in items.items()
              if truth["soort"] in ("motie", "amendement")}  # fmt: skip
    pieces = {number: outcome for number, outcome in pieces.items() if outcome}
    right = [number for number, outcome in pieces.items() if named.get(number) == outcome]
    wrong = [number for number, outcome in pieces.items() if named.get(number) not in (None, outcome)]
    missed = [number for number in pieces if number not in named]
    voted = {number.partition(".")[0] for number in items}
    covered = {str(f["fields"].get("agenda_item") or "").partition(".")[0] for f in findings if f["fields"]}
    floors = [f["fields"] for f in findings if f["fields"].get("fact") == "floor"]
    quoted = sum(len(floor["parties"]) for floor in floors)
    singles = sum(any(ground != "value" for ground in f["must_verify"]) for f in findings)
    print(
        f"\n{day} {length}: {len(body(tmp_path / f'{source.stem}.summary.md').split())} words, {len(findings)} claims, "
        f"{singles} to verify singly; motions and amendments with right outcome {len(right)}/{len(pieces)}, "
        f"wrong {wrong}, missed {missed}; items with a decision covered {len(voted & covered)}/{len(voted)}; "
        f"debates quoted {len(floors)}, parties in each {quoted / max(1, len(floors)):.1f}, "
        f"share of the words of parties {sum(floor['share'] for floor in floors) / max(1, len(floors)):.0f} %"
    )
    assert not wrong


@pytest.mark.parametrize("day", DAYS)
def test_quotes_to_judge(samples: Path, tmp_path: Path, day: str) -> None:
    """Print quotes of a long summary by a fixed seed, for a person who says which of them stand alone."""
    source = samples / "council" / f"notulen-denhaag-{DAYS[day]}.pdf"
    findings = summarised(source, tmp_path, "--length", "long")["findings"]
    quotes = [f["text"] for f in findings if f["fields"].get("part") and not f["fields"].get("fact")]
    chosen = random.Random(3).sample(quotes, min(QUOTES // 2, len(quotes)))
    print(f"\n{day}: {len(chosen)} of {len(quotes)} quotes")
    for number, quote in enumerate(chosen, 1):
        print(f"  {number:2d}. {quote}")
    assert chosen


@pytest.mark.parametrize("name", ["committee", "project"])
def test_overlap_with_people(samples: Path, tmp_path: Path, name: str) -> None:
    """ROUGE against a person's summary at its own length; even lines were developed on, odd ones only report."""
    lines = (samples / "meetings" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    scores: dict[str, list[tuple[float, float]]] = {}
    for number, line in enumerate(lines):
        meeting = json.loads(line)
        reference = meeting["reference_summary"]
        length = len(reference.split())
        source = tmp_path / f"{meeting['id']}.txt"
        source.write_text("\n".join(f"{t['speaker']}: {t['text']}" for t in meeting["turns"]) + "\n", encoding="utf-8")
        findings = summarised(source, tmp_path, "--max-words", length)["findings"]
        said = " ".join(re.sub(r'^[^":]{2,80}: "(.*)"$', r"\1", f["text"]) for f in findings)
        everything = " ".join(turn["text"] for turn in meeting["turns"]).split()
        half = "odd" if number % 2 else "even"
        for system, text in (("gemcli", said), ("lead", " ".join(everything[:length]))):
            scores.setdefault(f"{system} {half}", []).append((f1(text, reference, 1), f1(text, reference, 2)))
            scores.setdefault(f"{system} all", []).append((f1(text, reference, 1), f1(text, reference, 2)))
    for system, pairs in sorted(scores.items()):
        one, two = (100 * sum(pair[index] for pair in pairs) / len(pairs) for index in (0, 1))
        print(f"\n{name}, {system} ({len(pairs)}): ROUGE-1 {one:.1f}, ROUGE-2 {two:.1f}", end="")
    print()
    assert scores
