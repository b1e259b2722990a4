"""When a sum may be called broken: only where the table itself confirms that it is meant as that sum.

A total is words and figures. Words alone prove nothing: `total` may stand below lines that it does not add up. So a sum
that does not hold is called broken in three cases only, and in all others its row is told as not checked:

1. it holds in another column, in amounts that are too many digits long to agree by chance;
2. other totals of the table are read the same way and hold, and the deviation looks like a slip (any deviation, where
   two thirds of the totals and at least four are read that way);
3. the words leave no other reading (every line above it, few of them), and the deviation looks like a slip.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log2

from gemcli.budget.attribution import is_swap, scale
from gemcli.budget.identities import Broken, Identity, Values

CONFIRMED = 5.0
"""Bits by which sums that hold must be no accident before a named total may be called broken elsewhere."""

UNSAID = 20.0
"""Bits before a row that does not call itself a total is taken for one: two columns of amounts of some length."""

FEW_PARTS = 12
"""Parts among which a slip in one of them is looked for; among more one is found by chance."""

FAR, NEAR = Decimal("0.5"), Decimal("0.1")
"""How far a broken sum may lie from its total: for a missing line, and for an amount of an older version."""

ALIKE = 0.0001
"""Share of the largest amount by which two columns may differ and still prove only once what no word says."""

SEVERAL, ONE_SIZE = 3, 9
"""Parts from which an average can be told from a sum, and how many times the smallest the largest may be then."""

ROUNDER = 1000
"""How many times rounder than its parts an amount is that somebody set: 50,000 below amounts to the euro."""

GRAINS = tuple(Decimal(digits).scaleb(power) for power in range(6, -3, -1) for digits in ("1", "0.5", "0.25"))[:-2]
"""Steps in which round amounts rise, the largest first: 1,000,000, 500,000, 250,000, 100,000 down to a cent."""

EVEN = 4
"""How many times larger than the smallest the largest share of a missing line may be through the columns."""


def surprise(identities: Iterable[Identity], values: Values, *, alike: float = 0.0) -> float:
    """Return how unlikely it is, in bits, that the sums that hold do so by chance.

    A sum of six digits that agrees to the unit counts for about 18 bits, one of round thousands for 8. The same
    amounts once more (a copied year) and a sum with a single part count for nothing; with `alike` neither do amounts
    that are all larger by the same share (an indexed year), up to that share: what agreed by chance agrees again.
    """
    bits = 0.0
    told: list[_Terms] = []
    for identity in identities:
        terms = [abs(value) for at in (*identity.plus, *identity.minus) if (value := values.get(at))]
        printed = values.get(identity.target)
        if len(terms) < 2 or printed is None or values.test(identity) is not None:
            continue
        seen = _Terms.of((abs(printed), *terms), identity.tolerance if alike else Decimal(0))
        if any(seen.is_like(other, alike) for other in told):
            continue
        told.append(seen)
        window = max(2 * identity.tolerance, grain((printed, *terms)))
        bits += log2(max(Decimal(1), max(abs(printed), sorted(terms)[-2]) / window))
    return bits


@dataclass(frozen=True, slots=True)
class _Terms:
    """The amounts of one sum as shares of the largest."""

    shares: tuple[float, ...]
    largest: Decimal
    slack: float
    """Share of the largest that rounding alone explains."""

    @staticmethod
    def of(amounts: Iterable[Decimal], rounding: Decimal) -> _Terms:
        ordered = sorted(amounts)
        largest = ordered[-1] or Decimal(1)
        return _Terms(tuple(float(value / largest) for value in ordered), largest, float(rounding / largest))

    def is_like(self, other: _Terms, most: float) -> bool:
        """Whether the amounts stand to each other as others do; without any room they must be the same amounts."""
        if not most:
            return self.largest == other.largest and self.shares == other.shares
        room = most + self.slack + other.slack
        pairs = zip(self.shares, other.shares, strict=False)
        return len(self.shares) == len(other.shares) and all(abs(one - another) <= room for one, another in pairs)


def grain(amounts: Iterable[Decimal]) -> Decimal:
    """Return the round step that all amounts are multiples of: 1000 for round thousands, 25 for quarters of hundreds.

    >>> grain([Decimal(3000), Decimal(21000)]), grain([Decimal(175), Decimal(250)]), grain([Decimal(7)])
    (Decimal('1E+3'), Decimal('25'), Decimal('1'))
    """
    held = list(amounts)
    return next((step for step in GRAINS if not any(value % step for value in held)), GRAINS[-1])


def is_slip(broken: Broken, values: Values) -> bool:
    """Whether a turned sign, a factor of ten, swapped digits or a part left out or doubled explains a broken sum."""
    places = broken.identity.plus if len(broken.identity.plus) <= FEW_PARTS else ()
    parts = [value for at in places if (value := values.get(at))]
    pairs = [(broken.printed, broken.expected), *((value, value + broken.difference) for value in parts)]
    if any(held == -mended or scale(held, mended) > 0 or is_swap(held, mended) for held, mended in pairs):
        return True
    most = broken.identity.tolerance
    return any(abs(abs(broken.difference) - abs(value)) <= most for value in parts)


def is_near(broken: Broken, apart: Decimal = NEAR) -> bool:
    """Whether a printed total lies so close to its sum that it may be of an older version."""
    return abs(broken.difference) <= apart * max(abs(broken.printed), abs(broken.expected))


def misses_a_line(identities: Sequence[Identity], values: Values) -> bool:
    """Whether a total is off in every column by about the same share, as a line left out or counted twice makes it.

    Two columns at least must be no index of each other: of indexed years any total is off by the same share.
    """
    shares = []
    told: list[_Terms] = []
    for identity in identities:
        broken = values.test(identity)
        if broken is None or not is_near(broken, FAR) or not broken.expected:
            return False
        terms = _Terms.of((abs(values.get(at) or Decimal(0)) for at in identity.plus), identity.tolerance)
        if not any(terms.is_like(other, ALIKE) for other in told):
            told.append(terms)
        shares.append(broken.difference / broken.expected)
    if len(told) < 2 or len(shares) < 2 or not min(abs(share) for share in shares):
        return False
    sizes = sorted(abs(share) for share in shares)
    return len({share > 0 for share in shares}) == 1 and sizes[-1] <= EVEN * sizes[0]


def looks_like_a_slip(identities: Sequence[Identity], values: Values) -> bool:
    """Whether every column in which a sum is broken has its explanation; an average among its parts has none."""
    broken = [one for identity in identities if (one := values.test(identity)) is not None]
    if all(lies_between(identity, values) for identity in identities):
        return False
    return misses_a_line(identities, values) or all(is_slip(one, values) or is_near(one) for one in broken)


def is_no_sum(broken: Broken, values: Values) -> bool:
    """Whether a figure was plainly not made as the sum of its parts: an average, a price, the balance of one period.

    It is a thousand times rounder than any of them (a ceiling, a budget), or equals the first or last of three parts or
    more, or it is far from their sum and lies among them where they are of one sign. Beside a part that is a
    factor of ten too large any total lies among its parts; so they must be of one size, or no slip may explain it.
    """
    identity = broken.identity
    parts = [value for at in identity.plus if (value := values.get(at))]
    if identity.minus or len(parts) < 2:
        return False
    if grain([broken.printed]) >= ROUNDER * grain(parts) and not is_slip(broken, values):
        return True
    if len(parts) < SEVERAL:
        return False
    if broken.printed in (parts[0], parts[-1]):
        return True
    if is_near(broken, FAR):
        return False
    sizes = [abs(value) for value in parts]
    is_of_one_sign = len({value > 0 for value in parts}) == 1
    is_among = is_of_one_sign and min(parts) <= broken.printed <= max(parts)
    return is_among and (max(sizes) <= ONE_SIZE * min(sizes) or not is_slip(broken, values))


def lies_between(identity: Identity, values: Values) -> bool:
    """Whether a total lies between its smallest and its largest part."""
    printed = values.get(identity.target)
    parts = [values.get(place) or Decimal(0) for place in identity.plus]
    return printed is not None and bool(parts) and min(parts) <= printed <= max(parts)
