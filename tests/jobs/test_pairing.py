"""The claims of two drafts are paired by their words and places, in a time that grows with their length only."""

from __future__ import annotations

import pytest

from gemcli.drafts.parse import Line
from gemcli.jobs.pairing import Pair, pairs
from tests.patience import patience


def line(text: str, *labels: str, section: str = "1 Opening") -> Line:
    return Line(text, labels, section)


def test_a_reworded_claim_is_paired_with_the_one_that_it_was() -> None:
    old = [line("De raad stemt in met de weg.", "a"), line("De wethouder komt terug op de bank.", "b")]
    new = [line("De wethouder komt spoedig terug op de bank.", "c"), line("De raad stemt in met de weg.", "a")]
    assert list(pairs(old, new)) == [Pair(old[1], new[0])]


def test_a_claim_on_the_same_place_is_the_same_whatever_its_words() -> None:
    old, new = line("Er komt een bank.", "a"), line("De raad besluit tot plaatsing.", "a")
    assert list(pairs([old], [new])) == [Pair(old, new)]


def test_the_most_alike_is_taken_and_of_equals_the_first() -> None:
    old = [line("een twee drie vier zes"), line("een twee drie vier vijf acht"), line("een twee drie vier negen")]
    assert next(pairs(old, [line("een twee drie vier vijf")])).before == old[1]
    assert next(pairs([old[0], old[2]], [line("een twee drie vier vijf")])).before == old[0]


def test_what_has_no_other_came_or_went() -> None:
    old, new = line("De raad stemt in met de weg."), line("Het krediet bedraagt een ton.")
    assert list(pairs([old], [new])) == [Pair(None, new), Pair(old, None)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["a " * 40_000], ["a " * 40_000 + "b"]),
        ([f"{n} a b c d e" for n in range(6_000)], [f"{n} a b c d f" for n in range(6_000)]),
        ([f"{n}" for n in range(20_000)], [f"{n} x" for n in range(20_000)]),
        (["a"] * 60_000, ["a"] * 60_000),
    ],
    ids=["one long claim", "many alike", "many unlike", "all the same"],
)
def test_hostile_drafts_are_compared_in_bounded_time(old: list[str], new: list[str]) -> None:
    with patience():
        list(pairs([line(text) for text in old], [line(text, "b") for text in new]))


def test_of_very_long_drafts_the_neighbours_are_still_paired() -> None:
    old = [line(f"punt {n} gaat over de weg") for n in range(3_000)]
    new = [line(f"punt {n} gaat over de straat") for n in range(3_000)]
    assert all(pair.before == old[n] for n, pair in enumerate(pairs(old, new)))
