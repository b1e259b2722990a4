"""Settings: what they are, where each came from, and a file to change them in."""

from __future__ import annotations

from collections.abc import Mapping

from gemcli import files, resources
from gemcli.errors import ConfigError
from gemcli.jobs.outcome import Outcome, Output
from gemcli.locales import N_, say
from gemcli.settings import USER_FILE, Settings, user_folder


def show(settings: Settings, *, shows_origin: bool) -> Outcome:
    """List every setting with its value; with `shows_origin` also the layer that set it."""
    lines = []
    for name, origin in sorted(settings.origins.items()):
        lines.append(f"{name} = {origin.shown}" + (f"  # {origin.layer}" if shows_origin else ""))
    details = {
        "settings": {
            name: {"value": origin.shown, "origin": origin.layer} for name, origin in sorted(settings.origins.items())
        }
    }
    return Outcome("config show", product="\n".join(lines) + "\n", details=details)


def paths(settings: Settings, environ: Mapping[str, str]) -> Outcome:
    """Say where the settings, the municipality's files and the log are looked for."""
    places = {
        "settings": user_folder(environ) / USER_FILE,
        "data": settings.data_dir,
        "municipality": settings.config("municipality.toml"),
        "letters": settings.config("letters"),
        "shipped": resources.config("gemcli.toml").parent,
    }
    lines = [f"{name}: {path.as_posix()}" for name, path in places.items()]
    details = {"paths": {name: path.as_posix() for name, path in places.items()}}
    return Outcome("config path", product="\n".join(lines) + "\n", details=details)


def init(environ: Mapping[str, str], *, is_forced: bool) -> Outcome:
    """Write the commented settings file into the user's folder; ConfigError when one stands there already."""
    target = user_folder(environ) / USER_FILE
    if target.exists() and not is_forced:
        raise ConfigError(
            "config_exists",
            say(N_("There is a settings file already; it stays as it is.")),
            say(N_("Change it, or use --force to start anew.")),
            target.as_posix(),
        )
    shipped = resources.config("gemcli.toml").read_bytes()
    files.write_atomic(target, shipped, private=True)
    written = Output(target.as_posix(), files.sha256(shipped), "config")
    return Outcome("config init", outputs=(written,), closing=(say(N_("Written: {path}"), path=target.as_posix()),))
