"""Two wordings beside one another lose no word of either."""

from __future__ import annotations

import random

import pytest

from gemcli.drafts.report.difference import Side, runs

WORDS = ("de", "raad", "niet", "stemt", "in", "1.000", "10.00")


@pytest.mark.parametrize("seed", range(40))
def test_every_word_of_both_sides_is_in_it_once(seed: int) -> None:
    chance = random.Random(seed)
    ours = chance.choices(WORDS, k=12)
    theirs = [word for word in ours if chance.random() < 0.8] + chance.choices(WORDS, k=2)
    found = runs(" ".join(ours), " ".join(theirs))
    claim = " ".join(run.text for run in found if run.side is not Side.SOURCE)
    source = " ".join(run.text for run in found if run.side is not Side.CLAIM)
    assert (claim.split(), source.split()) == (ours, theirs)


def test_a_stop_inside_a_number_is_a_difference() -> None:
    found = runs("Het kost 10.00 nu.", "Het kost 1.000 nu.")
    assert [run.text for run in found if run.side is not Side.BOTH] == ["10.00", "1.000"]


def test_two_other_sentences_are_not_compared() -> None:
    assert runs("De brug is dicht.", "Niemand sprak over parkeren of geld.") == ()
