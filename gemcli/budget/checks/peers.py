"""F2: a line that differs from what other municipalities budget for the same taakveld."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from statistics import median

from gemcli.budget.accounts import Account, Line, Part
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.columns import Column
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.norms import Norms
from gemcli.budget.reference import THOUSAND, Figures, Key, Peer, Reference
from gemcli.budget.series import column_total
from gemcli.budget.vocabulary import Phase, Sort
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, Message, say

SAME_UNIT = 1.6
"""How far, as a logarithm, the usual line may lie from that of others before the units cannot be the same."""
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Place:
    """A line of one column beside its peers."""

    line: Line
    column: Column
    value: Decimal
    off: float
    """How far it lies from the middle of the others, as a logarithm."""
    peer: Peer
    own: Decimal
    """What is compared: an amount for each inhabitant, or how it stands to the year before."""
    before: Column | None = None


def peers(book: Book, norms: Norms) -> Checked:
    """F2, signal: |log v - median| / (1.4826 MAD) of other municipalities >= `peers.robust_z`, and material.

    Inputs: a reference that the user points at, lines with a code of a taakveld, and a column of the year (and phase)
    of the reference: the figures of another year are never used, and the report says so. v is the amount for each
    inhabitant where the number is known (the municipality of the title stands in the reference), else how the line
    stands to the year before, where the reference has both years.
    Question: what makes this taakveld dearer or cheaper than elsewhere?
    """
    reference = book.reference
    if reference is None:
        return Checked()
    found: list[Anomaly] = []
    skipped: list[Message] = []
    for layout in book.layouts:
        if layout.shape is not Shape.BUDGET or not any(line.code for line in layout.account.lines):
            continue
        places, name = _compared(layout, reference, norms)
        if not places:
            skipped.append(
                say(
                    N_(
                        "{sheet}: F2 (other municipalities) not checked: the reference holds {years}, this table {why}."
                    ),
                    sheet=layout.account.sheet,
                    years=", ".join(sorted({str(part.year) for part in reference.parts})) or "-",
                    why=name,
                )
            )
            continue
        found += _found(layout.account, places, norms)
    return Checked(tuple(found), tuple(skipped))


def _compared(layout: Layout, reference: Reference, norms: Norms) -> tuple[list[_Place], str]:
    """Return the lines beside their peers, or the reason (codes and years, no words) why there are none."""
    account = layout.account
    people = reference.people_of(f"{account.sheet} {account.title}")
    if people is not None:
        places = [one for part in reference.parts for one in _per_inhabitant(account, reference, part, people)]
    else:
        places = [
            one
            for before in reference.parts
            for after in reference.parts
            if before.year + 1 == after.year
            for one in _between_years(account, reference, before, after)
        ]
    places = [one for one in places if one.peer.count >= norms.regulation.peer_fewest.value]
    usual = median(one.off for one in places) if places else 0.0
    if abs(usual) > SAME_UNIT:
        return [], f"unit {account.unit_text or '-'}"
    years = sorted({str(column.year) for column in account.amounts() if column.year})
    return places, ", ".join(years) or "-"


def _columns(account: Account, part: Figures) -> Iterator[Column]:
    """Yield the columns of the year of a reference, and of its phase where both name one."""
    for column in account.amounts():
        is_phase = part.phase is Phase.NONE or column.phase in (Phase.NONE, part.phase)
        if column.year == part.year and is_phase and column.sort is not Sort.BALANCE:
            yield column


def _lines(account: Account, column: Column) -> Iterator[tuple[Line, Key, Decimal]]:
    for line in account.lines:
        sort = column.sort if column.sort is not Sort.NONE else line.sort
        value = line.value(column.index)
        if line.part is Part.LINE and line.code and value and value > 0:
            yield line, (line.code, sort), value


def _per_inhabitant(account: Account, reference: Reference, part: Figures, people: Decimal) -> Iterator[_Place]:
    known = reference.per_inhabitant(part)
    for column in _columns(account, part):
        for line, key, value in _lines(account, column):
            peer = known.get(key)
            if peer is not None:
                own = value * (account.unit or THOUSAND) / people
                yield _Place(line, column, value, math.log(float(own)) - peer.middle, peer, own)


def _between_years(account: Account, reference: Reference, before: Figures, after: Figures) -> Iterator[_Place]:
    known = reference.ratios(before, after)
    for column in _columns(account, after):
        earlier = next((c for c in _columns(account, before) if c.sort is column.sort), None)
        if earlier is None:
            continue
        for line, key, value in _lines(account, column):
            held, peer = line.value(earlier.index), known.get(key)
            if peer is not None and held and held > 0:
                ratio = value / held
                yield _Place(line, column, value, math.log(float(ratio)) - peer.middle, peer, ratio, earlier)


def _found(account: Account, places: list[_Place], norms: Norms) -> Iterator[Anomaly]:
    """Yield a finding for each line that lies far from its peers; one for a line, the strongest."""
    limit = norms.regulation.peer_z
    best: dict[int, tuple[float, Anomaly]] = {}
    totals: Mapping[int, Decimal] = {
        one.column.index: column_total(account, one.column) or Decimal(1) for one in places
    }
    for one in places:
        z = abs(one.off) / one.peer.spread
        share = abs(one.value) / totals[one.column.index]
        at_stake = float(share) * abs(1 - math.exp(-one.off)) if one.off else 0.0
        score = z * sqrt(min(1.0, at_stake))
        if (
            z < float(limit.value)
            or share < norms.materiality_share
            or score < float(norms.regulation.peer_strength.value)
        ):
            continue
        if score > best.get(one.line.row, (0.0, None))[0]:
            best[one.line.row] = (score, _anomaly(account, one, score, norms))
    for _, anomaly in best.values():
        yield anomaly


def _anomaly(account: Account, one: _Place, score: float, norms: Norms) -> Anomaly:
    at = (one.line.row, one.column.index)
    usual = Decimal(math.exp(one.peer.middle)).quantize(CENT)
    own = one.own.quantize(CENT)
    template = (
        N_(
            "{label}, {column}: {cell} holds {value}, {own} euros for each inhabitant, against {usual} in the middle "
            "of {count} municipalities."
        )
        if one.before is None
        else N_(
            "{label}, {column}: {cell} holds {value}, {own} times {before}, against {usual} times in the middle of "
            "{count} municipalities."
        )
    )
    return Anomaly(
        check="F2",
        tier=Tier.SIGNAL,
        account=account,
        cell=at,
        addends=((one.line.row, one.before.index),) if one.before is not None else (),
        text=say(
            template,
            label=one.line.label,
            column=one.column.name,
            cell=place(account, at),
            value=amount(one.value),
            own=amount(own),
            usual=amount(usual),
            count=one.peer.count,
            before=one.before.name if one.before is not None else "",
        ),
        value=one.value,
        expected=None,
        question=say(N_("What makes this taakveld differ from that of other municipalities?")),
        follow_up=say(N_("Ask the department for the explanation and what supports it; leave both open until then.")),
        threshold=say(
            N_("{norm}; own {own}, middle {usual} of {count} municipalities"),
            norm=norms.regulation.peer_z.brief,
            own=amount(own),
            usual=amount(usual),
            count=one.peer.count,
        ),
        size=abs(one.value),
        weight=score,
    )
