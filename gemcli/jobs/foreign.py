"""Any text against given sources: another tool's, a colleague's, or claims as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gemcli import files
from gemcli.drafts.other_page import Said
from gemcli.errors import SourceError
from gemcli.facts import statements
from gemcli.facts.statements import Standing
from gemcli.jobs.intake import outlined
from gemcli.jobs.omissions import Material, omissions, with_omissions
from gemcli.jobs.other_markdown import said_in
from gemcli.jobs.outcome import Outcome, Warned
from gemcli.jobs.reading import document_of, dossier_of_all, limits
from gemcli.jobs.rules import is_table, record_claims
from gemcli.jobs.second import Judged, Reader, nobody
from gemcli.jobs.workbench import Workbench
from gemcli.jobs.worth import worth_telling
from gemcli.locales import N_, say
from gemcli.model.claim import By, Claim, Evidence, Kind, Quote, SentenceRef
from gemcli.model.document import CLOSINGS, Document, PassageKind
from gemcli.model.finding import Finding
from gemcli.model.section import Section
from gemcli.model.span import cut
from gemcli.sources.reader import read_bytes

ASIDE = (PassageKind.MAIL_HEADER, PassageKind.COMMENT, *CLOSINGS)
"""What stands around a text and is not said in it."""


@dataclass(frozen=True, slots=True)
class Put:
    """A claim that somebody put forward, with the id that it came with."""

    claim: Claim
    id: str = ""


def foreign_findings(path: Path, against: Sequence[Path], bench: Workbench, read_again: Reader = nobody) -> Outcome:
    """Judge every sentence of a text, or every line of a `.jsonl`, against the sources that were named.

    Numbers and dates are read in the language of the first source, whatever language the person asks in.
    """
    from gemcli.grounding.judge import Judge

    dossier = dossier_of_all(against, bench.settings)
    itself = _hash(path)
    documents = tuple(document for document in dossier.documents if document.source.sha256 != itself)
    if not documents:
        raise SourceError(
            "no_sources",
            say(N_("None of the sources could be read.")),
            say(N_("Name files or a folder with --against.")),
            ", ".join(place.as_posix() for place in against),
        )
    sections = tuple(section for document in documents for section in outlined(document, bench))
    puts = list(_puts(path, bench))
    spoken = documents[0].language
    judge = Judge(documents, sections, bench.municipality(), spoken)
    known = list(_recorded(documents, sections, bench))
    judged = [judge.judge(_led(put.claim, known, bench)) for put in puts]
    findings = tuple(_named(finding, put.id) for finding, put in zip(judged, puts, strict=True))
    own = [replace(finding, claim=put.claim) for finding, put in zip(judged, puts, strict=True)]
    worth = worth_telling(known, documents, sections, bench)
    left = omissions(Material(documents, sections, worth), own, judge, bench)
    second = read_again(Judged(findings, documents, sections, judge, spoken))
    warnings = (
        second.warnings
        if puts
        else (Warned("no_claims", say(N_("There is no sentence to check in this text.")), path.name),)
    )
    outcome = Outcome(
        "verify",
        findings=second.findings,
        sources={document.source.id: document.source for document in documents},
        ledger=dossier.ledger,
        warnings=warnings,
        usage=second.usage,
        details=second.details,
        language=spoken,
        consulted=documents,
    )
    return with_omissions(outcome, left)


def _recorded(documents: Sequence[Document], sections: Sequence[Section], bench: Workbench) -> Iterator[Claim]:
    """What the rules find of motions and decisions in the sources: where to look for a claim that names one."""
    for document in documents:
        if not is_table(document):
            yield from record_claims(document, sections, bench, document.language)


def _led(claim: Claim, known: Sequence[Claim], bench: Workbench) -> Claim:
    """Lead a claim without evidence that names a motion or proposal to the places that speak of that one."""
    from gemcli.facts import ids

    if claim.evidence:
        return claim
    named = [found.value for found in ids.find(claim.text, bench.municipality().id_patterns)]
    places: dict[SentenceRef, None] = {}
    for record in known:
        own = (str(record.fields.get("raw_id") or ""), record.key.rpartition("/")[2])
        if any(one and ids.same(value, one) for value in named for one in own):
            places.update(dict.fromkeys(record.evidence.sentences))
    return replace(claim, evidence=Evidence(sentences=tuple(places)))


def _puts(path: Path, bench: Workbench) -> Iterator[Put]:
    if path.suffix.lower() == ".jsonl":
        yield from _json_lines(path)
        return
    for line in _lines(path, bench):
        for claim in _claims(line):
            yield Put(claim)


def _lines(path: Path, bench: Workbench) -> Iterator[Said]:
    """What a text of others says, block by block, as its format tells blocks apart."""
    if path.suffix.lower() in (".md", ".markdown"):
        data = read_bytes(path)
        lines = said_in(data, path.name, limits(bench.settings))
        if lines is not None:
            yield from lines
            return
    document = document_of(path, path.name, bench.settings)
    is_contents = False
    for passage in document.passages:
        text = cut(document.text, passage.spans)
        is_contents = statements.is_contents(text) or (is_contents and statements.is_entry(text))
        if passage.kind in ASIDE or (is_contents and not statements.is_contents(text)):
            continue
        for sentence in passage.sentences:
            yield Said(cut(document.text, sentence.spans), passage.kind)


def _claims(line: Said) -> Iterator[Claim]:
    """Every sentence of a block is a claim of its own; headings and formulas are claims that nothing checks."""
    from gemcli.text.sentences import split

    whole = line.kind is PassageKind.TABLE_ROW
    for start, end in [(0, len(line.text))] if whole else split(line.text):
        text = " ".join(line.text[start:end].split())
        found = Standing.FORMAL if line.is_head else statements.standing(text, line.kind)
        if found is Standing.STATES:
            yield Claim(Kind.STATEMENT, statements.without_marks(text), line.evidence, By.PERSON)
        elif found is Standing.FORMAL:
            yield Claim(Kind.STATEMENT, text, Evidence(), By.PERSON, not_checkable=True)


def _json_lines(path: Path) -> Iterator[Put]:
    for number, line in enumerate(read_bytes(path).decode("utf-8-sig", "replace").splitlines(), 1):
        if not line.strip():
            continue
        try:
            record: dict[str, Any] = json.loads(line)
            put = _from_record(record, str(record.get("text") or record["quote"]))
        except (ValueError, KeyError, AttributeError, TypeError, OverflowError, RecursionError) as error:
            raise SourceError(
                "broken_jsonl",
                say(N_("Line {number} is no claim."), number=number),
                say(N_("Give each claim a line of JSON with an id and a text.")),
                path.name,
            ) from error
        yield Put(put, str(record.get("id", "")))


def _from_record(record: dict[str, Any], text: str) -> Claim:
    quote = str(record.get("quote") or (text if record.get("kind") == "quote" else ""))
    page = record.get("page") or 0
    evidence = Evidence()
    if quote:
        evidence = Evidence(quotes=(Quote(quote, str(record.get("source") or ""), int(page)),))
    kind = Kind.QUOTE if record.get("kind") == "quote" else Kind.STATEMENT
    return Claim(kind, quote if kind is Kind.QUOTE else text, evidence, By.PERSON)


def _named(finding: Finding, own_id: str) -> Finding:
    return replace(finding, id=own_id) if own_id else finding


def _hash(path: Path) -> str:
    return files.sha256(read_bytes(path))
