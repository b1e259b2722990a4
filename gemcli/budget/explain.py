"""Turns broken sums into findings: one for each cause, with the cell that most likely explains it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from gemcli.budget.accounts import Account, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.attribution import STRONG, Suspect, leaned, shared, suspect
from gemcli.budget.identities import Broken, Identity, Values
from gemcli.budget.wording import amount, place, places
from gemcli.facts.formula import write
from gemcli.locales import N_, Message, say

SAME = 2
"""Cells of a sum that says no more than that two amounts are the same."""

ALL_COLUMNS = 2
"""Columns of one total that must be broken before a whole line is suspected to be missing."""


def explain(account: Account, identities: Sequence[Identity], doubled: Iterable[Anomaly] = ()) -> list[Anomaly]:
    """Return a finding for each cause of broken sums in one table.

    One wrong cell that breaks two sums gives one finding. A total that is off in several columns, without a cell that
    explains each of them, gives one finding (A5: a line was dropped or added). A sum that only a doubled line breaks
    is left to that line's own finding.
    """
    values = Values(account)
    unique = list({(i.target, i.plus, i.minus): i for i in identities}.values())
    tests = [(identity, values.test(identity)) for identity in unique]
    broken = [one for _, one in tests if one is not None]
    holding = [identity for identity, one in tests if one is None]
    broken = _without_doubled(values, broken, doubled)
    broken = _without_followers(_without_derived(values, broken, holding), holding)
    leaned_on = leaned(values, holding)
    found, rest = _by_shared_cell(account, values, broken, holding)
    rows: dict[int, list[Broken]] = {}
    for one in rest:
        rows.setdefault(one.identity.target[0], []).append(one)
    for group in rows.values():
        found += _by_row(account, values, group, leaned_on)
    return found


def _without_doubled(values: Values, broken: list[Broken], doubled: Iterable[Anomaly]) -> list[Broken]:
    """Leave out sums that hold once the second of two equal lines is not counted."""
    rows = {anomaly.cell[0] for anomaly in doubled}
    kept = []
    for one in broken:
        again = [at for at in one.identity.plus if at[0] in rows]
        counted = one.difference + values.sum(again)
        if not again or abs(counted) > one.identity.tolerance:
            kept.append(one)
    return kept


def _without_derived(values: Values, broken: Sequence[Broken], holding: Sequence[Identity]) -> list[Broken]:
    """Leave out sums in one direction of which every cell rightly follows from the other direction.

    Down a column: what is wrong there is wrong in the columns beside it; where they add up, the column counts baten and
    lasten another way round (a gain is plus) and is none to add up with the signs of the others. Across a row of
    totals: what is wrong there is wrong in the rows above, or is their rounding.
    """
    across = {i.target for i in holding if _is_across(i) and len(i.places()) > SAME}
    down = {i.target for i in holding if not _is_across(i) and len(i.places()) > SAME}
    kept = []
    for one in broken:
        cells = [at for at in one.identity.places() if values.get(at)]
        other = down if _is_across(one.identity) else across
        if not all(at in other for at in cells):
            kept.append(one)
    return kept


def _is_across(identity: Identity) -> bool:
    """Whether all cells of a sum stand in one row."""
    return len({row for row, _ in identity.places()}) == 1


def _without_followers(broken: Sequence[Broken], holding: Sequence[Identity]) -> list[Broken]:
    """Leave out total rows that are off only because they add up, rightly, a row that is off in the same column."""
    off: dict[Place, Decimal] = {}
    for one in broken:
        off.setdefault(one.identity.target, one.difference)
    sums: dict[Place, list[Identity]] = {}
    for identity in holding:
        sums.setdefault(identity.target, []).append(identity)
    return [one for one in broken if not any(_explains(i, one, off) for i in sums.get(one.identity.target, ()))]


def _explains(identity: Identity, one: Broken, off: Mapping[Place, Decimal]) -> bool:
    """Whether the parts of a sum that holds are off by as much as its total is elsewhere."""
    parts = [off[at] for at in identity.plus if at in off]
    return bool(parts) and abs(sum(parts, Decimal(0)) - one.difference) <= one.identity.tolerance


def _by_shared_cell(
    account: Account, values: Values, broken: list[Broken], holding: Sequence[Identity]
) -> tuple[list[Anomaly], list[Broken]]:
    """Return findings for cells that explain several broken sums at once, and the sums that are left."""
    found: list[Anomaly] = []
    taken: set[int] = set()
    candidates = shared(values, broken, holding)
    ordered = sorted(candidates.items(), key=lambda item: (-len(item[1]), not _is_target(item), item[0]))
    for at, group in ordered:
        if any(id(one) in taken for one in group):
            continue
        taken.update(id(one) for one in group)
        main = min(group, key=lambda one: (one.identity.target != at, len(one.identity.plus), one.identity.target))
        equal = [other for other, same in ordered if same[0] is group[0] and len(same) == len(group)]
        if len(equal) == 1 or _is_target((at, group)):
            cell: Suspect | None = _shared_suspect(account, values, at, main, len(group))
        else:
            cell = suspect(account, values, main, among=frozenset(equal))
        found.append(_anomaly(account, main, cell))
    return found, [one for one in broken if id(one) not in taken]


def _is_target(item: tuple[Place, list[Broken]]) -> bool:
    return any(one.identity.target == item[0] for one in item[1])


def _shared_suspect(account: Account, values: Values, at: Place, main: Broken, sums: int) -> Suspect:
    held = values.get(at) or Decimal(0)
    change = main.difference if at in main.identity.plus else -main.difference
    hint = say(
        N_("{cell} stands in {sums} sums that are off by the same amount; as {mended} all of them hold"),
        cell=place(account, at),
        sums=sums,
        mended=amount(held + change),
    )
    return Suspect(at, held, held + change, STRONG, hint)


def _by_row(account: Account, values: Values, group: list[Broken], leaned_on: frozenset[Place]) -> list[Anomaly]:
    suspects = [suspect(account, values, one, leaned_on) for one in group]
    loose = [one for one, cell in zip(group, suspects, strict=True) if cell is None or cell.weight < STRONG]
    found = [
        _anomaly(account, one, cell)
        for one, cell in zip(group, suspects, strict=True)
        if cell is not None and cell.weight >= STRONG
    ]
    checks = {one.identity.check for one in loose}
    if len(loose) >= ALL_COLUMNS and checks <= {"A1"}:
        return [*found, _whole_row(account, loose)]
    return [
        *found,
        *(
            _anomaly(account, one, cell)
            for one, cell in zip(group, suspects, strict=True)
            if cell is None or cell.weight < STRONG
        ),
    ]


def _anomaly(account: Account, broken: Broken, cell: Suspect | None) -> Anomaly:
    identity = broken.identity
    return Anomaly(
        check=identity.check,
        tier=Tier.HARD,
        account=account,
        cell=identity.target,
        addends=(*identity.plus, *identity.minus),
        text=_text(account, broken),
        value=broken.printed,
        expected=broken.expected,
        question=_question(account, broken, cell),
        follow_up=_follow_up(broken),
        threshold=say(N_("rounding explains at most {most}"), most=amount(identity.tolerance)),
        size=abs(broken.difference),
        formula=write(identity.plus, identity.minus),
        suspect=cell.place if cell else None,
        hint=cell.hint if cell else None,
    )


def _whole_row(account: Account, group: list[Broken]) -> Anomaly:
    most = max(group, key=lambda one: (abs(one.difference), one.identity.target))
    single = _anomaly(account, most, None)
    targets = [one.identity.target for one in group]
    return Anomaly(
        check="A5",
        tier=Tier.HARD,
        account=account,
        cell=single.cell,
        addends=single.addends,
        text=say(
            N_(
                "{label}: this total does not add up in {count} columns ({cells}), most in {column}: {cell} holds "
                "{value}, {sum} gives {expected} (difference {difference})."
            ),
            count=len(group),
            cells=places(targets),
            **_shown(account, most),
        ),
        value=single.value,
        expected=single.expected,
        question=say(N_("Which line was dropped or added after this total was made?")),
        follow_up=single.follow_up,
        threshold=single.threshold,
        size=single.size,
        formula=single.formula,
        suspect=most.identity.target,
        hint=say(N_("the whole row is off, so a line is missing or one too many")),
    )


def _shown(account: Account, broken: Broken) -> dict[str, str]:
    row, index = broken.identity.target
    line = account.line(row)
    identity = broken.identity
    formula = write(identity.plus, identity.minus)
    return {
        "label": line.label if line and line.label else place(account, (row, index)),
        "column": account.column(index).name,
        "cell": place(account, (row, index)),
        "value": amount(broken.printed),
        "sum": formula.replace(",", ", "),
        "expected": amount(broken.expected),
        "difference": amount(abs(broken.difference)),
    }


def _text(account: Account, broken: Broken) -> Message:
    shown = _shown(account, broken)
    identity = broken.identity
    if identity.minus or len(identity.plus) == 1:
        return say(
            N_(
                "{label}, {column}: {cell} holds {value}, but {sum} gives {expected} (difference {difference}); "
                "this does not add up."
            ),
            **shown,
        )
    shown["sum"] = places(identity.plus)
    return say(
        N_(
            "{label}, {column}: {cell} holds {value}, but the sum of {sum} is {expected} (difference {difference}); "
            "this does not add up."
        ),
        **shown,
    )


def _question(account: Account, broken: Broken, cell: Suspect | None) -> Message:
    if cell is not None:
        return say(
            N_("Is {value} in {cell} meant as {mended}?"),
            value=amount(cell.value),
            cell=place(account, cell.place),
            mended=amount(cell.mended),
        )
    match broken.identity.check:
        case "A2":
            return say(N_("Is the sign right, or was the saldo typed over?"))
        case "H2":
            return say(N_("Where was the difference booked?"))
        case _:
            return say(N_("Which item is missing, or was changed after this total was made?"))


def _follow_up(broken: Broken) -> Message:
    if broken.identity.check == "H2":
        return say(N_("Compare the course of this reserve with the bookings of its additions and withdrawals."))
    return say(N_("Compare the lines of this total with the financial system and make the total anew."))
