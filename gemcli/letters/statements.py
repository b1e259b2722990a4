"""Makes a claim of a sentence or table row that carries a fact of the letter."""

from __future__ import annotations

import re
from dataclasses import replace

from gemcli.letters.case import Case
from gemcli.letters.elements import Element
from gemcli.letters.parts import from_block, with_grounds
from gemcli.letters.passages import Row, Said
from gemcli.letters.slots import Slot
from gemcli.letters.team_voice import is_of_team, team_of
from gemcli.model.claim import By, Claim, Kind
from gemcli.model.finding import Ground
from gemcli.model.source import Rank

PROMISE = re.compile(
    r"\b(?:toezegg\w{0,5}|toegezegd|zeg(?:t|gen)?\b.{0,60}?\btoe|zal|zullen"
    r"|(?:u|uw raad|de raad) (?:ontvangt|krijgt|hoort)"
    r"|(?:ontvangt|krijgt|hoort) (?:u|uw raad|de raad))\b",
    re.IGNORECASE,
)
"""A letter that says what will be done makes a promise, whoever wrote it first."""
GUESSED = (Rank.UNRANKED, Rank.OWN_MESSAGE)
"""Ranks of papers of which nobody said that a letter may tell them: notes, and mail among colleagues."""


def statement(case: Case, element: Element, said: Said | Row) -> Claim:
    """A sentence of own sources, word for word; marked where it promises, or nobody wrote its source to be told.

    What a team says of itself as "we" stays in its own mouth in a letter of the college.
    """
    if is_of_team(case, said):
        return _of_team(case, element, said)
    is_guessed = said.document.source.id not in case.meant and said.document.source.rank in GUESSED
    return Claim(
        Kind.STATEMENT,
        said.text,
        said.evidence,
        By.RULE,
        section=element.name,
        fields={"form": "list_item", "row": True} if isinstance(said, Row) else {},
        marks=with_grounds(
            Ground.PROMISE if PROMISE.search(said.text) else None, Ground.NEEDS_HUMAN if is_guessed else None
        ),
    )


def _of_team(case: Case, element: Element, said: Said | Row) -> Claim:
    """The sentence as what the team tells; a person says it in the college's words."""
    slots = {"team": team_of(said.document), "told": Slot(said.text, said.evidence)}
    claim = from_block(case, element, slots, block="vakafdeling-meldt").claims[0]
    promise = Ground.PROMISE if PROMISE.search(said.text) else None
    return replace(claim, marks=with_grounds(promise, Ground.NEEDS_HUMAN))
