"""The Word file opens, has real headings and footnotes, and says whether it was approved."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from docx import Document
from lxml import etree

from gemcli.errors import UnverifiedError
from gemcli.export.docx import docx
from gemcli.model.approval import Approved
from gemcli.model.draft import Draft

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def package(subject: Approved | Draft, *, concept: bool) -> dict[str, bytes]:
    data = docx(subject, concept=concept, translate=str)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def word(subject: Approved | Draft, *, concept: bool) -> Any:
    return Document(io.BytesIO(docx(subject, concept=concept, translate=str)))


def words(part: bytes) -> str:
    return "".join(etree.fromstring(part).itertext())


def test_a_draft_without_approval_is_only_a_concept(draft: Draft) -> None:
    with pytest.raises(UnverifiedError, match="not_approved"):
        docx(draft, concept=False, translate=str)


def test_a_concept_says_so_in_the_header_of_every_page(draft: Draft) -> None:
    document = word(draft, concept=True)
    assert all(
        section.header.paragraphs[0].text == "CONCEPT - not approved, made with AI" for section in document.sections
    )
    assert not any(section.different_first_page_header_footer for section in document.sections)
    assert not document.settings.odd_and_even_pages_header_footer
    body = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Must verify (4)" in body
    assert "[promise] De wethouder zegt een brief toe. (p. 9)" in body
    assert "[not found in the sources] De brug is mooi." in body
    assert document.core_properties.content_status == "CONCEPT"


def test_an_approved_document_names_the_reviewer_and_follows_the_decisions(approved: Approved) -> None:
    document = word(approved, concept=False)
    body = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert document.sections[0].header.paragraphs[0].text == ""
    assert "Approved by E. de Boer <&> on 13 March 2026, 09:05 UTC." in body
    assert "CONCEPT" not in body
    assert "Inwoners betalen twaalf euro meer." in body
    assert "€ 12 meer" not in body
    assert "De raad is blij." not in body
    assert "[invullen: datum] (vouched for by E. de Boer <&>)" in body
    assert "De brug is mooi. (vouched for by E. de Boer <&>)" in body


@pytest.mark.parametrize("concept", [True, False])
def test_every_reference_has_its_footnote_and_every_footnote_its_reference(approved: Approved, concept: bool) -> None:
    parts = package(approved, concept=concept)
    body = etree.fromstring(parts["word/document.xml"])
    notes = etree.fromstring(parts["word/footnotes.xml"])
    references = [node.get(f"{W}id") for node in body.iter(f"{W}footnoteReference")]
    identities = [node.get(f"{W}id") for node in notes.iter(f"{W}footnote")]
    assert identities[:2] == ["-1", "0"]
    assert references == identities[2:]
    assert len(references) == len(set(references)) > 4
    assert "notulen 12 maart.pdf, p. 4-5: “De raad stelt het krediet" in words(parts["word/footnotes.xml"])
    assert b"footnotePr" in parts["word/settings.xml"]
    assert b"/word/footnotes.xml" in parts["[Content_Types].xml"]
    styles = {node.get(f"{W}styleId") for node in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")}
    used = {
        node.get(f"{W}val")
        for part in ("word/document.xml", "word/footnotes.xml")
        for tag in ("pStyle", "rStyle")
        for node in etree.fromstring(parts[part]).iter(f"{W}{tag}")
    }
    assert used <= styles


@pytest.mark.parametrize("concept", [True, False])
def test_the_ai_mark_is_always_there(approved: Approved, concept: bool) -> None:
    document = word(approved, concept=concept)
    core = document.core_properties
    assert core.comments == "gemcli 0.1.0"
    assert core.category == "gemcli 0.1.0, made with AI"
    assert core.language == "nl-NL"
    assert "gemcli 0.1.0, made with AI" in document.sections[0].footer.paragraphs[0].text
    parts = package(approved, concept=concept)
    custom = parts["docProps/custom.xml"].decode()
    assert "ai-generated" in custom
    assert "algorithmicMedia" in custom
    languages = {node.get(f"{W}val") for node in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}lang")}
    assert languages == {"nl-NL"}


@pytest.mark.parametrize("concept", [True, False])
def test_headings_have_their_order(approved: Approved, concept: bool) -> None:
    styles = [paragraph.style.name for paragraph in word(approved, concept=concept).paragraphs]
    levels = [int(name.split()[1]) for name in styles if name.startswith("Heading")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_foreign_text_is_text(draft: Draft) -> None:
    document = word(draft, concept=True)
    body = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert 'Bron </title><script>alert("x")</script> & <b>vet</b> \ufffd[31m *ster* https://voorbeeld.nl' in body
    assert "\u202e" not in body
    assert not etree.fromstring(package(draft, concept=True)["word/document.xml"]).findall(f".//{W}hyperlink")


def test_the_same_draft_gives_the_same_bytes(approved: Approved) -> None:
    one = docx(approved, concept=False, translate=str)
    assert one == docx(approved, concept=False, translate=str)
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]


def test_a_letter_has_paragraphs_without_bullets(draft: Draft, approved: Approved) -> None:
    document = word(Approved(replace(draft, task="draft"), approved.approval), concept=False)
    lines = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}
    assert lines["De wethouder zegt een brief toe."] == "Normal"
    assert "Toezeggingen" not in lines


def test_a_line_stands_between_what_is_said_about_a_document_and_the_document(draft: Draft) -> None:
    import io

    import docx as word

    document = word.Document(io.BytesIO(docx(draft, concept=True, translate=str)))
    ruled = [paragraph for paragraph in document.paragraphs if paragraph._p.xpath("./w:pPr/w:pBdr")]
    assert [paragraph.text for paragraph in ruled] == [""]
