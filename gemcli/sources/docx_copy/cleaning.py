"""Takes out of a Word file what a reader of the page does not see: deletions, hidden text, authors, properties."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gemcli.sources.docx_copy.package import Parts, remove
from gemcli.sources.docx_looks import look_of
from gemcli.sources.docx_styles import Styles
from gemcli.sources.looks import TINY
from gemcli.sources.markup import attribute, child, descendants, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DELETED = frozenset({"del", "moveFrom", "delText", "delInstrText"})
"""Tracked deletions (ECMA-376 part 1, 17.13.5)."""
FORMERLY = frozenset(
    {
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "trPrChange",
        "tcPrChange",
        "tblGridChange",
        "tblPrExChange",
        "numberingChange",
        "cellDel",
    }
)
"""How something was laid out before, and by whom it was changed."""
UNSEEN = frozenset({"docVars", "mailMerge", "rsids", "dataBinding", "writeProtection", "attachedTemplate"})
"""Settings and bindings that hold words or paths and print nothing."""
AUTHORSHIP = frozenset({"author", "initials", "userId", "providerId"})


@dataclass(slots=True)
class Cleaned:
    """What was taken out."""

    deleted: int = 0
    """Tracked deletions."""
    hidden: int = 0
    """Characters of hidden text."""
    authors: tuple[str, ...] = ()
    """Who wrote comments and changes, and who made the file."""

    @property
    def is_something(self) -> bool:
        return bool(self.deleted or self.hidden or self.authors)


def clean(parts: Parts) -> Cleaned:
    """Clean the trees of a copy, and say what went."""
    found = Cleaned()
    authors = set(parts.properties.people)
    styles = Styles(next((tree for _, tree in parts.written() if local(tree) == "styles"), None))
    for _, tree in parts.written():
        _deletions(tree, found)
        _hidden(tree, styles, found)
        authors |= _authors(tree)
    found.authors = tuple(sorted(authors))
    return found


def _deletions(tree: Element, found: Cleaned) -> None:
    for row in list(descendants(tree, "tr")):
        if child(row, "trPr", "del") is not None:
            found.deleted += 1
            remove(row)
    for node in list(tree.iter()):
        name = local(node)
        if name in DELETED and not _is_mark(node):
            found.deleted += name in ("del", "moveFrom")
            remove(node)
        elif name in FORMERLY or name in UNSEEN:
            remove(node)


def _is_mark(node: Element) -> bool:
    """Whether a deletion is that of a paragraph's end: it holds no words, and joins two paragraphs."""
    parent = node.getparent()
    return parent is not None and local(parent) in ("rPr", "trPr")


def _hidden(tree: Element, styles: Styles, found: Cleaned) -> None:
    """Take out runs that are switched off or too small to be seen, by themselves or by their style."""
    for run in list(descendants(tree, "r")):
        properties = child(run, "rPr")
        paragraph = next((above for above in run.iterancestors() if local(above) == "p"), None)
        look = styles.paragraph(attribute(child(paragraph, "pPr", "pStyle"), "val")).look
        character = attribute(child(properties, "rStyle"), "val")
        if character:
            own = styles.style(character).look
            look = replace(look, vanish=look.vanish or own.vanish, size=own.size or look.size)
        look = look_of(properties, look)
        if look.vanish or 0 < look.size <= TINY:
            found.hidden += sum(len((text.text or "").strip()) for text in descendants(run, "t"))
            remove(run)


def _authors(tree: Element) -> set[str]:
    """Take the names off comments and changes; a number tells one author from the other."""
    names: dict[str, str] = {}
    for node in tree.iter():
        if not local(node):
            continue
        for key, value in list(node.items()):
            name = str(key).rpartition("}")[2]
            if name not in AUTHORSHIP or "}" not in str(key):
                continue
            if name == "author" and value.strip():
                names.setdefault(str(value), str(len(names) + 1))
                node.set(key, f"auteur {names[str(value)]}")
            else:
                node.set(key, "")
    return {name for name in names if not name.startswith("auteur ")}
