"""What is kept of a folder saves reading, is never trusted over the files, and never read as a source."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from gemcli.files import WriteError
from gemcli.sources import folder as folders
from gemcli.sources import kept
from gemcli.sources.folder import find, gather
from gemcli.sources.kept import FOLDER, Kept
from gemcli.sources.kept_form import NotKept, from_json, to_json

MAIL = """From: Piet Proef <piet@bewoner.example>
Subject: brug
Date: Tue, 2 Jun 2026 10:00:00 +0200
Message-ID: <1@bewoner.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain

Wanneer is de brug klaar?
--x
Content-Type: text/plain; name=bijlage.txt
Content-Disposition: attachment; filename=bijlage.txt

De brug is in mei klaar.
--x--
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Files of several kinds, one of which holds another, and one that cannot be read."""
    root = tmp_path / "zaak"
    (root / "map").mkdir(parents=True)
    (root / "nota.md").write_text("# Nota\n\nDe brug kost € 1,2 miljoen. Wethouder Bakker zei dat.\n", encoding="utf-8")
    (root / "map" / "mail.eml").write_text(MAIL, encoding="utf-8")
    (root / "cijfers.csv").write_text("Post;2026\nWegen;12,50\nGroen;7\n", encoding="utf-8")
    (root / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n0000")
    return root


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The files that were really read, in order."""
    seen: list[str] = []
    whole = folders.read_whole

    def counted(path: Path, **options: object) -> object:
        seen.append(path.name)
        return whole(path, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(folders, "read_whole", counted)
    yield seen


def test_a_second_look_reads_nothing_and_gives_the_same(case: Path, reads: list[str]) -> None:
    plain = gather([case])
    assert not (case / FOLDER).exists(), "only when it is asked for"
    first = gather([case], keeps_index=True)
    assert len(reads) == 8
    again = gather([case], keeps_index=True)
    assert len(reads) == 8
    assert plain == first == again


def test_a_changed_file_is_read_again_and_a_removed_one_dropped(case: Path, reads: list[str]) -> None:
    gather([case], keeps_index=True)
    held = len(list((case / FOLDER).glob("*.jsonl")))
    (case / "nota.md").write_text("# Nota\n\nDe brug kost € 1,5 miljoen.\n", encoding="utf-8")
    (case / "cijfers.csv").unlink()
    reads.clear()
    dossier = gather([case], keeps_index=True)
    assert reads == ["nota.md"]
    assert any("1,5 miljoen" in document.text for document in dossier.documents)
    assert len(list((case / FOLDER).glob("*.jsonl"))) == held - 1


def test_a_file_under_another_path_keeps_its_text_and_gets_its_path(case: Path, reads: list[str]) -> None:
    gather([case], keeps_index=True)
    (case / "ander").mkdir()
    (case / "map" / "mail.eml").rename(case / "ander" / "mail.eml")
    reads.clear()
    paths = {document.source.path for document in gather([case], keeps_index=True).documents}
    assert not reads and {"ander/mail.eml", "ander/mail.eml/bijlage.txt"} <= paths


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"\xff\xfe", b'{"generator": "gemcli index"}\n["Document"]', b"[" * 9999]
)
def test_a_damaged_entry_counts_as_none_and_is_written_again(case: Path, reads: list[str], damage: bytes) -> None:
    plain = gather([case], keeps_index=True)
    for path in (case / FOLDER).glob("*.jsonl"):
        path.write_bytes(damage)
    reads.clear()
    assert gather([case], keeps_index=True) == plain and len(reads) == 4
    reads.clear()
    assert gather([case], keeps_index=True) == plain and not reads


def test_one_changed_letter_does_not_pass(case: Path, reads: list[str]) -> None:
    gather([case], keeps_index=True)
    for path in (case / FOLDER).glob("*.jsonl"):
        path.write_bytes(path.read_bytes().replace(b"miljoen", b"miljard"))
    reads.clear()
    dossier = gather([case], keeps_index=True)
    assert reads == ["nota.md"] and not any("miljard" in document.text for document in dossier.documents)


def test_another_version_of_the_readers_reads_again(
    case: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gather([case], keeps_index=True)
    reads.clear()
    monkeypatch.setattr(kept, "readers", lambda: "another")
    gather([case], keeps_index=True)
    assert len(reads) == 4


def test_the_index_is_no_source(case: Path) -> None:
    gather([case], keeps_index=True)
    names = [found.relative for found in find([case])]
    assert not any(FOLDER in name for name in names)
    entry = next((case / FOLDER).glob("*.jsonl"))
    named = gather([case / "nota.md", entry])
    assert [each.code for each in named.ledger if each.source.endswith(".jsonl")] == ["own_output"]


def test_an_index_that_is_a_link_is_refused(case: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (case / FOLDER).symlink_to(tmp_path / "elders")
    with pytest.raises(WriteError) as raised:
        gather([case], keeps_index=True)
    assert raised.value.code == "index_link" and not list((tmp_path / "elders").iterdir())


def test_only_entries_are_swept(case: Path) -> None:
    gather([case], keeps_index=True)
    (case / FOLDER / "eigen.txt").write_text("van iemand", encoding="utf-8")
    Kept(case).sweep()
    assert sorted(path.name for path in (case / FOLDER).iterdir()) == ["LEESMIJ.txt", "eigen.txt"]


def test_what_is_written_comes_back_and_nothing_else(case: Path) -> None:
    documents = gather([case]).documents
    assert from_json(json.loads(json.dumps(to_json(documents)))) == documents
    with pytest.raises(NotKept):
        to_json(object())
    for odd in ({"a": 1}, ["Popen", "x"], [], ["s", "1", 2], ["Rank", "none"], ["Document", 1]):
        with pytest.raises((ValueError, TypeError, KeyError, IndexError)):
            from_json(odd)


def test_an_index_that_came_with_the_folder_is_not_believed(case: Path, reads: list[str]) -> None:
    """Whoever sends a folder may have put other words for its files into an index of their own."""
    gather([case], keeps_index=True, index_key=b"of the sender")
    for entry in (case / FOLDER).glob("*.jsonl"):
        _, _, body = entry.read_bytes().partition(b"\n")
        forged = body.replace(b"De brug kost", b"De pont kost")
        entry.write_bytes(json.dumps(kept._head(forged, b"of the sender")).encode() + b"\n" + forged)
    reads.clear()
    dossier = gather([case], keeps_index=True, index_key=b"of the reader")
    assert reads and not any("De pont" in document.text for document in dossier.documents)
    reads.clear()
    gather([case], keeps_index=True, index_key=b"of the reader")
    assert not reads
