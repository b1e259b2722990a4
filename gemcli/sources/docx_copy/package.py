"""The parts of a Word file that a copy takes over, found by following the relationships that are known."""

from __future__ import annotations

import hashlib
import io
import posixpath
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING

from gemcli.sources.archive import Package
from gemcli.sources.docx_copy import properties
from gemcli.sources.docx_copy.pictures import bare
from gemcli.sources.docx_parts import BROKEN
from gemcli.sources.markup import attribute, broken, children, local, parse
from gemcli.text.lists import listed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TYPES = "[Content_Types].xml"
KEPT = listed(
    """
    officeDocument styles numbering fontTable theme settings header footer footnotes endnotes comments
    image hyperlink chart chartUserShapes chartStyle chartColorStyle
    diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing
    """
)
"""Kinds of relationships (ECMA-376 part 1, 15) that lead to what is printed. Left out are, among others: custom
properties and XML, embedded files and macros, people, printer settings, signatures, thumbnails, the template."""
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf")
"""Pictures; SVG holds text and always travels with a picture of one of these kinds."""
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
AS_DOCUMENT = {
    "application/vnd.ms-word.document.macroEnabled.main+xml": DOCUMENT,
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": DOCUMENT,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": DOCUMENT,
}
"""Files with macros and templates: their copy is a plain document, or Word would not open it."""
MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of every part, so that the same words give the same bytes."""
NOWHERE = "about:blank"


class Parts:
    """The parts of the copy: XML as trees that may be changed, the rest as bytes.

    Raises SourceError "broken_docx" for a file whose body nothing leads to, and those of a damaged package.
    """

    def __init__(self, data: bytes) -> None:
        self._package = Package(data)
        self.trees: dict[str, Element] = {}
        """XML parts in the order in which they are reached: the body first."""
        self.pictures: dict[str, bytes] = {}
        self.left_out = 0
        """Files inside the file that the copy does not have."""
        self._follow("")
        if not any(local(tree) == "document" for tree in self.trees.values()):
            raise broken(BROKEN)
        self.properties = properties.read(self._package)
        """Of the file, as the copy has them."""

    def links(self) -> list[Element]:
        """The relationships that lead out of the file: links, linked pictures."""
        return [
            link
            for name, tree in self.trees.items()
            if name.endswith(".rels")
            for link in children(tree, "Relationship")
            if attribute(link, "TargetMode") == "External"
        ]

    def written(self) -> list[tuple[str, Element]]:
        """The parts that hold words."""
        return [(name, tree) for name, tree in self.trees.items() if not name.endswith(".rels")]

    def dump(self) -> bytes:
        """Return the copy as a file."""
        from lxml import etree

        properties.hang(self.trees[properties.RELATIONSHIPS])
        contents = {
            TYPES: etree.tostring(self._types(), xml_declaration=True, encoding="UTF-8", standalone=True),
            **{
                name: etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
                for name, tree in self.trees.items()
            },
            **self.pictures,
        }
        self.properties.description = digest(contents) if self.properties.made_by else ""
        contents[properties.PART] = etree.tostring(self.properties.tree(), xml_declaration=True, encoding="UTF-8")
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in contents.items():
                info = zipfile.ZipInfo(name, MOMENT)
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, content)
        return stream.getvalue()

    def _follow(self, part: str) -> None:
        """Take over what a part points at; what it points at and is not taken over, it no longer names."""
        folder, name = posixpath.split(part)
        rels_name = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels_name not in self._package:
            return
        rels = parse(self._package.xml(rels_name), BROKEN)
        self.trees[rels_name] = rels
        dropped: set[str] = set()
        for link in list(children(rels, "Relationship")):
            if not self._takes_over(link, folder):
                dropped.add(attribute(link, "Id"))
                rels.remove(link)
                self.left_out += attribute(link, "Type") != properties.KIND
        if dropped and part in self.trees:
            _forget(self.trees[part], dropped)

    def _takes_over(self, link: Element, folder: str) -> bool:
        kind = attribute(link, "Type").rpartition("/")[2]
        target = attribute(link, "Target")
        if kind not in KEPT:
            return False
        if attribute(link, "TargetMode") == "External":
            return kind == "hyperlink"
        if kind == "hyperlink":
            return True
        path = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
        if path not in self._package:
            return False
        if kind == "image":
            if not path.lower().endswith(PICTURES):
                return False
            self.pictures[path] = bare(self._package.read(path))
        elif path not in self.trees:
            self.trees[path] = parse(self._package.xml(path), BROKEN)
            self._follow(path)
        return True

    def _types(self) -> Element:
        """The content types of the parts that are there."""
        types = parse(self._package.xml(TYPES), BROKEN)
        for override in list(children(types, "Override")):
            if attribute(override, "PartName").lstrip("/") not in {*self.trees, *self.pictures, properties.PART}:
                types.remove(override)
            elif (stated := attribute(override, "ContentType")) in AS_DOCUMENT:
                override.set("ContentType", AS_DOCUMENT[stated])
        properties.declare(types)
        return types


def digest(contents: Mapping[str, bytes]) -> str:
    """Return a hash of all parts of a file except its properties."""
    total = hashlib.sha256()
    for name, content in sorted(contents.items()):
        if name != properties.PART:
            total.update(f"{name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def _forget(tree: Element, dropped: set[str]) -> None:
    """Take out every element that points at what is not there any more."""
    for node in list(tree.iter()):
        points = any(
            str(key).startswith("{http") and "relationships}" in str(key) and value in dropped
            for key, value in node.items()
        )
        parent = node.getparent()
        if points and parent is not None and local(node):
            remove(node)


def remove(node: Element) -> None:
    """Take an element out; text behind it stays."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
    parent.remove(node)
