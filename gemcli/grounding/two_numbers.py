"""What comes out of two numbers: a sum, a difference, a product, a share, a growth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gemcli.facts.inflection import same
from gemcli.facts.percents import Part, Percent

MONEY, SHARE = "money", "percent"


@dataclass(frozen=True, slots=True)
class Number:
    """A value of the evidence, what it is a number of, and how it is written."""

    value: Decimal
    kind: str
    """"money", "percent", or the unit of a number of things."""
    raw: str

    def is_like(self, other: Number) -> bool:
        """Whether both are numbers of one thing, so that they may be added up."""
        one, two = sorted((self.kind, other.kind), key=len)
        return one == two or not one or two.endswith(one) or same(one, two)


def of_two(one: Number, other: Number, *, many: bool) -> Iterator[tuple[Decimal, str]]:
    """Yield what comes out of two numbers: only what is of one kind is added up, only different things multiplied."""
    if other.kind == SHARE:
        part = one.value * other.value / 100
        yield part, f"{other.raw} x {one.raw}"
        yield one.value - part, f"{one.raw} - {other.raw}"
        yield one.value + part, f"{one.raw} + {other.raw}"
        return
    if one.is_like(other):
        yield one.value + other.value, f"{one.raw} + {other.raw}"
        yield one.value - other.value, f"{one.raw} - {other.raw}"
    if many and other.kind != MONEY:
        yield one.value * other.value, f"{one.raw} x {other.raw}"
        if other.value:
            yield one.value / other.value, f"{one.raw} / {other.raw}"


def shares_of(claim: Percent, one: Number, other: Number, *, grows: bool) -> Iterator[tuple[Decimal, str]]:
    """Yield the share that one number is of another, and the growth from one to the other."""
    if claim.part is Part.POINT:
        if one.kind == other.kind == SHARE:
            yield abs(one.value - other.value), f"{one.raw} - {other.raw}"
        return
    if not other.value or not (one.kind == other.kind == MONEY or {one.kind, other.kind}.isdisjoint((MONEY, SHARE))):
        return
    share = one.value / other.value
    if claim.part is Part.ONE_IN:
        if share:
            yield 1 / share, f"{one.raw} / {other.raw}"
        return
    yield 100 * share, f"{one.raw} / {other.raw}"
    if grows and one.is_like(other):
        yield abs(100 * (one.value - other.value) / other.value), f"({one.raw} - {other.raw}) / {other.raw}"
