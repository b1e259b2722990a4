"""A4: which cell most likely explains a broken sum. A hint with its reason, never a proof."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median_low

from gemcli.budget.accounts import Account, Place
from gemcli.budget.identities import Broken, Identity, Values
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, Message, say
from gemcli.model.table import canonical

STRONG = 3.0
"""Weight of a slip that fits digit by digit."""

SMALL = 20
"""Below this size any two amounts are some factor apart."""

NEAR = Decimal("0.25")
"""How near a mended amount must come to the other years of its line to count as likely."""

FAR = Decimal(2)
"""How far (as a factor) an amount must lie from the other years to be suspected on that ground alone."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A cell that would mend a broken sum if it held another amount."""

    place: Place
    value: Decimal
    mended: Decimal
    weight: float
    hint: Message


def suspect(
    account: Account,
    values: Values,
    broken: Broken,
    leaned_on: frozenset[Place] = frozenset(),
    among: frozenset[Place] = frozenset(),
) -> Suspect | None:
    """Return the cell of a broken sum that explains it best, or None when no cell stands out.

    Tried for each cell: the amount that would make the sum hold. It convinces when it differs from the printed one by
    two swapped digits, a factor of 10, 100 or 1000, or its sign, or when it fits the other years of the line while the
    printed one does not. Cells of `leaned_on` are left out; `among` limits the cells that are tried.
    """
    best: Suspect | None = None
    for at, mended in _mendings(values, broken):
        if at in leaned_on or (among and at not in among):
            continue
        found = _judge(account, values, at, mended)
        if found is not None and (best is None or found.weight > best.weight):
            best = found
    return best


def leaned(values: Values, holding: Iterable[Identity]) -> frozenset[Place]:
    """Return the cells on which sums lean that do hold: mending one of them would break such a sum."""
    return frozenset(
        at for identity in holding if any(values.get(other) for other in identity.plus) for at in identity.places()
    )


def _mendings(values: Values, broken: Broken) -> list[tuple[Place, Decimal]]:
    """Return each cell with the amount that would mend the sum."""
    identity, difference = broken.identity, broken.difference
    changes = [
        (identity.target, -difference),
        *((at, difference) for at in identity.plus),
        *((at, -difference) for at in identity.minus),
    ]
    return [(at, held + change) for at, change in changes if (held := values.get(at)) is not None]


def _judge(account: Account, values: Values, at: Place, mended: Decimal) -> Suspect | None:
    held = values.get(at)
    assert held is not None
    shown = {"cell": place(account, at), "value": amount(held), "mended": amount(mended)}
    gain = _gain(account, values, at, held, mended)
    if held and mended == -held:
        hint = say(N_("with the opposite sign {cell} would be {mended}, and the sum holds"), **shown)
        return Suspect(at, held, mended, STRONG + gain, hint)
    if is_swap(held, mended):
        hint = say(N_("with two digits swapped {cell} would be {mended}, and the sum holds"), **shown)
        return Suspect(at, held, mended, STRONG + gain, hint)
    factor = scale(held, mended)
    if factor:
        hint = say(
            N_("a factor {factor} smaller or larger, {cell} would be about {mended}, and the sum holds"),
            factor=factor,
            **shown,
        )
        return Suspect(at, held, mended, STRONG + gain, hint)
    if gain > 1:
        hint = say(
            N_("{cell} lies far from the other years of its line; as {mended} it would fit, and the sum holds"), **shown
        )
        return Suspect(at, held, mended, gain, hint)
    return None


def _gain(account: Account, values: Values, at: Place, held: Decimal, mended: Decimal) -> float:
    """Return how much better the mended amount fits the other columns of its line: 0 when it does not."""
    others = peers(account, values, at)
    if not others:
        return 0.0
    middle = median_low(others)
    if not middle:
        return 0.0
    off_before, off_after = abs(held - middle) / abs(middle), abs(mended - middle) / abs(middle)
    if off_after >= off_before:
        return 0.0
    is_far = off_before >= FAR - 1 or off_before >= 4 * off_after
    return float(min((off_before - off_after) / (off_after + NEAR), Decimal(2))) if is_far else 0.5


def peers(account: Account, values: Values, at: Place) -> list[Decimal]:
    """Return the amounts of the same line in the other columns of the same sort."""
    row, index = at
    own = account.column(index)
    return [
        value
        for column in account.amounts()
        if column.index != index and column.sort is own.sort
        if (value := values.get((row, column.index))) is not None
    ]


def is_swap(one: Decimal, other: Decimal) -> bool:
    """Whether two amounts differ by two digits that changed places.

    >>> is_swap(Decimal(45312), Decimal(43512)), is_swap(Decimal(4505), Decimal(4055))
    (True, True)
    """
    first, second = canonical(abs(one)), canonical(abs(other))
    if len(first) != len(second) or first == second or (one < 0) != (other < 0):
        return False
    differing = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(differing) != 2:
        return False
    left, right = differing
    return first[left] == second[right] and first[right] == second[left]


def scale(one: Decimal, other: Decimal) -> int:
    """Return 10, 100 or 1000 when one amount is that many times the other, within the rounding of the smaller; else 0.

    >>> scale(Decimal(246178000), Decimal(246178)), scale(Decimal(246), Decimal(246178)), scale(Decimal(5), Decimal(7))
    (1000, 1000, 0)
    """
    small, large = sorted((abs(one), abs(other)))
    if not small or large < SMALL or (one < 0) != (other < 0):
        return 0
    rounds = small == int(small) and large == int(large)
    for factor in (1000, 100, 10):
        apart = max(Decimal("0.6") * factor if rounds else Decimal(0), large * Decimal("0.001"))
        if abs(large - small * factor) <= apart:
            return factor
    return 0


def shared(values: Values, broken: Sequence[Broken], holding: Sequence[Identity]) -> dict[Place, list[Broken]]:
    """Return cells whose mending makes two or more broken sums hold and breaks none that holds."""
    by_place: dict[Place, list[Broken]] = {}
    for one in broken:
        for at in one.identity.places():
            by_place.setdefault(at, []).append(one)
    held_by: dict[Place, list[Identity]] = {}
    for identity in holding:
        for at in identity.places():
            held_by.setdefault(at, []).append(identity)
    found: dict[Place, list[Broken]] = {}
    for at, group in by_place.items():
        if len(group) < 2 or any(_leans(values, identity) for identity in held_by.get(at, ())):
            continue
        changes = [_change(at, one) for one in group]
        together = [one for one, change in zip(group, changes, strict=True) if _close(change, changes[0], one)]
        if len(together) > 1:
            found[at] = together
    return found


def _leans(values: Values, identity: Identity) -> bool:
    return any(values.get(at) for at in identity.places())


def _change(at: Place, broken: Broken) -> Decimal:
    """Return what a cell must change by to mend a sum."""
    return broken.difference if at in broken.identity.plus else -broken.difference


def _close(one: Decimal, other: Decimal, broken: Broken) -> bool:
    return abs(one - other) <= 2 * broken.identity.tolerance
