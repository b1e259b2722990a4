"""A question is taken apart as a table can answer it: what must stand there, which year, which balance."""

from __future__ import annotations

from gemcli.budget.lookup.asked import asked


def test_the_end_of_a_book_year_is_no_word() -> None:
    assert asked("Lasten 2025-26 voor sport", {"sport": False, "26": True}, (2025,)).words == ("sport",)


def test_a_set_phrase_names_no_line() -> None:
    found = asked("Wat kost sport op grond van de rekening?", {"sport": False, "grond": False}, ())
    assert found.words == ("sport",)
    assert asked("Wat kost grond?", {"grond": False}, ()).words == ("grond",)


def test_the_first_and_last_day_of_a_year_are_balances_and_no_month_of_payment() -> None:
    closing = asked("Hoe hoog is de reserve op 31 december 2025?", {"reserve": False}, (2025,), [(2025, 12)])
    assert closing.is_closing and not closing.is_opening and closing.months == ()
    opening = asked("Hoe hoog is de reserve op 1 januari 2025?", {"reserve": False}, (2025,), [(2025, 1)])
    assert opening.is_opening and not opening.is_closing and opening.months == ()


def test_what_is_added_to_a_reserve_and_taken_from_it() -> None:
    assert asked("Hoeveel komt er bij de reserve sport bij?", {}, ()).adds
    assert asked("Hoeveel gaat er af van de reserve sport?", {}, ()).takes
    assert not asked("Hoeveel komt er binnen bij sport?", {}, ()).adds


def test_what_stands_between_brackets_says_the_same() -> None:
    words = {"gymzalen": False, "sportaccommodaties": False}
    found = asked("Wat kosten de gymzalen (sportaccommodaties)?", words, ())
    assert found.with_explained(frozenset({"sportaccommodaties"})) == {"gymzalen", "sportaccommodaties"}
    assert found.with_explained(frozenset()) == frozenset()


def test_a_name_is_not_explained_away() -> None:
    words = {"waterrade": True, "gymzalen": False, "sportaccommodaties": False}
    found = asked("Wat geeft Waterrade aan gymzalen (sportaccommodaties) uit?", words, ())
    assert set(found.explained) == {"gymzalen"}
