"""Writes what needs attention as plain text, for pipes and terminals without colour: one fact a line, nothing cut."""

from __future__ import annotations

from collections.abc import Iterator

from gemcli.jobs.attention import Attention, Item
from gemcli.locales import N_, Translate
from gemcli.text.escape import escape_terminal

REACH = 150
"""Code points of a quotation on either side of what matters in it."""


def plain(found: Attention, translate: Translate) -> str:
    """Return the text, worst first; empty where nothing needs attention. No foreign text makes a line of its own."""
    return "".join(f"{escape_terminal(line)}\n" for line in _lines(found, translate))


def _lines(found: Attention, translate: Translate) -> Iterator[str]:
    for item in found.wrong:
        yield f"{item.verdict}: {item.text} [{found.name} #{item.number}]"
        yield from _told(item, translate)
    for doubt, items in found.waiting:
        yield f"{translate(N_('for a person to judge'))}: {doubt} ({len(items)})"
        for item in items:
            yield f"  {item.text} [{found.name} #{item.number}]"
            yield from (f"    {line}" for line in (*_compared(item, translate), *item.further))
            if item.places:
                place = item.places[0]
                yield f'    {place.where}: "{place.around(REACH)}"'


def _compared(item: Item, translate: Translate) -> Iterator[str]:
    """Values that a person must compare, beside what the source has."""
    here, there = translate(N_("here")), translate(N_("in the source"))
    for pair in item.pairs:
        if pair.source:
            yield f"{pair.name}: {here} {pair.claim} | {there} {pair.source}"


def _told(item: Item, translate: Translate) -> Iterator[str]:
    here, there = translate(N_("here")), translate(N_("in the source"))
    for pair in item.pairs:
        yield f"  {pair.name}: {here} {pair.claim} | {there} {pair.source or translate(N_('not there'))}"
    if not item.pairs:
        yield from (f"  {reason}" for reason in item.reasons)
    for place in item.places:
        yield f'  {place.where}: "{place.around(REACH)}"'
    if item.closest:
        yield "  " + translate(N_('closest text: "{text}"')).format(text=item.closest)
