"""Who is named as the author of a source."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from gemcli.sources.authorship import author_of
from gemcli.sources.making import from_path


@pytest.mark.parametrize("stated", ["Gemeente Waterrade", "Griffie", "Team Groen en spelen", "City of Waterrade"])
def test_a_body_is_named(stated: str) -> None:
    assert author_of(stated, "application/pdf") == stated


@pytest.mark.parametrize("stated", ["M. Voorbeeld", "mvoorbeeld", "WERKPLEK-0412", "Voorbeeld, M.", "Bureauwerk", ""])
def test_the_account_of_a_person_or_a_computer_is_not(stated: str) -> None:
    assert author_of(stated, "application/pdf") == ""


def test_the_sender_of_a_mail_is_named() -> None:
    assert author_of("M. Voorbeeld <m@voorbeeld.example>", "message/rfc822").startswith("M. Voorbeeld")


def test_a_document_does_not_carry_the_name_of_who_saved_it(tmp_path: Path) -> None:
    path = tmp_path / "notitie.docx"
    paper = docx.Document()
    paper.add_paragraph("De raad stemt in met het voorstel.")
    paper.core_properties.author = "M. Voorbeeld"
    paper.save(str(path))
    assert from_path(str(path), "notitie.docx").document.source.author == ""
