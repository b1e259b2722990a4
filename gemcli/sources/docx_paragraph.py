"""Reads the words of one Word paragraph: insertions count, deletions and hidden letters do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gemcli.sources.docx_choice import chosen, is_known
from gemcli.sources.docx_looks import is_phantom, look_of
from gemcli.sources.docx_places import is_out_of_sight, placed
from gemcli.sources.docx_shapes import is_hidden_box
from gemcli.sources.docx_styles import Styles
from gemcli.sources.flow import Tally
from gemcli.sources.looks import PAGE, Look, Setting
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
    is_doubtful: bool = False
    """May some of its letters not be seen?"""

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip()


class ParagraphReader:
    """Reads paragraphs of one document, with its styles and one tally."""

    def __init__(self, styles: Styles, tally: Tally, instructed: Mapping[Element, tuple[bool, ...]]) -> None:
        """Take the paragraphs that begin inside of an instruction as well."""
        self._styles = styles
        self._tally = tally
        self._instructed = instructed
        self._fields: list[bool] = []
        """Open complex fields (w:fldChar), outermost first: True while in the instruction."""

    def read(self, paragraph: Element, setting: Setting = PAGE) -> Words:
        """Return the words of a w:p that stands in a cell, a box or on the page itself."""
        properties = child(paragraph, "pPr")
        style_id = attribute(child(properties, "pStyle"), "val")
        style = self._styles.paragraph(style_id)
        words = Words()
        self._fields = list(self._instructed.get(paragraph, ()))
        look = style.look if setting.look is None else self._styles.paragraph_over(style_id, setting.look)
        ground = self._styles.palette.shade(child(properties, "shd"))
        look = replace(look, ground=ground) if ground else look
        lost = setting.is_unseen or is_out_of_sight(placed(properties, style.place))
        self._walk(paragraph, words, _Ground(look, setting.ground, style.is_toc, lost))
        return words

    def _walk(self, parent: Element, words: Words, ground: _Ground) -> None:
        for node in parent:
            match local(node):
                case name if not is_known(node):
                    self._tally.hidden += len(text_of(node)) if name not in SKIPPED else 0
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
                    self._walk(node, words, replace(ground, in_toc=True))
                case "phant" if is_phantom(node):
                    self._tally.hidden += len(text_of(node))
                case name if name not in SKIPPED:
                    self._walk(node, words, ground)

    def _run(self, run: Element, words: Words, ground: _Ground) -> None:
        look = ground.look
        character = attribute(child(run, "rPr", "rStyle"), "val")
        if character:
            look = self._styles.over(character, look)
        for properties in children(run, "rPr"):  # a run of a formula has one of its own, and one of Word
            look = look_of(properties, look, self._styles.palette)
        before = len(words.pieces)
        hangers = Words() if look.vanish else words
        self._run_children(run, words, hangers, look.vanish or ground.is_lost)
        written = "".join(words.pieces[before:])
        hidden = ground.is_lost or look.hidden(ground.colour, len(written)) or (look.web_hidden and not ground.in_toc)
        if hidden or look.struck or (look.web_hidden and ground.in_toc):
            del words.pieces[before:]
            self._tally.hidden += len(written.strip()) if hidden else 0
            self._tally.struck += len(written.strip()) if look.struck and not hidden else 0
        elif written.strip():
            words.all_bold = words.all_bold and _is_bold(child(run, "rPr"))
            if look.is_doubtful(ground.colour):
                self._tally.doubtful += len(written.strip())
                words.is_doubtful = True

    def _run_children(self, run: Element, words: Words, hangers: Words, is_lost: bool) -> None:
        """Take what stands in a run; what hangs on it goes to `hangers`."""
        for node in run:
            name = local(node)
            match name:
                case _ if not is_known(node):
                    self._tally.hidden += len(text_of(node))
                case "fldChar":
                    self._field(attribute(node, "fldCharType"))
                case "footnoteReference":
                    hangers.footnotes.append(attribute(node, "id"))
                case "endnoteReference":
                    hangers.endnotes.append(attribute(node, "id"))
                case "commentReference":
                    words.comments.append(attribute(node, "id"))
                case "AlternateContent":
                    self._run_children(chosen(node), words, hangers, is_lost)
                case _ if name in BOXES:
                    words.boxes.extend(self._boxes(node, is_lost))
                case _ if True not in self._fields:
                    words.pieces.append(letters(node))
                case _ if self._fields[-1]:  # words where Word takes a command; the result of a field in it is none
                    self._tally.hidden += len(letters(node).strip())

    def _boxes(self, node: Element, is_lost: bool) -> Iterator[Element]:
        """Yield the text boxes of a drawing that are shown."""
        for box in text_boxes(node):
            if is_lost or is_hidden_box(box):
                self._tally.hidden += len(text_of(box))
            else:
                yield box

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
    colour: str
    in_toc: bool
    """In a table of contents, where Word itself marks page numbers as hidden on the web."""
    is_lost: bool


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


def _is_bold(properties: Element | None) -> bool:
    bold = child(properties, "b")
    return bold is not None and attribute(bold, "val", "1") not in ("0", "false")
