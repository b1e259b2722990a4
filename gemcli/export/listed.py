"""Reads a list that stands alone as a register: enough of it to tell what changed since."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from gemcli.export.columns import KEY
from gemcli.export.handwork import LANGUAGES, Line, Lines
from gemcli.export.particulars import STATUSES
from gemcli.export.standing_words import OUTCOMES
from gemcli.locales import translator
from gemcli.model.claim import Kind
from gemcli.model.register import Entry, Register, Sighting


def listed(lines: Lines) -> Register:
    """Return what a list says: numbers, first and last state with their days, what people wrote.

    It cites nothing: the sources and their places stand in the store that such a list had beside it.
    """
    return Register(entries=tuple(_entry(line) for line in lines.rows if line.cells.get("nummer")))


def _entry(line: Line) -> Entry:
    kind, cells = line.kind or Kind.COMMITMENT, line.cells
    people = {name: value for name, value in cells.items() if value and name in ("afgedaan", "datum afgedaan", "titel")}
    if not cells.get(KEY.name):
        return Entry(cells["nummer"], kind, (), dict(cells))
    first = _sighting(kind, cells, "eerste status", "eerste uitslag", cells.get("datum", ""))
    last = _sighting(kind, cells, "status", "uitslag", cells.get("laatst vermeld", ""))
    return Entry(cells["nummer"], kind, (first, last) if first.dated < last.dated else (last,), people)


def _sighting(kind: Kind, cells: Mapping[str, str], status: str, outcome: str, day: str) -> Sighting:
    said = cells.get(status if kind in (Kind.COMMITMENT, Kind.ACTION) else outcome, "")
    text = cells.get("omschrijving") or cells.get("besluit") or cells.get("titel", "")
    names = {"raw_id": "kenmerk", "title": "titel", "who": "portefeuillehouder", "asks": "omschrijving"}
    fields = {name: cells[column] for name, column in names.items() if cells.get(column)}
    return Sighting(cells[KEY.name], "", kind, text, day, _state(said), fields, (), "")


def _state(said: str) -> str:
    """Return the word of the contract for what a list says."""
    for language in LANGUAGES:
        translate = translator(language)
        for state, word in chain(STATUSES.items(), OUTCOMES.items()):
            if translate(word) == said:
                return state
    return "unknown"
