"""Tells whether letters can be seen: hidden, tiny or white text is no text for a reader of the page."""

from __future__ import annotations

from dataclasses import dataclass

TINY = 3
"""Half-points: letters of less than two points are not there to be read."""
LIGHT = 0xE4
"""From here on, in all three channels, a colour is white on paper."""
ALIKE = 28
"""Levels of 255 by which a colour differs from its ground at least, if people are to see it."""
DARK = 0x60
"""Up to here, in all three channels, a ground turns letters of no colour of their own white."""
NARROW = 10
"""Per cent of their width to which letters may be squeezed and still be read."""
USUAL = 22
"""Half-points of letters of which nothing is said."""
CLOSE = 4
"""Twentieths of a point, a half-point of size, by which letters may be moved together: most of a width."""
RAISED = 400
"""Half-points by which letters may be raised or lowered and still be on the page."""
NO_ROOM_TWIPS = 40
"""Twentieths of a point: two points, in which no line of print can be read."""
OFF_TWIPS = 15_840
"""Twentieths of a point: eleven inches, the height of a page; what is moved or indented so far is beside it."""
PAPER = "FFFFFF"
MIXED = "mixed"
"""A colour that is not one: a pattern, a picture, a fill that is not known."""
AUTOMATIC = frozenset({"", "auto"})


@dataclass(frozen=True, slots=True)
class Look:
    """What letters look like, as far as it decides whether they can be seen."""

    vanish: bool = False
    web_hidden: bool = False
    color: str = ""
    """Six digits, MIXED, "auto" or empty: letters of no colour of their own are black, or white on a dark ground."""
    size: int = 0
    """In half-points; 0 where nothing is said."""
    ground: str = ""
    """The colour that they stand on, where they or their paragraph have one of their own."""
    mark: str = ""
    """The colour of a text marker laid over the ground."""
    inkless: bool = False
    """Without fill, wholly transparent, or squeezed to nothing."""
    fit: int = 0
    """Twentieths of a point into which a run is squeezed or stretched; 0 for none."""
    spacing: int = 0
    """Twentieths of a point by which letters are moved apart; below 0 towards each other."""
    raised: int = 0
    """Half-points by which letters stand above their line; below 0 below it."""
    struck: bool = False

    def hidden(self, around: str = "", length: int = 1) -> bool:
        """Can a reader of the page not see letters, `length` of them, on the ground of their cell, box or page?"""
        return (
            self.vanish
            or self.inkless
            or 0 < self.size <= TINY
            or self._is_crowded(length)
            or abs(self.raised) >= RAISED
            or self._is_lost(around)
        )

    def is_doubtful(self, around: str = "") -> bool:
        """Would letters be lost on paper, and is what they stand on no colour that is known?"""
        return (self.mark or self.ground or around) == MIXED and is_white(self.color)

    def _is_crowded(self, length: int) -> bool:
        """Whether letters lie on top of each other: half a line high is a letter wide."""
        size = self.size or USUAL
        return self.spacing <= -CLOSE * size or 0 < self.fit * 100 < NARROW * length * 5 * size

    def _is_lost(self, around: str) -> bool:
        """Whether letters cannot be told from their ground."""
        ground = self.ground or around or PAPER
        if self.color not in AUTOMATIC:
            return is_alike(self.color, self.mark or ground)
        return bool(self.mark) and not is_dark(ground) and is_alike("000000", self.mark)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a paragraph stands in: a page, a cell or a box."""

    ground: str = ""
    """The colour that it stands on; empty for paper."""
    look: Look | None = None
    """What letters look like there before the paragraph's style says more, as a table's style gives it."""
    is_unseen: bool = False
    """Does nobody see it, whatever its letters look like?"""


PAGE = Setting()


def is_white(color: str) -> bool:
    """Is a colour of six hexadecimal digits white, or so near that paper swallows it?

    >>> is_white("FEFEFE"), is_white("auto"), is_white("FF0000")
    (True, False, False)
    """
    channels = _channels(color)
    return bool(channels) and min(channels) >= LIGHT


def is_dark(color: str) -> bool:
    """Is a ground so dark that letters of no colour of their own turn white on it?"""
    channels = _channels(color)
    return bool(channels) and max(channels) <= DARK


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
