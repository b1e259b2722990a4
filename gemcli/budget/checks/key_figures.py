"""H3: key figures (kengetallen) in the supervisor's class C, or other than their parts give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gemcli.budget.accounts import Account, Place
from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.key_ratios import Ratio, Ratios, amounts_named, key_ratios, naming, year_of
from gemcli.budget.norms import Norms
from gemcli.budget.regulation import Regulation
from gemcli.budget.thresholds import Threshold
from gemcli.budget.vocabulary import Phase
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, Message, say
from gemcli.model.table import Table

FALLING = ("solvency", "structural")
"""Key figures of which less is worse."""

INCOME_TOTAL = re.compile(r"^tota(?:al|le) (?:van de )?baten\b")
PARTS = {
    "net_debt": (re.compile(r"^(?:saldo )?(?:totaal )?netto ?-?schuld\b"), INCOME_TOTAL),
    "solvency": (
        re.compile(r"^(?:totaal )?eigen vermogen\b"),
        re.compile(r"^(?:totaal vermogen|balanstotaal|totaal passiva)\b"),
    ),
    "land": (
        re.compile(r"^(?:boekwaarde|voorraad|totaal) (?:\w{1,12} ){0,2}(?:grondexploitaties?|bouwgronden?)\b"),
        INCOME_TOTAL,
    ),
    "structural": (
        re.compile(r"^(?:totaal )?(?:structureel saldo|saldo (?:van )?structurele baten en lasten)\b"),
        INCOME_TOTAL,
    ),
    "taxes": (
        re.compile(r"^(?:totale )?woonlasten (?:voor )?(?:een |van een )?(?:meerpersoons|gezin)"),
        re.compile(r"^woonlasten (?:\w{1,12} ){0,3}landelijk|^landelijk(?:e)? gemiddelde?\b"),
    ),
}
"""The two rows that a key figure is the ratio of (Regeling kengetallen, article 2 and further)."""

WEIGHT, OFF = 2.5, 9.0


def key_figures(book: Book, norms: Norms) -> Checked:
    """H3, signal: a key figure in class C of the supervisor, or one that differs from what its parts give.

    Inputs: rows named as in article 11 BBV, as `-0.58%`, `1,59%` or stored numbers; planned years first. The parts of a
    figure (equity and balance total, ...) count where they stand in the file with the same year; a difference within
    `ratios.slack` percentage points is left to rounding. The classes are signals for the council, not norms.
    Question: how does this figure get back to the supervisor's class B or A?
    """
    found: list[Anomaly] = []
    for table in book.tables:
        ratios = key_ratios(table)
        if ratios is None:
            continue
        found += _out_of_class(ratios, norms.regulation)
        found += _recomputed(ratios, book.tables, norms.regulation)
    return Checked(tuple(found))


def _out_of_class(ratios: Ratios, norms: Regulation) -> Iterator[Anomaly]:
    """Yield one finding for each key figure: its first year in class C that is planned, or else the last one."""
    for row in dict.fromkeys(one.line.row for one in ratios.found):
        own = [one for one in ratios.found if one.line.row == row]
        worst = [one for one in own if _is_class_c(one, norms)]
        planned = [one for one in worst if one.column.phase is not Phase.ACCOUNTS]
        if worst:
            yield _class_c(ratios, planned[0] if planned else worst[-1], worst, norms)


def _is_class_c(one: Ratio, norms: Regulation) -> bool:
    bound = norms.ratios[one.name][1].value
    return one.percent < bound if one.name in FALLING else one.percent > bound


def _class_c(ratios: Ratios, one: Ratio, worst: Sequence[Ratio], norms: Regulation) -> Anomaly:
    bound = norms.ratios[one.name][1]
    at: Place = (one.line.row, one.column.index)
    template = (
        N_("{label}, {column}: {cell} holds {value} %, below {bound} % and so in class C of the supervisor.")
        if one.name in FALLING
        else N_("{label}, {column}: {cell} holds {value} %, above {bound} % and so in class C of the supervisor.")
    )
    return _anomaly(
        ratios,
        one,
        tuple((other.line.row, other.column.index) for other in worst if other is not one),
        template,
        {
            "label": one.line.label,
            "column": one.column.name,
            "cell": place(ratios.account, at),
            "value": amount(one.percent),
            "bound": amount(bound.value),
        },
        N_("How does this key figure get back into class B or A, and in which year?"),
        say(
            N_("{norm}; {value} % against {bound} %"),
            norm=bound.brief,
            value=amount(one.percent),
            bound=amount(bound.value),
        ),
        WEIGHT,
    )


def _recomputed(ratios: Ratios, tables: Sequence[Table], norms: Regulation) -> Iterator[Anomaly]:
    for one in ratios.found:
        parts = _parts(one, tables)
        if parts is None:
            continue
        (top_table, top, above), (low_table, low, below) = parts
        ratio = (100 * above / below).quantize(Decimal("0.01"))
        slack = norms.ratio_slack
        if abs(abs(ratio) - abs(one.percent)) <= slack.value:
            continue
        at: Place = (one.line.row, one.column.index)
        by_sheet = {table.sheet: table for table in tables}
        accounts = {name: naming(by_sheet[name], (top, low)) for name in (top_table, low_table)}
        yield _anomaly(
            ratios,
            one,
            (),
            N_("{label}, {column}: {cell} holds {value} %, but {top} / {low} gives {ratio} %."),
            {
                "label": one.line.label,
                "column": one.column.name,
                "cell": place(ratios.account, at),
                "value": amount(one.percent),
                "top": place(accounts[top_table], top),
                "low": place(accounts[low_table], low),
                "ratio": amount(ratio),
            },
            N_("Is this key figure of another date than the amounts it is made of, or was it typed over?"),
            _printed(slack, ratio, one),
            OFF,
            elsewhere=((accounts[top_table], top), (accounts[low_table], low)),
        )


def _printed(slack: Threshold, ratio: Decimal, one: Ratio) -> Message:
    return say(
        N_("{norm}; recomputed {ratio} %, printed {value} %"),
        norm=slack.brief,
        ratio=amount(ratio),
        value=amount(one.percent),
    )


def _parts(one: Ratio, tables: Sequence[Table]) -> tuple[tuple[str, Place, Decimal], tuple[str, Place, Decimal]] | None:
    """Return both parts of a key figure with their sheet, of its own year; None where one is not in the file."""
    if one.name not in PARTS or not one.column.year:
        return None
    found = []
    for pattern in PARTS[one.name]:
        held = [
            (table.sheet, at, value)
            for table in tables
            for at, value in amounts_named(table, pattern).values()
            if year_of(table, at) == one.column.year
        ]
        if len(held) != 1 or not held[0][2]:
            return None
        found.append(held[0])
    return found[0], found[1]


def _anomaly(
    ratios: Ratios,
    one: Ratio,
    cells: tuple[Place, ...],
    template: str,
    values: dict[str, object],
    question: str,
    threshold: Message,
    weight: float,
    elsewhere: tuple[tuple[Account, Place], ...] = (),
) -> Anomaly:
    return Anomaly(
        check="H3",
        tier=Tier.SIGNAL,
        account=ratios.account,
        cell=(one.line.row, one.column.index),
        addends=cells,
        text=say(template, **values),
        value=None,
        expected=None,
        question=say(question),
        follow_up=say(N_("Compare with the paragraph on financial resilience and with the supervisor's last letter.")),
        threshold=threshold,
        size=Decimal(0),
        weight=weight,
        elsewhere=elsewhere,
    )
