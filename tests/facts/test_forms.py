"""Forms of one word are told from words that only look alike; a diminutive leads to its word."""

from __future__ import annotations

from gemcli.facts.forms import distance, is_form, undiminished


def test_forms() -> None:
    assert is_form("besluit", "besloten") and not is_form("menen", "gemeente")


def test_a_diminutive_leads_to_its_word() -> None:
    for small, word in (("bruggetje", "brug"), ("bootjes", "boot"), ("boompje", "boom"), ("kraantje", "kraan")):
        assert word in undiminished(small)
    assert undiminished("brug") == ()


def test_slips_are_counted_up_to_a_bound() -> None:
    assert distance("brug", "burg", 1) == 1 and distance("brug", "boom", 1) == 2
