"""Tells whether letters can be seen: hidden, tiny or white text is no text for a reader of the page."""

from __future__ import annotations

from dataclasses import dataclass

TINY = 3
"""Half-points: letters of less than two points are not there to be read."""
LIGHT = 0xF0
"""From here on, in all three channels, a colour is white on paper."""
ALIKE = 16
"""Levels of 255 by which a colour differs from its ground at least, if people are to see it."""
NARROW = 10
"""Per cent of their width to which letters may be squeezed and still be read."""


@dataclass(frozen=True, slots=True)
class Look:
    """What letters look like, as far as it decides whether they can be seen."""

    vanish: bool = False
    web_hidden: bool = False
    color: str = ""
    size: int = 0
    """In half-points; 0 where nothing is said."""
    shaded: bool = False
    ground: str = ""
    """The colour that they stand on, where they or their paragraph have one of their own."""
    inkless: bool = False
    """Without fill, wholly transparent, or squeezed to nothing."""

    def hidden(self, on_shade: bool) -> bool:
        """Can a reader of the page not see it? `on_shade`: it stands on a coloured ground."""
        if self.vanish or self.inkless or 0 < self.size <= TINY or is_alike(self.color, self.ground):
            return True
        return is_white(self.color) and not self.shaded and not on_shade


def is_white(color: str) -> bool:
    """Is a colour of six hexadecimal digits white, or so near that paper swallows it?

    >>> is_white("FEFEFE"), is_white("auto"), is_white("FF0000")
    (True, False, False)
    """
    channels = _channels(color)
    return bool(channels) and min(channels) >= LIGHT


def is_alike(color: str, ground: str) -> bool:
    """Can letters of a colour not be told from their ground? Not so where one of them is not known.

    >>> is_alike("123456", "123457"), is_alike("000000", "FFFF00"), is_alike("", "000000")
    (True, False, False)
    """
    one, other = _channels(color), _channels(ground)
    return bool(one and other) and all(abs(a - b) < ALIKE for a, b in zip(one, other, strict=True))


def _channels(color: str) -> bytes:
    if len(color) != 6:
        return b""
    try:
        return bytes.fromhex(color)
    except ValueError:
        return b""
