"""Reads a PDF: lines in reading order, page furniture told apart, hidden text named."""

from __future__ import annotations

import re
from typing import Any

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind, Remark
from gemcli.model.span import Span
from gemcli.sources.archive import encrypted
from gemcli.sources.contents import Block, Contents, seen_title
from gemcli.sources.formats import FORMATS, no_text_layer
from gemcli.sources.furniture import furniture
from gemcli.sources.hyphens import bridge, vocabulary
from gemcli.sources.lines import Line
from gemcli.sources.own import own_output
from gemcli.sources.paragraphs import Manner, paragraphs
from gemcli.sources.placed import Placed

MAX_PAGES = 5_000
PAGE_REMARKS = {
    "empty_pages": N_("{count} pages hold no text that can be read (a scan or a picture): {pages}."),
    "hidden_text": N_("Text that people cannot see was found and left out, on {count} pages: {pages}."),
    "filled_in": N_(
        "Fields or notes filled in on {count} pages are not read; print to a new PDF to read them: {pages}."
    ),
    "ocr_text": N_("The text of {count} scanned pages was recognised by OCR and may hold errors: {pages}."),
}
FORM_FIELDS = N_(
    "This PDF has form fields; what was filled in there is not read. Print it to a new PDF to read it too."
)
UNREADABLE = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")
"""What comes out of fonts that do not say which letters they show; bullets of symbol fonts do too."""
UNREADABLE_SHARE = 0.3
PASSWORD = 4
"""FPDF_ERR_PASSWORD of fpdfview.h."""
TITLE_BLOCKS = 12
"""Blocks at the beginning among which a title is looked for."""
TITLE_LENGTH = 10
LISTED_PAGES = 12
"""Pages that a remark names one by one."""


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader is called alike
    """Return the contents of a PDF.

    Raises SourceError: "encrypted", "broken_pdf", "too_large", "own_output" or "no_text_layer".
    """
    document = _open(data)
    try:
        if len(document) > MAX_PAGES:
            raise _too_long()
        stated = document.get_metadata_dict()
        if any(stated.get(field, "").startswith("gemcli") for field in ("Author", "Creator", "Producer")):
            raise own_output()
        pages, remarks = _pages(document)
    finally:
        document.close()
    if not any(pages):
        raise no_text_layer()
    text, placed, starts, spans = _layer(pages)
    if len(UNREADABLE.findall(text)) > UNREADABLE_SHARE * len("".join(text.split())):
        raise no_text_layer()
    blocks = paragraphs(placed, Manner.of([item.line for item in placed]))
    return Contents(
        text=text,
        place_kind=PlaceKind.PAGE,
        media_type=FORMATS["pdf"].media_type,
        blocks=blocks,
        page_starts=starts,
        furniture=spans,
        remarks=tuple(remarks),
        title=_title(stated.get("Title", ""), text, blocks),
        author=_author(stated),
    )


def _open(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD or "password" in str(error).lower():
            raise encrypted() from error
        raise _broken() from error


def _pages(document: Any) -> tuple[list[list[Line]], list[Remark]]:
    """Return the lines of each page and what is remarkable about pages."""
    import pypdfium2

    from gemcli.sources.pdf_fields import filled_in
    from gemcli.sources.pdf_lines import page_lines, settle
    from gemcli.sources.pdf_words import page_words

    pages: list[list[Line]] = []
    widths: list[float] = []
    notable: dict[str, list[int]] = {code: [] for code in PAGE_REMARKS}
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
            words = page_words(page)
            has_fields = filled_in(page) > 0
            page.close()
        except pypdfium2.PdfiumError as error:
            raise _broken() from error
        pages.append(page_lines(words))
        widths.append(words.width)
        found = {
            "empty_pages": not words.words,
            "hidden_text": bool(words.hidden),
            "filled_in": has_fields,
            "ocr_text": words.is_scan,
        }
        for code, is_so in found.items():
            if is_so:
                notable[code].append(number)
    remarks = [
        Remark(code, say(PAGE_REMARKS[code], count=len(numbers), pages=_listed(numbers)), f"p. {_listed(numbers)}")
        for code, numbers in notable.items()
        if numbers
    ]
    return settle(pages, widths), remarks


def _listed(numbers: list[int]) -> str:
    named = ", ".join(str(number) for number in numbers[:LISTED_PAGES])
    return f"{named}, ..." if len(numbers) > LISTED_PAGES else named


def _layer(
    pages: list[list[Line]],
) -> tuple[str, list[Placed], tuple[int, ...], tuple[Span, ...]]:
    """Write the text layer; return it with its lines in place, the page starts and the furniture."""
    apart = furniture(pages)
    words = vocabulary(line.text for lines in pages for line in lines)
    pieces: list[str] = []
    length = 0
    placed: list[Placed] = []
    starts: list[int] = []
    spans: list[Span] = []
    for page, lines in enumerate(pages):
        if page:
            pieces.append("\f")
            length += 1
        starts.append(length)
        for index, line in enumerate(lines):
            end = "\n" if index + 1 < len(lines) else ""
            if line.ends_open:
                following = lines[index + 1].text if end else ""
                end = bridge(line.text, following, words) if end and (page, index + 1) not in apart else "-" + end
            span = Span(length, length + len(line.text) + (1 if end.startswith("-") else 0))
            if (page, index) in apart:
                spans.append(span)
            else:
                placed.append(Placed(line, span, page))
            pieces.append(line.text + end)
            length += len(line.text) + len(end)
    return "".join(pieces), placed, tuple(starts), tuple(spans)


def _title(stated: str, text: str, blocks: tuple[Block, ...]) -> str:
    """Return the title that the file states when its first page shows every word of it, else the first heading."""
    first_page = text.partition("\f")[0]
    if title := seen_title(stated, first_page):
        return title
    for block in blocks[:TITLE_BLOCKS]:
        heading = text[block.spans[0].start : block.spans[-1].end]
        is_title = block.kind is PassageKind.HEADING and len(heading) >= TITLE_LENGTH and "\t" not in heading
        if is_title and block.spans[-1].end <= len(first_page):
            return " ".join(heading.split())
    return ""


def _author(stated: dict[str, str]) -> str:
    """Return the author that the file states, unless it is a program's default."""
    author = stated.get("Author", "").strip()
    return "" if author.lower() in ("anonymous", "unknown", "user", "gebruiker", "admin") else author


def _broken() -> SourceError:
    return SourceError(
        "broken_pdf",
        say(N_("This PDF is damaged and cannot be opened.")),
        say(N_("Ask for a new copy, or open it in a viewer and print it to a new PDF.")),
    )


def _too_long() -> SourceError:
    return SourceError(
        "too_large",
        say(N_("This PDF has more than {limit} pages."), limit=MAX_PAGES),
        say(N_("Split it, or save only the part that you need.")),
    )
