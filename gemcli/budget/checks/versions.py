"""C1, C2, C4 and C5: what is gone, new, changed or moved against an earlier version of the document."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from gemcli.budget.accounts import Account, Line
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.checks.apart import against_budget
from gemcli.budget.columns import Column
from gemcli.budget.norms import Norms
from gemcli.budget.pairing import Pair, programme
from gemcli.budget.series import column_total
from gemcli.budget.wording import amount, norm, place
from gemcli.locales import N_, Message, say


def compared(pair: Pair, file: str, norms: Norms) -> list[Anomaly]:
    """Run every check on a table and its earlier version, which stands in `file`; only material lines are told."""
    return [
        *gone(pair, file, norms),
        *new(pair, norms),
        *moved(pair, file, norms),
        *changed(pair, file, norms),
        *against_budget(pair, file, norms),
    ]


def gone(pair: Pair, file: str, norms: Norms) -> list[Anomaly]:
    """C1, signal: a line of the earlier version that this one has no line for, by its words, code or amounts.

    Codes that were renumbered count as the same where `budget.toml` maps them. Question: where was this item put?
    """
    return [
        _alone(pair.earlier, line, "C1", GONE, N_("Where was this item put?"), norms, file=file)
        for line in pair.gone
        if _is_material(pair.earlier, line, norms)
    ]


def new(pair: Pair, norms: Norms) -> list[Anomaly]:
    """C2, signal: a line that the earlier version did not have; the mirror of C1.

    Question: where does this item come from?
    """
    return [
        _alone(pair.later, line, "C2", NEW, N_("Where does this item come from?"), norms)
        for line in pair.new
        if _is_material(pair.later, line, norms)
    ]


def moved(pair: Pair, file: str, norms: Norms) -> list[Anomaly]:
    """C5, signal: a line that stands under another programme than in the earlier version, with an equal amount.

    Question: does the budget of both programmes, and who is responsible, follow this?
    """
    return [
        _both(
            pair,
            (line, before),
            _shared(pair, line, before),
            "C5",
            N_("{label}, {column}: {value} ({cell}) stood under {programme} in the earlier version ({file}, {other})."),
            N_("Was this item moved on purpose, and do the totals of both programmes follow?"),
            norm("materiality.share", norms.materiality_share),
            file=file,
            programme=programme_name(before),
        )
        for line, before in pair.moved()
        if _is_material(pair.later, line, norms)
    ]


def changed(pair: Pair, file: str, norms: Norms) -> list[Anomaly]:
    """C4, signal: a line whose amount differs from the earlier version in a column that both have.

    Inputs: columns for the same year, phase and sort; one finding a line, for its largest difference, which must be a
    material share of its column. Question: which decision changed this?
    """
    found = []
    for line, before in pair.lines:
        differing = [
            (abs(ours - theirs), (column, other))
            for column, other in pair.columns
            if (ours := line.value(column.index)) is not None
            and (theirs := before.value(other.index)) is not None
            and ours != theirs
        ]
        if not differing:
            continue
        size, columns = max(differing, key=lambda one: (one[0], -one[1][0].index))
        if size < norms.materiality_share * column_total(pair.later, columns[0]):
            continue
        found.append(
            _both(
                pair,
                (line, before),
                columns,
                "C4",
                OTHERS_VALUE,
                N_("Which decision changed this amount, and where is it told to the council?"),
                norm("materiality.share", norms.materiality_share),
                file=file,
            )
        )
    return found


GONE = N_("{label}, {column}: {value} stood in the earlier version ({file}, {cell}) and has no line in this one.")
NEW = N_("{label}, {column}: {value} ({cell}) is a line that the earlier version did not have.")
OTHERS_VALUE = N_(
    "{label}, {column}: {cell} holds {value}, against {expected} in the earlier version ({file}, {other})."
)
FOLLOW_UP = N_("Ask the department; codes and names may have changed between the versions.")
SOLITARY, SHIFTED, OTHERWISE = 5.0, 4.0, 3.0
"""How strong a difference between versions is: a line that came or went before one that moved, before an amount."""


def programme_name(line: Line) -> str:
    """Return the programme that a line stands under, as printed; folded where its cell is not one of its labels."""
    shown = [" ".join(cell.text.split()) for cell in line.label_cells if " ".join(cell.text.split()) != line.name]
    return shown[0] if shown else programme(line)


def _is_material(account: Account, line: Line, norms: Norms) -> bool:
    held = _largest(account, line)
    return held is not None and abs(held[1]) >= norms.materiality_share * column_total(account, held[0])


def _largest(account: Account, line: Line) -> tuple[Column, Decimal] | None:
    held = [(c, value) for c in account.amounts() if (value := line.value(c.index))]
    return max(held, key=lambda pair: (abs(pair[1]), pair[0].index)) if held else None


def _shared(pair: Pair, line: Line, before: Line) -> tuple[Column, Column]:
    """Return the columns in which two lines hold the largest equal amount."""
    equal = [
        (abs(value), -column.index, (column, other))
        for column, other in pair.columns
        if (value := line.value(column.index)) and value == before.value(other.index)
    ]
    return max(equal, key=lambda one: one[:2])[2]


def _alone(
    account: Account, line: Line, check: str, template: str, question: str, norms: Norms, **named: object
) -> Anomaly:
    column, value = _largest(account, line) or (account.amounts()[0], Decimal(0))
    at = (line.row, column.index)
    said = say(template, label=line.label, column=column.name, value=amount(value), cell=place(account, at), **named)
    return Anomaly(
        check=check,
        tier=Tier.SIGNAL,
        account=account,
        cell=at,
        addends=(),
        text=said,
        value=value,
        expected=None,
        question=say(question),
        follow_up=say(FOLLOW_UP),
        threshold=norm("materiality.share", norms.materiality_share),
        size=abs(value),
        weight=SOLITARY + _share(account, column, value),
    )


def _both(
    pair: Pair,
    lines: tuple[Line, Line],
    columns: tuple[Column, Column],
    check: str,
    template: str,
    question: str,
    threshold: Message,
    **named: object,
) -> Anomaly:
    (line, before), (column, other) = lines, columns
    at, there = (line.row, column.index), (before.row, other.index)
    value, earlier = line.value(column.index) or Decimal(0), before.value(other.index) or Decimal(0)
    size = abs(value - earlier) or abs(value)
    said = say(
        template,
        label=line.label,
        column=column.name,
        cell=place(pair.later, at),
        value=amount(value),
        expected=amount(earlier),
        other=place(pair.earlier, there),
        **named,
    )
    return Anomaly(
        check=check,
        tier=Tier.SIGNAL,
        account=pair.later,
        cell=at,
        addends=(),
        text=said,
        value=value,
        expected=earlier if value != earlier else None,
        question=say(question),
        follow_up=say(FOLLOW_UP),
        threshold=threshold,
        size=size,
        weight=(SHIFTED if check == "C5" else OTHERWISE) + _share(pair.later, column, size),
        elsewhere=((pair.earlier, there),),
    )


def _share(account: Account, column: Column, size: Decimal) -> float:
    """Return the share of a column that is at stake, at most 1."""
    whole = column_total(account, column)
    return min(1.0, float(abs(size) / whole)) if whole else 0.0


def told(pairs: Sequence[Pair], file: str) -> list[Message]:
    """Say of each table how it compares with its earlier version."""
    return [
        say(
            N_(
                "{sheet}: compared with {file}: {lines} lines in both, {changed} of them changed, {moved} moved, "
                "{new} new, {gone} gone."
            ),
            sheet=pair.later.sheet,
            file=file,
            lines=len(pair.lines),
            changed=sum(_differs(pair, line, before) for line, before in pair.lines),
            moved=len(list(pair.moved())),
            new=len(pair.new),
            gone=len(pair.gone),
        )
        for pair in pairs
    ]


def _differs(pair: Pair, line: Line, before: Line) -> bool:
    return any(line.value(ours.index) != before.value(theirs.index) for ours, theirs in pair.columns)
