"""OpenDocument sheets with words and amounts that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.containers import ODF, packed

NAMES = " ".join(f'xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "table", "text", "style"))
FURTHER = f'xmlns:fo="{ODF}:xsl-fo-compatible:1.0" xmlns:number="{ODF}:datastyle:1.0"'
STYLES = {
    "white": '<style:text-properties fo:color="#ffffff"/>',
    "one point": '<style:text-properties fo:font-size="1pt"/>',
    "as its ground": (
        '<style:table-cell-properties fo:background-color="#123456"/><style:text-properties fo:color="#123456"/>'
    ),
}
GROUPS = {
    "hidden row": '<table:table-row table:visibility="collapse">{}</table:table-row>',
    "filtered row of a folded group": (
        '<table:table-row-group table:display="false"><table:table-row table:visibility="filter">{}</table:table-row>'
        "</table:table-row-group>"
    ),
    "hidden row of an open group": (
        '<table:table-row-group table:display="true"><table:table-row table:visibility="collapse">{}</table:table-row>'
        "</table:table-row-group>"
    ),
}
ROW = "<table:table-row>{}</table:table-row>"


def sheets(words: str) -> Iterator[tuple[str, bytes]]:
    """Yield what is special about a workbook, and its bytes."""
    for name, look in STYLES.items():
        style = f'<style:style style:name="X" style:family="table-cell">{look}</style:style>'
        yield f"ODS, {name}", _book(ROW.format(_cell(words, "X")), style)
    silent = '<number:text-style style:name="N2"/>'
    style = '<style:style style:name="X" style:family="table-cell" style:data-style-name="N2"/>'
    yield "ODS, format that writes nothing", _book(ROW.format(_cell(words, "X")), silent + style)
    for name, group in GROUPS.items():
        yield f"ODS, {name}", _book(group.format(_cell(words)))


def _book(hidden: str, styles: str = "") -> bytes:
    seen = ROW.format(_cell("Programma") + _cell("Lasten")) + ROW.format(_cell("Wegen") + _cell("1.000"))
    content = (
        f"<office:document-content {NAMES} {FURTHER}><office:automatic-styles>{styles}</office:automatic-styles>"
        f'<office:body><office:spreadsheet><table:table table:name="Blad1">{seen}{hidden}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0"><manifest:file-entry manifest:full-path="/"'
        f' manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return packed({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def _cell(text: str, style: str = "") -> str:
    look = f' table:style-name="{style}"' if style else ""
    return f'<table:table-cell{look} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
