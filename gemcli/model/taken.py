"""What is taken of a text: runs that are already read as something, asked whether another one touches them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Taken:
    """Runs of code points, kept in order and apart, so that a question does not walk along all of them.

    A hostile text holds as many dates, numbers or names as it is long; holding each of them against each other one
    takes the square of that.

    >>> taken = Taken([(5, 8), (20, 30)])
    >>> taken.meets((7, 9)), taken.meets((8, 20)), taken.holds(20), taken.holds(30)
    (True, False, True, False)
    """

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            self.add(span)

    def add(self, span: tuple[int, int]) -> None:
        """Take a run; what it shares a code point with becomes one run with it."""
        start, end = span
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        if first < last:
            start = min(start, self._starts[first])
            end = max(end, self._ends[last - 1])
        self._starts[first : max(first, last)] = [start]
        self._ends[first : max(first, last)] = [end]

    def meets(self, span: tuple[int, int]) -> bool:
        """Whether a run shares a code point with one that is taken."""
        start, end = span
        first = bisect_right(self._ends, start)
        return first < len(self._starts) and self._starts[first] < end

    def holds(self, offset: int) -> bool:
        """Whether a code point lies inside a run that is taken."""
        first = bisect_right(self._ends, offset)
        return first < len(self._starts) and self._starts[first] <= offset
