"""Words of a Word file that nobody sees, and those that only look like them."""

from __future__ import annotations

import pytest

from gemcli.sources import docx
from tests.sources.test_docx import blocks, cell, codes, p, r, table, texts, word

HIDDEN = {
    "light grey": r("geheim", '<w:color w:val="EDEDED"/>'),
    "black marker": r("geheim", '<w:highlight w:val="black"/>'),
    "colour of its solid shade": r(
        "geheim", '<w:color w:val="123456"/><w:shd w:val="solid" w:color="123456" w:fill="FFFFFF"/>'
    ),
    "white on a white pattern": r(
        "geheim", '<w:color w:val="FFFFFF"/><w:shd w:val="pct5" w:color="FFFFFF" w:fill="FFFFFF"/>'
    ),
    "paper of the theme, shaded by the theme": r(
        "geheim", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F4E79" w:themeFill="background1"/>'
    ),
    "on top of each other": r("geheim", '<w:spacing w:val="-400"/>'),
    "on top of each other, in points": r("geheim", '<w:spacing w:val="-20pt"/>'),
    "far above its line, in inches": r("geheim", '<w:position w:val="9in"/>'),
    "small, in points": r("geheim", '<w:sz w:val="0.1pt"/>'),
    "small, in parts": r("geheim", '<w:sz w:val="1.5"/>'),
    "squeezed, as a share": r("geheim", '<w:w w:val="1%"/>'),
    "words of an instruction": '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    + r("geheim")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "far above its line": r("geheim", '<w:position w:val="3000"/>'),
    "fitted into nothing": r("geheim", '<w:fitText w:val="1"/>'),
    "filled like paper": r(
        "geheim", '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>'
    ),
    "filled from white to white": r(
        "geheim",
        '<w14:textFill><w14:gradFill><w14:gsLst><w14:gs><w14:srgbClr w14:val="FFFFFF"/></w14:gs>'
        '<w14:gs><w14:srgbClr w14:val="FAFAFA"/></w14:gs></w14:gsLst></w14:gradFill></w14:textFill>',
    ),
    "formula": "<m:oMath><m:r><m:rPr/><w:rPr><w:vanish/></w:rPr><m:t>geheim</m:t></m:r></m:oMath>",
    "phantom of a formula": '<m:oMath><m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>geheim</m:t>'
    "</m:r></m:e></m:phant></m:oMath>",
    "element that Word does not know": f"<zz:wrap>{r('geheim')}</zz:wrap>",
    "run that Word does not know": "<zz:r><w:t>geheim</w:t></zz:r>",
    "text that Word does not know": "<w:r><zz:t>geheim</zz:t></w:r>",
    "paragraph that Word does not know": f"</w:p><zz:p>{r('geheim')}</zz:p><w:p>",
}


@pytest.mark.parametrize("run", HIDDEN.values(), ids=HIDDEN.keys())
def test_hidden_letters_are_left_out_and_named(run: str) -> None:
    contents = docx.read(word(f"<w:p>{r('Zichtbaar.')}{run}</w:p>"), "x.docx")
    assert [text for _, text, _ in blocks(contents)] == ["Zichtbaar."]
    assert codes(contents) == ["hidden_text"]


def inked(text: str, color: str) -> str:
    return "<w:p>" + r(text, f'<w:color w:val="{color}"/>') + "</w:p>"


def box(
    inner: str, anchor: str = "", *, extent: str = 'cx="3000000" cy="900000"', look: str = "", shape: str = ""
) -> str:
    """A run with a text box that floats: position, size, look of the run and properties of the shape."""
    return (
        f"<w:r><w:rPr>{look}</w:rPr><w:drawing><wp:anchor>{anchor}<wp:extent {extent}/><a:graphic>"
        f"<a:graphicData><wps:wsp>{shape}<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></w:r>"
    )


def old_box(inner: str, style: str, kind: str = "shape", more: str = "") -> str:
    """A run with a text box as older versions of Word draw it."""
    return (
        f'<w:r><w:pict><v:{kind} style="{style}" {more}><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox>'
        f"</v:{kind}></w:pict></w:r>"
    )


SECRET = p("geheim")
PALE = inked("geheim", "FFFFFF")
NO_FILL = "<wps:spPr><a:noFill/></wps:spPr>"
WHITE_FILL = '<wps:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></wps:spPr>'
SAME = inked("geheim", "1F3864")
NO_SIZE = 'cx="0" cy="0"'
VANISH = "<w:vanish/>"
NARROW = '<w:tblLayout w:type="fixed"/>'
OFF_THE_PAGE = '<wp:positionH relativeFrom="page"><wp:posOffset>-99999999</wp:posOffset></wp:positionH>'
LEFT_OF_IT = '<wp:positionH relativeFrom="page"><wp:posOffset>-3100000</wp:posOffset></wp:positionH>'
LOST = {
    "hanging": p("geheim", more='<w:ind w:hanging="25000"/>'),
    "indented by characters": p("geheim", more='<w:ind w:leftChars="20000"/>'),
    "indented by its style": p("geheim", "Ver"),
    "flat by its style": p("geheim", "Plat"),
    "white cell in a painted table": table(
        cell(PALE, '<w:shd w:val="clear" w:fill="FFFFFF"/>'), properties='<w:shd w:val="clear" w:fill="4472C4"/>'
    ),
    "colour of its cell": table(cell(SAME, '<w:shd w:val="clear" w:fill="1F3864"/>')),
    "table with white letters": table(cell(SECRET), properties='<w:tblStyle w:val="WitteLetters"/>'),
    "band that vanishes": table(
        cell(p("Kop")), cell(p("een")), cell(SECRET), properties='<w:tblStyle w:val="WitteKop"/>'
    ),
    "white below a dark head": table(cell(p("Kop")), cell(PALE), properties='<w:tblStyle w:val="WitteKop"/>'),
    "narrow cell": table(cell(SECRET, '<w:tcW w:w="1" w:type="dxa"/>'), properties=NARROW),
    "table beside the page": table(cell(SECRET), properties='<w:tblpPr w:tblpX="-30000" w:tblpY="1"/>'),
    "table indented off the page": table(cell(SECRET), properties='<w:tblInd w:w="-30000" w:type="dxa"/>'),
    "box of no size": f"<w:p>{box(SECRET, extent=NO_SIZE)}</w:p>",
    "box off the page": f"<w:p>{box(SECRET, OFF_THE_PAGE)}</w:p>",
    "box left of the page": f"<w:p>{box(SECRET, LEFT_OF_IT)}</w:p>",
    "box that is hidden": f"<w:p>{box(SECRET)}</w:p>".replace("<wp:anchor>", '<wp:anchor hidden="1">'),
    "box in a hidden run": f"<w:p>{box(SECRET, look=VANISH)}</w:p>",
    "white in a box without fill": f"<w:p>{box(PALE, shape=NO_FILL)}</w:p>",
    "white in a white box": f"<w:p>{box(PALE, shape=WHITE_FILL)}</w:p>",
    "old box off the page": f"<w:p>{old_box(SECRET, 'position:absolute;margin-left:-9999pt;width:9pt')}</w:p>",
    "old box of no size": f"<w:p>{old_box(SECRET, 'width:0;height:0')}</w:p>",
    "old box that is hidden": f"<w:p>{old_box(SECRET, 'visibility:hidden', 'oval')}</w:p>",
    "white in an old box": f"<w:p>{old_box(PALE, 'width:90pt;height:20pt')}</w:p>",
}


@pytest.mark.parametrize("body", LOST.values(), ids=LOST.keys())
def test_text_out_of_sight_is_left_out_and_named(body: str) -> None:
    contents = docx.read(word(p("Zichtbaar.") + body + p("Ook zichtbaar.")), "x.docx")
    assert "geheim" not in contents.text
    assert contents.text.startswith("Zichtbaar.")
    assert contents.text.endswith("Ook zichtbaar.\n")
    assert codes(contents) == ["hidden_text"]


def test_a_note_that_hangs_on_hidden_letters_is_no_text() -> None:
    call = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p>{r('Zie de noot.')}{call}</w:p>"
    assert texts(word(body, footnotes=f'<w:footnote w:id="2">{SECRET}</w:footnote>')) == ["Zie de noot."]


def test_of_two_forms_the_one_is_read_that_word_knows() -> None:
    def forms(choice: str, fallback: str, needs: str) -> str:
        return (
            f'<mc:AlternateContent><mc:Choice Requires="{needs}">{choice}</mc:Choice>'
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
        )

    assert texts(word(f"<w:p>{forms(r('geheim'), r('Niets.'), 'zz')}</w:p>")) == ["Niets."]
    assert texts(word(forms(SECRET, p("Niets."), "zz"))) == ["Niets."]
    assert texts(word(f"<w:p>{forms(r('Nieuw.'), r('Oud.'), 'wps w14')}</w:p>")) == ["Nieuw."]


NOT_STRUCK = '<w:strike w:val="0"/>'
STRUCK = {
    "once": "<w:strike/>",
    "twice": "<w:dstrike/>",
    "by style": '<w:rStyle w:val="Door"/>',
}


@pytest.mark.parametrize("look", STRUCK.values(), ids=STRUCK.keys())
def test_struck_letters_are_named_and_no_text(look: str) -> None:
    body = f"<w:p>{r('Het krediet is ')}{r('€ 5', look)}{r('€ 6', NOT_STRUCK)}{r('.')}</w:p>"
    contents = docx.read(word(body), "x.docx")
    assert [text for _, text, _ in blocks(contents)] == ["Het krediet is € 6."]
    assert codes(contents) == ["struck_text"]
    assert dict(contents.remarks[0].message.values) == {"count": "3"}


def test_a_deleted_cell_is_no_text() -> None:
    contents = docx.read(word(table(cell(SECRET, "<w:cellDel/>") + cell(p("Cel")))), "x.docx")
    assert [text for _, text, _ in blocks(contents)] == ["Cel"]
    assert codes(contents) == ["tracked_changes"]


BY_STYLE = '<wps:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></wps:style>'
BLUE = 'fillcolor="#1f4e79 [3204]"'
SEEN = {
    "head of a table": table(cell(p("Kolom")) + cell(p("b")), properties='<w:tblStyle w:val="WitteKop"/>'),
    "pattern": "<w:p>" + r("Kolom", '<w:color w:val="FFFFFF"/><w:shd w:val="pct75" w:fill="FFFFFF"/>') + "</w:p>",
    "white turned black by a dark cell": table(
        cell(p("Kolom"), '<w:shd w:val="clear" w:fill="000000"/>') + cell(p("b"))
    ),
    "filled box": f"<w:p>{box(inked('Kolom', 'FFFFFF'), shape=WHITE_FILL.replace('FFFFFF', '1F4E79'))}</w:p>",
    "box painted by its style": f"<w:p>{box(inked('Kolom', 'FFFFFF'), shape=BY_STYLE)}</w:p>",
    "filled box of old": f"<w:p>{old_box(inked('Kolom', 'FFFFFF'), 'width:90pt', more=BLUE)}</w:p>",
    "box that hangs over the edge": f"<w:p>{box(p('Kolom'), LEFT_OF_IT.replace('-31', '-2'))}</w:p>",
    "narrow cell that grows": table(cell(p("Kolom"), '<w:tcW w:w="1" w:type="dxa"/>')),
    "spaced and raised a little": "<w:p>" + r("Kolom", '<w:spacing w:val="-10"/><w:position w:val="6"/>') + "</w:p>",
    "hanging indent": p("Kolom", more='<w:ind w:left="720" w:hanging="720"/>'),
    "formula": "<w:p><m:oMath><m:r><m:t>Kolom</m:t></m:r></m:oMath></w:p>",
}


@pytest.mark.parametrize("value", ["pct²", "pct99999", "-", "", "zz"])
def test_odd_values_of_a_shade_break_nothing(value: str) -> None:
    look = f'<w:shd w:val="{value}" w:color="{value}" w:fill="{value}" w:themeFill="{value}"/>'
    where = f"<wp:positionH><wp:posOffset>{value}</wp:posOffset></wp:positionH>"
    assert "Kolom" in texts(word(f"<w:p>{r('Kolom', look)}{box(p('x'), where)}</w:p>"))


WHITE = r("7", '<w:color w:val="FFFFFF"/>')
PICTURE = "<w:r><w:drawing><wp:anchor><a:graphic><a:blip/></a:graphic></wp:anchor></w:drawing></w:r>"


def test_white_in_a_box_over_a_picture_is_read_and_named_as_perhaps_hidden() -> None:
    contents = docx.read(word(f"<w:p>{box(inked('Titel', 'FFFFFF'), shape=NO_FILL)}{PICTURE}</w:p>"), "x.docx")
    assert [text for _, text, _ in blocks(contents)] == ["Titel"]
    assert codes(contents) == ["perhaps_hidden"]
    assert [block.is_doubtful for block in contents.blocks] == [True]


def test_a_doubtful_cell_is_named_in_its_row_and_its_table() -> None:
    white = f'<w:p><w:pPr><w:shd w:val="horzStripe" w:color="000000" w:fill="336699"/></w:pPr>{WHITE}</w:p>'
    rows = cell(p("Naam")) + cell(p("Bedrag")), cell(p("Brug")) + cell(white)
    contents = docx.read(word(table(*rows)), "x.docx")
    assert [block.is_doubtful for block in contents.blocks] == [False, True]
    assert contents.tables[0].unseen.doubtful == {(1, 1)}
    assert not contents.tables[0].unseen


def test_white_in_a_box_beside_a_logo_in_the_line_is_hidden() -> None:
    logo = PICTURE.replace("anchor", "inline")
    contents = docx.read(word(f"<w:p>{box(inked('geheim', 'FFFFFF'), shape=NO_FILL)}{logo}</w:p>{p('x')}"), "x.docx")
    assert codes(contents) == ["hidden_text"]


@pytest.mark.parametrize("body", SEEN.values(), ids=SEEN.keys())
def test_what_can_be_seen_is_read(body: str) -> None:
    contents = docx.read(word(body), "x.docx")
    assert contents.text.startswith("Kolom")
    assert codes(contents) == []


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_an_instruction_over_paragraphs_is_no_text() -> None:
    body = f"<w:p>{field('begin')}</w:p>{p('geheim')}<w:p>{field('separate')}{r('Uitkomst')}</w:p>{p('twee')}"
    contents = docx.read(word(f"{body}<w:p>{field('end')}{r('Na.')}</w:p>"), "x.docx")
    assert ([text for _, text, _ in blocks(contents)], codes(contents)) == (
        ["Uitkomst", "twee", "Na."],
        ["hidden_text"],
    )


def test_a_field_that_never_ends_hides_nothing() -> None:
    contents = docx.read(word(f"<w:p>{field('begin')}</w:p>{p('Zichtbaar.')}"), "x.docx")
    assert ([text for _, text, _ in blocks(contents)], codes(contents)) == (["Zichtbaar."], [])


def test_a_text_box_inside_a_field_has_fields_of_its_own() -> None:
    inner = f"<w:p>{field('begin')}</w:p>{p('geheim')}<w:p>{field('end')}</w:p>{p('In het kader.')}"
    contents = docx.read(
        word(f"<w:p>{field('begin')}{box(inner)}{field('separate')}{r('Uit.')}{field('end')}</w:p>"), "x"
    )
    assert [text for _, text, _ in blocks(contents)] == ["Uit.", "In het kader."]


def test_the_result_of_a_field_in_an_instruction_is_no_hidden_text() -> None:
    inner = f"{field('begin')}{field('separate')}{r('3')}{field('end')}"
    contents = docx.read(word(f"<w:p>{field('begin')}{inner}{field('separate')}{r('Uit.')}{field('end')}</w:p>"), "x")
    assert ([text for _, text, _ in blocks(contents)], codes(contents)) == (["Uit."], [])


def test_text_that_is_a_file_inside_the_document_is_told() -> None:
    contents = docx.read(word(f"{p('Zichtbaar.')}<w:altChunk/>"), "x.docx")
    assert codes(contents) == ["embedded_text"]
