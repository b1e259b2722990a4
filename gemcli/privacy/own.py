"""Tells the municipality's own mailboxes, numbers and addresses from those of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from gemcli.privacy.found import Found, Kind
from gemcli.privacy.phones import national

SIGNS = re.compile(r"\d+|[^\W\d_]+")


def is_own(found: Found, own: Iterable[str]) -> bool:
    """Whether a found span is what the profile says of the municipality itself.

    A mailbox is its own at its own domain or below it, never at one that only ends in the same letters; a number
    by its digits; an address as it is written or as a part of it.

    >>> from gemcli.model.span import Span
    >>> mail = Found(Span(0, 27), "x@bakkerij-waterrade.example", Kind.EMAIL)
    >>> is_own(mail, ["waterrade.example"]), is_own(mail, ["bakkerij-waterrade.example"])
    (False, True)
    """
    match found.kind:
        case Kind.EMAIL:
            mailbox = found.text.casefold()
            return any(_is_mailbox(mailbox, one) for one in _forms(tuple(own)).mailboxes)
        case Kind.PHONE:
            return national(found.text) in _forms(tuple(own)).numbers
        case Kind.ADDRESS:
            signs = _signs(found.text)
            return any(_holds(one, signs) for one in _forms(tuple(own)).addresses)
        case _:
            return False


class Forms(NamedTuple):
    """What the profile says of the municipality, in the forms in which it is compared."""

    mailboxes: tuple[str, ...]
    numbers: frozenset[str]
    addresses: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=8)
def _forms(own: tuple[str, ...]) -> Forms:
    mailboxes = tuple(one.casefold().strip().lstrip("@") for one in own)
    return Forms(mailboxes, frozenset(map(national, own)), tuple(map(_signs, own)))


def _is_mailbox(mailbox: str, own: str) -> bool:
    domain = mailbox.partition("@")[2]
    if not own:
        return False
    return mailbox == own if "@" in own else domain == own or domain.endswith(f".{own}")


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether the signs of an address stand in another one in a row, a house number not cut from its letter."""
    size = len(part)
    if not part or part[0] not in whole:
        return False
    for start in range(len(whole) - size + 1):
        after = whole[start + size : start + size + 1]
        if whole[start : start + size] == part and (not after or len(after[0]) > 1):
            return True
    return False


@lru_cache(maxsize=1024)
def _signs(text: str) -> tuple[str, ...]:
    """Return the numbers and words of an address.

    >>> _signs("Markt 1a, 1234AB Waterrade")
    ('markt', '1', 'a', '1234', 'ab', 'waterrade')
    """
    return tuple(SIGNS.findall(text.casefold()))
