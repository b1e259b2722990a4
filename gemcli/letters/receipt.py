"""Writes what only a receipt has: by which day the piece that came in is dealt with, in the words for its kind."""

from __future__ import annotations

from dataclasses import replace

from gemcli.letters.answers import Answer
from gemcli.letters.case import Case
from gemcli.letters.elements import Element
from gemcli.letters.parts import Written, from_block, with_grounds
from gemcli.model.finding import Ground

BLOCKS = {
    "aanvraag": "termijn-aanvraag",
    "bezwaar": "termijn-bezwaar",
    "klacht": "termijn-klacht",
    "woo": "termijn-woo",
    "bericht": "termijn-bericht",
}
"""A piece and the text block that tells when it is dealt with."""


def write_receipt_term(case: Case, element: Element, _answer: Answer) -> Written:
    """The day by which an answer must come; a gap where no rule and no date give one."""
    written = from_block(case, element, block=BLOCKS[case.came.kind])
    marks = with_grounds(Ground.TERM)
    claims = tuple(replace(claim, marks=tuple(dict.fromkeys((*claim.marks, *marks)))) for claim in written.claims)
    return replace(written, claims=claims)
