"""A mailbox gives a source a message; what is broken or too much costs only itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from gemcli.errors import SourceError
from gemcli.model.activity import LedgerStatus
from gemcli.sources import mbox
from gemcli.sources.folder import gather
from gemcli.sources.reader import read

ONE = """From - Mon Mar  2 09:00:00 2026
From: bewoner@post.example
Subject: =?utf-8?q?Veld_achter_de_school=3F?=
Date: Mon, 2 Mar 2026 09:00:00 +0100
Message-ID: <1@p>

Wanneer wordt het veld ingezaaid?

>From the start it was a mess.
From now on: nothing.
"""
TWO = """From info@waterrade.example Tue Mar  3 10:00:00 +0100 2026
From: info@waterrade.example
Date: di, 3 mrt 2026 10:00:00 +0100
In-Reply-To: <1@p>

In september.
"""
BROKEN = """From - Wed Mar  4 09:00:00 2026
From: dicht@post.example
Content-Type: application/pkcs7-mime
Content-Transfer-Encoding: base64

AAAA
"""


def test_each_message_is_a_source_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "archief.mbox").write_text("\n".join((ONE, BROKEN, TWO)), encoding="utf-8")
    dossier = gather([tmp_path / "archief.mbox"])
    paths = [document.source.path for document in dossier.documents]
    assert paths == ["archief.mbox/0001-veld-achter-de-school.eml", "archief.mbox/0003-bericht.eml"]
    first, answer = dossier.documents
    assert "From the start" in first.text
    assert ">From" not in first.text
    assert "From now on: nothing." in first.text
    assert answer.source.envelope is not None
    assert answer.source.envelope.answers == first.source.id
    assert str(answer.source.dated) == "2026-03-03"
    assert {entry.source: entry.status for entry in dossier.ledger} == {
        "archief.mbox": LedgerStatus.READ,
        "archief.mbox/0001-veld-achter-de-school.eml": LedgerStatus.READ,
        "archief.mbox/0002-bericht.eml": LedgerStatus.FAILED,
        "archief.mbox/0003-bericht.eml": LedgerStatus.READ,
    }


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_both_line_ends_are_cut(ending: str) -> None:
    data = "\n".join((ONE, TWO)).replace("\n", ending).encode()
    assert len(mbox.read(data, "a.mbox").attachments) == 2


def test_beyond_the_limit_nothing_is_read_and_the_ledger_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mbox, "MOST_MESSAGES", 1)
    contents = mbox.read("\n".join((ONE, TWO)).encode(), "a.mbox")
    assert [attachment.name for attachment in contents.attachments] == ["0001-veld-achter-de-school.eml"]
    assert [remark.code for remark in contents.remarks] == ["mailbox_cut"]
    monkeypatch.setattr(mbox, "MOST_BYTES", 10)
    assert [r.code for r in mbox.read(ONE.encode(), "a.mbox").remarks] == ["message_too_large"]


def test_a_mailbox_is_not_one_document(tmp_path: Path) -> None:
    (tmp_path / "a.mbox").write_text(f"{ONE}\n{TWO}", encoding="utf-8")
    with pytest.raises(SourceError) as error:
        read(tmp_path / "a.mbox")
    assert error.value.code == "mailbox"


def test_a_letter_that_begins_with_from_is_no_mailbox(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text(
        "From Monday 9:00 on the road is closed.\nAfter that: open.\n", encoding="utf-8"
    )
    assert [d.source.path for d in gather([tmp_path]).documents] == ["brief.txt"]


def test_lines_that_look_like_starts_take_no_more_than_their_length() -> None:
    data = b"From - 1:11 2026\nA: b\n\n" + b"From " * 200_000 + b"\n\n" + b"From 1:11" * 100_000
    assert len(mbox.read(data, "a.mbox").attachments) == 1
