"""The drawing of a line says in text and in its table what it shows, and stays within its frame."""

from __future__ import annotations

import re
from decimal import Decimal

from gemcli.drafts.flag_report.chart import HEIGHT, MOST, WIDTH, Chart, chart
from gemcli.model.picture import Course, Spot


def drawn(*amounts: int | None, flagged: int = -1, expected: int | None = None) -> str:
    spots = tuple(
        Spot(f"Blad1!{at}", f"Begroting {2020 + at}", None if amount is None else Decimal(amount))
        for at, amount in enumerate(amounts)
    )
    course = Course("1 Bestuur", spots, spots[flagged].place, None if expected is None else Decimal(expected))
    return "\n".join(chart(Chart("c1", course, "flagged", "▲", "gemarkeerd", "nl"), str))


def heights(page: str) -> list[float]:
    return [float(height) for height in re.findall(r'<rect [^>]*height="([\d.]+)"', page)]


def test_a_bar_is_as_high_as_its_amount() -> None:
    low, middle, high = heights(drawn(100, 200, 400))
    assert abs(middle - 2 * low) < 0.2
    assert abs(high - 4 * low) < 0.2


def test_what_lies_below_nil_hangs_from_it() -> None:
    page = drawn(100, -100)
    zero = float(re.search(r'class="zero"[^>]* y1="([\d.]+)"', page)[1])  # type: ignore[index]
    tops = [float(top) for top in re.findall(r'<rect [^>]* y="([\d.]+)"', page)]
    assert tops[1] == zero
    assert abs(tops[0] + heights(page)[0] - zero) < 0.2


def test_nil_and_nothing_have_no_height() -> None:
    assert heights(drawn(0, None, 50))[:2] == [0.0, 0.0]
    assert heights(drawn(0, 0)) == [0.0, 0.0]


def test_only_the_flagged_amount_is_marked() -> None:
    page = drawn(100, 900, 120, flagged=1, expected=110)
    assert page.count('class="bar flagged"') == 1
    assert page.count('<tr class="flagged">') == 1
    assert "Begroting 2021: 900 (gemarkeerd)" in page
    assert "▲ 900" in page
    assert "dashed: expected, 110" in page
    assert page.count('class="expected"') == 2, "a line in the drawing and a row in the table"
    assert 'class="expected"' not in drawn(100, 900, flagged=1)


def test_of_many_years_the_last_are_drawn_and_the_table_holds_all() -> None:
    many = [100 + at for at in range(MOST + 6)]
    assert len(heights(drawn(*many))) == MOST
    early = drawn(*many, flagged=0)
    assert len(heights(early)) == MOST + 1, "the flagged one is always drawn"
    assert early.count('<th scope="row">') == len(many)


def test_everything_stands_within_the_frame() -> None:
    page = drawn(*range(-20, 20), flagged=3, expected=5000)
    assert all(0 <= float(x) <= WIDTH for x in re.findall(r' x[12]?="([-\d.]+)"', page))
    assert all(0 <= float(y) <= HEIGHT for y in re.findall(r' y[12]?="([-\d.]+)"', page))
