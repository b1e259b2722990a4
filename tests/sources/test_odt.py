"""ODF texts: what people see printed is what is read, in the order of the page."""

from __future__ import annotations

import io
import zipfile

import pytest

from gemcli.errors import SourceError
from gemcli.sources import odt
from gemcli.sources.contents import Contents

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "meta": "meta", "manifest": "manifest",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
AUTOMATIC = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
<style:style style:name="V" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Weg" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Wit" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Klein" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
<style:style style:name="Vlak" style:family="table-cell">
  <style:table-cell-properties fo:background-color="#003366"/></style:style>
<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="1"/>
</text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>
"""
STYLES = """
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>
<text:outline-style style:name="Outline">
  <text:outline-level-style text:level="1" style:num-format="1"/>
  <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>
</text:outline-style>
"""


def writer(body: str, *, styles: str = "", meta: str = "", manifest: str = "") -> bytes:
    """Build an ODT file from the inside of office:text."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", odt.MEDIA_TYPE)
        package.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:automatic-styles>{AUTOMATIC}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        package.writestr(
            "styles.xml",
            f"<office:document-styles {NAMES}><office:styles>{styles}</office:styles></office:document-styles>",
        )
        if meta:
            package.writestr(
                "meta.xml",
                f"<office:document-meta {NAMES}><office:meta>{meta}</office:meta></office:document-meta>",
            )
        if manifest:
            package.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def read(body: str, **parts: str) -> Contents:
    return odt.read(writer(body, **parts), "x.odt")


def blocks(contents: Contents) -> list[tuple[str, str, int]]:
    return [
        (block.kind.value, contents.text[block.spans[0].start : block.spans[0].end], block.level)
        for block in contents.blocks
    ]


def codes(contents: Contents) -> list[str]:
    return [remark.code for remark in contents.remarks]


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_headings_by_element_and_style_with_their_numbers() -> None:
    body = p("Besluitenlijst", "P1") + '<text:h text:outline-level="1">Opening</text:h>'
    body += '<text:h text:outline-level="2">Mededelingen</text:h>' + p("Stand", "P2") + p("Tekst.")
    plain = blocks(read(body))
    assert plain == [
        ("heading", "Besluitenlijst", 1),
        ("heading", "Opening", 1),
        ("heading", "Mededelingen", 2),
        ("heading", "Stand", 2),
        ("paragraph", "Tekst.", 0),
    ]
    numbered = [text for _, text, _ in blocks(read(body, styles=STYLES))]
    assert numbered[1:3] == ["1 Opening", "1.1 Mededelingen"]


def item(text: str, inner: str = "") -> str:
    return f"<text:list-item>{p(text)}{inner}</text:list-item>"


def test_lists_get_their_numbers() -> None:
    inner = f"<text:list>{item('deel')}{item('deel')}</text:list>"
    body = f'<text:list text:style-name="L1">{item("een", inner)}{item("twee")}</text:list>' + p("Tussen.")
    body += f'<text:list text:style-name="L1" text:continue-numbering="true">{item("drie")}</text:list>'
    body += f'<text:list text:style-name="L1">{item("opnieuw")}</text:list>'
    body += f'<text:list text:style-name="L2">{item("punt", p("Vervolg."))}</text:list>'
    assert blocks(read(body)) == [
        ("list_item", "1. een", 1),
        ("list_item", "a) deel", 2),
        ("list_item", "b) deel", 2),
        ("list_item", "2. twee", 1),
        ("paragraph", "Tussen.", 0),
        ("list_item", "3. drie", 1),
        ("list_item", "1. opnieuw", 1),
        ("list_item", "punt", 1),
        ("paragraph", "Vervolg.", 0),
    ]


def test_white_space_is_what_the_page_shows() -> None:
    text = "Dorps\n   straat<text:s text:c='2'/>1<text:line-break/>1234<text:tab/>AB <text:span>dorp</text:span>!"
    assert read(p(text)).text == "Dorps straat  1\n1234\tAB dorp!\n"


def cell(text: str, style: str = "", more: str = "") -> str:
    return f'<table:table-cell table:style-name="{style}" {more}>{p(text) if text else ""}</table:table-cell>'


def test_tables_with_spans_and_repeats() -> None:
    twice = 'table:number-columns-repeated="2"'
    rows = (
        f"<table:table-header-rows><table:table-row>{cell('Programma')}<table:covered-table-cell/>{cell('Lasten')}"
        "</table:table-row></table:table-header-rows>"
        f"<table:table-row>{cell('0', more=twice)}{cell('12')}</table:table-row>"
    )
    contents = read(f"<table:table>{rows}</table:table>")
    assert [text for _, text, _ in blocks(contents)] == ["Programma\t\tLasten", "0\t0\t12"]
    assert {cell.address: cell.text for cell in contents.tables[0].cells()} == {
        "A1": "Programma", "C1": "Lasten", "A2": "0", "B2": "0", "C2": "12",
    }  # fmt: skip


def test_notes_comments_and_boxes_follow_their_paragraph() -> None:
    body = f"<text:note-citation>1</text:note-citation><text:note-body>{p('Zie bijlage.')}</text:note-body>"
    note = f'<text:note text:note-class="footnote">{body}</text:note>'
    who = "<dc:creator>A. Vos</dc:creator><dc:date>2025-01-01</dc:date>"
    comment = f"<office:annotation>{who}{p('Klopt dit?')}</office:annotation>"
    box = f"<draw:frame><draw:text-box>{p('In het vak.')}</draw:text-box></draw:frame>"
    contents = read(p(f"De raad{note} stemt{comment} in.{box}") + p("Verder."))
    assert blocks(contents) == [
        ("paragraph", "De raad stemt in.", 0),
        ("footnote", "Zie bijlage.", 0),
        ("comment", "Klopt dit?", 0),
        ("paragraph", "In het vak.", 0),
        ("paragraph", "Verder.", 0),
    ]
    assert contents.blocks[2].speaker == "A. Vos"


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:span text:style-name="Weg">geheim</text:span>',
        '<text:span text:style-name="Wit">geheim</text:span>',
        '<text:span text:style-name="Klein">geheim</text:span>',
        "<text:hidden-text>geheim</text:hidden-text>",
    ],
)
def test_hidden_text_is_left_out_and_named(hidden: str) -> None:
    contents = read(p(f"Zichtbaar.{hidden}"))
    assert contents.text == "Zichtbaar.\n"
    assert codes(contents) == ["hidden_text"]
    assert dict(contents.remarks[0].message.values) == {"count": "6"}


def test_a_hidden_section_is_left_out_and_white_on_a_dark_cell_is_not() -> None:
    contents = read(f'<text:section text:display="none">{p("geheim")}</text:section>{p("Open.")}')
    assert (contents.text, codes(contents)) == ("Open.\n", ["hidden_text"])
    white = '<text:span text:style-name="Wit">Kolom</text:span>'
    dark = read(f"<table:table><table:table-row>{cell(white, 'Vlak')}{cell('b')}</table:table-row></table:table>")
    assert (dark.text, codes(dark)) == ("Kolom\tb\n", [])


def test_deleted_text_is_not_read() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{p('Oude tekst.')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    contents = read(changes + p('Nieuwe <text:change text:change-id="c1"/>tekst.'))
    assert contents.text == "Nieuwe tekst.\n"
    assert codes(contents) == ["tracked_changes"]


def test_a_table_of_contents_stays_in_the_text_but_is_no_passage() -> None:
    index = f"<text:table-of-content><text:index-body>{p('Opening 3')}</text:index-body></text:table-of-content>"
    contents = read(index + '<text:h text:outline-level="1">Opening</text:h>')
    assert blocks(contents) == [("heading", "Opening", 1)]
    assert [contents.text[start:end] for start, end in contents.furniture] == ["Opening 3"]


def test_bold_lines_are_headings_where_no_style_says_so() -> None:
    body = p('<text:span text:style-name="V">Financiën</text:span>') + p("Gewoon.")
    assert blocks(read(body)) == [("heading", "Financiën", 1), ("paragraph", "Gewoon.", 0)]


def test_properties_name_title_and_author() -> None:
    meta = (
        "<dc:title>Raadsbrief</dc:title><meta:initial-creator>A. Vos</meta:initial-creator><dc:creator>B</dc:creator>"
    )
    contents = read(p("Raadsbrief over de brug."), meta=meta)
    assert (contents.title, contents.author, contents.dated) == ("Raadsbrief", "A. Vos", None)
    assert read(p("Tekst."), meta=meta).title == ""  # nobody sees it in the text


def test_broken_and_locked_files_are_refused() -> None:
    whole = writer(p("Tekst."))
    locked = writer(p("x"), manifest="<manifest><encryption-data/></manifest>")
    for data, code in (
        (whole[: len(whole) // 2], "broken_odt"),
        (writer("<text:p>"), "broken_odt"),
        (locked, "encrypted"),
    ):
        with pytest.raises(SourceError) as error:
            odt.read(data, "x.odt")
        assert error.value.code == code
        assert error.value.hint.text()


LISTED = {
    "section": "<text:section><text:p>Een besluit.</text:p></text:section>",
    "box": "<draw:frame><draw:text-box><text:p>Een besluit.</text:p></draw:text-box></draw:frame>",
}


@pytest.mark.parametrize("inner", LISTED.values(), ids=LISTED.keys())
def test_what_stands_in_a_list_beside_paragraphs_is_read(inner: str) -> None:
    contents = read(f"<text:list><text:list-item>{p('Punt.')}{inner}</text:list-item></text:list>")
    assert [text for _, text, _ in blocks(contents)][-1] == "Een besluit."


def test_a_table_in_a_list_is_read() -> None:
    row = f"<table:table-row>{cell('a')}{cell('b')}</table:table-row>"
    contents = read(f"<text:list><text:list-item><table:table>{row}</table:table></text:list-item></text:list>")
    assert [text for _, text, _ in blocks(contents)] == ["a\tb"]
    assert len(contents.tables) == 1


@pytest.mark.parametrize("shape", ["ellipse", "line", "polygon", "path", "connector", "caption", "rect"])
def test_words_of_a_shape_follow_its_paragraph_or_stand_alone(shape: str) -> None:
    drawn = f"<draw:{shape}>{p('In de vorm.')}</draw:{shape}>"
    assert read(f"<text:p>Voor{drawn} na.</text:p>").text == "Voor na.\nIn de vorm.\n"
    assert read(drawn).text == "In de vorm.\n"


def test_a_numbered_paragraph_is_read() -> None:
    assert read(f"<text:numbered-paragraph>{p('Een besluit.')}</text:numbered-paragraph>").text == "Een besluit.\n"
