"""A file becomes a document: hashes, id, sentences, and one clear error where it does not."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from gemcli.errors import Exit, SourceError
from gemcli.model.source import Rank
from gemcli.model.span import cut
from gemcli.sources.child import Limits
from gemcli.sources.reader import read

MINUTES = """Vergadering
gemeenteraad Waterveen
gehouden op
donderdag 12 juni 2025

De voorzitter. Ik open de vergadering. Dhr. Jansen heeft het woord.
"""


def test_a_document_and_its_source(tmp_path: Path) -> None:
    path = tmp_path / "Notulen café 12 juni.txt"
    path.write_text(MINUTES, encoding="utf-8")
    document = read(path, relative="map/Notulen café 12 juni.txt")
    source = document.source
    assert source.id == "notulen-cafe-12-juni"
    assert source.path == "map/Notulen café 12 juni.txt"
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert source.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert (source.rank, source.dated, document.language) == (Rank.ADOPTED_MINUTES, date(2025, 6, 12), "nl")
    sentences = [cut(document.text, sentence.spans) for sentence in document.sentences()]
    assert sentences[-2:] == ["Ik open de vergadering.", "Dhr. Jansen heeft het woord."]
    assert [sentence.id for sentence in document.sentences()] == [f"s{n}" for n in range(1, len(sentences) + 1)]
    assert [passage.number for passage in document.passages] == list(range(1, len(document.passages) + 1))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.4\nkapot", "broken_pdf"),
        (b"PK\x03\x04kapot", "broken_zip"),
        (b"\x00\x01\x02", "unknown_type"),
        (b"---\ngenerator: gemcli\n---\nTekst", "own_output"),
    ],
)
def test_every_failure_names_the_file_and_the_way_out(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "brief.dat"
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read(path)
    error = caught.value
    assert (error.code, error.path, error.exit_code) == (code, "brief.dat", Exit.UNREADABLE)
    assert error.hint.text()


def test_missing_folder_and_too_large(tmp_path: Path) -> None:
    (tmp_path / "groot.txt").write_bytes(b"a" * (2**20 + 1))
    for path, code in (
        (tmp_path / "weg.txt", "not_found"),
        (tmp_path, "is_folder"),
        (tmp_path / "groot.txt", "too_large"),
    ):
        with pytest.raises(SourceError, match=code):
            read(path, limits=Limits(input_mb=1))


def test_a_second_reading_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(MINUTES, encoding="utf-8")
    assert read(path) == read(path)


def test_a_warm_reader_follows_into_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"Tekst {name}.", encoding="utf-8")
        monkeypatch.chdir(tmp_path / name)
        assert read(Path("a.txt")).text == f"Tekst {name}."
