"""Percentages: another one, another kind of share, and the same one in another notation."""

from __future__ import annotations

import re
from random import Random

from tests.distortion.edit import Edit, swap
from tests.distortion.numerals import NUMBER, another
from tests.distortion.passage import Passage

SHARE = re.compile(rf"(?<![\w.,-])(?P<number>{NUMBER})(?P<sign>\s?%|\s(?:procent|per\s?cent)\b)(?!\s?punt)", re.I)
POINTS = {"nl": " procentpunt", "en": " percentage points"}
IN_LETTERS = {"nl": " procent", "en": " per cent"}


def percent(passage: Passage, chance: Random) -> Edit | None:
    """Another number, or points of it."""
    match = SHARE.search(passage.text)
    if match is None:
        return None
    if chance.random() < 0.3 and "punt" not in passage.near and "point" not in passage.near:
        return swap(match.span("sign"), POINTS[passage.language])
    new = another(match["number"], passage.near, chance)
    return swap(match.span("number"), new) if new else None


def percent_rewritten(passage: Passage, chance: Random) -> Edit | None:
    """In letters what was a sign, and the other way round."""
    match = SHARE.search(passage.text) if not passage.is_bullet else None
    if match is None:
        return None
    return swap(match.span("sign"), IN_LETTERS[passage.language] if "%" in match["sign"] else "%")
