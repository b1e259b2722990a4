"""Has claims read a second time, where the user wants it, and puts what was said into the findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gemcli.drafts.sidecar import second_record
from gemcli.errors import Exit
from gemcli.grounding.opinion import CHECK, in_turn, merged
from gemcli.jobs.guarded import guarded
from gemcli.jobs.outcome import Warned
from gemcli.jobs.who import people_judged
from gemcli.jobs.workbench import Workbench
from gemcli.locales import N_, say
from gemcli.model.activity import Activity, Second, Usage
from gemcli.model.claim import Evidence
from gemcli.model.document import Document
from gemcli.model.event import Tell
from gemcli.model.finding import Finding, Verdict
from gemcli.model.opinion import Carried, Opinion
from gemcli.model.section import Section

if TYPE_CHECKING:
    from gemcli.engines.endpoint.second_reader import Read, SecondReader
    from gemcli.grounding.judge import Judge

UNREAD = "no_second_reading"
"""Code of the warning that names claims which should have been read a second time and were not."""
CLAIM_SHOWN = 80
"""Code points of a claim that a warning shows."""
NOTHING = N_("There was nothing to read a second time: no claim here is in the words of a model or a person.")
UNSHOWN = N_(
    "What a second reader would be asked depends on the answers of the model, so it cannot be shown beforehand."
)
HIDDEN = N_("The passage is none that may be shown to a second reader.")


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings, and what they were judged by."""

    findings: tuple[Finding, ...]
    documents: tuple[Document, ...]
    sections: tuple[Section, ...]
    judge: Judge
    language: str
    checked: tuple[Document, ...] = ()
    """The text under check, where it is no source: who is named in it is hidden as well."""
    stated: Mapping[str, str] = field(default_factory=dict)
    """What the `dossier.toml` of the case says, where that is no document of its own."""


@dataclass(frozen=True, slots=True)
class Opined:
    """Findings after a second reading, what that took, and what must be said of it."""

    findings: tuple[Finding, ...]
    second: Second = field(default_factory=Second)
    usage: Usage = field(default_factory=Usage)
    warnings: tuple[Warned, ...] = ()
    masked: dict[str, int] = field(default_factory=dict)
    requests: tuple[bytes, ...] = ()
    """For a dry run: the bodies that would have been sent."""

    @property
    def details(self) -> dict[str, object]:
        """Who read, what was asked and what was not read, for the JSON envelope; empty where nobody was asked."""
        if not self.second.was_asked:
            return {}
        return {"second_opinion": {**second_record(self.second), "unread_ids": unread(self.findings)}}


Reader = Callable[[Judged], Opined]


def nobody(judged: Judged) -> Opined:
    """Leave findings as the judge made them: the reader of jobs that ask for no second opinion."""
    return Opined(judged.findings)


def second_reading(judged: Judged, bench: Workbench, tell: Tell) -> Opined:
    """Have the findings of a new draft read a second time, where the settings want it."""
    return opined(judged, bench, tell) if bench.settings.wants_second_opinion else nobody(judged)


def read_twice(activity: Activity, read: Opined) -> Activity:
    """Return how a draft was made, with its second reading."""
    masked = Counter(activity.masked) + Counter(read.masked)
    return replace(activity, second=read.second, masked=dict(sorted(masked.items())))


def unshown(bench: Workbench) -> tuple[Warned, ...]:
    """Say at a dry run of a draft what it cannot show."""
    return (Warned("second_opinion_unshown", say(UNSHOWN)),) if bench.settings.wants_second_opinion else ()


def strictly(code: Exit, warnings: Sequence[Warned], *, is_strict: bool) -> Exit:
    """Return the exit code of a run: under `--strict` a claim without the second reading that was wanted is 4."""
    missed = is_strict and any(warned.code == UNREAD for warned in warnings)
    return Exit.UNVERIFIED if missed and code is Exit.OK else code


def opined(judged: Judged, bench: Workbench, tell: Tell, *, is_dry: bool = False) -> Opined:
    """Put every claim that a second reader may speak of to the endpoint, one by one, and merge what it says.

    Raises WithheldError before anything is sent when a text holds what may not leave, and ConfigError for a setting
    that the endpoint contradicts; every other failure leaves claims unread, with a warning that names them.
    """
    shown = {place: judged.judge.shown(judged.findings[place]) for place in in_turn(judged.findings)}
    if not shown:
        return Opined(judged.findings, warnings=(Warned("nothing_to_read_twice", say(NOTHING)),))
    bodies: list[bytes] = []
    reader = _reader(judged, bench, bodies if is_dry else None)
    open_ones = [place for place in shown if shown[place].cited]
    read = reader.read([shown[place] for place in open_ones], judged.documents, judged.sections, tell=tell)
    if is_dry:
        return Opined(judged.findings, requests=tuple(bodies))
    hidden = Opinion(Carried.UNREAD, code="not_shown", why=say(HIDDEN))
    opinions = dict.fromkeys(shown, hidden) | dict(zip(open_ones, read.opinions, strict=True))
    return _with(judged, opinions, read)


def _reader(judged: Judged, bench: Workbench, bodies: list[bytes] | None) -> SecondReader:
    """Return the second reader with the shield of the case; for a dry run it writes into `bodies` only."""
    from gemcli.engines.endpoint.second_reader import SecondReader

    def keep(name: str, address: str, body: bytes) -> None:
        del name, address
        if bodies is not None:
            bodies.append(body)

    settings, shield = guarded(bench, people_judged(judged, bench))
    most = int(bench.settings.number("second_opinion.max_requests"))
    return SecondReader(settings, judged.language, shield, most, None if bodies is None else keep)


def _with(judged: Judged, opinions: dict[int, Opinion], read: Read) -> Opined:
    findings = list(judged.findings)
    for place, opinion in opinions.items():
        findings[place] = _merged(findings[place], opinion, judged)
    unread = [place for place, opinion in opinions.items() if opinion.carried is Carried.UNREAD]
    lowered = sum(
        before.verdict is Verdict.SUPPORTED and after.verdict is not Verdict.SUPPORTED
        for before, after in zip(judged.findings, findings, strict=True)
    )
    second = Second(read.agent, read.plan, len(opinions) - len(unread), lowered, len(unread))
    warnings = tuple(_warnings([(findings[place], opinions[place]) for place in sorted(unread)]))
    return Opined(tuple(findings), second, read.usage, warnings, dict(read.masked))


def _merged(finding: Finding, opinion: Opinion, judged: Judged) -> Finding:
    """Merge one opinion; the place that it points to is judged by code like any other evidence."""
    if not opinion.elsewhere:
        return merged(finding, opinion)
    evidence = Evidence(sentences=opinion.elsewhere)
    elsewhere = judged.judge.judge(replace(finding.claim, evidence=evidence, field_evidence={}))
    return merged(finding, opinion, elsewhere, {each.source.id: each.source.path for each in judged.documents})


def _warnings(unread: Sequence[tuple[Finding, Opinion]]) -> Iterator[Warned]:
    """Say why claims were not read, and then which: a reason once, every claim by its first words."""
    for code in dict.fromkeys(opinion.code for _, opinion in unread):
        held = [(finding, opinion) for finding, opinion in unread if opinion.code == code]
        yield Warned(code, held[0][1].why)
        yield Warned(
            UNREAD,
            say(
                N_("{count} claims had no second reading; their verdict is that of the checks alone: {claims}"),
                count=len(held),
                claims="; ".join(_short(finding.claim.text) for finding, _ in held),
            ),
        )


def _short(text: str) -> str:
    return f'"{text if len(text) <= CLAIM_SHOWN else text[: CLAIM_SHOWN - 1].rstrip() + "…"}"'


def unread(findings: Sequence[Finding]) -> list[str]:
    """Return the ids of the findings that should have been read a second time and were not."""
    words = {Carried.YES.value, Carried.NO.value, Carried.UNSURE.value}
    return [
        finding.id
        for finding in findings
        if any(check.name == CHECK and check.source not in words for check in finding.checks)
    ]
