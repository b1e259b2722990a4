"""Reads an ODF text document (ODT), with its notes, comments and tables, as people see it printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gemcli.errors import SourceError
from gemcli.model.document import PlaceKind
from gemcli.sources.archive import Package, encrypted
from gemcli.sources.contents import Contents, Layer, seen_title
from gemcli.sources.flow import pour, promote_bold_lines, tell, without_furniture
from gemcli.sources.markup import broken, child, descendants, parse
from gemcli.sources.odt_body import Body
from gemcli.sources.odt_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
BROKEN = "broken_odt"


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader has this signature
    """Return the contents of an ODF text.

    What was deleted under change tracking and what is hidden is not read; running heads and feet neither. Numbers
    before headings and list items stand in the text. Notes and comments follow their paragraph. `dated` stays empty:
    the dates in the file say when it was saved.

    Raises SourceError "broken_odt", "encrypted", "too_large", "hostile_zip".
    """
    package = _package(data)
    content = _part(package, "content.xml")
    text = child(content, "body", "text")
    if content is None or text is None:
        raise broken(BROKEN)
    body = Body(Styles((_part(package, "styles.xml"), content)))
    flow = body.flow(text)
    layer = Layer(PlaceKind.PARAGRAPH, MEDIA_TYPE)
    furniture = pour(promote_bold_lines(flow.items), layer)
    for table in flow.tables:
        layer.table(table)
    regions = child(text, "tracked-changes")
    body.tally.inserted = sum(1 for _ in descendants(regions, "insertion"))
    body.tally.deleted = sum(1 for _ in descendants(regions, "deletion"))
    tell(layer, body.tally, flow.items)
    meta = child(_part(package, "meta.xml"), "meta")
    author = _meta(meta, "initial-creator") or _meta(meta, "creator")
    title = seen_title(_meta(meta, "title"), "\n".join(item.text for item in flow.items))
    contents = layer.contents(title=title or body.title, author=author)
    return without_furniture(contents, furniture)


def _package(data: bytes) -> Package:
    try:
        package = Package(data)
        if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise encrypted()
    except SourceError as error:
        if error.code == "broken_zip":
            raise broken(BROKEN) from error
        raise
    return package


def _part(package: Package, name: str) -> Element | None:
    if name not in package:
        return None
    try:
        return parse(package.xml(name), BROKEN)
    except SourceError as error:
        if error.code == "broken_zip":
            raise broken(BROKEN) from error
        raise


def _meta(meta: Element | None, name: str) -> str:
    found = child(meta, name)
    return (found.text or "").strip() if found is not None else ""
