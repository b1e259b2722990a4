"""Says whether a condition of a style sheet (@media) holds on the screen of an office (Media Queries 4)."""

from __future__ import annotations

import re

from gemcli.sources.css_lengths import PIXELS

WIDTH, HEIGHT = 1_280.0, 800.0
"""Pixels of a common window: what holds there is what colleagues see."""
LENGTH = re.compile(r"(-?(?:\d{1,9}\.?\d{0,9}|\.\d{1,9}))(px|em|rem|pt|cm|mm|in)?")
QUERY = re.compile(r"(?P<not>not\s+)?(?:only\s+)?(?P<type>[a-z-]+)?(?P<rest>.*)", re.DOTALL)
CONDITION = re.compile(r"\(([^()]{0,200})\)")
RANGE = re.compile(
    r"(?:(?P<low>[^<>=]{1,40}?)\s*<=?\s*)?(?P<name>width|height)\s*(?:(?P<sign>[<>]=?|=)\s*(?P<high>.{1,40}))?"
)
SEEN = {
    "color": "", "hover": "hover", "any-hover": "hover", "pointer": "fine", "any-pointer": "fine",
    "orientation": "landscape", "prefers-color-scheme": "light", "prefers-reduced-motion": "no-preference",
    "scripting": "enabled", "update": "fast", "overflow-block": "scroll", "overflow-inline": "scroll",
    "prefers-contrast": "no-preference", "forced-colors": "none", "display-mode": "browser", "color-gamut": "srgb",
    "min-color": "", "min-resolution": "", "min-aspect-ratio": "", "max-aspect-ratio": "",
}  # fmt: skip
"""Feature -> its value on such a screen; empty where any value of it holds."""
NEVER = frozenset({"none", "0"})


def holds_on_screen(queries: str) -> bool:
    """Say whether one of a list of queries holds; one that nobody understands does not.

    >>> holds_on_screen("print"), holds_on_screen("not print"), holds_on_screen("screen and (min-width: 40em)")
    (False, True, True)
    """
    return not queries.strip() or any(_holds(query.strip().lower()) for query in queries.split(","))


def _holds(query: str) -> bool:
    found = QUERY.fullmatch(query)
    if found is None:
        return False
    kind, rest = found["type"] or "all", found["rest"]
    if kind == "not":  # of a condition: not (monochrome)
        return bool(CONDITION.search(rest)) and not _conditions(rest)
    whole = kind in ("all", "screen") and _conditions(rest)
    return not whole if found["not"] else whole


def _conditions(text: str) -> bool:
    """Whether conditions in brackets hold, one of them where they stand apart by "or"."""
    if "(" not in text:
        return True
    results = [_feature(" ".join(condition.split())) for condition in CONDITION.findall(text)]
    return any(results) if re.search(r"\)\s*or\s*\(", text) else all(results)


def _feature(written: str) -> bool:
    name, colon, value = (part.strip() for part in written.partition(":"))
    if not colon and (found := RANGE.fullmatch(written)):
        return _in_range(found)
    side, _, measure = name.partition("-")
    if measure in ("width", "height", "device-width", "device-height") and side in ("min", "max"):
        size, limit = WIDTH if measure.endswith("width") else HEIGHT, _pixels(value)
        return limit is not None and (size >= limit if side == "min" else size <= limit)
    if name not in SEEN:
        return False
    return value not in NEVER if not SEEN[name] or not value else value == SEEN[name]


def _in_range(found: re.Match[str]) -> bool:
    size = WIDTH if found["name"] == "width" else HEIGHT
    low = _pixels(found["low"]) if found["low"] else 0.0
    if low is None or size < low:
        return False
    if not found["high"]:
        return True
    high = _pixels(found["high"])
    if high is None:
        return False
    return size >= high if found["sign"].startswith(">") else size <= high if found["sign"] != "=" else size == high


def _pixels(value: str) -> float | None:
    found = LENGTH.fullmatch(value.strip())
    return float(found[1]) * PIXELS[found[2] or ""] if found else None
