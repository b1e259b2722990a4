"""Finds telephone numbers that are said in words, as transcripts write them: `nul zes twaalf vierendertig ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.model.span import Span
from gemcli.privacy.found import Found, Kind
from gemcli.privacy.lazy import Lazy
from gemcli.privacy.turned_addresses import BELOW, ONE

DIGITS = 10
"""Of a Dutch number, the nought in front included (numbering plan of the ACM)."""
SAID = Lazy(rf"\bnul(?:[ ,.-]{{1,3}}(?:nul|{BELOW}))+(?!\w)", re.IGNORECASE, needs=("nul",))
WORD = re.compile(r"[^\W\d_]+")
SINGLE = re.compile(rf"nul|{ONE}", re.IGNORECASE)


def said_phones(text: str) -> Iterator[Found]:
    """Yield rows of numbers in words that begin with a nought and come to ten digits.

    >>> [one.text for one in said_phones("bel nul zes twaalf vierendertig zesenvijftig achtenzeventig graag")]
    ['nul zes twaalf vierendertig zesenvijftig achtenzeventig']
    >>> list(said_phones("het werd nul vijf nul zes"))
    []
    """
    for row in SAID.finditer(text):
        count = 0
        for word in WORD.finditer(text, *row.span()):
            count += 1 if SINGLE.fullmatch(word.group()) else 2
            if count >= DIGITS:
                if count == DIGITS:
                    yield Found(
                        Span(row.start(), word.end()), text[row.start() : word.end()], Kind.PHONE, why="pattern"
                    )
                break
