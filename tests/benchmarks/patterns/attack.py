"""Makes texts that a pattern finds hard, from the structure of the pattern itself.

A pattern is slow where it begins something that goes on for long and then fails: for every repeat in it, the text
that leads up to the repeat is followed by the repeated thing many times, and by something that does not fit.
"""

from __future__ import annotations

import re
import re._constants as ops  # type: ignore[import-not-found]
import re._parser as sre  # type: ignore[import-not-found]
from collections.abc import Iterator, Sequence
from typing import Any

LETTERS = "a1 A\n.,-'/:(é€\t\u00a0|;\"b0Z_@&%$!)[]>#*"
"""Candidates for a class of characters, the usual ones first."""
LEAST = 8
"""Times from which a repeat counts as one that can go on."""
MOST_PUMPS = 4
MOST_ATTACKS = 40
SUFFIXES = ("", "\0")
REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


def attacks(pattern: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """Return triples of a beginning, a piece to repeat, and an end."""
    found: dict[tuple[str, str, str], None] = {}
    tree = sre.parse(pattern.pattern, pattern.flags & ~re.UNICODE.value & ~re.DEBUG.value)
    for before, body in _repeats(tree, "", pattern.flags):
        for pump in _pumps(body, pattern.flags):
            for start, piece in ((before, pump), ("", before + pump), ("", pump)):
                if piece:
                    for end in SUFFIXES:
                        found[start, piece, end] = None
    whole = _sample(tree, pattern.flags)
    for piece in (whole, whole[: len(whole) // 2], whole[:1], " "):
        if piece:
            found["", piece, ""] = None
    return list(found)[:MOST_ATTACKS]


def _repeats(tree: Any, before: str, flags: int) -> Iterator[tuple[str, Any]]:
    """Yield each repeat that can go on, with a text that leads up to it."""
    for kind, value in tree:
        for inner in _inside(kind, value):
            yield from _repeats(inner, before, flags)
        if kind in REPEATS and value[1] >= LEAST:
            yield before, value[2]
        before += _sample([(kind, value)], flags)


def _inside(kind: Any, value: Any) -> Sequence[Any]:
    """Return the patterns inside a piece of a pattern."""
    if kind in REPEATS:
        return [value[2]]
    if kind is ops.SUBPATTERN:
        return [value[3]]
    if kind is ops.ATOMIC_GROUP:
        return [value]
    if kind is ops.BRANCH:
        return list(value[1])
    if kind in (ops.ASSERT, ops.ASSERT_NOT):
        return [value[1]]
    if kind is ops.GROUPREF_EXISTS:
        return [each for each in value[1:] if each is not None]
    return []


def _pumps(body: Any, flags: int) -> Iterator[str]:
    """Yield texts that the repeated thing matches: one of each kind of character, one of each branch."""
    parts = list(body)
    if len(parts) == 1:
        kind, value = parts[0]
        if kind is ops.SUBPATTERN:
            yield from _pumps(value[3], flags)
            return
        if kind is ops.BRANCH:
            for branch in value[1][:MOST_PUMPS]:
                yield _sample(branch, flags)
            return
        letters = [letter for letter in LETTERS if _fits(kind, value, letter, flags)]
        if letters:
            yield from letters[:MOST_PUMPS]
            return
    yield _sample(body, flags)
    yield _sample(body, flags, longest=True)


def _sample(tree: Any, flags: int, *, longest: bool = False) -> str:
    """Return a text that a pattern is likely to match."""
    made = ""
    for kind, value in tree:
        if kind in REPEATS:
            least, most, body = value
            made += _sample(body, flags, longest=longest) * max(
                least, min(most, 3 if longest else 1) if least == 0 else least
            )
        elif kind is ops.SUBPATTERN:
            made += _sample(value[3], flags, longest=longest)
        elif kind is ops.ATOMIC_GROUP:
            made += _sample(value, flags, longest=longest)
        elif kind is ops.BRANCH:
            made += _sample(value[1][-1 if longest else 0], flags, longest=longest)
        elif kind is ops.LITERAL:
            made += chr(value)
        elif kind in (ops.IN, ops.ANY, ops.NOT_LITERAL):
            made += next((letter for letter in LETTERS if _fits(kind, value, letter, flags)), _first(kind, value))
    return made


def _first(kind: Any, value: Any) -> str:
    """Return a character that a class names itself."""
    if kind is ops.IN:
        for inner, named in value:
            if inner is ops.LITERAL:
                return chr(named)
            if inner is ops.RANGE:
                return chr(named[0])
    return ""


def _fits(kind: Any, value: Any, letter: str, flags: int) -> bool:
    """Whether a character belongs to a class, as far as the class says so itself."""
    if kind is ops.ANY:
        return letter != "\n" or bool(flags & re.DOTALL)
    if kind is ops.NOT_LITERAL:
        return letter != chr(value)
    if kind is ops.LITERAL:
        return letter == chr(value)
    if kind is not ops.IN:
        return False
    negated, fits = False, False
    for inner, named in value:
        if inner is ops.NEGATE:
            negated = True
        elif inner is ops.LITERAL:
            fits |= letter == chr(named)
        elif inner is ops.RANGE:
            fits |= named[0] <= ord(letter) <= named[1]
        elif inner is ops.CATEGORY:
            fits |= CATEGORIES[named](letter)
    return fits != negated


CATEGORIES = {
    ops.CATEGORY_DIGIT: str.isdigit,
    ops.CATEGORY_NOT_DIGIT: lambda letter: not letter.isdigit(),
    ops.CATEGORY_SPACE: str.isspace,
    ops.CATEGORY_NOT_SPACE: lambda letter: not letter.isspace(),
    ops.CATEGORY_WORD: lambda letter: letter.isalnum() or letter == "_",
    ops.CATEGORY_NOT_WORD: lambda letter: not (letter.isalnum() or letter == "_"),
}
