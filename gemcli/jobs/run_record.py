"""Keeps what a run took apart from its draft: inputs, usage and the time, outside every hash."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gemcli.model.activity import Usage


def run_record(inputs: Iterable[Path], usage: Usage) -> dict[str, Any]:
    """Return the record of a run that ends now: absolute paths of its inputs, tokens, seconds and request ids."""
    return {
        "inputs": [path.resolve().as_posix() for path in inputs],
        "usage": {
            "requests": usage.requests,
            "prompt_tokens": usage.prompt_tokens,
            "completion_tokens": usage.completion_tokens,
            "seconds": round(usage.seconds, 3),
        },
        "request_ids": list(usage.request_ids),
        "finished": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }
