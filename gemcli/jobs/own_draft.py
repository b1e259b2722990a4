"""A draft of gemcli, checked again: its sources found by hash, its claims read back and judged anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gemcli.drafts import sidecar
from gemcli.drafts.altered import Altered, altered
from gemcli.drafts.footnotes import definition, read_definition
from gemcli.drafts.parse import Line, Oddity, Page, claims, put_in
from gemcli.drafts.sidecar import Sidecar
from gemcli.errors import Exit, SourceError
from gemcli.grounding.opinion import remembered
from gemcli.jobs.intake import outlined
from gemcli.jobs.large_page import page_of
from gemcli.jobs.outcome import Outcome, Warned
from gemcli.jobs.own_names import with_own_addresses
from gemcli.jobs.second import Judged, Reader, nobody
from gemcli.jobs.shown import shown
from gemcli.jobs.sources import Found, find_sources
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.activity import LedgerEntry, LedgerStatus
from gemcli.model.claim import Claim
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding, Ground, Verdict
from gemcli.sources.reader import read_bytes
from gemcli.text.escape import LONGEST_WHOLE_NAME, escape_file_name
from gemcli.text.neutral import one_line

WHOLE = ("summarise", "extract")
"""Tasks whose drafts are about all of their sources, or all of the part that was asked for."""

CARRIED = (Verdict.QUOTED, Verdict.SUPPORTED)
SHOWN_LINES, SHOWN_CHARS = 3, 80
"""How much of what was altered is told."""
ASKED = ("ask", "flag")
"""Tasks whose drafts answer a question or a table: what else was decided is beside the point."""


def own_findings(
    path: Path,
    markdown: str,
    against: Sequence[Path],
    bench: Workbench,
    read_again: Reader = nobody,
    *,
    is_compared: bool = False,
) -> Outcome:
    """Judge every claim of a draft again, and keep what a second reader said of a claim that is unchanged.

    Where it is compared, the outcome says what of its sources the draft does not mention as well.

    A source whose hash changed gives exit 5; its claims are then looked up by their words in what stands there now.
    A source that is nowhere to be found is a SourceError.
    """
    page = page_of(markdown)
    beside = _sidecar(path, page.front.get("sidecar", ""))
    draft = beside.draft if beside is not None else None
    if draft is None and not against:
        raise SourceError(
            "no_sidecar",
            say(N_("The sidecar of this draft was not found.")),
            say(N_("Put it beside the draft, or name the sources with --against.")),
            str(path),
        )
    found = find_sources(path, draft, against, bench)
    unchanged = draft is not None and not found.changed and found.layers_hold
    known = draft if unchanged else None
    around = altered(page, beside) if beside is not None else Altered()
    put = around.said
    read = (*claims(page, known), *put_in(put, page, known))
    by_role = shown(read, known, found.documents)
    judged = judged_again(by_role.true_claims, found, bench, page.front)
    earlier = {id(finding.claim): finding for finding in known.findings()} if known is not None else {}
    recalled = (_recalled(one, earlier.get(id(claim))) for one, claim in zip(judged.findings, read, strict=True))
    second = read_again(replace(judged, findings=tuple(recalled)))
    veil = by_role.veil(judged, bench)
    told = by_role.again(second.findings, veil)
    findings = tuple(
        _as_shown(_footnotes_hold(finding, line, page, found, by_quote=not unchanged), line)
        for finding, line in zip(told, (*page.lines, *put), strict=True)
    )
    changed = tuple(
        LedgerEntry(
            source.path, source.sha256, LedgerStatus.FAILED, reason=say(N_("changed since it was used")), code="changed"
        )
        for source in found.changed
    )
    outcome = Outcome(
        "verify",
        Exit.CHANGED if changed else Exit.OK,
        findings=findings,
        sources={document.source.id: document.source for document in found.documents},
        ledger=(*found.ledger, *changed),
        warnings=(*_warnings(found, path), *_told(around, path), *second.warnings),
        usage=second.usage,
        details=replace(second, findings=told).details,
        language=page.front.get("language", ""),
        consulted=found.documents,
    )
    if not is_compared:
        return outcome
    compared = _compared(replace(outcome, findings=second.findings), draft, judged, bench)
    if veil is None:
        return replace(compared, findings=findings)
    return replace(compared, findings=findings, not_mentioned=tuple(map(veil.finding, compared.not_mentioned)))


def judged_again(read: Sequence[Claim], found: Found, bench: Workbench, front: Mapping[str, str]) -> Judged:
    """Run the same judge as when the draft was made."""
    from gemcli.grounding.judge import Judge

    language = front.get("language", "nl")
    sections = tuple(section for document in found.documents for section in outlined(document, bench))
    judge = Judge(found.documents, sections, with_own_addresses(bench.municipality(), found.documents), language)
    return Judged(tuple(judge.judge(claim) for claim in read), found.documents, sections, judge, language)


def _recalled(finding: Finding, before: Finding | None) -> Finding:
    """Put to a claim that stands as it was written what a second reader said of it then."""
    return remembered(finding, before) if before is not None else finding


def _compared(outcome: Outcome, draft: Draft | None, judged: Judged, bench: Workbench) -> Outcome:
    """Hold the draft against what rules find in its sources: in all of them, or in the part that was asked for."""
    from gemcli.jobs.omissions import About, Material, omissions, with_omissions
    from gemcli.jobs.rules import all_claims
    from gemcli.jobs.worth import worth_telling

    task = draft.task if draft is not None else ""
    if task in ASKED:
        return outcome
    about = About.ALL if task in WHOLE else About.SUBJECT if task == "draft" else About.UNKNOWN
    options = draft.activity.options if draft is not None else {}
    claims = all_claims(judged.documents, judged.sections, bench, options)
    worth = worth_telling(claims, judged.documents, judged.sections, bench)
    material = Material(judged.documents, judged.sections, worth, about)
    return with_omissions(outcome, omissions(material, outcome.findings, judged.judge, bench))


def _footnotes_hold(finding: Finding, line: Line, page: Page, found: Found, *, by_quote: bool) -> Finding:
    """Refuse a claim whose footnotes do not come out the same when they are cut again."""
    if page.doubled.intersection(line.labels) and finding.verdict.may_stand:
        reason = say(N_("A footnote of this sentence is written down twice: what people see is not what was checked."))
        return replace(finding, verdict=Verdict.MISATTRIBUTED, reasons=(*finding.reasons, reason))
    if not by_quote and not line.labels and finding.verdict in CARRIED:
        reason = say(N_("This sentence has no footnote: a person must say where it comes from."))
        grounds = tuple(dict.fromkeys((*finding.must_verify, Ground.NEEDS_HUMAN)))
        return replace(finding, verdict=Verdict.NEEDS_HUMAN, must_verify=grounds, reasons=(*finding.reasons, reason))
    if by_quote or not line.labels or not finding.verdict.may_stand or _are_cut_again(finding, line, page, found):
        return finding
    reason = say(N_("The footnote does not stand where the sidecar says."))
    return replace(finding, verdict=Verdict.MISATTRIBUTED, reasons=(*finding.reasons, reason))


def _are_cut_again(finding: Finding, line: Line, page: Page, found: Found) -> bool:
    """Whether the footnotes of a line are those of its finding, and say the places that these have."""
    if not set(line.labels) <= set(finding.labels):
        return False
    sources = {document.source.id: document.source for document in found.documents}
    cut = {
        citation.label: read_definition(one_line(definition(citation, sources[citation.source_id])))
        for citation in finding.citations
        if citation.source_id in sources
    }
    notes = {label: read_definition(page.footnotes.get(label, "")) for label in line.labels}
    return all(
        note is None or (own := cut.get(label)) is None or note.place == own.place for label, note in notes.items()
    )


ODD = {
    Oddity.HTML: N_("This line holds HTML, which gemcli never writes: people may see other words than are checked."),
    Oddity.IMAGE: N_("This line holds a picture, which gemcli never writes."),
    Oddity.STRUCK: N_("This line is struck through: people read that it does not hold."),
    Oddity.CODE: N_("This line is set as code, which gemcli never writes."),
}


def _as_shown(finding: Finding, line: Line) -> Finding:
    """Tell where people see something else than the words that were judged."""
    if line.oddity is None:
        return finding
    reasons = (*finding.reasons, say(ODD[line.oddity]))
    least = Verdict.UNSUPPORTED if line.oddity is Oddity.HTML else Verdict.NEEDS_HUMAN
    lowered = least if finding.verdict.may_stand else finding.verdict
    grounds = tuple(dict.fromkeys((*finding.must_verify, Ground.NEEDS_HUMAN)))
    return replace(finding, verdict=lowered, must_verify=grounds, reasons=reasons)


def _told(around: Altered, path: Path) -> Iterator[Warned]:
    """What was altered around the claims of a draft and is no claim."""
    if around.missing:
        what = say(N_("Lines of the label that gemcli wrote are gone: {lines}."), lines=_some(around.missing))
        yield Warned("label_altered", what, path.name)
    if around.front:
        what = say(
            N_("The front matter says something else than gemcli wrote: {names}."), names=", ".join(around.front)
        )
        yield Warned("label_altered", what, path.name)
    if around.older:
        what = say(N_("The lists below the claims hold lines of another version: {lines}."), lines=_some(around.older))
        yield Warned("lists_altered", what, path.name)
    if around.headings:
        what = say(N_("Headings were changed by a person: {headings}."), headings=_some(around.headings))
        yield Warned("headings_altered", what, path.name)


def _some(lines: Sequence[str]) -> str:
    """The first lines of several, cut short."""
    shown = "; ".join(f'"{line[:SHOWN_CHARS]}"' for line in lines[:SHOWN_LINES])
    return shown if len(lines) <= SHOWN_LINES else f"{shown}; ..."


def _sidecar(path: Path, name: str) -> Sidecar | None:
    beside = path.with_name(escape_file_name(name, longest=LONGEST_WHOLE_NAME)) if name else path.with_suffix(".json")
    if not beside.is_file():
        return None
    return sidecar.load(read_bytes(beside), beside.name)


def _warnings(found: Found, path: Path) -> tuple[Warned, ...]:
    if found.layers_hold:
        return ()
    message = say(N_("This version reads the source's text differently; claims were looked up by their words."))
    return (Warned("text_layer_differs", message, path.name),)
