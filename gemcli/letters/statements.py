"""Makes a claim of a sentence or table row that carries a fact of the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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

    What a team says of itself as "we" stays in its own mouth in a letter of the college. A row that names somebody is
    for a person to look at: without it another row would be told in its place.
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
            Ground.PROMISE if PROMISE.search(said.text) else None,
            Ground.NEEDS_HUMAN if is_guessed else None,
            Ground.PRIVACY if isinstance(said, Row) and case.request.names_private(said.text) else None,
        ),
    )


def statements(case: Case, element: Element, said: Iterable[Said | Row]) -> tuple[Claim, ...]:
    """Sentences and rows one after another; above rows that nothing introduces stands the name of their table."""
    claims: list[Claim] = []
    before: Said | Row | None = None
    for one in said:
        if isinstance(one, Row) and _opens_table(one, before):
            claims.extend(_named(case, element, one))
        claims.append(statement(case, element, one))
        before = one
    return tuple(claims)


def _opens_table(row: Row, before: Said | Row | None) -> bool:
    """Whether a row is the first that is told of its table, and no sentence before it in its paper leads to it."""
    if isinstance(before, Row):
        return (before.document.source.id, before.table) != (row.document.source.id, row.table)
    return before is None or before.sentence.id != row.after


def _named(case: Case, element: Element, row: Row) -> Iterator[Claim]:
    """The line that names a table; its name is the sheet's or the heading's above it, so that nothing is claimed."""
    if row.table:
        written = from_block(case, element, {"table": Slot(row.table)}, block="volgens-tabel")
        yield from (replace(claim, marks=()) for claim in written.claims)


def _of_team(case: Case, element: Element, said: Said | Row) -> Claim:
    """The sentence as what the team tells; a person says it in the college's words."""
    slots = {"team": team_of(said.document), "told": Slot(said.text, said.evidence)}
    claim = from_block(case, element, slots, block="vakafdeling-meldt").claims[0]
    promise = Ground.PROMISE if PROMISE.search(said.text) else None
    return replace(claim, marks=with_grounds(promise, Ground.NEEDS_HUMAN))
