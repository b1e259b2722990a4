"""Tells which cell styles of an old Excel workbook (BIFF8) leave no ink, by the number that cells name."""

from __future__ import annotations

from collections.abc import Iterable

from gemcli.sources.looks import TINY, is_alike, is_white
from gemcli.sources.sheet_colours import COLOURS, of_palette
from gemcli.sources.sheet_looks import NOTHING

FONT, FORMAT, XF, PALETTE = 0x31, 0x41E, 0xE0, 0x92
SOLID = 1
MISSING_FONT = 4
"""No font has this number ([MS-XLS] 2.5.129)."""


def lost_styles(records: Iterable[tuple[int, bytes]]) -> frozenset[int]:
    """Return the numbers of the cell styles (XF) whose cells nobody sees.

    Their letters are too small or have the colour of their ground, or their format writes nothing. `records` are
    those of the part for the workbook as a whole: kind and contents.
    """
    fonts: list[tuple[int, int]] = []
    formats: dict[int, str] = {}
    styles: list[bytes] = []
    palette = list(COLOURS)
    for kind, data in records:
        if kind == FONT and len(data) >= 6:
            fonts.append((_number(data, 0), _number(data, 4)))
        elif kind == FORMAT and len(data) >= 5:
            formats[_number(data, 0)] = data[5:].decode("utf-16-le" if data[4] & 1 else "latin-1", "replace")
        elif kind == XF and len(data) >= 20:
            styles.append(data)
        elif kind == PALETTE and len(data) >= 2:
            given = [data[at : at + 3].hex().upper() for at in range(2, len(data) - 3, 4)]
            palette[: len(given)] = given[: len(palette)]
    return frozenset(number for number, style in enumerate(styles) if _is_lost(style, fonts, formats, palette))


def _is_lost(style: bytes, fonts: list[tuple[int, int]], formats: dict[int, str], palette: list[str]) -> bool:
    shown = formats.get(_number(style, 2), "")
    if ";" in shown and NOTHING.fullmatch(shown):
        return True
    number = _number(style, 0)
    at = number - (number > MISSING_FONT)
    if at >= len(fonts):
        return False
    height, colour = fonts[at]
    if 0 < height < TINY * 10:
        return True
    ink = of_palette(colour, palette)
    fill = int.from_bytes(style[14:18], "little")
    pattern, is_extended = fill >> 26 & 0x3F, bool(fill >> 25 & 1)
    if not pattern:
        return is_white(ink)
    ground = of_palette(_number(style, 18) & 0x7F, palette) if pattern == SOLID and not is_extended else ""
    return is_alike(ink, ground)


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")
