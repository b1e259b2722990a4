"""Finds people in a row of full names: when most of a row are people, the ones with a rare first name are too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.first_names import FIRST_NAMES, UNSURE
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.name_words import BODIES, COMMON, OFFICES
from gemcli.privacy.people_words import BODY_HEADS, BODY_TAILS, is_thing
from gemcli.privacy.starts import capitals_before, shapes
from gemcli.text.lists import listed
from gemcli.text.words import STOP_WORDS

JOINS = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|het|'t|’t|[Tt]er|[Tt]en|[Tt]e|[Ee]l|[Aa]l|[Bb]en|la|da|di|du|op|in)\ ){0,3}"
WORD = r"[^\W\d_a-z][^\W\d_]{1,40}+(?:['’-][^\W\d_]{1,40}+){0,3}"
ONE = rf"{WORD}(?:\ {JOINS}{WORD}){{1,2}}"
"""A first name and a surname, perhaps with another first name between them."""
ROW = Lazy(
    rf"(?<![\w.'’-]){ONE}(?:(?:,\ (?:en\ )?|\ en\ |;\ ){ONE}){{2,40}}(?![\w-])",
    at=capitals_before(shapes(re.compile(r"(?:, (?:en )?| en |; )(?=[^\W\d_a-z])")), 550),
)
ONE_OF = re.compile(ONE)
NOBODY = (
    OFFICES
    | COMMON
    | BODIES
    | BODY_HEADS
    | BODY_TAILS
    | STOP_WORDS
    | listed("noord zuid oost west nieuw nieuwe oud oude groot grote klein kleine sint")
)
"""Words that make one of a row something else than a person."""


def in_rows(text: str) -> Iterator[Found]:
    """Yield those of a row of at least three whose first name no list has, when at least half have one.

    >>> [one.text for one in in_rows("Aanwezig: Fenna Vos, Zorbaf Kwart, Bo van Beek")]
    ['Zorbaf Kwart']
    """
    for row in ROW.finditer(text):
        ones = list(ONE_OF.finditer(text, *row.span()))
        rare = [one for one in ones if not _is_called(one.group())]
        if 2 * len(rare) <= len(ones) and len(ones) - len(rare) > 1:
            for one in rare:
                if _may_be_person(one.group()):
                    yield Found(Span(*one.span()), one.group(), Kind.PERSON, why="row", is_sure=False)


def _is_called(name: str) -> bool:
    first = name.split(" ")[0].casefold()
    return first not in UNSURE and all(part in FIRST_NAMES for part in first.split("-"))


def _may_be_person(name: str) -> bool:
    words = name.split(" ")
    ends = (words[0].casefold(), words[-1].casefold())
    return NOBODY.isdisjoint(ends) and not any(is_thing(word) for word in words) and not words[0].isupper()
