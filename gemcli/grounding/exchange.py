"""Compares what was chosen with what was given up for it: bomen in plaats van een schaduwdoek."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.facts import polarity
from gemcli.grounding.alignment import Alignment
from gemcli.grounding.sides import Sides, content
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.model.finding import Check, CheckResult

INSTEAD = re.compile(
    r"\b(?:in\s{1,2}(?:de\s{1,2})?plaats\s{1,2}van|instead\s{1,2}of|rather\s{1,2}than"
    r"|liever\s(?P<chosen>[^.,;:\n]{0,60}?\s)?dan)\b",
    re.IGNORECASE,
)
"""What stands behind it is what was not chosen."""

REST = re.compile(
    r"[,.;:()]|\s(?=(?:op|in|bij|aan|voor|naar|met|te|om|en|die|dat|is|zijn|was|waren|wordt|worden|werd|werden|heeft"
    r"|hebben|kan|kunnen|on|at|for|to|with|and|is|are|was|were)\s)",
    re.IGNORECASE,
)
"""Where the thing that was not chosen ends."""

FAR = 80
"""Code points within which it ends at the latest."""


def exchanged(sides: Sides, alignment: Alignment) -> list[Check]:
    """Return a check where a claim has it the other way round, or tells what was given up as what is so."""
    for source, denied in _given_up(alignment.text):
        kept = Vocabulary(alignment.text.replace(source, " "))
        gone = Vocabulary(denied)
        mine = [(whole, words) for whole, words in _given_up(sides.claim) if content(words)]
        for _, words in mine:
            named = content(words)
            if not any(gone.holds(word) for word in named) and any(kept.holds(word) for word in named):
                return [sides.check("polarity", CheckResult.DIFFERENT, words, denied)]
        only = [word for word in content(sides.claim) if gone.holds(word) and not kept.holds(word)]
        if only and not mine and not polarity.negated(sides.claim):
            return [sides.check("polarity", CheckResult.UNDECIDED, only[0], source)]
    return []


def _given_up(text: str) -> Iterator[tuple[str, str]]:
    """Yield each "in plaats van ..." with the words that name what was not chosen.

    >>> [words for _, words in _given_up("bomen in plaats van een schaduwdoek op het plein")]
    [' een schaduwdoek']
    """
    for match in INSTEAD.finditer(text):
        ahead = text[match.end() : match.end() + FAR]
        end = REST.search(ahead, 1)
        words = ahead[: end.start()] if end else ahead
        yield text[match.end("chosen") if match["chosen"] else match.start() : match.end()] + words, words
