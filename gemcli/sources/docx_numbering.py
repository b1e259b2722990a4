"""Counts as Word does: the numbers and letters that stand before list items and headings but not in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gemcli.sources.docx_looks import look_of
from gemcli.sources.docx_styles import Styles
from gemcli.sources.looks import Look
from gemcli.sources.markup import attribute, child, children, count
from gemcli.sources.numerals import numeral

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts and what it prints."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    style_id: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A list definition: the counters that it shares and its levels."""

    counter: str
    levels: tuple[Level, ...]


class Numbering:
    """The list counters of one document; ask for labels in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._abstract = {attribute(item, "abstractNumId"): item for item in children(root, "abstractNum")}
        self._numbers = {attribute(item, "numId"): item for item in children(root, "num")}
        self._styles = styles
        self._kinds: dict[str, Kind | None] = {}
        self._counts: dict[str, list[int]] = {}

    def level_of_style(self, list_id: str, style_id: str, otherwise: int) -> int:
        """Return the level (from 0) that a list gives to a paragraph style, as headings use."""
        kind = self._kind(list_id)
        for index, level in enumerate(kind.levels if kind else ()):
            if level.style_id and level.style_id == style_id:
                return index
        return otherwise

    def label(self, list_id: str, level: int) -> str:
        """Count one item and return what Word prints before it: "2.1", "a.", "Artikel 3"; nothing for bullets."""
        kind = self._kind(list_id)
        if kind is None or not 0 <= level < len(kind.levels):
            return ""
        counts = self._counts.setdefault(kind.counter, [])
        del counts[level + 1 :]
        while len(counts) < level:
            counts.append(kind.levels[len(counts)].start)
        if len(counts) == level:
            counts.append(kind.levels[level].start)
        else:
            counts[level] += 1
        chosen = kind.levels[level]
        if chosen.form in ("bullet", "none"):
            return ""

        def shown(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            return numeral(counts[index], kind.levels[index].form) if index < len(counts) else ""

        return PLACEHOLDER.sub(shown, chosen.text).strip()

    def _kind(self, list_id: str) -> Kind | None:
        if list_id not in self._kinds:
            self._kinds[list_id] = self._define(list_id)
        return self._kinds[list_id]

    def _define(self, list_id: str) -> Kind | None:
        number = self._numbers.get(list_id)
        abstract_id = attribute(child(number, "abstractNumId"), "val")
        abstract = self._abstract.get(abstract_id)
        link = attribute(child(abstract, "numStyleLink"), "val")
        if link:
            linked = self._numbers.get(self._styles.list_of(link))
            abstract = self._abstract.get(attribute(child(linked, "abstractNumId"), "val"), abstract)
        if abstract is None:
            return None
        levels = {_index(item, "ilvl"): _level(item) for item in children(abstract, "lvl")}
        counter = abstract_id
        for override in children(number, "lvlOverride"):
            index, inner = _index(override, "ilvl"), child(override, "lvl")
            if inner is not None:
                levels[index] = _level(inner)
            start = count(child(override, "startOverride"), "val", -1)
            if start >= 0 and index in levels:
                counter = f"{abstract_id}/{list_id}"
                levels[index] = replace(levels[index], start=start)
        depth = min(9, 1 + max(levels, default=-1))
        return Kind(counter, tuple(levels.get(index, Level()) for index in range(depth)))


def _level(element: Element) -> Level:
    """Read a level; one whose labels nobody sees prints none."""
    if look_of(child(element, "rPr"), Look()).hidden():
        return Level(form="none", start=count(child(element, "start"), "val", 1))
    return Level(
        form=attribute(child(element, "numFmt"), "val", "decimal"),
        text=attribute(child(element, "lvlText"), "val"),
        start=count(child(element, "start"), "val", 1),
        style_id=attribute(child(element, "pStyle"), "val"),
    )


def _index(element: Element, name: str) -> int:
    return min(8, max(0, count(element, name)))
