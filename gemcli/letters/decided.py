"""Finds what the college, mayor or council decided on a case, in the decision lists of its dossier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gemcli.facts import dates
from gemcli.letters.carriers import is_record
from gemcli.letters.matching import nearest, subject_words
from gemcli.model.claim import Evidence, SpanRef
from gemcli.model.document import Document, PassageKind, Sentence
from gemcli.model.span import Span, cut
from gemcli.text.words import content_words

DECIDES = re.compile(
    r"\b(?:[Hh]et college|[Dd]e burgemeester|[Dd]e (?:gemeente)?raad|[Bb]urgemeester en wethouders|B(?:&|en)W)\s"
    r"(?:verle(?:ent|nen)|weiger(?:t|en)|verkla(?:art|ren)|besluit(?:en)?|ken(?:t|nen)|wij(?:st|zen)|ste(?:lt|llen)"
    r"|trek(?:t|ken)|herroep(?:t|en)|willig(?:t|en)|leg(?:t|gen)|geef(?:t)?|geven|neemt|vergoed(?:t|en)|sta(?:at|an))"
    r"\b[^\t|\n]{5,800}"
)
"""The words of a decision up to the end of its cell or line: "Het college verleent de vergunning ..."."""
IN_SHORT = re.compile(
    r"(?<=[:|\t])\s{0,4}[^:|\t\n]{0,200}?\b(?:verleend|geweigerd|toegekend|afgewezen"
    r"|(?:on|deels |gedeeltelijk )?gegrond"
    r"|niet-ontvankelijk|ingewilligd|toegestaan|niet verlengd|verlengd|ingetrokken|herroepen)\b[^|\t\n]{0,600}",
    re.IGNORECASE,
)
"""A decision without who decides, behind its subject: "Terras Markt 4: verleend voor twee jaar"."""
SENT = re.compile(
    r"^\s{0,4}(?:verzonden|verzenddatum|dagtekening|verzonden op)\s{0,2}:?\s{1,3}(?P<day>\S[^\n]{4,30})", re.I | re.M
)
HEAD = 600
"""Characters in which a paper says when it was sent."""
ENOUGH = 2
"""Words of the case that a decision and its subject must hold."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision on the case."""

    document: Document
    span: Span
    row: str
    """The line or row of the list in which it stands, with the subject beside it."""

    @property
    def text(self) -> str:
        return cut(self.document.text, (self.span,))

    @property
    def evidence(self) -> Evidence:
        return Evidence(spans=(SpanRef(self.document.source.id, (self.span,)),))


def decided(documents: Iterable[Document], about: str, numbers: Iterable[str] = ()) -> Decided | None:
    """Return the decision whose line or row bears a number of the case, else the one that names most of it.

    None where none names enough, or two as much. What the list decides on other cases is never taken.
    """
    words = subject_words(about)
    found = [one for document in documents if is_record(document) for one in _decisions(document)]
    numbered = [one for one in found if any(number and number in one.row for number in numbers)]
    if len(numbered) == 1:
        return numbered[0]
    fits = [sum(nearest(word, content_words(one.row)) for word in words) for one in found]
    best = max(fits, default=0.0)
    if best < ENOUGH or fits.count(best) > 1:
        return None
    return found[fits.index(best)]


def _decisions(document: Document) -> Iterator[Decided]:
    """The decision in each passage, with what follows it there; its subject stands before it or in the heading."""
    heading = ""
    for passage in document.passages:
        if passage.kind is PassageKind.HEADING:
            heading = cut(document.text, passage.spans)
            continue
        row = cut(document.text, passage.spans)
        if passage.kind is PassageKind.PARAGRAPH:
            row = f"{heading}: {row}"
        for index, sentence in enumerate(passage.sentences):
            start, end = sentence.spans[0].start, sentence.spans[-1].end
            match = DECIDES.search(document.text, start, end) or IN_SHORT.search(document.text, start, end)
            if match is not None:
                yield Decided(document, _span(document, match, passage.sentences[index + 1 :]), row)
                break


def _span(document: Document, match: re.Match[str], after: Sequence[Sentence]) -> Span:
    """The words of a decision and the sentences behind it in one paragraph, up to its last full stop."""
    start = match.end() - len(match.group().lstrip())
    end = (
        after[-1].spans[-1].end
        if after and "\t" not in match.string[match.end() : after[-1].spans[-1].end]
        else match.end()
    )
    return Span(start, start + len(document.text[start:end].rstrip(" .|\t")))


def sent_on(document: Document) -> date | None:
    """Return the day on which a paper says that it was sent: a decision bears that as its date; None without one."""
    match = SENT.search(document.text[:HEAD])
    facts = dates.find(match["day"]) if match else ()
    period = dates.resolve(facts[0], None) if facts and facts[0].year else None
    return period.start if period else None
