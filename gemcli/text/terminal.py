"""Finds what a terminal does not show of a text: concealed words, and words that others are written over."""

from __future__ import annotations

import re
from collections.abc import Iterator

LOOK = re.compile("(?:\x1b\\[|\x9b)([0-9;:]{0,60})m")
"""Select graphic rendition (ECMA-48, 8.3.117)."""
OVER = re.compile(
    "(?<=[^\\s\x08])[ \t]{0,200}(?:\r{1,200}(?=[^\r\n])|\x08)"
    "|(?:\x1b\\[|\x9b)[0-9;?]{0,40}[@A-HJKLMPSTXfsu]|\x1b[78DEM]"
)
"""A carriage return or backspace between words, and sequences that move the cursor, erase or insert."""
CONCEALED, REVEALED, RESET = 8, 28, 0
INK, GROUND = "ink", "ground"
BASES = {30: (INK, 0), 40: (GROUND, 0), 90: (INK, 8), 100: (GROUND, 8)}
"""First code of each eight colours -> what it colours, and the number of its first colour in the table of 256."""
EXTENDED = {38: INK, 48: GROUND}
USUAL = {39: INK, 49: GROUND}


def concealed(text: str) -> tuple[tuple[int, int], ...]:
    """Return the parts of a text that a terminal does not show, as starts and ends: sorted, disjoint.

    Words are concealed (code 8, up to 28 or 0), or stated to have the colour of their ground. A part goes from the
    sequence that hides it up to the one that shows words again, or to the end of the text.

    >>> text = "open \\x1b[8mdicht\\x1b[0m open \\x1b[30;40mzwart"
    >>> [text[start:end] for start, end in concealed(text)]
    ['\\x1b[8mdicht', '\\x1b[30;40mzwart']
    """
    return tuple(_parts(text)) if "\x1b" in text or "\x9b" in text else ()


def overwritings(text: str) -> int:
    """Return at how many places a terminal would write over what stands there, or take it away.

    >>> overwritings("goed\\r\\rslecht"), overwritings("goed\\r\\nslecht\\r\\n"), overwritings("goed\\x08\\x08")
    (1, 0, 1)
    """
    return sum(1 for _ in OVER.finditer(text))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    is_concealed = False
    colours: dict[str, str] = {}
    start = -1
    for match in LOOK.finditer(text):
        for code, given in _codes(match[1]):
            if code == RESET:
                is_concealed, colours = False, {}
            elif code in (CONCEALED, REVEALED):
                is_concealed = code == CONCEALED
            elif code in USUAL:
                colours.pop(USUAL[code], None)
            elif code in EXTENDED:
                colours[EXTENDED[code]] = given
            else:
                for base, (what, first) in BASES.items():
                    if base <= code < base + 8:
                        colours[what] = f"5 {code - base + first}"
        is_hidden = is_concealed or (INK in colours and colours[INK] == colours.get(GROUND))
        if is_hidden and start < 0:
            start = match.start()
        elif not is_hidden and start >= 0:
            yield start, match.start()
            start = -1
    if start >= 0:
        yield start, len(text)


def _codes(parameters: str) -> Iterator[tuple[int, str]]:
    """Yield the codes of a sequence; those of a further colour with its kind and numbers, in one form."""
    numbers = [int(number or 0) if len(number) < 5 else -1 for number in re.split("[;:]", parameters)]
    at = 0
    while at < len(numbers):
        code = numbers[at]
        size = {5: 2, 2: 4}.get(numbers[at + 1], 0) if code in EXTENDED and at + 1 < len(numbers) else 0
        yield code, " ".join(map(str, numbers[at + 1 : at + 1 + size]))
        at += 1 + size
