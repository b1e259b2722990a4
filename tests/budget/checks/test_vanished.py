"""A line that is empty in one year, or filled in one year only, is asked about; an ending estimate is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gemcli.budget.book import Checked

Rows = list[list[Any]]
HEAD = ["Taakveld", "Rekening 2023", "Begroting 2024", "Begroting 2025", "Begroting 2026"]


def calm(*changed: tuple[int, int, Any], head: list[str] | None = None) -> Rows:
    """Return twelve calm lines; each change is line, year (from 0) and amount."""
    rows: Rows = [list(head or HEAD)]
    for at in range(12):
        rows.append(
            [f"{at % 8 + 1}.{at} Post {chr(97 + at)}", *(900 + 173 * at + 11 * y + (at + y) % 5 for y in range(4))]
        )
    for line, year, amount in changed:
        rows[line + 1][year + 1] = amount
    return rows


@pytest.mark.parametrize("nothing", [None, 0, "-"])
def test_an_amount_that_is_gone_in_the_last_year_is_asked_about(
    look: Callable[..., Checked], named: Callable[[Checked], set[str]], nothing: Any
) -> None:
    assert named(look(("Blad1", calm((4, 3, nothing))))) == {"C1 signal Blad1!E6"}


def test_a_hole_between_two_years_is_asked_about(
    look: Callable[..., Checked], named: Callable[[Checked], set[str]]
) -> None:
    found = look(("Blad1", calm((4, 1, None))))
    assert named(found) == {"C1 signal Blad1!C6"}
    text = found.found[0].text.text()
    assert "C6 holds nothing, while Rekening 2023 holds" in text
    assert "Where was this item put?" in found.found[0].question.text()


def test_a_line_of_one_year_only_is_asked_about(
    look: Callable[..., Checked], named: Callable[[Checked], set[str]]
) -> None:
    rows = calm((6, 0, None), (6, 1, None), (6, 2, None), (6, 3, 1950))
    assert named(look(("Blad1", rows))) == {"C2 signal Blad1!E8"}


def test_small_lines_and_codes_that_come_and_go_are_left_alone(look: Callable[..., Checked]) -> None:
    rows = calm((6, 3, None))
    rows[7] = ["0.10 Mutaties reserves", 1800, 1900, 1850, None]
    rows[8] = ["4.4 Kleine post", 8, 9, 8, None]
    assert look(("Blad1", rows)).found == ()


def test_what_ends_in_an_estimate_of_several_years_is_left_alone(look: Callable[..., Checked]) -> None:
    head = ["Taakveld", "Begroting 2026", "Raming 2027", "Raming 2028", "Raming 2029"]
    assert look(("Blad1", calm((4, 3, None), head=head))).found == ()


def test_a_list_in_which_lines_come_and_go_is_left_alone(look: Callable[..., Checked]) -> None:
    rows = calm(*((at, (at + 1) % 4, None) for at in range(12)))
    assert [one for one in look(("Blad1", rows)).found if one.check in ("C1", "C2")] == []


def test_a_column_that_is_empty_as_a_whole_is_told_once(
    look: Callable[..., Checked], named: Callable[[Checked], set[str]]
) -> None:
    assert named(look(("Blad1", calm(*((at, 3, 0) for at in range(12)))))) == {"C3 hard Blad1!E2"}
