"""Reads the words of one Word paragraph: insertions count, deletions and hidden letters do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gemcli.sources.docx_places import is_hidden_shape, is_out_of_sight
from gemcli.sources.docx_styles import Styles, ground_of, is_shade, look_of
from gemcli.sources.flow import Tally
from gemcli.sources.looks import Look
from gemcli.sources.markup import attribute, child, children, descendants, local, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SKIPPED = frozenset({"pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "rt", "tblPr"})
BOXES = frozenset({"drawing", "pict", "object"})
BOX_SYMBOLS = {"F0FE": "☒", "F052": "☑", "F0FD": "☒", "F0A8": "☐", "F06F": "☐", "F071": "☐", "F0FC": "✓"}
"""Ticked and empty boxes of the Wingdings fonts, as forms use them."""


@dataclass(slots=True)
class Words:
    """A paragraph as read."""

    pieces: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    """Text boxes that hang on it: elements that hold paragraphs."""
    all_bold: bool = True
    """Is every visible letter bold?"""

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip()


class ParagraphReader:
    """Reads paragraphs of one document, with its styles and one tally."""

    def __init__(self, styles: Styles, tally: Tally, *, has_background: bool = False) -> None:
        self._styles = styles
        self._tally = tally
        self._has_background = has_background
        self.is_in_hidden_table = False
        """Does the style of the table that is being read hide its letters?"""
        self._fields: list[bool] = []
        """Open complex fields (w:fldChar), outermost first: True while in the instruction."""

    def read(self, paragraph: Element, *, on_shade: bool = False) -> Words:
        """Return the words of a w:p; `on_shade` says that its cell or box is painted."""
        properties = child(paragraph, "pPr")
        style = self._styles.paragraph(attribute(child(properties, "pStyle"), "val"))
        shaded = on_shade or self._has_background or is_shade(child(properties, "shd"))
        words = Words()
        self._fields = []
        look = replace(style.look, ground=ground_of(child(properties, "shd")) or style.look.ground)
        look = replace(look, inkless=look.inkless or is_out_of_sight(properties) or self.is_in_hidden_table)
        self._walk(paragraph, words, _Ground(look, shaded, style.is_toc))
        return words

    def _walk(self, parent: Element, words: Words, ground: _Ground) -> None:
        for node in parent:
            match local(node):
                case "r":
                    self._run(node, words, ground)
                case "del" | "moveFrom":
                    self._tally.deleted += bool(next(descendants(node, "r"), None) is not None)
                case "ins" | "moveTo":
                    self._tally.inserted += bool(next(descendants(node, "r"), None) is not None)
                    self._walk(node, words, ground)
                case "AlternateContent":
                    self._walk(chosen(node), words, ground)
                case "sdt" if child(node, "sdtPr", "showingPlcHdr") is not None:
                    self._tally.placeholders += 1
                case "hyperlink" if attribute(node, "anchor").startswith("_Toc"):
                    self._walk(node, words, _Ground(ground.look, ground.shaded, True))
                case "t":  # of a formula (m:t): Word's own letters stand in runs
                    words.pieces.append(node.text or "")
                case name if name not in SKIPPED:
                    self._walk(node, words, ground)

    def _run(self, run: Element, words: Words, ground: _Ground) -> None:
        properties = child(run, "rPr")
        character = attribute(child(properties, "rStyle"), "val")
        inherited = ground.look
        if character:
            inherited = _laid_over(inherited, self._styles.style(character).look)
        look = look_of(properties, inherited)
        hidden = look.hidden(ground.shaded) or (look.web_hidden and not ground.in_toc)
        before = len(words.pieces)
        self._run_children(run, words, ground)
        written = "".join(words.pieces[before:])
        if hidden or (look.web_hidden and ground.in_toc):
            del words.pieces[before:]
            self._tally.hidden += len(written.strip()) if hidden else 0
        elif written.strip() and not _is_bold(properties):
            words.all_bold = False

    def _run_children(self, run: Element, words: Words, ground: _Ground) -> None:
        for node in run:
            name = local(node)
            match name:
                case "fldChar":
                    self._field(attribute(node, "fldCharType"))
                case "footnoteReference":
                    words.footnotes.append(attribute(node, "id"))
                case "endnoteReference":
                    words.endnotes.append(attribute(node, "id"))
                case "commentReference":
                    words.comments.append(attribute(node, "id"))
                case "AlternateContent":
                    self._run_children(chosen(node), words, ground)
                case _ if name in BOXES:
                    words.boxes.extend(self._boxes(node))
                case _ if True not in self._fields:
                    words.pieces.append(letters(node))

    def _boxes(self, node: Element) -> Iterator[Element]:
        """Yield the text boxes of a drawing that is shown."""
        if is_hidden_shape(node):
            self._tally.hidden += sum(len(text_of(box)) for box in text_boxes(node))
        else:
            yield from text_boxes(node)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()


@dataclass(frozen=True, slots=True)
class _Ground:
    """What surrounds a run."""

    look: Look
    shaded: bool
    in_toc: bool
    """In a table of contents, where Word itself marks page numbers as hidden on the web."""


def letters(node: Element) -> str:
    """Return what one child of a run prints."""
    match local(node):
        case "t":
            return node.text or ""
        case "tab" | "ptab":
            return "\t"
        case "br":
            return " " if attribute(node, "type") in ("page", "column") else "\n"
        case "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
        case "sym":
            return BOX_SYMBOLS.get(attribute(node, "char").upper(), "")
        case "ruby":
            return "".join(text.text or "" for base in children(node, "rubyBase") for text in descendants(base, "t"))
        case _:
            return ""


def text_boxes(node: Element) -> Iterator[Element]:
    """The outermost text boxes of a drawing, each once though Word writes it in two forms."""
    for inner in node:
        if local(inner) == "txbxContent":
            yield inner
        else:
            yield from text_boxes(chosen(inner) if local(inner) == "AlternateContent" else inner)


def chosen(alternatives: Element) -> Element:
    """Return the one of several equal contents (mc:AlternateContent) that is read: the first choice, else the
    fallback."""
    for name in ("Choice", "Fallback"):
        found = child(alternatives, name)
        if found is not None:
            return found
    return alternatives


def _laid_over(under: Look, over: Look) -> Look:
    """Return a paragraph's look with a character style on it."""
    return Look(
        vanish=under.vanish or over.vanish,
        web_hidden=under.web_hidden or over.web_hidden,
        color=over.color or under.color,
        size=over.size or under.size,
        shaded=under.shaded or over.shaded,
        ground=over.ground or under.ground,
        inkless=under.inkless or over.inkless,
    )


def _is_bold(properties: Element | None) -> bool:
    bold = child(properties, "b")
    return bold is not None and attribute(bold, "val", "1") not in ("0", "false")
