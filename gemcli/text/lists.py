"""Word lists, written in code as people write them: words with blanks between."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the words of a list.

    >>> sorted(listed("mw dhr"))
    ['dhr', 'mw']
    """
    return frozenset(words.split())
