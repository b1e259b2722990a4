"""Tells whether letters can be seen: hidden, tiny or white text is no text for a reader of the page."""

from __future__ import annotations

from dataclasses import dataclass

TINY = 2
"""Half-points: letters of one point or less are not there to be read."""
LIGHT = 0xF5
"""From here on, in all three channels, a colour is white on paper."""


@dataclass(frozen=True, slots=True)
class Look:
    """What letters look like, as far as it decides whether they can be seen."""

    vanish: bool = False
    web_hidden: bool = False
    color: str = ""
    size: int = 0
    """In half-points; 0 where nothing is said."""
    shaded: bool = False

    def hidden(self, on_shade: bool) -> bool:
        """Can a reader of the page not see it? `on_shade`: it stands on a coloured ground."""
        tiny = 0 < self.size <= TINY
        return self.vanish or tiny or (is_white(self.color) and not self.shaded and not on_shade)


def is_white(color: str) -> bool:
    """Is a colour of six hexadecimal digits white, or so near that paper swallows it?

    >>> is_white("FEFEFE"), is_white("auto"), is_white("FF0000")
    (True, False, False)
    """
    if len(color) != 6:
        return False
    try:
        return all(channel >= LIGHT for channel in bytes.fromhex(color))
    except ValueError:
        return False
