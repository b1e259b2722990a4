"""How a request is written for one server, and what was learnt about that server on the way."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from gemcli.engines.endpoint.envelope import Refusal

if TYPE_CHECKING:
    from gemcli.settings.endpoint import EndpointSettings

FORMS = ("json_schema", "json_schema_plain", "json_object", "prompt")
"""How an answer is held to its form, tightest first. `json_schema_plain` leaves lengths and counts out of the schema,
which some servers refuse; whatever the form, every reply is checked here."""

BOUNDS = frozenset({"maxLength", "minLength", "maxItems", "minItems"})


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a server understands; starts with the most and is lowered only when the server refuses."""

    form: str = FORMS[0]
    limit: str = "max_tokens"
    without: frozenset[str] = frozenset()
    """Parameters that this model does not take: `seed`, `temperature`."""

    def lower(self) -> Dialect | None:
        """Return the next looser form, or None when this is the last."""
        index = FORMS.index(self.form) + 1
        return replace(self, form=FORMS[index]) if index < len(FORMS) else None

    def after(self, refused: Refusal) -> Dialect | None:
        """Return what a refusal teaches about a parameter, or None when it names none that can be left out."""
        if self.limit == "max_tokens" and "max_completion_tokens" in refused.said:
            return replace(self, limit="max_completion_tokens")
        for name in ("seed", "temperature"):
            if name not in self.without and (refused.param == name or f"'{name}'" in refused.said):
                return replace(self, without=self.without | {name})
        return None


def url(settings: EndpointSettings, path: str = "chat/completions") -> str:
    """Return the address of a route; Azure's older form names deployment and version in it."""
    base = settings.base_url.rstrip("/")
    if settings.api == "azure" and settings.api_version:
        deployment = "" if path == "models" else f"/deployments/{settings.model}"
        return f"{base}{deployment}/{path}?api-version={settings.api_version}"
    return f"{base}/{path}"


def body(
    settings: EndpointSettings,
    dialect: Dialect,
    messages: Sequence[Mapping[str, str]],
    schema: Mapping[str, Any],
    answer_tokens: int,
) -> bytes:
    """Return the bytes of a chat completion; equal arguments give equal bytes."""
    table: dict[str, Any] = {
        "model": settings.model,
        "messages": list(messages),
        dialect.limit: answer_tokens,
        "stream": False,
    }
    if "temperature" not in dialect.without:
        table["temperature"] = settings.temperature
    if "seed" not in dialect.without:
        table["seed"] = settings.seed
    if dialect.form.startswith("json_schema"):
        shape = schema if dialect.form == "json_schema" else _plain(schema)
        table["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": "answer", "strict": True, "schema": shape},
        }
    elif dialect.form == "json_object":
        table["response_format"] = {"type": "json_object", "schema": schema}
    return json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def _plain(schema: Any) -> Any:
    """Return a schema without bounds on lengths and counts."""
    if isinstance(schema, Mapping):
        return {key: _plain(value) for key, value in schema.items() if key not in BOUNDS}
    if isinstance(schema, list):
        return [_plain(item) for item in schema]
    return schema
