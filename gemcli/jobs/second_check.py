"""The second reader of `verify`: nothing closed reaches it, a dry run shows what would, and what it says is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from gemcli import files
from gemcli.errors import SourceError
from gemcli.grounding.opinion import CHECK, LOWERS
from gemcli.jobs.guarded import refuse_closed
from gemcli.jobs.outcome import Outcome, Output
from gemcli.jobs.reading import document_of
from gemcli.jobs.second import Judged, Opined, opined
from gemcli.jobs.sources import homes
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Translate, say
from gemcli.model.document import Document
from gemcli.model.event import Tell
from gemcli.model.finding import Finding, Verdict
from gemcli.sources import dossier_file
from gemcli.text.escape import escape_terminal


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
            target = folder / files.safe_name(f"{self.path.stem}.opinion.request-{number}.json")
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


def told(findings: Sequence[Finding], outcome: Outcome, translate: Translate) -> str:
    """Return as plain text the claims that a second reader left to a person, or found another place for."""
    lines = []
    for finding in findings:
        spoken = any(check.name == CHECK and check.source in LOWERS for check in finding.checks)
        if finding.verdict is not Verdict.NEEDS_HUMAN or not (spoken or finding.suggestions):
            continue
        lines.append(f"{translate(N_('for a person'))}: {finding.claim.text}")
        lines += [f"  {reason.text(translate)}" for reason in finding.reasons]
        for citation in finding.citations:
            lines.append(f'  {outcome.sources[citation.source_id].path}, {citation.place}: "{citation.exact[:300]}"')
    return "".join(f"{escape_terminal(line)}\n" for line in lines)
