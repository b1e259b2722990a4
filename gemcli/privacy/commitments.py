"""Commits to words without giving them away: who has the key can show later which words were meant."""

from __future__ import annotations

import hashlib
import hmac
import secrets

KEY_BYTES = 32
DOMAIN = b"gemcli mask commitment 1\x00"
"""Keeps these hashes apart from any other use of the key."""


def new_key() -> bytes:
    """Return a random key for one dossier; thrown away, nobody can test a guess any more."""
    return secrets.token_bytes(KEY_BYTES)


def commitment(words: str, key: bytes) -> str:
    """Return HMAC-SHA-256 of the words as hexadecimal digits.

    A plain hash would not do: all citizen service numbers can be hashed in minutes.

    >>> commitment("J. Vos", b"k" * 32) == commitment("J. Vos", b"k" * 32) != commitment("J. Vos", b"l" * 32)
    True
    """
    return hmac.new(key, DOMAIN + words.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
