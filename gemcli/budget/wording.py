"""How amounts and places are written in the sentences of a finding."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from gemcli.budget.accounts import Account, Place
from gemcli.locales import N_, Message, Translate, say
from gemcli.model.amounts import written as written
from gemcli.model.table import canonical, cell_name

OPEN, CLOSE = "\ue000", "\ue001"
"""Private marks around an amount inside a Message, until the language of the sentence is known."""


def amount(value: Decimal) -> str:
    """Return an amount for a Message: canonical, marked, to be written in the language of the sentence."""
    return f"{OPEN}{canonical(value)}{CLOSE}"


def spoken(message: Message, translate: Translate, language: str) -> str:
    """Say a message with its amounts written as the language writes them.

    >>> spoken(say("op {v}", v=amount(Decimal("-45312.5"))), str, "nl")
    'op -45.312,5'
    """
    text = message.text(translate)
    pieces = text.split(OPEN)
    said = [pieces[0]]
    for piece in pieces[1:]:
        number, _, rest = piece.partition(CLOSE)
        said.append(written(Decimal(number), language) + rest)
    return "".join(said)


def norm(name: str, value: object) -> Message:
    """Name a threshold of `budget.toml` with its value, as a finding shows it."""
    return say(N_("{name} = {value} (budget.toml)"), name=name, value=value)


def place(account: Account, at: Place) -> str:
    """Return the place of a cell as people write it, `Begroting!C14`."""
    return f"{account.sheet}!{cell_name(*at)}"


def places(cells: Sequence[Place]) -> str:
    """Return cells as ranges where they follow each other down or across.

    >>> places([(4, 2), (5, 2), (7, 2)]), places([(3, 1), (3, 2), (3, 3)])
    ('C5:C6, C8', 'B4:D4')
    """
    runs: list[list[Place]] = []
    for row, column in cells:
        if runs and (row, column) in _next(runs[-1]):
            runs[-1].append((row, column))
        else:
            runs.append([(row, column)])
    return ", ".join(cell_name(*run[0]) + (f":{cell_name(*run[-1])}" if len(run) > 1 else "") for run in runs)


def _next(run: list[Place]) -> list[Place]:
    """Return the places that would make a run one longer: on in its direction, or in either for a single cell."""
    row, column = run[-1]
    if len(run) == 1:
        return [(row + 1, column), (row, column + 1)]
    return [(row + 1, column)] if run[0][1] == column else [(row, column + 1)]
