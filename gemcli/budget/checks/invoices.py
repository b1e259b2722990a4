"""B2: an invoice that may have been paid twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import sqrt

from gemcli.budget.anomaly import Anomaly, Tier
from gemcli.budget.book import Book, Checked
from gemcli.budget.norms import Norms
from gemcli.budget.payments import Payment, Payments, is_perhaps_a_person, payments
from gemcli.budget.vocabulary import folded
from gemcli.budget.wording import amount, place
from gemcli.locales import N_, Message, say

WEIGHT = 20.0
"""How strong this signal is beside the others."""


def doubled_invoices(book: Book, norms: Norms) -> Checked:
    """B2, signal: two payments to one supplier with the same invoice number and the same amount.

    Inputs: a list of payments with a column of the suppliers' invoice numbers. A credit of the same supplier and the
    same size is paired off first. Without invoice numbers nothing is compared: in lists of councils 8 to 19 % of the
    rows match on supplier, day and amount by nature. Nothing is said about suppliers that may be persons.
    Question: was this invoice paid twice?
    """
    del norms
    found: list[Anomaly] = []
    skipped: list[Message] = []
    for layout in book.layouts:
        listed = payments(layout, book)
        if listed is None:
            continue
        if not listed.has_invoices:
            skipped.append(
                say(
                    N_("{sheet}: B2 (the same invoice twice) was not checked: there is no column of invoice numbers."),
                    sheet=layout.account.sheet,
                )
            )
            continue
        whole = float(sum(abs(row.amount) for row in listed.rows)) or 1.0
        found += [_anomaly(listed, pair, whole) for pair in _pairs(listed.rows)]
    return Checked(tuple(found), tuple(skipped))


def _pairs(rows: Sequence[Payment]) -> list[list[Payment]]:
    groups: dict[tuple[str, str], list[Payment]] = defaultdict(list)
    for row in rows:
        if row.invoice and row.amount and not is_perhaps_a_person(row.supplier):
            groups[folded(row.supplier), row.invoice].append(row)
    pairs = []
    for group in groups.values():
        left = without_credits(group)
        sizes = {row.amount for row in left}
        pairs += [same for size in sizes if len(same := [row for row in left if row.amount == size]) > 1]
    return sorted(pairs, key=lambda pair: pair[0].place)


def without_credits(rows: Sequence[Payment]) -> list[Payment]:
    """Return the payments that no credit of the same size takes back, in their order."""
    left = [row for row in rows if row.amount > 0]
    for credit in (row for row in rows if row.amount < 0):
        undone = next((row for row in reversed(left) if row.amount == -credit.amount), None)
        if undone is not None:
            left.remove(undone)
    return left


def _anomaly(listed: Payments, pair: list[Payment], whole: float) -> Anomaly:
    account = listed.account
    first, second = pair[0], pair[1]
    return Anomaly(
        check="B2",
        tier=Tier.SIGNAL,
        account=account,
        cell=second.place,
        addends=(first.place, *(row.place for row in pair[2:]), *(at for row in pair for at in row.cells)),
        text=say(
            N_("{supplier}: {value} stands in {first} and in {second} under the same invoice number ({invoice})."),
            supplier=second.supplier,
            value=amount(second.amount),
            first=place(account, first.place),
            second=place(account, second.place),
            invoice=second.invoice,
        ),
        value=second.amount,
        expected=None,
        question=say(N_("Was this invoice paid twice, or is it one invoice booked on two lines?")),
        follow_up=say(N_("Look up both payments and the invoice itself; leave the explanation open until then.")),
        threshold=say(N_("same supplier, same invoice number, same amount; credits paired off first")),
        size=abs(second.amount),
        weight=WEIGHT * sqrt(float(abs(second.amount)) / whole) + 1,
    )
