"""Keeps the maps of masked files in the user's own data folder, locked or not, or keeps none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from gemcli import files
from gemcli.errors import ConfigError, SourceError
from gemcli.locales import N_, say
from gemcli.privacy.sealing import Keyring, KeyStore, seal, unseal
from gemcli.privacy.word_map import ID, WordMap, broken

FOLDER = "maps"


class Keeping(StrEnum):
    """Where a map stays: `[mask] map` in `privacy.toml`."""

    MEMORY = "memory"
    """Nowhere: what was masked cannot be put back."""
    ENCRYPTED = "encrypted"
    FILE = "file"
    """Readable for who can read the user's files."""


def keeping_of(table: Mapping[str, Any]) -> Keeping:
    """Return what `privacy.toml` asks for; ConfigError for another word."""
    mask = table.get("mask", {})
    value = mask.get("map", Keeping.MEMORY.value) if isinstance(mask, Mapping) else None
    if value not in {each.value for each in Keeping}:
        raise ConfigError(
            "privacy_wrong",
            say(N_("The value of {key} in privacy.toml does not fit."), key="mask.map"),
            say(N_("Choose one of: {choices}."), choices=", ".join(Keeping)),
        )
    return Keeping(value)


@dataclass(frozen=True, slots=True)
class Maps:
    """The maps in one data folder."""

    data_dir: Path
    keeping: Keeping
    store: Callable[[], KeyStore] = Keyring

    def refuse_early(self) -> None:
        """Raise ConfigError where encrypting is asked for and cannot be done, before anything is masked."""
        if self.keeping is Keeping.ENCRYPTED:
            seal(b"", "", self.store())

    def save(self, map_: WordMap) -> None:
        """Keep a map, mode 0600; raises ConfigError without a keyring and WriteError when the disk fails."""
        match self.keeping:
            case Keeping.FILE:
                files.write_atomic(self._plain(map_.id), map_.dump(), private=True)
            case Keeping.ENCRYPTED:
                sealed = seal(map_.dump(), map_.id, self.store())
                files.write_atomic(self._sealed(map_.id), sealed, private=True)

    def load(self, map_id: str, name: str) -> WordMap:
        """Return a map by the id that the masked file `name` states.

        Raises SourceError "no_map" when none was kept here or "map_broken", ConfigError "no_keyring".
        """
        if not ID.fullmatch(map_id):
            raise no_map(name)
        try:
            if self._sealed(map_id).is_file():
                opened = unseal(self._sealed(map_id).read_bytes(), map_id, self.store())
                if opened is None:
                    raise broken(name)
                return WordMap.load(opened, name)
            if not self._plain(map_id).is_file():
                raise no_map(name)
            return WordMap.load(self._plain(map_id).read_bytes(), name)
        except OSError as error:
            raise no_map(name) from error

    def _plain(self, map_id: str) -> Path:
        return self.data_dir / FOLDER / f"{map_id}.json"

    def _sealed(self, map_id: str) -> Path:
        return self.data_dir / FOLDER / f"{map_id}.sealed"


def no_map(name: str) -> SourceError:
    """Return the error of a masked file whose words nobody kept."""
    return SourceError(
        "no_map",
        say(N_("No map was kept for this file here, so the words cannot be put back.")),
        say(N_('Mask the source again with map = "encrypted" or "file" under [mask] in privacy.toml.')),
        name,
    )
