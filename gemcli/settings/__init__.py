"""What can be set, where each value came from, and the files that a municipality maintains."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gemcli import resources
from gemcli.errors import ConfigError
from gemcli.locales import N_, say
from gemcli.settings.layers import DOSSIER_FILE, USER_FILE, Layers, Origin, resolve
from gemcli.settings.options import OPTIONS, Option, Value

__all__ = [
    "DOSSIER_FILE",
    "OPTIONS",
    "USER_FILE",
    "Layers",
    "Option",
    "Origin",
    "Settings",
    "Value",
    "load",
    "user_folder",
]

OUTSIDE_OUTPUT = ("out", "data_dir", "log", "own_config", "municipality", "default_profile", "csv.separator", "csv.bom")
"""Settings that say where things lie (the files that they lead to are hashed by content instead) or how a list is laid
out: none of them changes a draft."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Bounds within which a file is read."""

    max_bytes: int
    max_pages: int
    timeout_s: float
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class Settings:
    """What a job needs to know beyond its arguments; the endpoint's part is validated when it is used."""

    origins: Mapping[str, Origin]
    """Every setting by dotted name, with the layer that set it."""

    def text(self, name: str) -> str:
        """Return a setting as text."""
        return str(self.origins[name].value)

    def number(self, name: str) -> float:
        """Return a setting as a number."""
        value = self.origins[name].value
        if isinstance(value, str | tuple):
            raise TypeError(name)
        return float(value)

    @property
    def engine(self) -> str:
        """`extractive` or `endpoint`."""
        return self.text("engine")

    def embedded(self) -> Settings:
        """Return the same settings with the embedded engine and without a second reader."""
        return Settings(
            {
                **self.origins,
                "engine": Origin("extractive", "flag"),
                "second_opinion.ask": Origin(False, "flag"),
            }
        )

    @property
    def wants_second_opinion(self) -> bool:
        """Whether the endpoint reads claims a second time after the checks."""
        return bool(self.origins["second_opinion.ask"].value)

    @property
    def uses_endpoint(self) -> bool:
        """Whether text may go to the endpoint: for proposing, or for a second reading."""
        return self.engine == "endpoint" or self.wants_second_opinion

    @property
    def profile(self) -> str:
        return self.text("default_profile")

    @property
    def language(self) -> str:
        """Language of drafts; empty for the source's own."""
        return self.text("language")

    @property
    def letter_type(self) -> str:
        """Type of letter when none is named; empty for none."""
        return self.text("letter_type")

    @property
    def names(self) -> str:
        """`role`: residents are named by role in drafts; `source`: as the source names them."""
        return self.text("names")

    @property
    def out(self) -> Path | None:
        """Folder for what is written; None for beside the input."""
        return _path(self.text("out"))

    @property
    def data_dir(self) -> Path:
        """The user's own folder for the log and the crash log."""
        return _path(self.text("data_dir")) or _platform("user_data_dir")

    @property
    def has_log(self) -> bool:
        return bool(self.origins["log"].value)

    @property
    def length(self) -> str:
        """`short`, `normal` or `long`."""
        return self.text("length.choice")

    @property
    def large_amount_eur(self) -> int:
        """From how many euro an amount that is decided must not stay unmentioned; 0 for none."""
        return int(self.number("omissions.large_amount_eur"))

    def max_words(self, length: str = "") -> int:
        """Return the bound in words of a summary of this length; of the chosen length when none is named."""
        name = f"length.{length or self.length}"
        if name not in self.origins or name == "length.choice":
            raise ConfigError(
                "length_unknown",
                say(N_("There is no length {name}."), name=length),
                say(N_("Allowed: {allowed}."), allowed="short, normal, long"),
            )
        return int(self.number(name))

    @property
    def reading(self) -> Reading:
        """Bounds for readers."""
        megabyte = 1024 * 1024
        return Reading(
            max_bytes=int(self.number("reader.max_mb")) * megabyte,
            max_pages=int(self.number("reader.max_pages")),
            timeout_s=self.number("reader.timeout_s"),
            memory_bytes=int(self.number("reader.memory_mb")) * megabyte,
        )

    def config(self, name: str) -> Path:
        """Return a configuration file or folder: the municipality's own, else the shipped one."""
        own = _path(self.text("own_config"))
        if own is not None and (own / name).exists():
            return own / name
        return resources.config(name)

    def table(self, name: str) -> dict[str, Any]:
        """Read a configuration file: `budget.toml`, `privacy.toml`, `cues.nl.toml`."""
        return resources.toml(self.config(name))

    def municipality(self) -> dict[str, Any]:
        """Read the municipality's profile: the file that `municipality` names, else `municipality.toml`."""
        path = _path(self.text("municipality"))
        if path is not None and not path.is_file():
            raise ConfigError(
                "municipality_missing",
                say(N_("The profile of the municipality was not found.")),
                say(N_("Mend the setting municipality.")),
                str(path),
            )
        return resources.toml(path) if path is not None else self.table("municipality.toml")

    def cues(self, language: str) -> dict[str, Any]:
        """Read the cue phrases of a language; Dutch where there are none for it."""
        try:
            return self.table(f"cues.{language}.toml")
        except ConfigError as error:
            if error.code != "resource_missing":
                raise
            return self.table("cues.nl.toml")

    def fingerprint(self, *names: str) -> str:
        """Return a hash of every setting that shapes an output, and of the named configuration files."""
        digest = hashlib.sha256()
        for name, origin in sorted(self.origins.items()):
            if name not in OUTSIDE_OUTPUT:
                digest.update(f"{name}={origin.value!r}\n".encode())
        own = _path(self.text("municipality"))
        paths = [
            own if own is not None else self.config("municipality.toml"),
            *map(self.config, sorted(names)),
        ]
        for path in paths:
            digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\x00")
        return digest.hexdigest()


def load(
    flags: Mapping[str, object] | None = None,
    *,
    environ: Mapping[str, str],
    dossier: Path | None = None,
    user_dir: Path | None = None,
) -> Settings:
    """Return the settings: defaults < user < profile < dossier < environment < flags.

    `flags` maps dotted names to values (None for not given), `dossier` is the folder of the documents. The
    user's folder is `user_dir`, else `GEMCLI_CONFIG_DIR`, else what the platform says. Raises ConfigError when a
    value is wrong or stands where it may not.
    """
    return Settings(resolve(Layers(user_dir or user_folder(environ), environ, dossier, flags)))


def user_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of the user's own settings: `GEMCLI_CONFIG_DIR`, else what the platform says."""
    return _path(environ.get("GEMCLI_CONFIG_DIR", "")) or _platform("user_config_dir")


def _path(text: str) -> Path | None:
    return Path(text).expanduser() if text else None


def _platform(name: str) -> Path:
    import platformdirs

    folder: str = getattr(platformdirs, name)("gemcli", appauthor=False)
    return Path(folder)
