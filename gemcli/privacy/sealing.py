"""Locks a map with AES-256-GCM; the key lies in the keyring of the operating system, never in a file."""

from __future__ import annotations

import importlib
import importlib.util
import secrets
from typing import Any, Protocol

from gemcli.errors import ConfigError
from gemcli.locales import N_, Message, say

SERVICE, USER = "gemcli", "mask map"
MAGIC = b"gemcli sealed 1\n"
KEY_BYTES, NONCE_BYTES = 32, 12
"""AES-256, and the nonce that NIST SP 800-38D recommends for GCM: random, a new one for each map."""
SAFE_PRIORITY = 1
"""From here on the keyring package itself calls a store recommended; below are stores that keep keys readable."""


class KeyStore(Protocol):
    """Where the key lies."""

    def read(self) -> str:
        """Return the key as hexadecimal digits; empty where there is none."""

    def write(self, key: str) -> None:
        """Keep a key."""


class Keyring:
    """The keyring of the operating system: Windows Credential Manager, macOS Keychain, Secret Service or KWallet."""

    def __init__(self) -> None:
        if importlib.util.find_spec("keyring") is None:
            raise no_keyring(say(N_("Install it with: pip install gemcli[restore].")))
        self._keyring: Any = importlib.import_module("keyring")
        self._errors: Any = importlib.import_module("keyring.errors")
        if not _is_safe(self._keyring.get_keyring()):
            raise no_keyring(_HINT)

    def read(self) -> str:
        """Return the key; ConfigError "no_keyring" where the keyring does not open."""
        try:
            return str(self._keyring.get_password(SERVICE, USER) or "")
        except (self._errors.KeyringError, OSError) as error:
            raise no_keyring(_HINT) from error

    def write(self, key: str) -> None:
        """Keep a key; ConfigError "no_keyring" where the keyring does not take it."""
        try:
            self._keyring.set_password(SERVICE, USER, key)
        except (self._errors.KeyringError, OSError) as error:
            raise no_keyring(_HINT) from error


_HINT = say(N_('Set map = "memory" or, if you want it readable on disk, map = "file" in privacy.toml.'))


def seal(data: bytes, name: str, store: KeyStore) -> bytes:
    """Return data that only this store's key opens; `name` is bound to it. Makes a key where there is none."""
    key = store.read()
    if not key:
        key = secrets.token_hex(KEY_BYTES)
        store.write(key)
        if store.read() != key:
            raise no_keyring(_HINT)
    nonce = secrets.token_bytes(NONCE_BYTES)
    locked: bytes = _cipher(key).encrypt(nonce, data, name.encode())
    return MAGIC + nonce + locked


def unseal(sealed: bytes, name: str, store: KeyStore) -> bytes | None:
    """Return what was sealed under this name; None when it was changed or the key is another one."""
    key = store.read()
    if not key or not sealed.startswith(MAGIC):
        return None
    body = sealed[len(MAGIC) :]
    cipher = _cipher(key)
    invalid: type[Exception] = importlib.import_module("cryptography.exceptions").InvalidTag
    try:
        opened: bytes = cipher.decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], name.encode())
    except (invalid, ValueError):
        return None
    return opened


def no_keyring(hint: Message) -> ConfigError:
    """Return the error of a machine without a keyring that keeps keys locked."""
    return ConfigError(
        "no_keyring",
        say(N_("No keyring of the operating system can be used, so the map cannot be kept encrypted.")),
        hint,
    )


def _cipher(key: str) -> Any:
    if importlib.util.find_spec("cryptography") is None:
        raise ConfigError(
            "no_cipher",
            say(N_("Encrypting needs the package cryptography.")),
            say(N_("Install it with: pip install gemcli[restore].")),
        )
    aead = importlib.import_module("cryptography.hazmat.primitives.ciphers.aead")
    try:
        return aead.AESGCM(bytes.fromhex(key))
    except ValueError as error:
        raise no_keyring(_HINT) from error


def _is_safe(backend: Any) -> bool:
    """Whether a keyring keeps what it is given locked; a chain of them only when each does."""
    inner = list(getattr(backend, "backends", ()) or ())
    return float(backend.priority) >= SAFE_PRIORITY and all(float(one.priority) >= SAFE_PRIORITY for one in inner)
