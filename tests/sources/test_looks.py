"""Letters that a reader of the page cannot see are no text of it."""

from __future__ import annotations

import pytest

from gemcli.sources.looks import LIGHT, TINY, Look, is_white


@pytest.mark.parametrize(
    ("look", "on_shade", "hidden"),
    [
        (Look(), False, False),
        (Look(vanish=True), False, True),
        (Look(vanish=True), True, True),
        (Look(size=TINY), False, True),
        (Look(size=TINY + 1), False, False),
        (Look(color="FFFFFF"), False, True),
        (Look(color="FFFFFF"), True, False),
        (Look(color="FFFFFF", shaded=True), False, False),
        (Look(color="000000"), False, False),
        (Look(web_hidden=True), False, False),
    ],
)
def test_what_can_be_seen(look: Look, on_shade: bool, hidden: bool) -> None:
    assert look.hidden(on_shade) is hidden


def test_white_begins_near_white_in_every_channel() -> None:
    edge, below = f"{LIGHT:02X}", f"{LIGHT - 1:02X}"
    assert is_white(edge * 3)
    assert not any(is_white(color) for color in (edge * 2 + below, below + edge * 2, "FFF", "", "GGGGGG", "FFFFFFFF"))
