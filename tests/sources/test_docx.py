"""Word files: what people see printed is what is read, in the order of the page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from gemcli.errors import SourceError
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.sources import docx
from gemcli.sources.contents import Contents

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:zz="urn:example:nobody"'
)
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="EigenKop"><w:name w:val="Kop 2 blauw"/></w:style>
<w:style w:type="paragraph" w:styleId="Afgeleid"><w:name w:val="Raadskop"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Blauw"><w:name w:val="Blauw"/>
  <w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr></w:tblStylePr></w:style>
<w:style w:type="table" w:styleId="WitteLetters"><w:name w:val="WitteLetters"/>
  <w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="WitteKop"><w:name w:val="WitteKop"/>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr>
  <w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr></w:tblStylePr>
  <w:tblStylePr w:type="band2Horz"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>
<w:style w:type="paragraph" w:styleId="Plat"><w:name w:val="Plat"/>
  <w:pPr><w:spacing w:line="10" w:lineRule="exact"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Ver"><w:name w:val="Ver"/><w:pPr><w:ind w:left="30000"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="Door"><w:name w:val="Door"/><w:rPr><w:strike/></w:rPr></w:style>
"""


def part(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMES}>{inner}</w:{root}>'


def relationships(items: dict[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(items.items())
    )
    return f'<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def word(body: str, **parts: str) -> bytes:
    """Build a Word file from the inside of w:body and of further parts (styles, numbering, footnotes, ...)."""
    buffer = io.BytesIO()
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "comments": "comments"}
    parts.setdefault("styles", STYLES)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        core = "docProps/core.xml" if "core" in parts else ""
        package.writestr(
            "_rels/.rels",
            relationships({"officeDocument": "word/document.xml", "metadata/core-properties": core}),
        )
        if core:
            package.writestr(core, parts.pop("core"))
        package.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
        package.writestr("word/_rels/document.xml.rels", relationships({kind: f"{kind}.xml" for kind in parts}))
        for kind, inner in parts.items():
            package.writestr(f"word/{kind}.xml", part(roots[kind], inner))
    return buffer.getvalue()


def p(text: str, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{r(text)}</w:p>"


def r(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def blocks(contents: Contents) -> list[tuple[str, str, int]]:
    """Kind, text and level of each block, cut from the text layer at its own spans."""
    return [
        (block.kind.value, contents.text[block.spans[0].start : block.spans[0].end], block.level)
        for block in contents.blocks
    ]


def texts(data: bytes) -> list[str]:
    return [text for _, text, _ in blocks(docx.read(data, "x.docx"))]


def codes(contents: Contents) -> list[str]:
    return [remark.code for remark in contents.remarks]


def test_headings_by_outline_name_and_inheritance() -> None:
    body = p("Besluitenlijst", "Titel") + p("Opening", "Kop1") + p("Stand", "EigenKop") + p("Slot", "Afgeleid")
    body += p("Gewone tekst.") + p("Los niveau", more='<w:outlineLvl w:val="2"/>')
    contents = docx.read(word(body), "x.docx")
    assert blocks(contents) == [
        ("heading", "Besluitenlijst", 1),
        ("heading", "Opening", 1),
        ("heading", "Stand", 2),
        ("heading", "Slot", 1),
        ("paragraph", "Gewone tekst.", 0),
        ("heading", "Los niveau", 3),
    ]
    assert contents.title == "Besluitenlijst"
    assert contents.place_kind is PlaceKind.PARAGRAPH


def test_bold_lines_are_headings_only_where_no_style_says_so() -> None:
    bold = p("", more="") + f"<w:p>{r('Financiën', '<w:b/>')}</w:p><w:p>{r('Besluit:', '<w:b/>')}</w:p>"
    plain = blocks(docx.read(word(bold + p("Tekst.")), "x.docx"))
    assert plain == [("heading", "Financiën", 1), ("paragraph", "Besluit:", 0), ("paragraph", "Tekst.", 0)]
    styled = blocks(docx.read(word(bold + p("Kop", "Kop1")), "x.docx"))
    assert styled[0] == ("paragraph", "Financiën", 0)


NUMBERING = """
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="7"><w:abstractNumId w:val="1"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>
"""


def item(text: str, list_id: int, level: int = 0) -> str:
    return p(text, more=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def test_lists_get_the_numbers_that_word_prints() -> None:
    body = item("Eerst", 5) + item("Deel", 5, 1) + item("Nog een", 5, 1) + item("Dan", 5) + item("Punt", 6)
    body += item("Opnieuw", 7) + item("Verder", 5) + p("Geen lijst", more='<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert blocks(docx.read(word(body, numbering=NUMBERING), "x.docx")) == [
        ("list_item", "1. Eerst", 1),
        ("list_item", "1.a Deel", 2),
        ("list_item", "1.b Nog een", 2),
        ("list_item", "2. Dan", 1),
        ("list_item", "Punt", 1),
        ("list_item", "3. Opnieuw", 1),
        ("list_item", "3. Verder", 1),
        ("paragraph", "Geen lijst", 0),
    ]


def test_a_table_gives_rows_to_cite_and_cells_with_addresses() -> None:
    merged = cell(p("Programma"), '<w:gridSpan w:val="2"/>') + cell(p("Lasten"))
    data = table(
        merged,
        cell(p("1"), '<w:vMerge w:val="restart"/>') + cell(p("Wegen")) + cell(p("1.250")),
        cell(p("1"), "<w:vMerge/>") + cell(p("")) + cell(p("300")),
    )
    contents = docx.read(word(p("Voor.") + data + p("Na.")), "x.docx")
    assert blocks(contents) == [
        ("paragraph", "Voor.", 0),
        ("table_row", "Programma\t\tLasten", 0),
        ("table_row", "1\tWegen\t1.250", 0),
        ("table_row", "300", 0),
        ("paragraph", "Na.", 0),
    ]
    (found,) = contents.tables
    assert found.sheet == "Tabel 1"
    assert {cell.address: cell.text for cell in found.cells()} == {
        "A1": "Programma", "C1": "Lasten", "A2": "1", "B2": "Wegen", "C2": "1.250", "C3": "300",
    }  # fmt: skip


def test_a_caption_is_the_title_of_the_table_below_it() -> None:
    grid = table(cell(p("a")) + cell(p("b")))
    body = p("Overzicht van de lasten", "Bijschrift") + grid + p("Tekst.") + grid
    assert [found.title for found in docx.read(word(body), "x.docx").tables] == ["Overzicht van de lasten", ""]


def test_a_frame_of_one_column_and_text_in_columns_read_as_text() -> None:
    frame = table(cell(p("Kop", "Kop1") + p("In het kader.")))
    columns = table(cell(p("3")) + cell("".join(p(f"Alinea {number}.") for number in range(5))))
    contents = docx.read(word(frame + columns), "x.docx")
    assert blocks(contents)[:3] == [("heading", "Kop", 1), ("paragraph", "In het kader.", 0), ("paragraph", "3", 0)]
    assert blocks(contents)[-1] == ("paragraph", "Alinea 4.", 0)
    assert [table.sheet for table in contents.tables] == ["Tabel 2"]


def test_notes_and_comments_follow_the_paragraph_they_hang_on() -> None:
    anchor = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="9"/></w:r>'
    body = f"<w:p>{r('De raad stemt in')}{anchor}{r(' met het voorstel.')}</w:p>" + p("Verder.")
    contents = docx.read(
        word(
            body,
            footnotes=f'<w:footnote w:type="separator" w:id="0">{p("-")}</w:footnote>'
            f'<w:footnote w:id="2">{p("Zie het amendement.")}</w:footnote>',
            comments=f'<w:comment w:id="9" w:author="A. Vos">{p("Klopt dit?")}</w:comment>',
        ),
        "x.docx",
    )
    assert blocks(contents) == [
        ("paragraph", "De raad stemt in met het voorstel.", 0),
        ("footnote", "Zie het amendement.", 0),
        ("comment", "Klopt dit?", 0),
        ("paragraph", "Verder.", 0),
    ]
    assert contents.blocks[2].speaker == "A. Vos"
    assert codes(contents) == ["comments"]


def test_insertions_count_and_deletions_do_not() -> None:
    body = (
        f"<w:p>{r('Het college stelt ')}<w:del>{'<w:r><w:delText>€ 5</w:delText></w:r>'}</w:del>"
        f"<w:ins>{r('€ 6')}</w:ins>{r(' beschikbaar.')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('Samen')}</w:p>{p('gevoegd.')}"
        f"<w:moveFrom>{p('Oude plek')}</w:moveFrom>"
    )
    contents = docx.read(word(body), "x.docx")
    assert [text for _, text, _ in blocks(contents)] == ["Het college stelt € 6 beschikbaar.", "Samengevoegd."]
    (remark,) = contents.remarks
    assert remark.code == "tracked_changes"
    assert dict(remark.message.values) == {"inserted": "1", "deleted": "3"}


HIDDEN = {
    "vanish": r("geheim", "<w:vanish/>"),
    "by style": r("geheim", '<w:rStyle w:val="Weg"/>'),
    "white": r("geheim", '<w:color w:val="FFFFFF"/>'),
    "nearly white": r("geheim", '<w:color w:val="FDFDFD"/>'),
    "tiny": r("geheim", '<w:sz w:val="2"/>'),
    "on the web": r("geheim", "<w:webHidden/>"),
}


@pytest.mark.parametrize("run", HIDDEN.values(), ids=HIDDEN.keys())
def test_hidden_text_is_left_out_and_named(run: str) -> None:
    contents = docx.read(word(f"<w:p>{r('Zichtbaar.')}{run}</w:p>"), "x.docx")
    assert [text for _, text, _ in blocks(contents)] == ["Zichtbaar."]
    assert codes(contents) == ["hidden_text"]


WHITE = r("Kolom", '<w:color w:val="FFFFFF"/>')
SEEN = {
    "shaded run": "<w:p>" + r("Kolom", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F4E79"/>') + "</w:p>",
    "shaded paragraph": f'<w:p><w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>{WHITE}</w:p>',
    "shaded cell": table(cell(f"<w:p>{WHITE}</w:p>", '<w:shd w:val="clear" w:fill="1F4E79"/>') + cell(p("b"))),
    "table style": table(cell(f"<w:p>{WHITE}</w:p>") + cell(p("b")), properties='<w:tblStyle w:val="Blauw"/>'),
    "switched off": "<w:p>" + r("Kolom", '<w:vanish w:val="false"/>') + "</w:p>",
}


@pytest.mark.parametrize("body", SEEN.values(), ids=SEEN.keys())
def test_white_letters_on_a_painted_ground_are_read(body: str) -> None:
    contents = docx.read(word(body), "x.docx")
    assert contents.text.startswith("Kolom")
    assert codes(contents) == []


def test_a_table_of_contents_stays_in_the_text_but_is_no_passage() -> None:
    entry = f'<w:p><w:pPr><w:pStyle w:val="Inhopg1"/></w:pPr>{r("Opening")}{r("3", "<w:webHidden/>")}</w:p>'
    contents = docx.read(word(entry + p("Opening", "Kop1")), "x.docx")
    assert blocks(contents) == [("heading", "Opening", 1)]
    assert [contents.text[start:end] for start, end in contents.furniture] == ["Opening"]
    assert codes(contents) == []


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{p('In het vak.')}</w:txbxContent>"
    run = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(word(f"<w:p>{r('Bij het vak.')}{run}</w:p>")) == ["Bij het vak.", "In het vak."]


def test_fields_show_their_result_and_not_their_instruction() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = "<w:r><w:instrText>DATE</w:instrText></w:r>"
    field = f"{mark('begin')}{instruction}{r('niet')}{mark('separate')}{r('3 juni')}{mark('end')}"
    assert texts(word(f"<w:p>{r('Op ')}{field}{r('.')}</w:p>")) == ["Op 3 juni."]
    assert texts(word(f"<w:p>{mark('begin')}{r('weg')}</w:p>{p('Volgende.')}")) == ["Volgende."]


def test_breaks_tabs_and_special_characters() -> None:
    run = (
        "<w:r><w:t>Dorpsstraat 1</w:t><w:br/><w:t>1234</w:t><w:tab/><w:t>nul</w:t><w:noBreakHyphen/><w:t>meting</w:t>"
        '<w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    )
    assert texts(word(f"<w:p>{run}</w:p>")) == ["Dorpsstraat 1\n1234\tnul-meting☒"]


def test_empty_form_fields_are_template_residue() -> None:
    field = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Typ tekst')}</w:sdtContent></w:sdt>"
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('Vos')}</w:sdtContent></w:sdt>"
    contents = docx.read(word(f"<w:p>{r('Naam: ')}{field}{filled}</w:p>"), "x.docx")
    assert [text for _, text, _ in blocks(contents)] == ["Naam: Vos"]
    assert codes(contents) == ["template_residue"]


CORE = (
    '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Raadsbrief</dc:title><dc:creator>A. Vos</dc:creator>"
    "<dcterms:created>2019-01-01T00:00:00Z</dcterms:created></c:coreProperties>"
)


def test_properties_name_title_and_author_but_no_date() -> None:
    contents = docx.read(word(p("Raadsbrief over de brug."), core=CORE), "x.docx")
    assert (contents.title, contents.author, contents.dated) == ("Raadsbrief", "A. Vos", None)


def test_a_title_that_nobody_sees_is_none() -> None:
    assert docx.read(word(p("Tekst."), core=CORE), "x.docx").title == ""


def test_files_of_python_docx_are_read() -> None:
    from docx import Document

    document = Document()
    document.add_heading("Verslag", 0)
    document.add_heading("Opening", 1)
    document.add_paragraph("De voorzitter opent de vergadering.")
    document.add_paragraph("agenda", style="List Bullet")
    document.sections[0].header.paragraphs[0].text = "Loopkop"
    grid = document.add_table(2, 2)
    grid.cell(0, 0).text, grid.cell(1, 1).text = "Post", "100"
    buffer = io.BytesIO()
    document.save(buffer)
    found = blocks(docx.read(buffer.getvalue(), "x.docx"))
    assert found == [
        ("heading", "Verslag", 1),
        ("heading", "Opening", 1),
        ("paragraph", "De voorzitter opent de vergadering.", 0),
        ("list_item", "agenda", 1),
        ("table_row", "Post", 0),
        ("table_row", "100", 0),
    ]


FORMS = {
    "name and start": (
        (
            "Raadsvergadering / 13 februari 2025, 20.00 uur / Vos, Anna   0:03|Goedenavond. Welkom. / "
            "Kuil, Piet   0:09|Dank u. / Vos, Anna   1:00:02|Sluiting.|Vos, Anna stopped transcription"
        ),
        -1.0,
    ),
    "range, name, words": (
        (
            "0:0:3.0 --> 0:0:8.45 / Vos, Anna / Goedenavond. Welkom. / 0:0:9.0 --> 0:0:12.0 / Kuil, Piet / Dank u. / "
            "1:0:2.0 --> 1:0:4.0 / Vos, Anna / Sluiting."
        ),
        3604.0,
    ),
    "name before the range": (
        (
            "Vos, Anna  00:00:03.000 --> 00:00:08.450 / Goedenavond. Welkom. / "
            "Kuil, Piet  00:00:09.000 --> 00:00:12.000 / Dank u. / "
            "Vos, Anna  01:00:02.000 --> 01:00:04.000 / Sluiting."
        ),
        3604.0,
    ),
    "start and name": (
        (
            "Transcript / 00:00:03 Vos, Anna / Goedenavond. Welkom. / 00:00:09 Kuil, Piet / Dank u. / "
            "01:00:02 Vos, Anna / Sluiting."
        ),
        -1.0,
    ),
}
"""Paragraphs with ` / ` between, `|` for a line break inside; the end of the last cue in seconds."""


@pytest.mark.parametrize(("written", "end"), FORMS.values(), ids=FORMS.keys())
def test_transcripts_get_cues_with_speaker_and_time(written: str, end: float) -> None:
    body = "".join(p(line.replace("|", "</w:t><w:br/><w:t>")) for line in written.split(" / "))
    contents = docx.read(word(body), "x.docx")
    spoken = [block for block in contents.blocks if block.kind is PassageKind.CUE]
    assert contents.place_kind is PlaceKind.TIME
    assert [block.speaker for block in spoken] == ["Vos, Anna", "Kuil, Piet", "Vos, Anna"]
    assert contents.text[spoken[0].spans[0].start : spoken[0].spans[0].end] == "Goedenavond. Welkom."
    assert contents.text[spoken[-1].spans[0].start : spoken[-1].spans[0].end] == "Sluiting."
    assert (spoken[0].start_s, spoken[-1].start_s, spoken[-1].end_s) == (3.0, 3602.0, end)


def test_a_programme_with_times_is_no_transcript() -> None:
    lines = ["Inloop 19:30", "Raad 20:00", "Toelichting op de agenda.", "Sluiting 22:30"]
    contents = docx.read(word("".join(p(line) for line in lines)), "x.docx")
    assert contents.place_kind is PlaceKind.PARAGRAPH
    assert [block.kind for block in contents.blocks] == [PassageKind.PARAGRAPH] * 4


def refused(data: bytes) -> str:
    with pytest.raises(SourceError) as error:
        docx.read(data, "x.docx")
    assert error.value.what.text()
    assert error.value.hint.text()
    return error.value.code


def test_broken_files_are_refused() -> None:
    whole = word(p("Tekst."))
    no_body = io.BytesIO()
    with zipfile.ZipFile(no_body, "w") as package:
        package.writestr("iets.txt", "x")
    assert refused(whole[: len(whole) // 2]) == "broken_docx"
    assert refused(no_body.getvalue()) == "broken_docx"
    assert refused(word("<w:p>")) == "broken_docx"
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "broken_docx"


def test_locked_and_old_files_are_refused_with_the_way_out(compound_file: Callable[..., bytes]) -> None:
    assert refused(compound_file({"EncryptionInfo": b"x", "EncryptedPackage": b"y" * 5000})) == "encrypted"
    assert refused(compound_file({"WordDocument": b"x" * 5000, "1Table": b"y"})) == "old_doc"


def test_outside_entities_are_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + part("document", "<w:body>&e;</w:body>")
        package.writestr("word/document.xml", evil)
    assert refused(buffer.getvalue()) == "hostile_zip"


JOINED = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>"


def test_a_paragraph_whose_end_was_deleted_is_read_where_none_follows() -> None:
    last = JOINED.format(r("Aan het slot."))
    assert texts(word(p("Een.") + last)) == ["Een.", "Aan het slot."]
    assert texts(word(last + table(cell(p("a")) + cell(p("b"))))) == ["Aan het slot.", "a\tb"]


def test_what_a_paragraph_leaves_to_the_next_stays_in_its_cell() -> None:
    assert texts(word(table(cell(JOINED.format(r("een"))) + cell(p("twee"))))) == ["een\ttwee"]
