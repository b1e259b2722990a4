"""The second reader of `verify`: nothing closed reaches it, and a dry run shows what would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from gemcli import files
from gemcli.errors import SourceError
from gemcli.jobs.guarded import refuse_closed
from gemcli.jobs.outcome import Outcome, Output
from gemcli.jobs.reading import document_of
from gemcli.jobs.second import Judged, Opined, opined
from gemcli.jobs.sources import homes
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.document import Document
from gemcli.model.event import Tell
from gemcli.sources import dossier_file
from gemcli.text.escape import escape_file_name


@dataclass(frozen=True, slots=True)
class SecondCheck:
    """What a second reading of one file stands on; called with its findings, it reads them."""

    path: Path
    against: Sequence[Path]
    bench: Workbench
    tell: Tell
    allows_closed: bool = False
    is_dry: bool = False
    bodies: list[bytes] = field(default_factory=list)
    """For a dry run: what would have been sent."""

    def __call__(self, judged: Judged) -> Opined:
        """Have the findings read; WithheldError when the file, a source or its dossier is closed."""
        checked = tuple(self._checked())
        if not (self.allows_closed and self.bench.keeps_data_here()):
            self._refuse_closed((*judged.documents, *checked))
        read = opined(replace(judged, checked=checked), self.bench, self.tell, is_dry=self.is_dry)
        self.bodies.extend(read.requests)
        return read

    def unsent(self, outcome: Outcome) -> Outcome:
        """Write exactly the bytes that would have been sent, beside the file or in the folder of the settings."""
        folder = self.bench.settings.out or self.path.resolve().parent
        outputs = []
        for number, body in enumerate(self.bodies, 1):
            target = folder / f"{escape_file_name(self.path.stem)}.opinion.request-{number}.json"
            files.write_atomic(target, body, private=True)
            outputs.append(Output(target.as_posix(), files.sha256(body), "request"))
        message = say(N_("{count} requests written; nothing was sent"), count=len(outputs))
        return Outcome(
            "verify",
            outputs=tuple(outputs),
            ledger=outcome.ledger,
            warnings=outcome.warnings,
            closing=(message,),
        )

    def _refuse_closed(self, documents: Sequence[Document]) -> None:
        """Look at the sources and the checked file, and at what their folders say of a dossier."""
        refuse_closed(documents, {})
        for notes in self._notes():
            refuse_closed(documents[:1], notes)

    def _checked(self) -> Iterator[Document]:
        """The file that is checked, where it is no list of claims and no draft of our own."""
        try:
            yield document_of(self.path, self.path.name, self.bench.settings)
        except SourceError:
            return

    def _notes(self) -> Iterator[Mapping[str, str]]:
        for folder in dict.fromkeys((*self.against, *homes(self.path))):
            if folder.is_dir():
                yield dossier_file.settings(folder)
