"""What every reader promises, whatever its format: sound spans, nothing but SourceError, the same twice."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from importlib import import_module
from itertools import pairwise

import pytest
from reportlab.pdfgen.canvas import Canvas

from gemcli.errors import SourceError
from gemcli.model.citation import cite
from gemcli.model.span import cut
from gemcli.sources.contents import Contents
from gemcli.sources.formats import FORMATS, sniff
from gemcli.sources.making import from_bytes

SENTENCES = ("De raad besluit tot herinrichting van de Dorpsstraat.", "Wethouder Hakim zegt een brief toe voor 1 juli.")
SEED = 20_250_612
TORN = 40
"""Broken variants of each sample."""


def a_pdf() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for number, sentence in enumerate(SENTENCES):
        canvas.drawString(290, 815, str(number + 1))
        canvas.drawString(70, 700, sentence)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def a_package(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def a_docx() -> bytes:
    import docx

    document = docx.Document()
    document.add_heading("Besluit", 1)
    for sentence in SENTENCES:
        document.add_paragraph(sentence)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def an_odt() -> bytes:
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    body = "".join(f"<text:p>{sentence}</text:p>" for sentence in SENTENCES)
    inner = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{inner}</office:document-content>"
    return a_package({"mimetype": FORMATS["odt"].media_type, "content.xml": content})


def an_xlsx() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Post", "Bedrag"])
    for number, sentence in enumerate(SENTENCES):
        book.active.append([sentence, number * 1000.5])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def a_mail() -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@voorbeeld.nl", "b@voorbeeld.nl", "Dorpsstraat"
    message["Message-ID"], message["Date"] = "<1@voorbeeld.nl>", "Thu, 12 Jun 2025 10:00:00 +0200"
    message.set_content("\n\n".join(SENTENCES))
    return message.as_bytes()


def text(before: str = "", after: str = "\n", between: str = "\n\n") -> bytes:
    return (before + between.join(SENTENCES) + after).encode()


SAMPLES: dict[str, Callable[[], bytes]] = {
    "pdf": a_pdf,
    "txt": text,
    "md": lambda: text("# Besluit\n\n"),
    "html": lambda: text("<!doctype html><p>", "</p>", "</p><p>"),
    "vtt": lambda: text("WEBVTT\n\n00:01.000 --> 00:02.000\n", between="\n\n00:03.000 --> 00:04.000\n"),
    "srt": lambda: text("1\n00:00:01,000 --> 00:00:02,000\n", between="\n\n2\n00:00:03,000 --> 00:00:04,000\n"),
    "json": lambda: text('["', '"]', '", "'),
    "xml": lambda: text("<?xml version='1.0'?><a><al>", "</al></a>", "</al><al>"),
    "docx": a_docx,
    "odt": an_odt,
    "rtf": lambda: text("{\\rtf1\\ansi ", "}", "\\par "),
    "eml": a_mail,
    "csv": lambda: text("Post;Bedrag;Jaar\n", ";1;2025\n", ";2;2025\n"),
    "xlsx": an_xlsx,
}


def read(data: bytes, format_name: str) -> Contents:
    contents: Contents = import_module(f"gemcli.sources.{FORMATS[format_name].module}").read(data, f"a.{format_name}")
    return contents


@pytest.fixture(params=sorted(SAMPLES))
def sample(request: pytest.FixtureRequest) -> tuple[str, bytes]:
    return request.param, SAMPLES[request.param]()


def test_it_is_known_by_its_content(sample: tuple[str, bytes]) -> None:
    format_name, data = sample
    suffix = format_name if format_name in ("csv", "md", "txt") else "bin"
    assert sniff(data, f"a.{suffix}").name == format_name


def test_its_words_arrive(sample: tuple[str, bytes]) -> None:
    format_name, data = sample
    contents = read(data, format_name)
    for sentence in SENTENCES:
        assert sentence in " ".join(contents.text.split())
    assert contents.media_type == FORMATS[format_name].media_type


def test_its_spans_are_sound(sample: tuple[str, bytes]) -> None:
    format_name, data = sample
    contents = read(data, format_name)
    spans = [span for block in contents.blocks for span in block.spans]
    assert all(0 <= span.start < span.end <= len(contents.text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(before.end <= after.start for before, after in pairwise(contents.furniture))
    assert not any(hole.start < span.end and span.start < hole.end for hole in contents.furniture for span in spans)
    assert contents.page_starts[0] == 0
    assert list(contents.page_starts) == sorted(set(contents.page_starts))


def test_its_sentences_can_be_cited(sample: tuple[str, bytes]) -> None:
    format_name, data = sample
    document = from_bytes(data, f"a.{format_name}").document
    for sentence in document.sentences():
        citation = cite(document, sentence.spans)
        assert citation.exact == cut(document.text, citation.spans)
        assert citation.exact
    assert len({sentence.id for sentence in document.sentences()}) == len(list(document.sentences()))


def test_a_second_reading_is_the_same(sample: tuple[str, bytes]) -> None:
    format_name, data = sample
    assert from_bytes(data, f"a.{format_name}") == from_bytes(data, f"a.{format_name}")


def test_torn_and_spoilt_files_end_in_nothing_worse_than_a_source_error(sample: tuple[str, bytes]) -> None:
    format_name, data = sample
    chance = random.Random(SEED)
    for _ in range(TORN):
        try:
            from_bytes(_spoilt(data, chance), f"a.{format_name}")
        except SourceError as error:
            assert error.code
            assert error.hint.text()


def _spoilt(data: bytes, chance: random.Random) -> bytes:
    """Cut a file off, overwrite some bytes, or repeat a piece of it."""
    spoilt = bytearray(data)
    match chance.randrange(3):
        case 0:
            del spoilt[chance.randrange(len(spoilt)) :]
        case 1:
            for _ in range(chance.randrange(1, 20)):
                spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        case _:
            start = chance.randrange(len(spoilt))
            spoilt[start:start] = spoilt[start : start + chance.randrange(200)]
    return bytes(spoilt)
