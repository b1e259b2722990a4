"""Tells what English minutes move about the order of business from the business itself: to table, to close debate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gemcli.facts.putting_off import puts_off
from gemcli.facts.votes import Outcome
from gemcli.meetings.business import Piece
from gemcli.meetings.vote_event import Event
from gemcli.meetings.voting import Result
from gemcli.model.claim import Kind

ORDER = re.compile(
    r"^(?:that\sthe\s(?:question\sbe\s(?:now\s)?put|vote\sbe\s(?:now\s)?taken|debate\sbe\s(?:now\s)?closed|rules\sbe\ssuspended)\b"
    r"|(?:for|to)\s(?:call\s(?:for\s)?(?:the\s(?:previous\s)?question|a\srecess)|(?:the\s)?previous\squestion|close\s(?:the\s)?debate"
    r"|(?:end|limit|extend)\s(?:the\s)?debate|suspend\s(?:the\s)?(?:rules|standing\sorders)|reconsider\b|take\sa\srecess|recess\b))",
    re.IGNORECASE,
)
"""`to call the question`, `that the question be now put`: the matter itself is still to be voted on."""


def is_put_off(piece: Piece) -> bool:
    """Say whether a matter was left for later: that was moved, and carried."""
    return bool(piece.events) and piece.events[-1].result.outcome is Outcome.ADOPTED and puts_off(piece.asks)


def kind_of(piece: Piece) -> Kind:
    """Return what a piece is in the end: what decides nothing on its item is a motion, and no decision on the item.

    So it is where nobody seconded it, where it was to put the matter off and lost, and where it is about the debate.
    """
    if piece.kind is not Kind.DECISION or not piece.events or not piece.by:
        return piece.kind
    outcome = piece.events[-1].result.outcome
    lost = outcome is not Outcome.ADOPTED and puts_off(piece.asks)
    return Kind.MOTION if outcome is Outcome.NOT_VOTED or lost or ORDER.match(piece.asks) else Kind.DECISION


def settled(pieces: Sequence[Piece]) -> list[Piece]:
    """Return what lay before the council with what it is in the end.

    A member's motion is held over where another's motion to put it off was carried; that one is no motion of its own.
    """
    kept: list[Piece] = []
    for piece in pieces:
        piece.kind = kind_of(piece)
        open_ = [one for one in kept if one.kind is Kind.MOTION and not one.events and one.by != piece.by]
        if piece.kind is Kind.MOTION and is_put_off(piece) and open_:
            open_[-1].events.append(_held(piece))
        else:
            kept.append(piece)
    return kept


def _held(piece: Piece) -> Event:
    """Return the event of a motion that another one put off, with the sentences that move it and carry it."""
    event = piece.events[-1]
    ids = tuple(dict.fromkeys((*piece.ids, *piece.asks_ids, *event.ids)))
    return replace(event, result=Result(Outcome.HELD, raw=event.result.raw), ids=ids)
