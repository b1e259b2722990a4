"""Finds the words of a claim that nothing offers: in no form, no parts, no abbreviation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from gemcli.facts.inflection import PARTICLES
from gemcli.facts.paraphrase import is_function
from gemcli.grounding.vocabulary import Vocabulary
from gemcli.text.words import Token, tokens


def not_carried(
    claim: str, words: Sequence[Token], offered: Vocabulary, allowed: frozenset[str], offered_text: str
) -> list[Token]:
    """Return those of the words that the evidence does not offer; `allowed` may be said of any evidence."""
    particles = frozenset(token.text.casefold() for token in tokens(claim)) & PARTICLES
    left = []
    used: set[str] = set()
    joined_pairs = _written_apart(claim, offered)
    for token in words:
        word = token.text.casefold()
        if offered.holds(word) or word in allowed or offered.holds_parts(word):
            continue
        if token.start in joined_pairs:
            continue
        joined = offered.holds_verb(word, particles)
        if joined:
            used.add(joined)
            continue
        if token.text.isupper() and stands_for(token.text, offered_text):
            continue
        if "-" in word and all(offered.holds(part) for part in word.split("-") if not is_function(part)):
            continue
        left.append(token)
    return [token for token in left if token.text.casefold() not in used]


CAPITALS = re.compile(
    r"\b[A-ZÀ-Þ][\w'’-]+(?:\s(?:[A-ZÀ-Þ][\w'’-]+|(?:van|voor|het|de|der|en|of|the|for|and)(?=\s))){0,9}"
)


def stands_for(short: str, text: str) -> bool:
    """Say whether an abbreviation is made of the first letters of a name that a text writes out.

    >>> stands_for("RCE", "door de Rijksdienst voor het Cultureel Erfgoed aangewezen"), stands_for("RCE", "De Raad")
    (True, False)
    """
    if not 2 <= len(short) <= 7 or not short.isalpha():
        return False
    for match in CAPITALS.finditer(text):
        initials = "".join(word[0] for word in re.split(r"[\s-]", match.group()) if word[:1].isupper())
        if short in initials or short == "".join(word[0] for word in match.group().split()).upper():
            return True
    return False


def _written_apart(claim: str, offered: Vocabulary) -> set[int]:
    """Return the places of words that the evidence writes as one: "mede ondertekend"."""
    found: set[int] = set()
    for one, other in pairwise(tokens(claim)):
        if len(one.text) + len(other.text) > 8 and offered.holds_as_written((one.text + other.text).casefold()):
            found |= {one.start, other.start}
    return found
