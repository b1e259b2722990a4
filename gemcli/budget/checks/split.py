"""I3: invoices of one supplier that stay below a threshold one by one and pass it together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.checks.invoices import without_credits
from gemcli.budget.norms import Norms
from gemcli.budget.payments import Payment, Payments, is_perhaps_a_person, payments
from gemcli.budget.regulation import Regulation
from gemcli.budget.thresholds import Threshold
from gemcli.budget.vocabulary import folded
from gemcli.budget.wording import amount, places
from gemcli.locales import N_, Message, say

MOST = 5
"""Suppliers that one list may name: in one month of a large council 140 groups pass a low threshold."""
WEIGHT = 8.0


@dataclass(frozen=True, slots=True)
class _Run:
    """Invoices that belong together in time."""

    rows: tuple[Payment, ...]
    limit: Threshold

    @property
    def together(self) -> Decimal:
        return sum((row.amount for row in self.rows), Decimal(0))


def split_invoices(book: Book, norms: Norms) -> Checked:
    """I3, signal: two or more invoices of one supplier within `split.days`, each below a threshold D, together not.

    Inputs: a list of payments with supplier and day; D is the European threshold of the year of the invoices or the
    municipality's own step, both from `budget.toml`. A year without a threshold is not checked, and named. Credits are
    paired off, small invoices (`split.smallest_share` x D) left out, one run a supplier, at most five suppliers.
    Nothing is said about suppliers that may be persons. Question: does this belong to one contract?
    """
    found: list[Anomaly] = []
    skipped: list[Message] = []
    for layout in book.layouts:
        listed = payments(layout, book)
        if listed is None:
            continue
        sheet = layout.account.sheet
        if not any(row.day for row in listed.rows):
            skipped.append(say(N_("{sheet}: I3 (split invoices) was not checked: no days can be read."), sheet=sheet))
            continue
        skipped += _without_limit(sheet, listed.rows, norms.regulation)
        runs = sorted(_runs(listed, norms.regulation), key=lambda run: (-run.together, run.rows[0].place))
        found += [_anomaly(listed, run, norms.regulation) for run in runs[:MOST]]
        if len(runs) > MOST:
            message = N_("{sheet}: I3 (split invoices) names the {shown} largest of {count} suppliers.")
            skipped.append(say(message, sheet=sheet, shown=MOST, count=len(runs)))
    return Checked(tuple(found), tuple(skipped))


def _without_limit(sheet: str, rows: Sequence[Payment], norms: Regulation) -> list[Message]:
    years = sorted({row.day.year for row in rows if row.day})
    without = [year for year in years if not _limits(year, norms)]
    own = [year for year in years if year not in without and norms.split_own_eur.of(year) is None]
    said: list[Message] = []
    if own:
        said.append(
            say(
                N_("{sheet}: I3 (split invoices) knows no step of your own policy for {years}: {name} in budget.toml."),
                sheet=sheet,
                years=", ".join(map(str, own)),
                name=norms.split_own_eur.name,
            )
        )
    if not without:
        return said
    return [
        *said,
        say(
            N_(
                "{sheet}: I3 (split invoices) not checked for {years}: {name} in budget.toml has no value of that year."
            ),
            sheet=sheet,
            years=", ".join(map(str, without)),
            name=norms.split_limit_eur.name,
        ),
    ]


def _limits(year: int, norms: Regulation) -> list[Threshold]:
    """Return the thresholds of a year, the municipality's own step first."""
    return [limit for limit in (norms.split_own_eur.of(year), norms.split_limit_eur.of(year)) if limit is not None]


def _runs(listed: Payments, norms: Regulation) -> list[_Run]:
    """Return the largest run of each supplier."""
    unit = listed.account.unit or Decimal(1)
    groups: dict[str, list[Payment]] = defaultdict(list)
    for row in listed.rows:
        if row.day is not None and not is_perhaps_a_person(row.supplier):
            groups[folded(row.supplier)].append(row)
    found = []
    for group in groups.values():
        rows = sorted(without_credits(group), key=lambda row: (row.day or row.place, row.place))
        runs = [run for at in range(len(rows)) if (run := _run_from(rows[at:], norms, unit)) is not None]
        if runs:
            found.append(max(runs, key=lambda run: run.together))
    return found


def _run_from(rows: Sequence[Payment], norms: Regulation, unit: Decimal) -> _Run | None:
    """Return the invoices within the window from the first one on, when a threshold is passed only together."""
    start = rows[0].day
    assert start is not None
    window = [
        row
        for row in rows
        if row.day and (row.day - start).days <= norms.split_days.value and row.day.year == start.year
    ]
    for limit in _limits(start.year, norms):
        smallest = norms.split_smallest.value * limit.value
        counted = tuple(row for row in window if smallest <= row.amount * unit < limit.value)
        run = _Run(counted, limit)
        is_first = bool(counted) and counted[0] is rows[0]
        if is_first and len(counted) > 1 and run.together * unit >= limit.value:
            return run
    return None


def _anomaly(listed: Payments, run: _Run, norms: Regulation) -> Anomaly:
    account = listed.account
    cells = [row.place for row in run.rows]
    largest = max(run.rows, key=lambda row: (row.amount, row.place))
    days = [row.day_text for row in run.rows]
    return Anomaly(
        check="I3",
        tier=Tier.SIGNAL,
        account=account,
        cell=largest.place,
        addends=(*(at for at in cells if at != largest.place), *(at for row in run.rows for at in row.cells)),
        text=say(
            N_(
                "{supplier}: {count} invoices from {first} to {last} stay below {limit} one by one and are {together} "
                "together ({cells})."
            ),
            supplier=largest.supplier,
            count=len(run.rows),
            first=days[0],
            last=days[-1],
            limit=amount(run.limit.value),
            together=amount(run.together),
            cells=f"{account.sheet}!{places(cells)}",
        ),
        value=largest.amount,
        expected=None,
        question=say(N_("Do these invoices belong to one contract, and which procedure was followed for it?")),
        follow_up=say(
            N_("Ask for the contract and the reason for the choice of procedure; amounts here may include VAT.")
        ),
        threshold=say(
            N_("{norm}; {days}; {count} invoices, together {together}; limit {limit}"),
            norm=run.limit.brief,
            days=norms.split_days.brief,
            count=len(run.rows),
            together=amount(run.together),
            limit=amount(run.limit.value),
        ),
        size=run.together,
        weight=WEIGHT * min(3.0, float(run.together / run.limit.value)),
    )
