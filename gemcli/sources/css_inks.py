"""Says what filters and blending of a style sheet make of a colour (Filter Effects 1, Compositing 1)."""

from __future__ import annotations

import re

from gemcli.sources.css import Declared
from gemcli.sources.css_colours import Colour
from gemcli.sources.css_lengths import numbers
from gemcli.sources.looks import ALIKE

WHITE: Colour = (255.0, 255.0, 255.0, 1.0)
BLACK: Colour = (0.0, 0.0, 0.0, 1.0)
CALL = re.compile(r"(brightness|contrast|invert|opacity)\(([^()]{0,20})\)")
BRIGHTER = frozenset({"lighten", "screen", "color-dodge", "plus-lighter"})
DARKER = frozenset({"darken", "multiply", "color-burn"})


def alike(one: Colour, other: Colour) -> bool:
    """Whether people cannot tell two colours apart."""
    return all(abs(a - b) < ALIKE for a, b in zip(one[:3], other[:3], strict=True))


def filtered(ink: Colour, style: Declared) -> Colour:
    """Return a colour as the filter of an element shows it."""
    for name, inner in CALL.findall(style.get("filter", "")):
        found = numbers(inner)
        share = found[0][0] / (100 if found[0][1] == "%" else 1) if found else 1.0
        red, green, blue = (min(255.0, max(0.0, _changed(name, channel, share))) for channel in ink[:3])
        ink = (red, green, blue, ink[3] * share if name == "opacity" else ink[3])
    return ink


def _changed(name: str, channel: float, share: float) -> float:
    match name:
        case "brightness":
            return channel * share
        case "contrast":
            return (channel - 127.5) * share + 127.5
        case "invert":
            return channel * (1 - share) + (255 - channel) * share
        case _:
            return channel


def is_blended_away(style: Declared, outer: list[Colour]) -> bool:
    """Whether an element leaves no trace on the ground around it, which is as bright or dark as its blending goes."""
    mode = style.get("mix-blend-mode", "")
    bound = WHITE if mode in BRIGHTER else BLACK if mode in DARKER else None
    return bound is not None and bool(outer) and all(alike(colour, bound) for colour in outer)
