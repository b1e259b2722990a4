"""Tells whether two words are forms of one word, and how many slips of the pen lie between them."""

from __future__ import annotations

from gemcli.facts.inflection import IRREGULAR, roots


def is_form(word: str, other: str) -> bool:
    """Whether two words with a root in common are forms of one word, and not only spelled alike.

    >>> is_form("komen", "gekomen"), is_form("besluit", "besloten"), is_form("menen", "gemeente")
    (True, True, False)
    """
    if word == other:
        return True
    one, two = (each.removeprefix("ge") if each.startswith("ge") and len(each) > 5 else each for each in (word, other))
    if any(a[:3] == b[:3] for a in {word, one} for b in {other, two}):
        return True
    return bool({IRREGULAR.get(word, word), *roots(word)} & {IRREGULAR.get(other, "")}) and not other.startswith("ge")


def undiminished(word: str) -> tuple[str, ...]:
    """Return the words of which a diminutive may be made; none for another word.

    >>> undiminished("kraantjes"), undiminished("bootje"), undiminished("bruggetje"), undiminished("project")
    (('kraant', 'kraan'), ('boot', 'boo'), ('brugget', 'brugge', 'brug'), ())
    """
    bare = word.removesuffix("s")
    stems = [bare.removesuffix(end) for end in ("je", "tje", "pje", "etje") if bare.endswith(end)]
    return tuple(
        stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeou" else stem
        for stem in stems
        if len(stem) > 2
    )


def is_inflection(word: str, other: str) -> bool:
    """Whether two forms are of one kind, and not a verb beside the thing that it makes: "wonen", "woningen"."""
    return ("ing" in word[-5:]) == ("ing" in other[-5:])


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters were put in, left out, exchanged or swapped; more than `most` is `most` + 1.

    >>> distance("sleutelgld", "sleutelgeld", 1), distance("motei", "motie", 1), distance("brug", "bomen", 1)
    (1, 1, 2)
    """
    if abs(len(one) - len(other)) > most or one[:1] != other[:1]:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        now = [row]
        for column, match in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (char != match))
            if row > 1 and column > 1 and char == other[column - 2] and one[row - 2] == match:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]
