"""Tells line numbers in the margin, and page marks without form feeds, from the text of minutes set as plain text."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gemcli.model.span import Span
from gemcli.sources.lines import is_finished
from gemcli.sources.placed import Placed

NUMBERED = re.compile(r"(?P<number>\d{1,4})(?P<gap>\s{1,8})(?=\S)")
STEPS = (1, 2, 5, 10)
"""Every line is numbered, or every second, fifth or tenth."""
FEWEST = 4
"""Numbers that make a margin."""
RUNNING = 0.25
"""Share of lines that begin in the middle of a sentence, where every line has a number: else it is a list."""
ALMOST_ALL = 0.9
"""Share of the other lines that begin to the right of the numbers."""
PAGE = re.compile(
    r"[-–—]\s?(?P<dashed>\d{1,3})\s?[-–—]|(?:pagina|pag\.?|page|blz\.?|bladzijde|blad)\s?:?\s?(?P<named>\d{1,3})"
    r"(?:\s?(?:van|of|/)\s?\d{1,3})?",
    re.IGNORECASE,
)
"""A line that is a page number: `- 12 -`, `Pagina 3 van 9`."""
BARE = re.compile(r"\d{1,3}")
"""A number alone on its line, which is one of a page only where its neighbours say so."""
HEAD = 90
"""Characters of a running head."""
WORD = re.compile(r"[^\W\d_]{4,}")


def without_margins(placed: Sequence[Placed]) -> tuple[list[Placed], set[Span]]:
    """Return the lines without numbers in their margin, and the places of those numbers.

    Numbers stand at the left of the text, rise by the same step and begin again on a new page; all other lines begin
    to the right of them.
    """
    found = {
        index: int(match["number"])
        for index, item in enumerate(placed)
        if item.line.x0 <= 4 and (match := NUMBERED.match(item.line.text.replace("\t", "  "))) is not None
    }
    step = next((one for one in STEPS if _rises(list(found.values()), one)), 0)
    if not step or len(found) < FEWEST:
        return list(placed), set()
    opens_low = sum(placed[index].line.text.lstrip("0123456789 \t")[:1].islower() for index in found)
    if step == 1 and opens_low < RUNNING * len(found):
        return list(placed), set()
    begins = Counter(
        int(item.line.x0) + match.end()
        for index, item in enumerate(placed)
        if index in found and (match := NUMBERED.match(item.line.text.replace("\t", "  "))) is not None
    )
    column = begins.most_common(1)[0][0]
    others = [item for index, item in enumerate(placed) if index not in found]
    right = sum(item.line.x0 >= column - 1 for item in others)
    if others and right < ALMOST_ALL * len(others):
        return list(placed), set()
    kept, numbers = [], set()
    for index, item in enumerate(placed):
        match = NUMBERED.match(item.line.text) if index in found else None
        if match is None:
            kept.append(item)
            continue
        start = item.span.start
        numbers.add(Span(start, start + len(match["number"])))
        width = item.span.end - start - len(item.line.text)
        begin = start + match.end() + max(0, width)
        line = replace(item.line, text=item.line.text[match.end() :], x0=float(column))
        kept.append(Placed(line, Span(begin, item.span.end), item.page))
    return kept, numbers


def _rises(numbers: Sequence[int], step: int) -> bool:
    """Say whether numbers go up by a step, but for those that begin again at the top of a page."""
    if len(numbers) < FEWEST or numbers[0] % step:
        return False
    ups = sum(after - before == step for before, after in itertools.pairwise(numbers))
    again = sum(after == step for after in numbers[1:])
    return ups + again >= ALMOST_ALL * (len(numbers) - 1) and ups * 2 >= len(numbers) - 1


def page_marks(placed: Sequence[Placed]) -> set[Span]:
    """Return the lines between pages of a text without form feeds: page numbers and the running heads beside them.

    A running head comes back beside another number, or says again what the first lines of the text say. A number
    without a word or dashes is one of a page where it is the next one each time, beside the same running head.
    """
    marks = {
        index: int(match["dashed"] or match["named"])
        for index, item in enumerate(placed)
        if (match := PAGE.fullmatch(item.line.text.strip())) is not None
    }
    marks = marks or _bare_marks(placed)
    values = list(marks.values())
    if not values or any(after <= before for before, after in itertools.pairwise(values)):
        return set()
    near = [other for index in marks for other in (index - 1, index + 1) if 0 <= other < len(placed)]
    counted = Counter(_blotted(placed[index]) for index in near)
    titles = {word for item in placed[:4] for word in WORD.findall(item.line.text.casefold())}
    found = {placed[index].span for index in marks}
    for index in near:
        text = placed[index].line.text
        if index in marks or index < 2 or len(text) > HEAD or is_finished(text) or not WORD.search(text):
            continue
        words = set(WORD.findall(text.casefold()))
        repeats_title = len(words) > 1 and len(words & titles) * 2 >= len(words)
        if counted[_blotted(placed[index])] > 1 or repeats_title:
            found.add(placed[index].span)
    return found


def _bare_marks(placed: Sequence[Placed]) -> dict[int, int]:
    """Return the lines that hold nothing but 1, 2, 3 ... with the same line right before or behind each of them."""
    bare = [index for index, item in enumerate(placed) if BARE.fullmatch(item.line.text.strip())]
    if len(bare) < 2:
        return {}
    best: dict[int, int] = {}
    for step in (1, -1):
        heads = Counter(_blotted(placed[index + step]) for index in bare if 0 <= index + step < len(placed))
        for head, count in heads.items():
            found = {
                index: int(placed[index].line.text.strip())
                for index in bare
                if 0 <= index + step < len(placed) and _blotted(placed[index + step]) == head
            }
            rises = all(after == before + 1 for before, after in itertools.pairwise(found.values()))
            if count > max(1, len(best)) and rises and len(WORD.findall(head)) > 1:
                best = found
    return best


def _blotted(item: Placed) -> str:
    return re.sub(r"\d+", "#", item.line.text.casefold())
