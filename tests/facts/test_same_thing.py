"""Two limits on one number of things contradict each other, whatever words stand around them."""

from __future__ import annotations

import pytest

from gemcli.facts.same_thing import contradict
from gemcli.facts.stated import stated


@pytest.mark.parametrize(
    ("one", "other", "is_other"),
    [
        ("mogen niet meer dan 350 deelnemers meelopen", "deelnemers: ten hoogste 400 deelnemers", True),
        ("hooguit twee statafels, anders is er geen ruimte", "maximaal 4 statafels bij de wagen", True),
        ("maximaal 4 statafels bij de wagen", "maximaal 6 stoelen bij de wagen", False),
        ("ten minste 120 plekken", "ten hoogste 140 plekken", False),
    ],
)
def test_a_case_has_one_limit_on_a_number_of_things(one: str, other: str, is_other: bool) -> None:
    assert contradict(stated(one)[0], stated(other)[0]) is is_other
