"""A draft as a document for people, before any file format: what is printed, where, and with which notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from gemcli.errors import UnverifiedError
from gemcli.export.particulars import particulars
from gemcli.export.translation import translation
from gemcli.export.wording import moment
from gemcli.locales import N_, Translate, say
from gemcli.model.activity import LedgerStatus
from gemcli.model.approval import Approval, Approved, ClaimDecision, Decision
from gemcli.model.check_labels import reason_words
from gemcli.model.citation import Citation
from gemcli.model.claim import Kind
from gemcli.model.draft import Draft
from gemcli.model.finding import Finding, Verdict
from gemcli.model.labels import GROUNDS, VERDICTS, kind_word, ledger_line, source_line
from gemcli.model.languages import LANGUAGES
from gemcli.model.source import Rank
from gemcli.model.tally import tally
from gemcli.text.neutral import neutralise, one_line

IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""Where IPTC names the ways in which AI made a text, for machines."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or list item: one claim."""

    text: str
    notes: tuple[int, ...] = ()
    """Numbers of its footnotes in `Paper.notes`, counted from 0."""
    mark: str = ""
    """Said in bold before it."""
    after: str = ""
    """Said behind it."""
    is_gap: bool = False
    """Something that still has to be filled in."""
    is_item: bool = False
    """An item of a list inside running text: a request of a motion that a letter quotes."""
    particulars: tuple[str, ...] = ()
    """Said below it: term, status, question; none where a person changed the sentence."""
    language: str = ""
    """Of its words; empty for that of the document."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its lines."""

    title: str
    """Empty for a part of a letter, which has no heading."""
    level: int
    """2 and deeper; the title of the document is 1."""
    lines: tuple[Line, ...]
    is_list: bool = True


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed, in the document's language. All text is neutral, none is escaped."""

    title: str
    language: str
    banner: str
    """Said on every page of a concept; empty on an approved document."""
    adopted: str
    """Who approved it and when; empty on a concept."""
    label: tuple[str, ...]
    """The AI label, paragraph by paragraph."""
    sources: tuple[str, ...]
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    """Text of the footnotes, in order of first use."""
    generator: str
    source_type: str
    """The IPTC digital source type, a URI: how AI took part."""
    is_letter: bool = False
    """A letter as it is sent: what is said about it stands below it."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Headings and labels by their English name."""


def paper(subject: Approved | Draft, *, concept: bool, translate: Translate) -> Paper:
    """Lay out an approved draft, or any draft as a concept.

    With its approval, corrected sentences replace their claims, rejected ones are left out and vouched ones say who
    vouches. Raises UnverifiedError "not_approved" for a draft without approval that is not to be a concept.
    """
    if isinstance(subject, Approved):
        draft, approval, is_logged = subject.draft, None if concept else subject.approval, subject.is_logged
    else:
        draft, approval, is_logged = subject, None, True
    if approval is None and not concept:
        raise UnverifiedError(
            "not_approved",
            say(N_("This draft has not been approved.")),
            say(N_("Run `gemcli review` on it, or export it with --concept.")),
        )
    return _Layout(draft, approval, translate, is_logged=is_logged).paper()


class _Layout:
    """The making of one paper: collects the footnotes while lines are laid out."""

    def __init__(self, draft: Draft, approval: Approval | None, translate: Translate, *, is_logged: bool) -> None:
        self.draft = draft
        self.approval = approval
        self.is_logged = is_logged
        self.translate = translate
        self.decisions = {decision.finding_id: decision for decision in approval.decisions} if approval else {}
        self.paths = {source.id: source.path for source in draft.activity.used}
        self.silent = {source.id for source in draft.activity.used if source.rank is Rank.TEXT_BLOCK and approval}
        """Sources without footnotes: a sent letter does not show the blank forms that its sentences were filled in."""
        self.notes: list[str] = []
        self.numbers: dict[str, int] = {}

    def paper(self) -> Paper:
        parts = [*self._body(), *self._vouched(), *self._translated()]
        if self.approval is None:
            parts += [*self._open_items(), *self._left_out(), *self._passed_over()]
        agent = self.draft.activity.agent
        return Paper(
            title=one_line(self.draft.title),
            language=self.draft.language,
            banner="" if self.approval else self._say(N_("CONCEPT - not approved, made with AI")),
            adopted=self._adopted(),
            label=tuple(self._label()),
            sources=tuple(one_line(line) for line in self._sources()),
            parts=tuple(part for part in parts if part.lines),
            notes=tuple(self.notes),
            generator=one_line(f"gemcli {agent.version}"),
            source_type=self._source_type(),
            is_letter=self.draft.task == "draft" and self.approval is not None,
            words={name: self.translate(name) for name in WORDS},
        )

    def _say(self, template: str, **values: object) -> str:
        """Return what code says, filled in; foreign values in it become neutral."""
        return one_line(say(template, **values).text(self.translate))

    def _source_type(self) -> str:
        if not self.draft.activity.agent.model_asked and not self.draft.activity.agent.host:
            return f"{IPTC}algorithmicMedia"
        return f"{IPTC}{'compositeWithTrainedAlgorithmicMedia' if self.approval else 'trainedAlgorithmicMedia'}"

    def _body(self) -> Iterator[Part]:
        is_letter = self.draft.task == "draft"
        deepest = 1
        for section in self.draft.sections:
            level = min(max(section.level, 2), deepest + 1)
            lines = tuple(line for finding in section.findings if (line := self._line(finding)) is not None)
            if section is self.draft.sections[0] and lines:
                lines = (*lines, *self._counted())
            title = "" if is_letter else one_line(section.title)
            if title and lines:
                deepest = level
            yield Part(title, level, lines, is_list=not is_letter)

    def _counted(self) -> Iterator[Line]:
        """Count what stands in a summary; what the reviewer rejected does not."""
        rejected = {name for name, each in self.decisions.items() if each.decision is Decision.REJECT}
        kept = (finding for finding in self.draft.findings() if finding.id not in rejected)
        counted = tally(kept, self.translate) if self.draft.task == "summarise" else ""
        if counted:
            yield Line(one_line(counted))

    def _line(self, finding: Finding) -> Line | None:
        """Lay out one claim as it was decided on; None for a rejected one."""
        decision = self.decisions.get(finding.id)
        text = neutralise(finding.claim.text)
        if decision is not None and decision.decision is Decision.REJECT:
            return None
        if decision is not None and decision.decision is Decision.CORRECT:
            text = neutralise(decision.text)
        cited = [citation for citation in finding.citations if citation.source_id not in self.silent]
        notes = tuple(dict.fromkeys(self._cited(citation) for citation in cited))
        if decision is not None and decision.decision is Decision.VOUCH:
            return Line(text, (*notes, self._voucher(decision)), after=self._vouched_by())
        unchecked = self.approval is None and finding.verdict is Verdict.NEEDS_HUMAN
        is_item = finding.claim.fields.get("form") == "list_item"
        is_gap = finding.claim.kind is Kind.GAP and text == neutralise(finding.claim.text)
        is_own = decision is None or decision.decision is not Decision.CORRECT
        return Line(
            text,
            notes,
            self._say(N_("to check")) if unchecked else "",
            is_gap=is_gap,
            is_item=is_item,
            particulars=particulars(finding.claim, self.draft.task, self.translate) if is_own else (),
        )

    def _vouched(self) -> Iterator[Part]:
        """What no source carries and the reviewer vouches for."""
        lines = tuple(
            Line(neutralise(finding.claim.text), (self._voucher(decision),), after=self._vouched_by())
            for finding in self.draft.left_out
            if (decision := self.decisions.get(finding.id)) is not None and decision.decision is Decision.VOUCH
        )
        yield Part(self._say(N_("Added on the word of the reviewer")), 2, lines)

    def _translated(self) -> Iterator[Part]:
        """The whole once more in another language, below the Dutch, which holds."""
        code, rows = translation(self.draft, self.decisions)
        lines = tuple(Line(neutralise(text), language=language) for text, language in rows)
        if lines:
            holding = Line(self._say(N_("Only the Dutch text above has legal effect.")))
            title = self._say(N_("Translation ({language})"), language=self._say(LANGUAGES[code].name))
            yield Part(title, 2, (Line(LANGUAGES[code].warning, language=code), holding, *lines), is_list=False)

    def _vouched_by(self) -> str:
        reviewer = self.approval.reviewer if self.approval else ""
        return self._say(N_("vouched for by {reviewer}"), reviewer=reviewer)

    def _voucher(self, decision: ClaimDecision) -> int:
        return self._note(f"{self._vouched_by()}: {one_line(decision.remark)}")

    def _cited(self, citation: Citation) -> int:
        path = self.paths.get(citation.source_id, citation.source_id)
        return self._note(one_line(f"{path}, {citation.place}: “{citation.exact}”"))

    def _note(self, text: str) -> int:
        """Return the number of a footnote; the same words share one."""
        if text not in self.numbers:
            self.numbers[text] = len(self.notes)
            self.notes.append(text)
        return self.numbers[text]

    def _open_items(self) -> Iterator[Part]:
        """The must-verify list, as a concept shows it."""
        findings = [finding for finding in self.draft.findings() if finding.must_verify]
        singles = [finding for finding in findings if finding.is_single]
        group = [finding for finding in findings if not finding.is_single]
        title = self._say(N_("Must verify"))
        yield Part(f"{title} ({len(singles)})", 2, tuple(self._open_item(finding) for finding in singles))
        title = self._say(N_("As a group: values that a check found equal to the source"))
        level = 3 if singles else 2
        yield Part(f"{title} ({len(group)})", level, tuple(self._open_item(finding) for finding in group))

    def _open_item(self, finding: Finding) -> Line:
        """Lay out one item with its places; its footnotes stand at the claim itself."""
        grounds = ", ".join(self._say(GROUNDS[ground]) for ground in finding.must_verify)
        reasons = one_line(" ".join(reason_words(reason, self.translate) for reason in finding.reasons))
        places = ", ".join(dict.fromkeys(one_line(citation.place) for citation in finding.citations))
        after = "; ".join(part for part in (places, reasons) if part)
        return Line(neutralise(finding.claim.text), mark=grounds, after=after)

    def _left_out(self) -> Iterator[Part]:
        lines = tuple(
            Line(
                neutralise(finding.claim.text),
                mark=self._say(VERDICTS[finding.verdict]) if finding.verdict in VERDICTS else "",
                after=one_line(" ".join(reason_words(reason, self.translate) for reason in finding.reasons)),
            )
            for finding in self.draft.left_out
        )
        yield Part(f"{self._say(N_('Left out'))} ({len(lines)})", 2, lines)

    def _passed_over(self) -> Iterator[Part]:
        """What rules found in the sources and the draft does not mention, as a concept shows it."""
        lines = tuple(
            Line(
                neutralise(finding.claim.text),
                tuple(map(self._cited, finding.citations)),
                mark=self._say(kind_word(finding.claim)),
                after=one_line(" ".join(reason_words(reason, self.translate) for reason in finding.reasons)),
            )
            for finding in self.draft.passed_over
        )
        yield Part(f"{self._say(N_('Not mentioned'))} ({len(self.draft.not_mentioned)})", 2, lines)

    def _label(self) -> Iterator[str]:
        agent = self.draft.activity.agent
        version = agent.version
        if agent.host or agent.model_asked:
            model = agent.model_reported or agent.model_asked
            yield self._say(
                N_("This text was made with AI: gemcli {version} with the model {model} at {host}."),
                version=version,
                model=model,
                host=agent.host,
            )
        else:
            yield self._say(
                N_("This text was made with AI: gemcli {version} with its embedded engine; nothing left this machine."),
                version=version,
            )
        yield self._say(N_("Every statement has a footnote with its place in a source."))
        if self.draft.activity.masked:
            kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.draft.activity.masked.items()))
            yield self._say(N_("Masked for the model: {kinds}; names can be missed."), kinds=kinds)
        yield self._state()

    def _state(self) -> str:
        """Say how much was checked by a person, or is still to be."""
        findings = [finding for finding in self.draft.findings() if finding.must_verify]
        if self.approval is None:
            singles = sum(finding.is_single for finding in findings)
            return self._say(
                N_("Not approved. To check singly: {single}, as a group: {group}; left out: {left_out}."),
                single=singles,
                group=len(findings) - singles,
                left_out=len(self.draft.left_out),
            )
        counts = Counter(decision.decision for decision in self.approval.decisions)
        return self._say(
            N_(
                "Checked by a person: {accepted} accepted, {corrected} corrected, {rejected} rejected, "
                "{vouched} vouched for."
            ),
            accepted=counts[Decision.ACCEPT],
            corrected=counts[Decision.CORRECT],
            rejected=counts[Decision.REJECT],
            vouched=counts[Decision.VOUCH],
        )

    def _adopted(self) -> str:
        if self.approval is None:
            return ""
        given = self._say(
            N_("Approved by {reviewer} on {moment}."),
            reviewer=self.approval.reviewer,
            moment=moment(self.approval.time, self.translate),
        )
        if self.is_logged:
            return given
        return f"{given} {self._say(N_('The log of the computer that wrote this document does not hold that.'))}"

    def _sources(self) -> Iterable[str]:
        activity = self.draft.activity
        for source in activity.used:
            yield source_line(source, self.translate)
        for entry in activity.ledger:
            if entry.status is not LedgerStatus.READ:
                yield ledger_line(entry, self.translate)


WORDS = (
    N_("Sources"),
    N_("Footnotes"),
    N_("Footnote"),
    N_("Back to the text"),
    N_("About this document"),
    N_("Page"),
    N_("of"),
    N_("made with AI"),
    N_("CONCEPT"),
)
"""Words that the formats put around the text."""
