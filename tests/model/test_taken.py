from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gemcli.model.taken import Taken
from tests.patience import patience

OFFSETS = st.integers(0, 30)
SPANS = st.tuples(OFFSETS, st.integers(1, 8)).map(lambda one: (one[0], one[0] + one[1]))


@given(st.lists(SPANS), SPANS)
def test_a_run_meets_what_shares_a_code_point_with_it(spans: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    taken = Taken()
    for span in spans:
        taken.add(span)
    expected = any(start < asked[1] and asked[0] < end for start, end in spans)
    assert taken.meets(asked) == Taken(spans).meets(asked) == expected
    assert taken.holds(asked[0]) == any(start <= asked[0] < end for start, end in spans)


def test_many_runs_are_asked_in_little_time() -> None:
    with patience():
        taken = Taken()
        for start in range(0, 2_000_000, 10):
            assert not taken.meets((start, start + 9))
            taken.add((start, start + 9))
