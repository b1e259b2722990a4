"""Tells whether two numbers name one piece, and whether a number stands in a passage without its word."""

from __future__ import annotations

import re

from gemcli.facts import ids as id_facts
from gemcli.facts.ids import Id, IdKind
from gemcli.grounding.rulings import PUT
from gemcli.grounding.sides import Sides


def stands_bare(claim: Id, sides: Sides) -> bool:
    """Whether a number of letters and digits stands in the passage by itself, without its word: "(2016/A3)"."""
    number = claim.raw.split()[-1]
    telling = re.search(r"[A-Za-z]", number) and re.search(r"\d{2}", number) and claim.kind in PUT
    taken = any(_token(source.raw, number) and source.kind is not claim.kind for source in sides.quoted.ids)
    return bool(telling) and not taken and _token(sides.quote, number)


def opens_row(claim: Id, sides: Sides) -> bool:
    """Whether a passage begins with the number of an agenda item, as a row or a heading does: "5.1 Verordening ..."."""
    return claim.kind is IdKind.ITEM and re.match(rf"{re.escape(claim.raw)}[.)]?\s", sides.quote) is not None


def _token(text: str, number: str) -> bool:
    return re.search(rf"(?<![\w./-]){re.escape(number)}(?![\w/-])", text) is not None


def is_one_piece(claim: Id, source: Id) -> bool:
    """Whether two ids name one piece: a motion is not the amendment of the same number."""
    if claim.kind is IdKind.ARTICLE:
        if source.kind is not IdKind.ARTICLE:
            return False
        number, _, law = claim.value.partition(" ")
        other, _, other_law = source.value.partition(" ")
        return number == other and (not law or law == other_law)
    kinds = {claim.kind, source.kind}
    fits = claim.kind is source.kind or (IdKind.PROPOSAL in kinds and kinds <= {*PUT, IdKind.ITEM})
    return fits and id_facts.same(claim.value, source.value)
