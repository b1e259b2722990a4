"""Gives what is masked its placeholder: the same one through a whole dossier, in one of three manners."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from gemcli.model.span import Span
from gemcli.model.taken import Taken
from gemcli.privacy.found import Kind, Who
from gemcli.privacy.grounds import Grounds
from gemcli.privacy.marking import OWN_WORDS, Marked
from gemcli.privacy.numbering import Numbering
from gemcli.privacy.persons import Persons
from gemcli.privacy.role_words import CONCERNED, EMPLOYEE, in_words, is_function

LABELS: Mapping[Kind, str] = {
    Kind.PERSON: "PERSOON",
    Kind.PHONE: "TELEFOON",
    Kind.EMAIL: "EMAIL",
    Kind.ADDRESS: "ADRES",
    Kind.BIRTH_DATE: "GEBOORTEDATUM",
    Kind.PLATE: "KENTEKEN",
    Kind.BSN: "BSN",
    Kind.IBAN: "IBAN",
    Kind.ID_NUMBER: "IDNUMMER",
}
LITERAL = "TEKST"
"""Stands for words of a source that look like a placeholder themselves."""
OWN_LABEL = "GELAKT"
DUTCH = "nl"
"""The language of roles in masked copies: that of the words beside the names."""
SHAPE = re.compile(r"\[(?:[A-Z]{3,14}-|[a-zë -]{3,60} )\d{1,6}(?:\.\d{1,6})?\\?\]")
"""What a placeholder that can be put back looks like: `[PERSOON-3.2]`, `[inspreker 1]`; in Markdown its bracket may be
escaped."""
NUMBERED = re.compile(rf"\[(?:{'|'.join((*LABELS.values(), LITERAL, OWN_LABEL))})-\d{{1,6}}(?:\.\d{{1,6}})?\\?\]")
"""The same where people are numbered: `[motie 12]` is none, and a model may read it."""
FORM = re.compile(r"\.\d{1,6}$")
"""What tells one form of a name from another."""
ACTIVE = "([:"
"""What makes a link or a definition of the bracket before it in Markdown."""


class Manner(StrEnum):
    """How a placeholder is written."""

    NUMBERED = "numbered"
    """`[PERSOON-3]`"""
    ROLE = "role"
    """`[inspreker 1]` for people, numbered for the rest."""
    GROUND = "ground"
    """`[5.1.2.e]`: what a publication shows; says nothing of who is who and cannot be put back."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One replacement in a text."""

    span: Span
    placeholder: str
    marked: Marked | None
    """None for words of the source that look like a placeholder themselves."""


@dataclass(slots=True)
class Placeholders:
    """The placeholders of one dossier; other forms of a person's name share its number (`[PERSOON-3.2]`)."""

    manner: Manner = Manner.NUMBERED
    persons: Persons = field(default_factory=Persons)
    grounds: Grounds = field(default_factory=Grounds)
    words: dict[str, str] = field(default_factory=dict)
    """Placeholder -> the words that it stands for; empty in the manner of grounds."""
    _given: dict[tuple[str, str], str] = field(default_factory=dict)
    _numbers: Numbering = field(default_factory=Numbering)

    def pieces(self, text: str, marked: Sequence[Marked]) -> tuple[Piece, ...]:
        """Return what is replaced in a text, in reading order.

        Where placeholders can be put back, words of the source that look like one are replaced too, so that nothing
        else comes back for them.
        """
        masked = [one for one in marked if one.is_masked]
        spans: list[tuple[Span, Marked | None]] = [(one.span, one) for one in masked]
        if self.manner is not Manner.GROUND:
            spans += [(span, None) for span in _lookalikes(self._shape(), text, masked)]
        return tuple(Piece(span, self._of(text[span.start : span.end], one), one) for span, one in sorted(spans))

    def bare(self, marked: Marked) -> str:
        """Return the placeholder of a span as it stands in the name of a file: no brackets, and no form of a name."""
        shown = self._of(marked.text, marked)[1:-1]
        return shown if self.manner is Manner.GROUND else FORM.sub("", shown)

    def _of(self, words: str, marked: Marked | None) -> str:
        if self.manner is Manner.GROUND and marked is not None:
            return self._ground(words, marked)
        label = self._label(words, marked)
        known = self._given.get((label, words))
        if known is None:
            known = self._given[label, words] = self._new(label, words, marked)
            self.words[known] = words
        return known

    def _shape(self) -> re.Pattern[str]:
        return NUMBERED if self.manner is Manner.NUMBERED else SHAPE

    def _ground(self, words: str, marked: Marked) -> str:
        """The ground of refusal; a civil servant is named by function, as the office stays answerable."""
        ground = self.grounds.of(marked)
        role = self.persons.of(words).role if marked.kind == Kind.PERSON else ""
        if is_function(role):
            return f"[{role}, {ground}]"
        is_staff = role == EMPLOYEE or (bool(role) and marked.who is Who.STAFF)
        return f"[{in_words(EMPLOYEE, DUTCH)}, {ground}]" if is_staff else f"[{ground}]"

    def _label(self, words: str, marked: Marked | None) -> str:
        if marked is None:
            return LITERAL
        if marked.kind == OWN_WORDS:
            return OWN_LABEL
        if marked.kind == Kind.PERSON and self.manner is Manner.ROLE:
            role = self.persons.of(words).role
            return in_words(EMPLOYEE if role == CONCERNED and marked.who is Who.STAFF else role, DUTCH)
        return LABELS[Kind(marked.kind)]

    def _new(self, label: str, words: str, marked: Marked | None) -> str:
        gap = " " if label.islower() else "-"
        if marked is None or marked.kind != Kind.PERSON:
            return f"[{label}{gap}{self._numbers.of(label, words)}]"
        person = self.persons.of(words)
        number = self._numbers.of(label, person)
        form = self._numbers.of((label, person), words)
        return f"[{label}{gap}{number}]" if form == 1 else f"[{label}{gap}{number}.{form}]"


def replaced(text: str, pieces: Sequence[Piece], *, in_markdown: bool = False) -> str:
    """Return the text with its placeholders; `in_markdown` none of them becomes a link by what stands behind it."""
    parts, end = [], 0
    ordered = sorted(pieces, key=lambda piece: piece.span)
    for index, piece in enumerate(ordered):
        parts += [text[end : piece.span.start], piece.placeholder]
        end = piece.span.end
        is_followed = index + 1 < len(ordered) and ordered[index + 1].span.start == end
        if in_markdown and (is_followed or text[end : end + 1] in tuple(ACTIVE)):
            parts[-1] = piece.placeholder.removesuffix("]") + "\\]"
    return "".join([*parts, text[end:]])


def put_back(text: str, words: Mapping[str, str]) -> str:
    """Return the text with the words put back for every placeholder of the map; others stay.

    >>> put_back("[PERSOON-1] en [PERSOON-2]", {"[PERSOON-1]": "J. Vos"})
    'J. Vos en [PERSOON-2]'
    """
    return SHAPE.sub(lambda shape: words.get(shape.group().replace("\\", ""), shape.group()), text)


def _lookalikes(shape_of: re.Pattern[str], text: str, masked: Sequence[Marked]) -> list[Span]:
    """Words that look like a placeholder, without what is masked inside or across them.

    A mask inside one breaks it up by itself: what is left of it looks like nothing.
    """
    taken = Taken(one.span for one in masked)
    spans = [Span(*shape.span()) for shape in shape_of.finditer(text)]
    return [span for span in spans if not taken.meets(span)]
