"""A draft as a Word file: real headings, real footnotes, the AI mark, and CONCEPT on every page until approved."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any

from gemcli.export.footnotes_part import Footnotes, add_styles
from gemcli.export.paper import Line, Paper, Part, paper
from gemcli.locales import Translate
from gemcli.model.approval import Approved
from gemcli.model.draft import Draft
from gemcli.model.languages import is_right_to_left

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LOCALES = {"nl": "nl-NL", "en": "en-GB", "de": "de-DE", "fr": "fr-FR", "fy": "fy-NL"}
"""What Word calls the languages; any other stays as it is."""

MADE = datetime(2000, 1, 1)  # noqa: DTZ001 -- Word wants a time without zone; the true one stands in the records
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
INK = "1A1A1A"
CUSTOM_NS = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES_NS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
CUSTOM_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id that every custom property of an Office file has."""


def docx(subject: Approved | Draft, *, concept: bool, translate: Translate) -> bytes:
    """Return the document as DOCX: the same bytes for the same draft and approval.

    A concept says so in the header of every page and lists what is open. Raises UnverifiedError "not_approved" for a
    draft without approval that is not to be a concept.
    """
    import docx as word

    page = paper(subject, concept=concept, translate=translate)
    document = word.Document()
    footnotes = Footnotes()
    _prepare(document, page)
    _margins(document, page)
    document.add_heading(page.title, 1)
    if page.banner:
        document.add_paragraph().add_run(page.banner).bold = True
    if not page.is_letter:
        _adopted(document, page)
        _about(document, page)
        _rule(document)
    for part in page.parts:
        _part(document, part, page, footnotes)
    if page.is_letter:
        _about(document, page)
        _adopted(document, page)
    footnotes.attach(document)
    return _packed(document)


def _prepare(document: WordDocument, page: Paper) -> None:
    """Set language, styles and the properties that say who made it."""
    from docx.shared import Pt, RGBColor

    language = LOCALES.get(page.language, page.language)
    styles: Any = document.styles
    for lang in styles.element.iter(_w("lang")):
        lang.set(_w("val"), language)
    styles["Normal"].font.name = "Calibri"
    styles["Normal"].font.size = Pt(11)
    styles["Normal"].paragraph_format.space_after = Pt(6)
    styles["List Bullet"].paragraph_format.space_after = Pt(4)
    for spacing in list(styles["List Bullet"].element.iter(_w("contextualSpacing"))):
        spacing.getparent().remove(spacing)
    for level in range(1, 7):
        styles[f"Heading {level}"].font.color.rgb = RGBColor.from_string(INK)
    add_styles(document)
    core = document.core_properties
    core.author = core.last_modified_by = "gemcli"
    core.title = page.title[:255]
    core.language = language
    core.comments = page.generator
    core.category = f"{page.generator}, {page.words['made with AI']}"
    core.keywords = ""
    core.content_status = page.words["CONCEPT"] if page.banner else page.adopted[:255]
    core.created = core.modified = MADE
    core.revision = 1
    _mark(document, page)


def _mark(document: WordDocument, page: Paper) -> None:
    """Add the AI mark for machines as custom properties, and take the template's thumbnail out."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part as PackagePart
    from lxml import etree

    values = (("ai-generated", "true"), ("digital-source-type", page.source_type), ("generator", page.generator))
    prefixes: Any = {None: CUSTOM_NS, "vt": VALUES_NS}
    root = etree.Element(f"{{{CUSTOM_NS}}}Properties", nsmap=prefixes)
    for number, (name, value) in enumerate(values, 2):
        attributes = {"fmtid": CUSTOM_FORMAT, "pid": str(number), "name": name}
        holder = etree.SubElement(root, f"{{{CUSTOM_NS}}}property", attributes)
        etree.SubElement(holder, f"{{{VALUES_NS}}}lpwstr").text = value
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[name]
    package.relate_to(PackagePart(PackURI("/docProps/custom.xml"), CUSTOM_TYPE, blob, package), CUSTOM_RELATION)


def _margins(document: WordDocument, page: Paper) -> None:
    """Set the paper, the header with CONCEPT and the footer with the AI mark and the page number."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(25)
    if page.banner:
        header = section.header.paragraphs[0]
        header.alignment = WD_ALIGN_PARAGRAPH.CENTER
        header.add_run(page.banner).bold = True
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run(f"{page.generator}, {page.words['made with AI']} - {page.words['Page']} ")
    _field(footer, "PAGE")
    footer.add_run(f" {page.words['of']} ")
    _field(footer, "NUMPAGES")


def _field(paragraph: Any, instruction: str) -> None:
    from docx.oxml import OxmlElement

    field: Any = OxmlElement("w:fldSimple")
    field.set(_w("instr"), instruction)
    run: Any = OxmlElement("w:r")
    words: Any = OxmlElement("w:t")
    words.text = "1"
    run.append(words)
    field.append(run)
    paragraph._p.append(field)


def _adopted(document: WordDocument, page: Paper) -> None:
    if page.adopted:
        document.add_paragraph().add_run(page.adopted).bold = True


def _about(document: WordDocument, page: Paper) -> None:
    document.add_heading(page.words["About this document"], 2)
    for text in page.label:
        document.add_paragraph(text)
    if page.sources:
        document.add_heading(page.words["Sources"], 3)
        for source in page.sources:
            document.add_paragraph(source, style="List Bullet")


def _rule(document: WordDocument) -> None:
    """Draw a line between what is said about the document and the document itself."""
    from docx.oxml import OxmlElement

    borders: Any = OxmlElement("w:pBdr")
    bottom: Any = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", INK)):
        bottom.set(_w(name), value)
    borders.append(bottom)
    properties: Any = document.add_paragraph()._p.get_or_add_pPr()
    properties.append(borders)


def _part(document: WordDocument, part: Part, page: Paper, footnotes: Footnotes) -> None:
    if part.title:
        document.add_heading(part.title, min(part.level, 6))
    for line in part.lines:
        paragraph = document.add_paragraph(style="List Bullet" if part.is_list or line.is_item else None)
        _line(paragraph, line, page, footnotes)


def _line(paragraph: Any, line: Line, page: Paper, footnotes: Footnotes) -> None:
    """Write one claim with its footnotes; a line feed in it becomes a line break."""
    from docx.enum.text import WD_COLOR_INDEX

    if line.mark:
        paragraph.add_run(f"[{line.mark}] ").bold = True
    run = paragraph.add_run(line.text)
    if line.language:
        _speak(paragraph, run, line.language)
    if line.is_gap:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    for place, note in enumerate(line.notes):
        if place:
            paragraph.add_run(", ").font.superscript = True
        _reference(paragraph, footnotes.add(page.notes[note]))
    if line.after:
        paragraph.add_run(f" ({line.after})")
    for told in line.particulars:
        paragraph.add_run().add_break()
        name, _, value = told.partition(": ")
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(value)


def _speak(paragraph: Any, run: Any, language: str) -> None:
    """Say in which language a run is, and turn paragraph and run where it is written from right to left."""
    from docx.oxml import OxmlElement

    turned = is_right_to_left(language)
    spoken: Any = OxmlElement("w:lang")
    spoken.set(_w("bidi" if turned else "val"), LOCALES.get(language, language))
    properties: Any = run._r.get_or_add_rPr()
    if turned:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        properties.append(OxmlElement("w:rtl"))
    properties.append(spoken)


def _reference(paragraph: Any, number: int) -> None:
    """Write the reference to a footnote. A Word footnote has one reference, so a second one is a note of its own."""
    from docx.oxml import OxmlElement

    run = paragraph.add_run()
    run.style = "footnote reference"
    reference: Any = OxmlElement("w:footnoteReference")
    reference.set(_w("id"), str(number))
    run._r.append(reference)


def _packed(document: WordDocument) -> bytes:
    """Return the package with fixed times, so that the same content is the same bytes."""
    loose, packed = io.BytesIO(), io.BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{name}"))
