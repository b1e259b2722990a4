"""Copies of Word files: other words in every part, also where Word cut them up, and nothing that is not seen."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest
from docx import Document

from gemcli.errors import SourceError
from gemcli.sources import docx
from gemcli.sources.docx_copy.copying import Stamp, Words, copy, is_untouched, words_of
from gemcli.sources.docx_copy.words import Change

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DUBLIN = "http://purl.org/dc/elements/1.1/"
STAMP = Stamp("gemcli mask", "0123456789abcdef", "Een opmerking vooraf.")


def relationships(links: Mapping[str, tuple[str, str]], external: str = "") -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if name in external.split() else "/>")
        for name, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def part(root: str, inner: str) -> str:
    return f'<w:{root} xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml">{inner}</w:{root}>'


def word(body: str, more: Mapping[str, str] | None = None, external: str = "", **parts: str) -> bytes:
    """Make a Word file; `parts` are further ones by their kind, `more` further relationships of the body."""
    roots = {"header": "hdr", "footer": "ftr", "numbering": "numbering"}
    links = {f"r{kind}": (kind, f"{kind}.xml") for kind in parts if kind != "core"}
    links |= {name: (target.split()[0], target.split()[1]) for name, target in (more or {}).items()}
    core = f'<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="{DUBLIN}">{parts.get("core", "")}</cp:coreProperties>'
    top = (
        f'<Relationships xmlns="{PACKAGE}">'
        f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="b" Type="{PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="c" Type="{OFFICE}/custom-properties" Target="docProps/custom.xml"/></Relationships>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{TYPES}"/>')
        archive.writestr("_rels/.rels", top)
        archive.writestr("docProps/core.xml", core)
        archive.writestr("docProps/custom.xml", "<Properties>Dossier Hoekstra</Properties>")
        archive.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
        archive.writestr("word/_rels/document.xml.rels", relationships(links, external))
        for kind, inner in parts.items():
            if kind != "core":
                archive.writestr(f"word/{kind}.xml", part(roots.get(kind, kind), inner))
    return stream.getvalue()


def r(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def unzipped(data: bytes) -> str:
    """Everything in a Word file, as one text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join([*archive.namelist(), *(archive.read(name).decode("utf-8") for name in archive.namelist())])


def with_words(data: bytes, words: Mapping[str, str]) -> bytes:
    """Copy a file with other words wherever they stand."""
    changes: dict[str, list[Change]] = {}
    for each in words_of(data).parts:
        for old, new in words.items():
            start = each.text.find(old)
            while start >= 0:
                changes.setdefault(each.name, []).append(Change(start, start + len(old), new))
                start = each.text.find(old, start + 1)
    return copy(data, changes, tuple(words), STAMP)


def texts(found: Words) -> dict[str, str]:
    return {each.kind: each.text for each in found.parts}


def test_a_name_that_word_cut_into_runs_is_one_name() -> None:
    data = word(p(r("Mevrouw Ho"), r("ek", "<w:b/>"), r("stra, Dorp")))
    made = with_words(data, {"Hoekstra": "[PERSOON-1]"})
    assert texts(words_of(made)) == {"body": "Mevrouw [PERSOON-1], Dorp"}
    assert "stra" not in unzipped(made)


def test_a_hyphen_that_is_no_letter_goes_with_its_name() -> None:
    data = word(p(r("Mevrouw Bos"), "<w:r><w:noBreakHyphen/></w:r>", r("Veld zegt")))
    assert texts(words_of(data))["body"] == "Mevrouw Bos-Veld zegt"
    made = with_words(data, {"Bos-Veld": "[PERSOON-1]"})
    assert texts(words_of(made))["body"] == "Mevrouw [PERSOON-1] zegt"


@pytest.mark.parametrize("kind", ["header", "footer", "footnotes", "endnotes", "comments"])
def test_words_are_replaced_in_every_part(kind: str) -> None:
    inner = p(r("Aan Hoekstra"))
    if kind in ("footnotes", "endnotes", "comments"):
        inner = f'<w:{kind[:-1]} w:id="2">{inner}</w:{kind[:-1]}>'
    data = word(p(r("Tekst.")), **{kind: inner})
    made = with_words(data, {"Hoekstra": "[PERSOON-1]"})
    assert texts(words_of(made))[kind] == "Aan [PERSOON-1]"
    assert "Hoekstra" not in unzipped(made)


def test_tables_and_text_boxes_are_read_with_the_rest() -> None:
    content = f"<w:txbxContent>{p(r('In het vak: Hoekstra'))}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"
    table = f"<w:tbl><w:tr><w:tc>{p(r('Naam'))}</w:tc><w:tc>{p(r('Hoekstra'))}</w:tc></w:tr></w:tbl>"
    data = word(p(r("Boven"), box) + table)
    assert texts(words_of(data))["body"] == "Boven\nIn het vak: Hoekstra\nNaam\nHoekstra"
    assert "Hoekstra" not in unzipped(with_words(data, {"Hoekstra": "x"}))


def test_deletions_hidden_text_and_who_made_it_do_not_come_along() -> None:
    deleted = (
        '<w:del w:id="1" w:author="Wim Postma" w:date="2026-01-01"><w:r><w:delText>Hoekstra</w:delText></w:r></w:del>'
    )
    added = f'<w:ins w:id="2" w:author="Wim Postma">{r("erbij")}</w:ins>'
    hidden = r("Pietersen", "<w:vanish/>") + r("Klaassen", '<w:sz w:val="2"/>')
    row = f"<w:tr><w:trPr><w:del w:id='3' w:author='Wim Postma'/></w:trPr><w:tc>{p(r('Willemsen'))}</w:tc></w:tr>"
    data = word(
        p(r("Blijft "), deleted, added, hidden) + f"<w:tbl>{row}</w:tbl>",
        comments=f'<w:comment w:id="4" w:author="Wim Postma" w:initials="WP">{p(r("Nagaan"))}</w:comment>',
        core="<dc:title>Brief</dc:title><dc:creator>K. Bosveld</dc:creator>"
        "<cp:lastModifiedBy>Wim Postma</cp:lastModifiedBy>",
    )
    found = words_of(data)
    assert texts(found) == {"body": "Blijft erbij", "comments": "Nagaan", "properties": "Brief"}
    assert found.people == ("K. Bosveld", "Wim Postma")
    assert (found.deleted, found.hidden) == (2, len("PietersenKlaassen"))
    left = unzipped(copy(data, {}, (), STAMP))
    assert not [
        name for name in ("Hoekstra", "Pietersen", "Klaassen", "Willemsen", "Postma", "WP", "Bosveld") if name in left
    ]
    assert "auteur 1" in left


def test_what_is_no_text_loses_the_words_too() -> None:
    picture = '<w:r><w:pict><v:shape alt="Foto van Hoekstra"/></w:pict></w:r>'
    field = '<w:r><w:instrText>HYPERLINK "https://x.example/hoekstra"</w:instrText></w:r>'
    link = f'<w:hyperlink r:id="rLink">{r("mail")}</w:hyperlink>'
    data = word(p(r("Hoekstra"), picture, field, link), {"rLink": "hyperlink mailto:f.h@x.example"}, external="rLink")
    made = with_words(data, {"Hoekstra": "[PERSOON-1]"})
    assert "hoekstra" not in unzipped(made).casefold()
    assert "f.h@x.example" not in unzipped(made)
    assert texts(words_of(made))["body"] == "[PERSOON-1]mail"


def test_what_lies_inside_the_file_stays_behind() -> None:
    embedded = '<w:r><w:object><v:shape/><w:control r:id="rBin"/></w:object></w:r>'
    data = word(p(r("Tekst"), embedded), {"rBin": "oleObject embeddings/a.bin", "rXml": "customXml ../customXml/i.xml"})
    found = words_of(data)
    assert found.left_out == 3
    left = unzipped(copy(data, {}, (), STAMP))
    assert "embeddings" not in left and "customXml" not in left and "rBin" not in left and "custom.xml" not in left


def test_pictures_stay_as_they_are_and_are_counted() -> None:
    data = word(p(r("Tekst")), {"rPic": "image media/a.png"})
    with zipfile.ZipFile(stream := io.BytesIO(data), "a") as archive:
        archive.writestr("word/media/a.png", b"PNG")
    assert words_of(stream.getvalue()).pictures == 1
    assert "word/media/a.png" in unzipped(copy(stream.getvalue(), {}, (), STAMP))


def test_the_copy_says_what_it_is_and_a_copy_of_it_says_so_once() -> None:
    once = copy(word(p(r("Tekst"))), {}, (), STAMP)
    assert docx.read(once, "x.docx").text == "Een opmerking vooraf.\nTekst\n"
    found = words_of(once)
    assert (found.identifier, found.made_by, texts(found)) == ("0123456789abcdef", "gemcli mask", {"body": "Tekst"})
    again = copy(once, {}, (), STAMP)
    assert docx.read(again, "x.docx").text == "Een opmerking vooraf.\nTekst\n"
    assert docx.read(copy(once, {}, (), Stamp("")), "x.docx").text == "Tekst\n"


def test_a_copy_that_somebody_worked_on_is_known() -> None:
    made = copy(word(p(r("Tekst"))), {}, (), STAMP)
    assert is_untouched(made)
    assert not is_untouched(copy(made, {}, (), Stamp("")))
    with zipfile.ZipFile(stream := io.BytesIO(made), "a") as archive:
        archive.writestr("word/extra.xml", "<x/>")
    assert not is_untouched(stream.getvalue())


def test_what_people_changed_stays_where_words_are_put_back() -> None:
    changed = p(r("Tekst"), '<w:del w:author="K. Bosveld"><w:r><w:delText>weg</w:delText></w:r></w:del>')
    left = unzipped(copy(word(changed), {}, (), Stamp(""), False))
    assert "K. Bosveld" in left and "weg" in left
    assert texts(words_of(word(changed), False))["body"] == "Tekst"


def test_a_file_with_macros_becomes_a_plain_document() -> None:
    data = word(p(r("Tekst")), {"rMacro": "vbaProject vbaProject.bin"})
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    rows = f'<Types xmlns="{TYPES}"><Override PartName="/word/document.xml" ContentType="{macro}"/></Types>'
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as archive:
        for name in old.namelist():
            archive.writestr(name, rows if name == "[Content_Types].xml" else old.read(name))
    left = unzipped(copy(stream.getvalue(), {}, (), STAMP))
    assert "macroEnabled" not in left and "vbaProject" not in left


@pytest.mark.parametrize("missing", ["_rels/.rels", "word/document.xml"])
def test_a_file_whose_body_cannot_be_found_gives_no_empty_copy(missing: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word(p(r("Tekst"))))) as old, zipfile.ZipFile(stream, "w") as archive:
        for name in old.namelist():
            if name != missing:
                archive.writestr(name, old.read(name))
    with pytest.raises(SourceError, match="broken_docx"):
        words_of(stream.getvalue())


def test_the_same_changes_give_the_same_bytes() -> None:
    data = word(p(r("Mevrouw Hoekstra")))
    assert with_words(data, {"Hoekstra": "x"}) == with_words(data, {"Hoekstra": "x"})


def test_a_copy_opens_where_word_files_open() -> None:
    document = Document()
    document.add_paragraph("Aan Vos")
    document.sections[0].header.paragraphs[0].text = "Kenmerk Vos"
    stream = io.BytesIO()
    document.save(stream)
    opened = Document(io.BytesIO(with_words(stream.getvalue(), {"Vos": "[PERSOON-1]"})))
    assert [paragraph.text for paragraph in opened.paragraphs] == [STAMP.note, "Aan [PERSOON-1]"]
    assert opened.sections[0].header.paragraphs[0].text == "Kenmerk [PERSOON-1]"
    assert opened.core_properties.last_modified_by == "gemcli mask"
