"""Finds page numbers, running heads and running feet among the lines of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gemcli.sources.lines import Line

ZONE = 6
"""Lines at the top and at the bottom of a page among which furniture is looked for."""
MARGIN = 0.16
"""Share of the height of the print, at both ends, within which it stands."""
LOW_PAGE = 400.0
"""Points of print height below which a page is taken for one that is only begun."""
OFTEN = 0.15
"""Share of the pages on which a running head or foot stands, at least; two pages in any case."""
SAME_PLACE = 3
"""Points by which a running head may move from page to page."""

DIGITS = re.compile(r"\d+")
WORDS = re.compile(r"[^\W\d_]{3}")
"""A running head has a word: a number alone that is not that of the page opens an item, or names a case."""
PAGE_NUMBER = re.compile(
    r"""[\s\-–—|•·]{0,6}
    (?:(?:pagina|pag\.?|page|p\.|blad|bladzijde|sheet)\s{0,3})?
    (?P<number>\d{1,4})
    (?:\s{0,3}(?:/|van|of|-)\s{0,3}\d{1,4})?
    [\s\-–—|•·]{0,6}""",
    re.VERBOSE | re.IGNORECASE,
)


def furniture(pages: Sequence[Sequence[Line]]) -> set[tuple[int, int]]:
    """Return the lines, as (page, line), that belong to the page and not to the text; both counted from 0.

    A line is furniture when it stands in the margin zone, has nothing but furniture between itself and the edge of
    the page, and either is the number of its page, or comes back at the same place of other pages with only its
    digits changed. A document of one page has page numbers only.
    """
    zones = [(_heads(lines), _feet(lines)) for lines in pages]
    counted = Counter(
        (_mark(pages[page][index]), round(pages[page][index].y))
        for page, zone in enumerate(zones)
        for index in {*zone[0], *zone[1]}
    )
    shift = _shift(pages, zones)
    often = max(2, round(OFTEN * len(pages)))
    found = set()
    for page, zone in enumerate(zones):
        for indexes in zone:
            for index in indexes:
                line = pages[page][index]
                is_number = shift is not None and _number(line) == page + shift
                if not is_number and (_times(line, counted) < often or not WORDS.search(line.text)):
                    break
                found.add((page, index))
    return found


def _times(line: Line, counted: Counter[tuple[str, int]]) -> int:
    """Return on how many pages this line stands at about this height."""
    mark, height = _mark(line), round(line.y)
    return sum(counted[mark, height + step] for step in range(-SAME_PLACE, SAME_PLACE + 1))


def _heads(lines: Sequence[Line]) -> list[int]:
    """Return the lines at the top of a page, from the edge inwards."""
    order = sorted(range(len(lines)), key=lambda index: -lines[index].y)
    return [index for index in order[:ZONE] if lines[order[0]].y - lines[index].y <= _reach(lines)]


def _feet(lines: Sequence[Line]) -> list[int]:
    """Return the lines at the bottom of a page, from the edge inwards."""
    order = sorted(range(len(lines)), key=lambda index: lines[index].y)
    return [index for index in order[:ZONE] if lines[index].y - lines[order[0]].y <= _reach(lines)]


def _reach(lines: Sequence[Line]) -> float:
    heights = [line.y for line in lines]
    return MARGIN * max(max(heights) - min(heights), LOW_PAGE)


def _mark(line: Line) -> str:
    """Return the text of a line with its digits blotted out, and where it begins."""
    return DIGITS.sub("#", line.text.casefold()) + f"|{round(line.x0 / 20)}"


def _number(line: Line) -> int | None:
    match = PAGE_NUMBER.fullmatch(line.text)
    return int(match["number"]) if match else None


def _shift(pages: Sequence[Sequence[Line]], zones: list[tuple[list[int], list[int]]]) -> int | None:
    """Return printed page number minus counted page that most numbers agree on, or None when none do."""
    shifts = Counter(
        number - page
        for page, zone in enumerate(zones)
        for index in {*zone[0], *zone[1]}
        if (number := _number(pages[page][index])) is not None
    )
    if not shifts:
        return None
    shift, count = shifts.most_common(1)[0]
    return shift if count > 1 or shift == 1 else None
