"""Chooses which windows a question is put to, when there are many."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from gemcli.engines.endpoint.windows import Window
from gemcli.text.words import content_words

MOST_ASKED = 12
"""Requests that one question may take; the rest of the dossier goes to the ledger."""


def most_relevant(windows: Sequence[Window], question: str) -> list[Window]:
    """Return at most `MOST_ASKED` windows in their own order: those that hold the rarest words of the question.

    Words match from their first six letters on, so that "woningen" finds "woningbouw".
    """
    if len(windows) <= MOST_ASKED:
        return list(windows)
    asked = {_stem(word) for word in content_words(question)}
    held = [Counter(_stem(word) for line in window.lines for word in content_words(line.text)) for window in windows]
    frequency = Counter(word for words in held for word in asked & words.keys())

    def weight(index: int) -> float:
        words = held[index]
        return sum(
            math.log(1 + len(windows) / frequency[word]) * (1 + math.log(words[word])) for word in asked & words.keys()
        )

    best = sorted(range(len(windows)), key=lambda index: (-weight(index), index))[:MOST_ASKED]
    return [windows[index] for index in sorted(best)]


def _stem(word: str) -> str:
    return word.casefold()[:6]
