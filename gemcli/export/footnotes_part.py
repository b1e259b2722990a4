"""The part of a Word file that holds its footnotes, which python-docx does not make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gemcli.text.neutral import one_line

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))
"""The lines above footnotes, which Word wants as footnotes of their own."""


class Footnotes:
    """The footnotes of a document being made: `add` gives the number for a reference, `attach` writes the part."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def add(self, text: str) -> int:
        """Take a footnote and return its id, from 1."""
        self._texts.append(one_line(text))
        return len(self._texts)

    def attach(self, document: WordDocument) -> None:
        """Add the part, its relationship and the settings that name its separators."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
        from lxml import etree

        blob = etree.tostring(self._xml(), xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE, blob, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        _name_separators(document.settings.element)

    def _xml(self) -> Any:
        from lxml import etree

        root = etree.Element(_w("footnotes"), nsmap={"w": WORD})
        for identity, kind in SEPARATORS:
            note = etree.SubElement(root, _w("footnote"), {_w("type"): kind, _w("id"): identity})
            etree.SubElement(_run(_paragraph(note, "")), _w(kind))
        for number, text in enumerate(self._texts, 1):
            note = etree.SubElement(root, _w("footnote"), {_w("id"): str(number)})
            paragraph = _paragraph(note, "FootnoteText")
            etree.SubElement(_run(paragraph, "FootnoteReference"), _w("footnoteRef"))
            words = etree.SubElement(_run(paragraph), _w("t"))
            words.text = f" {text}"
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return root


def _name_separators(settings: Any) -> None:
    """Insert `footnotePr` where the schema wants it: before `compat` or what else follows it."""
    from lxml import etree

    properties = etree.Element(_w("footnotePr"))
    for identity, _ in SEPARATORS:
        etree.SubElement(properties, _w("footnote"), {_w("id"): identity})
    later = ("endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping")
    following = next((child for child in settings if etree.QName(child).localname in later), None)
    if following is None:
        settings.append(properties)
    else:
        following.addprevious(properties)


def add_styles(document: WordDocument) -> None:
    """Add the styles that Word gives to footnotes."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    text: Any = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    text.element.set(_w("styleId"), "FootnoteText")
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(9)
    text.paragraph_format.space_after = Pt(2)
    text.paragraph_format.line_spacing = 1.0
    reference: Any = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    reference.element.set(_w("styleId"), "FootnoteReference")
    reference.font.superscript = True


def _paragraph(parent: Any, style: str) -> Any:
    from lxml import etree

    paragraph = etree.SubElement(parent, _w("p"))
    properties = etree.SubElement(paragraph, _w("pPr"))
    if style:
        etree.SubElement(properties, _w("pStyle"), {_w("val"): style})
    else:
        etree.SubElement(properties, _w("spacing"), {_w("after"): "0", _w("line"): "240", _w("lineRule"): "auto"})
    return paragraph


def _run(paragraph: Any, style: str = "") -> Any:
    from lxml import etree

    run = etree.SubElement(paragraph, _w("r"))
    if style:
        properties = etree.SubElement(run, _w("rPr"))
        etree.SubElement(properties, _w("rStyle"), {_w("val"): style})
    return run


def _w(name: str) -> str:
    return f"{{{WORD}}}{name}"
