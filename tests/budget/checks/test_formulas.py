"""What stands behind the cells: hidden parts of totals, formulas that leave a line out, typed totals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.budget.book import Checked
from gemcli.model.workings import Workings

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]
LINES = [(41207, 42118, 43006), (38114, 38760, 39425), (52990, 54011, 55102), (27433, 27980, 28541)]


def table(lines: list[tuple[int, ...]] = LINES, total: list[int] | None = None) -> list[list[Any]]:
    sums = total or [sum(line[at] for line in lines) for at in range(3)]
    rows = [[f"{at}.1 Post {at}", *line] for at, line in enumerate(lines)]
    return [["Bedragen x € 1.000"], ["Post", "Begroting 2026", "Raming 2027", "Raming 2028"], *rows, ["Totaal", *sums]]


def sums(**changed: str) -> dict[tuple[int, int], str]:
    """Return the formulas of the total row; a column letter changes one."""
    made = {letter: f"=SUM({letter}3:{letter}6)" for letter in "BCD"} | changed
    return {(6, "ABCD".index(letter)): formula for letter, formula in made.items() if formula}


def test_a_sound_workbook(look: Look) -> None:
    assert look(("Blad1", table()), workings=[Workings("Blad1", sums())]).found == ()


def test_a_formula_that_ends_before_the_last_line(look: Look, named: Named) -> None:
    total = [sum(line[0] for line in LINES[:-1]), *(sum(line[at] for line in LINES) for at in (1, 2))]
    found = look(("Blad1", table(total=total)), workings=[Workings("Blad1", sums(B="=SUM(B3:B5)"))])
    assert named(found) == {"J3 hard Blad1!B7"}
    one = found.found[0]
    assert one.suspect == (5, 1)
    assert one.expected == sum(line[0] for line in LINES)
    assert "adds up B3:B5 and leaves out Blad1!B6" in one.text.text()


def test_a_formula_that_begins_after_the_first_line(look: Look, named: Named) -> None:
    total = [sum(line[0] for line in LINES), sum(line[1] for line in LINES), sum(line[2] for line in LINES[1:])]
    found = look(("Blad1", table(total=total)), workings=[Workings("Blad1", sums(D="=SUM(D4:D6)"))])
    assert named(found) == {"J3 hard Blad1!D7"}


def test_a_line_that_no_column_adds_up_is_asked_about(look: Look, named: Named) -> None:
    total = [sum(line[at] for line in LINES[1:]) for at in range(3)]
    formulas = sums(B="=SUM(B4:B6)", C="=SUM(C4:C6)", D="=SUM(D4:D6)")
    assert named(look(("Blad1", table(total=total)), workings=[Workings("Blad1", formulas)])) == {"J3 signal Blad1!B7"}


def test_a_line_that_belongs_to_another_total_is_not_left_out(look: Look) -> None:
    rows = table()
    rows[6:6] = [["Subtotaal", *rows[6][1:]], ["9.9 Onvoorzien", 500, 500, 500]]
    rows[8][1:] = [amount + 500 for amount in rows[8][1:]]
    formulas = {(6, at): f"=SUM({letter}3:{letter}6)" for at, letter in enumerate("BCD", 1)}
    formulas |= {(8, at): f"={letter}7+{letter}8" for at, letter in enumerate("BCD", 1)}
    assert look(("Blad1", rows), workings=[Workings("Blad1", formulas)]).found == ()


def test_a_typed_total_among_formulas_is_asked_about(look: Look, named: Named) -> None:
    found = look(("Blad1", table()), workings=[Workings("Blad1", sums(C=""))])
    assert named(found) == {"J4 signal Blad1!C7"}
    assert "as a typed amount, while the same row is made by formulas" in found.found[0].text.text()


def test_a_column_that_is_typed_throughout_is_a_choice(look: Look) -> None:
    rows = [
        *table()[:-1],
        ["Totaal groep 1", *table()[-1][1:]],
        ["9.1 Post 9", 500, 510, 520],
        ["9.2 Post 10", 80, 90, 95],
    ]
    rows += [["Totaal groep 2", 580, 600, 615]]
    formulas = sums(D="") | {(9, 1): "=SUM(B8:B9)", (9, 2): "=SUM(C8:C9)"}
    assert look(("Blad1", rows), workings=[Workings("Blad1", formulas)]).found == ()


def test_a_typed_total_that_is_off_does_not_add_up(look: Look, named: Named) -> None:
    total = [sum(line[at] for line in LINES) + (90 if at == 1 else 0) for at in range(3)]
    found = look(("Blad1", table(total=total)), workings=[Workings("Blad1", sums(C=""))])
    assert named(found) == {"A1 hard Blad1!C7"}


def test_a_row_of_totals_that_are_all_typed_is_a_choice(look: Look) -> None:
    assert look(("Blad1", table()), workings=[Workings("Blad1", sums(B="", C="", D=""))]).found == ()


def test_a_hidden_row_that_counts(look: Look, named: Named) -> None:
    found = look(("Blad1", table()), workings=[Workings("Blad1", sums(), hidden_rows=frozenset({3}))])
    assert named(found) == {"J2 signal Blad1!D7"}
    assert "in hidden cells (D4)" in found.found[0].text.text()


def test_a_hidden_row_that_counts_in_nothing_or_is_small(look: Look) -> None:
    rows = [*table(), ["Toelichting", None, None, None]]
    assert look(("Blad1", rows), workings=[Workings("Blad1", sums(), hidden_rows=frozenset({7}))]).found == ()
    small = [*LINES[:-1], (11, 12, 13)]
    found = look(("Blad1", table(small)), workings=[Workings("Blad1", sums(), hidden_rows=frozenset({5}))])
    assert found.found == ()


def test_amounts_that_come_from_a_hidden_sheet(look: Look, named: Named) -> None:
    formulas = sums() | {(2, 1): "=Invoer!C9", (3, 1): "='Oude versie'!C9"}
    behind = [Workings("Blad1", formulas), Workings("Oude versie", is_hidden=True), Workings("Invoer")]
    found = look(("Blad1", table()), workings=behind)
    assert named(found) == {"J2 signal Blad1!B4"}
    assert "from the sheet Oude versie, which is hidden" in found.found[0].text.text()
