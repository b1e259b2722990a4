"""The register as a JSON file: what was merged, and beside it what people filled in by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from gemcli.drafts.record import Json, citation_record, read_citation
from gemcli.drafts.typed import checked
from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.claim import FieldValue, Kind
from gemcli.model.register import Entry, Merged, Place, Register, Sighting, Standing
from gemcli.model.source import Rank, Source
from gemcli.text.escape import escape_json

SCHEMA_VERSION = 1
OTHER_NAMES = {"owner": "portefeuillehouder", "remarks": "opmerkingen", "title": "titel", "done": "afgedaan"} | {
    "term": "verwachte datum afdoening", "opmerking": "opmerkingen", "done on": "datum afgedaan",
}  # fmt: skip
"""Other names that people give to columns of theirs."""


def dump(register: Register, standings: Sequence[Standing], proposals: Mapping[str, Mapping[str, str]]) -> bytes:
    """Return the bytes of a register: UTF-8, LF, sorted keys, no times.

    `standings` holds how each entry stands; `proposals` by number what gemcli itself puts in the columns that belong
    to people, which stand under `people` with what a person wrote over it.
    """
    from gemcli import __version__

    record = {
        "schema_version": SCHEMA_VERSION,
        "generator": f"gemcli {__version__}",
        "ai_generated": True,
        "status": "concept",
        "task": "register",
        "language": register.language,
        "lists": list(register.lists),
        "sources": [
            {
                "path": source.path,
                "sha256": source.sha256,
                "dated": source.dated or None,
                "rank": source.rank.value,
                "selection": source.selection,
            }
            for source in register.sources
        ],
        "entries": [_entry_record(standing, proposals[standing.entry.number]) for standing in standings],
    }
    return f"{escape_json(record)}\n".encode()


def load(data: bytes, path: str = "") -> Register:
    """Read a register; SourceError "broken_register" when it is not one of this version."""
    try:
        record = json.loads(data.decode("utf-8-sig"))
        if record["schema_version"] != SCHEMA_VERSION or record["task"] != "register":
            raise ValueError("schema_version")
        register = Register(
            record["language"],
            tuple(
                Merged(
                    source["path"],
                    source["sha256"],
                    _day(source["dated"]),
                    Rank(source["rank"]),
                    source["selection"],
                )
                for source in record["sources"]
            ),
            tuple(_read_entry(entry) for entry in record["entries"]),
            tuple(str(name) for name in record["lists"]),
        )
        return checked(register)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError) as error:
        raise SourceError(
            "broken_register",
            say(N_("This register cannot be read.")),
            say(N_("Mend the JSON, or name another file; nothing was replaced.")),
            path,
        ) from error


def _entry_record(standing: Standing, proposal: Mapping[str, str]) -> Json:
    entry = standing.entry
    return {
        "number": entry.number,
        "kind": entry.kind.value,
        "open": standing.is_open,
        "first": _state_record(standing.first),
        "last": _state_record(standing.last),
        "due": standing.due or None,
        "due_text": standing.due_text or None,
        "due_proposed": standing.proposed or None,
        "sources_disagree": [_state_record(each) for each in standing.versions],
        "maybe_same": list(entry.maybe_same),
        "taken_out": entry.taken_out,
        "people": {**proposal, **entry.people},
        "proposed": {name: value for name, value in proposal.items() if value},
        "sightings": [_sighting_record(each) for each in entry.sightings],
    }


def _state_record(sighting: Sighting | None) -> Json | None:
    """What is said of one state: the word, the day, the sentence, and every place with its source."""
    if sighting is None:
        return None
    return {
        "state": sighting.state,
        "date": sighting.dated or None,
        "text": sighting.text,
        "citations": [
            {
                "label": place.citation.label,
                "source": place.path,
                "sha256": place.sha256,
                "place": place.citation.place,
                "exact": place.citation.exact,
            }
            for place in sighting.places
        ],
    }


def _sighting_record(sighting: Sighting) -> Json:
    return {
        "id": sighting.id,
        "key": sighting.key,
        "kind": sighting.kind.value,
        "text": sighting.text,
        "date": sighting.dated or None,
        "state": sighting.state,
        "fields": {name: list(value) if isinstance(value, tuple) else value for name, value in sighting.fields.items()},
        "verdict": sighting.verdict,
        "must_verify": list(sighting.must_verify),
        "order": sighting.order,
        "citations": [
            {"rank": place.rank.value, **citation_record(place.citation, _source(place))} for place in sighting.places
        ],
    }


def _source(place: Place) -> Source:
    return Source(place.citation.source_id, place.path, "", place.sha256, "")


def _read_entry(record: Json) -> Entry:
    people = {OTHER_NAMES.get(name, name): _text(value) for name, value in record["people"].items()}
    proposed: Mapping[str, str] = record["proposed"]
    return Entry(
        number=str(record["number"]),
        kind=Kind(record["kind"]),
        sightings=tuple(_read_sighting(each) for each in record["sightings"]),
        people={name: value for name, value in people.items() if value != proposed.get(name, "")},
        maybe_same=tuple(record["maybe_same"]),
        taken_out=bool(record["taken_out"]),
    )


def _text(value: object) -> str:
    """What a person wrote in JSON, as text: true is yes, null is nothing."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return "" if value is None else str(value)


def _read_sighting(record: Json) -> Sighting:
    fields: dict[str, FieldValue] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in record["fields"].items()
    }
    return Sighting(
        id=record["id"],
        key=record["key"],
        kind=Kind(record["kind"]),
        text=record["text"],
        dated=_day(record["date"]),
        state=record["state"],
        fields=fields,
        places=tuple(_read_place(place) for place in record["citations"]),
        verdict=record["verdict"],
        must_verify=tuple(record["must_verify"]),
        order=int(record["order"]),
    )


def _read_place(record: dict[str, Any]) -> Place:
    return Place(read_citation(record), record["source"], record["sha256"], Rank(record["rank"]))


def _day(value: str | None) -> str:
    """Return an ISO date or an empty text; ValueError for anything else."""
    return date.fromisoformat(value).isoformat() if value else ""
