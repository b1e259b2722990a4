"""Reads XML of parliamentary and council proceedings: headings, turns with their speakers, motions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gemcli.errors import SourceError
from gemcli.locales import N_, say
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.sources.contents import Contents, Layer
from gemcli.sources.decoding import decode
from gemcli.sources.formats import FORMATS
from gemcli.sources.markup import local, parse
from gemcli.text.lists import listed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TITLES = listed("titel title head item-titel subtitel kop-titel heading")
SPEAKERS = listed("spreker speaker")
ITEMS = listed("li item")
INLINE = listed(
    "nadruk emph hi b i u em strong extref intref ref sup sub inf noot-verwijzing a span voorvoegsels naam achternaam"
    " politiek seg-part date num name w pc"
)
"""Elements that are part of a line and not a line of their own."""
SKIPPED = listed("metadata teiheader style script")


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader is called alike
    """Return the contents of an XML file; its text layer is its text, an element a line.

    Raises SourceError "broken_xml".
    """
    decoded = decode(data)
    layer = Layer(PlaceKind.PARAGRAPH, FORMATS["xml"].media_type)
    for remark in decoded.remarks:
        layer.remark(remark.code, remark.message, remark.place)
    root = parse(_without_declaration(decoded.text).encode(), "broken_xml")
    _Writer(layer).write(root)
    first = next((_words(element) for element in root.iter() if local(element).lower() in TITLES), "")
    return layer.contents(title=first)


def _without_declaration(text: str) -> str:
    """Return the document without `<?xml ... ?>`: its text is decoded already, whatever the declaration says."""
    text = text.lstrip()
    if text.startswith("<?xml"):
        text = text[text.find("?>") + 2 :]
    if "<!DOCTYPE" in text[:4096].upper():
        raise SourceError(
            "hostile_xml",
            say(N_("This XML file declares a document type, which gemcli does not open.")),
            say(N_("Export it again without a DOCTYPE, or as PDF or text.")),
        )
    return text


class _Writer:
    """Walks through the elements and writes each that holds text of its own as a block."""

    def __init__(self, layer: Layer) -> None:
        self._layer = layer
        self._speaker = ""
        self._is_new = False
        self._number = ""

    def write(self, element: Element, depth: int = 0) -> None:
        """Write an element and what lies below it."""
        tag = local(element).lower()
        if tag in SKIPPED:
            return
        if tag in SPEAKERS:
            self._speaker, self._is_new = _words(element).rstrip(": "), True
        elif tag == "nr":
            self._number = _words(element)
        elif tag in TITLES:
            title = f"{self._number} {_words(element)}".strip()
            self._layer.add(title, PassageKind.HEADING, level=min(1 + depth // 3, 6))
            self._number = ""
        elif _is_line(element):
            self._line(element, tag)
        else:
            for child in element:
                if local(child):
                    self.write(child, depth + 1)

    def _line(self, element: Element, tag: str) -> None:
        """Write a line; the first of a turn has the speaker's name in front, as print has it."""
        text = _words(element)
        if not text:
            return
        if self._is_new:
            text = f"{self._speaker}: {text}"
            self._is_new = False
        kind = PassageKind.LIST_ITEM if tag in ITEMS else PassageKind.PARAGRAPH
        self._layer.add(text, kind, level=int(kind is PassageKind.LIST_ITEM), speaker=self._speaker)


def _is_line(element: Element) -> bool:
    """Whether an element holds words of its own, or nothing but parts of a line."""
    own = (element.text or "").strip() or any((child.tail or "").strip() for child in element)
    return bool(own) or all(local(child).lower() in INLINE for child in element)


def _words(element: Element) -> str:
    """Return the text of an element on one line, without blanks before stops."""
    text = " ".join("".join(_texts(element)).split())
    for stop in (" .", " ,", " ;", " :", " )", " ?", " !"):
        text = text.replace(stop, stop[1])
    return text.replace("( ", "(")


def _texts(element: Element) -> Iterator[str]:
    for text in element.itertext():
        yield str(text)
