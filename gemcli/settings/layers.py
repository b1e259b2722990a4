"""Lays settings over one another, weakest first, and remembers where each value came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gemcli import resources
from gemcli.errors import ConfigError
from gemcli.locales import N_, say
from gemcli.settings.options import OPTIONS, Option, Value, fit

DOSSIER_FILE = ".gemcli.toml"
USER_FILE = "gemcli.toml"

CREDENTIALS = re.compile(r"(\b[a-z]{2,10}://)[^\s/@]{1,200}@")
"""Name and password inside an address."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A value and the layer that set it."""

    value: Value
    layer: str
    """`default`, the path of a file (and `[profile.NAME]` in it), an environment variable, or `flag`."""

    @property
    def shown(self) -> str:
        """The value as people may see it: a list joined by commas, and no password inside an address.

        >>> Origin("http://clerk:secret@proxy.example:8080", "GEMCLI_ENDPOINT_PROXY").shown
        'http://***@proxy.example:8080'
        """
        text = ", ".join(self.value) if isinstance(self.value, tuple) else str(self.value)
        return CREDENTIALS.sub(r"\1***@", text)


@dataclass(frozen=True, slots=True)
class Layers:
    """Where settings may come from; everything is handed in, nothing is looked up."""

    user_dir: Path
    environ: Mapping[str, str]
    dossier: Path | None = None
    """Folder of the documents; its `.gemcli.toml` may set language, letter type and length only."""
    flags: Mapping[str, object] | None = None
    """Dotted name -> value, as typed on the command line."""


def resolve(layers: Layers) -> dict[str, Origin]:
    """Return every setting with its origin: defaults < user < profile < dossier < environment < flags.

    Raises ConfigError for an unknown name, a value that does not fit, a key in a file, and for anything but
    language, letter type and length in a dossier's file.
    """
    user_file = layers.user_dir / USER_FILE
    user = resources.toml(user_file) if user_file.is_file() else {}
    profiles = user.pop("profile", {})
    above = _from_environ(layers.environ) | _from_flags(layers.flags or {})
    values = _from_table(resources.toml(resources.config(USER_FILE)), "default")
    values |= _from_table(user, str(user_file))
    chosen = str(above.get("default_profile", values["default_profile"]).value)
    if chosen:
        values |= _from_profile(profiles, chosen, str(user_file))
    if layers.dossier is not None and (layers.dossier / DOSSIER_FILE).is_file():
        values |= _from_dossier(layers.dossier / DOSSIER_FILE)
    return values | above


def _from_table(table: Mapping[str, Any], layer: str) -> dict[str, Origin]:
    """Read a TOML table; every name in it must be a setting."""
    return {name: Origin(fit(_option(name, layer), value, layer), layer) for name, value in _flat(table)}


def _from_profile(profiles: object, chosen: str, path: str) -> dict[str, Origin]:
    table = profiles.get(chosen) if isinstance(profiles, dict) else None
    if not isinstance(table, dict):
        known = ", ".join(sorted(profiles)) if isinstance(profiles, dict) and profiles else "-"
        raise ConfigError(
            "profile_unknown",
            say(N_("There is no profile {name}."), name=chosen),
            say(N_("Profiles in your configuration: {known}."), known=known),
            path,
        )
    values = _from_table(table, f"{path} [profile.{chosen}]")
    for name in values:
        if not OPTIONS[name].in_profile:
            raise _unknown(name, f"{path} [profile.{chosen}]")
    return values


def _from_dossier(path: Path) -> dict[str, Origin]:
    """Read a dossier's own file: it came with the documents, so it may not say where text goes."""
    for name, _ in _flat(resources.toml(path)):
        if name not in OPTIONS or not OPTIONS[name].in_dossier:
            raise ConfigError(
                "setting_not_here",
                say(N_("A dossier may not set {name}."), name=name),
                say(N_("Only language, letter type and length belong here; the rest in your own configuration.")),
                str(path),
            )
    return _from_table(resources.toml(path), str(path))


def _from_environ(environ: Mapping[str, str]) -> dict[str, Origin]:
    return {
        option.name: Origin(fit(option, environ[option.variable], option.variable), option.variable)
        for option in OPTIONS.values()
        if environ.get(option.variable, "") != ""
    }


def _from_flags(flags: Mapping[str, object]) -> dict[str, Origin]:
    return {
        name: Origin(fit(_option(name, "flag"), value, "flag"), "flag")
        for name, value in flags.items()
        if value is not None
    }


def _option(name: str, layer: str) -> Option:
    if name.rsplit(".", 1)[-1] in ("api_key", "key", "token", "password"):
        raise ConfigError(
            "key_in_file",
            say(N_("A key does not belong in a file or argument ({name})."), name=name),
            say(N_("Set GEMCLI_API_KEY, or name a command that prints the key in endpoint.api_key_command.")),
            layer,
        )
    if name not in OPTIONS:
        raise _unknown(name, layer)
    return OPTIONS[name]


def _unknown(name: str, layer: str) -> ConfigError:
    return ConfigError(
        "setting_unknown",
        say(N_("There is no setting {name} here."), name=name),
        say(N_("See the comments in the shipped gemcli.toml (gemcli config init).")),
        layer,
    )


def _flat(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, object]]:
    """Yield dotted names and values of nested tables.

    >>> list(_flat({"length": {"short": 400}}))
    [('length.short', 400)]
    """
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value
