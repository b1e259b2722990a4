"""Texts that are hard to read for one reason each; a shape gives a text of about so many characters."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count, islice

Shape = Callable[[int], str]


def _repeat(piece: str, before: str = "", after: str = "") -> Shape:
    return lambda size: before + piece * max(1, size // len(piece)) + after


def _each(line: Callable[[int], str]) -> Shape:
    """A text of lines that differ by their number."""

    def made(size: int) -> str:
        lines: list[str] = []
        length = 0
        for number in count(1):
            if length >= size:
                break
            lines.append(line(number))
            length += len(lines[-1]) + 1
        return "\n".join(lines) + "\n"

    return made


def _letters(number: int) -> str:
    """A made-up word for a number: b, c, ... ba, bb, ..."""
    word = ""
    while number:
        number, rest = divmod(number, 17)
        word += "aeiou"[rest % 5] + "bcdfghjklmnprstvw"[rest]
    return word or "ab"


def _name(number: int) -> str:
    return f"{_letters(number % 4000).title()} van {_letters(number).title()}"


def _quoted(size: int) -> str:
    """Mail heads, each quoted one deeper than the one before, at most 500 deep."""
    head = "Op 3 maart 2025 om 10:15 schreef Jan Jansen <jan@voorbeeld.nl>:\n"
    lines = (">" * min(number, 500) + " " + head for number in count(1))
    return "".join(islice(lines, max(1, size // 300)))[:size]


SHAPES: dict[str, Shape] = {
    "one long word": _repeat("a", "De raad besluit "),
    "one long line": _repeat("de raad besluit het krediet van de brug te verlenen en "),
    "sentences in one line": _repeat("De raad besluit het krediet te verlenen. "),
    "many short lines": _repeat("besluit:\n"),
    "many paragraphs": _each(lambda number: f"De raad besluit over zaak {_letters(number)}.\n"),
    "digits": _repeat("7"),
    "open brackets": _repeat("("),
    "brackets": _repeat("(a [b] "),
    "quotes": _repeat("\"'"),
    "footnotes": _each(lambda number: f"Zin[^{number}].\n\n[^{number}]: bron {number}\n"),
    "dashes": _repeat("-" * 79 + "\n"),
    "table pipes": _repeat("| a | 5 |\n", "| x | y |\n|---|---|\n"),
    "capitals": _repeat("Van De "),
    "initials": _repeat("AAAAA. B. "),
    "names": _each(lambda number: f"De heer {_name(number)} woont hier."),
    "names in one line": lambda size: ", ".join(_name(number) for number in range(1, max(2, size // 14))),
    "speakers": _each(lambda number: f"De heer {_letters(number).title()}: Ik ben voor."),
    "one speaker": _repeat("Voorzitter: "),
    "days in one line": _repeat("1 januari "),
    "days": _each(lambda number: f"Op {number % 28 + 1} maart {2000 + number % 40} is het zover."),
    "amounts": _each(lambda number: f"De kosten zijn € {number}.000 in 2026."),
    "amounts in one line": _repeat("€ 5.000, "),
    "votes": _repeat("VVD (5), ", "Voor: "),
    "nested list": lambda size: "".join(" " * min(2 * n, 400) + "- punt\n" for n in range(max(2, size // 380))),
    "nested quotes": lambda size: (">" * 400 + " de raad besluit\n") * max(1, size // 417),
    "invisible": _repeat("\u200d\u200b", "De raad", "x"),
    "combining": _repeat("\u0301", "e"),
    "tags": _repeat("<div><b "),
    "csv quotes": _repeat('"a""b";'),
    "mail heads": _repeat("Van: jan@voorbeeld.nl\nAan: piet@voorbeeld.nl\nOnderwerp: brug\n\n"),
    "quoted mail": _quoted,
    "page numbers": _each(lambda number: f"Pagina {number} van 900\nDe raad besluit dit.\f"),
    "motions": _each(lambda number: f"Motie M{number} van de VVD over {_letters(number)} wordt aangenomen."),
    "motions in one line": _repeat("Motie M1 M1 M1 "),
    "headings": _repeat("# Besluit\n\nDe raad besluit.\n\n"),
    "numbered": _repeat("1.1.1.1.1."),
    "titles": _repeat("mevr. "),
    "van de": _repeat("Van de "),
    "addresses": _repeat("https://voorbeeld.nl/a?b=c&d=/../"),
    "promises": _each(lambda number: f"Wethouder Bos zegt toe voor 1 mei met {_letters(number)} te komen."),
    "white space": _repeat(" ", "a", "x"),
    "blank lines": _repeat("\n", "a", "x"),
    "at signs": _repeat("a@"),
    "telephone numbers": _repeat("0612345678 "),
}
