"""Reads JSON: the meeting exports of council information systems, turns of speech, and plain records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.sources.contents import Contents, Layer
from gemcli.sources.council_export import is_export, system, write
from gemcli.sources.decoding import decode
from gemcli.sources.formats import FORMATS
from gemcli.sources.html_lines import has_markup, pour

TURN_TEXT = ("text", "content", "utterance", "tekst")
TURN_SPEAKER = ("speaker", "spreker", "speaker_name", "naam", "name")
LONG = 120
"""Characters from which a value is a paragraph of its own and not a field of its record."""
DEEPEST = 60
HALF = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
"""Half of a character, written as a reference: JSON can hold it and no text can (RFC 8259, 8.2)."""


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader is called alike
    """Return the contents of a JSON file; SourceError "broken_json" when it is not JSON.

    A meeting export gives a heading for each agenda item; an item marked confidential keeps its title only.
    """
    decoded = decode(data)
    value = _parse(decoded.text)
    export = is_export(value)
    media_type = FORMATS["json"].media_type
    layer = Layer(PlaceKind.PARAGRAPH, f"{media_type};profile={system(decoded.text)}" if export else media_type)
    for remark in decoded.remarks:
        layer.remark(remark.code, remark.message, remark.place)
    if export:
        return write(value, layer)
    _record(layer, value, 0)
    return layer.contents()


def _parse(text: str) -> Any:
    """Return the value, or the list of values of a file with one on each line."""
    text = HALF.sub(r"\\ufffd", text)
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


def _text(layer: Layer, value: str) -> None:
    """Write a value as text; some systems keep HTML in their fields."""
    if has_markup(value):
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
