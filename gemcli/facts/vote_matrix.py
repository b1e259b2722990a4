"""How parties voted, from a table in which each has a column of its own: names in a row, marks in the row below."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from gemcli.facts.ballots import Ballot, Camp, Side
from gemcli.model.span import Span

SIDES = {
    "v": Side.FOR, "voor": Side.FOR, "vóór": Side.FOR, "ja": Side.FOR, "j": Side.FOR, "y": Side.FOR, "yes": Side.FOR,
    "for": Side.FOR, "+": Side.FOR, "✓": Side.FOR, "✔": Side.FOR,
    "t": Side.AGAINST, "tegen": Side.AGAINST, "nee": Side.AGAINST, "n": Side.AGAINST, "no": Side.AGAINST,
    "against": Side.AGAINST, "✗": Side.AGAINST, "✘": Side.AGAINST,
}  # fmt: skip
"""Marks that say a side; a dash says one only beside a plus."""
MINUS = ("-", "–", "−")
EMPTY = (
    "a",
    "afw",
    "afwezig",
    "x",
    "abs",
    "absent",
    "o",
    "onth",
    "onthouden",
    "nvt",
    "n.v.t",
    "v/t",
    "t/v",
    "verdeeld",
    "split",
    *MINUS,
)
"""Marks that say no side: absent, abstained, divided, or not to be told."""
DIVIDED = re.compile(r"\d{1,2}\s?(?:v|voor|t|tegen)?\s?[/–+-]\s?\d{1,2}\s?(?:v|voor|t|tegen)?", re.IGNORECASE)
"""`3/1`, `3V/1T`: how many of a party on each side; which is which its table need not say."""


def side(mark: str, marks: Collection[str] = ()) -> Side | None:
    """Return the side that one mark says; `marks` are all of its row, which tell what a dash means.

    >>> side("V"), side("T (2)"), side("-"), side("-", ("+", "-"))
    (<Side.FOR: 'for'>, <Side.AGAINST: 'against'>, None, <Side.AGAINST: 'against'>)
    """
    plain = mark.strip().casefold().split(" ")[0].split("(")[0].rstrip(".")
    if plain in MINUS and "+" in (other.strip() for other in marks):
        return Side.AGAINST
    return SIDES.get(plain)


def is_mark(text: str) -> bool:
    """Say whether a cell holds nothing but such a mark."""
    plain = text.strip().casefold().split(" ")[0].split("(")[0].rstrip(".")
    return len(text.strip()) <= 12 and (plain in SIDES or plain in EMPTY or DIVIDED.fullmatch(text.strip()) is not None)


def read(line: str, names: Collection[str]) -> Ballot:
    """Return the camps of a line that prints names and then as many marks, or a mark behind each; empty for others.

    >>> ballot = read("VVD Lokaal Dorp SP V T V", ("SP", "VVD", "Lokaal Dorp"))
    >>> ballot.parties(Side.FOR), ballot.parties(Side.AGAINST)
    (('VVD', 'SP'), ('Lokaal Dorp',))
    """
    rest = " ".join(line.split())
    heads: list[str] = []
    ordered = sorted(names, key=len, reverse=True)
    pairs = _pairs(rest, ordered)
    if len(pairs) > 1:
        return camps([head for head, _ in pairs], [mark for _, mark in pairs], Span(0, len(line)))
    while (head := next((name for name in ordered if rest.startswith(f"{name} ")), "")) and len(heads) <= len(ordered):
        heads.append(head)
        rest = rest[len(head) + 1 :]
    marks = rest.split(" ")
    if not heads or len(marks) != len(heads):
        return Ballot()
    return camps(heads, marks, Span(0, len(line)))


def _pairs(text: str, names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the names and marks of a text in which each name has its mark behind it; empty for any other."""
    found: list[tuple[str, str]] = []
    while text:
        head = next((name for name in names if text.startswith(f"{name} ")), "")
        mark, _, text = text[len(head) + 1 :].partition(" ")
        if not head or side(mark, ("+", mark)) is None:
            return []
        found.append((head, mark))
    return found


def camps(heads: Sequence[str], marks: Sequence[str], span: Span) -> Ballot:
    """Return who is on which side, by the mark under each head."""
    told = [(head, side(mark, marks)) for head, mark in zip(heads, marks, strict=True)]
    return Ballot(
        tuple(
            Camp(one, tuple(head for head, own in told if own is one), (), -1, -1, span)
            for one in (Side.FOR, Side.AGAINST)
            if any(own is one for _, own in told)
        )
    )
