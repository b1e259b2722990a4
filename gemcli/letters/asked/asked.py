"""Something that somebody from outside asks: its words, its kind, where it stands, and whether it was answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gemcli.letters.asked.kinds import AskedKind
from gemcli.letters.matching import subject_words
from gemcli.letters.passages import Said
from gemcli.model.document import Document
from gemcli.text.lists import listed

MOST_WORDS = 6
ASKING = listed(
    """
    hoeveel wanneer welke welk waar wie hoe waarom komt komen krijg krijgt krijgen blijft blijven gaat gaan wordt worden
    graag weten horen vernemen verzoek verzoeken vraag vragen vraagt kunt kun kan kunnen wilt wil willen zou zouden mag
    mogen hierbij alstublieft laten laat mogelijk bezwaar klacht aanvraag ontvang
    ontvangen please could would like know whether
    """
)
"""Words that make a question and say nothing of its subject."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked, however often."""

    kind: AskedKind
    said: Said
    """Where it is asked first."""
    again: tuple[Said, ...] = ()
    """Where the same is asked once more, in order."""
    replied: Said | None = None
    """What the municipality itself wrote on it later in the thread; a person decides whether that settles it."""

    @property
    def text(self) -> str:
        return self.said.text

    @property
    def subject(self) -> str:
        """Its telling words in their order, without those that only make it a question; empty where none is left."""
        words = [word for word in subject_words(self.text) if word not in ASKING]
        return " ".join(words[:MOST_WORDS])

    @property
    def dated(self) -> date | None:
        """The day on which it was first asked, as the message states it."""
        return self.said.document.source.dated

    @property
    def places(self) -> tuple[Said, ...]:
        """Every sentence that asks it."""
        return (self.said, *self.again)


def kinds(asked: Iterable[Asked]) -> frozenset[AskedKind]:
    """Return the kinds of thing that are asked."""
    return frozenset(each.kind for each in asked)


def document_of(asked: Asked) -> Document:
    """Return the message in which it was asked first."""
    return asked.said.document
