"""The core properties of a copy: a title, an id, and the mark of gemcli; who made the file is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gemcli.sources.archive import Package
from gemcli.sources.docx_parts import BROKEN
from gemcli.sources.markup import attribute, children, local, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PART = "docProps/core.xml"
RELATIONSHIPS = "_rels/.rels"
KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
MEDIA_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DUBLIN = "http://purl.org/dc/elements/1.1/"


@dataclass(slots=True)
class Properties:
    """What a file says of itself (ECMA-376 part 2, 8.3)."""

    title: str = ""
    identifier: str = ""
    made_by: str = ""
    """Who last wrote it: gemcli, in a copy."""
    description: str = ""
    """Hash of all other parts of a copy, to know later whether somebody worked on it."""
    people: tuple[str, ...] = ()
    """Who made and changed the file; never written."""

    def tree(self) -> Element:
        """Return the part of the copy."""
        from lxml import etree

        root = etree.Element(f"{{{CORE}}}coreProperties", nsmap={"cp": CORE, "dc": DUBLIN})
        for tag, text in (
            (f"{{{DUBLIN}}}title", self.title),
            (f"{{{DUBLIN}}}identifier", self.identifier),
            (f"{{{CORE}}}lastModifiedBy", self.made_by),
            (f"{{{DUBLIN}}}description", self.description),
        ):
            if text:
                etree.SubElement(root, tag).text = text
        return root


def read(package: Package) -> Properties:
    """Read the properties that the file states; the relationship says where they lie."""
    if RELATIONSHIPS not in package:
        return Properties()
    links = children(parse(package.xml(RELATIONSHIPS), BROKEN), "Relationship")
    name = next((attribute(one, "Target").lstrip("/") for one in links if attribute(one, "Type") == KIND), "")
    if name not in package:
        return Properties()
    stated = {local(item): (item.text or "").strip() for item in parse(package.xml(name), BROKEN)}
    people = tuple(dict.fromkeys(who for key in ("creator", "lastModifiedBy") if (who := stated.get(key, ""))))
    title, identifier, made_by, description = (
        stated.get(key, "") for key in ("title", "identifier", "lastModifiedBy", "description")
    )
    return Properties(title, identifier, made_by, description, people)


def hang(relationships: Element) -> None:
    """Let the package point at the properties."""
    from lxml import etree

    if any(attribute(one, "Type") == KIND for one in children(relationships, "Relationship")):
        return
    names = {attribute(one, "Id") for one in children(relationships, "Relationship")}
    own = next(name for number in range(1, 10_000) if (name := f"rIdCore{number}") not in names)
    tag = f"{{{etree.QName(relationships).namespace}}}Relationship"
    etree.SubElement(relationships, tag, {"Id": own, "Type": KIND, "Target": PART})


def declare(types: Element) -> None:
    """State the content type of the properties."""
    from lxml import etree

    if any(attribute(one, "PartName") == f"/{PART}" for one in children(types, "Override")):
        return
    tag = f"{{{etree.QName(types).namespace}}}Override"
    etree.SubElement(types, tag, {"PartName": f"/{PART}", "ContentType": MEDIA_TYPE})
