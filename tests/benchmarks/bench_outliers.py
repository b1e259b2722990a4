"""Measures outlier libraries on the same tables with known slips, beside the budget room; needs the extra `bench`."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest

from gemcli.budget.accounts import Part
from gemcli.budget.layout import read
from gemcli.budget.series import slog, years
from gemcli.model.table import cell_name
from tests.benchmarks import bench_budget as room

pytestmark = pytest.mark.benchmark
truth = room.truth

TABLES = 20
"""Tables of each half that are measured: scoring all of them takes minutes and says the same."""

Scores = Callable[[list[list[float]]], list[float]]


def forest(rows: list[list[float]]) -> list[float]:
    ensemble = pytest.importorskip("sklearn.ensemble", reason="skipped: scikit-learn is not installed (extra bench)")
    fitted = ensemble.IsolationForest(random_state=0).fit(rows)
    return [-float(score) for score in fitted.score_samples(rows)]


def ecod(rows: list[list[float]]) -> list[float]:
    module = pytest.importorskip("pyod.models.ecod", reason="skipped: PyOD is not installed (extra bench)")
    model = module.ECOD()
    model.fit(_array(rows))
    return [float(score) for score in model.decision_scores_]


def lof(rows: list[list[float]]) -> list[float]:
    module = pytest.importorskip("pyod.models.lof", reason="skipped: PyOD is not installed (extra bench)")
    model = module.LOF(n_neighbors=min(20, len(rows) - 1))
    model.fit(_array(rows))
    return [float(score) for score in model.decision_scores_]


def _array(rows: list[list[float]]) -> Any:
    return pytest.importorskip("numpy").array(rows)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("half", ["tuned", "held"])
@pytest.mark.parametrize("scores", [forest, ecod, lof])
def test_outlier_libraries_on_known_slips(truth: Mapping[str, Any], scores: Scores, half: str) -> None:
    """Rows of amounts, each beside the middle of its line, are scored; the cell that is furthest off is named.

    The first tables of each half only, so that all libraries fit in one run; the line says how many.
    """
    names = [name for name, entry in truth.items() if entry["events"] and room.part(name) == half][:TABLES]
    cells = {name: _ranked(name, scores) for name in names}
    for top in (4, 10):
        right = shown = hit = slips = 0
        for name in names:
            events = truth[name]["events"]
            neutral = {cell for event in events for cell in event["neutral"]}
            hits = [{at for at, event in enumerate(events) if cell in event["lenient"]} for cell in cells[name]]
            seen = [one for cell, one in zip(cells[name], hits, strict=True) if one or cell not in neutral][:top]
            right += sum(bool(one) for one in seen)
            shown += len(seen)
            slips += len(events)
            hit += len(set().union(*seen))
        precision, recall = right / max(shown, 1), hit / max(slips, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(
            f"\n{scores.__name__} {half} ({len(names)} tables) top {top}: "
            f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"
        )


def _ranked(name: str, scores: Scores) -> list[str]:
    found: list[tuple[float, str]] = []
    for table in room.tables(room.SAMPLES / "injected" / name):
        for layout in read(table):
            for group in years(layout.account):
                places, rows = [], []
                for line in layout.account.lines:
                    values = [line.value(column.index) or Decimal(0) for column in group]
                    if line.part is Part.LINE:
                        logged = [slog(value) for value in values]
                        middle = sorted(logged)[len(logged) // 2]
                        rows.append([one - middle for one in logged])
                        furthest = max(range(len(group)), key=lambda at, row=rows[-1]: abs(row[at]))  # type: ignore[misc]
                        places.append(cell_name(line.row, group[furthest].index))
                if len(rows) > 4:
                    found += zip(scores(rows), places, strict=True)
    return [cell for score, cell in sorted(found, key=lambda one: (-one[0], one[1])) if math.isfinite(score)]
