"""Brings a quote to the forms in which it is looked for, and names how a place that was found differs from it."""

from __future__ import annotations

from gemcli.grounding.occurrences import Layer
from gemcli.model.claim import Quote
from gemcli.model.span import Span
from gemcli.text.normalize import Tier, normal, tier_of
from gemcli.text.words import tokens

FIRST_LETTER = "first_letter"
"""How a match is called that differs by the capital of its first letter, as a quote inside a sentence does."""
QUOTES = {'"': '"', "'": "'"}
"""Normalised quotation marks that may stand around a whole quote."""
CELLS = " | "
"""Between the cells of a row, in a citation; the text layer of a table has other white space there."""


def wordings_of(exact: str) -> tuple[str, ...]:
    """Return the normalised quote, then without marks around the whole of it, then without strokes between cells."""
    whole = normal(exact)
    if not tokens(whole):
        return ()
    inner = whole[1:-1].strip() if QUOTES.get(whole[0]) == whole[-1:] and len(whole) > 1 else ""
    row = (inner or whole).replace(CELLS, " ")
    return tuple(dict.fromkeys(wording for wording in (whole, inner, row) if wording))


def lowest_tier(quote: Quote, layer: Layer, span: Span) -> str:
    """Name the lowest tier under which the quote and its place are equal; marks around the quote do not count."""
    place = layer.text[span.start : span.end]
    raw = quote.exact.strip()
    if CELLS in raw and CELLS not in place:
        raw = raw.replace(CELLS, " ")
    tiers = [tier for tier in (tier_of(raw, place), tier_of(raw[1:-1], place)) if tier is not None]
    if not tiers:
        return str(Tier.HYPHENS)
    best = min(tiers, key=list(Tier).index)
    return FIRST_LETTER if best is Tier.CASE else str(best)
