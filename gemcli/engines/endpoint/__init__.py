"""The engine that asks a model behind an OpenAI-compatible address."""

from __future__ import annotations

from gemcli.engines.endpoint.proposing import Endpoint

__all__ = ["Endpoint"]
