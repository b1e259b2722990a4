"""Chooses which windows a question is put to, when there are many."""

from __future__ import annotations

from collections.abc import Sequence

from gemcli.engines.endpoint.windows import Window
from gemcli.text.index import Bm25
from gemcli.text.words import content_words

MOST_ASKED = 12
"""Requests that one question may take; the rest of the dossier goes to the ledger."""

STEM = 6
"""Letters by which words are compared, so that "woningen" finds "woningbouw"."""


def most_relevant(windows: Sequence[Window], question: str) -> list[Window]:
    """Return at most `MOST_ASKED` windows in their own order: those that hold the rarest words of the question.

    All of them when there are no more than that; the first ones when no window holds any of the words.
    """
    if len(windows) <= MOST_ASKED:
        return list(windows)
    index = Bm25(
        _stems(" ".join((window.lines[0].heading, *(line.text for line in window.lines)))) for window in windows
    )
    best = [ranked.passage for ranked in index.rank(_stems(question), MOST_ASKED)]
    return [windows[number] for number in sorted(best or range(MOST_ASKED))]


def _words(window: Window) -> str:
    return " ".join((window.lines[0].heading, *(line.text for line in window.lines)))


def _stems(text: str) -> list[str]:
    return [word[:STEM] for word in content_words(text)]
