"""Puts roles in the place of residents' names in the findings that a draft is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gemcli.locales import Message
from gemcli.model.citation import AROUND, Citation
from gemcli.model.claim import Claim, FieldValue
from gemcli.model.document import Document
from gemcli.model.finding import Check, Finding
from gemcli.model.source import Source
from gemcli.model.span import Span
from gemcli.model.stand_in import StandIn
from gemcli.privacy.found import Found, settle
from gemcli.privacy.names import surname
from gemcli.privacy.persons import folded
from gemcli.privacy.residents import Residents

NAME_OF_FILE = re.compile(r"[^\s_-]{1,60}[_-]\S{1,200}")
"""A draft may be called after its file: `gesprek-met-mevrouw-vos`."""
JOINTS = re.compile(r"[_\-.]")
"""What stands for a blank in such a name."""

Change = Callable[[str], str]
Place = tuple[str, tuple[Span, ...], tuple[str, ...]]
"""Source, spans and cells: where a quote stands, whatever words are shown."""


@dataclass(frozen=True, slots=True)
class Veil:
    """Hides residents in what a draft is made of; what stays as it is, is up to who calls."""

    residents: Residents
    kept: Mapping[Place, Citation] = field(default_factory=dict)
    """For a draft that is checked again, its citations as they were shown."""

    def finding(self, finding: Finding) -> Finding:
        """Return a finding whose words, quotes, checks and reasons show roles; labels follow the quotes as shown."""
        moved: list[tuple[Span, str]] = []
        claim = self.claim(finding.claim, moved)
        identity = finding.id.replace(finding.claim.key, claim.key) if claim.key else finding.id
        return self.around(replace(finding, id=identity, claim=claim), moved)

    def around(self, finding: Finding, moved: Sequence[tuple[Span, str]] = ()) -> Finding:
        """Return a finding with everything but its claim hidden; `moved` says what was replaced in its text."""
        citations = tuple(map(self.citation, finding.citations))
        return with_citations(self._beside(finding, citations, moved), citations)

    def claim(self, claim: Claim, moved: list[tuple[Span, str]] | None = None) -> Claim:
        """Return a claim with roles in its words, and the places of the names beside it."""
        stand_ins: list[StandIn] = []

        def hide(text: str) -> str:
            found = self.residents.find(text)
            pieces, end = [], 0
            for one in found:
                stand_in = self.residents.stand_in(one)
                stand_ins.append(stand_in)
                pieces += [text[end : one.span.start], stand_in.shown]
                end = one.span.end
                if moved is not None and text == claim.text:
                    moved.append((one.span, stand_in.shown))
            return "".join([*pieces, text[end:]])

        shown = changed(claim, hide)
        return replace(shown, key=self._key(claim.key, stand_ins), stand_ins=tuple(stand_ins))

    def citation(self, citation: Citation) -> Citation:
        """Return a citation whose quote shows roles; the offsets stay, so that the true words can be cut again."""
        if not citation.spans:
            return replace(citation, exact=self.text(citation.exact))
        document = self.residents.document(citation.source_id)
        if document is None:
            return citation
        before = self.kept.get(place_of(citation))
        if before is not None and _words(shown_with(citation, document, before.stand_ins)) == _words(before):
            return before
        around = (citation.spans[0].start - AROUND, citation.spans[-1].end + AROUND)
        near = self.residents.within(citation.source_id, *around)
        return shown_with(citation, document, near) if near else citation

    def text(self, text: str) -> str:
        """Return words that are never judged again with roles in them."""
        return self._with(text, self.residents.find(text))

    def title(self, text: str) -> str:
        """Return the title of a draft, or of a source, with roles in it; between words of a name may stand a hyphen."""
        found = list(self.residents.find(text))
        for name in NAME_OF_FILE.finditer(text):
            apart = JOINTS.sub(" ", name.group()).casefold()
            if len(apart) == len(name.group()):
                found += (_later(one, name.start()) for one in self.residents.find(apart))
        return self._with(text, settle(found))

    def source(self, source: Source) -> Source:
        """Return a source whose sender, receivers and subject are named by role; its path and hashes stay."""
        envelope = source.envelope
        if envelope is not None:
            to, copied = (tuple(map(self._line, names)) for names in (envelope.to, envelope.copied))
            envelope = replace(envelope, to=to, copied=copied)
        return replace(source, author=self._line(source.author), title=self.title(source.title), envelope=envelope)

    def _line(self, text: str) -> str:
        return self._with(text, self.residents.in_line(text))

    def _with(self, text: str, found: Sequence[Found]) -> str:
        pieces, end = [], 0
        for one in found:
            pieces += [text[end : one.span.start], self.residents.stand_in(one).shown]
            end = one.span.end
        return "".join([*pieces, text[end:]])

    def _key(self, key: str, places: Sequence[StandIn]) -> str:
        """Return the key of a claim, which is made of its words, without the names; it tells nobody's number."""
        for words, label in self._forms(places):
            name = "-".join(re.findall(r"\w+", words.casefold()))
            role = "-".join(re.findall(r"[^\W\d]+", label.casefold()))
            key = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", role, key)
        return key

    def _beside(self, finding: Finding, citations: Sequence[Citation], moved: Sequence[tuple[Span, str]]) -> Finding:
        """Hide the names in what the checks compared and in the reasons, also in the small letters of a check."""
        places = (*finding.claim.stand_ins, *(one for citation in citations for one in citation.stand_ins))
        forms = dict(self._forms(places))

        def hide(text: str) -> str:
            hidden = self.text(text)
            for words, shown in forms.items():
                hidden = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", shown, hidden, flags=re.IGNORECASE)
            return hidden

        return replace(
            finding,
            checks=tuple(_check(check, hide, moved) for check in finding.checks),
            reasons=tuple(
                Message(reason.template, tuple((name, hide(value)) for name, value in reason.values))
                for reason in finding.reasons
            ),
            closest=hide(finding.closest),
            suggestions=tuple(map(self.citation, finding.suggestions)),
        )

    def _forms(self, places: Sequence[StandIn]) -> Iterator[tuple[str, str]]:
        forms = {}
        for words, one in words_of(places, self.residents.documents).items():
            forms[words] = one
            if len(last := surname(words)) > 2:
                forms[last] = one
        for words in sorted(forms, key=len, reverse=True):
            yield words, forms[words]


def _later(found: Found, by: int) -> Found:
    return replace(found, span=Span(found.span.start + by, found.span.end + by))


def changed(claim: Claim, change: Change) -> Claim:
    """Return a claim with a change made to each of its words, always in the same order: text, heading, fields."""
    text, section = change(claim.text), change(claim.section)
    fields = {name: _field(claim.fields[name], change) for name in sorted(claim.fields)}
    raws = {name: replace(one, raw=change(one.raw)) for name, one in sorted(claim.field_evidence.items())}
    return replace(claim, text=text, section=section, fields=fields, field_evidence=raws)


def shown_with(citation: Citation, document: Document, stand_ins: Sequence[StandIn]) -> Citation:
    """Return a citation, cut again from its spans, with roles at these places."""
    start, end = citation.spans[0].start, citation.spans[-1].end
    pieces = (" ".join(_shown(document.text, span, stand_ins).split()) for span in citation.spans)
    return replace(
        citation,
        exact=" ".join(pieces).strip(),
        prefix=_shown(document.text, Span(max(0, start - AROUND), start), stand_ins),
        suffix=_shown(document.text, Span(end, min(len(document.text), end + AROUND)), stand_ins),
        stand_ins=tuple(stand_ins),
    )


def place_of(citation: Citation) -> Place:
    """Return where a quote stands."""
    return citation.source_id, citation.spans, citation.cells


def _words(citation: Citation) -> tuple[str, str, str]:
    return citation.prefix, citation.exact, citation.suffix


def with_citations(finding: Finding, citations: Sequence[Citation]) -> Finding:
    """Return a finding with other citations in the place of its own, and everything that names their labels."""
    renamed = {old.label: new.label for old, new in zip(finding.citations, citations, strict=True)}
    identity = finding.id
    for old, new in renamed.items():
        identity = identity.replace(old, new)
    return replace(
        finding,
        id=identity,
        citations=tuple(citations),
        checks=tuple(replace(check, citation=renamed.get(check.citation, check.citation)) for check in finding.checks),
        field_labels={name: renamed.get(label, label) for name, label in finding.field_labels.items()},
    )


def words_of(places: Sequence[StandIn], documents: Sequence[Document]) -> dict[str, str]:
    """Return the words at these places, each with the role that stands for it."""
    texts = {document.source.id: document.text for document in documents}
    return {
        words: one.shown
        for one in places
        if (words := folded(texts.get(one.source_id, "")[one.span.start : one.span.end]))
    }


def _shown(text: str, window: Span, stand_ins: Sequence[StandIn]) -> str:
    """The words of a window with roles in it; a name that begins or ends outside it is hidden whole."""
    pieces, end = [], window.start
    for one in stand_ins:
        if one.span.end > window.start and one.span.start < window.end:
            pieces += [text[end : max(end, one.span.start)], one.shown]
            end = one.span.end
    return "".join([*pieces, text[end : window.end] if end < window.end else ""])


def _field(value: FieldValue, change: Change) -> FieldValue:
    if isinstance(value, str):
        return change(value)
    return tuple(map(change, value)) if isinstance(value, tuple) else value


def _check(check: Check, hide: Change, moved: Sequence[tuple[Span, str]]) -> Check:
    span = _moved(check.claim_span, moved) if check.claim_span else None
    return replace(check, claim=hide(check.claim), source=hide(check.source), claim_span=span)


def _moved(span: Span, moved: Sequence[tuple[Span, str]]) -> Span:
    """A place in the true words as it lies in the words that are shown; one that touches a name takes the role in."""

    def at(offset: int, *, is_end: bool) -> int:
        shift = 0
        for one, shown in moved:
            if offset >= one.end:
                shift += len(shown) - (one.end - one.start)
            elif offset > one.start:
                return one.start + shift + (len(shown) if is_end else 0)
        return offset + shift

    return Span(at(span.start, is_end=False), at(span.end, is_end=True))
