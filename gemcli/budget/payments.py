"""Reads a list of payments: for each row the supplier, the day, the invoice and the amount."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gemcli.budget.accounts import Account, Part, Place
from gemcli.budget.book import Book
from gemcli.budget.columns import Column, Role
from gemcli.budget.layout import Layout, Shape
from gemcli.budget.vocabulary import PARTY, folded
from gemcli.model.table import Cell

NUMBERED = re.compile(r"\bfactuur|\binvoice|\bfact\b")
"""Headers of a column with the supplier's own invoice number; a booking number is another thing."""
ISO_DAY = re.compile(r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?:[T ].{0,20})?")
DUTCH_DAY = re.compile(r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>[12][0-9]{3})(?: .{0,20})?")

ORGANISED = re.compile(
    r"\b(?:b\.?v|n\.?v|v\.?o\.?f|c\.?v|u\.?a|ltd|limited|plc|llp|inc|gmbh|s\.?a|cic|stichting|vereniging|cooperatie"
    r"|gemeente|provincie|waterschap|omgevingsdienst|veiligheidsregio|ggd|college|school|universit\w{1,10}|group|groep"
    r"|holding|company|council|authority|trust|services?|dienst\w{0,5}|bouw\w{0,20}|advies\w{0,20}|zorg\w{0,20}"
    r"|installatie\w{0,12}|techniek|aannem\w{0,20}|ingenieurs\w{0,12}|architect\w{0,8}|beheer|bank|drukkerij|groen\w{0,20}"
    r"|wegen\w{0,20}|infra\w{0,12}|nederland|partners|associates|solutions|systems|software|media|homes?|care)\b"
)
"""Words by which a supplier is an organisation and no person."""
NAMED_DAY = re.compile(r"(?P<day>[0-9]{1,2})[- ](?P<month>[A-Za-z]{3,9})[- .](?P<year>[12][0-9]{3})(?: .{0,20})?")
MONTHS = ("jan", "feb", "mrt mar maa", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec")
"""The first three letters of each month, in Dutch and in English."""

WITHHELD = re.compile(r"\b(?:redacted|withheld|personal|privacy|geanonimiseerd|anoniem|particulier|client)\b")
TITLED = re.compile(r"^(?:de heer|dhr|heer|mevr|mevrouw|mw|mr|mrs|miss|ms|dr|drs|ing|ir|prof)\b\.?")
INITIALS = re.compile(r"(?:^|\s)(?:[a-z]\.){1,6}(?:\s|$)|^[a-z](?: [a-z]){0,3} [a-z]|,\s?[a-z]\.")


@dataclass(frozen=True, slots=True)
class Payment:
    """One row of a list of payments."""

    place: Place
    """The cell of its amount."""
    supplier: str
    """As printed."""
    invoice: str
    """The supplier's own number, folded; empty where none stands."""
    day: date | None
    day_text: str
    """The day as printed."""
    amount: Decimal
    cells: tuple[Place, ...]
    """Where supplier, invoice and day stand."""


@dataclass(frozen=True, slots=True)
class Payments:
    """A list of payments with what it lacks."""

    account: Account
    rows: tuple[Payment, ...]
    has_invoices: bool
    has_days: bool


def payments(layout: Layout, book: Book) -> Payments | None:
    """Return the payments of a table that names suppliers beside a column of amounts, else None.

    Supplier, day and invoice are read from the sheet itself: what is no amount does not stand in an account.
    """
    account = layout.account
    amounts = [column for column in account.amounts() if not column.is_dated]
    party = _column(account, Role.PARTY) or next(
        (c for c in account.columns if c.role is Role.LABEL and PARTY.search(folded(c.header))), None
    )
    invoice = next(
        (
            c
            for c in account.columns
            if c.role is not Role.AMOUNT
            and NUMBERED.search(folded(c.header))
            and not PARTY.search(folded(c.header))
            and "datum" not in folded(c.header)
            and "date" not in folded(c.header)
        ),
        None,
    )
    day = _column(account, Role.DAY)
    is_list = layout.shape in (Shape.PAYMENTS, Shape.BUDGET, Shape.LONG)
    if party is None or not amounts or (day is None and invoice is None) or not is_list:
        return None
    wanted = {column.index for column in (party, invoice, day) if column is not None}
    cells = book.cells(account, wanted)
    rows = tuple(_rows(account, cells, amounts[0], party, invoice, day))
    return Payments(account, rows, invoice is not None, day is not None)


def is_perhaps_a_person(supplier: str) -> bool:
    """Whether a supplier may be a person, so that nothing is said about it.

    >>> is_perhaps_a_person("Bouwbedrijf De Linde B.V."), is_perhaps_a_person("P. de Wit"), is_perhaps_a_person("Ziggo")
    (False, True, False)
    """
    words = folded(supplier)
    if WITHHELD.search(words) or TITLED.search(words):
        return True
    if ORGANISED.search(words):
        return False
    names = supplier.split()
    return bool(INITIALS.search(words)) or (1 < len(names) <= 4 and all(name.isalpha() for name in names))


def _column(account: Account, role: Role) -> Column | None:
    return next((column for column in account.columns if column.role is role), None)


def _rows(
    account: Account,
    cells: Mapping[Place, Cell],
    amount: Column,
    party: Column,
    invoice: Column | None,
    day: Column | None,
) -> Iterator[Payment]:
    for line in account.lines:
        value = line.value(amount.index)
        supplier = cells.get((line.row, party.index))
        if line.part not in (Part.LINE, Part.OUTCOME) or value is None or supplier is None:
            continue
        number = cells.get((line.row, invoice.index)) if invoice else None
        paid = cells.get((line.row, day.index)) if day else None
        held = tuple((cell.row, cell.column) for cell in (supplier, number, paid) if cell is not None)
        yield Payment(
            (line.row, amount.index),
            " ".join(supplier.text.split()),
            folded(number.text) if number else "",
            read_day(paid.text) if paid else None,
            paid.text if paid else "",
            value,
            held,
        )


def read_day(text: str) -> date | None:
    """Return the day that a cell holds, as ISO 8601 or as Dutch people write it; None for all else.

    >>> read_day("2026-03-31T00:00:00"), read_day("31-mrt-2026"), read_day("31-2-2026")
    (datetime.date(2026, 3, 31), datetime.date(2026, 3, 31), None)
    """
    plain = text.strip()
    match = ISO_DAY.fullmatch(plain) or DUTCH_DAY.fullmatch(plain) or NAMED_DAY.fullmatch(plain)
    if match is None:
        return None
    name = match["month"].lower()[:3]
    month = (
        int(name) if name.isdigit() else next((at for at, names in enumerate(MONTHS, 1) if name in names.split()), 0)
    )
    try:
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
