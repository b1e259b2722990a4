"""A retelling moves phrases, not words: words that were shaken are held back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.grounding.word_order import out_of_order, shuffled

SOURCE = (
    "De wethouder noemt de lekkende daken van de gymzaal. Daarna spreekt een inwoner over paarden, honing, "
    "vuurwerk, parkeren, afval en bomen langs het kanaal bij de sluis."
)
RETOLD = "Bij het kanaal noemt een inwoner paarden, honing, vuurwerk, parkeren, afval en bomen."


def test_the_order_of_the_source_stands(beside: Callable[..., Any]) -> None:
    sides, alignment = beside(SOURCE, RETOLD)
    assert out_of_order(sides, alignment) == []
    assert shuffled(sides) == []


def test_shaken_words_are_for_a_person(beside: Callable[..., Any]) -> None:
    shaken = "Bomen, daken, kanaal, wethouder, afval, gymzaal, honing, sluis, lekkende, paarden, inwoner, vuurwerk."
    sides, alignment = beside(SOURCE, shaken)
    assert [check.result.value for check in out_of_order(sides, alignment)] == ["undecided"]
    assert [check.result.value for check in shuffled(sides)] == ["undecided"]


def test_a_few_words_have_no_order(beside: Callable[..., Any]) -> None:
    sides, alignment = beside(SOURCE, "Honing, daken, bomen.")
    assert out_of_order(sides, alignment) == []
    assert shuffled(sides) == []
