"""Conditions of style sheets, as the screen of an office meets them."""

from __future__ import annotations

import pytest

from gemcli.sources.css_media import holds_on_screen


@pytest.mark.parametrize(
    ("queries", "holds"),
    [
        ("", True),
        ("all", True),
        ("screen", True),
        ("only screen", True),
        ("print", False),
        ("not print", True),
        ("not all", False),
        ("print, screen", True),
        ("(min-width: 1px)", True),
        ("(min-width: 40em) and (max-width: 60em)", False),
        ("(min-width: 600px) and (max-width: 90em)", True),
        ("screen and (color)", True),
        ("(monochrome)", False),
        ("not (monochrome)", True),
        ("(hover: none)", False),
        ("(prefers-color-scheme: dark)", False),
        ("(prefers-color-scheme: light)", True),
        ("(orientation: portrait)", False),
        ("(width >= 600px)", True),
        ("(width < 600px)", False),
        ("(600px <= width <= 2000px)", True),
        ("(1500px < width)", False),
        ("(min-width: 9000px) or (color)", True),
        ("tv and (", False),
        ("(unheard-of: 1)", False),
    ],
)
def test_conditions(queries: str, holds: bool) -> None:
    assert holds_on_screen(queries) is holds
