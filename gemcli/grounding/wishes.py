"""Tells whether a claim says what a motion or amendment wants."""

from __future__ import annotations

import re

from gemcli.grounding.sides import Sides

OF_PIECE = re.compile(
    r"(?:[Dd]e|[Hh]et|[Tt]he)?\s?(?:[Gg]ewijzigde?\s)?(?:[\w/]{2,20}-)?"
    r"(?:[Mm]otie|[Aa]mendement|[Mm]otion|[Aa]mendment|[Ii]ndieners?)\b"
)


def is_wish(sides: Sides) -> bool:
    """Whether the claim says what a motion or amendment wants, and its evidence is what that piece asks or changes."""
    return bool(sides.witness.lead_in) and OF_PIECE.match(sides.claim) is not None
