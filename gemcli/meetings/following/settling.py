"""What a sentence settles: one finding "M4 en M5 zijn afgedaan" becomes a sighting of each motion that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gemcli.model.claim import FieldValue, Kind
from gemcli.model.register import Sighting

STAGES = ("settled", "settle_proposal", "interim")
"""Done with; said to be so by the college, for the council to decide; a word in between."""


def settled(sighting: Sighting) -> Iterator[Sighting]:
    """Return the sightings that a finding stands for: itself, or one for each thing that it settles.

    Only what a record says is done gets the state `settled`; a proposal or an interim report leaves the state as it is.
    """
    settles, stage = sighting.fields.get("settles"), sighting.fields.get("stage")
    if sighting.kind is not Kind.DECISION or settles not in list(Kind) or stage not in STAGES:
        yield sighting
        return
    named = sighting.fields.get("settled_ids")
    numbers = named if isinstance(named, tuple) and named else ("",)
    for number in numbers:
        fields: dict[str, FieldValue] = {
            "stage": stage,
            "settled": stage == "settled",
            "raw_id": number or None,
            "title": sighting.fields.get("title") if len(numbers) == 1 else None,
            "what": sighting.fields.get("settled_what"),
            "who": sighting.fields.get("settled_who"),
            "agenda_item": sighting.fields.get("agenda_item"),
        }
        if stage != "settled":
            fields[str(stage)] = f"{sighting.text} ({_where(sighting)})"
        yield replace(
            sighting,
            id=f"{sighting.id}#{number}" if number else sighting.id,
            kind=Kind(str(settles)),
            state="settled" if stage == "settled" else "unknown",
            fields=fields,
        )


def is_closing(sighting: Sighting) -> bool:
    """Whether a sighting says that something is done with, or is proposed to be."""
    return sighting.fields.get("stage") in STAGES


def _where(sighting: Sighting) -> str:
    place = sighting.places[-1]
    return ", ".join(part for part in (place.path, place.citation.place, sighting.dated) if part)
