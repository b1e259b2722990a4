"""Writes the report of a check: one HTML file with every claim beside the page that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gemcli import __version__, files
from gemcli.errors import UsageError
from gemcli.jobs.intake import outlined
from gemcli.jobs.naming import by_role
from gemcli.jobs.outcome import Outcome, Output
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, Translate, say
from gemcli.model.checked import Checked
from gemcli.model.citation import Citation, cite
from gemcli.model.claim import Quote
from gemcli.model.document import Document
from gemcli.model.withheld import withheld_spans

ENDINGS = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """Where the report goes, in whose language, and what may be shown in it."""

    path: Path
    translate: Translate
    against: tuple[Path, ...] = ()
    """Where the sources lie: a `dossier.toml` there may close them."""
    allows_closed: bool = False
    """Whether pages of documents that are closed as a whole may be shown; secret items never are."""


def refuse_wrong_name(path: Path, inputs: Sequence[Path]) -> None:
    """Raise UsageError for a report that would not open in a browser, or would replace what is to be checked."""
    if path.suffix.lower() not in ENDINGS or path.resolve() in {one.resolve() for one in inputs}:
        raise UsageError(
            "report_name",
            say(N_("The report is a page for a browser and cannot have this name.")),
            say(N_("Give it a name of its own that ends in .html.")),
            path.name,
        )


def write_report(order: ReportOrder, done: Sequence[tuple[Path, Outcome]], bench: Workbench) -> Output:
    """Write the report of one text or several, whole or not at all; raises WriteError."""
    from gemcli.drafts.report.report import Maker, report

    checked = tuple(_checked(path, outcome, order, bench) for path, outcome in done)
    maker = Maker(__version__, bench.settings.fingerprint("cues.nl.toml", "cues.en.toml"))
    data = report(checked, maker, order.translate)
    files.write_atomic(order.path, data)
    return Output(order.path.as_posix(), files.sha256(data), "report")


def _checked(path: Path, outcome: Outcome, order: ReportOrder, bench: Workbench) -> Checked:
    documents = outcome.consulted
    sections = [section for document in documents for section in outlined(document, bench)]
    hidden = {document.source.id: withheld_spans(document, sections) for document in documents}
    checked = Checked(
        name=path.name,
        sha256=files.sha256(path.read_bytes()),
        findings=outcome.findings,
        documents=documents,
        hidden=hidden,
        closed=frozenset(_closed(documents, path, order)),
        nearest=_nearest(outcome, documents),
    )
    return by_role(checked, sections, bench, outcome.language)


def _closed(documents: Sequence[Document], path: Path, order: ReportOrder) -> Iterator[str]:
    """Name the sources that are closed as a whole, by their own words or by the notes of a folder that holds them."""
    from gemcli.privacy.secrecy import classification
    from gemcli.sources.dossier_file import settings

    if order.allows_closed:
        return
    notes: list[Mapping[str, str]] = [{}]
    notes += [settings(folder) for folder in (path.resolve().parent, *order.against) if folder.is_dir()]
    for document in documents:
        if any(classification(document, one) for one in notes):
            yield document.source.id


def _nearest(outcome: Outcome, documents: Sequence[Document]) -> dict[int, Citation]:
    """Find where the closest texts stand; what cannot be placed is not shown as a place."""
    from gemcli.grounding.locate import Locator

    locator: Locator | None = None
    by_id = {document.source.id: document for document in documents}
    found: dict[int, Citation] = {}
    for index, finding in enumerate(outcome.findings):
        if finding.closest:
            locator = locator or Locator(documents)
            # A closest text is cut at a length, perhaps inside a word, which is then not to be found.
            whole = finding.closest if len(finding.closest) < 400 else finding.closest.rpartition(" ")[0]
            place = locator.find(Quote(whole))
            if place.is_found:
                found[index] = cite(by_id[place.source_id], place.spans)
    return found
