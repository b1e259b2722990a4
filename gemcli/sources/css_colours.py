"""Reads the colours of style sheets: names, digits and the functions of CSS Color 4, and what a background paints."""

from __future__ import annotations

import colorsys
import math
import re
from collections.abc import Iterator

from gemcli.sources.css_lengths import NUMBER
from gemcli.sources.css_names import NAMES

Colour = tuple[float, float, float, float]
"""Red, green, blue 0-255, alpha 0-1."""
HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
FUNCTION = re.compile(r"(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(([^()]{1,80})\)")
SPACE = re.compile(
    r"color\(\s*(?:srgb|srgb-linear|display-p3|a98-rgb|prophoto-rgb|rec2020|xyz|xyz-d50|xyz-d65)\s([^()]{1,80})\)"
)
MIX = re.compile(r"color-mix\(\s*in [a-z0-9 -]{1,30},(.{1,200})\)")
PART = re.compile(rf"{NUMBER.pattern}|none")
TOKEN = re.compile(r"[a-z-]+\((?:[^()]|\([^()]{0,200}\)){0,400}\)|#[0-9a-f]{3,8}|[a-z]+")
GRADIENT = re.compile(r"(?:linear|radial|conic)-gradient\(")
OKLAB = ((4.0767416621, -3.3077115913, 0.2309699292), (-1.2684380046, 2.6097574011, -0.3413193965),
         (-0.0041960863, -0.7034186147, 1.7076147010))  # fmt: skip
XYZ = ((3.1338561, -1.6168667, -0.4906146), (-0.9787684, 1.9161415, 0.0334540), (0.0719453, -0.2289914, 1.4052427))
"""From XYZ under D50 to linear sRGB (CSS Color 4, 17)."""


def colour(value: str) -> Colour | None:
    """Return a colour; None where it is none that is known.

    >>> colour("hsl(0, 0%, 100%)"), colour("#fff0"), colour("inherit")
    ((255.0, 255.0, 255.0, 1.0), (255.0, 255.0, 255.0, 0.0), None)
    """
    value = value.strip()
    found = HEX.fullmatch(NAMES.get(value, value if value.startswith("#") else ""))
    if found:
        digits = found[1] if len(found[1]) > 4 else "".join(2 * digit for digit in found[1])
        red, green, blue = (float(int(digits[at : at + 2], 16)) for at in (0, 2, 4))
        return red, green, blue, int(digits[6:] or "ff", 16) / 255
    if value.startswith("color-mix("):
        return _mixed(value)
    if value.startswith("light-dark("):  # an office looks at light pages
        return next(colours_of(value.removeprefix("light-dark(")), None)
    spaced = SPACE.fullmatch(value)
    if spaced:
        parts = _parts(spaced[1])
        return _rgb([255 * _share(part, 1.0) for part in parts[:3]], parts) if len(parts) in (3, 4) else None
    called = FUNCTION.fullmatch(value)
    parts = _parts(called[2]) if called else []
    if called is None or len(parts) not in (3, 4):
        return None
    return _rgb(_channels(called[1], parts), parts)


def painted(background: str) -> tuple[list[Colour], bool]:
    """Return the colours that a background paints, and whether a picture or something unknown lies over them.

    >>> painted("url(x) #222")[1], painted("linear-gradient(#222, #222)")[0][0][0]
    (True, 34.0)
    """
    gradient = GRADIENT.search(background)
    if gradient:
        stops = list(colours_of(background[gradient.end() :]))
        return stops, not stops
    found = list(colours_of(background))
    return found[-1:], "url(" in background or "image(" in background or (not found and "(" in background)


def of_attribute(value: str) -> Colour | None:
    """Return the colour of an attribute such as bgcolor, by the rules for what no sheet would allow (HTML, 2.3.6).

    >>> of_attribute("fffff"), of_attribute("white")
    ((255.0, 255.0, 240.0, 1.0), (255.0, 255.0, 255.0, 1.0))
    """
    value = value.strip().lower()
    if not value or value == "transparent":
        return None
    known = colour(value) if value in NAMES or re.fullmatch("#[0-9a-f]{3}", value) else None
    if known is not None:
        return known
    digits = re.sub("[^0-9a-f]", "0", value.removeprefix("#")[:128])
    digits = digits.ljust(3, "0") + "0" * (-max(3, len(digits)) % 3)
    size = len(digits) // 3
    parts = [digits[at * size : (at + 1) * size][-8:] for at in range(3)]
    while len(parts[0]) > 2 and all(part.startswith("0") for part in parts):
        parts = [part[1:] for part in parts]
    red, green, blue = (float(int(part[:2], 16)) for part in parts)
    return red, green, blue, 1.0


def colours_of(text: str) -> Iterator[Colour]:
    """Yield the colours that stand in a value."""
    for token in TOKEN.finditer(text):
        found = colour(token[0])
        if found is not None:
            yield found


def _parts(text: str) -> list[tuple[float, str]]:
    """Return numbers with their units; `none` counts as 0."""
    return [(float(match[1]) if match[1] else 0.0, match[2] or "") for match in PART.finditer(text)]


def _rgb(channels: list[float], parts: list[tuple[float, str]]) -> Colour:
    alpha = _share(parts[3], 1.0) if len(parts) == 4 else 1.0
    red, green, blue = (min(255.0, max(0.0, channel)) for channel in channels)
    return red, green, blue, alpha


def _channels(kind: str, parts: list[tuple[float, str]]) -> list[float]:
    """Return red, green and blue of the parts of a colour function."""
    first, second, third = parts[:3]
    if kind == "rgb":
        return [255 * _share(part, 255.0) for part in parts[:3]]
    if kind in ("hsl", "hwb"):
        hue, one, two = first[0] % 360 / 360, min(1.0, second[0] / 100), min(1.0, third[0] / 100)
        if kind == "hsl":
            return [255.0 * ink for ink in colorsys.hls_to_rgb(hue, two, one)]
        if one + two >= 1:
            return [255.0 * one / (one + two)] * 3
        return [255.0 * (ink * (1 - one - two) + one) for ink in colorsys.hls_to_rgb(hue, 0.5, 1.0)]
    light, wide, reach = (1.0, 0.4, 0.4) if kind.startswith("ok") else (100.0, 125.0, 150.0)
    lightness = _share(first, light) * light
    if kind.endswith("ch"):
        chroma, angle = _share(second, reach) * reach, math.radians(third[0])
        return _lab(kind, lightness, chroma * math.cos(angle), chroma * math.sin(angle))
    return _lab(kind, lightness, _share(second, wide) * wide, _share(third, wide) * wide)


def _lab(kind: str, lightness: float, a: float, b: float) -> list[float]:
    """Return red, green and blue of a colour in Lab or OKLab (CSS Color 4, 9)."""
    if kind.startswith("ok"):
        roots = (
            lightness + 0.3963377774 * a + 0.2158037573 * b,
            lightness - 0.1055613458 * a - 0.0638541728 * b,
            lightness - 0.0894841775 * a - 1.2914855480 * b,
        )
        return [_gamma(sum(f * root**3 for f, root in zip(row, roots, strict=True))) for row in OKLAB]
    y = (lightness + 16) / 116
    tall = [f**3 if f**3 > 216 / 24389 else (116 * f - 16) * 27 / 24389 for f in (y + a / 500, y, y - b / 200)]
    white = (0.3457 / 0.3585, 1.0, (1 - 0.3457 - 0.3585) / 0.3585)
    return [_gamma(sum(f * t * w for f, t, w in zip(row, tall, white, strict=True))) for row in XYZ]


def _gamma(linear: float) -> float:
    linear = min(1.0, max(0.0, linear))
    return 255 * (12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055)


def _mixed(value: str) -> Colour | None:
    """Return a mix of two colours, as it comes out in sRGB."""
    found = MIX.fullmatch(value)
    tokens = list(TOKEN.finditer(found[1])) if found else []
    inks = [(colour(token[0]), token) for token in tokens]
    known = [(ink, token) for ink, token in inks if ink is not None]
    if found is None or len(known) != 2 or len(tokens) != 2:
        return None
    one, two = map(_share_beside, (found[1][: tokens[1].start()], found[1][tokens[1].start() :]))
    share = one if one is not None else 1 - two if two is not None else 0.5
    first, second = (ink for ink, _ in known)
    red, green, blue, alpha = (a * share + b * (1 - share) for a, b in zip(first, second, strict=True))
    return red, green, blue, alpha


def _share_beside(text: str) -> float | None:
    """Return the share that stands beside a colour, 0-1."""
    return next((number / 100 for number, unit in _parts(TOKEN.sub(" ", text)) if unit == "%"), None)


def _share(part: tuple[float, str], whole: float) -> float:
    return part[0] / 100 if part[1] == "%" else part[0] / whole
