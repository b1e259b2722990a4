"""Measures the budget room on real tables with known slips, on their clean twins, and on files in many shapes."""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book
from gemcli.budget.checks.tables import WHOLE
from gemcli.budget.drift import Drift
from gemcli.budget.flag import check, without_twins
from gemcli.budget.layout import read
from gemcli.budget.norms import Norms, norms
from gemcli.budget.ranking import ranked
from gemcli.budget.reference import Reference, reference
from gemcli.budget.vocabulary import Sort, folded
from gemcli.facts.cell_amounts import Reading
from gemcli.model.table import Table, cell_name
from gemcli.sources import csv_table, sheets
from gemcli.sources.making import from_path

pytestmark = pytest.mark.benchmark

SAMPLES = Path(os.environ.get("GEMCLI_SAMPLES", Path(__file__).parents[3] / "shared" / "samples")) / "budget"
FILES = sorted(path for path in SAMPLES.glob("*.*")) if SAMPLES.exists() else []


@pytest.fixture(scope="module")
def limits() -> Norms:
    return norms(resources.toml(resources.config("budget.toml")))


@pytest.fixture(scope="module")
def truth() -> Mapping[str, Any]:
    path = SAMPLES / "injected" / "truth.json"
    if not path.exists():
        pytest.skip("the sample tables with known slips are not here")
    found: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def tables(path: Path) -> tuple[Table, ...]:
    read_file = csv_table.read if path.suffix == ".csv" else sheets.read
    return read_file(path.read_bytes(), path.name).tables


def findings(path: Path, limits: Norms, others: Reference | None = None) -> list[Anomaly]:
    held = tables(path)
    layouts = [layout for table in held for layout in read(table)]
    book = Book(held, tuple(layouts), reference=others)
    drift = Drift(others, int(limits.regulation.peer_fewest.value)) if others is not None else None
    further = [a for look in WHOLE for a in look(book, limits).found]
    return ranked(without_twins([*(a for layout in layouts for a in check(layout, limits, drift)), *further]))


@pytest.fixture(scope="module")
def others(truth: Mapping[str, Any]) -> Reference:
    """Every municipality of the Iv3 samples that has no table with slips: none is its own peer."""
    own = {folded(str(entry.get("gem"))) for entry in truth.values()}
    held = [from_path(str(path), path.name).document for path in FILES if path.name.startswith("iv3_")]
    parts = reference(held).parts
    return Reference(tuple(replace(part, amounts=_besides(part.amounts, own)) for part in parts))


def _besides(amounts: Mapping[tuple[str, str, Sort], Decimal], own: set[str]) -> dict[tuple[str, str, Sort], Decimal]:
    return {key: value for key, value in amounts.items() if key[0] not in own}


def part(name: str) -> str:
    """Return which half a table belongs to, by the number that its name starts with."""
    return "held" if int(name[:3]) % 2 else "tuned"


def named(anomaly: Anomaly) -> set[str]:
    """Return the cells that a finding points at: the flagged one and the suspected one."""
    return {cell_name(*at) for at in (anomaly.cell, anomaly.suspect) if at}


def judged(found: Iterable[Anomaly], events: list[dict[str, Any]], mode: str) -> Iterator[set[int]]:
    """Yield for each finding the slips it hits, an empty set for none; findings on derived cells are left out."""
    neutral = {cell for event in events for cell in event["neutral"]}
    for anomaly in found:
        hits = {at for at, event in enumerate(events) if named(anomaly) & set(event[mode])}
        if hits or not named(anomaly) & neutral:
            yield hits


def test_hard_findings_on_known_slips(truth: Mapping[str, Any], limits: Norms) -> None:
    hits = misses = clean = 0
    recalled: Counter[tuple[str, str]] = Counter()
    strictly: Counter[tuple[str, str]] = Counter()
    known: Counter[tuple[str, str]] = Counter()
    start = time.process_time()
    for name, entry in truth.items():
        found = [a for a in findings(SAMPLES / "injected" / name, limits) if a.tier is Tier.HARD]
        events = entry["events"]
        if not events:
            clean += len(found)
            continue
        seen = list(judged(found, events, "lenient"))
        hits += sum(bool(one) for one in seen)
        misses += sum(not one for one in seen)
        for at, event in enumerate(events):
            kind = (event["kind"], event["mode"])
            known[kind] += 1
            recalled[kind] += any(at in one for one in seen)
            strictly[kind] += any(at in one for one in judged(found, events, "strict"))
    print(f"\nhard: precision {hits / (hits + misses):.3f} ({hits} of {hits + misses}), clean twins {clean}")
    print(f"CPU {time.process_time() - start:.1f} s for {len(truth)} files")
    for kind in sorted(known):
        print(f"  {kind[0]:10} {kind[1]:6} lenient {recalled[kind]:3} strict {strictly[kind]:3} of {known[kind]}")
    stale = [kind for kind in known if kind[1] == "stale" or kind[0] == "duprow"]
    recall = sum(recalled[kind] for kind in stale) / sum(known[kind] for kind in stale)
    print(f"  recall on slips that break a printed total or double a line: {recall:.3f}")
    assert hits / (hits + misses) >= 0.95
    assert recall >= 0.97
    assert clean <= 0.05 * sum(not entry["events"] for entry in truth.values())


def test_signals_on_clean_twins(truth: Mapping[str, Any], limits: Norms) -> None:
    clean = [name for name, entry in truth.items() if not entry["events"]]
    found = [a for name in clean for a in findings(SAMPLES / "injected" / name, limits)]
    counts = Counter(f"{anomaly.check} {anomaly.tier}" for anomaly in found)
    print(f"\n{len(clean)} honest tables, findings a table: {len(found) / len(clean):.2f}")
    print("  " + ", ".join(f"{name} {count / len(clean):.2f}" for name, count in sorted(counts.items())))


@pytest.mark.parametrize("mode", ["lenient", "strict"])
@pytest.mark.parametrize("top", [4, 10])
@pytest.mark.parametrize("half", ["tuned", "held"])
def test_all_findings_on_known_slips(truth: Mapping[str, Any], limits: Norms, half: str, mode: str, top: int) -> None:
    """Ranking was set on the tables with even numbers; those with odd numbers are only looked at."""
    measured(truth, limits, half, mode, top, None)


@pytest.mark.parametrize("top", [4, 10])
@pytest.mark.parametrize("half", ["tuned", "held"])
def test_findings_beside_other_municipalities(
    truth: Mapping[str, Any], limits: Norms, others: Reference, half: str, top: int
) -> None:
    measured(truth, limits, half, "lenient", top, others)


def measured(truth: Mapping[str, Any], limits: Norms, half: str, mode: str, top: int, others: Reference | None) -> None:
    """Print what a reader of the first findings would see, with or without the figures of other municipalities."""
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    right = shown = hit = slips = 0
    fresh: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for name, entry in truth.items():
        events = entry["events"]
        if not events or part(name) != half:
            continue
        found = findings(SAMPLES / "injected" / name, limits, others)
        for anomaly in found[:top]:
            for one in judged([anomaly], events, mode):
                asked[anomaly.check] += 1
                answered[anomaly.check] += bool(one)
        seen = list(judged(found, events, mode))[:top]
        right += sum(bool(one) for one in seen)
        shown += len(seen)
        slips += len(events)
        reached = set().union(*seen)
        hit += len(reached)
        for at, event in enumerate(events):
            if event["mode"] == "fresh":
                of[event["kind"]] += 1
                fresh[event["kind"]] += at in reached
    precision, recall = right / shown, hit / slips
    f1 = 2 * precision * recall / (precision + recall)
    beside = "beside peers " if others is not None else ""
    print(f"\n{half} {mode} {beside}top {top}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    print("  recomputed totals: " + ", ".join(f"{kind} {fresh[kind]}/{of[kind]}" for kind in sorted(of)))
    print("  how often a finding is right: " + ", ".join(f"{c} {answered[c]}/{asked[c]}" for c in sorted(asked)))


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_what_is_understood(path: Path, limits: Norms) -> None:
    start = time.process_time()
    found_tables = tables(path)
    reading = time.process_time() - start
    start = time.process_time()
    print(f"\n{path.name}")
    for table in found_tables:
        layouts = read(table)
        if not layouts:
            print(f"  {table.sheet}: no amounts recognised")
        for layout in layouts[:3]:
            for message in layout.understood[1:]:
                print(f"    {message.text()}")
            for message in layout.not_understood:
                print(f"    NOT: {message.text()}")
            account = layout.account
            unread = sum(
                amount.reading in (Reading.AMBIGUOUS, Reading.ERROR)
                for line in account.lines
                for amount in line.amounts.values()
            )
            adds_up = sum(total.holds for total in layout.totals.found)
            tested = sum(total.tested for total in layout.totals.found)
            found = check(layout, limits)
            print(
                f"  {table.sheet}: {layout.shape}, header {[row + 1 for row in account.header_rows]}, "
                f"unit {account.unit}, {len(account.amounts())} amount columns, {len(account.lines)} rows, "
                f"{len(layout.totals.found)} totals ({adds_up} of {tested} sums hold), "
                f"{len(layout.totals.unclear)} unclear, {unread} cells unread, "
                f"{sum(a.tier is Tier.HARD for a in found)} hard, {len(found)} in all"
            )
    print(f"  CPU {reading:.2f} s reading, {time.process_time() - start:.2f} s checking")


def test_amounts(truth: Mapping[str, Any]) -> None:
    """Amounts of the tables in Dutch notation against their digits: their columns hold whole numbers only."""
    right = wrong = refused = 0
    for name, entry in truth.items():
        if entry["dialect"] not in ("nl", "nlpar"):
            continue
        for table in tables(SAMPLES / "injected" / name):
            for layout in read(table):
                for amount in (amount for line in layout.account.lines for amount in line.amounts.values()):
                    digits = int("".join(char for char in amount.raw if char.isdigit()) or 0)
                    expected = -digits if amount.raw[:1] in "(-" else digits
                    refused += amount.reading in (Reading.AMBIGUOUS, Reading.ERROR)
                    if amount.reading is Reading.VALUE:
                        right += amount.value == expected
                        wrong += amount.value != expected
    print(f"\namounts: {right} right, {refused} refused, {wrong} silently wrong")
    assert wrong == 0
