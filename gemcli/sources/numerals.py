"""Writes counters as lists print them: numbers, letters, Roman numbers."""

from __future__ import annotations

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
HIGHEST = 10_000
"""Counters of real lists stay far below; letters and Roman numbers are not written beyond."""


def numeral(number: int, form: str) -> str:
    """Write a counter in one of Word's forms.

    >>> [numeral(4, form) for form in ("decimal", "lowerLetter", "upperRoman", "decimalZero", "ordinal")]
    ['4', 'd', 'IV', '04', '4e']
    """
    if not 0 < number < HIGHEST:
        return str(number)
    match form:
        case "lowerLetter" | "upperLetter":
            letters = chr(97 + (number - 1) % 26) * (1 + (number - 1) // 26)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            return roman(number).upper() if form == "upperRoman" else roman(number)
        case "decimalZero":
            return f"{number:02}"
        case "ordinal":
            return f"{number}e"
        case _:
            return str(number)


def roman(number: int) -> str:
    """Return a Roman number in small letters."""
    written = ""
    for value, letters in ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written
