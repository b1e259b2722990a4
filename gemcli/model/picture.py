"""What a finding about a budget looks like: its programme, the years of its line, and the sum that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from gemcli.model.claim import CellRef, Claim


@dataclass(frozen=True, slots=True)
class Spot:
    """One amount of a picture."""

    place: str
    """`Begroting!C14`; with the file before it where that is another one."""
    name: str
    """What people call it: the column in a course, the line in a sum."""
    value: Decimal | None
    """In printed units; None where the cell holds no amount."""
    sign: int = 1
    """-1 for what a sum takes off."""


@dataclass(frozen=True, slots=True)
class Course:
    """A line through its years."""

    label: str
    spots: tuple[Spot, ...]
    """In the order of the table, at least two."""
    flagged: str
    """Place of the amount that it is shown for."""
    expected: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """What can be drawn of one finding."""

    key: str
    cells: tuple[CellRef, ...]
    """With the key: which claim it belongs to."""
    programme: str
    """The heading, programme or sheet under which the line stands, word for word."""
    label: str = ""
    """The line, so that it can be read alone, and its column."""
    courses: tuple[Course, ...] = ()
    """The flagged line, and that of the cell which may explain it; none where a line has no two years."""
    terms: tuple[Spot, ...] = ()
    """What the expected amount is the sum of, or else the cells that the finding rests on."""
    is_sum: bool = False
    """Whether the terms add up to the expected amount."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A programme, or a line where a table has one programme only, as a part of its column."""

    name: str
    value: Decimal
    """The sizes of its lines added, in printed units."""
    share: Decimal
    """Of the whole column, from 0 to 1."""
    hard: int = 0
    """Findings shown that do not add up."""
    asked: int = 0
    """Findings shown that are worth a question."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The bars of one table."""

    title: str
    column: str
    unit: str
    """As printed; empty where the table does not say."""
    bars: tuple[Bar, ...]
    """The largest first."""
    beside: int = 0
    """Findings about rows that are no bar: totals over several of them."""


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything of one document that pictures are made of."""

    source_id: str
    panels: tuple[Panel, ...] = ()
    """Of the tables with a finding."""
    pictures: tuple[Picture, ...] = ()
    total: int = 0
    """Findings before the cap."""

    def of(self, claim: Claim) -> Picture | None:
        """Return the picture of a claim; None for a claim of another document."""
        same = (one for one in self.pictures if one.key == claim.key and one.cells == claim.evidence.cells)
        return next(same, None)
