"""Lines of a page are read as items of an agenda by their numbers."""

from __future__ import annotations

from gemcli.sources.agenda_numbers import agenda, numbered


def test_a_letter_that_only_looks_like_one_of_the_alphabet_has_a_number_too() -> None:
    """Without regard to case `[A-Z]` is the long s and the sign of kelvin as well."""
    for letter in "\u017f\u212a":
        found = numbered(0, letter, "h2")
        assert found is not None and len(found.parts) == 1
        assert agenda([found]) == ()
