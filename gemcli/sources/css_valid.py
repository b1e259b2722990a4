"""Tells declarations that a browser takes from those that it passes over: one that is passed over changes nothing."""

from __future__ import annotations

import re

from gemcli.sources.css_colours import colour
from gemcli.sources.css_lengths import NUMBER, PIXELS
from gemcli.text.lists import listed

EVERYWHERE = frozenset(listed("inherit initial unset revert revert-layer"))
"""Values that every property takes."""
COLOURS = frozenset(listed("color background-color -webkit-text-fill-color"))
COMPUTED = re.compile(r"(?:color-mix|light-dark|env|rgba?\(\s*from|hsla?\(\s*from|color)\b")
"""Colours that are mixed from others."""
NOT_BELOW_ZERO = frozenset(
    listed(
        "font-size height width max-height max-width block-size inline-size max-block-size max-inline-size"
        " padding-left padding-top padding-inline padding-inline-start padding-block padding-block-start line-height"
    )
)
LENGTHS = NOT_BELOW_ZERO | frozenset(
    listed(
        "left top right bottom inset inset-inline inset-block inset-inline-start inset-inline-end inset-block-start"
        " inset-block-end text-indent margin-left margin-top margin-inline margin-inline-start margin-block"
        " margin-block-start letter-spacing word-spacing opacity zoom z-index"
    )
)
WORDS_OF_LENGTHS = frozenset(
    listed(
        "auto none normal reset max-content min-content fit-content stretch -webkit-fill-available smaller larger"
        " xx-small x-small small medium large x-large xx-large xxx-large hanging each-line"
    )
)
KEYWORDS = {
    "display": frozenset(
        listed(
            "none block inline inline-block flex inline-flex grid inline-grid flow flow-root contents list-item table"
            " inline-table table-row table-cell table-row-group table-header-group table-footer-group table-column"
            " table-column-group table-caption ruby ruby-base ruby-text ruby-base-container ruby-text-container run-in"
            " math -webkit-box -webkit-inline-box -webkit-flex -ms-flexbox -ms-grid"
        )
    ),
    "visibility": frozenset({"visible", "hidden", "collapse"}),
    "content-visibility": frozenset({"visible", "hidden", "auto"}),
    "position": frozenset(listed("static relative absolute fixed sticky -webkit-sticky")),
    **dict.fromkeys(
        ("overflow", "overflow-x", "overflow-y", "overflow-block", "overflow-inline"),
        frozenset(listed("visible hidden clip scroll auto overlay")),
    ),
}
FUNCTIONS = {
    "transform": "matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez"
    " scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective",
    "filter": "blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia url alpha",
    "clip": "rect",
    **dict.fromkeys(("clip-path", "-webkit-clip-path"), "inset circle ellipse polygon path rect xywh shape url"),
}
CALL = re.compile(r"([a-z-][a-z0-9-]{0,30})\(")
WORDS_BESIDE_FUNCTIONS = frozenset(
    listed("none auto border-box padding-box content-box margin-box fill-box stroke-box view-box")
)


def holds(name: str, value: str) -> bool:
    """Whether a browser takes a value for a property; of properties that are not known here it takes any.

    >>> holds("display", "none"), holds("display", "bogus"), holds("color", "whyte"), holds("font-size", "-1px")
    (True, False, False, False)
    """
    if name.startswith("--") or "var(" in value or value in EVERYWHERE:
        return True
    if not value:
        return False
    words = value.split()
    if name in COLOURS:
        known = value == "currentcolor" or COMPUTED.match(value) is not None
        return known or colour(value) is not None or colour(f"#{value}") is not None
    if name in KEYWORDS:
        return len(words) <= 2 and KEYWORDS[name].issuperset(words)
    if name in LENGTHS:
        return "(" in value or all(_is_length(name, word) for word in words)
    if name in FUNCTIONS:
        called = CALL.findall(value)
        known = set(FUNCTIONS[name].split()).issuperset(called)
        return known if called else value in WORDS_BESIDE_FUNCTIONS or value.startswith("progid:")
    return True


def _is_length(name: str, word: str) -> bool:
    """Whether a word is a number or a length, or one that stands for one; without a unit browsers may take it."""
    found = NUMBER.fullmatch(word)
    if found is None:
        return word in WORDS_OF_LENGTHS
    return (found[2] == "%" or found[2] in PIXELS) and (float(found[1]) >= 0 or name not in NOT_BELOW_ZERO)
