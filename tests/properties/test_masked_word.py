"""However Word cuts a text into runs, the copy holds nobody, and the words come back as they were."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gemcli.privacy.marking import Marker
from gemcli.privacy.placeholders import SHAPE, Placeholders
from gemcli.sources.docx_copy.copying import Stamp, copy, words_of
from gemcli.sources.docx_copy.words import Change

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PLANTED = ("El Khattabi", "J. Postma", "06-12345678", "999990019")
SENTENCES = (
    "Geachte mevrouw El Khattabi, u belde op 06-12345678.",
    "Inspreker de heer J. Postma (BSN 999990019) is tegen.",
    "Het college vindt [PERSOON-1] geen antwoord.",
    "Mevrouw El Khattabi knikt.",
    "",
)


@st.composite
def paragraphs(draw: st.DrawFn) -> list[list[str]]:
    """Paragraphs of some sentences, each cut into runs at places that Word might choose."""
    made = []
    for sentence in draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5)):
        cuts = sorted(draw(st.sets(st.integers(0, len(sentence)), max_size=8)) | {0, len(sentence)})
        made.append([sentence[start:end] for start, end in pairwise(cuts)])
    return made


def written(texts: list[list[str]]) -> bytes:
    """The smallest Word file with these runs."""
    runs = (
        "".join(f'<w:r><w:rPr/><w:t xml:space="preserve">{run}</w:t></w:r>' for run in paragraph) for paragraph in texts
    )
    rows = "".join(f"<w:p>{row}</w:p>" for row in runs)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    link = f'<Relationship Id="a" Type="{kind}" Target="word/document.xml"/>'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{link}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{rows}</w:body></w:document>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def body(data: bytes) -> str:
    return next((part.text for part in words_of(data).parts if part.kind == "body"), "")


@given(texts=paragraphs())
def test_the_copy_holds_nobody_and_the_words_come_back(texts: list[list[str]]) -> None:
    data, placeholders, marker = written(texts), Placeholders(), Marker()
    changes = {}
    for part in words_of(data).parts:
        pieces = placeholders.pieces(part.text, marker.mark(part.text))
        changes[part.name] = [Change(*piece.span, piece.placeholder) for piece in pieces]
    masked = copy(data, changes, PLANTED, Stamp("gemcli mask", note="Gelakt."))
    with zipfile.ZipFile(io.BytesIO(masked)) as archive:
        everything = "".join(archive.read(name).decode("latin-1") for name in archive.namelist())
    assert not [planted for planted in PLANTED if planted in everything or planted in body(masked)]
    back = {
        part.name: [
            Change(*shape.span(), placeholders.words[shape.group()])
            for shape in SHAPE.finditer(part.text)
            if shape.group() in placeholders.words
        ]
        for part in words_of(masked).parts
    }
    assert body(copy(masked, back, (), Stamp(""))) == "\n".join(text for text in map("".join, texts) if text)
