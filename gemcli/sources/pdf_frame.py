"""Turns places in a PDF file into places on the page as people see it."""

from __future__ import annotations

import math
from typing import Any


class Frame:
    """The visible part of a page, turned as it is shown, or further by quarters when its print lies on its side."""

    def __init__(self, page: Any, turned: int = 0) -> None:
        self._left, self._bottom, self._right, self._top = page.get_cropbox()
        self._quarter = (page.get_rotation() // 90 + turned) % 4
        across, up = self._right - self._left, self._top - self._bottom
        self.width, self.height = (across, up) if self._quarter % 2 == 0 else (up, across)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return the place on the page as shown for coordinates of the file."""
        x, y = x - self._left, y - self._bottom
        match self._quarter:
            case 1:
                return y, self.height - x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return self.width - y, x
            case _:
                return x, y

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Return the coordinates of the file for a place on the page as shown."""
        match self._quarter:
            case 1:
                x, y = self.height - y, x
            case 2:
                x, y = self.width - x, self.height - y
            case 3:
                x, y = y, self.width - x
        return x + self._left, y + self._bottom

    def shows(self, x: float, y: float) -> bool:
        """Whether a place on the page lies within its visible part."""
        return bool(-1 <= x <= self.width + 1 and -1 <= y <= self.height + 1)

    def quarters(self, across: float, up: float) -> int:
        """Return by how many quarters a direction of the file is turned from the way in which people read."""
        return int(round(math.atan2(up, across) / (math.pi / 2)) - self._quarter) % 4
