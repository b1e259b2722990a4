"""Structural balance: hard where the table labels it, else a signal, and nothing when a later year restores it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.budget.book import Checked

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]
HEAD = ["Bedragen x € 1.000", "Begroting 2026", "Raming 2027", "Raming 2028", "Raming 2029"]


def labelled(*saldo: int) -> list[list[Any]]:
    income = [91204, 93117, 94872, 96440]
    return [
        HEAD,
        ["Structurele baten", *income],
        ["Structurele lasten", *(got - left for got, left in zip(income, saldo, strict=True))],
        ["Structureel saldo", *saldo],
    ]


def test_a_deficit_in_the_first_and_the_last_year_is_hard(look: Look, named: Named) -> None:
    found = look(("Blad1", labelled(-812, -640, -455, -120)))
    assert named(found) == {"H1 hard Blad1!B4"}
    assert "in Begroting 2026 by" in found.found[0].text.text()
    assert "article 189 Gemeentewet" in found.found[0].threshold.text()


@pytest.mark.parametrize("saldo", [(810, 640, 455, 35), (410, 120, -60, -455), (-4, 0, 2, -5)])
def test_balance_in_the_budget_year_or_within_rounding_is_enough(look: Look, saldo: tuple[int, ...]) -> None:
    assert look(("Blad1", labelled(*saldo))).found == ()


def test_a_deficit_that_a_later_year_restores_is_a_signal(look: Look, named: Named) -> None:
    found = look(("Blad1", labelled(-812, -640, 120, 235)))
    assert "H1 signal Blad1!B4" in named(found)
    assert "only a later year is in balance" in next(one.text.text() for one in found.found if one.check == "H1")


def test_a_saldo_in_one_word_below_other_rows(look: Look, named: Named) -> None:
    rows = [
        HEAD,
        ["Saldo van baten en lasten", -1214, -388, -212, -155],
        ["Toevoegingen en onttrekkingen aan reserves", 633, 302, 118, 94],
        ["Begrotingssaldo na bestemming", -581, -86, -94, -61],
        ["Waarvan incidentele baten en lasten (saldo)", 118, 41, 77, 62],
        ["Structureel begrotingssaldo", -699, -127, -171, -123],
    ]
    assert "H1 hard Blad1!B6" in named(look(("Blad1", rows)))


def test_without_a_printed_saldo_the_labelled_rows_are_enough(look: Look, named: Named) -> None:
    rows = labelled(-812, -640, -455, -120)[:-1]
    assert named(look(("Blad1", rows))) == {"H1 hard Blad1!B3"}


def test_an_outcome_that_is_not_labelled_is_a_signal(look: Look, named: Named) -> None:
    rows = [
        HEAD,
        ["Baten", 91204, 93117, 94872, 96440],
        ["Lasten", 92016, 93757, 95327, 96560],
        ["Geraamd resultaat", -812, -640, -455, -120],
    ]
    assert named(look(("Blad1", rows))) == {"H1 signal Blad1!B4"}


def test_a_saldo_before_reserves_may_be_negative(look: Look) -> None:
    rows = [
        HEAD,
        ["Baten", 91204, 93117, 94872, 96440],
        ["Lasten", 92016, 93757, 95327, 96560],
        ["Saldo van baten en lasten", -812, -640, -455, -120],
    ]
    assert look(("Blad1", rows)).found == ()


def test_a_table_that_takes_baten_off_lasten_is_read_the_other_way(look: Look) -> None:
    rows = [
        HEAD,
        ["Structurele lasten", 91204, 93117, 94872, 96440],
        ["Structurele baten", 92016, 93757, 95327, 96560],
        ["Structureel saldo", -812, -640, -455, -120],
    ]
    assert look(("Blad1", rows)).found == ()
