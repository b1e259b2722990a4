"""Makes the masked copies of one dossier, keeps its map, and writes everything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gemcli import files
from gemcli.errors import Exit, SourceError
from gemcli.jobs.mask_copy import Copier
from gemcli.jobs.mask_list import spans_of
from gemcli.jobs.mask_log import mask_log
from gemcli.jobs.mask_made import Copy
from gemcli.jobs.mask_names import Names, aside, home_of
from gemcli.jobs.mask_request import Doing, MaskRequest
from gemcli.jobs.mask_taken import Taken
from gemcli.jobs.outcome import Outcome, Output
from gemcli.locales import N_, Message, say, translator
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.source import Rank
from gemcli.privacy.casting import Paper, cast
from gemcli.privacy.commitments import new_key
from gemcli.privacy.grounds import Grounds
from gemcli.privacy.kept_maps import Keeping, Maps
from gemcli.privacy.marking import Marked
from gemcli.privacy.persons import Persons
from gemcli.privacy.placeholders import Manner, Placeholders
from gemcli.privacy.word_map import WordMap, new_id
from gemcli.settings import Settings


class Masking:
    """The making of masked copies of one dossier."""

    def __init__(self, taken: Taken, request: MaskRequest, settings: Settings, maps: Maps) -> None:
        self.taken, self.request, self.settings, self.maps = taken, request, settings, maps
        self.grounds = Grounds.from_table(settings.table("privacy.toml"))
        self.placeholders = Placeholders(self._manner(), self._persons(), self.grounds)
        self.is_kept = maps.keeping is not Keeping.MEMORY
        self.map_id = new_id() if self.is_kept else ""
        self.key = new_key()

    @property
    def is_restorable(self) -> bool:
        """Whether the words can be put back in these copies."""
        return self.is_kept and self.request.doing is Doing.PSEUDONYMS

    def outcome(self, path: Path) -> Outcome:
        """Make the copies, keep the map, and write them; the map comes first, so that no copy is without it."""
        copies, failures = self._copies()
        if not copies:
            raise failures[0]
        self._keep()
        names = Names(self.taken, self.placeholders)
        ledger = (*self.taken.ledger(), *(_not_masked(error) for error in failures))
        common = Outcome(
            "mask",
            self._exit_code(copies, ledger),
            ledger=_last_word(ledger),
            warnings=(*self.taken.warnings(), *(warned for copy in copies for warned in copy.warnings)),
            language=self.taken.language,
            details={"spans": spans_of(self.taken)},
        )
        if str(path) == "-" and self.settings.out is None:
            product = copies[0].data.decode("utf-8")
            return replace(common, product=product, closing=tuple(self._closing(copies, "")))
        home = home_of(path, self.settings.out, names)
        outputs = [output for copy in copies for output in self._write(copy, home, names)]
        shown = outputs[0].path if len(copies) == 1 else home.as_posix()
        return replace(common, outputs=tuple(outputs), closing=tuple(self._closing(copies, shown)))

    def _manner(self) -> Manner:
        if self.request.doing is Doing.PUBLICATION:
            return Manner.GROUND
        return Manner.ROLE if self.request.by_role else Manner.NUMBERED

    def _persons(self) -> Persons:
        """Who is masked in this dossier, each with what they are there for."""
        persons, papers = Persons(), list(self._papers())
        persons.learn(one for _, marked, _ in papers for one in marked)
        cast(persons, papers, self.taken.marker.roles)
        return persons

    def _papers(self) -> Iterator[Paper]:
        taken = self.taken
        for document in taken.dossier.documents:
            is_from_outside = document.source.rank is Rank.THIRD_PARTY
            yield document.text, _masked(taken.marks(document)), is_from_outside
            if document.source.id in taken.words:
                for part in taken.words[document.source.id].parts:
                    yield part.text, _masked(taken.part_marks(document, part)), is_from_outside

    def _copies(self) -> tuple[list[Copy], list[SourceError]]:
        map_id = self.map_id if self.is_restorable else ""
        copier = Copier(self.taken, self.placeholders, self.settings, map_id)
        copies, failures = [], []
        for document in self.taken.dossier.documents:
            try:
                copies.append(copier.copy(document))
            except SourceError as error:
                failures.append(error)
        return copies, failures

    def _keep(self) -> None:
        if self.is_kept:
            words = self.placeholders.words if self.is_restorable else {}
            self.maps.save(WordMap(self.map_id, words, self.key))

    def _write(self, copy: Copy, home: Path, names: Names) -> list[Output]:
        """Write a copy, and its log where it is made for publication; one that somebody worked on stays."""
        target = home / Path(names.of(copy.document.source.path, copy.suffix))
        if not self.request.is_forced:
            target = aside(target, self.settings)
        contents = {target: ("masked", copy.data)}
        if self.request.doing is Doing.PUBLICATION:
            log = mask_log(target.name, copy.replaced, self.grounds, self.key, self.map_id)
            stem = target.name.removesuffix(copy.suffix)
            table = log.as_csv(self.settings, translator(self.taken.language))
            contents[target.with_name(f"{stem}.log.csv")] = ("mask_log", table)
            contents[target.with_name(f"{stem}.log.json")] = ("mask_log", log.as_json())
        for path, (_, data) in contents.items():
            files.write_atomic(path, data)
        return [Output(path.as_posix(), files.sha256(data), kind) for path, (kind, data) in contents.items()]

    def _exit_code(self, copies: Sequence[Copy], ledger: Sequence[LedgerEntry]) -> Exit:
        if any(entry.status is LedgerStatus.FAILED for entry in ledger):
            return Exit.PARTIAL
        return Exit.UNVERIFIED if self.request.is_strict and any(copy.unsure for copy in copies) else Exit.OK

    def _closing(self, copies: Sequence[Copy], shown: str) -> list[Message]:
        masked = sum(copy.masked for copy in copies)
        kept = sum(copy.kept for copy in copies)
        unsure = sum(copy.unsure for copy in copies)
        counts = N_("{spans} spans: {masked} masked, {kept} kept, {unsure} to check; names can be missed")
        said = [say(counts, spans=masked + kept, masked=masked, kept=kept, unsure=unsure)]
        if shown:
            said.append(say(N_("Written: {path}; read it before you pass it on, it is not anonymous"), path=shown))
        if self.request.doing is Doing.PUBLICATION:
            said.append(say(N_("The grounds are a proposal: whoever decides on the request settles each of them.")))
        elif self.is_restorable:
            said.append(say(N_("next: gemcli mask --restore {path} puts the words back"), path=shown or "-"))
        else:
            said.append(
                say(N_("No map was kept, so the words cannot be put back (map under [mask] in privacy.toml says so)."))
            )
        if self.is_restorable and self.maps.keeping is Keeping.FILE:
            said.append(
                say(N_("The map lies unencrypted in your data folder: {path}"), path=self.maps.data_dir.as_posix())
            )
        return said


def _masked(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    return tuple(one for one in marked if one.is_masked)


def _not_masked(error: SourceError) -> LedgerEntry:
    return LedgerEntry(error.path, "", LedgerStatus.FAILED, reason=error.what, code=error.code)


def _last_word(ledger: Sequence[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """Leave out that a file was read where it could not be masked."""
    failed = {entry.source for entry in ledger if entry.status is LedgerStatus.FAILED}
    return tuple(entry for entry in ledger if entry.status is not LedgerStatus.READ or entry.source not in failed)
