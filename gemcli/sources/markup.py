"""Reads the XML inside office files: no outside entities, no network, a bounded depth."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gemcli.errors import SourceError
from gemcli.locales import N_, say

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WHOLE = re.compile(r"-?[0-9]{1,9}")


def parse(data: bytes, code: str) -> Element:
    """Return the root of an XML part; SourceError with this code when it is not well-formed XML.

    The bytes come from `Package.xml`, which refuses parts that declare a document type.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken(code) from error


def stream(data: bytes, name: str, code: str) -> Iterator[Element]:
    """Yield the elements of a name one by one, each gone when the next is asked for; raises as `parse` does."""
    from lxml import etree

    try:
        parts = etree.iterparse(
            io.BytesIO(data), tag=f"{{*}}{name}", resolve_entities=False, no_network=True, load_dtd=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        for _, element in parts:
            yield element
            element.clear()
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken(code) from error


def broken(code: str) -> SourceError:
    """Return the error of a file that is damaged inside."""
    return SourceError(
        code,
        say(N_("This file is damaged: its contents cannot be read.")),
        say(N_("Open it in the program that made it, save it again, and use the new copy.")),
    )


def local(element: Element) -> str:
    """Return the name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """Return an attribute by its name without namespace."""
    if element is None:
        return default
    for key, value in element.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return default


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant along a path of names, or None."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Every direct child of this name."""
    if element is not None:
        yield from (inner for inner in element if local(inner) == name)


def descendants(element: Element | None, name: str) -> Iterator[Element]:
    """Every element of this name below, in document order."""
    if element is not None:
        yield from element.iter(f"{{*}}{name}")


def count(element: Element | None, name: str, default: int = 0) -> int:
    """Return an attribute that is a whole number of at most nine digits, else the default."""
    written = attribute(element, name)
    return int(written) if WHOLE.fullmatch(written) else default


def text_of(element: Element) -> str:
    """Return all text below an element, in document order."""
    return "".join(str(piece) for piece in element.itertext()).strip()
