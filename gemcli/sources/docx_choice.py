"""Chooses as Word does among several forms of one content, and passes over what it does not know (ECMA-376-3)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from gemcli.sources.markup import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OFFICE = re.compile(
    r"http://schemas\.openxmlformats\.org/(?:wordprocessingml|drawingml|officeDocument|markup-compatibility|schemaLibrary)/.{1,80}"
    r"|http://purl\.oclc\.org/ooxml/.{1,80}"
    r"|http://schemas\.microsoft\.com/office/(?:word|drawing|2006)/.{1,80}"
    r"|urn:schemas-microsoft-com:(?:vml|office:\w{1,20})"
)
"""Names of what Word reads: WordprocessingML, DrawingML, formulas, VML and its own extensions."""
YEAR = re.compile(r"/(20\d\d)(?:/|$)")
LAST_YEAR = 2025
"""The year of the last extension that any Word knows; a later one is nobody's."""
USUAL = frozenset({"wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "a14", "v", "o"})
"""Prefixes that Word writes; a file that uses one and does not say what it stands for means this."""


def chosen(alternatives: Element) -> Element:
    """Return the one of several equal contents (mc:AlternateContent) that is read.

    That is the first choice whose namespaces are known, else the fallback; without either, the element itself.
    """
    for choice in children(alternatives, "Choice"):
        if all(_is_understood(choice, prefix) for prefix in attribute(choice, "Requires").split()):
            return choice
    fallback = child(alternatives, "Fallback")
    return alternatives if fallback is None else fallback


def is_known(element: Element) -> bool:
    """Whether Word knows the namespace of an element; one that it may ignore is not shown, with all that is in it."""
    tag = element.tag
    return not isinstance(tag, str) or not tag.startswith("{") or _is_office(tag[1:].partition("}")[0])


def _is_understood(choice: Element, prefix: str) -> bool:
    name = choice.nsmap.get(prefix)
    return prefix in USUAL if name is None else _is_office(str(name))


@lru_cache(maxsize=256)
def _is_office(name: str) -> bool:
    year = YEAR.search(name)
    return OFFICE.fullmatch(name) is not None and (year is None or int(year[1]) <= LAST_YEAR)
