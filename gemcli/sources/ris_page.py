"""Reads the page of a meeting in a council information system: its items, decisions, votes and speakers.

Navigation, search, contact and the like are left out; what stands under a label on the page stays with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from gemcli.facts import dates
from gemcli.model.document import PassageKind, PlaceKind
from gemcli.sources import council_lines as labels
from gemcli.sources.agenda_numbers import Numbered, agenda, numbered
from gemcli.sources.contents import Contents, Layer
from gemcli.sources.council_labels import (
    IGNORED,
    INLINE,
    LABELS,
    PAPERS,
    SPEAKS,
    TEXT,
    VOTES,
    Labelled,
    layer_text,
    place,
    write,
)
from gemcli.sources.council_lines import Lines
from gemcli.sources.html_lines import SILENT, Page, Piece, tell_left
from gemcli.text.lists import listed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

SYSTEMS = re.compile(
    r"bestuurlijkeinformatie|ibabs|raadsinformatie|notubiz|gemeenteoplossingen|parlaeus|politiekportaal|agenda[-_]?(?:punt|item)",
    re.IGNORECASE,
)
"""What the source of such a page names somewhere."""
FURNITURE = listed(
    "nav navigation navigatie navbar menu mainmenu footer siteheader site-header page-header breadcrumb breadcrumbs"
    " cookie cookies cookiebar search zoeken searchbox skip skiplink skiplinks social share delen printhead sidebar"
    " login toolbar options modal pagination sr-only visually-hidden nonvisual"
)
"""Words in the class or id of an element that is no part of the record."""
DEEPEST = 150
"""Elements inside elements that are looked into; no page of a system goes so deep."""
FURNITURE_TAGS = listed("nav footer form aside button")
FURNITURE_LINE = re.compile(
    r"(?:ga naar (?:de|het)\b.{0,40}|vorige pagina|volgende pagina|terug(?: naar .{0,40})?|home|menu|zoeken|inloggen"
    r"|afdrukken|print|delen"
    r"|deel deze pagina|pagina (?:delen|afdrukken)|naar boven|privacy(?:verklaring)?|cookies?(?:verklaring)?"
    r"|toegankelijkheid(?:sverklaring)?"
    r"|proclaimer|disclaimer|sitemap|rss|contact|volg ons|colofon|lees voor|content overslaan|uitzending|agendapunten"
    r"|agenda downloaden|download(?: agenda| alles)?|alles (?:in|uit)klappen|toon (?:meer|minder)"
    r"|meer informatie|naar de inhoud"
    r"|postbus .{0,60}|[te]:? ?\+?[\d ()-]{8,16}|\S{1,40}@\S{1,60})\.?",
    re.IGNORECASE,
)
FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt)(?:[?#]|$)|/(?:document|download|bijlage)s?/", re.IGNORECASE)
SIZE = re.compile(r"\s{0,2}\(?(?:pdf|docx?)?,?\s?\d{1,4}(?:[.,]\d{1,2})?\s?[km]b\)?$", re.IGNORECASE)
HOURS = re.compile(r"\b\d{1,2}[:.]\d\d\b(?:\s?(?:-|–|tot)\s?\d{1,2}[:.]\d\d)?(?:\s?uur)?")
DATE_LABEL = re.compile(r"^(?:datum|date)\s?:\s?", re.IGNORECASE)
CLOSING = re.compile(r"(?:sluiting|sluiten|closing|closure)\b", re.IGNORECASE)
"""The last item: what stands below it without a label is the foot of the page."""
GLUED = re.compile(
    r"(?P<label>Locatie|Plaats|Zaal|Voorzitter|Griffier|Datum|Tijd|Toelichting|Status)\s(?P<value>[A-ZÀ-Ý\d].*)",
    re.DOTALL,
)
"""`<strong>Locatie</strong> Raadzaal`: label and value in one line without a colon."""
MEETING_OF = re.compile(r"(?:Vergadering|Agenda) (?:van (?:de |het )?)?(?P<body>[A-ZÀ-Ý].{2,60})")


class RecordLines(Page):
    """The lines of a page without its furniture; a link to a document is a line of its own."""

    def _visit(self, node: LexborNode, depth: int) -> None:
        tag = node.tag or ""
        if node.is_element_node and (_is_furniture(node, tag) or (tag not in SILENT and self._is_hidden(node))):
            return
        if depth > DEEPEST and node.is_element_node and tag not in SILENT:
            self._words.append(self._seen(node))
            return
        if tag == "a" and FILE.search(node.attributes.get("href") or ""):
            self._flush()
            text = SIZE.sub("", " ".join(self._seen(node).split()))
            if text:
                self._out.append(Piece(PassageKind.LIST_ITEM, 1, text, is_file=True))
            return
        if tag in ("span", "a"):
            self._words.append(" ")
            super()._visit(node, depth)
            self._words.append(" ")
            return
        super()._visit(node, depth)


class MeetingPage:
    """A page, if it is that of a meeting: items in order, in a system for councils or with its labels."""

    def __init__(self, tree: LexborHTMLParser, source: str) -> None:
        layer = Layer(PlaceKind.PARAGRAPH, "")
        lines = RecordLines(layer)
        pieces = lines.pieces(tree)
        self._lines = lines
        self._pieces = [piece for piece in pieces if not FURNITURE_LINE.fullmatch(piece.text)]
        self._items = _items(self._pieces)
        self._is_meeting = len(self._items) > 1 and _is_of_council(self._pieces, source)
        address = tree.css_first("meta[property='og:url']") or tree.css_first("link[rel=canonical]")
        attributes = address.attributes if address is not None else {}
        self._address = attributes.get("content") or attributes.get("href") or ""

    def __bool__(self) -> bool:
        return self._is_meeting

    def write(self, layer: Layer, language: str) -> Contents:
        """Return the contents of the page, its items as headings with labelled lines."""
        tell_left(layer, self._lines)
        out = Lines(layer)
        title, dated = self._front(out)
        for item, level in self._read():
            if CLOSING.match(item.title):
                item.parts = [part for part in item.parts if part[0] not in ("", TEXT)]
            out.item(item.number, item.title, level)
            for label, pieces in item.parts:
                write(out, label, pieces)
        return layer.contents(title=title, dated=dated, language=language)

    def _front(self, out: Lines) -> tuple[str, date | None]:
        """Write what stands above the first item: what meets, when and where."""
        front = self._pieces[: self._items[0].index]
        named = next((piece for piece in front if piece.kind is PassageKind.HEADING), front[0] if front else None)
        title = " ".join(named.text.split()) if named is not None else ""
        out.head(title)
        dated: date | None = None
        label = ""
        for piece in front:
            text = piece.text.replace("\t", " ").strip()
            known = LABELS.get(text.strip(" :").casefold())
            if piece is named or not text:
                continue
            if known is not None:
                label = known
                continue
            day = _day(text)
            body = MEETING_OF.fullmatch(text)
            inline = INLINE.fullmatch(text) or GLUED.fullmatch(text)
            shown = LABELS.get(inline["label"].casefold()) if inline is not None else None
            if day is not None and dated is None:
                dated = day
                out.line(labels.DAY, DATE_LABEL.sub("", text))
            elif body is not None:
                out.line(labels.BODY, body["body"])
            elif shown == TEXT and inline is not None:
                layer_text(out, inline["value"])
            elif shown is not None and inline is not None and shown not in (IGNORED, VOTES, PAPERS):
                out.line(shown, inline["value"])
            elif HOURS.fullmatch(text):
                out.line("Tijd", text)
            elif label and label not in (TEXT, IGNORED, VOTES, PAPERS):
                out.line(label, text)
                label = ""
            elif piece.is_file or label == PAPERS:
                out.document(text)
            else:
                layer_text(out, text)
        out.line(labels.ADDRESS, self._address if self._address.startswith("http") else "")
        return title, dated

    def _read(self) -> Iterator[tuple[Labelled, int]]:
        """Yield the items with what stands under each, and the level of its heading."""
        heads = {one.index: one for one in self._items}
        current: Labelled | None = None
        level = 2
        index = self._items[0].index
        while index < len(self._pieces):
            head = heads.get(index)
            piece = self._pieces[index]
            index += 1
            if head is not None:
                if current is not None:
                    yield current, level
                title = head.title
                if not title and index < len(self._pieces) and _is_title(self._pieces[index], heads.get(index)):
                    title = self._pieces[index].text
                    index += 1
                current, level = Labelled(head.id, title), 1 + len(head.parts)
            elif current is not None:
                place(current, piece)
        if current is not None:
            yield current, level


def _items(pieces: Sequence[Piece]) -> tuple[Numbered, ...]:
    found = []
    for index, piece in enumerate(pieces):
        if piece.is_file:
            continue
        style = "heading" if piece.kind is PassageKind.HEADING else piece.kind.value
        one = numbered(index, piece.text, style, is_row=piece.kind is PassageKind.TABLE_ROW)
        if one is not None:
            found.append(one)
    return agenda(found)


def _is_of_council(pieces: Sequence[Piece], source: str) -> bool:
    named = sum(piece.text.strip(" :").casefold() in ("besluit", "stemuitslag", "toezeggingen") for piece in pieces)
    return SYSTEMS.search(source[:400_000]) is not None or named > 1


def _is_title(piece: Piece, head: Numbered | None) -> bool:
    """Say whether the line below a lone number is its title: no label, time or file, and no more than a line."""
    text = piece.text.strip()
    return (
        head is None
        and not piece.is_file
        and text.strip(" :").casefold() not in LABELS
        and not SPEAKS.fullmatch(text)
        and (piece.kind is PassageKind.HEADING or (len(text) <= 200 and ". " not in text.rstrip(".")))
    )


def _is_furniture(node: LexborNode, tag: str) -> bool:
    if tag in FURNITURE_TAGS:
        return True
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".casefold().split()
    if not FURNITURE.isdisjoint(names) or attributes.get("role") in ("navigation", "search", "banner", "contentinfo"):
        return tag not in ("html", "body", "main")
    return tag == "header" and node.css_first("h1") is None


def _day(text: str) -> date | None:
    """Return the day of a line that is little more than a date."""
    for fact in dates.find(text[:120]):
        if fact.grain is dates.Grain.DAY and fact.year and fact.month and fact.day and len(text) < 80:
            try:
                return date(fact.year, fact.month, fact.day)
            except ValueError:
                return None
    return None
