"""Small documents, dossiers and letters for the tests of this room."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from gemcli.files import sha256, slug
from gemcli.letters.blocks import Block, load
from gemcli.letters.case import LetterRequest
from gemcli.letters.letter import Letter, letter
from gemcli.letters.persons import names_somebody
from gemcli.model.document import Document, Passage, PassageKind, PlaceKind, Sentence
from gemcli.model.dossier import Dossier
from gemcli.model.municipality import Municipality
from gemcli.model.source import Rank, Source
from gemcli.model.span import Span
from gemcli.text import sentences

BLOCKS = Path(__file__).parents[2] / "config" / "letters"

KINDS = {"# ": PassageKind.HEADING, "> ": PassageKind.QUOTED_MAIL, "• ": PassageKind.LIST_ITEM}

MOTION = """Stuknummer: W26.0301
Motie: Fietsenstalling bij het station
Indiener: Noor Haverkamp, Dorpsbelang
De raad van de gemeente Waterrade, in vergadering bijeen op 9 april 2026, ter
bespreking van de Mobiliteitsnota,
constaterende dat:
• bij het station 80 fietsen buiten de rekken staan;
verzoekt het college:
• vóór 1 oktober 2026 ten minste 120 extra plekken in de fietsenstalling te
maken voor ten hoogste € 30.000;
• met de spoorbeheerder te overleggen over een overkapping;
• de raad vóór 1 november 2026 over de voortgang te informeren;
en gaat over tot de orde van de dag.
Noor Haverkamp
D.2 DB
aangenomen
Aldus aangenomen in de openbare raadsvergadering van 9 april 2026
"""

NOTE = """# Bouwstenen
Datum: 1 september 2026
# Stalling
Er komen 124 extra plekken in de fietsenstalling. De kosten zijn € 28.500.
# Financiën
De concerncontroller heeft meegelezen.
"""

MAIL = """Geachte gemeente,
Volgens de wethouder kost de stalling € 99.000.
Wanneer is de fietsenstalling klaar?
Komt er ook een toilet op het perron?
"""


def document(name: str, text: str, rank: Rank = Rank.UNRANKED, author: str = "") -> Document:
    """Lines that start with `# ` are headings, with `> ` quoted mail, with a tab inside rows; a line is a passage."""
    passages, counted = [], 0
    for line in re.finditer(r"[^\n]+", text):
        kind = PassageKind.PARAGRAPH
        for sign, other in (
            ("# ", PassageKind.HEADING),
            ("> ", PassageKind.QUOTED_MAIL),
            ("• ", PassageKind.LIST_ITEM),
        ):
            kind = other if line.group().startswith(sign) else kind
        kind = PassageKind.TABLE_ROW if "\t" in line.group() else kind
        found = []
        for start, end in [(0, len(line.group()))] if kind is PassageKind.TABLE_ROW else sentences.split(line.group()):
            counted += 1
            found.append(Sentence(f"s{counted}", (Span(line.start() + start, line.start() + end),)))
        passages.append(Passage(kind, (Span(*line.span()),), tuple(found), len(passages) + 1))
    source = Source(
        slug(Path(name).stem), name, "text/plain", sha256(text.encode()), sha256(text.encode()), rank, author
    )
    return Document(source, text, PlaceKind.LINE, tuple(passages))


@pytest.fixture(scope="session")
def blocks() -> Mapping[str, Block]:
    return load(BLOCKS)


@pytest.fixture
def make_document() -> Callable[..., Document]:
    return document


@pytest.fixture
def case_documents() -> dict[str, Document]:
    """A motion, a note of the department and a resident's mail about a bicycle shed."""
    return {
        "motie": document("motie.txt", MOTION),
        "notitie": document("notitie.txt", NOTE),
        "mail": document("mail.eml", MAIL, Rank.THIRD_PARTY, "J. Bewoner <j@example.org>"),
    }


@pytest.fixture
def write(blocks: Mapping[str, Block]) -> Callable[..., Letter]:
    """Write a letter of documents and settings."""

    def written(
        kind: str,
        documents: list[Document],
        settings: Mapping[str, str] | None = None,
        municipality: Municipality | None = None,
        own_blocks: Mapping[str, Block] | None = None,
        names_private: Callable[[str], bool] = names_somebody,
    ) -> Letter:
        dossier = Dossier("Zaak", tuple(documents), settings=settings or {})
        own = municipality or Municipality("Waterrade")
        request = LetterRequest(kind, "nl", own, own_blocks or blocks, names_private=names_private)
        return letter(dossier, request)

    return written
