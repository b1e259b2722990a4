"""Is everything in order, and where does data go."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata

from gemcli import __version__, resources
from gemcli.errors import Exit, GemcliError
from gemcli.jobs.outcome import Outcome
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Message, Translate, say
from gemcli.settings import Settings

PACKAGES = (
    "pypdfium2",
    "python-docx",
    "lxml",
    "python-calamine",
    "selectolax",
    "olefile",
    "rapidfuzz",
    "markdown-it-py",
    "mdit-py-plugins",
    "httpx",
    "pydantic-settings",
    "truststore",
)

INDEX = ".gemcli-index"
"""Where what was read of a folder is kept, when a user asks for that."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was looked at."""

    name: str
    is_well: bool
    said: Message


def run(settings: Settings, environ: Mapping[str, str], translate: Translate = str) -> Outcome:
    """Look at the installation, the settings and the endpoint; exit 8 when something is not in order.

    Says where data goes: nowhere with the embedded engine, to one host with an endpoint.
    """
    steps = [*_installation(), *_settings(settings), *_endpoint(settings, environ)]
    lines = [f"{'ok ' if step.is_well else '!! '} {step.name}: {step.said.text(translate)}" for step in steps]
    where = _where_data_goes(settings)
    bad = sum(not step.is_well for step in steps)
    details = {
        "steps": [{"name": step.name, "ok": step.is_well, "said": step.said.text(translate)} for step in steps],
        "data_goes_to": where.text(translate),
    }
    closing = (
        where,
        say(N_("Everything is in order.")) if not bad else say(N_("{count} things need attention."), count=bad),
    )
    code = Exit.CONFIG if bad else Exit.OK
    return Outcome("doctor", code, product="\n".join(lines) + "\n", closing=closing, details=details)


def _installation() -> Iterator[Step]:
    system = f"gemcli {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    yield Step("gemcli", True, say("{system}", system=system))
    for package in PACKAGES:
        try:
            yield Step(package, True, say("{version}", version=metadata.version(package)))
        except metadata.PackageNotFoundError:
            yield Step(package, False, say(N_("not installed; install gemcli again")))
    for name in ("gemcli.toml", "municipality.toml", "budget.toml", "cues.nl.toml", "letters", "demo"):
        try:
            resources.config(name)
        except GemcliError as error:
            yield Step(name, False, error.what)


def _settings(settings: Settings) -> Iterator[Step]:
    bench = Workbench(settings)
    try:
        name = bench.municipality().name
        bench.cues("nl")
        said = say("{name}", name=name) if name else say(N_("no profile yet: set `municipality` to your own file"))
        yield Step("municipality", True, said)
    except GemcliError as error:
        yield Step("municipality", False, error.what)
    yield Step("engine", True, say("{engine}", engine=settings.engine))
    folder = settings.data_dir
    yield Step("log", True, say("{path}", path=folder.as_posix()))
    kept = N_("none, unless `ask --keep-index` makes {name} in a folder: the text of its documents; remove it at will")
    yield Step("index", True, say(kept, name=INDEX))
    yield _maps(settings)


def _maps(settings: Settings) -> Step:
    """Where the maps of masked files lie, and whether they can be locked where that is asked for."""
    from gemcli.privacy.grounds import Grounds
    from gemcli.privacy.kept_maps import FOLDER, Keeping, Maps, keeping_of

    said = {
        Keeping.MEMORY: N_("none: what `gemcli mask` takes out cannot be put back ([mask] map in privacy.toml)"),
        Keeping.ENCRYPTED: N_("locked in {path}, with a key in the keyring"),
        Keeping.FILE: N_("readable in {path}"),
    }
    try:
        table = settings.table("privacy.toml")
        Grounds.from_table(table)
        keeping = keeping_of(table)
        Maps(settings.data_dir, keeping).refuse_early()
    except GemcliError as error:
        return Step("maps", False, error.what)
    return Step("maps", True, say(said[keeping], path=(settings.data_dir / FOLDER).as_posix()))


def _endpoint(settings: Settings, environ: Mapping[str, str]) -> Iterator[Step]:
    if not settings.uses_endpoint:
        return
    from gemcli.engines.endpoint.selftest import selftest
    from gemcli.settings.endpoint import endpoint_settings

    try:
        checked = endpoint_settings(settings, environ)
    except GemcliError as error:
        yield Step("endpoint", False, error.what)
        return
    for step in selftest(checked):
        yield Step(step.name, step.is_well, step.said)


def _where_data_goes(settings: Settings) -> Message:
    if not settings.uses_endpoint:
        return say(N_("Data goes nowhere: the embedded engine works on this machine and opens no connection."))
    from urllib.parse import urlsplit

    host = urlsplit(settings.text("endpoint.base_url")).hostname or "?"
    if Workbench(settings).keeps_data_here():
        return say(N_("Data goes to {host}, on this machine."), host=host)
    return say(N_("Data goes to {host} and nowhere else; personal data is masked first."), host=host)
