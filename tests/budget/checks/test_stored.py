"""Numbers stored as text: hard where the printed total passes them by, a signal where it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gemcli.budget.book import Checked

Look = Callable[..., Checked]
Named = Callable[[Checked], set[str]]
PLANNED = [41207, 38114, 52990, 27433, 19876, 33250]


def table(*texts: int, counted: bool) -> list[list[Any]]:
    """Return six lines with a total; those at `texts` are stored as text, and counted in the total or not."""
    rows: list[list[Any]] = [["Post", "Begroting 2026", "Begroting 2027"]]
    for at, amount in enumerate(PLANNED):
        text = f"{amount // 1000}.{amount % 1000:03}"
        rows.append([f"{at}.1 Post {at}", text if at in texts else amount, amount + 300])
    left = [amount for at, amount in enumerate(PLANNED) if counted or at not in texts]
    return [*rows, ["Totaal", sum(left), sum(PLANNED) + 300 * len(PLANNED)]]


def test_a_total_that_passes_a_text_by_does_not_add_up_and_is_told_once(look: Look, named: Named) -> None:
    found = look(("Blad1", table(3, counted=False)))
    assert named(found) == {"J1 hard Blad1!B8"}
    one = found.found[0]
    assert one.suspect == (4, 1)
    assert one.expected == sum(PLANNED)
    assert "Blad1!B5 is stored as text and was not counted" in one.text.text()


def test_a_text_that_the_total_counts_is_a_signal(look: Look, named: Named) -> None:
    found = look(("Blad1", table(3, counted=True)))
    assert named(found) == {"J1 signal Blad1!B5"}
    assert "holds" in found.found[0].text.text() and "as text among stored numbers" in found.found[0].text.text()


def test_a_column_of_texts_is_a_choice(look: Look) -> None:
    assert look(("Blad1", table(0, 1, 2, 3, 4, 5, counted=True))).found == ()
    assert look(("Blad1", table(1, 3, counted=True))).found == ()


def test_a_total_that_is_off_by_something_else_is_told_as_such(look: Look, named: Named) -> None:
    rows = table(3, counted=True)
    rows[-1][1] += 900
    assert "A1 hard Blad1!B8" in named(look(("Blad1", rows)))


def test_blanks_and_reminders_are_no_amounts(look: Look) -> None:
    rows = table(counted=True)
    rows.insert(3, ["2.9 Onvoorzien", "p.m.", "-"])
    assert look(("Blad1", rows)).found == ()
