"""Colours of style sheets, in every form that browsers read."""

from __future__ import annotations

import pytest

from gemcli.sources.css_colours import colour, of_attribute, painted
from tests.patience import patience


@pytest.mark.parametrize(
    ("value", "channels"),
    [
        ("#123", (17, 34, 51)),
        ("rebeccapurple", (102, 51, 153)),
        ("rgb(0 50% 100% / 50%)", (0, 128, 255)),
        ("hsl(120deg 100% 25%)", (0, 128, 0)),
        ("hwb(0 0% 0%)", (255, 0, 0)),
        ("hwb(0 80% 80%)", (128, 128, 128)),
        ("lab(100 0 0)", (255, 255, 255)),
        ("lab(54.29 80.8 69.89)", (255, 0, 0)),
        ("lch(54.29 106.84 40.86)", (255, 0, 0)),
        ("oklab(0.628 0.225 0.126)", (255, 0, 0)),
        ("oklch(62.8% 0.2577 29.23)", (255, 0, 0)),
        ("color(srgb 1 0 0.5)", (255, 0, 128)),
        ("color-mix(in srgb, white 25%, black)", (64, 64, 64)),
        ("color-mix(in srgb, white, black 25%)", (191, 191, 191)),
        ("color-mix(in oklab, #fff, #fff)", (255, 255, 255)),
    ],
)
def test_colours(value: str, channels: tuple[int, int, int]) -> None:
    found = colour(value)
    assert found is not None
    assert all(abs(a - b) <= 1 for a, b in zip(found[:3], channels, strict=True))


@pytest.mark.parametrize("value", ["", "inherit", "rgb(1 2)", "color-mix(in srgb, x, y)", "light-dark(x, y)"])
def test_what_is_no_known_colour(value: str) -> None:
    assert colour(value) is None


@pytest.mark.parametrize(
    ("value", "channels"),
    [("fffff", (255, 255, 240)), ("#ffffff00", (255, 255, 0)), ("chucknorris", (192, 0, 0)), ("red", (255, 0, 0))],
)
def test_attributes_make_a_colour_of_anything(value: str, channels: tuple[int, int, int]) -> None:
    found = of_attribute(value)
    assert found is not None and found[:3] == channels


def test_backgrounds() -> None:
    assert painted("no-repeat url(x.png) #123456")[1]
    assert len(painted("linear-gradient(to right, #fff, rgb(0 0 0 / 1) 50%)")[0]) == 2
    assert painted("none") == ([], False)


@pytest.mark.parametrize("piece", ["color-mix(", "rgb(", "linear-gradient(", "#", "a(b", "1e", "color(srgb "])
def test_hostile_colours_take_linear_time(piece: str) -> None:
    with patience():
        colour(piece * 20_000)
        painted(piece * 20_000)
        of_attribute(piece * 20_000)
