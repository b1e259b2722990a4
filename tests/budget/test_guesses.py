"""What is remembered of the rows above, so that it is not looked for again at each of them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from gemcli.budget.accounts import Part
from gemcli.budget.guesses import Walk


def row(part: Part) -> Any:
    return SimpleNamespace(part=part, row=0)


def test_a_walk_knows_without_looking_back_whether_a_plain_line_stood_above() -> None:
    walk = Walk()
    for part in (Part.HEADING, Part.TOTAL, Part.TOTAL):
        walk.push(row(part))
    assert not walk.has_lines
    walk.push(row(Part.LINE), is_counted=True)
    walk.push(row(Part.TOTAL))
    assert walk.has_lines
