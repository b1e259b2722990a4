"""What a check found, before it is worded as a claim."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gemcli.budget.accounts import Account, Place
from gemcli.locales import Message, say

NOTHING = say("")


class Tier(StrEnum):
    """How sure a finding is."""

    HARD = "hard"
    """Provable from the file alone: it does not add up."""
    SIGNAL = "signal"
    """It stands out and is worth a question."""
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Anomaly:
    """One finding with the cells it rests on."""

    check: str
    """The id in the table of checks."""
    tier: Tier
    account: Account
    cell: Place
    """The cell that the finding is about."""
    addends: tuple[Place, ...]
    """The other cells that it rests on, in reading order."""
    text: Message
    value: Decimal | None
    """What the cell holds; None for an empty column, where the cell is its header."""
    expected: Decimal | None
    """What it would have to hold; None where nothing can be computed."""
    question: Message
    follow_up: Message
    threshold: Message
    """The norm that was used, with its name and value; empty where none was needed."""
    size: Decimal
    """How much money is at stake, in printed units: for ranking."""
    weight: float = 1.0
    """How strong a signal is; 1 for hard findings."""
    basis: Message = NOTHING
    """What was expected and how that was made, where `expected` and `formula` do not say it all."""
    formula: str = ""
    """How `expected` follows from cells; empty where it is no sum or difference."""
    suspect: Place | None = None
    """The cell that most likely explains the difference: a hint, never a proof."""
    hint: Message | None = None
    """Why that cell is suspected."""
    elsewhere: tuple[tuple[Account, Place], ...] = ()
    """Cells of another table, often of another document, that it rests on as well."""
