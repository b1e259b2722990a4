"""Every word that a Word file shows, with the place of each letter: also heads, feet, notes, comments and charts."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gemcli.sources.docx_copy.package import remove
from gemcli.sources.docx_paragraph import letters
from gemcli.sources.markup import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
WORDLESS = frozenset({"pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "tblPr", "sectPr"})
BROKEN_OFF = "\n\t"
"""What Word keeps as an element of its own between letters, so that no run of letters goes across it."""


@dataclass(frozen=True, slots=True)
class Change:
    """Other words for a run of letters, in the code points of the text of one part."""

    start: int
    end: int
    words: str


@dataclass(slots=True)
class Line:
    """A paragraph, or a label in a chart: its text, and the element that holds each character."""

    text: str = ""
    holders: list[Element] = field(default_factory=list)

    def add(self, text: str, holder: Element) -> None:
        """Append what one element shows."""
        self.text += text
        self.holders += [holder] * len(text)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file: its text layer is its lines joined by line feeds."""

    name: str
    lines: Sequence[Line]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def change(self, changes: Sequence[Change]) -> None:
        """Put other words in place; each change lies inside one line and does not go across `BROKEN_OFF`."""
        waiting = deque(sorted(changes, key=lambda change: change.start))
        start = 0
        for line in self.lines:
            end = start + len(line.text)
            within = []
            while waiting and waiting[0].end <= end:
                within.append((waiting[0], waiting.popleft().start - start))
            _change(line, within)
            start = end + 1


def read(name: str, tree: Element) -> Part:
    """Return the words of one part; paragraphs inside text boxes are lines of their own."""
    return Part(name, [line for line in _lines(tree) if line.text])


def _lines(tree: Element) -> Iterator[Line]:
    for node in tree.iter():
        name = local(node)
        if name == "p":
            line = Line()
            _walk(node, line)
            yield line
        elif name in ("v", "title") and node.text and not _in_paragraph(node):
            yield _single(node)


def _single(node: Element) -> Line:
    line = Line()
    line.add(node.text or "", node)
    return line


def _in_paragraph(node: Element) -> bool:
    return any(local(above) == "p" for above in node.iterancestors())


def _walk(parent: Element, line: Line) -> None:
    for node in parent:
        name = local(node)
        if name in WORDLESS or name == "p":
            continue
        if name == "ruby":
            _walk(node, line)
            continue
        shown = letters(node) if name else ""
        if shown:
            line.add(shown, node)
        else:
            _walk(node, line)


def _change(line: Line, changes: Sequence[tuple[Change, int]]) -> None:
    """Write the letters of a line anew: the first letter of a change gives way to its words, the others go."""
    if not changes:
        return
    shown = list(line.text)
    for change, start in changes:
        places = range(start, start + change.end - change.start)
        for index in places:
            shown[index] = ""
        shown[next((index for index in places if _holds_words(line.holders[index])), start)] = change.words
    touched: dict[int, tuple[Element, list[str]]] = {}
    for index, holder in enumerate(line.holders):
        touched.setdefault(id(holder), (holder, []))[1].append(shown[index])
    for holder, written in touched.values():
        _write(holder, "".join(written))


def _write(holder: Element, text: str) -> None:
    """Give an element its letters; one that is a single sign stays, or goes with the word around it."""
    if _holds_words(holder):
        holder.text = text
        if text != text.strip():
            holder.set(SPACE, "preserve")
    elif not text:
        remove(holder)


def _holds_words(holder: Element) -> bool:
    return local(holder) in ("t", "v", "title")
