"""Follows what several meetings decided and promised: one register, updated by each run, kept by people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from gemcli import files
from gemcli.drafts.changes import ChangeLine, ChangeList, render_changes
from gemcli.jobs import changes as differences
from gemcli.jobs.desk import Desk, store_of, write
from gemcli.jobs.lists import standings_of
from gemcli.jobs.outcome import Outcome, Output, Warned
from gemcli.jobs.request import Request
from gemcli.jobs.sightings import sightings_of
from gemcli.locales import N_, Message, Translate, say, translator
from gemcli.meetings.following.merging import Merging, merge
from gemcli.model.register import Merged, Register, Sighting
from gemcli.settings import Settings

FOLLOWED = ("item", "who")
"""Options that narrow what a source gives to the register."""


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
    differ = [one.entry.number for one in standings_of(merging.register) if one.versions and not one.entry.taken_out]
    if differ:
        message = say(N_("records of one meeting contradict each other on: {numbers}"), numbers=", ".join(differ))
        yield Warned("records_differ", message, desk.home.name)
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
    told = store_of(name) if store_of(name).is_file() else name
    digest = files.sha256(told.read_bytes())
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
