"""Questions are found in mail, in lists of calls and in text files, and what holds none is named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gemcli.jobs.incoming import incoming, is_under
from gemcli.model.source import Rank
from gemcli.sources.folder import gather

MAIL = """From: Piet Proef <piet@bewoner.example>
To: info@waterrade.example
Subject: container
Date: Tue, 2 Jun 2026 10:00:00 +0200
Message-ID: <1@bewoner.example>
Content-Type: text/plain; charset=utf-8

Geachte heer, mevrouw,

Wij wonen hier graag. Waarom is onze container niet geleegd? Wanneer komt u alsnog?

Met vriendelijke groet,
Piet Proef
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., tuple[list[str], list[str]]]:
    """Writes files and returns the texts that are found, and the codes of what was left alone."""

    def made(**contents: str) -> tuple[list[str], list[str]]:
        for name, text in contents.items():
            stem, _, ending = name.rpartition("_")
            (tmp_path / f"{stem}.{ending}").write_text(text, encoding="utf-8")
        found, left = incoming(gather([tmp_path]).documents)
        made.found = found  # type: ignore[attr-defined]
        return [each.text for each in found], [entry.code for entry in left]

    return made


def test_a_message_gives_its_questions_and_its_day(read: Callable[..., tuple[list[str], list[str]]]) -> None:
    texts, left = read(mail_eml=MAIL)
    assert texts == ["Waarom is onze container niet geleegd?", "Wanneer komt u alsnog?"] and not left
    found = read.found  # type: ignore[attr-defined]
    assert {each.dated for each in found} == {date(2026, 6, 2)} and len({each.once for each in found}) == 1


@pytest.mark.parametrize("head", ["Vraag", "question", "Omschrijving", "ONDERWERP"])
def test_a_list_of_calls_is_read_by_its_column(head: str, read: Callable[..., tuple[list[str], list[str]]]) -> None:
    rows = f"Lijst van mei;;\nNr;Datum;{head}\n1;03-05-2026;Wat kost een paspoort?\n2;x;\n3;2026-05-04;kliko kapot\n"
    texts, _ = read(bel_csv=rows)
    assert texts == ["Wat kost een paspoort?", "kliko kapot"]
    found = read.found  # type: ignore[attr-defined]
    assert [each.dated for each in found] == [date(2026, 5, 3), date(2026, 5, 4)]
    assert [each.evidence.cells[0].address for each in found] == ["C3", "C5"]


def test_a_text_file_of_catchwords_is_read_by_the_line(read: Callable[..., tuple[list[str], list[str]]]) -> None:
    texts, _ = read(balie_txt="# Balie\n\n- paspoort kwijt\n2. Wat kost een rijbewijs?\nkliko kapot\n")
    assert texts == ["paspoort kwijt", "Wat kost een rijbewijs?", "kliko kapot"]
    (first, *_) = read.found  # type: ignore[attr-defined]
    assert first.evidence.spans and first.context.strip()


def test_what_holds_no_question_is_left_alone_and_named(read: Callable[..., tuple[list[str], list[str]]]) -> None:
    prose = "De raad heeft het voorstel besproken.\n\nDaarna is het besluit genomen, zoals in de bijlage staat.\n"
    texts, left = read(verslag_txt=prose, cijfers_csv="Post;2026\nWegen;12\n")
    assert texts == [] and left == ["no_question", "no_question"]


def test_own_messages_are_no_incoming_questions(tmp_path: Path) -> None:
    from dataclasses import replace

    (tmp_path / "mail.eml").write_text(MAIL, encoding="utf-8")
    (document,) = gather([tmp_path]).documents
    own = replace(document, source=replace(document.source, rank=Rank.OWN_MESSAGE))
    assert [entry.code for entry in incoming([own])[1]] == ["own_message"]
    assert is_under(document, "mail.eml") and not is_under(document, "mail")
