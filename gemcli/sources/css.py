"""Reads style sheets as far as they decide whether words are seen: declarations, lengths, colours, rules (CSS 2.2)."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
"""One that is never closed goes on to the end (CSS Syntax 3, 4.3.2)."""
ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
IMPORTANT = re.compile(r"!\s{0,5}important\s*\Z", re.IGNORECASE)
VARIABLE = re.compile(r"var\(\s{0,5}(--[\w-]{1,60})\s{0,5}(?:,([^()]{0,100}))?\)")
NUMBER = re.compile(r"([+-]?(?:\d{1,9}\.?\d{0,9}|\.\d{1,9})(?:e[+-]?\d{1,2})?)([a-z%]{0,5})")
PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945,
    "rem": 16.0, "em": 16.0, "ex": 8.0, "ch": 8.0, "vw": 10.0, "vh": 10.0, "vmin": 10.0, "vmax": 10.0,
}  # fmt: skip
"""Unit -> pixels; what depends on the window is taken for a common one."""
NAMES = {
    "black": "000000", "white": "ffffff", "snow": "fffafa", "ivory": "fffff0", "ghostwhite": "f8f8ff",
    "whitesmoke": "f5f5f5", "floralwhite": "fffaf0", "mintcream": "f5fffa", "azure": "f0ffff", "aliceblue": "f0f8ff",
    "seashell": "fff5ee", "red": "ff0000", "green": "008000", "lime": "00ff00", "blue": "0000ff", "navy": "000080",
    "yellow": "ffff00", "gray": "808080", "grey": "808080", "silver": "c0c0c0", "orange": "ffa500", "purple": "800080",
    "maroon": "800000", "teal": "008080", "olive": "808000", "aqua": "00ffff", "cyan": "00ffff", "magenta": "ff00ff",
    "fuchsia": "ff00ff", "transparent": "00000000",
}  # fmt: skip
HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]{1,80})\)")
STRING = re.compile(r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"|\'[^\'\\\n]*(?:\\.[^\'\\\n]*)*\'')
PIECE = re.compile(r"[^{};]*[{};]?")
ON_SCREEN = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)(?:\s*,.{0,200})?\Z", re.IGNORECASE)
TRANSPARENT_TO_RULES = re.compile(r"@(?:supports|layer|scope|container)\b", re.IGNORECASE)
"""Groups whose rules hold wherever they are understood."""
IDS, CLASSES, ELEMENTS = (
    re.compile(r"#[\w-]"),
    re.compile(r"\.[\w\\-]|\[|:(?!:|not|is|where)[a-z]"),
    re.compile(r"(?:^|[\s>+~(,])[a-z]", re.IGNORECASE),
)
LONGEST_SELECTOR = 500
MOST_PIECES = 40_000
"""Declarations and rules of a sheet that are read."""

Colour = tuple[float, float, float, float]
"""Red, green, blue 0-255, alpha 0-1."""
Declared = Mapping[str, str]
"""Property -> value, in small letters, without comments."""


class Rule(NamedTuple):
    """A rule of a sheet: what it applies to, how much it weighs, what it says."""

    selector: str
    weight: tuple[int, int, int]
    declared: Declared
    important: Declared


def declarations(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return what a style says: plain declarations, and those that are important.

    >>> declarations("COLOR:#FFF; d\\\\69splay/**/: none !important")
    ({'color': '#fff'}, {'display': 'none'})
    """
    plain: dict[str, str] = {}
    important: dict[str, str] = {}
    for piece in COMMENT.sub(" ", text).split(";"):
        name, colon, value = piece.partition(":")
        if not colon:
            continue
        name, value = ESCAPE.sub(_character, name).strip().lower(), ESCAPE.sub(_character, value).strip().lower()
        rest = IMPORTANT.sub("", value)
        (important if rest != value else plain)[name] = " ".join(rest.split())
    return plain, important


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else 0
    return (chr(code) if 0 < code < 0x110000 else "\ufffd") if match[1] else match[2]


def filled(value: str, variables: Declared) -> str:
    """Return a value with its variables filled in."""
    for _ in range(3):
        if "var(" not in value:
            break
        value = VARIABLE.sub(lambda match: variables.get(match[1], (match[2] or "").strip()), value)
    return value


def numbers(value: str) -> list[tuple[float, str]]:
    """Return the numbers of a value with their units.

    >>> numbers("translate(-50%, 9e3px)")
    [(-50.0, '%'), (9000.0, 'px')]
    """
    return [(float(match[1]), match[2]) for match in NUMBER.finditer(value)]


def pixels(value: str) -> float | None:
    """Return the length that a value begins with, in pixels; None for a share or none."""
    found = numbers(value)
    return found[0][0] * PIXELS[found[0][1]] if found and found[0][1] in PIXELS else None


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
    called = FUNCTION.fullmatch(value)
    parts = numbers(called[2]) if called else []
    if called is None or len(parts) not in (3, 4):
        return None
    alpha = _share(parts[3], 1.0) if len(parts) == 4 else 1.0
    if called[1] == "hsl":
        inks = colorsys.hls_to_rgb(parts[0][0] % 360 / 360, min(1, parts[2][0] / 100), min(1, parts[1][0] / 100))
        return 255.0 * inks[0], 255.0 * inks[1], 255.0 * inks[2], alpha
    red, green, blue = (min(255.0, 255 * _share(part, 255.0)) for part in parts[:3])
    return red, green, blue, alpha


def _share(part: tuple[float, str], whole: float) -> float:
    return part[0] / 100 if part[1] == "%" else part[0] / whole


def rules(sheet: str) -> Iterator[Rule]:
    """Yield the rules of a sheet that hold on a screen of any width; those for one width or state of paper do not."""
    text = STRING.sub(_calm, COMMENT.sub(" ", sheet).replace("<!--", " ").replace("-->", " "))
    open_: list[tuple[str | None, list[str]]] = [("", [])]
    """Selector of each rule that is open (empty for a group that holds, None for one that does not), and its style."""
    for number, piece in enumerate(PIECE.finditer(text)):
        words, end = (piece[0][:-1], piece[0][-1]) if piece[0][-1:] in ("{", "}", ";") else (piece[0], "")
        if number > MOST_PIECES or not piece[0]:
            break
        if end == "{":
            open_.append((_within(open_[-1][0], words.strip()), []))
            continue
        open_[-1][1].append(words)
        if end == "}" and len(open_) > 1:
            selector, said = open_.pop()
            if selector:
                yield Rule(selector, _weight(selector), *declarations(";".join(said)))
    for selector, said in open_:  # what is never closed holds to the end
        if selector:
            yield Rule(selector, _weight(selector), *declarations(";".join(said)))


def _calm(match: re.Match[str]) -> str:
    return '""' if re.search("[{};]", match[0]) else match[0]


def _within(outer: str | None, prelude: str) -> str | None:
    """Return the selector of a rule inside another, or inside a group."""
    if outer is None or len(outer) > LONGEST_SELECTOR:
        return None
    prelude = prelude.rsplit(";", 1)[-1].strip()
    if prelude.startswith("@"):
        return outer if ON_SCREEN.match(prelude) or TRANSPARENT_TO_RULES.match(prelude) else None
    if not outer:
        return prelude
    return prelude.replace("&", f":is({outer})") if "&" in prelude else f":is({outer}) {prelude}"


def _weight(selector: str) -> tuple[int, int, int]:
    """Return how specific a selector is: ids, classes, elements; that of the last of several."""
    return len(IDS.findall(selector)), len(CLASSES.findall(selector)), len(ELEMENTS.findall(selector))
