"""A piece of personal data in a text: what it is, whose it is, and why it is taken for that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from gemcli.model.span import Span


class Kind(StrEnum):
    """What a piece of text says about somebody."""

    PERSON = "person"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    PLATE = "plate"
    BSN = "bsn"
    IBAN = "iban"
    ID_NUMBER = "id_number"
    """Of an identity document, or under which a register knows somebody."""


class Who(StrEnum):
    """Whose it is: decides whether it stays."""

    PRIVATE = "private"
    OFFICIAL = "official"
    """In function: councillor, college, clerk; stays by default."""
    STAFF = "staff"
    """A civil servant: becomes a function."""
    OFFICE = "office"
    """The municipality's own address, number or mailbox."""


@dataclass(frozen=True, slots=True)
class Found:
    """One span of personal data; offsets in the text that was searched."""

    span: Span
    text: str
    kind: Kind
    who: Who = Who.PRIVATE
    why: str = ""
    """Stable word: title, initials, first_name, label, signature, address, said, list, known, check_digit, context,
    pattern."""
    is_sure: bool = True
    """Whether it need not be looked at by a person."""


def settle(found: Iterable[Found]) -> tuple[Found, ...]:
    """Return what is left when overlaps go to the longest, in reading order.

    >>> long = Found(Span(0, 9), "Spui 70 a", Kind.ADDRESS)
    >>> settle([Found(Span(5, 7), "70", Kind.PHONE), long]) == (long,)
    True
    """
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end, one.kind)):
        if kept and one.span.start < kept[-1].span.end:
            if one.span.end - one.span.start > kept[-1].span.end - kept[-1].span.start:
                kept[-1] = one
            continue
        kept.append(one)
    return tuple(kept)
