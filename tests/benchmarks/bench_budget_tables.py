"""What is found in made-up budget tables with planted faults, by authors who had not seen the checks."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from gemcli import resources
from gemcli.budget.flag import flag
from gemcli.model.claim import Claim
from gemcli.model.document import Document
from gemcli.sources.child import Limits
from gemcli.sources.making import from_path
from gemcli.sources.workings import look

pytestmark = pytest.mark.benchmark

TABLES = Path(__file__).parents[1] / "budget" / "tables"
SHOWN = bool(os.environ.get("BUDGET_SHOWN"))
"""Name single misses and false alarms; of the half to develop on only."""


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    truth: Mapping[str, Any]
    claims: tuple[Claim, ...]

    def cells(self, names: list[str]) -> set[str]:
        """Return cells of the truth without their sheet."""
        return {name.rpartition("!")[2].replace("$", "") for name in names}


def cases(half: str) -> Iterator[Case]:
    """Yield each file of a half with what is flagged in it; versions are held against each other."""
    config = {**resources.toml(resources.config("budget.toml")), "report": {"cap": 200}}
    folder = TABLES / half
    for path in sorted(folder.glob("*.truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        stem = path.name.removesuffix(".truth.json")
        file = next(one for one in folder.glob(f"{stem}.*") if one != path)
        others = {fault["against"] for fault in truth["faults"] if fault.get("against")}
        earlier = opened(folder / others.pop()) if others else None
        behind = look(file, Limits()) if file.suffix == ".xlsx" else ()
        yield Case(stem, truth, flag(opened(file), config, earlier, str, workings=behind).claims)


def opened(path: Path) -> Document:
    return from_path(str(path), path.name).document


def named(claim: Claim) -> set[str]:
    """Return the cells that a finding points at: the flagged one and the suspected one."""
    return {str(cell).rpartition("!")[2] for key in ("cell", "suspect") if (cell := claim.fields.get(key))}


@pytest.mark.parametrize("half", ["dev", "held", "held2"])
def test_planted_faults(half: str) -> None:
    known: Counter[tuple[str, bool]] = Counter()
    found: Counter[tuple[str, bool, int]] = Counter()
    hard = right = clean = files = signals = 0
    shown: list[str] = []
    for case in cases(half):
        files += 1
        hits: set[int] = set()
        faults = case.truth["faults"]
        neutral = {cell for fault in faults for cell in case.cells(fault.get("neutral", []))}
        for rank, claim in enumerate(case.claims, start=1):
            at = {
                number
                for number, fault in enumerate(faults)
                if named(claim) & case.cells([*fault["cells"], *fault.get("also", [])])
            }
            for number in at - hits:
                kind, is_provable = faults[number]["kind"], bool(faults[number]["provable"])
                for top in (4, 10, 200):
                    found[kind, is_provable, top] += rank <= top
                found[kind, is_provable, 0] += claim.fields["tier"] == "hard"
            hits |= at
            if claim.fields["tier"] == "hard" and (at or not named(claim) & neutral):
                hard += 1
                right += bool(at)
                clean += not faults
                if not at:
                    shown.append(f"false alarm {case.name}: {claim.text}")
            signals += claim.fields["tier"] != "hard"
        for number, fault in enumerate(faults):
            known[fault["kind"], bool(fault["provable"])] += 1
            if number not in hits:
                shown.append(f"missed {case.name}: {fault['kind']} {fault['cells']}: {fault['explain']}")
    provable = sum(count for (_, is_provable), count in known.items() if is_provable)
    print(f"\n{half}: {files} files, {sum(known.values())} faults of which {provable} provable")
    print(f"  hard findings right: {right} of {hard}; hard findings on clean files: {clean}; signals in all: {signals}")
    for (kind, is_provable), count in sorted(known.items()):
        tops = ", ".join(f"top {top} {found[kind, is_provable, top]}" for top in (4, 10, 200))
        sort = "provable" if is_provable else "signal"
        print(f"  {kind:<34} {sort:<9} {count:>3}: hard {found[kind, is_provable, 0]}, {tops}")
    for top in (4, 10, 200):
        print(f"  found in top {top}: {sum(n for (_, _, t), n in found.items() if t == top)} of {sum(known.values())}")
    if SHOWN and half == "dev":
        print("\n".join(f"  {line}" for line in shown))
