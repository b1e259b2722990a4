"""What came back over the wire, before anybody made sense of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: status, headers in lower case, and the body as it was sent."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def table(self) -> dict[str, Any] | None:
        """Return the body as a JSON object, or None when it is anything else."""
        try:
            table = json.loads(self.body.decode("utf-8"), strict=False)
        except (ValueError, RecursionError):
            return None
        return table if isinstance(table, dict) else None
