"""The municipality's profile: what documents suggest for it, and what a person accepts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gemcli import files, resources
from gemcli.errors import ConfigError, Exit, SourceError
from gemcli.jobs.intake import outlined
from gemcli.jobs.outcome import Outcome, Output, Warned
from gemcli.jobs.reading import dossier_of
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Translate, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.citation import cite
from gemcli.model.document import Document
from gemcli.model.event import Event, Tell
from gemcli.model.municipality import Municipality
from gemcli.settings import USER_FILE, Settings, user_folder
from gemcli.text.neutral import neutralise, one_line

if TYPE_CHECKING:
    from gemcli.meetings.learning.entry import Entry
    from gemcli.model.citation import Citation

PROPOSED = "municipality.proposed.toml"
PROFILE = "municipality.toml"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One entry for the profile with the places where it stands."""

    entry: Entry
    places: tuple[tuple[str, Citation], ...]
    """Path of the source and the place in it."""

    @property
    def note(self) -> str:
        """`3x; notulen.pdf, p. 4`, in one line without control characters."""
        where = "; ".join(f"{path}, {citation.place}" for path, citation in self.places[:2])
        return one_line(neutralise(f"{self.entry.count}x; {where}" if where else f"{self.entry.count}x"))


def learn(paths: Sequence[Path], settings: Settings, tell: Tell, translate: Translate) -> Outcome:
    """Read records and letters, and write a proposal that a person looks through before accepting it.

    The proposal lies in the folder of `--out`, else where the user is. Several files of which some cannot be read
    end with exit code 10, a single one with its own error.
    """
    bench = Workbench(settings)
    found: list[Entry] = []
    documents: dict[str, Document] = {}
    ledger: list[LedgerEntry] = []
    for path in paths:
        tell(Event(say(N_("Reading"))))
        try:
            dossier = dossier_of(path, settings)
        except SourceError as error:
            if len(paths) == 1:
                raise
            ledger.append(LedgerEntry(path.name, "", LedgerStatus.FAILED, reason=error.what, code=error.code))
            continue
        ledger.extend(dossier.ledger)
        for document in dossier.documents:
            documents[document.source.id] = document
            found.extend(_suggests(document, bench))
    proposals = [_placed(entry, documents) for entry in _joined(found)]
    target = (settings.out or Path.cwd()) / PROPOSED
    failed = any(entry.status is LedgerStatus.FAILED for entry in ledger)
    outcome = Outcome(
        "config municipality learn",
        Exit.PARTIAL if failed else Exit.OK,
        ledger=tuple(ledger),
        warnings=_several(proposals),
        details={"proposals": [_record(each) for each in proposals]},
    )
    if not proposals:
        return replace(outcome, closing=(say(N_("These documents suggest nothing that the profile does not hold.")),))
    data = _text(proposals, translate).encode()
    files.write_atomic(target, data)
    closing = say(
        N_("{count} proposals -> {path}; strike what is wrong, then: gemcli config municipality accept {path}"),
        count=len(proposals),
        path=target.name if target.parent == Path.cwd() else target.as_posix(),
    )
    written = Output(target.as_posix(), files.sha256(data), "proposal")
    return replace(outcome, outputs=(written,), closing=(closing,))


def accept(path: Path, settings: Settings, environ: Mapping[str, str]) -> Outcome:
    """Add what stands in a proposal to the municipality's own profile; what is there stays as it is.

    The profile is the file that the setting `municipality` names, else `municipality.toml` in the folder of
    `own_config`, else a new one in the user's own folder, which the setting then names. Raises ConfigError when the
    proposal is not found, is no TOML or holds what a profile does not.
    """
    from gemcli.settings.profile_file import accepted

    if not path.is_file():
        raise ConfigError(
            "proposal_missing",
            say(N_("This proposal was not found.")),
            say(N_("Make one with gemcli config municipality learn.")),
            path.as_posix(),
        )
    wanted = resources.toml(path)
    Municipality.from_table(wanted)
    target, is_new = _own_profile(settings, environ)
    existing = target if target.is_file() else resources.config(PROFILE)
    resources.toml(existing)
    text, added, differs = accepted(existing.read_text(encoding="utf-8-sig"), wanted)
    outputs = []
    if added:
        files.write_atomic(target, text.encode())
        outputs.append(Output(target.as_posix(), files.sha256(text.encode()), "config"))
    if added and is_new:
        outputs.append(_named_in_settings(target, environ))
    warnings: tuple[Warned, ...] = ()
    if differs:
        told = say(N_("The profile has another name than the proposal; its own name stays."))
        warnings = (Warned("name_differs", told, target.name),)
    closing = say(N_("{count} values added to {path}"), count=added, path=target.as_posix())
    return Outcome("config municipality accept", outputs=tuple(outputs), warnings=warnings, closing=(closing,))


def _suggests(document: Document, bench: Workbench) -> Iterator[Entry]:
    from gemcli.meetings.learning.entry import Entry, Seen
    from gemcli.meetings.learning.profile import learned
    from gemcli.model.span import Span
    from gemcli.privacy.offices import offices

    municipality = bench.municipality()
    sections = outlined(document, bench)
    yield from learned(document, sections, municipality, bench.cues(document.language))
    withheld = {sentence_id for each in sections if each.withheld for sentence_id in each.sentence_ids}
    own = {address.casefold() for address in municipality.own_addresses}
    for passage in document.passages:
        if any(sentence.id in withheld for sentence in passage.sentences):
            continue
        start, end = passage.spans[0].start, passage.spans[-1].end
        for found in offices(document.text[start:end]):
            if found.text.casefold() in own:
                continue
            place = Seen(document.source.id, Span(start + found.span.start, start + found.span.end))
            yield Entry("own_addresses", one_line(found.text), places=(place,))


def _joined(found: Sequence[Entry]) -> list[Entry]:
    """Join what several documents suggest; within a key the most often seen first."""
    from gemcli.meetings.learning.entry import gathered

    keys = ("name", "college", "id_patterns", "own_addresses", "parties", "statuses")
    joined = gathered(found)
    return sorted(joined, key=lambda each: (keys.index(each.key), -each.count))


def _placed(entry: Entry, documents: Mapping[str, Document]) -> Proposal:
    places = []
    for seen in entry.places:
        document = documents[seen.source_id]
        places.append((document.source.path, cite(document, (seen.span,))))
    return Proposal(entry, tuple(places))


def _several(proposals: Sequence[Proposal]) -> tuple[Warned, ...]:
    """Warn when the documents are of more than one municipality: a profile is of one."""
    names = [each.entry.value for each in proposals if each.entry.key == "name"]
    if len(names) < 2:
        return ()
    told = say(
        N_("These documents name several municipalities: {names}. Learn from one at a time."), names=", ".join(names)
    )
    return (Warned("several_municipalities", told),)


def _text(proposals: Sequence[Proposal], translate: Translate) -> str:
    from gemcli.settings.profile_file import Suggested, proposal

    head = (
        translate(N_("What these documents suggest for the profile of your municipality; nothing is in force yet.")),
        translate(N_("Strike or change what is wrong. Behind each value: how often it was seen, and where.")),
        translate(N_("Then: gemcli config municipality accept FILE")),
    )
    undecided = translate(
        N_(
            "Words in the column of outcomes that gemcli does not know. Give those that matter an outcome of the list"
            ' adopted, rejected, withdrawn, held, tied, not_voted, changed, as: held = ["..."]'
        )
    )
    lines = [Suggested(each.entry.key, each.entry.value, each.entry.under, each.note) for each in proposals]
    return proposal(lines, head, undecided)


def _record(each: Proposal) -> dict[str, Any]:
    places = [{"source": path, "place": cited.place, "exact": cited.exact} for path, cited in each.places]
    entry = each.entry
    return {"key": entry.key, "under": entry.under, "value": entry.value, "count": entry.count, "places": places}


def _own_profile(settings: Settings, environ: Mapping[str, str]) -> tuple[Path, bool]:
    """Return the file that people's profile is kept in, and whether the settings have yet to name it."""
    named, folder = settings.text("municipality"), settings.text("own_config")
    if named:
        return Path(named).expanduser(), False
    if folder:
        return Path(folder).expanduser() / PROFILE, False
    return user_folder(environ) / PROFILE, True


def _named_in_settings(target: Path, environ: Mapping[str, str]) -> Output:
    """Name the new profile in the user's settings file, so that it is used from now on."""
    from gemcli.settings.profile_file import with_setting

    path = user_folder(environ) / USER_FILE
    if path.is_file():
        resources.toml(path)
        existing = path.read_text(encoding="utf-8-sig")
    else:
        existing = ""
    text = with_setting(existing, "municipality", target.as_posix())
    files.write_atomic(path, text.encode(), private=True)
    return Output(path.as_posix(), files.sha256(text.encode()), "config")
