"""What of an outcome people would rather look at than read: findings by programme, and bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import groupby

from gemcli.drafts.flag_report.case import Case, Group, Item, groups
from gemcli.jobs.outcome import Outcome
from gemcli.locales import N_, Translate, translator
from gemcli.model.amounts import written
from gemcli.model.finding import Finding
from gemcli.model.tiers import TIERS, tier_of

LARGEST = N_("Largest programmes")
"""The section of a summary whose lines are drawn."""


@dataclass(frozen=True, slots=True)
class Row:
    """A finding on one line."""

    tier: str
    word: str
    line: str
    cell: str
    amount: str
    difference: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A bar with its words."""

    name: str
    amount: str
    share: float
    """Of the whole that the bars are measured by, from 0 to 1."""
    hard: int = 0
    asked: int = 0
    is_before: bool = False
    """Whether it tells the year before, below the bar of the same name."""


@dataclass(frozen=True, slots=True)
class Strips:
    """Bars that belong together."""

    title: str
    bars: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """Everything that is drawn of one outcome."""

    groups: tuple[tuple[str, tuple[Row, ...]], ...] = ()
    """Findings under the name of their programme."""
    strips: tuple[Strips, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.groups or self.strips)


def flag_sight(outcome: Outcome, translate: Translate) -> Sight:
    """Return the findings about budgets with the bars of their tables; empty where nothing was found."""
    case = Case("", outcome.language, outcome.findings, (), (), outcome.surveys, (), (), ())
    found = groups((case,))
    return Sight(
        tuple((group.name, tuple(_rows(group, translate))) for group in found),
        tuple(_panels(case, translate)) if found else (),
    )


def summary_sight(outcome: Outcome, translate: Translate) -> Sight:
    """Return bars of the largest programmes, now and the year before; empty where the summary is of no budget."""
    section = translator(outcome.language)(LARGEST)
    named = [one for one in outcome.findings if one.claim.section == section and one.claim.fields.get("size_now")]
    strips = []
    for _, group in groupby(named, key=lambda one: one.claim.evidence.cells[0].source_id):
        strips.append(_programmes(list(group), outcome.language, translate))
    return Sight(strips=tuple(strips))


def _rows(group: Group, translate: Translate) -> Iterator[Row]:
    for item in group.items:
        tier = tier_of(item.finding.claim)
        amounts = (_amount(item, "value", group.case.language), _amount(item, "difference", group.case.language))
        yield Row(tier, translate(TIERS[tier]), item.label, item.field("cell"), *amounts)


def _amount(item: Item, name: str, language: str) -> str:
    value = item.field(name)
    return written(Decimal(value), language) if value else ""


def _panels(case: Case, translate: Translate) -> Iterator[Strips]:
    for survey in case.surveys:
        for panel in survey.panels:
            words = translate(N_("{sheet}, share of the column {column}"))
            title = words.format(sheet=panel.title, column=panel.column)
            bars = (
                Strip(bar.name, written(bar.value, case.language), float(bar.share), bar.hard, bar.asked)
                for bar in panel.bars
            )
            yield Strips(title, tuple(bars))


def _programmes(found: list[Finding], language: str, translate: Translate) -> Strips:
    sizes = [(one, _number(one, "size_now"), _number(one, "size_before")) for one in found]
    most = max(
        (abs(size) for _, now, before in sizes for size in (now, before) if size is not None), default=Decimal(1)
    )
    bars = []
    for one, now, before in sizes:
        name = str(one.claim.fields.get("label", ""))
        for size, is_before in ((now, False), (before, True)):
            if size is not None:
                share = float(abs(size) / most) if most else 0.0
                bars.append(Strip(name, written(size, language), share, is_before=is_before))
    fields = found[0].claim.fields
    columns = [str(fields[name]) for name in ("size_now_column", "size_before_column") if fields.get(name)]
    words = N_("Largest programmes: {now}, below it {before}") if len(columns) > 1 else N_("Largest programmes: {now}")
    return Strips(translate(words).format(now=columns[0], before=columns[-1]), tuple(bars))


def _number(finding: Finding, name: str) -> Decimal | None:
    try:
        return Decimal(str(finding.claim.fields.get(name)))
    except InvalidOperation:
        return None
