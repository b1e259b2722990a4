"""Maps: kept nowhere, locked or readable; a locked one opens with its own key and name only."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from gemcli.errors import ConfigError, SourceError
from gemcli.privacy.kept_maps import Keeping, Maps, keeping_of
from gemcli.privacy.sealing import Keyring, seal, unseal
from gemcli.privacy.word_map import WordMap, new_id

WORDS = {"[PERSOON-1]": "F. Hoekstra"}


class Store:
    """A keyring of a test."""

    def __init__(self) -> None:
        self.key = ""

    def read(self) -> str:
        return self.key

    def write(self, key: str) -> None:
        self.key = key


class Forgetful(Store):
    """A keyring that takes a key and keeps none, as the null backend does."""

    def write(self, key: str) -> None:
        del key


@pytest.fixture
def map_() -> WordMap:
    return WordMap(new_id(), WORDS, b"k" * 32)


@pytest.fixture(autouse=True)
def cipher() -> None:
    pytest.importorskip("cryptography", reason="pip install gemcli[restore]")


def test_a_map_that_is_kept_in_memory_leaves_nothing(tmp_path: Path, map_: WordMap) -> None:
    Maps(tmp_path, Keeping.MEMORY).save(map_)
    assert not list(tmp_path.rglob("*"))
    with pytest.raises(SourceError, match="no_map"):
        Maps(tmp_path, Keeping.MEMORY).load(map_.id, "brief.masked.md")


def test_an_encrypted_map_comes_back_and_is_not_readable(tmp_path: Path, map_: WordMap) -> None:
    store = Store()
    maps = Maps(tmp_path, Keeping.ENCRYPTED, lambda: store)
    maps.save(map_)
    assert maps.load(map_.id, "x") == map_
    [file] = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert b"Hoekstra" not in file.read_bytes() and store.key.encode() not in file.read_bytes()
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600


def test_a_readable_map_is_for_the_user_alone(tmp_path: Path, map_: WordMap) -> None:
    maps = Maps(tmp_path, Keeping.FILE)
    maps.save(map_)
    assert maps.load(map_.id, "x") == map_
    [file] = [path for path in tmp_path.rglob("*") if path.is_file()]
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("place", [0, 20, 40, -1])
def test_a_changed_map_does_not_open(tmp_path: Path, map_: WordMap, place: int) -> None:
    store = Store()
    maps = Maps(tmp_path, Keeping.ENCRYPTED, lambda: store)
    maps.save(map_)
    [file] = tmp_path.rglob("*.sealed")
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)
    with pytest.raises(SourceError, match="map_broken"):
        maps.load(map_.id, "x")


def test_a_map_opens_with_its_own_key_and_name_only() -> None:
    store, other = Store(), Store()
    sealed = seal(b"words", "one", store)
    seal(b"", "", other)
    assert unseal(sealed, "one", store) == b"words"
    assert unseal(sealed, "two", store) is None
    assert unseal(sealed, "one", other) is None
    assert seal(b"words", "one", store) != sealed


def test_a_keyring_that_keeps_nothing_is_no_keyring(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no_keyring"):
        Maps(tmp_path, Keeping.ENCRYPTED, Forgetful).refuse_early()


@pytest.mark.parametrize("map_id", ["", "none", "../../etc/passwd", "0123456789ABCDEF"])
def test_an_id_from_a_file_leads_nowhere_else(tmp_path: Path, map_id: str) -> None:
    with pytest.raises(SourceError, match="no_map"):
        Maps(tmp_path, Keeping.FILE).load(map_id, "x")


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"generator": "x"}', b"\xff"])
def test_what_is_no_map_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="map_broken"):
        WordMap.load(data, "x")


@pytest.mark.parametrize("table", [{"mask": {"map": "cloud"}}, {"mask": "x"}])
def test_another_place_for_maps_is_refused(table: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        keeping_of(table)


def fake_keyring(monkeypatch: pytest.MonkeyPatch, **backend: Any) -> None:
    errors = ModuleType("keyring.errors")
    errors.KeyringError = type("KeyringError", (Exception,), {})  # type: ignore[attr-defined]
    keyring = ModuleType("keyring")
    kept: dict[tuple[str, str], str] = {}
    keyring.get_keyring = lambda: SimpleNamespace(**backend)  # type: ignore[attr-defined]
    keyring.get_password = lambda service, user: kept.get((service, user))  # type: ignore[attr-defined]
    keyring.set_password = lambda service, user, key: kept.update({(service, user): key})  # type: ignore[attr-defined]
    keyring.__spec__ = SimpleNamespace()  # type: ignore[assignment]
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)


def test_the_key_lies_in_the_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, map_: WordMap) -> None:
    fake_keyring(monkeypatch, priority=5)
    Maps(tmp_path, Keeping.ENCRYPTED).save(map_)
    assert Maps(tmp_path, Keeping.MEMORY).load(map_.id, "x") == map_


@pytest.mark.parametrize(
    "backend", [{"priority": 0}, {"priority": 0.5}, {"priority": 10, "backends": [SimpleNamespace(priority=0.5)]}]
)
def test_a_store_that_leaves_keys_readable_is_no_keyring(monkeypatch: pytest.MonkeyPatch, backend: Any) -> None:
    fake_keyring(monkeypatch, **backend)
    with pytest.raises(ConfigError, match="no_keyring"):
        Keyring()


def test_without_the_package_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ConfigError, match="no_keyring"):
        Keyring()
