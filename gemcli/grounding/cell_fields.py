"""What a claim says about cells: its fields as numbers and lists, and where a cited cell stands."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from gemcli.grounding.lines import Spot
from gemcli.grounding.sides import Sides
from gemcli.model.claim import FieldValue


def number_of(value: FieldValue) -> Decimal | None:
    """Return a field as a number; None for one that is empty, a list, a yes or no, or words."""
    if value is None or isinstance(value, bool | tuple):
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def list_of(value: FieldValue) -> tuple[str, ...]:
    """Return a field that holds several values; empty for any other."""
    return value if isinstance(value, tuple) else ()


def spot_of(both: Sides, address: str) -> Spot:
    """Return where a cited cell stands; one of another file than the first has that file before it: `file#Sheet!C5`."""
    paths = {source.id: f"{source.path}#" for source in both.witness.sources}
    for citation in both.witness.citations:
        is_first = citation.source_id == both.witness.citations[0].source_id
        cell = address if is_first else address.removeprefix(paths[citation.source_id])
        if cell in citation.cells and (is_first or cell != address):
            return Spot(citation.source_id, citation.label, cell=cell)
    return Spot()
