"""How amounts and places are written in the sentences of a finding."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from gemcli.budget.accounts import Account, Place
from gemcli.facts.formula import write
from gemcli.locales import N_, Message, Translate, say
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


def written(value: Decimal, language: str) -> str:
    """Return an amount with the marks of a language.

    >>> written(Decimal("1234567.5"), "nl"), written(Decimal("-1234"), "en")
    ('1.234.567,5', '-1,234')
    """
    whole, _, decimals = canonical(abs(value)).partition(".")
    thousands, mark = (",", ".") if language == "en" else (".", ",")
    grouped = f"{int(whole):,}".replace(",", thousands)
    return ("-" if value < 0 else "") + grouped + (mark + decimals if decimals else "")


def norm(name: str, value: object) -> Message:
    """Name a threshold of `budget.toml` with its value, as a finding shows it."""
    return say(N_("{name} = {value} (budget.toml)"), name=name, value=value)


def place(account: Account, at: Place) -> str:
    """Return the place of a cell as people write it, `Begroting!C14`."""
    return f"{account.sheet}!{cell_name(*at)}"


def places(cells: Sequence[Place]) -> str:
    """Return cells as ranges where they follow each other: `C5:C8, C10`."""
    plain = write(cells)
    return plain.removeprefix("SUM(").removesuffix(")").replace(",", ", ")
