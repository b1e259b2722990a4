"""Finds who is a guest of a meeting: those whom a row of speakers from the public names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gemcli.privacy.name_patterns import LISTED, ONE_OF_LIST
from gemcli.privacy.name_words import OFFICES

GUESTS = re.compile(r"in?sprek|ingesproken|sprek|gast|genodigd", re.IGNORECASE)


def guests_of(text: str) -> Iterator[str]:
    """Yield the names in rows such as "Insprekers:" and "Sprekers uit de samenleving:".

    >>> list(guests_of("Gasten: Anna Vos, B. Kok (inspreker)"))
    ['Anna Vos', 'B. Kok']
    """
    for row in LISTED.finditer(text):
        if GUESTS.match(row["head"]):
            for shape in ONE_OF_LIST.finditer(text, *row.span("names")):
                if shape["name"].casefold() not in OFFICES:
                    yield shape["name"]
