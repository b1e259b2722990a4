"""Measures the register on two real council days with their decision lists: what was joined, and what it costs."""

from __future__ import annotations

import re
import shutil
import time
from collections import Counter
from pathlib import Path

import pytest

from gemcli import settings
from gemcli.drafts.register import load
from gemcli.jobs import proposals
from gemcli.jobs.outcome import Outcome
from gemcli.jobs.register import store_of
from gemcli.jobs.request import Request
from gemcli.jobs.sightings import sightings_of
from gemcli.meetings.following.merging import merge
from gemcli.meetings.following.states import standing
from gemcli.model.event import untold
from gemcli.model.register import Merged, Register

DAYS = ("2025-01-23", "2025-02-13")
NAMES = [f"{name}-denhaag-{day}.{end}" for day in DAYS for name, end in (("notulen", "txt"), ("besluitenlijst", "pdf"))]

pytestmark = pytest.mark.benchmark


def extracted(paths: list[Path], register: Path | None, folder: Path) -> tuple[Outcome, float]:
    """Run `extract` over files and return the outcome and its seconds."""
    chosen = settings.load({"out": str(folder)}, environ={})
    before = time.monotonic()
    outcome = proposals.run(Request("extract", tuple(paths), register=register), chosen, untold)
    return outcome, time.monotonic() - before


def test_two_days_with_their_lists(samples: Path, tmp_path: Path) -> None:
    """Entries, sightings per entry, what is left double, and every join over two meetings to look at by hand."""
    outcome, seconds = extracted([samples / "council" / name for name in NAMES], tmp_path / "r.json", tmp_path)
    register = load(store_of(tmp_path / "r.json").read_bytes())
    findings = len(outcome.findings)
    kinds = dict(Counter(entry.kind.value for entry in register.entries))
    print(f"\n{findings} findings of {len(NAMES)} records, {len(register.entries)} entries {kinds}, {seconds:.1f} s")
    for entry in register.entries:
        days = {each.dated for each in entry.sightings}
        sources = Counter(path for each in entry.sightings for path in {place.path for place in each.places})
        now = standing(entry)
        if len(days) > 1 or max(sources.values(), default=0) > 1:
            print(f"joined: {entry.number}")
            for each in entry.sightings:
                print(f"    {each.dated} {each.state}: {each.text[:150]}")
        if now.versions:
            print(f"disagree: {entry.number}: {[(each.state, each.text[:80]) for each in now.versions]}")
        if entry.maybe_same:
            print(f"perhaps the same: {entry.number} and {entry.maybe_same}: {now.text[:100]}")
    voted = [entry for entry in register.entries if entry.kind in ("motion", "amendment")]
    single = [entry.number for entry in voted if len(entry.sightings) == 1]
    print(f"motions and amendments in one record only, of {len(voted)}: {single}")
    double = Counter((entry.kind, entry.number.split(" (")[0]) for entry in register.entries)
    print(f"numbers that came twice: {[number for number, count in double.items() if count > 1]}")


def test_more_meetings_cost_in_proportion(samples: Path, tmp_path: Path) -> None:
    """The same records under other dates: seconds to merge 1x to 32x as many meetings."""
    outcome, _ = extracted([samples / "council" / name for name in NAMES], None, tmp_path)
    findings = sightings_of(outcome.findings, outcome.sources)
    for times in (1, 2, 4, 8, 16, 32):
        moved = [_moved(each, str(2025 + copy), copy) for copy in range(times) for each in findings]
        sources = [
            Merged(source.path, f"{source.sha256}{copy}", f"{2025 + copy}{str(source.dated)[4:]}", source.rank)
            for copy in range(times)
            for source in outcome.sources.values()
        ]
        before = time.process_time()
        register = merge(Register(), sources, moved).register
        spent = time.process_time() - before
        print(f"{times}x: {len(moved)} findings, {len(register.entries)} entries, {spent:.2f} s")


def test_more_documents_cost_in_proportion(samples: Path, tmp_path: Path) -> None:
    """The whole command over 1x, 2x and 4x the documents, each copy a year later."""
    for times in (1, 2, 4):
        folder = tmp_path / str(times)
        folder.mkdir()
        paths = []
        for copy in range(times):
            for day in DAYS:
                text = (samples / "council" / f"notulen-denhaag-{day}.txt").read_text(encoding="utf-8")
                path = folder / f"notulen-{day}-{copy}.txt"
                path.write_text(text.replace("2025", str(2025 + copy)), encoding="utf-8")
                paths.append(path)
        before = time.process_time()
        outcome, seconds = extracted(paths, folder / "r.xlsx", folder)
        spent = time.process_time() - before
        found = len(outcome.findings)
        print(f"{times}x: {len(paths)} documents, {found} findings, {spent:.1f} s of processor, {seconds:.1f} s in all")
    shutil.rmtree(tmp_path)


def _moved(sighting, year: str, copy: int):  # type: ignore[no-untyped-def]
    """The same finding in another year, of another source."""
    from dataclasses import replace

    return replace(
        sighting,
        id=re.sub(r"2025", year, sighting.id),
        key=re.sub(r"2025", year, sighting.key),
        dated=f"{year}{sighting.dated[4:]}",
        places=tuple(replace(place, sha256=f"{place.sha256}{copy}") for place in sighting.places),
    )


def test_what_a_workbook_costs(tmp_path: Path) -> None:
    """Seconds to import the writer, in a fresh interpreter."""
    import subprocess
    import sys

    code = "import time; a=time.perf_counter(); import xlsxwriter; print(f'{time.perf_counter()-a:.3f}')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    print(f"\nimport xlsxwriter: {done.stdout.strip()} s, only when a workbook is written")
