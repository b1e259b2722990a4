"""The registers on a clerk's desk: opened with what people wrote in them, and written with their lists alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from gemcli import files
from gemcli.drafts import register as store
from gemcli.errors import SourceError, UsageError
from gemcli.export.handwork import Handwork, read_back
from gemcli.export.listed import listed
from gemcli.export.rows import proposals, row
from gemcli.jobs.list_file import list_of
from gemcli.jobs.lists import as_list, standings_of
from gemcli.jobs.outcome import Output
from gemcli.jobs.request import Request
from gemcli.locales import N_, Translate, say, translator
from gemcli.model.register import Register
from gemcli.settings import Settings
from gemcli.sources.reader import read_bytes

SUFFIXES = (".json", ".csv", ".xlsx")


@dataclass(frozen=True, slots=True)
class Desk:
    """The registers that a run works with, opened before anything else is done."""

    path: Path | None
    """Where the user wants the register; None when only the changes are asked for."""
    since: Path | None
    held: Handwork
    """The register as it was, with what people wrote in it since."""
    earlier: Register
    """What the changes are told against."""

    @property
    def home(self) -> Path:
        """The file beside which the list of changes goes."""
        found = self.path or self.since
        assert found is not None
        return found


def open_desk(request: Request) -> Desk:
    """Open the registers that a request names.

    Raises UsageError for a file that can be no register, SourceError for one that is broken or that lies there without
    its store: nothing was written then.
    """
    for path in (request.register, request.since):
        if path is not None and path.suffix.lower() not in SUFFIXES:
            raise UsageError(
                "register_suffix",
                say(N_("A register is a .json, .csv or .xlsx file, not {name}."), name=path.name),
                say(N_("Choose one of: {choices}."), choices=", ".join(SUFFIXES)),
            )
    earlier = _earlier(request.since) if request.since is not None else Register()
    return Desk(request.register, request.since, _held(request.register, earlier), earlier)


def _held(path: Path | None, earlier: Register) -> Handwork:
    """The register that is updated; without one the earlier one, which is then not written."""
    if path is None:
        return Handwork(earlier)
    if not (path.exists() or store_of(path).exists()):
        return Handwork(Register(language=""))
    return _read(path)


def _earlier(path: Path) -> Register:
    """The register as its store has it, without what people wrote since; a list without store tells its states."""
    kept = store_of(path)
    if path != kept and path.exists() and not kept.exists():
        return listed(list_of(path))
    return _load(path)


def _read(path: Path) -> Handwork:
    """Read a register from its store, and what people wrote in the lists beside it."""
    register = _load(path)
    kept = store_of(path)
    if path != kept and path.exists() and path.name not in register.lists:
        raise SourceError(
            "register_foreign",
            say(N_("gemcli did not write this list, so it is not replaced.")),
            say(N_("Name another file.")),
            path.name,
        )
    translate = translator(register.language)
    rows = {one.entry.number: row(one, translate) for one in standings_of(register)}
    held = Handwork(register)
    for name in register.lists:
        beside = kept.with_name(name)
        if beside.is_file():
            read = read_back(held.register, list_of(beside), rows)
            held = read.after(held)
    return held


def _load(path: Path) -> Register:
    kept = store_of(path)
    try:
        return store.load(read_bytes(kept, relative=kept.name), kept.name)
    except SourceError as error:
        if error.code != "not_found":
            raise
        if path.exists():
            raise SourceError(
                "register_without_store",
                say(N_("This list has no store {name} beside it, so it would be lost."), name=kept.name),
                say(N_("Put the store back, or name another file.")),
                path.name,
            ) from error
        raise SourceError(
            "not_found", say(N_("This file was not found.")), say(N_("Check the name.")), str(path)
        ) from error


def store_of(path: Path) -> Path:
    """Return the JSON file that holds a register: the file itself, or the one beside a list."""
    return path if path.suffix.lower() == ".json" else path.with_name(f"{path.stem}.register.json")


def write(path: Path, register: Register, settings: Settings, translate: Translate) -> tuple[Output, ...]:
    """Write the lists and then the store: a list that is open elsewhere and cannot be replaced changes nothing.

    A list that was kept before is written again with the others, so that they stay alike; one that a person threw away
    is forgotten.
    """
    kept = store_of(path)
    names = [name for name in register.lists if name == path.name or kept.with_name(name).is_file()]
    if path != kept and path.name not in names:
        names.append(path.name)
    register = replace(register, lists=tuple(sorted(names)))
    standings = standings_of(register)
    shown = [one for one in standings if not one.entry.taken_out]
    contents = {
        kept.with_name(name): as_list(
            shown, Path(name).suffix.lower().lstrip("."), settings, translate, notes=_notes(register, translate)
        )
        for name in register.lists
    }
    contents[kept] = store.dump(register, standings, {one.entry.number: proposals(one, translate) for one in standings})
    for target, data in contents.items():
        files.write_atomic(target, data)
    return tuple(Output(target.as_posix(), files.sha256(data), "register") for target, data in contents.items())


def _notes(register: Register, translate: Translate) -> list[str]:
    """What the last sheet says: what this is, whose columns are whose, and which sources were merged."""
    lines = [
        translate(N_("CONCEPT, made with AI")),
        translate(N_("gemcli proposes; the office decides. Hold every row against its source before you use it.")),
        translate(N_("Columns with a yellow heading are yours: what you write there stays in the next run.")),
        translate(N_("A row that you add or take out stays added or taken out; the other columns are written anew.")),
        translate(N_("A proposed date was worked out from the words of the term: confirm it yourself.")),
        "",
        translate(N_("Sources:")),
    ]
    lines += [
        f"{source.dated or '?'}  {source.path}  (sha256 {source.sha256[:12]})"
        + (f"  [{source.selection}]" if source.selection else "")
        for source in register.sources
    ]
    return lines
