"""Decides once for a column which mark separates thousands and which decimals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from gemcli.facts.cell_amounts import ADVERSE, DUTCH, ENGLISH, MIXED, PLAIN, Shape, take_apart


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the texts of a column, or of a whole table, say about its marks."""

    dutch: int = 0
    """Texts that can only be read with the comma as decimal mark."""
    english: int = 0
    """Texts that can only be read with the dot as decimal mark."""
    dots: int = 0
    """Texts as `1.234`, that fit both."""
    commas: int = 0
    """Texts as `1,234`, that fit both."""
    short: int = 0
    """Whole numbers below 1000."""
    long: int = 0
    """Whole numbers of 1000 and more without a mark."""
    adverse: int = 0
    """Texts with N or V."""

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(
            self.dutch + other.dutch,
            self.english + other.english,
            self.dots + other.dots,
            self.commas + other.commas,
            self.short + other.short,
            self.long + other.long,
            self.adverse + other.adverse,
        )


def weigh(raws: Iterable[str]) -> Evidence:
    """Count what the texts of a column prove."""
    total = Evidence()
    for raw in raws:
        shape = take_apart(raw)
        if shape is not None:
            total += _weigh_one(shape)
    return total


def decide(column: Evidence, table: Evidence, *, names_adverse: bool = False) -> str:
    """Return the notation of a column, PLAIN when it has no marks, or MIXED when its texts contradict each other.

    `1.234` is read as thousands unless something proves otherwise; `12.5` can only be decimal; a lone `1,234` is
    thousands only when the column or its table shows so. `names_adverse`: the header speaks of nadeel and voordeel.

    >>> decide(weigh(["1.234", "12,50"]), Evidence())
    'dot-thousands comma-decimal'
    >>> decide(weigh(["1.234,00", "12.5"]), Evidence())
    'mixed'
    """
    notation = _marks(column, table)
    if notation != MIXED and (column.adverse >= 3 or (column.adverse and names_adverse)):
        return notation + ADVERSE
    return notation


def contradiction(raws: Iterable[str]) -> tuple[str, str]:
    """Return two texts of a column that cannot be of one notation; the second is empty where one alone is unclear.

    >>> contradiction(["12", "2.402", "2.41"]), contradiction(["1,234"])
    (('2.402', '2.41'), ('1,234', ''))
    """
    seen: dict[str, str] = {}
    for raw in raws:
        shape = take_apart(raw)
        if shape is None:
            continue
        weight = _weigh_one(shape)
        for kind in ("dutch", "english", "dots", "commas"):
            if getattr(weight, kind):
                seen.setdefault(kind, raw)
    for one, other in (("dutch", "english"), ("dots", "english"), ("commas", "dutch"), ("dots", "commas")):
        if one in seen and other in seen:
            return seen[one], seen[other]
    return next(iter(seen.values()), ""), ""


def _marks(column: Evidence, table: Evidence) -> str:
    if column.dutch and column.english:
        return MIXED
    if column.dutch or column.english:
        weak = column.commas if column.dutch else column.dots
        return (DUTCH if column.dutch else ENGLISH) if not weak or _agrees(column) else MIXED
    if not column.dots and not column.commas:
        return PLAIN
    if column.dots and column.commas:
        return MIXED
    leans = DUTCH if table.dutch > table.english else ENGLISH if table.english > table.dutch else ""
    if column.dots:
        if leans != ENGLISH:
            return DUTCH
        return MIXED if column.short else ENGLISH
    if leans:
        return leans
    shows_thousands = column.commas >= 2 and column.short and not column.long
    return ENGLISH if shows_thousands or table.commas >= 4 > table.long else MIXED


def _agrees(column: Evidence) -> bool:
    """Whether texts as `1,234` beside proof of a decimal comma are few enough to be decimals of three places."""
    weak = column.commas if column.dutch else column.dots
    return (column.dutch or column.english) >= 4 * weak


def _weigh_one(shape: Shape) -> Evidence:
    adverse = int(bool(shape.adverse))
    figures = shape.figures
    dots, commas = figures.count("."), figures.count(",")
    if shape.open_mark:
        return Evidence(dutch=int(shape.open_mark == ","), english=int(shape.open_mark == "."), adverse=adverse)
    if dots and commas:
        is_dutch = figures.rfind(",") > figures.rfind(".")
        return Evidence(dutch=int(is_dutch), english=int(not is_dutch), adverse=adverse)
    if not dots and not commas:
        is_short = len(figures.lstrip("0")) <= 3
        return Evidence(short=int(is_short), long=int(not is_short), adverse=adverse)
    mark = "." if dots else ","
    head, *groups = figures.split(mark)
    if len(groups) > 1:
        return Evidence(dutch=int(mark == "."), english=int(mark == ","), adverse=adverse)
    if len(groups[0]) == 3 and 1 <= len(head) <= 3 and not head.startswith("0") and shape.times == Decimal(1):
        return Evidence(dots=int(mark == "."), commas=int(mark == ","), adverse=adverse)
    return Evidence(dutch=int(mark == ","), english=int(mark == "."), adverse=adverse)
