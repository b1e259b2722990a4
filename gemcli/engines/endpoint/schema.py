"""The form in which a model has to answer, as JSON Schema and as an example."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from gemcli.engines.replies import FIELDS, LONGEST_FIELD, LONGEST_TEXT, MOST_EVIDENCE
from gemcli.model.claim import Kind

STATUSES = ("new", "repeated", "refused", "conditional", "implied")


def claims(kinds: Sequence[Kind], names: Sequence[str], aliases: Sequence[str], most: int) -> dict[str, Any]:
    """Return the schema of a list of claims in which evidence can only be a sentence of this request.

    `names` are the fields that are asked for beside text and evidence.
    """
    item = {
        "kind": {"type": "string", "enum": [kind.value for kind in kinds]},
        "text": {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT},
        "evidence": {
            "type": "array",
            "minItems": 1,
            "maxItems": MOST_EVIDENCE,
            "items": {"type": "string", "enum": list(aliases)},
        },
        **{name: _field(name) for name in names},
    }
    marks = {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "string", "maxLength": 12}}
    listed = {"type": "array", "maxItems": most, "items": _closed(item)}
    return _closed({"marks": marks, "claims": listed})


def shape(kinds: Sequence[Kind], names: Sequence[str]) -> str:
    """Return the same form as an example, for the prompt."""
    item: dict[str, object] = {"kind": kinds[0].value, "text": "...", "evidence": ["s1"]}
    item |= dict.fromkeys(names)
    return json.dumps({"marks": ["...", "..."], "claims": [item]}, ensure_ascii=False)


def fields(kinds: Sequence[Kind]) -> list[str]:
    """Return the fields that any of these kinds has, each once."""
    return list(dict.fromkeys(name for kind in kinds for name in FIELDS.get(kind, ())))


def texts(key: str, aliases: Sequence[str]) -> dict[str, Any]:
    """Return the schema of `{key: [{"id": ..., "text": ...}]}`."""
    item = {"id": {"type": "string", "enum": list(aliases)}, "text": {"type": "string", "maxLength": LONGEST_TEXT}}
    return _closed({key: {"type": "array", "maxItems": len(aliases), "items": _closed(item)}})


def told(aliases: Sequence[str], most: int) -> dict[str, Any]:
    """Return the schema of a text about figures: at most so many sentences, each with the figures it rests on."""
    numbers = {
        "type": "array",
        "minItems": 1,
        "maxItems": MOST_EVIDENCE,
        "items": {"type": "string", "enum": list(aliases)},
    }
    item = {"text": {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}, "figures": numbers}
    return _closed({"sentences": {"type": "array", "maxItems": most, "items": _closed(item)}})


def chosen(key: str, aliases: Sequence[str], most: int) -> dict[str, Any]:
    """Return the schema of `{key: [alias, ...]}`."""
    return _closed({key: {"type": "array", "maxItems": most, "items": {"type": "string", "enum": list(aliases)}}})


def second_look(aliases: Sequence[str]) -> dict[str, Any]:
    """Return the schema of what a second reader says of one claim."""
    numbers = {"type": "array", "maxItems": MOST_EVIDENCE, "items": {"type": "string", "enum": list(aliases)}}
    return _closed({"carried": {"type": "string", "enum": ["yes", "no", "unsure"]}, "sentences": numbers})


def _closed(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": dict(properties),
    }


def _field(name: str) -> dict[str, Any]:
    if name == "status":
        return {"type": ["string", "null"], "enum": [*STATUSES, None]}
    return {"type": ["string", "null"], "maxLength": LONGEST_FIELD}
