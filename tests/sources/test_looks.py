"""Letters that a reader of the page cannot see are no text of it."""

from __future__ import annotations

import pytest

from gemcli.sources.looks import ALIKE, CLOSE, DARK, LIGHT, MIXED, RAISED, TINY, Look, is_alike, is_dark, is_white


@pytest.mark.parametrize(
    ("look", "around", "hidden"),
    [
        (Look(), "", False),
        (Look(vanish=True), "", True),
        (Look(vanish=True), "1F4E79", True),
        (Look(inkless=True), "", True),
        (Look(size=TINY), "", True),
        (Look(size=TINY + 1), "", False),
        (Look(color="FFFFFF"), "", True),
        (Look(color="FFFFFF"), "1F4E79", False),
        (Look(color="FFFFFF"), MIXED, False),
        (Look(color=MIXED), "FFFFFF", False),
        (Look(color="FFFFFF", ground="1F4E79"), "", False),
        (Look(color="FFFFFF", ground="FFFFFF"), "1F4E79", True),
        (Look(color="1F4E79"), "1F4E79", True),
        (Look(color="000000"), "", False),
        (Look(color="000000"), "000000", True),
        (Look(), "000000", False),
        (Look(color="auto"), "000000", False),
        (Look(mark="000000"), "", True),
        (Look(color="auto", mark="000000"), "", True),
        (Look(color="FFFFFF", mark="000000"), "", False),
        (Look(color="FFFFFF", mark="FFFFFF"), "000000", True),
        (Look(mark="FFFF00"), "", False),
        (Look(web_hidden=True), "", False),
        (Look(struck=True), "", False),
        (Look(size=20, spacing=-CLOSE * 20), "", True),
        (Look(size=20, spacing=-20), "", False),
        (Look(raised=RAISED), "", True),
        (Look(raised=-RAISED), "", True),
        (Look(raised=12), "", False),
    ],
)
def test_what_can_be_seen(look: Look, around: str, hidden: bool) -> None:
    assert look.hidden(around) is hidden


def test_a_run_may_be_squeezed_but_not_to_nothing() -> None:
    assert Look(size=22, fit=100).hidden("", 90)
    assert not Look(size=22, fit=9_000).hidden("", 90)


def test_white_begins_near_white_in_every_channel() -> None:
    edge, below = f"{LIGHT:02X}", f"{LIGHT - 1:02X}"
    assert is_white(edge * 3)
    assert not any(is_white(color) for color in (edge * 2 + below, below + edge * 2, "FFF", "", "GGGGGG", "FFFFFFFF"))


def test_colours_are_told_apart_by_one_channel() -> None:
    assert is_alike("000000", f"0000{ALIKE - 1:02X}")
    assert not is_alike("000000", f"0000{ALIKE:02X}")
    assert not is_alike(MIXED, MIXED)


def test_a_ground_is_dark_in_every_channel() -> None:
    assert is_dark(f"{DARK:02X}" * 3)
    assert not any(is_dark(color) for color in (f"0000{DARK + 1:02X}", "", MIXED))
