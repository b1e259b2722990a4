"""Follows what several meetings decided and promised: one register, updated by each run, kept by people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gemcli import files
from gemcli.drafts import register as store
from gemcli.drafts.changes import ChangeLine, ChangeList, render_changes
from gemcli.errors import SourceError, UsageError
from gemcli.export.handwork import Handwork, read_back
from gemcli.export.rows import proposals, row
from gemcli.jobs import changes as differences
from gemcli.jobs.lists import as_list, standings_of
from gemcli.jobs.outcome import Outcome, Output, Warned
from gemcli.jobs.request import Request
from gemcli.jobs.sightings import sightings_of
from gemcli.locales import N_, Message, Translate, say, translator
from gemcli.meetings.following.merging import Merging, merge
from gemcli.model.register import Merged, Register, Sighting
from gemcli.settings import Settings

SUFFIXES = (".json", ".csv", ".xlsx")
FOLLOWED = ("item", "who")
"""Options that narrow what a source gives to the register."""


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


def open_desk(request: Request) -> Desk | None:
    """Open the registers that a request names; None when it names none.

    Raises UsageError for a file that can be no register, SourceError for one that is broken or that lies there without
    its store: nothing was written then.
    """
    if request.register is None and request.since is None:
        return None
    for path in (request.register, request.since):
        if path is not None and path.suffix.lower() not in SUFFIXES:
            raise UsageError(
                "register_suffix",
                say(N_("A register is a .json, .csv or .xlsx file, not {name}."), name=path.name),
                say(N_("Choose one of: {choices}."), choices=", ".join(SUFFIXES)),
            )
    earlier = Handwork(Register())
    if request.since is not None:
        earlier = _read(request.since)
    held = _held(request) if request.register is not None else earlier
    return Desk(request.register, request.since, held, earlier.register)


def _held(request: Request) -> Handwork:
    path = request.register
    if path is None or not (path.exists() or store_of(path).exists()):
        return Handwork(Register(language=""))
    return _read(path)


def _read(path: Path) -> Handwork:
    """Read a register from its store, and what people wrote in the list beside it."""
    kept = store_of(path)
    try:
        data = kept.read_bytes()
    except OSError as error:
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
    register = store.load(data, kept.name)
    if path == kept or not path.exists():
        return Handwork(register)
    translate = translator(register.language)
    rows = {one.entry.number: row(one, translate) for one in standings_of(register)}
    return read_back(register, path.read_bytes(), path.suffix.lower(), rows, path.name)


def store_of(path: Path) -> Path:
    """Return the JSON file that holds a register: the file itself, or the one beside a list."""
    return path if path.suffix.lower() == ".json" else path.with_name(f"{path.stem}.register.json")


def follow(outcome: Outcome, drafts: Sequence[Outcome], desk: Desk, request: Request, settings: Settings) -> Outcome:
    """Merge what the drafts of a run found, write the register and the changes, and say so."""
    sources, sightings = _findings(drafts, request)
    held = desk.held.register
    if not held.language:
        held = replace(held, language=next((draft.language for draft in drafts if draft.language), "nl"))
    merging = merge(held, sources, sightings)
    translate = translator(merging.register.language)
    outputs: tuple[Output, ...] = ()
    closing: list[Message] = []
    if desk.path is not None:
        outputs = write(desk.path, merging.register, settings, translate)
        closing.append(_closing(merging, desk))
    details: dict[str, Any] = {"register": _record(merging, desk)}
    product = outcome.product
    if desk.since is not None:
        found = differences.changes(desk.earlier, merging.register)
        details["changes"] = [differences.record(change, translate) for change in found]
        product += differences.shown(found, translate)
        outputs += (_write_changes(found, merging.register, desk, translate),)
        closing.append(_counted(found, outputs[-1].path))
    return replace(
        outcome,
        outputs=(*outcome.outputs, *outputs),
        warnings=(*outcome.warnings, *_told(merging, desk)),
        closing=(*outcome.closing, *closing),
        product=product,
        details={**outcome.details, **details},
    )


def _findings(drafts: Sequence[Outcome], request: Request) -> tuple[list[Merged], list[Sighting]]:
    """Take the sources and findings of drafts as a register keeps them."""
    chosen = ";".join(f"{name}={request.options[name]}" for name in FOLLOWED if request.options.get(name))
    sources: dict[tuple[str, str], Merged] = {}
    sightings: list[Sighting] = []
    for draft in drafts:
        for source in draft.sources.values():
            dated = source.dated.isoformat() if source.dated else ""
            sources[source.sha256, source.path] = Merged(source.path, source.sha256, dated, source.rank, chosen)
        sightings.extend(sightings_of(draft.findings, draft.sources))
    return list(sources.values()), sightings


def write(path: Path, register: Register, settings: Settings, translate: Translate) -> tuple[Output, ...]:
    """Write the store, and the list beside it when the user asked for one."""
    standings = standings_of(register)
    filled = {one.entry.number: proposals(one, translate) for one in standings}
    data = store.dump(register, standings, filled)
    kept = store_of(path)
    files.write_atomic(kept, data)
    written = Output(kept.as_posix(), files.sha256(data), "register")
    if path == kept:
        return (written,)
    shown = [one for one in standings if not one.entry.taken_out]
    listed = as_list(shown, path.suffix.lower().lstrip("."), settings, translate, notes=_notes(register, translate))
    files.write_atomic(path, listed)
    return (Output(path.as_posix(), files.sha256(listed), "register"), written)


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


def _closing(merging: Merging, desk: Desk) -> Message:
    path = desk.home.as_posix()
    return say(
        N_("Register: {entries} entries, {added} new; {joined} findings joined to one that was there -> {path}"),
        entries=sum(not entry.taken_out for entry in merging.register.entries),
        added=merging.added,
        joined=merging.joined,
        path=path,
    )


def _counted(found: Sequence[differences.Change], path: str) -> Message:
    kinds = [change.kind for change in found]
    return say(
        N_("Since then: {new} new, {state} in another state, {closed} closed, {quiet} gone quiet -> {path}"),
        new=kinds.count("new"),
        state=kinds.count("state"),
        closed=kinds.count("closed"),
        quiet=kinds.count("quiet"),
        path=path,
    )


def _told(merging: Merging, desk: Desk) -> Iterable[Warned]:
    """What happened that a clerk should know: merged before, another version, and what was done by hand."""
    for source in merging.known:
        yield Warned("merged_before", say(N_("was merged before; nothing was added from it")), source.path)
    for before, after in merging.replaced:
        message = say(
            N_("another version of this source took the place of the one that was merged (sha256 {old})"),
            old=before.sha256[:12],
        )
        yield Warned("source_replaced", message, after.path)
    held = desk.held
    if held.cells or held.added or held.taken_out:
        message = say(
            N_("kept what was done by hand: {cells} cells, {added} rows added, {gone} rows taken out"),
            cells=held.cells,
            added=held.added,
            gone=held.taken_out,
        )
        yield Warned("handwork_kept", message, desk.home.name)
    if held.put_back:
        message = say(
            N_("{count} changed cells in columns of gemcli were written anew; use the yellow columns or the remarks"),
            count=held.put_back,
        )
        yield Warned("cells_written_anew", message, desk.home.name)


def _record(merging: Merging, desk: Desk) -> dict[str, Any]:
    """What the envelope says of the register."""
    return {
        "path": desk.path.as_posix() if desk.path is not None else None,
        "entries": sum(not entry.taken_out for entry in merging.register.entries),
        "added": merging.added,
        "joined": merging.joined,
        "merged_before": [source.path for source in merging.known],
        "replaced": [after.path for _, after in merging.replaced],
    }


def _write_changes(found: Sequence[differences.Change], register: Register, desk: Desk, translate: Translate) -> Output:
    """Write the list of changes beside the register."""
    name = desk.home
    digest = files.sha256(store_of(name).read_bytes())
    parts = tuple(
        (
            translate(heading),
            tuple(
                ChangeLine(
                    differences.line(change, translate), change.standing.entry.number, differences.places(change)
                )
                for change in found
                if change.kind == kind
            ),
        )
        for kind, heading in differences.WORDS.items()
    )
    since = desk.since.name if desk.since is not None else ""
    title = translate(N_("Changes in {name} since {since}")).format(name=name.name, since=since)
    text = render_changes(ChangeList(title, register.language, name.name, digest, parts), translate)
    target = name.with_name(f"{name.stem}.changes.md")
    files.write_atomic(target, text.encode())
    return Output(target.as_posix(), files.sha256(text.encode()), "changes")
