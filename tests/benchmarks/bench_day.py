"""A council day from PDF and text: time, memory, footnotes that hold, and what of the official list the summary has."""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.benchmark
DAYS = ("2025-01-23", "2025-02-13")
OUTCOMES = ("adopted", "rejected", "withdrawn", "held", "tied", "not_voted", "changed")
NOT_HANDLED = ("not_voted",)


@dataclass(frozen=True)
class Run:
    """One command as a whole process."""

    code: int
    cpu_s: float
    peak_mb: float
    envelope: dict[str, Any]


def run(*arguments: object) -> Run:
    """Run gemcli with `--json` and measure it with its reader children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "gemcli", *map(str, arguments), "--json", "--no-progress"]
    done = subprocess.run(command, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(done.returncode, cpu_s, after.ru_maxrss / 1024, json.loads(done.stdout))


def body_words(markdown: Path) -> int:
    """Words of headings and claims, without labels, marks, disclaimer and the lists that follow."""
    text = markdown.read_text(encoding="utf-8")
    body = re.split(r"^## (?:Must verify|Te controleren)", text, flags=re.MULTILINE)[0].partition("\n## ")[2]
    plain = re.sub(r"\[\^[^\]]+\]|^#+ |^- |\*\*\[[^\]]+\]\*\* ", "", body, flags=re.MULTILINE)
    return len(plain.split())


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("kind", ["pdf", "txt"])
def test_minutes_of_a_day(samples: Path, tmp_path: Path, day: str, kind: str) -> None:
    source = samples / "council" / f"notulen-denhaag-{day}.{kind}"
    for command, suffix in (("summarise", "summary"), ("extract", "actions")):
        made = run(command, source, "--out", tmp_path)
        draft = tmp_path / f"{source.stem}.{suffix}.md"
        checked = run("verify", draft)
        citations = [c for finding in checked.envelope["findings"] for c in finding["citations"]]
        verdicts = [finding["verdict"] for finding in checked.envelope["findings"]]
        turned = [c for c in citations if c["page_end"] and c["page_end"] > c["page"]]
        print(
            f"\n{command} {source.name}: exit {made.code}, {made.cpu_s:.1f} CPU s, peak {made.peak_mb:.0f} MB; "
            f"verify exit {checked.code}, {checked.cpu_s:.1f} CPU s; {len(citations)} citations, "
            f"{len(turned)} over a page turn; "
            + ", ".join(f"{verdict} {verdicts.count(verdict)}" for verdict in sorted(set(verdicts)))
            + f"; left out {len(made.envelope['left_out'])}"
        )


def outcomes(findings: list[dict[str, Any]]) -> dict[str, str]:
    """What a summary says became of each motion and amendment, in a line of its own or in one for an item."""
    said: dict[str, str] = {}
    for finding in findings:
        fields = finding["fields"]
        if fields.get("raw_id") and "outcome" in fields:
            said[fields["raw_id"]] = fields["outcome"]
        if fields.get("fact") == "outcomes":
            said |= {raw_id: outcome for outcome in OUTCOMES for raw_id in fields.get(outcome) or ()}
    return said


@pytest.mark.parametrize("day", DAYS)
def test_summary_against_the_official_list(samples: Path, tmp_path: Path, day: str) -> None:
    official = run("extract", samples / "council" / f"besluitenlijst-denhaag-{day}.pdf", "--out", tmp_path)
    listed = {
        f["fields"]["raw_id"]: f["fields"]["outcome"]
        for f in official.envelope["findings"]
        if f["kind"] in ("motion", "amendment") and f["fields"]["outcome"] not in NOT_HANDLED
    }
    handled = {
        f["fields"]["agenda_item"]
        for f in official.envelope["findings"]
        if f["kind"] == "decision" and f["fields"]["outcome"] not in NOT_HANDLED
    }
    source = samples / "council" / f"notulen-denhaag-{day}.pdf"
    for length in ("short", "normal", "long"):
        out = tmp_path / length
        made = run("summarise", source, "--length", length, "--out", out)
        findings = made.envelope["findings"]
        said = outcomes(findings)
        same = sum(said.get(raw_id) == outcome for raw_id, outcome in listed.items())
        told = " ".join(f"{f['section']} {f['text']} ({f['fields'].get('agenda_item')})" for f in findings)
        items = {item for item in handled if re.search(rf"\b{re.escape(item.split('.')[0])}(?:\. |\)|\.\d)", told)}
        single = sum(bool(set(f["must_verify"]) - {"value"}) for f in findings)
        group = sum(f["must_verify"] == ["value"] for f in findings)
        print(
            f"\n{day} {length}: {body_words(out / f'{source.stem}.summary.md')} words; motions and amendments of the "
            f"official list with the same outcome {same}/{len(listed)}; handled items {len(items)}/{len(handled)} "
            f"(missing: {sorted(handled - items)}); must verify singly {single}, as a group {group}"
        )


def test_more_documents_cost_in_proportion(samples: Path, tmp_path: Path) -> None:
    """One, two and four days as single inputs, and as one folder: CPU seconds and memory, 1x, 2x, 4x."""
    base = (samples / "council" / "notulen-denhaag-2025-02-13.txt").read_text(encoding="utf-8")
    for as_folder in (False, True):
        told = []
        for times in (1, 2, 4):
            folder = tmp_path / f"{'dossier' if as_folder else 'files'}-{times}"
            folder.mkdir()
            days = []
            for number in range(times):
                path = folder / f"notulen-{number}.txt"
                path.write_text(base.replace("13 februari 2025", f"{number + 10} februari 2025"), encoding="utf-8")
                days.append(path)
            made = run("extract", *([folder] if as_folder else days), "--out", tmp_path / f"uit-{folder.name}")
            told.append(f"{times}x {made.cpu_s:.1f} CPU s, {made.peak_mb:.0f} MB, exit {made.code}")
        print(f"\n{'one folder' if as_folder else 'single files'}: " + "; ".join(told))
