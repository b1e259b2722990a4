"""Further words that people do not see, in places and by means that programs offer and few readers look at."""

# ruff: noqa: E501 -- a table: one attack a line

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping

from tests.hostile import containers
from tests.hostile.containers import ODF, OFFICE, WORD, run

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"


def paragraph(words: str, look: str = "", properties: str = "") -> str:
    """Return a paragraph of Word with this look and these properties."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words, look)}</w:p>"


def with_parts(data: bytes, parts: Mapping[str, str]) -> bytes:
    """Return an archive with further parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        held: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    return containers.packed({**held, **parts})


def _beside(kind: str, name: str) -> str:
    return f'<Relationship Id="q1" Type="{OFFICE}/{kind}" Target="{name}"/>'


def word(lines: tuple[str, ...], words: str) -> Iterator[tuple[str, bytes]]:
    """Yield Word files that hold the words where Word shows none of them."""
    looks = {
        "paper of the theme": '<w:color w:val="auto" w:themeColor="background1"/>',
        "squeezed": '<w:w w:val="1"/>',
        "colour of its shade": '<w:color w:val="123456"/><w:shd w:val="clear" w:color="auto" w:fill="123456"/>',
        "black on black": '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>',
        "colour of its marker": '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>',
        "one and a half points": '<w:sz w:val="3"/>',
        "nearly white, further": '<w:color w:val="F4F4F4"/>',
        "without fill": f'<w14:textFill xmlns:w14="{WORD_2010}"><w14:noFill/></w14:textFill>',
        "white fill": f'<w14:textFill xmlns:w14="{WORD_2010}"><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
        "transparent fill": f'<w14:textFill xmlns:w14="{WORD_2010}"><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
        "vanish by a word": '<w:vanish w:val="on"/>',
    }
    for name, look in looks.items():
        yield name, containers.docx(lines, paragraph(words, look))
    places = {
        "lines without height": '<w:spacing w:line="1" w:lineRule="exact"/>',
        "indented off the page": '<w:ind w:left="-31680" w:firstLine="-31680"/>',
        "frame beside the page": '<w:framePr w:x="-20000" w:y="-20000" w:w="10" w:h="10" w:hRule="exact"/>',
        "in the colour of its paragraph": '<w:shd w:val="clear" w:fill="123456"/>',
    }
    for name, place in places.items():
        look = '<w:color w:val="123456"/>' if "colour" in name else ""
        yield name, containers.docx(lines, paragraph(words, look, place))
    rows = {
        "hidden row": "<w:hidden/>",
        "row without height": '<w:trHeight w:val="1" w:hRule="exact"/>',
        "deleted row": '<w:del w:id="1" w:author="x"/>',
    }
    for name, row in rows.items():
        table = f"<w:tbl><w:tr><w:trPr>{row}</w:trPr><w:tc>{paragraph(words)}</w:tc></w:tr></w:tbl>"
        yield name, containers.docx(lines, table)
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>{paragraph(words)}</w:tc></w:tr></w:tbl>'
    hides = '<w:style w:type="table" w:styleId="T"><w:rPr><w:vanish/></w:rPr></w:style>'
    yield "style of a table", containers.docx(lines, table, styles=hides)
    based = '<w:style w:type="character" w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    yield "style based on another", containers.docx(lines, paragraph(words, '<w:rStyle w:val="B"/>'), styles=based)
    inner = f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"
    yield (
        "hidden shape",
        containers.docx(
            lines,
            f'<w:p><w:r><w:drawing><wp:anchor xmlns:wp="{DRAWING}"><wp:docPr id="1" name="x" hidden="1"/><wps:txbx xmlns:wps="{SHAPE}">{inner}</wps:txbx></wp:anchor></w:drawing></w:r></w:p>',
        ),
    )
    yield (
        "hidden shape of old",
        containers.docx(
            lines,
            f'<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="visibility:hidden"><v:textbox>{inner}</v:textbox></v:shape></w:pict></w:r></w:p>',
        ),
    )
    yield (
        "text for a picture",
        containers.docx(
            lines,
            f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}"><wp:docPr id="1" name="x" descr="{words}" title="{words}"/></wp:inline></w:drawing></w:r></w:p>',
        ),
    )
    yield (
        "moved away",
        containers.docx(
            lines, f'<w:p><w:moveFrom w:id="1" w:author="x"><w:r><w:t>{words}</w:t></w:r></w:moveFrom></w:p>'
        ),
    )
    yield (
        "deleted as text",
        containers.docx(lines, f'<w:p><w:del w:id="1" w:author="x"><w:r><w:t>{words}</w:t></w:r></w:del></w:p>'),
    )
    yield (
        "simple field",
        containers.docx(lines, f'<w:p><w:fldSimple w:instr="QUOTE {words}">{run("ja")}</w:fldSimple></w:p>'),
    )
    yield (
        "name of a control",
        containers.docx(
            lines,
            f'<w:sdt><w:sdtPr><w:alias w:val="{words}"/><w:tag w:val="{words}"/></w:sdtPr><w:sdtContent>{paragraph("ja")}</w:sdtContent></w:sdt>',
        ),
    )
    yield (
        "second of two forms",
        containers.docx(
            lines,
            f'<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:t>ja</w:t></mc:Choice><mc:Fallback><w:t>{words}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
        ),
    )
    yield (
        "reading aid",
        containers.docx(
            lines,
            f"<w:p><w:r><w:ruby><w:rt>{run(words)}</w:rt><w:rubyBase>{run('x')}</w:rubyBase></w:ruby></w:r></w:p>",
        ),
    )
    yield "title of the file", containers.docx(lines, title=words)
    note = f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="2">{paragraph(words, "<w:vanish/>")}</w:footnote></w:footnotes>'
    called = f'<w:p>{run("Zie de noot.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    noted = containers.docx(lines, called, links=_beside("footnotes", "footnotes.xml"))
    yield "hidden in a footnote", with_parts(noted, {"word/footnotes.xml": note})
    uncalled = containers.docx(lines, links=_beside("footnotes", "footnotes.xml"))
    yield "footnote that nobody calls", with_parts(uncalled, {"word/footnotes.xml": note.replace("<w:vanish/>", "")})
    headed = containers.docx(lines, links=_beside("header", "header1.xml"))
    yield (
        "hidden in the head",
        with_parts(headed, {"word/header1.xml": f'<w:hdr xmlns:w="{WORD}">{paragraph(words, "<w:vanish/>")}</w:hdr>'}),
    )
    item = paragraph("punt", "", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{words} %1"/><w:rPr><w:vanish/></w:rPr></w:lvl>'
    numbers = f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    listed = containers.docx(lines, item, links=_beside("numbering", "numbering.xml"))
    yield "hidden label of a list", with_parts(listed, {"word/numbering.xml": numbers})
    for part in ("customXml/item1.xml", "docProps/app.xml", "word/glossary/document.xml", "word/comments9.xml"):
        yield f"part {part}", with_parts(containers.docx(lines), {part: f"<x>{words}</x>"})


def writer(lines: tuple[str, ...], words: str) -> Iterator[tuple[str, bytes]]:
    """Yield Writer files that hold the words where Writer shows none of them."""
    span = f'<text:p><text:span text:style-name="X">{words}</text:span></text:p>'
    looks = {
        "transparent": 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" loext:opacity="0%"',
        "squeezed": 'style:text-scale="1%"',
        "colour of its ground": 'fo:color="#123456" fo:background-color="#123456"',
        "share of the size": 'fo:font-size="1%"',
    }
    for name, look in looks.items():
        style = f'<style:style style:name="X" style:family="text"><style:text-properties {look}/></style:style>'
        yield name, containers.odt(lines, span, styles=style)
    none = '<style:style style:name="{0}" style:family="{1}" {2}><style:text-properties {3}/></style:style>'
    parent = none.format("Y", "text", "", 'text:display="none"') + none.format(
        "X", "text", 'style:parent-style-name="Y"', ""
    )
    yield "style of a style", containers.odt(lines, span, styles=parent)
    paragraph_style = none.format("X", "paragraph", "", 'text:display="none"')
    yield (
        "style of a paragraph",
        containers.odt(lines, f'<text:p text:style-name="X">{words}</text:p>', styles=paragraph_style),
    )
    pieces = {
        "hidden paragraph": f'<text:p><text:hidden-paragraph text:condition="true" text:is-hidden="true"/>{words}</text:p>',
        "hidden section": f'<text:section text:name="a" text:display="none"><text:p>{words}</text:p></text:section>',
        "section by condition": f'<text:section text:name="a" text:display="condition" text:condition="ooow:1" text:is-hidden="true"><text:p>{words}</text:p></text:section>',
        "other outcome": f'<text:p><text:conditional-text text:condition="1" text:string-value-if-false="{words}">a</text:conditional-text></text:p>',
        "text for a picture": f'<text:p><draw:frame xmlns:draw="{ODF}:drawing:1.0" xmlns:svg="{ODF}:svg-compatible:1.0"><svg:title>{words}</svg:title><svg:desc>{words}</svg:desc></draw:frame></text:p>',
        "hidden row": f'<table:table xmlns:table="{ODF}:table:1.0"><table:table-row table:visibility="collapse"><table:table-cell><text:p>{words}</text:p></table:table-cell></table:table-row></table:table>',
        "variable": f'<text:p><text:variable-set text:name="a" text:display="none" office:string-value="{words}">{words}</text:variable-set></text:p>',
        "script": f"<text:p>ja<text:script>{words}</text:script></text:p>",
        "names of marks": f'<text:p>ja<text:reference-mark text:name="{words}"/><text:bookmark text:name="{words}"/></text:p>',
    }
    for name, piece in pieces.items():
        yield name, containers.odt(lines, piece)


def rich(lines: tuple[str, ...], words: str) -> Iterator[tuple[str, bytes]]:
    """Yield RTF files that hold the words where word processors show none of them."""
    pieces = {
        "object": f"{{\\object\\objemb{{\\*\\objdata {words.encode().hex()}}}{{\\result ja}}}}\\par",
        "title": f"{{\\info{{\\title {words}}}{{\\doccomm {words}}}}}",
        "deleted": f"{{\\deleted {words}}}\\par",
        "instruction of a field": f"{{\\field{{\\fldinst QUOTE {words}}}{{\\fldrslt ja}}}}\\par",
        "squeezed": f"{{\\charscalex1 {words}}}\\par",
        "colour of its ground": f"{{\\cf2\\cb2 {words}}}\\par",
        "marked in its colour": f"{{\\cf1\\highlight1 {words}}}\\par",
        "no size": f"{{\\fs0 {words}}}\\par",
        "one and a half points": f"{{\\fs3 {words}}}\\par",
        "hidden on the web": f"{{\\webhidden {words}}}\\par",
        "unknown group": f"{{\\*\\{'x' * 8} {words}}}\\par",
        "mark": f"{{\\*\\bkmkstart {words}}}ja\\par",
        "template": f"{{\\template {words}}}{{\\*\\userprops {words}}}\\par",
        "index": f"{{\\xe {words}}}{{\\tc {words}}}\\par",
        "picture of old": f"{{\\nonshppict {words}}}\\par",
        "head": f"{{\\header\\v {words}}}\\par",
        "style of a paragraph": f"{{\\stylesheet{{\\s0 Normal;}}{{\\s5\\v Weg;}}}}\\pard\\s5 {words}\\par\\pard\\s0 ja\\par",
        "style of letters": f"{{\\stylesheet{{\\*\\cs10\\v Weg;}}}}{{\\cs10 {words}}}\\par",
        "white style": f"{{\\stylesheet{{\\s6\\cf1 Weg;}}}}\\pard\\s6 {words}\\par\\pard",
        "style of a style": f"{{\\stylesheet{{\\s5\\fs2 Weg;}}{{\\s7\\sbasedon5 Ook;}}}}\\pard\\s7 {words}\\par\\pard",
        "hidden shape": f"{{\\shp{{\\*\\shpinst{{\\sp{{\\sn fHidden}}{{\\sv 1}}}}{{\\shptxt\\pard\\plain {words}\\par}}}}}}\\par",
        "two colours alike": f"{{\\colortbl;\\red255\\green255\\blue255;\\red10\\green20\\blue30;\\red11\\green20\\blue30;}}{{\\cf4\\cb5 {words}}}\\par",
    }
    for name, piece in pieces.items():
        yield name, containers.rtf(lines, piece)


def letter(lines: tuple[str, ...], words: str) -> Iterator[tuple[str, bytes]]:
    """Yield mails that hold the words where mail programs show none of them."""
    text = "\r\n\r\n".join(lines)
    page = containers.html(lines).decode()
    for name, order in {"the plain form says more": (0, 1), "the plain form comes last": (1, 0)}.items():
        forms = (("text/plain", f"{text}\r\n\r\n{words}"), ("text/html", page))
        yield name, _alternative([forms[number] for number in order])
    related = (
        f'multipart/related; boundary="c"\r\n\r\n--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n--c--'
    )
    yield (
        "the plain form says more than a page with pictures",
        _alternative([("text/plain", f"{text}\r\n\r\n{words}"), (related, "")]),
    )
    yield "fields of the head", containers.mail(text, head=f"X-Note: {words}\r\nComments: {words}\r\nKeywords: {words}")
    whole = containers.mail(text).decode()
    yield "before and behind the parts", (whole.replace("\r\n--b\r\n", f"\r\n{words}\r\n--b\r\n", 1) + words).encode()
    page = containers.html(lines, f'<div style="display:none;max-height:0;overflow:hidden">{words}</div>').decode()
    yield "head line of a newsletter", containers.mail("", page=page)


def _alternative(forms: list[tuple[str, str]]) -> bytes:
    parts = "".join(
        f"--b\r\nContent-Type: {kind if 'boundary' in kind else kind + '; charset=utf-8'}\r\n\r\n{content}\r\n"
        for kind, content in forms
    )
    head = (
        "From: B <b@voorbeeld.example>\r\nTo: g@w.example\r\nDate: Thu, 12 Mar 2026 10:00:00 +0100\r\nSubject: Brug\r\n"
    )
    return (
        f"{head}MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n{parts}--b--\r\n".encode()
    )


KINDS = (
    ("hidden in DOCX", "notulen.docx", word),
    ("hidden in ODT", "notulen.odt", writer),
    ("hidden in RTF", "notulen.rtf", rich),
    ("hidden in mail", "bericht.eml", letter),
)
"""Mechanism, name of the file, and what makes them."""
