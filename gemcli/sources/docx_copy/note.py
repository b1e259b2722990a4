"""The first paragraph of a copy: what was done to it, known again by its bookmark."""

from __future__ import annotations

from gemcli.sources.docx_copy.package import Parts, remove
from gemcli.sources.markup import attribute, child, descendants, local

BOOKMARK = "gemcli_mask"
NUMBER = "2147480000"
"""Id of the bookmark, far above those that Word gives out."""


def add_note(parts: Parts, note: str) -> None:
    """Put a note before everything else in the body."""
    from lxml import etree

    tree = next(tree for _, tree in parts.written() if local(tree) == "document")
    body = child(tree, "body")
    assert body is not None
    space = f"{{{etree.QName(tree).namespace}}}"
    paragraph = etree.Element(f"{space}p")
    etree.SubElement(paragraph, f"{space}bookmarkStart", {f"{space}id": NUMBER, f"{space}name": BOOKMARK})
    run = etree.SubElement(paragraph, f"{space}r")
    etree.SubElement(etree.SubElement(run, f"{space}rPr"), f"{space}i")
    etree.SubElement(run, f"{space}t").text = note
    etree.SubElement(paragraph, f"{space}bookmarkEnd", {f"{space}id": NUMBER})
    body.insert(0, paragraph)


def take_note_out(parts: Parts) -> None:
    """Take the note of an earlier copy out."""
    for _, tree in parts.written():
        for start in list(descendants(tree, "bookmarkStart")):
            if attribute(start, "name") == BOOKMARK:
                paragraph = next((above for above in start.iterancestors() if local(above) == "p"), None)
                if paragraph is not None:
                    remove(paragraph)
