"""What a page needs to travel as one file: its parts from beside a module, and a policy that fetches nothing."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path


def companion(folder: Path, name: str) -> str:
    """Return a part that travels beside a module, line ends as the hash counts them on every system."""
    return (folder / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def policy(style: str, script: str = "") -> str:
    """Return the Content-Security-Policy of a page with one style and at most one script, let through by their hashes.

    Nothing is fetched, no form is sent, and no other script runs.
    """
    script_rule = f" script-src '{_hash(script)}';" if script else ""
    return f"default-src 'none'; style-src '{_hash(style)}';{script_rule} base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
