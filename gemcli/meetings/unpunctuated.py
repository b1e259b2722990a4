"""A run of speech without marks, as automatic transcripts give it, cut to the words around each promise word."""

from __future__ import annotations

import re

LONG_RUN = 25
"""Words without a mark beyond which a text is a run and no sentence."""
BEFORE = 7
"""Words before a promise word that may say who promises and whether it is denied."""
AFTER = 24
"""Words behind it that say what is promised."""
MARKS = re.compile(r"[.?!;]\s")


def is_run(text: str) -> bool:
    """Say whether a text is a run of speech without marks."""
    words = len(text.split())
    return words > LONG_RUN and words > LONG_RUN * (1 + len(MARKS.findall(text)))


def windows(text: str, word: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    """Return the places around each promise word, in reading order, none of them over another.

    >>> text = "en " * 50 + "dat zeg ik u toe " + "en " * 50
    >>> [text[start:end].split()[:10] for start, end in windows(text, re.compile("zeg ik u toe"))]
    [['en', 'en', 'en', 'en', 'en', 'en', 'dat', 'zeg', 'ik', 'u']]
    """
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    found: list[tuple[int, int]] = []
    for match in word.finditer(text):
        first = next(index for index, end in enumerate(ends) if end > match.start())
        last = next((index for index, end in enumerate(ends) if end >= match.end()), len(ends) - 1)
        start, end = starts[max(0, first - BEFORE)], ends[min(len(ends) - 1, last + AFTER)]
        if found and start < found[-1][1]:
            if match.start() < found[-1][1]:
                continue
            start = found[-1][1] + 1
        found.append((start, end))
    return tuple(found)
