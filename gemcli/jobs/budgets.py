"""Budgets on their way through a job: tables in, anomalies and key figures out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gemcli.errors import SourceError, UsageError
from gemcli.jobs.budget_layout import fixed_for
from gemcli.jobs.intake import Intake
from gemcli.jobs.outcome import Warned
from gemcli.jobs.request import Request
from gemcli.jobs.ruled import Ruled
from gemcli.jobs.workbench import Workbench
from gemcli.jobs.workings import workings
from gemcli.locales import N_, say, translator
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.claim import Claim
from gemcli.model.document import Document

if TYPE_CHECKING:
    from gemcli.budget.flag import Flagged
    from gemcli.budget.reference import Reference
    from gemcli.budget.waivers import Waiver

OTHER = "2"
"""Added to the id of the other version where both files have the same name."""


def flagged(intake: Intake, request: Request, bench: Workbench, language: str) -> Ruled:
    """Flag every table of the case; SourceError "no_table" when there is none."""
    from gemcli.budget.flag import flag
    from gemcli.budget.stated import stated
    from gemcli.budget.wording import spoken
    from gemcli.jobs import waiving

    tabled = [document for document in intake.dossier.documents if document.tables]
    if not tabled:
        raise _no_table(intake.dossier.documents[0].source.path)
    other = _other(request.against, bench, {document.source.id for document in tabled})
    peers = _reference(request.reference, bench)
    config = bench.settings.table("budget.toml")
    fixed = fixed_for(request, tabled)
    behind = [workings(document, request, bench) for document in tabled]

    def checked(explained: Sequence[Waiver]) -> list[Flagged]:
        return [
            flag(
                document,
                config,
                other,
                translator(language),
                fixed,
                explained,
                workings=looked.found,
                reference=peers,
            )
            for document, looked in zip(tabled, behind, strict=True)
        ]

    explained = waiving.given(request)
    results = checked(explained)
    if request.options.get("waive"):
        explained = waiving.added(request, tabled, results, explained)
        results = checked(explained)
    warnings = [
        Warned("understood", message, document.source.path)
        for document, result in zip(tabled, results, strict=True)
        for message in result.understood
    ]
    skipped = tuple(
        LedgerEntry(
            document.source.path, document.source.sha256, LedgerStatus.SKIPPED, reason=message, code="not_checked"
        )
        for document, result, looked in zip(tabled, results, behind, strict=True)
        for message in (*result.skipped, *looked.skipped)
    )
    if skipped and any(result.understood for result in results):
        message = say(N_("Is a table read wrongly? gemcli flag FILE --show-layout prints its layout, to be corrected."))
        warnings.append(Warned("layout", message))
    waived = waiving.entries(tabled, results)
    if silent := sum(len(result.silenced) for result in results):
        message = say(N_("{count} findings were explained before and are not shown."), count=silent)
        warnings.append(Warned("waived", message))
    warnings += [
        Warned("waiver_outdated", waiving.outdated(waiver), document.source.path)
        for document, result in zip(tabled, results, strict=True)
        for waiver in result.outdated
    ]
    claims = [_to_be_asked(claim) for result in results for claim in result.claims]
    shown = sum(len(result.claims) for result in results)
    total = sum(result.total for result in results)
    if total > shown:
        message = say(N_("{more} more findings lie below the limit of what is shown."), more=total - shown)
        warnings.append(Warned("capped", message))
    surveys = tuple(result.survey for result in results)
    beside = (other,) if other is not None else ()
    return Ruled(
        tuple(claims),
        wants_engine=False,
        warnings=tuple(warnings),
        ledger=(*skipped, *waived),
        blocks=beside,
        norms=tuple(spoken(norm, translator(language), language) for norm in stated(config)),
        surveys=surveys,
    )


def _to_be_asked(claim: Claim) -> Claim:
    """What does not add up or stands out is about money that somebody must look at, one by one."""
    if claim.fields.get("tier") not in ("hard", "signal"):
        return claim
    return replace(claim, marks=tuple(dict.fromkeys((*claim.marks, "cost"))))


def key_figures(
    documents: Sequence[Document], bench: Workbench, language: str, options: Mapping[str, str]
) -> tuple[Sequence[Claim], tuple[Warned, ...]]:
    """Return the sentences about the budgets of a case, and what a reader will miss in them."""
    from gemcli.budget.summary import Wanted
    from gemcli.budget.summary import key_figures as figures

    wanted = Wanted(language, options.get("length", "normal"), options.get("about", ""))
    summed = figures(documents, bench.settings.table("budget.toml"), wanted)
    return summed.claims, tuple(Warned("not_told", message) for message in summed.missing)


def _reference(paths: Sequence[Path], bench: Workbench) -> Reference | None:
    """Return what other municipalities have; UsageError "no_reference" when the files hold no such table."""
    if not paths:
        return None
    from gemcli.budget.reference import reference
    from gemcli.jobs.reading import dossier_of_all

    found = reference(dossier_of_all(paths, bench.settings).documents)
    if not found.parts:
        raise UsageError(
            "no_reference",
            say(N_("There is no table of municipalities and taakvelden in the reference.")),
            say(N_("Give an Iv3 table with one row for each municipality and taakveld.")),
            ", ".join(path.as_posix() for path in paths),
        )
    return found


def _other(path: Path | None, bench: Workbench, taken: Collection[str]) -> Document | None:
    """Return the other version; SourceError "no_table" where it holds no table."""
    if path is None:
        return None
    from gemcli.jobs.reading import dossier_of
    from gemcli.sources.making import rename

    documents = [document for document in dossier_of(path, bench.settings).documents if document.tables]
    if not documents:
        raise _no_table(path.name)
    return (
        rename(documents[0], f"{documents[0].source.id}-{OTHER}") if documents[0].source.id in taken else documents[0]
    )


def _no_table(path: str) -> SourceError:
    return SourceError(
        "no_table",
        say(N_("There is no table in this file.")),
        say(N_("Give the budget as XLSX, XLS, ODS or CSV.")),
        path,
    )
