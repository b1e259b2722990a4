"""What the municipality's own notes say of a case in so many words: received on, sent on, heard on, legal basis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gemcli.letters.other_cases import bears
from gemcli.letters.passages import prose
from gemcli.letters.pieces import named_kind
from gemcli.letters.slots import Slot
from gemcli.model.claim import Evidence, SentenceRef
from gemcli.model.document import Document

DAY = r"\d{1,2}\s[a-z]{3,9}\s\d{4}|\d{1,2}-\d{1,2}-\d{4}"
RECEIVED = "received"
PIECE = r"(?P<piece>aanvraag|bezwaarschrift|bezwaar|klacht|woo-verzoek)"
CAME_IN: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\b{PIECE}\b[^.;]{{0,40}}?\bop (?P<value>{DAY})\b[^.;]{{0,20}}?\b(?:ontvangen|binnengekomen)\b", re.I),
    re.compile(
        rf"\b{PIECE}\b[^.;]{{0,20}}?\b(?:(?:kwam|is) )?(?:binnen|binnengekomen|ontvangen) op (?P<value>{DAY})\b", re.I
    ),
)
"""How a note says when a piece of which kind came in."""
OF_CASE = re.compile(rf"\b(?:binnengekomen|ontvangen|ingekomen)(?: op)? (?P<value>{DAY})\b", re.I)
"""The same behind the number of the case, without what came in."""
SAID: Mapping[str, tuple[re.Pattern[str], ...]] = {
    "forwarded": (
        re.compile(rf"\bop (?P<value>{DAY})\b[^.;]{{0,20}}?\b(?:doorgestuurd|doorgezonden)\b", re.I),
        re.compile(rf"\b(?:doorgestuurd|doorgezonden)\b[^.;]{{0,60}}?\bop (?P<value>{DAY})\b", re.I),
    ),
    "body": (
        re.compile(r"\b(?:doorgestuurd|doorgezonden) (?:naar|aan) (?P<value>(?:de|het) [^.,;:]{3,60})(?=[.,;:]|$)"),
    ),
    "hearing": (re.compile(rf"\bhoorzitting\b[^.;]{{0,30}}?\b(?P<value>op (?:{DAY}))\b", re.I),),
    "legal_basis": (re.compile(r"(?:wettelijke )?grondslag: (?P<value>\S[^\n]{3,250}?)\.?$", re.I),),
}
"""A slot, and how a note says its value."""
DENIED = re.compile(r"\b(?:niet|geen|nooit|zou|zouden|wordt|worden|verwacht\w*|concept)\b", re.IGNORECASE)
"""A sentence that says that something did not happen, or has yet to, tells no day."""
HEADED: Mapping[str, re.Pattern[str]] = {"legal_basis": re.compile(r"(?:#\s)?wettelijke grondslag\W*", re.IGNORECASE)}
"""A slot whose value is the only sentence under a heading of this name."""


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    value: str
    evidence: Evidence


def noted(documents: Iterable[Document], numbers: Sequence[str] = ()) -> Mapping[str, Slot]:
    """Return what own documents say, each with its sentence; what they say in two ways is left for a person.

    `numbers` are those of the case: behind one "binnengekomen" needs no word for what came in.
    """
    values: dict[str, dict[str, Slot]] = {}
    for document in documents:
        for found in (*_in_sentences(document, numbers), *_under_headings(document)):
            values.setdefault(found.name, {}).setdefault(found.value.casefold(), Slot(found.value, found.evidence))
    return {name: next(iter(slots.values())) for name, slots in values.items() if len(slots) == 1}


def _in_sentences(document: Document, numbers: Sequence[str]) -> Iterator[_Found]:
    for text, evidence in _sentences(document):
        if DENIED.search(text) is not None:
            continue
        of_case = OF_CASE.search(text) if bears(text, numbers) else None
        if of_case is not None:
            yield _Found(RECEIVED, of_case["value"], evidence)
        came = next((match for pattern in CAME_IN if (match := pattern.search(text))), None)
        if came is not None:
            yield _Found(f"{RECEIVED} {named_kind(came['piece'])}", came["value"], evidence)
        for name, patterns in SAID.items():
            match = next((match for pattern in patterns if (match := pattern.search(text))), None)
            if match is not None:
                yield _Found(name, match["value"], evidence)


def _under_headings(document: Document) -> Iterator[_Found]:
    said = list(prose(document))
    for name, pattern in HEADED.items():
        under = [each for each in said if pattern.fullmatch(each.heading)]
        if len(under) == 1:
            yield _Found(name, under[0].text.rstrip(". "), under[0].evidence)


def _sentences(document: Document) -> Iterator[tuple[str, Evidence]]:
    """Every sentence as one line, with its place; a line that is only a label is one too."""
    for passage in document.passages:
        for sentence in passage.sentences:
            text = " ".join("".join(document.text[span.start : span.end] for span in sentence.spans).split())
            yield text, Evidence(sentences=(SentenceRef(document.source.id, sentence.id),))
