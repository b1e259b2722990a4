"""Reads the words of one ODF paragraph, and what hangs on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gemcli.sources.flow import Tally
from gemcli.sources.looks import PAGE, Look, Setting
from gemcli.sources.markup import attribute, child, count, descendants, local, text_of
from gemcli.sources.odt_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WHITE = re.compile(r"[ \t\r\n]+")
SHAPES = frozenset(
    {"frame", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "regular-polygon", "path"}
    | {"connector", "caption", "measure"}
)
"""Drawings that hold text of their own (ODF 1.3-3, 10.3 and 10.6)."""
KNOWN = re.compile(
    r"urn:oasis:names:tc:opendocument:|urn:org:documentfoundation:|http://(?:openoffice\.org|purl\.org/dc)/"
)
"""Beginnings of the namespaces that programs read; what stands in an element of another is not shown."""
SKIPPED = frozenset(
    {"note-citation", "annotation-end", "ruby-text", "title", "desc", "forms", "tracked-changes", "script"}
)


@dataclass(slots=True)
class Words:
    """A paragraph as read."""

    pieces: list[str] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    comments: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    all_bold: bool = True
    is_doubtful: bool = False
    """May some of its letters not be seen?"""

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip()


class ParagraphReader:
    """Reads paragraphs of one document with its styles and one tally."""

    def __init__(self, styles: Styles, tally: Tally) -> None:
        self._styles = styles
        self._tally = tally

    def read(self, paragraph: Element, setting: Setting = PAGE) -> Words:
        """Return the words of a text:p or text:h that stands in a cell, a box or on the page itself."""
        style = self._styles.style("paragraph", attribute(paragraph, "style-name"))
        words = Words()
        if any(is_hidden(field) for field in descendants(paragraph, "hidden-paragraph")):
            self._tally.hidden += len(text_of(paragraph))
            return words
        lost = setting.is_unseen or style.is_lost
        self._walk(paragraph, words, _Ground(style.look, setting.ground, lost, style.is_bold))
        return words

    def _walk(self, node: Element, words: Words, ground: _Ground) -> None:
        """Take the text of a node and of what is in it."""
        self._write(node.text, words, ground)
        for inner in node:
            self._inline(inner, words, ground)
            self._write(inner.tail, words, ground)

    def _inline(self, node: Element, words: Words, ground: _Ground) -> None:
        name = local(node)
        match name:
            case _ if not is_known(node) or (name in (*SHAPES, "note") and (ground.is_lost or ground.look.vanish)):
                self._tally.hidden += len(text_of(node))
            case "span":
                self._walk(node, words, self._under(node, ground))
            case "s":
                words.pieces.append(" " * min(100, count(node, "c", 1)))
            case "tab":
                words.pieces.append("\t")
            case "line-break":
                words.pieces.append("\n")
            case "note":
                words.notes.append(node)
            case "annotation":
                words.comments.append(node)
            case _ if name in SHAPES:
                words.boxes.append(node)
            case "hidden-text" | "hidden-paragraph":
                self._tally.hidden += len(text_of(node))
            case _ if attribute(node, "display") == "none":
                self._tally.hidden += len(text_of(node))
            case _ if name == "placeholder" or attribute(node, "showing-place-holder") == "true":
                self._tally.placeholders += 1
            case _ if name not in SKIPPED:
                self._walk(node, words, ground)

    def _under(self, span: Element, ground: _Ground) -> _Ground:
        """Return what the words of a span stand in: its own style laid over that of what is around it."""
        name = attribute(span, "style-name")
        look, style = self._styles.over(name, ground.look), self._styles.style("text", name)
        return replace(ground, look=look, is_bold=style.is_bold)

    def _write(self, text: str | None, words: Words, ground: _Ground) -> None:
        if not text:
            return
        folded = WHITE.sub(" ", text)
        if ground.is_lost or ground.look.hidden(ground.colour, len(folded)):
            self._tally.hidden += len(folded.strip())
        elif ground.look.struck:
            self._tally.struck += len(folded.strip())
        else:
            words.pieces.append(folded)
            if folded.strip() and ground.look.is_doubtful(ground.colour):
                self._tally.doubtful += len(folded.strip())
                words.is_doubtful = True
            words.all_bold = words.all_bold and (ground.is_bold or not folded.strip())


@dataclass(frozen=True, slots=True)
class _Ground:
    """What surrounds some words."""

    look: Look
    colour: str
    is_lost: bool
    is_bold: bool


def is_known(element: Element) -> bool:
    """Whether programs read an element, by its namespace; one without any is a damaged name of theirs."""
    tag = element.tag
    return not isinstance(tag, str) or not tag.startswith("{") or KNOWN.match(tag, 1) is not None


def is_hidden(element: Element) -> bool:
    """Whether a section or a field says that it hides what it stands for, always or as its condition last came out."""
    return attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true"


def paragraphs_of(node: Element) -> list[Element]:
    """Return the paragraphs directly below a node or inside its lists, as notes and comments hold them."""
    found: list[Element] = []
    for inner in node:
        if local(inner) in ("p", "h"):
            found.append(inner)
        elif local(inner) in ("list", "list-item", "note-body"):
            found.extend(paragraphs_of(inner))
    return found


def author_of(comment: Element) -> str:
    """Return who wrote a comment."""
    creator = child(comment, "creator")
    return (creator.text or "").strip() if creator is not None else ""
