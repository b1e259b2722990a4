"""Counts verdicts per class and prints them as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gemcli.model.finding import Verdict

GOOD = (Verdict.SUPPORTED, Verdict.QUOTED)
OUT = (Verdict.CONTRADICTED, Verdict.MISATTRIBUTED, Verdict.PARTLY, Verdict.UNSUPPORTED)
Counts = Counter[Verdict]


@dataclass
class Table:
    """Verdicts by class, false claims or faithful ones."""

    title: str
    is_true: bool
    rows: dict[str, Counts] = field(default_factory=dict)

    def add(self, name: str, verdict: Verdict) -> None:
        self.rows.setdefault(name, Counter())[verdict] += 1

    @property
    def total(self) -> Counts:
        return sum(self.rows.values(), Counter())

    def is_wrong(self, verdict: Verdict) -> bool:
        """Whether the judge erred: it supported what is false, or left out what is faithful."""
        return verdict in (OUT if self.is_true else GOOD)

    def lines(self) -> Iterable[str]:
        good = "carried" if self.is_true else "SUPPORTED"
        out = "LEFT OUT" if self.is_true else "left out"
        yield f"{self.title:30} {'n':>5} {good:>10} {'needs_human':>12} {out:>9}   contr. / misattr. / partly / unsupp."
        for name, counts in self.rows.items():
            yield f"  {name:28} {_cells(counts)}"
        yield f"  {'all':28} {_cells(self.total)}"


def _cells(counts: Counts) -> str:
    total = sum(counts.values())
    out = [counts[one] for one in OUT]
    shares = [_share(sum(counts[one] for one in GOOD), total), _share(counts[Verdict.NEEDS_HUMAN], total)]
    return f"{total:5} {shares[0]:>10} {shares[1]:>12} {_share(sum(out), total):>9}   {' / '.join(map(str, out))}"


def _share(count: int, total: int) -> str:
    return f"{count / total:.1%}" if total else "-"


def weighted(table: Table, groups: Mapping[str, tuple[float, tuple[str, ...]]]) -> str:
    """Return the shares of supported, held and left out as they would be in the proportions of practice."""
    weights = {name: share for name, (share, _) in groups.items()}
    found: dict[str, Counts] = {
        name: sum((table.rows.get(kind, Counter()) for kind in kinds), Counter()) for name, (_, kinds) in groups.items()
    }
    whole = sum(weights[name] for name, counts in found.items() if counts)
    shares = []
    for wanted in (GOOD, (Verdict.NEEDS_HUMAN,), OUT):
        parts = (
            weights[name] * sum(counts[one] for one in wanted) / sum(counts.values())
            for name, counts in found.items()
            if counts
        )
        shares.append(f"{sum(parts) / whole:.1%}" if whole else "-")
    return f"  in the proportions of practice: SUPPORTED {shares[0]}, needs_human {shares[1]}, left out {shares[2]}"
