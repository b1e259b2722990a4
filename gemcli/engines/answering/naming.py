"""Reads the names of a question: the initials by which papers call a body, and names that only say who says so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from gemcli.text.words import Token

SOURCE = re.compile(r"\b(?:volgens|according\sto|aldus)\s(?:[a-z]\w*\s){0,2}(?:[A-ZÀ-Þ][\w\-]*\s){0,2}$")
"""What stands before a name that only says who is said to say so."""

JOINING = frozenset({"van", "voor", "de", "der", "den", "het", "en"})
"""Small words inside the name of a party or body."""


def is_source(text: str, token: Token) -> bool:
    """Whether a name only says who is said to say so: another paper may say it as well."""
    return SOURCE.search(text[: token.start]) is not None


def initials(words: Sequence[Token]) -> Mapping[int, str]:
    """Return for the words of a name the initials by which papers call it, if they may have some.

    >>> from gemcli.text.words import tokens
    >>> initials(tokens("Wat wil de Partij voor de Dieren?")), initials(tokens("wat wil GroenLinks"))
    ({3: 'pvdd', 6: 'pvdd'}, {2: 'gl'})
    """
    found: dict[int, str] = {}
    start = 0
    while start < len(words):
        if not _is_capital(words[start]):
            start += 1
            continue
        last = start
        while last + 1 < len(words) and (_is_capital(words[last + 1]) or words[last + 1].text in JOINING):
            last += 1
        while last > start and not _is_capital(words[last]):
            last -= 1
        run = range(start, last + 1)
        letters = "".join(_letters(words[number].text) for number in run)
        if len(letters) > 1:
            found |= dict.fromkeys((number for number in run if _is_capital(words[number])), letters)
        start = last + 1
    return found


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and not token.text.isupper()


def _letters(word: str) -> str:
    """The initials of a word: those of its halves where it has a capital inside or ends in "partij"."""
    inside = "".join(char for char in word[1:] if char.isupper())
    party = "p" if word.endswith("partij") and len(word) > len("partij") else ""
    return (word[:1] + inside + party).casefold()
