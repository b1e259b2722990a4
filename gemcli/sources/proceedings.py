"""Reads XML of parliamentary and council proceedings: headings, turns with their speakers, motions."""

from __future__ import annotations

import re
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
TURNS = listed("spreekbeurt u speech")
PIECES = listed("motie amendement subamendement")
"""A piece that is read out inside a turn: its title is no heading of the record."""
GROUPED = listed("handeling_bijlage")
"""Where every group of lines is one received paper: what it is, who sent it, what is proposed to do with it."""
PUBLICATION = re.compile(r"\bh-(?P<house>tk|ek)-(?P<year>\d{8})-(?P<number>\d{1,3})-(?P<item>\d{1,3})\b")


def read(data: bytes, name: str) -> Contents:  # noqa: ARG001 -- every reader is called alike
    """Return the contents of an XML file; its text layer is its text, an element a line.

    Raises SourceError "broken_xml".
    """
    decoded = decode(data)
    root = parse(_without_declaration(decoded.text).encode(), "broken_xml")
    layer = Layer(PlaceKind.PARAGRAPH, f"{FORMATS['xml'].media_type}{_form(root)}")
    for remark in decoded.remarks:
        layer.remark(remark.code, remark.message, remark.place)
    _Writer(layer).write(root)
    first = next((_words(element) for element in root.iter() if local(element).lower() in TITLES), "")
    named = PUBLICATION.search(decoded.text[:4096])
    return layer.contents(title=f"{first} ({_published(named)})" if named is not None and first else first)


def _form(root: Element) -> str:
    """Say in the media type what kind of proceedings these are: a debate, or a list of received papers."""
    tags = {local(element).lower() for element in root.iter()}
    if tags & TURNS:
        return ";form=proceedings"
    return ";form=received" if "handeling_bijlage" in tags else ""


def _published(match: re.Match[str]) -> str:
    """Return where proceedings were published: "Handelingen Tweede Kamer 2017-2018, nr. 70, item 4"."""
    year = match["year"]
    house = "Tweede Kamer" if match["house"] == "tk" else "Eerste Kamer"
    return f"Handelingen {house} {year[:4]}-{year[4:]}, nr. {match['number']}, item {match['item']}"


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
        self._in_piece = False
        self._in_list = False

    def write(self, element: Element, depth: int = 0) -> None:
        """Write an element and what lies below it."""
        tag = local(element).lower()
        if tag in SKIPPED:
            return
        if tag in SPEAKERS:
            self._speaker, self._is_new = _words(element, " ").rstrip(": "), True
        elif tag == "nr":
            self._number = _words(element)
        elif tag in TITLES and self._in_piece:
            self._layer.add(_words(element), speaker=self._speaker)
        elif tag in TITLES:
            title = f"{self._number} {_words(element)}".strip()
            self._layer.add(title, PassageKind.HEADING, level=min(1 + depth // 3, 6))
            self._number = ""
        elif _is_line(element):
            self._line(element, tag)
        elif self._in_list and tag == "al-groep":
            rows = [_words(child) for child in element if local(child)]
            text = "\n".join(row for row in rows if row)
            if len(rows) == 1 and text.endswith(":"):
                self._layer.add(text, PassageKind.HEADING, level=3)
            else:
                self._layer.add(text, PassageKind.LIST_ITEM, level=1)
        else:
            self._inside(element, tag, depth)

    def _inside(self, element: Element, tag: str, depth: int) -> None:
        outer = self._in_piece, self._in_list
        self._in_piece = self._in_piece or tag in PIECES
        self._in_list = self._in_list or tag in GROUPED
        for child in element:
            if local(child):
                self.write(child, depth + 1)
        self._in_piece, self._in_list = outer

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


def _words(element: Element, between: str = "") -> str:
    """Return the text of an element on one line, without blanks before stops; `between` parts its elements."""
    text = " ".join(between.join(_texts(element)).split())
    for stop in (" .", " ,", " ;", " :", " )", " ?", " !"):
        text = text.replace(stop, stop[1])
    return text.replace("( ", "(")


def _texts(element: Element) -> Iterator[str]:
    for text in element.itertext():
        yield str(text)
