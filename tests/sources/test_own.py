"""gemcli's own outputs are known by their mark, never by words in a text."""

from __future__ import annotations

import io
import zipfile

import pytest

from gemcli.sources.own import is_own


def package(part: str, content: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(part, content)
    return buffer.getvalue()


CORE = "<cp:coreProperties xmlns:cp='x' xmlns:dc='y'><dc:creator>gemcli 0.1</dc:creator></cp:coreProperties>"


@pytest.mark.parametrize(
    ("data", "format_name"),
    [
        (b"---\ntitle: x\ngenerator: gemcli 0.1.0\n---\n", "md"),
        (b"\xef\xbb\xbf---\r\ngenerator: \"gemcli\"\r\n---\r\n", "md"),
        (b'{"a": 1, "generator": "gemcli 0.1"}', "json"),
        (b'{"generator": "gemcli", "n": 1}\n{"generator": "gemcli", "n": 2}\n', "json"),
        (b'<html><head><meta name="generator" content="gemcli 0.1"></head>', "html"),
        (package("docProps/core.xml", CORE), "docx"),
        (package("meta.xml", "<meta:generator>gemcli/0.1</meta:generator>"), "odt"),
        (b"X-Mailer: gemcli 0.1\r\nFrom: a@b.nl\r\n\r\nTekst", "eml"),
    ],
)  # fmt: skip
def test_marked_files(data: bytes, format_name: str) -> None:
    assert is_own(data, format_name)


@pytest.mark.parametrize(
    ("data", "format_name"),
    [
        (b"---\ntitle: over gemcli\n---\ngenerator: gemcli\n", "md"),
        (b"generator: gemcli\n", "md"),
        (b'{"a": {"generator": "gemcli"}}', "json"),
        (b'[{"generator": "gemcli"}]', "json"),
        (b"<p>generator content=gemcli</p>", "html"),
        (package("docProps/core.xml", CORE.replace("gemcli 0.1", "Jan over gemcli")), "docx"),
        (package("word/document.xml", CORE), "docx"),
        (b"From: a@b.nl\r\n\r\nX-Mailer: gemcli", "eml"),
    ],
)
def test_files_that_only_speak_of_it(data: bytes, format_name: str) -> None:
    assert not is_own(data, format_name)
