"""Papers to ask about: made up, read as gemcli reads them, with sections by their headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from gemcli.engines.answering.answering import Answer, answer
from gemcli.engines.answering.library import Library, library
from gemcli.engines.answering.question import question
from gemcli.model.document import Document, PassageKind
from gemcli.model.section import Section, SectionKind
from gemcli.model.source import Rank
from gemcli.model.span import cut
from gemcli.sources.making import from_bytes

NOTA = """# Nota vervanging Kadebrug

De raad van Waterrade heeft op 12 maart 2026 ingestemd met de vervanging van de Kadebrug.

De vervanging van de Kadebrug kost € 1,2 miljoen. De nieuwe brug is klaar in oktober 2027. Wethouder Bakker is
verantwoordelijk voor de brug. De brug wordt afgesloten omdat de pijlers zijn verzakt.

## Fietspad langs de Singel

Langs de Singel komt een fietspad van 850 meter. Er verdwijnen 26 parkeerplaatsen. Van de bewoners is 64 procent voor.

## Opvang

In het gebouw aan de Havenstraat 12 komt opvang voor 250 asielzoekers, voor een periode van drie jaar.
"""


def sections_of(document: Document) -> list[Section]:
    """Cut a document at its headings."""
    made: list[tuple[str, list[str]]] = []
    for passage in document.passages:
        if passage.kind is PassageKind.HEADING or not made:
            made.append((cut(document.text, passage.spans), []))
        made[-1][1].extend(sentence.id for sentence in passage.sentences)
    return [Section(document.source.id, SectionKind.CHAPTER, (title,), title, tuple(ids)) for title, ids in made]


@pytest.fixture
def paper() -> Callable[..., Document]:
    """Return a builder of papers from Markdown."""

    def build(text: str, name: str = "nota.md", rank: Rank = Rank.OWN_DECISION) -> Document:
        document = from_bytes(text.encode(), name).document
        return replace(document, source=replace(document.source, rank=rank))

    return build


@pytest.fixture
def shelf(paper: Callable[..., Document]) -> Callable[..., Library]:
    """Return a builder of libraries from papers; of the nota alone without any."""

    def build(*documents: Document, withheld: str = "") -> Library:
        documents = documents or (paper(NOTA),)
        sections = [section for document in documents for section in sections_of(document)]
        kept = [replace(each, withheld=bool(withheld) and each.title == withheld) for each in sections]
        return library(documents, kept)

    return build


@pytest.fixture
def asked(shelf: Callable[..., Library]) -> Callable[..., Answer]:
    """Return a function that asks a library; the nota where none is given."""

    def ask(text: str, held: Library | None = None) -> Answer:
        return answer(question(text), held if held is not None else shelf())

    return ask
