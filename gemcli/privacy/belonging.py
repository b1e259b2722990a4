"""Cuts off a name whom somebody belongs to and where he lives: `J. Vos van Stichting Voorbeeld`, `J. Vos te Dorp`."""

from __future__ import annotations

import re
from dataclasses import replace

from gemcli.model.span import Span
from gemcli.privacy.firms import is_body
from gemcli.privacy.first_names import FIRST_NAMES
from gemcli.privacy.found import Found
from gemcli.privacy.places import UPPER
from gemcli.privacy.street_words import ends_like_street

OF = re.compile(rf"(?P<last>[{UPPER}][\w'’.-]*)\ (?P<join>van|te)\ (?P<word>[{UPPER}][\w'’-]*)")
NUMBER = re.compile(r"\ [1-9]\d{0,3}(?!\d)")
"""A house number: `de heer Vos van Voorbeeldstraat 15`."""
GOES_ON = re.compile(rf"\ [{UPPER}][\w'’]")
"""Another capital behind what was taken for the end of a name: there is more of it, so it is no surname."""


def without_body(text: str, found: Found) -> Found:
    """Return a name without the body or the town behind it.

    "Jan van Vos" and "A. te Vos" stay whole: what stands before the word that joins is a first name or an initial.

    >>> from gemcli.privacy.found import Kind
    >>> said = "de heer Quist te Kromwijk en mevrouw Bax van Stichting Beuk"
    >>> [without_body(said, Found(Span(a, b), said[a:b], Kind.PERSON)).text for a, b in ((8, 25), (37, 54))]
    ['Quist', 'Bax']
    """
    shape = OF.search(found.text) if " van " in found.text or " te " in found.text else None
    if shape is None or shape["last"].endswith(".") or shape["last"].casefold() in FIRST_NAMES:
        return found
    is_long = GOES_ON.match(text, found.span.end) is not None
    is_home = ends_like_street(shape["word"]) and NUMBER.match(text, found.span.end) is not None
    if (
        shape["join"] == "van"
        and not is_home
        and not (is_body(shape["word"].casefold()) or (is_long and shape.end() == len(found.text)))
    ):
        return found
    end = found.span.start + shape.end("last")
    return replace(found, span=Span(found.span.start, end), text=text[found.span.start : end])
