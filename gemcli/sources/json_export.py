"""Reads JSON: the meeting exports of council information systems, turns of speech, and plain records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.sources.contents import Contents, Layer
from gemcli.sources.decoding import decode
from gemcli.sources.formats import FORMATS
from gemcli.sources.html import pour

TITLE, DESCRIPTION = "1", "3"
"""Numbers of the attributes that hold the title and the description in Notubiz exports."""
NAMED = {"Titel": TITLE, "Omschrijving": DESCRIPTION}
"""The same in the older shape of the export."""
TURN_TEXT = ("text", "content", "utterance", "tekst")
TURN_SPEAKER = ("speaker", "spreker", "speaker_name", "naam", "name")
MARKUP = re.compile(r"<(?:p|br|div|ul|ol|li|strong|em|b|i|span|a|h[1-6])\b[^<>]{0,500}>", re.IGNORECASE)
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
LONG = 120
"""Characters from which a value is a paragraph of its own and not a field of its record."""
DEEPEST = 60


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader is called alike
    """Return the contents of a JSON file; SourceError "broken_json" when it is not JSON.

    A meeting export gives a heading for each agenda item; an item marked confidential keeps its title only.
    """
    decoded = decode(data)
    value = _parse(decoded.text)
    layer = Layer(PlaceKind.PARAGRAPH, FORMATS["json"].media_type)
    for remark in decoded.remarks:
        layer.remark(remark.code, remark.message, remark.place)
    meeting = _meeting(value)
    if meeting is None:
        _record(layer, value, 0)
        return layer.contents()
    return _write_meeting(layer, meeting)


def _parse(text: str) -> Any:
    """Return the value, or the list of values of a file with one on each line."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise SourceError(
            "broken_json",
            say(N_("This JSON file is damaged.")),
            say(N_("Export it again from the system that made it.")),
        ) from error


def _meeting(value: Any) -> Mapping[str, Any] | None:
    """Return the part of an export that describes a meeting, or None when it is something else."""
    for candidate in (value, value.get("meeting") if isinstance(value, dict) else None):
        if isinstance(candidate, dict) and isinstance(candidate.get("agenda_items"), list):
            return candidate
    return None


def _write_meeting(layer: Layer, meeting: Mapping[str, Any]) -> Contents:
    fields = _attributes(meeting)
    title = fields.get(TITLE) or str(meeting.get("title") or "")
    dated = _day(meeting)
    if title:
        layer.add(title, PassageKind.HEADING, level=1)
    if dated:
        layer.add(f"{dated:%d-%m-%Y}")
    if _is_confidential(meeting):
        layer.remark("confidential", say(N_("The system that exported this meeting marks it as confidential.")))
    for item in _ordered(meeting["agenda_items"]):
        _write_item(layer, item, 2)
    return layer.contents(title=title, dated=dated)


def _write_item(layer: Layer, item: Mapping[str, Any], level: int) -> None:
    """Write an agenda item, its text, its documents and the items below it."""
    fields = _attributes(item)
    kept = item.get("type_data")
    prefix = str((kept.get("title_prefix") if isinstance(kept, dict) else None) or "").strip()
    title = " ".join(part for part in (prefix, fields.pop(TITLE, "") or str(item.get("title") or "")) if part)
    layer.add(
        title,
        PassageKind.HEADING,
        level=min(level, 6),
        start_s=_offset(item.get("start_offset")),
        end_s=_offset(item.get("end_offset")),
    )
    if _is_confidential(item):
        layer.remark(
            "confidential_item",
            say(N_("An agenda item is marked as confidential: its title is kept, its contents are left out.")),
            prefix or title[:40],
        )
        return
    _text(layer, fields.pop(DESCRIPTION, ""))
    for value in fields.values():
        if not DAY.match(value):
            _text(layer, value)
    for document in _things(item.get("documents")):
        if document.get("title") and not _is_confidential(document):
            layer.add(str(document["title"]), PassageKind.LIST_ITEM, level=1)
    for below in _ordered(item.get("agenda_items")):
        _write_item(layer, below, level + 1)


def _attributes(thing: Mapping[str, Any]) -> dict[str, str]:
    """Return the fields of a meeting or item by number, whichever of the two shapes of the export they have."""
    kept = thing.get("type_data")
    attributes = thing.get("attributes") or (kept.get("attributes") if isinstance(kept, dict) else None)
    if isinstance(attributes, dict):
        return {NAMED.get(str(key), str(key)): str(value) for key, value in attributes.items() if value}
    return {str(field.get("id")): str(field["value"]) for field in _things(attributes) if field.get("value")}


def _ordered(items: Any) -> list[Mapping[str, Any]]:
    """Return agenda items by their own order where they have one, else as they stand."""
    return sorted(_things(items), key=lambda item: item["order"] if isinstance(item.get("order"), int) else 0)


def _things(value: Any) -> list[Mapping[str, Any]]:
    return [thing for thing in value if isinstance(thing, dict)] if isinstance(value, list) else []


def _is_confidential(thing: Mapping[str, Any]) -> bool:
    return thing.get("confidential") in (1, True, "1", "true")


def _offset(value: Any) -> float:
    return float(value) if isinstance(value, (int, str)) and str(value).isdigit() else -1.0


def _day(meeting: Mapping[str, Any]) -> date | None:
    for planning in _things(meeting.get("plannings")):
        match = DAY.match(str(planning.get("start_date") or ""))
        if match:
            try:
                return date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                return None
    return None


def _text(layer: Layer, value: str) -> None:
    """Write a value as text; some systems keep HTML in their fields."""
    if MARKUP.search(value):
        pour(value, layer)
    else:
        for line in value.splitlines():
            layer.add(line)


def _record(layer: Layer, value: Any, depth: int) -> None:
    """Write any other JSON: turns as turns, flat records as rows, long texts as paragraphs."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        if _turn(layer, value):
            return
        short = dict(_fields(value))
        if short:
            layer.add("\t".join(f"{key}: {text}" for key, text in short.items()), PassageKind.TABLE_ROW)
        for key, inner in value.items():
            if key not in short:
                _inner(layer, key, inner, depth)
    elif isinstance(value, list):
        for inner in value:
            _record(layer, inner, depth + 1)
    elif isinstance(value, str):
        _text(layer, value)


def _inner(layer: Layer, key: str, value: Any, depth: int) -> None:
    if isinstance(value, (dict, list)) and value:
        layer.add(key, PassageKind.HEADING, level=min(depth + 1, 6))
    _record(layer, value, depth + 1)


def _turn(layer: Layer, value: Mapping[str, Any]) -> bool:
    """Write a turn of speech as "Name: words"; return whether it was one."""
    speaker = _first(value, TURN_SPEAKER)
    text = _first(value, TURN_TEXT)
    if not speaker or not text:
        return False
    layer.add(f"{speaker}: {text}", speaker=speaker)
    return True


def _first(value: Mapping[str, Any], keys: Sequence[str]) -> str:
    return next((value[key] for key in keys if isinstance(value.get(key), str) and value[key].strip()), "")


def _fields(value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the short values of a record that say something."""
    for key, inner in value.items():
        if isinstance(inner, (bool, int, float)):
            yield key, str(inner).lower()
        elif isinstance(inner, str) and inner.strip() and len(inner) <= LONG and "\n" not in inner:
            yield key, inner.strip()
